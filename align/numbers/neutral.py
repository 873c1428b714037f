"""A language we do not know: digits, symbols, ISO dates and names, but no words."""

from __future__ import annotations

import re

from align.numbers.clock import CLOCK
from align.numbers.dates import ISO_DATE
from align.numbers.digits import DIGITS, ENGLISH, read_digits
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.names import SHARED_NAMES
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.quantity import Lexicon
from align.numbers.ranges import quantity_rule, terms_rule
from align.numbers.rules import Language
from align.numbers.triggers import trigger

_NEVER = re.compile(r"(?!)")
_LEXICON = Lexicon(
    number=LazyPattern(DIGITS),
    read=lambda surface: read_digits(surface, ENGLISH),
    units=unit_names(SYMBOLS),
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(r"(?<![A-Za-z0-9.)])[-−–](?=[\d$€£¥])"),
    gap=re.compile(r"[ -]"),
    to=re.compile(r" ?[-–—] ?(?=[\d$€£¥])"),
    change=_NEVER,
    from_=_NEVER,
    counted=_NEVER,
)

NEUTRAL = Language(
    tag="und",
    trigger=trigger(["minus"]),
    idioms=_NEVER,
    rules=(ISO_DATE, CLOCK, *SHARED_NAMES, terms_rule(_LEXICON), quantity_rule(_LEXICON)),
    before=_NEVER,
    after=_NEVER,
)

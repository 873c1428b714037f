"""German quantities: the lexicon, compounds, magnitudes, counts."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import SPACED_MINUS
from align.numbers.feet import feet_and_inches_rule
from align.numbers.german import tables, words
from align.numbers.german.senses import weighed
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.magnitudes import bare_magnitude_rule, both_rule, vague_magnitude_rule
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.proportions import value_of
from align.numbers.quantity import Lexicon, count_or_year, measured_rule
from align.numbers.ranges import between_rule, coded_rule, quantity_rule, terms_rule
from align.numbers.ratios import COLON, goalless_rule, score_rule
from align.numbers.rules import (
    Found,
    alternation,
    behind,
    found_at,
    pattern_rule,
    value_rule,
)
from align.numbers.zero_degrees import from_zero

END = words.END
UNITS = unit_names(SYMBOLS, tables.UNITS)
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(
        rf"(?<![\w.)])(?<!\+/)[-−–](?=[\d$€£¥])|{SPACED_MINUS}"
        r"|(?<!plus oder )(?<!plus/)(?i:minus )"
    ),
    gap=re.compile(r",[-–—] ?| -|[ -]"),
    to=re.compile(r" ?(?:[-–—]|\bbis\b) ?(?=[\wäöüÄÖÜ$€£¥,.½¼¾-])(?! ?zu\b)"),
    change=re.compile(r" (?:auf|oder|beziehungsweise|bzw\.) "),
    from_=re.compile(r"(?!)"),
    counted=re.compile(tables.COUNTED),
    counting=re.compile(
        r"(?i:\b(?:über|(?<!\d )(?<!% )(?<!prozent )(?<!illionen )(?<!euro )(?:mehr|weniger) als"
        r"|mindestens|wenigstens|höchstens|bis zu|fast|knapp|nahezu"
        r"|beinahe|gut) |(?<=\d) ?: ?)$"
    ),
    parts=re.compile(r" und | |, (?=[\w,]+ [A-Z]\w+ und )"),
)


small = value_of(words.read)
"""The value of a number in digits or words."""


_UNIT_ADJECTIVES = "jährig|tägig|stündig|minütig|sekündig|wöchig|monatig|prozentig"

_COUNTED = (
    "köpfig|stöckig|geschossig|stellig|teilig|seitig|türig|beinig|zeilig|bändig|sprachig|strophig"
    "|spurig|stufig|eckig|reihig|silbig|gliedrig|gleisig|motorig|sitzig|rädrig|gängig"
)


_PERIODS = {"jähr": "year", "monat": "month", "wöchent": "week"}


def _periodical(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Halbjährlich, zweiwöchentlich: how long it is from one to the next."""
    part = {"halb": Fraction(1, 2), "viertel": Fraction(1, 4)}.get(match[1].lower())
    reading = Reading(part or small(match[1]), unit=_PERIODS[match[2].lower()])
    return found_at(match, NumberKind.DURATION, reading, strength=Strength.WEAK)


def _eight_days(match: re.Match[str]) -> tuple[Found, ...]:
    """In acht Tagen: eight days, or a week, of which both ends are counted."""
    eight, week = (Reading(Fraction(n), unit="day") for n in (8, 7))
    return found_at(match, NumberKind.DURATION, eight, [week])


def _jubilee(match: re.Match[str]) -> tuple[Found, ...] | None:
    years = small(match[1])
    reading = Reading(years, unit="year")
    return found_at(match, NumberKind.DURATION, reading, strength=Strength.WEAK) if years else None


COMPOUNDS = (
    pattern_rule(
        "two-digit million",
        r"(?i:((?:ein|zwei|drei|vier)stellige?[rnms]?) (?:Millionen|Milliarden)[a-zäöüß]*)",
        lambda m: found_at(
            m,
            NumberKind.CARDINAL,
            Reading(Fraction(small(m[1].lower().split("stellig")[0]) or 0)),
            strength=Strength.WEAK,
            group=1,
        ),
    ),
    pattern_rule(
        "wholly",
        rf"(?i:(?:100|hundert)-?prozentig(?:e[rnms]?)?){END}",
        lambda m: found_at(
            m, NumberKind.PERCENT, Reading(Fraction(100), unit="percent"), strength=Strength.WEAK
        ),
    ),
    pattern_rule(
        "half-yearly",
        rf"(?i:({words.COMPOUND}|halb|viertel)(jähr|monat|wöchent)lich(?:e[rnms]?)?){END}",
        _periodical,
        where=r"(?i:[\w-]*?(?:jähr|monat|wöchent)lich)",
    ),
    measured_rule(
        "compound with a unit",
        rf"(?=\w{{1,80}}ig)(?i:{words.COMPOUND}(?={_UNIT_ADJECTIVES}))",
        LEXICON,
        lambda m: small(m[0]),
        where=rf"(?i:[\w-]*?(?:{_UNIT_ADJECTIVES}))",
    ),
    pattern_rule(
        "jubilee",
        rf"(?=\w{{1,80}}jahr)(?i:({words.COMPOUND})jahr(?:es)?(?:feier|tag|jubiläum))[ns]?{END}",
        _jubilee,
        where=r"(?i:[\w-]*?jahr(?:es)?(?:feier|tag|jubiläum))",
    ),
    value_rule(
        "compound that counts",
        rf"(?=[\w-]{{1,80}}ig)(?i:({words.COMPOUND}|\d+)-?(?:{_COUNTED})(?:e[rnms]?)?){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[1]),
        weak=lambda value: value <= 2,
        where=rf"(?i:[\w-]*?(?:{_COUNTED}))",
    ),
)

_BARE = {"million": 6, "milliarde": 9, "billion": 12, "billiarde": 15, "trillion": 18}
_VAGUE = {
    "dutzende": 12, "hunderte": 100, "aberhunderte": 100, "tausende": 1000, "abertausende": 1000,
    "zehntausende": 10**4, "hunderttausende": 10**5, "millionen": 10**6, "milliarden": 10**9,
    "billionen": 10**12,
}  # fmt: skip
_SEVERAL = behind(
    "paar |einige |einigen |einiger |mehrere |mehreren |mehrerer |etliche |etlichen |viele |vielen "
    "|wenige |wenigen |manche "
)
SEVERAL = (
    value_rule(
        "several hundred",
        rf"{_SEVERAL}(?i:dutzend|hundert|tausend|zehntausend|hunderttausend){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[0]),
        weak=lambda _: True,
    ),
)
MAGNITUDES = (
    bare_magnitude_rule(_BARE, END),
    vague_magnitude_rule(_VAGUE, END, inflection="[nr]?"),
    value_rule(
        "figures as things",
        rf"(?:Dreien|Vieren|Fünfen|Sechsen|Siebenen|Achten|Neunen){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[0].removesuffix("en").lower()),
        weak=lambda _: True,
    ),
    both_rule(rf"(?i:beide[nrms]?){END}"),
)  # fmt: skip
# A century: a noun that holds a number and states none.
NOT_NUMBERS = (pattern_rule("noun", rf"Jahr(?:hundert|tausend)\w*{END}", lambda _: ()),)
_HUNDREDTHS = (
    rf" ({words.COMPOUND}|\d\d)(?=[.,!?;:)“”‘’'\"»«]|$"
    r"| (?:lang|hoch|tief|groß|breit|weit|extra|mehr|weniger|teuer|wert|macht|kostet\w*|zahl\w+"
    r"|bezahl\w+|verlang\w+|pro|je|für|zu|und|oder|das|die|der|den|am|im|in|an|auf|sei|ist|war"
    r"|waren|sind)\b)"
)


_QUANTITY = from_zero(
    weighed(
        quantity_rule(
            LEXICON, LazyPattern(f"(?i:{_HUNDREDTHS})", rf"(?i: (?:\d\d|{words.BEGINS}))")
        )
    ),
    below=r" (?:Celsius )?(?:unter (?:null|dem Gefrierpunkt)|minus(?! \w)|Kälte|Frost)",
    above=" (?:Celsius )?über (?:null|dem Gefrierpunkt)",
)
CODED = coded_rule(LEXICON, _QUANTITY)


_TEEN = alternation(words.TEENS)
_LED_BY_YEARS = behind(
    "jahr |jahre |jahres |anno |seit |sommer |winter |herbst |frühjahr |april |mai "
)


def _spoken_year(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = small(match[0])
    if value is None:
        return None
    return found_at(match, NumberKind.DATE, Reading(iso=str(value)), [Reading(value)])


QUANTITIES = (
    pattern_rule(
        "year in words",
        rf"{_LED_BY_YEARS}(?i:{_TEEN}hundert{words.COMPOUND}){END}(?! [A-ZÄÖÜ])",
        _spoken_year,
        where=rf"{_LED_BY_YEARS}(?i:{_TEEN}hundert)",
    ),
    pattern_rule(
        "eight days",
        rf"(?i:acht) Tagen?{END}(?! (?:und|bis|oder) | (?:\w+) (?:Stunden|Minuten))",
        _eight_days,
    ),
    pattern_rule(
        "count",
        rf"(?:1\d|20)\d\d(?=(?: (?:auf|oder|und) [12]\d{{3}})?{tables.COUNTED})",
        count_or_year,
    ),
    feet_and_inches_rule(
        "Fuß", rf"(?:\d{{1,2}}|(?i:{words.COMPOUND}))", small, where=r"[\w-]{1,30} Fuß "
    ),
    terms_rule(LEXICON),
    goalless_rule(" ?: ?"),
    score_rule(f"{COLON}| zu "),
    between_rule(
        LEXICON,
        r"(?i:zwischen )(?!\d{1,2}(?:[.:]\d\d)? und \d{1,2}(?:[.:]\d\d)? Uhr)",
        r" und (?:plus )?",
    ),
    _QUANTITY,
)

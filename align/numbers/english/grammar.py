"""English quantities: the lexicon, articles before units, feet and inches, vague magnitudes."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import SPACED_MINUS
from align.numbers.english import tables, words
from align.numbers.english.senses import by_context
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.magnitudes import both_rule, vague_magnitude_rule
from align.numbers.model import NumberKind
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, UnitNames, unit_names
from align.numbers.proportions import one, value_of
from align.numbers.quantity import Lexicon, count_or_year, measured_rule, parse_quantity, single
from align.numbers.ranges import between_rule, coded_rule, quantity_rule, terms_rule
from align.numbers.ratios import COLON, goalless_rule, score_rule
from align.numbers.rules import Parsed, Rule, alternation, behind, pattern_rule, value_rule
from align.numbers.zero_degrees import from_zero

END = words.END
_NAMED = unit_names(SYMBOLS, tables.UNITS)
UNITS = UnitNames(
    LazyPattern(rf"(?!{'|'.join(tables.NO_UNITS.strip().splitlines())}){_NAMED.pattern.regex}"),
    _NAMED.units,
)
_YEAR_WORDS = "in year since by until till during from between before after and early late mid"
# In 2000 members voted; a club of 2000 members.
_NO_YEAR_BEFORE = (
    "".join(
        rf"(?<!\b{word} \d{{4}})(?<!\b{word.capitalize()} \d{{4}})" for word in _YEAR_WORDS.split()
    )
    + r"(?<!(?:ary|rch|ril|May|une|uly|ust|ber) \d{4})"
)
_NOT_LATER = r"(?! (?:later|after|before|ago|earlier|more|less|longer|from|each|per)\b)"
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(
        rf"(?<![\w.)])(?<!\+/)[-−–](?=[\d$€£¥])|{SPACED_MINUS}"
        r"|(?<!plus or )(?<!plus/)(?i:minus |negative )(?=[\w$€£¥])"
    ),
    gap=re.compile(r"(?<=illion) - (?=[a-z])|[ -](?!in |[$€£])"),
    to=re.compile(r" ?[-–—] ?(?=[\w$€£¥.½¼¾])| (?:to|through) "),
    change=re.compile(r" or "),
    from_=re.compile(r"(?i:from )$"),
    counted=re.compile(
        rf"{_NO_YEAR_BEFORE} (?:[a-z]+ )?{alternation(tables.COUNTED.split())}{END}"
    ),
    parts=re.compile(rf",? and (?=[\da-z])|, (?=[\w.]++[ -][a-z]++{_NOT_LATER})| (?=[\dotfsen])"),
    counting=re.compile(
        r"(?i:\b(?:(?<!\d )(?<!% )(?<!percent )(?<!illion )(?:more|less|fewer) than|over"
        r"|at least|up to|at most|nearly|almost|some|as many as|no fewer than) )$"
    ),
    number_of_money=words.NUMBER_OF_MONEY,
)


small = value_of(words.read)
"""The value of a number in digits or words."""


_BEFORE_ONE = (
    "after |within |for |than |about |nearly |almost |over |took |lasted |just |only |every "
    "|roughly |another |last |in "
)
_AFTER_ONE = r"(?:-long)? (?:ago|later|before|after|long|old|or so|from now|on)\b|['’]s|-old"
_DETERMINER = r"(?i:an?|one)(?= )"
ONE_UNIT = (
    measured_rule(
        "a unit ago", _DETERMINER, LEXICON, one, only=NumberKind.DURATION, weak=True,
        behind=_AFTER_ONE,
    ),
    measured_rule(
        "a unit after a preposition",
        rf"{behind(_BEFORE_ONE)}(?i:an?)(?= )",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule(
        "the past decade",
        rf"(?:{behind('past |last |next |previous |coming ')}|(?i:an? ))(?=(?i:decade|century)\b)",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule(
        "hour-long",
        r"(?=(?:hour|day|week|month|year|mile)[- ]?long\b)", LEXICON, one,
        weak=True,
    ),
    measured_rule(
        "a unit of measure",
        _DETERMINER
        + r"(?= (?:kilo|met(?:re|er)|lit(?:re|er)|mile|tonne|hectare|acre|inch|cubic|square))",
        LEXICON, one, only=NumberKind.MEASURE, weak=True,
    ),
)  # fmt: skip


_BARE = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
_VAGUE = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "tens of thousands": 10**4,
    "hundreds of thousands": 10**5, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    "tens of millions": 10**7, "hundreds of millions": 10**8,
}  # fmt: skip
MAGNITUDES = (
    vague_magnitude_rule(_VAGUE, END),
    value_rule(
        "several hundred",
        rf"(?i:(?:several|a few|many|a couple of) ({alternation(_BARE)})){END}",
        NumberKind.CARDINAL,
        lambda m: Fraction(_BARE[m[1].lower()]),
        weak=lambda _: True,
    ),
    value_rule(
        "figures as things",
        rf"(?i:(four|five|eight|nine|ten|seven)s|(six)es){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[1] or m[2]),
        weak=lambda _: True,
    ),
    both_rule(rf"(?i:both|a couple of){END}"),
)
_HUNDREDTHS = rf" ({words.WORDS}|\d\d)(?= tall| high| long| deep|[.,!?;:)“”‘’'\"]|$)"
_QUANTITY = from_zero(
    by_context(
        quantity_rule(
            LEXICON, LazyPattern(f"(?i:{_HUNDREDTHS})", rf"(?i: (?:\d\d|{words.BEGINS}))")
        )
    ),
    below=" (?:Celsius |centigrade )?below (?:zero|freezing)",
    above=" (?:Celsius |centigrade )?above (?:zero|freezing)",
)
CODED = coded_rule(LEXICON, _QUANTITY)
_BY = re.compile(r"(?i:\bby )$")
_MOVED = re.compile(
    r"(?i:\b(?:r[io]se|risen|ris(?:es|ing)|fell|fall(?:s|en|ing)?|gr[eo]w|grown|grows|growing"
    r"|(?:increase|decrease|decline|drop|dropp|climb|jump|advance|shrink|shrank|gain|reduce|raise"
    r"|lower|cut|edge|slip|slipp|soar|plunge|dip|dipp)(?:e?[ds]|ing)?|sank|sinks?|(?:was|were|is|are)"
    r" (?:up|down))(?: (?:again|further|slightly|sharply|only|just))?(?: by)? )$"
)
_LONGEST_MOVE = 36
# What goes on with a noun is counted, and a range of so many.
_MOVED_TO = re.compile(
    r"(?=$|[^\w\s%°€$£¥-]"
    r"| (?:in|last|this|over|during|since|after|before|within|by|from|on|at|and|but|while|as"
    r"|when|with|compared|yesterday|today|overall)\b)"
)


def _change(text: str, at: int) -> Parsed | None:
    """By 3 percent to 74 percent, by 5 to 12: the rise and what it led to, no range.

    The first has a unit of its own; or neither has one, behind a verb that says what moved.
    """
    led = _BY.search(text, max(0, at - 4), at)
    moved = _MOVED.search(text, max(0, at - _LONGEST_MOVE), at)
    first = parse_quantity(LEXICON, text, at) if led or moved else None
    joint = LEXICON.to.match(text, first.end) if first else None
    if first is None or joint is None or joint[0] != " to ":
        return None
    if not (led and first.units):
        second = parse_quantity(LEXICON, text, joint.end())
        if first.units or second is None or second.units or not moved:
            return None
        if second.numeral.magnitude > 1 or not _MOVED_TO.match(text, second.end):
            return None
    return Parsed(single(LEXICON, text, first), first.end)


_COUNTED_IN = "cases|instances|places|locations|countries|cities|towns|villages|households"


QUANTITIES = (
    pattern_rule(
        "count behind in",
        rf"(?<=\bin )(?:1\d|20)\d\d(?= (?:{_COUNTED_IN})"
        r"(?:[.,;)]| (?:the|where|in which|a|of)\b|$))",
        count_or_year,
    ),
    terms_rule(LEXICON),
    by_context(Rule("change", _change)),
    goalless_rule("[:–-]"),
    score_rule(COLON),
    by_context(
        between_rule(
            LEXICON,
            r"(?i:between )(?!\d{1,2}(?:[:.]\d\d)? and \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)",
            r" and ",
        )
    ),
    _QUANTITY,
)

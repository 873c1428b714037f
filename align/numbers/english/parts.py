"""English fractions, multiples and ordinals: two thirds, one in five, threefold, the 21st."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import DIGITS
from align.numbers.english import words
from align.numbers.english.grammar import END, LEXICON, small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.proportions import one_in, slashed
from align.numbers.quantity import measured_rule
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule, value_rule
from align.numbers.steps import step_rule

_NAMES = {
    "half": 2, "halve": 2, "quarter": 4, **{w: n for w, n in words.ORDINAL_ONES.items() if n > 2}
}  # fmt: skip
_TENS = alternation(words.TENS)
_NAME = rf"(?:(?:{_TENS}-)?{alternation(_NAMES)}|{_TENS}-first(?=s| of ))"
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?!,\d)|(?i:{words.WORDS}))"
_HALF_NOUNS = (
    "time|way|term|brother|sister|past|moon|back|mast|hour|life|lives|truth|pipe|volley|wit"
)


def _bottom(name: str) -> Fraction | None:
    named = _NAMES.get(name)
    return Fraction(named) if named else words.read_ordinal(name)


# What may follow a part; another word makes it one more of a kind (a third state).
_THING = re.compile(
    r" (?!(?:of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|off|in|to|on|at|by|from"
    r"|than|as|and|or|but|are|is|was|were|have|has|had|say|said|who|which|that|full|each|since|for"
    r"|with|over|when|if|while|because|did|do|will|would|could|can|still|now|were|live|lived)\b)"
    r"[a-z]"
)


# The one hundredth box is no hundredth.
_SCALES = {name for name, n in words.ORDINAL_ONES.items() if n >= 100}
_THE = re.compile(r"\b(?:the|his|her|its|our|their|this|my) $", re.IGNORECASE)


def _fraction(match: re.Match[str]) -> Fraction | None:
    article = match[1].lower() in {"a", "an"}
    if (
        article
        and match[2].lower() in words.ORDINAL_ONES
        and _THING.match(match.string, match.end(2))
    ):
        return None
    top = Fraction(1) if article else small(match[1])
    name = match[2].lower()
    if name in _SCALES and _THE.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    bottom = _bottom(name) or _bottom(name.removesuffix("s"))
    plural = name.endswith("s")
    if not top or not bottom or top >= bottom * 3 or (top == 1) == plural:
        return None
    return top / bottom


# The first half of a century is a period, not a fraction.
_NO_PERIOD = "".join(
    rf"(?<!\b{word} )"
    for word in ("first", "second", "other", "top", "bottom", "upper", "lower", "back", "front")
)
_HOUR = rf"{alternation({w for w, n in {**words.ONES, **words.TEENS}.items() if n <= 12})}{END}"
_one_in = one_in(small)


def _every(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = words.read_ordinal(match[1].lower())
    if value is None:
        return None
    return found_at(match, NumberKind.FRACTION, Reading(1 / value), [Reading(value)])


def _quarter_point(match: re.Match[str]) -> tuple[Found, ...]:
    """A rate changes by points of a percentage; other points may be meant."""
    value = Fraction(1, 2) if "half" in match[1].lower() else Fraction(1, 4)
    points = Reading(value, unit="percentage_point")
    return found_at(match, NumberKind.PERCENT, points, [Reading(value)])


_SEQUENCES = (
    r"pages?|pp?\.|sheet|slide|screen|image|figure|fig\.|part|volume|vol\.|episode|chapter|step|stage"
    r"|level|question|exercise|lesson|round|day|act|number|no\.|copy|item|line|file|issue"
)
FRACTIONS = (
    step_rule(
        _SEQUENCES,
        _NUMBER,
        r" \(?(?:out )?of |/",
        small,
        where=rf"(?:\d{{1,4}}|(?i:{words.AHEAD}[a-z]+))(?:/\d| \(?(?:out )?of )",
    ),
    pattern_rule("quarter point", rf"(?i:(?:an? )?(half|quarter)[ -]point){END}", _quarter_point),
    measured_rule(
        "fraction",
        rf"(?i:(an?|{words.WORDS}|\d+)[ -]({_NAME}s?)){END}"
        rf"(?! (?:past|after|to {_HOUR})|-(?:{_HALF_NOUNS}))"
        r"(?!(?: of an?)?[- ](?:an?[- ])?(?:dozen|thousand|[mbtr]+illion))(?: of an?(?= ))?",
        LEXICON,
        _fraction,
        bare=NumberKind.FRACTION,
        where=rf"(?i:(?:{words.AHEAD}[a-z]+|\d+)[ -](?:[a-z]+-)?"
        rf"(?:{alternation(_NAMES)}|first)s?){END}",
    ),
    value_rule(
        "half",
        rf"{_NO_PERIOD}(?i:half)(?= (?:of|the|its|their|his|her|my|our|as)\b)"
        r"|(?<=(?:by|in) )half(?![a-z-]| an? )"
        rf"|{_NO_PERIOD}(?<=\w )half(?=[.,;])",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
    ),
    pattern_rule(
        "every fifth",
        rf"(?i:every (?!first|second)({words.ORDINAL}))",
        _every,
        where=rf"(?i:every {words.ORDINAL_AHEAD})",
    ),
    value_rule(
        "one in five",
        rf"({_NUMBER})(?: times)? (?:in|out of)(?: every)? ({_NUMBER})",
        NumberKind.FRACTION,
        _one_in,
        where=rf"(?:\d[\d,]*|(?i:{words.AHEAD}[a-z]+))(?: times)? (?:in|out of)(?: every)?"
        rf" (?:\d|(?i:{words.BEGINS}))",
    ),
    value_rule(
        "one house in three",
        rf"(?i:(one) [a-z]+ in ({alternation(words.ONES)}|ten|{_NUMBER})){END}",
        NumberKind.FRACTION,
        _one_in,
        where=rf"(?i:one [a-z]+ in (?:\d|{words.BEGINS}))",
    ),
    pattern_rule(
        "120/80",
        r"(\d{2,3})/(\d{2,3})(?= to \d{2,3}/\d{2,3}(?!\d)| ?mm ?Hg)",
        lambda m: [Found(*m.span(g), NumberKind.CARDINAL, Reading(Fraction(m[g]))) for g in (1, 2)],
    ),
    measured_rule(
        "1/3", r"\d{1,2}[/⁄]\d{1,3}(?![\d/])", LEXICON, slashed, bare=NumberKind.FRACTION
    ),
)

_SIMPLE = {**words.ONES, **words.TEENS, **words.TENS}
_TUPLES: dict[str, int | Fraction] = {
    "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6,
    "halv": Fraction(1, 2),
}  # fmt: skip


_DIGITS_OF = {"single": 1, "double": 2, "two": 2, "triple": 3, "three": 3}


def _is_small(value: Fraction) -> bool:
    return value <= 2


def _times(match: re.Match[str]) -> Fraction | None:
    value = small(match[1])
    return None if value in {None, Fraction(0), Fraction(1)} else value


MULTIPLES = (
    pattern_rule(
        "double-digit million",
        r"(?i:((?:mid-|low-|high-)?(?:single|double|two|triple|three))(?: |-)digit"
        rf" (?:thousand|[mbt]r?illion)s?){END}",
        lambda m: found_at(
            m,
            NumberKind.CARDINAL,
            Reading(Fraction(_DIGITS_OF[m[1].lower().rpartition("-")[2]])),
            strength=Strength.WEAK,
            group=1,
        ),
    ),
    value_rule(
        "times",
        rf"((?i:{words.WORDS}(?: and a half| and a quarter)?|{alternation(_SIMPLE)}(?=-?fold))"
        rf"|{DIGITS}(?: and a half| and a quarter)?)"
        r"(?i:[- ]times(?! (?:square|table))|-time(?= [a-z])|-?fold| ?x(?![a-z\d]| ?\d)|×(?! ?\d))"
        rf"{END}",
        NumberKind.MULTIPLE,
        _times,
        where=rf"(?i:(?:{words.AHEAD}[a-z]+|(?![a-z])[^a-df-wyz]+)(?: and a half| and a quarter)?"
        r"(?:[- ]times|-time |-?fold| ?x(?![a-z])|×))",
    ),
    value_rule(
        "doubled",
        rf"(?i:(?!halves(?! (?:the|its|their|his|her)\b))"
        rf"({alternation(_TUPLES)})(?:e[sd]|ing)){END}"
        rf"|({alternation(_TUPLES)})e (?=the|its|their|that|what)",
        NumberKind.MULTIPLE,
        lambda m: Fraction(_TUPLES[(m[1] or m[2]).lower()]),
    ),
    value_rule(
        "double",
        rf"(?i:({alternation(_TUPLES)})e){END}",
        NumberKind.MULTIPLE,
        lambda m: Fraction(_TUPLES[m[1].lower()]),
        weak=lambda _: True,
    ),
    value_rule(
        "twice",
        rf"(?i:twice|thrice){END}",
        NumberKind.MULTIPLE,
        lambda m: Fraction(2 if m[0].lower() == "twice" else 3),
        weak=_is_small,
    ),
)


def _digit_ordinal(match: re.Match[str]) -> Fraction:
    return Fraction(match[1].replace(",", ""))


_LED = (
    "the |a |every |his |her |their |our |my |this |its |finished |finish |came |come |ranked "
    "|placed |was |is |and |in |s "
)
_SECOND = rf"{behind(_LED)}second(?![a-z])|Second(?=[ ,])|second(?=[,:-])"
ORDINALS = (
    value_rule(
        "digit ordinal",
        r"(\d{1,3}(?:,\d{3})*|\d+)(?:(?<=1)st|(?<=2)nd|(?<=3)rd|th)(?![a-zA-Z])"
        r"(?: minute(?![a-z]))?",
        NumberKind.ORDINAL,
        _digit_ordinal,
    ),
    value_rule(
        "a third one",
        rf"(?<=\b[Aa] )(?i:({words.ORDINAL}))(?= [a-z])",
        NumberKind.ORDINAL,
        lambda m: words.read_ordinal(m[1].lower()),
        weak=lambda _: True,
        where=rf"(?<=\b[Aa] )(?i:{words.ORDINAL_AHEAD})",
    ),
    value_rule("second", _SECOND, NumberKind.ORDINAL, lambda _: Fraction(2), weak=_is_small),
    value_rule(
        "ordinal",
        rf"(?!(?i:second){END})(?i:({words.ORDINAL}))",
        NumberKind.ORDINAL,
        lambda m: words.read_ordinal(m[1].lower()),
        weak=_is_small,
        where=rf"(?i:{words.ORDINAL_AHEAD})",
    ),
)
HALF_AS_A_NOUN = (
    value_rule(
        "half as a noun",
        rf"{_NO_PERIOD}(?i:half)(?:-price(?![a-z])|(?![a-zA-Z-]))"
        rf"(?!-| (?:{_HALF_NOUNS}))",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
        weak=lambda _: True,
    ),
)
"""Any other half; last, where nothing else fits."""

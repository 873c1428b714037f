"""English names with numbers: sections of law, bus 147, Fifth Avenue, titles, World War One."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.english import tables, words
from align.numbers.english.grammar import QUANTITIES, UNITS, small
from align.numbers.english.parts import ORDINALS
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import LATIN
from align.numbers.numbered import LAW, NUMBER, PLACE, numbered
from align.numbers.roman import roman_value
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule, value_rule
from align.numbers.titles import title_rule

END = words.END
BYLINE = pattern_rule(
    "byline without a space",
    rf"[{LATIN}]{{2,40}}(?=\d{{1,2}} {alternation(m.title() for m in tables.MONTHS)},? \d{{4}})",
    lambda _: (),
)
"""A name that a date is glued to: nothing is read, the date comes next."""
_TITLES = "King|Queen|Emperor|Empress|Pope|Tsar|Czar|Kaiser|Sultan|Prince"
_RULERS = (
    "Elizabeth|Charles|James|Henry|Edward|George|Richard|Francis|Philip|Napoleon|Frederick|William"
    "|Nicholas|Ferdinand|Ptolemy|Ramses"
)
_WHOLES = "Chapter|Book|Act|Part|Volume|Phase|Type|Class|Grade|Scene|World War"
# Charles I was king, but: as Charles I would have gone.
_NO_PRONOUN = r"(?=['’]s\b|[,;:!?)]|\.(?: |$)|$| (?:of|and|was|had|is|has|who|in|on|became|died)\b)"
NUMBERED = (
    rf"(?<![{LATIN}])(?:(?:(?:{_TITLES}) [A-Z][a-z]+|{_RULERS}) (?=[VX]|I{_NO_PRONOUN})"
    rf"|(?:{_WHOLES}) )(?=[IVX](?![\w’-]|\. ?[A-Z]))"
)
"""A regular expression for what stands before a Roman numeral of one letter."""
_LABELS = (
    "paragraphs?|para\\.|subsections?|sentences?|points?|no\\.|nos\\.|clauses?|sections?|articles?"
)
_BEHIND_A_LIST = (
    r"(?:[.,;:)(]|$| (?:of|and|or|to|apply|applies|which|that|are|were|was|is|have|has|shall|do|may"
    r"|must|in|as|above|below|thereof|BGB|GDPR)(?!\w))"
)
_LISTED = rf"\)?(?:,? (?:and|or|to|through) |, |–|-)(?={NUMBER}{_BEHIND_A_LIST})"
_HEADS_OF_LAW = (
    rf"(?<=§)|(?<=§ )|(?<![{LATIN}])(?:[Ss]ections?|[Ss]ecs?\.|ss?\.(?= \d{{1,4}}[(])|[Aa]rticles?"
    r"|Arts?\.|[Ss]ubsections?|[Cc]lauses?)[ -]?\(?"
)
_FURTHER_LAW = (
    r"(?:\)|\([a-z]{1,4}\))*\("
    rf"|\)?(?:\([a-z]{{1,4}}\))*,? (?:(?:and|or) )?(?:{_LABELS}) \(?|{_LISTED}"
)
_LINES = (
    "[Bb]us(?:es)?|[Tt]rams?|[Ll]ines?|[Rr]ooms?|[Ss]uite|[Pp]latforms?|[Gg]ates?|[Tt]erminals?"
    "|[Ll]ocker|[Cc]oach|[Ww]ard|[Ll]ecture [Hh]all"
)
_BEHIND_LINES = rf"(?: and | or |, | to |–)(?={NUMBER}{_BEHIND_A_LIST})"
_SMALL_WORDS = "of|the|a|an|and|to|in|under|for|on|at|from|with|or|by"
_CAPITALISED = r"[A-Z\d][\w-]*(?:[’'][\w-]+)?:?"
_TITLE = re.compile(
    r"[“‘\"](?:\d{3,4}|(?=[^”\"]*[a-z])"
    rf"{_CAPITALISED}(?: (?:{_CAPITALISED}|{_SMALL_WORDS})){{1,8}})"
    r"(?<![ :]),?[”’\"](?!\w)"
)


def _spoken(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Nineteen Eighty-Four, as years are spoken."""
    century, rest = small(match[1].lower()), small(match[2].lower())
    if century is None or rest is None or not (century >= 10 and rest >= 10):
        return None
    return found_at(match, NumberKind.DATE, Reading(century * 100 + rest))


def _with_year(found: tuple[Found, ...] | None) -> tuple[Found, ...] | None:
    """The same figure as a year, or as the number that the words say."""
    value = found[0].reading.value if found else None
    if not found or value is None:
        return None
    year = Reading(iso=str(value))
    return (replace(found[0], reading=year, alternatives=(Reading(value),)),)


def _street(match: re.Match[str]) -> tuple[Found, ...]:
    number = words.read_ordinal(match[1].lower()) if match[1] else Fraction(match[2])
    return found_at(match, NumberKind.IDENTIFIER, Reading(number))


_TENS = "|".join(map(str.capitalize, (*words.TEENS, *words.TENS)))
_YEAR = pattern_rule("year in words", rf"({_TENS}) ((?:{_TENS})(?:-\w+)?)(?![\w-])", _spoken)

_NO_PICTURE = re.compile(
    r"(?i:temperature|kelvin|cooled|helium|superconduct|°|salar|price|\bcost|\bpaid|\bpay\b|tokens?\b)"
)
_YEAR_LED = behind("in |since |by |until |till |before |after |year |of |from |to |around |and ")
_SPOKEN_YEAR = pattern_rule(
    "year spoken",
    rf"{_YEAR_LED}(?i:(sixteen|seventeen|eighteen|nineteen|twenty) "
    rf"((?:{alternation(words.TENS)})(?:-{alternation(words.ONES)})?|{alternation(words.TEENS)}))"
    r"(?![\w-]| (?:\w+s|men|women|people|children|percent|per|hundred|thousand|[mb]illion)\b)",
    lambda m: _with_year(_spoken(m)),
)
_PLAN = value_rule(
    "plan of years",
    r"(?i:five)(?=[- ][Yy]ear [Pp]lans?\b)",
    NumberKind.CARDINAL,
    lambda _: Fraction(5),
    weak=lambda _: True,
)

NAMES = (
    _SPOKEN_YEAR,
    _PLAN,
    title_rule('“‘"', _TITLE, (_YEAR, *ORDINALS, *QUANTITIES)),
    numbered(LAW, _HEADS_OF_LAW, UNITS, _FURTHER_LAW),
    numbered(
        PLACE,
        rf"(?<![{LATIN}-])(?:{_LINES}) |{behind('bus |line |room |tram ')}(?:no\.|number|line) ?",
        UNITS,
        _BEHIND_LINES,
    ),
    pattern_rule(
        "note",
        r"Note (?P<note>\d{1,3})(?=:)"
        r"|(?:(?<=[Ss]ee )|(?<=cf\. ))[Nn]ote (\d{1,3})(?![\d.,]\d|\d| [a-z])",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading(), group="note" if m["note"] else 2),
    ),
    pattern_rule(
        "brand or format",
        r"(?:7-Eleven|7-?U[Pp]|Forever 21|Motel 6|Maroon 5)(?!\w)"
        r"|[2458]K(?=[ -](?:TVs?|videos?|resolution|displays?|screens?|monitors?|cameras?|footage"
        r"|UHD|HDR|content|streaming)\b)",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    pattern_rule(
        "resolution",
        rf"[48]K(?![{LATIN}\d])"
        r"(?! (?:(?:a|per) )?(?:month|year|week|run|race|people|[a-z]+s)\b(?<!cameras)(?<!videos))",
        lambda m: (
            None
            if _NO_PICTURE.search(m.string, max(0, m.start() - 60), m.end() + 60)
            else found_at(m, NumberKind.IDENTIFIER, Reading())
        ),
    ),
    pattern_rule(
        "single Roman numeral",
        rf"{NUMBERED}(?P<numeral>[IVX])",
        lambda m: found_at(
            m,
            NumberKind.ORDINAL,
            Reading(Fraction(roman_value(m["numeral"]))),
            strength=Strength.WEAK if m["numeral"] == "I" else Strength.STRONG,
            group="numeral",
        ),
    ),
    pattern_rule(
        "street with a number",
        rf"(?:({alternation(map(str.title, words.ORDINAL_ONES))})|(\d{{1,3}})(?:st|nd|rd|th))"
        r"(?= (?:Avenue|Street|St\.|Ave)(?!\w))",
        _street,
    ),
    value_rule(
        "number in a name",
        rf"(?<=[a-z,] )((?:{'|'.join(word.capitalize() for word in (*words.ONES, 'ten'))})){END}"
        r"(?= [A-Z][a-z])(?! (?:Hundred|Thousand|[MBT]r?illion|Percent|Dozen)\b)"
        r"|(?<=World War )(One|Two)(?!\w)",
        NumberKind.CARDINAL,
        lambda m: small((m[1] or m[2]).lower()),
        weak=lambda _: True,
    ),
)

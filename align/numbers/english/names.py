"""English names with numbers: the Four Corners, World War One, Fifth Avenue, bylines."""

from __future__ import annotations

from fractions import Fraction

from align.numbers.english import tables, words
from align.numbers.english.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import LATIN
from align.numbers.roman import roman_value
from align.numbers.rules import alternation, found_at, pattern_rule, value_rule

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
NAMES = (
    pattern_rule(
        "brand or format",
        r"(?:7-Eleven|7-?U[Pp]|Forever 21|Motel 6|Maroon 5)(?!\w)"
        r"|[2458]K(?=[ -](?:TVs?|videos?|resolution|displays?|screens?|monitors?|cameras?|footage"
        r"|UHD|HDR|content|streaming)\b)",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
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
    value_rule(
        "street with a number",
        rf"(?:({alternation(map(str.title, words.ORDINAL_ONES))})|(\d{{1,3}})(?:st|nd|rd|th))"
        r"(?= (?:Avenue|Street|St\.|Ave)(?!\w))",
        NumberKind.ORDINAL,
        lambda m: words.read_ordinal(m[1].lower()) if m[1] else Fraction(m[2]),
        weak=lambda _: True,
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

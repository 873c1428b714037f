"""German names that hold numbers: paragraphs of law, lines, rooms, roads, accounts, titles."""

from __future__ import annotations

import re

from align.numbers.german.grammar import QUANTITIES, UNITS
from align.numbers.german.parts import ORDINALS
from align.numbers.german.words import END, LETTERS
from align.numbers.model import NumberKind, Reading
from align.numbers.numbered import LAW, NUMBER, PLACE, numbered
from align.numbers.references import identifier
from align.numbers.rules import behind, found_at, pattern_rule
from align.numbers.titles import title_rule

_LABELS = (
    r"Abs\.|Absatz|Absätze|S\.|Satz|Nr\.|Nummer|lit\.|Buchst\.|Unterabs\.|Alt\.|Var\.|Halbs\.|Hs\.|Rn\."
    r"|Ziff\.|Ziffer"
)
_LAWS = r"\w*(?:gesetz|ordnung|buch|vertrag|verfassung|richtlinie|konvention)"
_LISTED = (
    r"(?:, | und | oder | sowie | bis |–|-)"
    rf"(?={NUMBER}(?! (?!{_LABELS}|{_LAWS})[A-ZÄÖÜ][a-zäöüß]{{2,}}+(?![A-ZÄÖÜ])))"
)
_LETTERED = r"(?:,? (?:lit\.|Buchst\.|Buchstabe) ?[a-z])?"
_HEADS_OF_LAW = (
    r"(?<=§)|(?<=§ )|(?:Art\.|Artikel[ns]?|Abs\.|Absatz(?:es)?|Absätzen?|Paragrafe?n?|Paragraphe?n?"
    r"|Rn\.|Rz\.|Randnummern?|Ziff\.|Ziffern?) ?"
)
_FURTHER_LAW = (
    rf"{_LETTERED}(?:,? (?:i\. ?V\. ?m\.|in Verbindung mit|und|oder|sowie|bis))?"
    rf",? (?:{_LABELS}|§§?|Art\.|Artikel) ?|{_LISTED}"
)
_LINES = (
    "Bus|Nachtbus|Schnellbus|Buslinie|Linie|Tram|Straßenbahn|Straßenbahnlinie|Tramlinie|U-Bahn-Linie"
    "|Gleis|Gleise|Gleisen|Bahnsteig|Bussteig|Gate|Flugsteig|Terminal|Raum|Räume|Räumen|Zimmer"
    "|Zimmern|Hörsaal|Saal|Schließfach|Spind|Wagen"
)
_FURTHER_LINES = rf"(?: und | oder |, |–| bis )(?={NUMBER}(?! [A-ZÄÖÜ][a-zäöüß]{{2}}))"
_WORKS = (
    "film|roman|buch|serie|oper|stück|lied|song|album|musical|drama|komödie|krimi|thriller|klassiker"
    "|novelle|märchen|gemälde|ballade|sinfonie|hörspiel|magazin|zeitschrift|streifen|hit"
)
_SAYS_WORK = "|".join(f"(?<={w[1:]}{e} )" for w in _WORKS.split("|") for e in ("", "s", "es", "e"))
_NAME = "[A-ZÄÖÜ][a-zäöüß]+"
_QUOTED = '[^„“”»«"‚‘\\n]'
_TITLE = re.compile(
    rf"(?:(?:{_SAYS_WORK})[„»«\"‚](?! ){_QUOTED}{{1,50}}"
    rf"|[„»«\"‚](?:\d{{3,4}}|{_NAME} \d{{1,4}}|D(?:er|ie|as) (?:[a-zäöüß]+ ){{1,2}}{_NAME}))"
    r"(?<! )[“”«»\"‘]"
)

_ROAD = behind("die |der |auf |und |von |zur |autobahn |bundesstraße |landstraße ")
_NUMBERED = (
    "(?:(?<=nummer )|(?<=nummer: )|(?<=nummer lautet )|(?<=nummer ist )|(?<=BLZ )|(?<=PIN )"
    "|(?<=TAN )|(?<=WKN )|(?<=PIN lautet ))"
)
_NOUN = (
    "ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sein|ismus|tät|täten|nis|nisse|tum"
    "|ment|chten|aben|agen|eben|ehen|ellen|ungs|ahlen|ägen|echt|icht|ang|eile|eilen|ichte|ichten"
)

_COLD = re.compile(r"(?i:temperatur|kelvin|gekühlt|kühl|helium|supraleit|°)")

NAMES = (
    title_rule('„»«"‚', _TITLE, (*ORDINALS, *QUANTITIES)),
    numbered(LAW, _HEADS_OF_LAW, UNITS, _FURTHER_LAW),
    numbered(
        PLACE,
        rf"(?<![{LETTERS}])(?:{_LINES})[ -]"
        rf"|{behind('bus |linie |raum |zimmer ')}(?:Nr\.|Nummer|Linie) ?",
        UNITS,
        _FURTHER_LINES,
    ),
    pattern_rule(
        "printed paper or file",
        r"(?<=Drs\. )\d{1,2}/\d{1,5}(?!\d)|(?<=Drucksache )\d{1,2}/\d{1,5}(?!\d)"
        r"|(?:(?<=Az\. )|(?<=Az\.: )|(?<=Aktenzeichen ))\d{1,3} [A-Z]{1,4} \d{1,5}/\d\d(?!\d)",
        identifier,
    ),
    pattern_rule(
        "resolution",
        rf"[48]K(?![{LETTERS}\d])",
        lambda m: (
            None if _COLD.search(m.string, max(0, m.start() - 60), m.end() + 60) else identifier(m)
        ),
    ),
    pattern_rule(
        "road",
        rf"{_ROAD}(?:[ABKL]|BAB) \d{{1,3}}(?=[,;:!?)]|\.(?: |$)|$| [a-zäöüß])(?! bis \d)",
        identifier,
    ),
    pattern_rule(
        "number of an account or a file",
        rf"{_NUMBERED}\d{{4,}}(?: \d{{2,}}){{0,5}}(?![\d.,]\d)",
        identifier,
    ),
    pattern_rule(
        "note behind a noun",
        rf"[A-ZÄÖÜ][a-zäöüß]{{1,40}}?(?:{_NOUN})(?P<note>\d{{1,2}})(?=[\s.,;:!?)“”»«]|$)",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading(), group="note"),
    ),
    pattern_rule(
        "team",
        rf"{behind('die |der |seine |seiner |ihre |ihrer |unsere |eine |einer |erste |ersten ')}"
        rf"Elf{END}(?! [A-ZÄÖÜ])|(?<=[{LETTERS}]-)Elf{END}",
        lambda _: (),
    ),
)

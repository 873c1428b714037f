"""Conflicting facts as text and as JSON."""

from __future__ import annotations

import json
from fractions import Fraction

from align.exchange.facts_json import facts_document
from align.exchange.facts_text import conflicts_as_text
from align.facts.model import Fact, FactConflict, Statement
from align.model import Paragraph, Place, Span, Version, Work
from align.numbers.model import DiscrepancyType, Mention, NumberKind, Reading, Severity

WORK = Work(
    "w",
    (
        Version("de", "t", (Paragraph("Nach 120 Tagen stand der Kran."),)),
        Version("zh-Hans", "t", (Paragraph("起重机用了122天。"),)),
        Version("en", "t", (Paragraph("It took four months."),)),
    ),
)


def statement(version: int, surface: str, value: int, unit: str) -> Statement:
    start = WORK.versions[version].paragraphs[0].text.index(surface)
    span = Span(start, start + len(surface))
    reading = Reading(Fraction(value), unit=unit)
    return Statement(Place(version, 0), Mention(span, surface, NumberKind.DURATION, reading))


DAYS = statement(0, "120 Tagen", 120, "day")
CHINESE = statement(1, "122天", 122, "day")
MONTHS = statement(2, "four months", 4, "month")
CONFLICT = FactConflict(
    Fact((DAYS, CHINESE, MONTHS), "Kran"),
    DiscrepancyType.VALUE_DIFFERS,
    Severity.ERROR,
    ((DAYS,), (CHINESE,)),
    (MONTHS,),
    "four months agrees with both",
    0.9,
    "k1",
)
MISSING = FactConflict(
    Fact((DAYS,), "Kran", (2,)), DiscrepancyType.MISSING, Severity.MINOR, ((DAYS,),)
)


def test_each_value_stands_over_those_who_say_it() -> None:
    assert list(conflicts_as_text(WORK, [CONFLICT, MISSING])) == [
        "error: value differs: Kran",
        "  120 Tagen = 120 days",
        "    de  1: Nach [120 Tagen] stand der Kran.",
        "  122天 = 122 days",
        "    zh  1: 起重机用了[122天]。",
        "  agrees with all:",
        "    en  1: It took [four months].",
        "  (four months agrees with both)",
        "",
        "minor: missing in en: Kran",
        "  120 Tagen = 120 days",
        "    de  1: Nach [120 Tagen] stand der Kran.",
        "    en  -",
        "",
        "2 facts in conflict: 1 error, 1 minor.",
    ]


def test_no_conflict_is_said() -> None:
    assert list(conflicts_as_text(WORK, [])) == ["No facts in conflict."]


def test_the_document_has_every_statement_at_its_place() -> None:
    document = json.loads(json.dumps(facts_document(WORK, [CONFLICT])))
    (found,) = document["conflicts"]
    assert [value["read"] for value in found["values"]] == [
        "120 Tagen = 120 days",
        "122天 = 122 days",
    ]
    (said,) = found["values"][1]["statements"]
    assert (said["version"], said["paragraph"], said["start"], said["end"]) == ("zh", 0, 5, 9)
    assert [s["surface"] for s in found["undisputed"]] == ["four months"]
    assert (found["fact"], found["key"], found["confidence"]) == ("Kran", "k1", 0.9)

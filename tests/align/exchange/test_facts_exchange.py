"""Conflicting facts as text and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
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


def test_every_text_of_a_fact_has_its_value_and_its_words() -> None:
    assert list(conflicts_as_text(WORK, [CONFLICT, MISSING])) == [
        "fact 1: error: value differs",
        "  about: Kran",
        "  ≠ de  120 Tagen = 120 days",
        "        1: Nach [120 Tagen] stand der Kran.",
        "  ≠ zh  122天 = 122 days",
        "        1: 起重机用了[122天]。",
        "  = en  four months = 4 months",
        "        1: It took [four months].",
        "  differ: de: 120 days, zh: 122 days",
        "  (four months agrees with both)",
        "",
        "fact 2: minor: missing in en",
        "  about: Kran",
        "    de  120 Tagen = 120 days",
        "        1: Nach [120 Tagen] stand der Kran.",
        "  ≠ en  -",
        "",
        "2 facts in conflict: 1 error, 1 minor.",
    ]


def test_a_text_that_says_it_again_is_quoted_once() -> None:
    again = "Der Kran stand nach 120 Tagen."
    version = Version("de", "t", (*WORK.versions[0].paragraphs, Paragraph("Ja."), Paragraph(again)))
    work = Work("w", (version, *WORK.versions[1:]))
    mention = replace(DAYS.mention, span=Span(20, 29))
    second = Statement(Place(0, 2), mention)
    conflict = replace(CONFLICT, sides=((DAYS, second), (CHINESE,)), undisputed=())
    lines = list(conflicts_as_text(work, [conflict]))
    assert lines[2:5] == [
        "  ≠ de  120 Tagen = 120 days",
        "        1: Nach [120 Tagen] stand der Kran.",
        "        also in 3",
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

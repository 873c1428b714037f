"""The same fact with two values, in invented sets of comparable documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from align.facts import FactConflict, check_facts, find_facts
from align.facts.model import Fact
from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Version, Work
from align.numbers.model import DiscrepancyType, Severity
from align.pairing import pair

CASES = Path(__file__).parent / "cases" / "conflicts.txt"


@dataclass(frozen=True)
class Case:
    name: str
    work: Work
    conflicts: list[list[set[str]]]


def _cases() -> list[Case]:
    lines = [line for line in CASES.read_text("utf-8").splitlines() if line[:1] not in {"", "#"}]
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith("== "):
            blocks.append([])
        blocks[-1].append(line)
    return [_case(block) for block in blocks]


def _case(lines: list[str]) -> Case:
    documents: list[tuple[str, list[str]]] = []
    conflicts = []
    for line in lines[1:]:
        key, _, rest = line.partition(" ")
        if key == "conflict:":
            conflicts.append([part.strip() for part in rest.split("|")])
        elif key == "--":
            documents.append((rest, []))
        else:
            documents[-1][1].append(line)
    return Case(lines[0][3:], work(*documents), [[{s} for s in said] for said in conflicts])


def work(*documents: tuple[str, list[str]]) -> Work:
    return Work(
        "",
        tuple(
            Version(
                language,
                "",
                tuple(
                    Paragraph(text, ParagraphKind.TITLE if not n else ParagraphKind.BODY)
                    for n, text in enumerate(paragraphs)
                ),
            )
            for language, paragraphs in documents
        ),
    )


def surfaces(found: FactConflict) -> set[str]:
    return {s.mention.surface for side in found.sides for s in side}


def fact_with(facts: tuple[Fact, ...], surface: str) -> Fact:
    return next(f for f in facts if surface in {s.mention.surface for s in f.statements})


def apart(work: Work) -> Alignment:
    """The alignment of documents of which none translates another."""
    sizes = [len(version.paragraphs) for version in work.versions]
    rows = tuple(
        Row(tuple(Run(p, p + 1) if v == u else Run(0, 0) for u in range(len(sizes))))
        for v, size in enumerate(sizes)
        for p in range(size)
    )
    return Alignment(rows, groups=tuple((v,) for v in range(len(sizes))))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_planted_conflicts_are_found_and_no_others(case: Case) -> None:
    found = check_facts(case.work, apart(case.work))
    expected = [set().union(*sides) for sides in case.conflicts]
    assert [surfaces(conflict) for conflict in found] == expected


def _case_named(name: str) -> Case:
    return next(case for case in _cases() if case.name == name)


def test_what_agrees_with_both_sides_is_undisputed() -> None:
    case = _case_named("months and days of one building work")
    (found,) = check_facts(case.work, apart(case.work))
    assert [s.mention.surface for s in found.undisputed] == ["vier Monaten"]
    assert found.hint == "vier Monaten agrees with both"
    assert (found.type, found.severity) == (DiscrepancyType.VALUE_DIFFERS, Severity.ERROR)
    assert "Helgaport" in found.fact.label


def test_a_fact_that_agrees_is_grouped_and_silent() -> None:
    case = _case_named("one amount in five spellings")
    fact = fact_with(find_facts(case.work, apart(case.work)), "2亿美元")
    assert {s.place.version for s in fact.statements} == {0, 1, 2}


def test_keys_do_not_depend_on_where_a_fact_stands() -> None:
    case = _case_named("the price of one ship, told in two languages that share its name")
    moved = Work(
        "",
        tuple(
            Version(v.language, "", (*v.paragraphs[:1], *reversed(v.paragraphs[1:])))
            for v in case.work.versions
        ),
    )
    keys = [[f.key for f in check_facts(w, apart(w))] for w in (case.work, moved)]
    assert keys[0] == keys[1]
    assert len(keys[0]) == 1


def test_a_translation_that_leaves_a_figure_out_conflicts_unless_it_says_it_elsewhere() -> None:
    german = ["Titel", "Aalvik baut.", "Aalvik zahlte 31 Millionen Euro für die Storlind."]
    english = ["Title", "Aalvik builds.", "Aalvik paid a lot for the Storlind."]
    rows = tuple(Row((Run(i, i + 1), Run(i, i + 1))) for i in range(3))
    alignment = Alignment(rows, groups=((0, 1),))
    (found,) = check_facts(work(("de", german), ("en", english)), alignment)
    assert (found.type, found.fact.absent) == (DiscrepancyType.MISSING, (1,))
    assert surfaces(found) == {"31 Millionen Euro"}


def test_an_empty_work_has_no_facts() -> None:
    assert find_facts(Work("", ()), Alignment(())) == ()
    assert check_facts(work(("de", ["Nichts."])), Alignment((Row((Run(0, 1),)),))) == ()


def test_whatever_is_paired_is_checked_the_same_way_twice() -> None:
    case = _case_named("a list of like things")
    alignment = pair(case.work)
    assert check_facts(case.work, alignment) == check_facts(case.work, alignment)


def test_comparable_texts_side_by_side_may_leave_figures_out() -> None:
    german = [
        "Titel",
        "Das Schiff ist 121 Meter lang und trug 160 Container.",
        "Um 11.20 Uhr lief es aus, bei Windstärke 9, mit 3 Lotsen.",
    ]
    english = ["Title", "The ship, 121 metres long, has a beam of 22 metres.", "It left port."]
    rows = tuple(Row((Run(i, i + 1), Run(i, i + 1))) for i in range(3))
    works = work(("de", german), ("en", english))
    assert check_facts(works, Alignment(rows, groups=((0, 1),))) == ()

"""Evidence says where its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from align.codec import from_json, to_json
from align.model import Evidence, Row, Span, TextPlace, Work
from align.opening import Opened, open_work

CORPUS = Path(__file__).parents[3] / "corpus"
WORKS = sorted(path.parent.name for path in CORPUS.glob("*/gold.json"))
MEASURES = {"length", "kind"}


@cache
def work_of(name: str) -> Opened:
    """A sample work, paired."""
    return open_work([str(path) for path in sorted((CORPUS / name).glob("*.txt"))])


def evidence_in(opened: Opened) -> Iterator[tuple[Row | None, Evidence]]:
    """Every piece of evidence of a work with the row it is for; of links with none."""
    for row in opened.alignment.rows:
        yield from ((row, each) for each in row.evidence)
    for link in opened.alignment.links:
        yield from ((None, each) for each in link.evidence)


def said(work: Work, evidence: Evidence) -> tuple[str, ...]:
    """What stands in the text at the places of the evidence."""
    return tuple(
        place.span.of(work.versions[version].paragraphs[place.paragraph].text)
        for version, place in zip(evidence.versions, evidence.places or (), strict=True)
    )


@pytest.mark.parametrize("name", WORKS)
def test_the_places_hold_exactly_the_surfaces(name: str) -> None:
    opened = work_of(name)
    worded = [each for _, each in evidence_in(opened) if each.places is not None]
    assert len(worded) > 100
    for each in worded:
        assert said(opened.work, each) == each.surfaces


@pytest.mark.parametrize("name", WORKS)
def test_the_places_of_a_row_stand_in_its_paragraphs(name: str) -> None:
    for row, each in evidence_in(work_of(name)):
        for version, place in zip(each.versions, each.places or (), strict=False):
            assert row is None or place.paragraph in row.runs[version]


@pytest.mark.parametrize("name", WORKS)
def test_only_lengths_and_kinds_have_no_place(name: str) -> None:
    for _, each in evidence_in(work_of(name)):
        assert (each.places is None) == (each.feature in MEASURES)


def test_places_survive_the_way_through_json() -> None:
    places = (TextPlace(3, Span(4, 9)), TextPlace(2, Span(0, 2)))
    evidence = Evidence("name", (0, 1), ("Lohre", "洛尔"), 1.5, places)
    assert from_json(Evidence, to_json(evidence)) == evidence

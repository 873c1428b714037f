"""Chapters translated freely, as novels are: sentences cut anew, hardly anything left out.

The folder `novels` holds a chapter as one sentence a line in Chinese and in English, and the true
beads. The floors stand a little under what pairing reaches.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from align.exchange.beads import beads_document
from align.pairing.evaluation import lax_agreement, strict_agreement

NOVELS = Path(__file__).parent / "novels"


def segments(beads: list[list[list[int]]]) -> list[tuple[frozenset[int], ...]]:
    return [tuple(map(frozenset, bead)) for bead in beads]


@pytest.mark.parametrize("chapter", sorted(path.stem for path in NOVELS.glob("*.json")))
def test_a_chapter_is_paired_as_a_person_would(chapter: str) -> None:
    gold = json.loads((NOVELS / f"{chapter}.json").read_text(encoding="utf-8"))["beads"]
    files = [str(NOVELS / f"{chapter}.{tag}") for tag in ("zh", "en")]
    found = beads_document(files, ["zh", "en"])["beads"]
    assert strict_agreement(segments(found), segments(gold)).f1 > 0.8
    assert lax_agreement(segments(found), segments(gold)).f1 > 0.94

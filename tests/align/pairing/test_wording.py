"""The share of concepts that two texts have in the sentences paired with one another."""

from __future__ import annotations

import pytest

from align.lexicon.lookup import default_lexicon
from align.model import Paragraph, Run, Version
from align.pairing import annotate
from align.pairing.pair_evidence import compare_units
from align.pairing.path import Bead
from align.pairing.unit import Unit
from align.pairing.units import read_units
from align.pairing.wording import ENOUGH, shared_wording

DE = ["Hund Katze Haus Garten", "Wasser Feuer Baum Fenster", "Brot Milch Salz Fisch"]
EN = ["dog cat house garden", "water fire tree window", "bread milk salt fish"]


def units(language: str, texts: list[str]) -> tuple[Unit, ...]:
    version = Version(language, "", tuple(map(Paragraph, texts)))
    return read_units(version, annotate(version), default_lexicon())


def wording(german: list[str], english: list[str], *beads: Bead) -> float | None:
    return shared_wording(compare_units(units("de", german), units("en", english)), beads)


def diagonal(count: int) -> list[Bead]:
    return [(Run(n, n + 1), Run(n, n + 1)) for n in range(count)]


def test_all_words_are_shared_by_what_says_the_same() -> None:
    assert wording(DE, EN, *diagonal(3)) == 1


def test_words_count_only_in_the_sentences_they_are_paired_with() -> None:
    moved = [(Run(0, 1), Run(1, 2)), (Run(1, 2), Run(0, 1)), (Run(2, 3), Run(2, 3))]
    assert wording(DE, EN, *moved) == pytest.approx(1 / 3)


def test_what_stands_alone_does_not_count() -> None:
    extra = [*EN, "mountain king sword forest"]
    assert wording(DE, extra, *diagonal(3), (Run(3, 3), Run(3, 4))) == 1


def test_either_side_counts() -> None:
    longer = [f"{EN[0]} mountain king sword forest", *EN[1:]]
    assert wording(DE, longer, *diagonal(3)) == pytest.approx(24 / 28)


def test_too_few_words_say_nothing() -> None:
    assert ENOUGH == 12
    assert wording(DE[:2], EN, *diagonal(2)) is None

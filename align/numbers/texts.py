"""Figures of loose texts compared: no file, no work, no alignment."""

from __future__ import annotations

from collections.abc import Sequence

from align.numbers.comparison import compare
from align.numbers.model import Discrepancy, Figure
from align.numbers.scan import find_mentions


def compare_texts(*texts: tuple[str, str]) -> tuple[Discrepancy, ...]:
    """The discrepancies between texts that say the same, each a BCP 47 tag and the text.

    The figures of a discrepancy stand in the order of the texts.
    """
    return compare(0, figures_of(texts), [[text] for _, text in texts])


def figures_of(texts: Sequence[tuple[str, str]]) -> list[list[Figure]]:
    """The figures of each text, as if it were one paragraph."""
    return [[Figure(0, m) for m in find_mentions(text, tag)] for tag, text in texts]

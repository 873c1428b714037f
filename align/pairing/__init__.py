"""Pairing: versions -> alignment, by features, similarity, path and rows of n versions."""

from align.pairing.pairing import pair
from align.pairing.sentence_rows import row_sentences

__all__ = ["pair", "row_sentences"]

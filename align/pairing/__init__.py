"""Pairing: versions -> alignment, by features, similarity, path and rows of n versions."""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.pairing.pairing import pair
    from align.pairing.sentence_rows import row_sentences

__all__ = ["pair", "row_sentences"]

__getattr__ = lazy_names(__name__, {"pair": "pairing", "row_sentences": "sentence_rows"})

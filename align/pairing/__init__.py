"""Pairing: versions -> alignment, by features, similarity, path and rows of n versions."""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.pairing.annotation import Annotation, annotate, annotate_work
    from align.pairing.pairing import pair

__all__ = ["Annotation", "annotate", "annotate_work", "pair"]

__getattr__ = lazy_names(
    __name__,
    {
        "Annotation": "annotation",
        "annotate": "annotation",
        "annotate_work": "annotation",
        "pair": "pairing",
    },
)

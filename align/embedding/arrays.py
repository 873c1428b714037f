"""The arrays of embeddings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Vectors of texts or units, one a row; or one vector."""
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def unit_rows(vectors: Vectors) -> Vectors:
    """The rows made of length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)

"""Numbers as the bytes of a section."""

from __future__ import annotations

from array import array
from collections.abc import Iterable


def packed(kind: str, numbers: Iterable[int | float]) -> bytes:
    """Numbers as bytes of a kind of `struct`: "I" for 4 bytes, "Q" for 8, "d" for floats."""
    return array(kind, numbers).tobytes()

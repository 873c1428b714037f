"""What an operation on the pairing comes to: rows before and after it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from align.edits.addresses import RowAddress


class NotPossibleError(Exception):
    """An operation that can't be done there; its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Rows that stand next to one another, and those of the same text that take their place."""

    before: tuple[RowAddress, ...]
    after: tuple[RowAddress, ...]

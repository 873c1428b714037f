"""Places in the text of a version as it was stored, which no edit moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from align.model import Row


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A place before character `offset` of a paragraph; both count from 0."""

    paragraph: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text from one address up to another; empty where they are the same."""

    start: Address
    end: Address

    @property
    def is_empty(self) -> bool:
        """Whether there is no text in it."""
        return self.start == self.end


RowAddress = tuple[Stretch, ...]
"""What stands in a row: a stretch of each version."""


def beginning(row: RowAddress) -> tuple[int, Address]:
    """The first version that has text in a row, and where that begins."""
    return next((v, each.start) for v, each in enumerate(row) if not each.is_empty)


def address_of(row: Row) -> RowAddress:
    """The address of a row whose runs are whole paragraphs as they were stored."""
    return tuple(Stretch(Address(run.start), Address(run.end)) for run in row.runs)


def row_to_json(row: RowAddress) -> list[Any]:
    """A row as JSON: start and end of each stretch, `[paragraph, offset]` inside a paragraph."""
    return [[_told(each.start), _told(each.end)] for each in row]


def row_from_json(data: list[Any]) -> RowAddress:
    """The row of such JSON. Raises TypeError or ValueError for any other."""
    return tuple(Stretch(_read(start), _read(end)) for start, end in data)


def _told(address: Address) -> int | list[int]:
    return [address.paragraph, address.offset] if address.offset else address.paragraph


def _read(data: Any) -> Address:
    return Address(data) if isinstance(data, int) else Address(*data)

"""Sequences whose items are made when they are looked at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")


class LazySequence(Sequence[Item]):
    """Equal to any sequence of the same items; a slice is a tuple."""

    @abstractmethod
    def _item(self, index: int) -> Item:
        """The item of an index from 0 up to the length."""

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        """The item at an index, or a tuple of those of a slice."""
        if isinstance(index, slice):
            return tuple(self._item(each) for each in range(*index.indices(len(self))))
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        return self._item(at)

    def __eq__(self, other: object) -> bool:
        """Whether the other is a sequence of the same items."""
        if self is other:
            return True
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(_equal, self, other))

    def __hash__(self) -> int:
        """That of the tuple of the items."""
        return hash(tuple(self))


def _equal(one: object, other: object) -> bool:
    return one == other

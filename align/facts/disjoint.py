"""Disjoint sets: things sorted into groups as ties between them become known (union-find)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class DisjointSets(Generic[T]):
    """Things, each first in a set of its own, in the order given."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parent: dict[T, T] = {thing: thing for thing in things}

    def join(self, things: Sequence[T]) -> None:
        """Put the sets of all `things` into one."""
        for thing in things[1:]:
            self._parent[self.find(thing)] = self.find(things[0])

    def find(self, thing: T) -> T:
        """The thing that stands for the set of `thing`."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def groups(self) -> list[tuple[T, ...]]:
        """The sets in the order of their first members, which keep their order as well."""
        groups: dict[T, list[T]] = {}
        for thing in self._parent:
            groups.setdefault(self.find(thing), []).append(thing)
        return [tuple(group) for group in groups.values()]

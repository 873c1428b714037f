"""Dismissals: findings that a person has looked at and found to be none, each with a reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Findings dismissed together, by keys that are theirs on the next run too, and why."""

    keys: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dismissals:
    """All dismissals, in the order in which they were made; a key stands in one of them."""

    made: tuple[Dismissal, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the findings that are dismissed."""
        return frozenset(key for each in self.made for key in each.keys)

    def of(self, key: str) -> Dismissal | None:
        """The dismissal of a finding, None if it is not dismissed."""
        return next((each for each in self.made if key in each.keys), None)

    def having(self, keys: Collection[str], reason: str) -> Dismissals:
        """With these findings dismissed as well; those that are already get the new reason."""
        rest = self.without(keys).made
        return Dismissals((*rest, Dismissal(tuple(keys), reason))) if keys else self

    def without(self, keys: Collection[str]) -> Dismissals:
        """With these findings restored."""
        kept = (
            replace(each, keys=tuple(key for key in each.keys if key not in keys))
            for each in self.made
        )
        return Dismissals(tuple(each for each in kept if each.keys))

"""Which versions are shown, and how wide: hidden ones, and the few that fit a narrow screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

GUTTER = 3
"""Cells left of each column: the bar of the current row, the glyph of a finding, a blank."""

_SHARE_OF_HUNDRED = 3


def capacity(cells: int) -> int:
    """How many columns a screen of `cells` cells can show: three from 100 on, one below 67."""
    return max(1, cells * _SHARE_OF_HUNDRED // 100)


def text_width(cells: int, columns: int) -> int:
    """The cells of text in each of so many equal columns, at least 1."""
    return max(1, cells // columns - GUTTER)


@dataclass(frozen=True, slots=True)
class Columns:
    """The versions of a work as columns: `count` of them, some hidden.

    `focus` is the version that is shown for certain; where not all fit, those after it (in a ring)
    join it as long as there is room.
    """

    count: int
    hidden: frozenset[int] = frozenset()
    focus: int = 0

    @property
    def wanted(self) -> tuple[int, ...]:
        """The versions that are not hidden."""
        return tuple(version for version in range(self.count) if version not in self.hidden)

    def seen(self, cells: int) -> tuple[int, ...]:
        """The versions shown on a screen of `cells` cells, in the order of the work."""
        ring = self._ring()
        return tuple(sorted(ring[: capacity(cells)]))

    def next_seen(self, cells: int) -> tuple[int, ...]:
        """The versions that `turned(1)` would show and that are not seen now."""
        now = self.seen(cells)
        return tuple(version for version in self.turned(1).seen(cells) if version not in now)

    def turned(self, steps: int) -> Columns:
        """The focus moved by `steps` versions along those not hidden, around the end."""
        ring = self._ring()
        return replace(self, focus=ring[steps % len(ring)])

    def toggled(self, version: int, cells: int) -> Columns:
        """`version` hidden if it is seen, brought into sight if not; the last one stays."""
        if version in self.hidden or version not in self.seen(cells):
            shown = replace(self, hidden=self.hidden - {version})
            return shown if version in shown.seen(cells) else replace(shown, focus=version)
        if len(self.wanted) == 1:
            return self
        focus = self.turned(1).focus if self.focus == version else self.focus
        return replace(self, hidden=self.hidden | {version}, focus=focus)

    def _ring(self) -> tuple[int, ...]:
        wanted = self.wanted
        at = next((i for i, version in enumerate(wanted) if version >= self.focus), 0)
        return wanted[at:] + wanted[:at]

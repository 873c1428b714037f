"""What changes while a person reads: a frozen state; every command returns the next one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.reader.columns import Columns
from tui.reader.dismissals import Dismissals
from tui.reader.row_filter import RowFilter
from tui.reader.study import Study

if TYPE_CHECKING:
    from tui.reader.search import Hit
    from tui.reader.tally import Search


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A line of the text: its row, and the line of that row (the one after its last is blank)."""

    row: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Trail:
    """A link last followed: its row of origin, its number there, and whether one is at its end."""

    row: int
    link: int
    away: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """How columns flow: `held` are the tops of those that stand while one alone is scrolled.

    `drift` says how many rows further on than the rest a column is, as a person has tied them.
    Both are pairs with the version first.
    """

    held: tuple[tuple[int, Anchor], ...] = ()
    drift: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Rows to come back to: `marks` by their letter, and the jumps.

    `back` are the rows jumped from, the latest last, `ahead` those gone back from, the nearest
    last.
    """

    marks: tuple[tuple[str, int], ...] = ()
    back: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingState:
    """Where the reader is and what is shown.

    `row` is the current row, `top` the line at the top of the screen, `finding` the number of the
    current finding (always an open one of the current row), `trail` the link followed just now.
    `flow` tells how columns flow; None where they are level. `search` is under way until it is
    forgotten, `hit` the match last gone to; `only` are the rows shown, None if that is all.
    """

    columns: Columns
    row: int = 0
    top: Anchor = field(default_factory=Anchor)
    finding: int | None = None
    trail: Trail | None = None
    flow: Flow | None = None
    search: Search | None = None
    hit: Hit | None = None
    only: RowFilter | None = None
    places: Places = field(default_factory=Places)
    study: Study = field(default_factory=Study)
    """What a learner has set up."""
    dismissals: Dismissals = field(default_factory=Dismissals)
    """The findings that a person has dismissed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state after a command, and what is to be said about it (nothing, mostly)."""

    state: ReadingState
    message: str = ""

"""A book on a screen of a given size, with the columns of a given state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tui.reader.book import Book
from tui.reader.columns import Columns, text_width
from tui.reader.layout import Layout
from tui.reader.look import Look, look_of
from tui.reader.row_filter import RowFilter
from tui.reader.state import Anchor, ReadingState
from tui.reader.viewport import Viewport


@dataclass(frozen=True)
class Page:
    """What commands reckon with; `cells` by `lines` is the part of the screen that shows text."""

    book: Book
    columns: Columns
    cells: int
    lines: int
    only: RowFilter | None = None
    """The rows shown; None: all."""
    look: Look = field(default_factory=Look)

    @cached_property
    def seen(self) -> tuple[int, ...]:
        """The versions shown, in the order of the work."""
        return self.columns.seen(self.cells)

    @cached_property
    def layout(self) -> Layout:
        """The rows in these columns."""
        only = None if self.only is None else self.only.rows
        cells = self.look.limited(text_width(self.cells, len(self.seen)))
        return Layout(self.book, self.seen, cells, only, self.look)

    @cached_property
    def viewport(self) -> Viewport:
        """The screen over these rows."""
        return Viewport(self.layout, self.lines, self.look.gap)

    def with_columns(self, columns: Columns) -> Page:
        """The page with other columns; itself if the same versions are seen."""
        if columns.seen(self.cells) == self.seen:
            return self
        return replace(self, columns=columns)

    def showing(self, state: ReadingState) -> Page:
        """The page with the columns and the rows of a state; itself if it shows these."""
        page, look = self.with_columns(state.columns), look_of(state)
        if page.look != look:
            page = replace(page, look=look)
        return page if page.only is state.only else replace(page, only=state.only)

    def with_one_of(
        self, versions: Sequence[int], state: ReadingState
    ) -> tuple[Page, ReadingState]:
        """The page and `state` with the first of the versions in sight, unless one of them is."""
        if not versions or not set(versions).isdisjoint(self.seen):
            return self, state
        columns = state.columns.toggled(versions[0], self.cells)
        page = self.with_columns(columns)
        return page, page.transferred(replace(state, columns=columns), self)

    def at(self, state: ReadingState, row: int, top: Anchor) -> ReadingState:
        """`state` with another current row: its first open finding becomes the current one."""
        if row == state.row:
            return replace(state, top=top)
        here = self.book.judged(state.dismissals).of(row)
        return replace(
            state,
            row=row,
            top=top,
            finding=here[0] if here else None,
            trail=None,
            study=state.study.on_another_row(),
        )

    def transferred(self, state: ReadingState, old: Page) -> ReadingState:
        """`state`, which stood on `old`, with the current row where it stood on the screen.

        If that row has nothing in these columns, the nearest that has becomes the current one.
        """
        if not self.layout.shown:
            return state
        if not self.viewport.shows(state.row):
            place = old.viewport.place(state.top, Anchor(state.row, 0)) or 0
            row = self.viewport.nearest(state.row)
            top = self.viewport.above(Anchor(row, 0), min(place, self.lines - 1))
            return self.at(state, row, self.viewport.revealing(top, row))
        seen = old.viewport.visible(state.top, state.row)
        head = Anchor(state.row, 0)
        if seen is None or seen[0] == 0:
            place = old.viewport.place(state.top, head) or 0
            top = self.viewport.above(head, min(place, self.lines - 1))
            return replace(state, top=self.viewport.revealing(top, state.row))
        height, old_height = self.layout.height(state.row), old.layout.height(state.row)
        line = seen[0] * height // old_height
        return replace(state, top=self.viewport.settled(Anchor(state.row, line)))

"""The evidence of a row under the columns, in which the words that speak for it are lit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from textual import events
from textual.app import ComposeResult

from align.model import Evidence
from tui.action import Action, Scope
from tui.actions import in_scope
from tui.drawing.reader_view import ReaderView
from tui.reader.evidence import row_evidence, weighed
from tui.reader.judging import dismissible
from tui.reader.reader import Reader
from tui.screens.page import PageScreen
from tui.theme import Theme

_LEAST_PANEL = 8
_LEAST_COLUMNS = 6
"""The fewest lines, with head and foot, in which panel and columns are of use."""

_ABOVE = 1
"""The blocks of the panel before those of the pieces of evidence: all that stands above them."""

_NO_REASONS = "no evidence is weighed for this row"
_FIRST_REASON = "this is the first piece of evidence"
_LAST_REASON = "this is the last piece of evidence"

READING = frozenset(
    {
        "line_down",
        "line_up",
        "next_discrepancy",
        "previous_discrepancy",
        "next_match",
        "previous_match",
        "next_columns",
        "previous_columns",
        "follow_link",
        "undo_dismissal",
        "restore_row",
    }
)
"""The actions that move the text above; the panel follows to the row that is the current one."""


class AskWhy(Protocol):
    """Asks why the current finding is none, or all that are alike."""

    def __call__(self, *, alike: bool) -> None:
        """Ask."""


def panel_lines(lines: int) -> int:
    """How many of the lines of a screen the panel takes: half, all where half is too little."""
    panel = max(_LEAST_PANEL, lines // 2)
    return panel if lines - panel >= _LEAST_COLUMNS else lines


class EvidenceScreen(PageScreen):
    """Shows why the current row stands as it does, below the columns as far as these have room.

    The columns have a reader of their own, so that closing leaves the text as it stood; only to
    another row, discrepancy or choice of columns does `origin` follow. `ask_why` asks there for the
    reason of a dismissal.
    """

    SCOPE = Scope.EVIDENCE

    def __init__(self, origin: Reader, theme: Theme, ask_why: AskWhy) -> None:
        super().__init__("", (), theme)
        self.reader = origin.second()
        self.view = ReaderView(self.reader, theme, explaining=True)
        self._origin = origin
        self._ask_why = ask_why
        self._row = -1
        self._reasons: list[Evidence] = []
        self._reason: int | None = None
        self._show_row()

    def hints(self) -> Sequence[str]:
        """The words at the foot: what is to be had only here comes first."""
        own = {action.footer for action in in_scope(self.SCOPE) if len(action.scopes) == 1}
        return sorted(super().hints(), key=lambda words: words not in own)

    def compose(self) -> ComposeResult:
        """The columns, and the panel below them."""
        self._divide(self.app.size.height)
        yield self.view
        yield self.lines

    def on_resize(self, event: events.Resize) -> None:
        """Divide the screen anew."""
        self._divide(event.size.height)

    def draw(self) -> None:
        """Show what has changed."""
        self.view.draw()
        super().draw()

    def perform(self, action: Action, count: int | None, key: str) -> None:
        """Perform an action; those that move the text are the reader's own."""
        if action.id in READING:
            self._read(action.id, count)
        else:
            super().perform(action, count, key)

    def do_evidence_of_next(self, count: int | None) -> None:
        """Go on to a row further down."""
        self._to_row("next_row", count or 1, "this is the last row")

    def do_evidence_of_previous(self, count: int | None) -> None:
        """Go back to a row further up."""
        self._to_row("previous_row", count or 1, "this is the first row")

    def do_next_reason(self, count: int | None) -> None:
        """Look at a piece of evidence further down."""
        self._look_at(-1 if self._reason is None else self._reason, count or 1)

    def do_previous_reason(self, count: int | None) -> None:
        """Look at a piece of evidence further up."""
        self._look_at(len(self._reasons) if self._reason is None else self._reason, -(count or 1))

    def do_dismiss(self, _count: int | None) -> None:
        """Close, and ask why the current finding is none."""
        self._dismiss(alike=False)

    def do_dismiss_alike(self, _count: int | None) -> None:
        """Close, and ask why all findings like the current one are none."""
        self._dismiss(alike=True)

    def do_close(self, count: int | None) -> None:
        """Go on reading, at the row whose evidence was seen last."""
        self._origin.follow(self.reader)
        super().do_close(count)

    def _dismiss(self, *, alike: bool) -> None:
        why_not = dismissible(self.reader.page, self.reader.state).why_not
        if why_not:
            self.say(why_not)
            return
        self.do_close(None)
        self._ask_why(alike=alike)

    def _divide(self, lines: int) -> None:
        panel = panel_lines(lines)
        self.view.display = panel < lines
        self.view.styles.height = lines - panel
        self.lines.styles.height = panel

    def _to_row(self, action: str, count: int, otherwise: str) -> None:
        """Move by whole rows; `otherwise` is said where there are none."""
        before = self.reader.state.row
        self._read(action, count)
        if self.reader.state.row == before:
            self.say(otherwise)

    def _look_at(self, number: int, by: int) -> None:
        """Mark the piece of evidence so many further on, in the panel and in the columns."""
        if not self._reasons:
            self.say(_NO_REASONS)
            return
        nearest = min(max(0, number + by), len(self._reasons) - 1)
        if nearest == self._reason:
            self.say(_LAST_REASON if by > 0 else _FIRST_REASON)
        self._reason = nearest
        self.view.reason = self._reasons[nearest]
        self.reader.reveal(self._reasons[nearest])
        self.lines.choose(_ABOVE + nearest)

    def _read(self, action: str, count: int | None) -> None:
        before = self.reader.state
        self.reader.perform(action, count)
        self.say(self.reader.message)
        after = self.reader.state
        if after.row != self._row or after.dismissals != before.dismissals:
            self._show_row()
        elif after.finding != before.finding:
            self._fill()

    def _show_row(self) -> None:
        """Show the evidence of the current row, from its start."""
        self._row = row = self.reader.state.row
        self.lines.title = f"Row {row + 1} of {len(self.reader.book.rows)}"
        self.lines.top = 0
        self._reasons = weighed(self.reader.book, row)
        self._reason = self.view.reason = self.lines.chosen = None
        self._fill()

    def _fill(self) -> None:
        """Fill the panel with what is known of the current row."""
        from align.numbers import describe
        from align.numbers.partners import partners_in_row

        book, state = self.reader.book, self.reader.state
        find_partners = partial(partners_in_row, figures_of=book.figures)
        entries = row_evidence(
            book, state.row, find_partners, describe, state.dismissals, state.finding
        )
        above = len(entries) - len(self._reasons)
        self.lines.blocks = [entries[:above], *([entry] for entry in entries[above:])]

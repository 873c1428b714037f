"""The desk of a reviewer: a work of the library, what is done to it, and the book it makes now.

Whatever is done is on the disk before it is shown. What cannot be kept is said, and not done.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.edits.addresses import RowAddress, beginning
from align.edits.edited import Edited, edited
from align.edits.regrouped import NotPossibleError, Regrouped
from align.errors import InputError
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    Item,
    KindItem,
    Regrouping,
    StatusItem,
)
from align.library.history import Entry
from align.library.review import Clash, Nothing, Outcome, Review
from align.library.standing import Standing, touched
from align.model import ParagraphKind
from align.reviewed import Reviewed, RowReview, RowStatus
from tui.reader.book import Book
from tui.reader.dismissals import Dismissal, Dismissals

if TYPE_CHECKING:
    from align.edits.findings import Window
    from align.library.known_findings import KnownFindings
    from align.numbers.model import Discrepancy
    from align.opening import Opened

Marks = tuple[tuple[str, int], ...]
"""Letters, and the rows that they mark."""
READ_ONLY = "the library may only be read; nothing can be changed"
NOTHING_TO_UNDO = "nothing to undo"
NOTHING_TO_REDO = "nothing to redo"


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be said of something; `row` is the one to go to, None to stay."""

    words: str
    row: int | None = None
    is_done: bool = False


class Desk:
    """A work under review; `book` is what it makes now."""

    def __init__(self, review: Review, base: Opened, known: KnownFindings | None = None) -> None:
        """Take a work as it was paired; `known` is what was found in its edited stretches."""
        self.review = review
        self._base = base
        self._kept = known
        self._known: MutableMapping[Window, tuple[Discrepancy, ...]] = (
            {} if known is None else known
        )
        self._folded = review.standing
        self.link_from: RowAddress | None = None
        """The row that is the one end of a link to be made."""
        self.edited = self._edit()
        self.book = self._bound()

    @property
    def standing(self) -> Standing:
        """How the work stands."""
        return self.review.standing

    @property
    def dismissals(self) -> Dismissals:
        """The findings that are dismissed."""
        return Dismissals(
            tuple(Dismissal((key,), reason) for key, reason in self.standing.dismissed.items())
        )

    @property
    def reviewed(self) -> Reviewed:
        """The work with all that was said of it, as it is exported."""
        opened = self.edited.opened
        reviews = {
            number: self.standing.review(address)
            for address in {**self.standing.statuses, **self.standing.comments}
            if (number := self.standing.rows.index_of(address)) is not None
        }
        return Reviewed(
            opened.work, opened.alignment, opened.discrepancies, reviews, self.standing.dismissed
        )

    def review_of(self, row: int) -> RowReview:
        """What was said of a row."""
        return self.standing.review(self.standing.rows.address(row))

    def set_status(self, rows: range, status: RowStatus) -> Told:
        """Give rows a status."""
        addresses = [self.standing.rows.address(row) for row in rows]
        items = tuple(
            StatusItem(address, before, status)
            for address in addresses
            if (before := self.standing.review(address).status) is not status
        )
        which = f"row {rows.start + 1}" if len(rows) == 1 else f"{len(rows)} rows"
        if not items:
            return Told(f"{which} {status} already", rows.stop - 1)
        return self.make(Change(f"{which} {status}", items), rows.stop - 1)

    def comment(self, row: int, text: str, begun_from: str | None = None) -> Told:
        """Put a comment on a row, or take it off if the text is empty.

        `begun_from` is the comment that it was written over; another one is not overwritten.
        """
        address = self.standing.rows.address(row)
        before = self.standing.review(address).comment
        if begun_from is not None and before not in (begun_from, text):
            now = f"“{before}” stands there" if before else "the comment was taken off"
            return Told(f"not kept: {now} meanwhile; press ; again (yours was “{text}”)", row)
        if before == text:
            return Told("the comment stays as it is" if text else "no comment", row)
        words = f"comment on row {row + 1}" if text else f"comment taken off row {row + 1}"
        return self.make(Change(words, (CommentItem(address, before, text),)), row)

    def dismiss(self, before: Dismissals, after: Dismissals) -> Told:
        """Keep which findings are dismissed now, and why."""
        was = {key: each.reason for each in before.made for key in each.keys}
        now = {key: each.reason for each in after.made for key in each.keys}
        changed = [key for key in {**was, **now} if was.get(key) != now.get(key)]
        items = [DismissalItem(key, was.get(key), now.get(key)) for key in changed]
        is_more = sum(item.after is not None for item in items)
        words = f"{len(items)} dismissed" if is_more else f"{len(items)} restored"
        return self.make(Change(words, tuple(items)), None)

    def regroup(self, words: str, operation: Callable[[Edited], Regrouped], row: int) -> Told:
        """Edit the pairing by one operation."""
        try:
            found = operation(self.edited)
        except NotPossibleError as error:
            return Told(str(error))
        return self.make(Change(words, (Regrouping(found.before, found.after),)), row)

    def regroup_all(self, words: str, found: Sequence[Regrouped], row: int) -> Told:
        """Edit the pairing in several places at once."""
        items = tuple(Regrouping(each.before, each.after) for each in found)
        return self.make(Change(words, items), row)

    def set_kind(
        self, row: int, version: int, paragraph: int, kind: ParagraphKind, out: Regrouped | None
    ) -> Told:
        """Say what part a paragraph plays, and take it out of its row."""
        address = self.edited.address(version, paragraph)
        before = self.edited.opened.work.versions[version].paragraphs[paragraph].kind
        items: list[Item] = [KindItem(version, address, before, kind)]
        if out is not None:
            items.insert(0, Regrouping(out.before, out.after))
        words = "taken for page furniture" if kind is ParagraphKind.CHROME else "taken for text"
        return self.make(Change(words, tuple(items)), row)

    def undo(self) -> Told:
        """Take back the last change of this person."""
        return self._step(self.review.undo, "undone", NOTHING_TO_UNDO)

    def redo(self) -> Told:
        """Make again what was taken back last."""
        return self._step(self.review.redo, "done again", NOTHING_TO_REDO)

    def hear(self) -> Sequence[Entry]:
        """What others have changed since, already in the book."""
        heard = self.review.hear()
        if heard:
            self._bind()
        return heard

    def keep_findings(self) -> None:
        """Keep what was found in edited stretches, so that opening the work is quick."""
        if self._kept is not None:
            self._kept.keep()

    def keep_place(self, row: int) -> None:
        """Keep the row that is read, as far as that can be."""
        with suppress(InputError):
            self.review.places.keep_row(row)

    def kept_place(self) -> int | None:
        """The row that was left off at, if it is there still."""
        with suppress(InputError):
            row = self.review.places.kept_row()
            return row if row is not None and row < len(self.standing.rows) else None
        return None

    def keep_marks(self, marks: Marks) -> None:
        """Keep the marks, as far as that can be."""
        rows = self.standing.rows
        with suppress(InputError):
            self.review.places.keep_marks(
                {letter: beginning(rows.address(row)) for letter, row in marks}
            )

    def kept_marks(self) -> Marks:
        """The marks of this person."""
        kept = {}
        with suppress(InputError):
            kept = self.review.places.kept_marks()
        found = {letter: self.standing.rows.row_at(*place) for letter, place in kept.items()}
        return tuple(sorted((letter, row) for letter, row in found.items() if row is not None))

    def row_of(self, change: Change) -> int | None:
        """The first row that a change is about, as the rows stand now."""
        rows = self.standing.rows
        for item in change.items:
            for address in reversed(touched(item)):
                number = rows.index_of(address)
                if number is not None:
                    return number
        return None

    def _step(self, step: Callable[[], Outcome], done: str, nothing: str) -> Told:
        if not self.review.can_write:
            return Told(READ_ONLY)
        try:
            outcome = step()
        except InputError as error:
            return Told(f"{error.problem}; {error.remedy}")
        self._bind()
        if isinstance(outcome, Nothing):
            return Told(nothing)
        if isinstance(outcome, Clash):
            return Told(f"not {done}: {_whose(outcome)}; u goes on to the change before")
        change = outcome.entry.change
        return Told(f"{done}: {change.words}", self.row_of(change))

    def make(self, change: Change, row: int | None) -> Told:
        """Keep a change; then go to a row, if one is given."""
        if not self.review.can_write:
            return Told(READ_ONLY)
        try:
            outcome = self.review.make(change)
        except InputError as error:
            return Told(f"not kept: {error.problem}; {error.remedy}")
        self._bind()
        if isinstance(outcome, Clash):
            return Told(f"not done: {_whose(outcome)}; look at it and press again")
        return Told(change.words, row, is_done=True)

    def _bind(self) -> None:
        """Make the book anew, if the rows or their paragraphs are others."""
        before, now = self._folded, self.standing
        self._folded = now
        if (before.rows, before.kinds, before.links) != (now.rows, now.kinds, now.links):
            self.edited = self._edit()
            self.book = self._bound()

    def _edit(self) -> Edited:
        standing = self.standing
        return edited(self._base, standing.rows, standing.kinds, standing.links, self._known)

    def _bound(self) -> Book:
        opened = self.edited.opened
        return Book.of(
            opened.work,
            opened.alignment,
            opened.discrepancies,
            opened.figures,
            opened.digest,
            self.review_of,
        )


def _whose(clash: Clash) -> str:
    if clash.other is None:
        return "the rows have changed since"
    return f"{clash.other.who} has changed it meanwhile ({clash.other.change.words})"

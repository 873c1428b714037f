"""How a work stands: its rows and all that was decided, folded from the changes made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from align.edits.addresses import Address, RowAddress
from align.edits.links import ToldLinks
from align.edits.rows_now import RowsNow
from align.library.changes import Change, CommentItem, Item, Regrouping, StatusItem
from align.model import ParagraphKind, Row
from align.reviewed import RowReview, RowStatus


class ClashError(Exception):
    """An item whose `before` is not what stands there: somebody else has changed it."""

    def __init__(self, item: Item) -> None:
        super().__init__("changed meanwhile")
        self.item = item


@dataclass(frozen=True, slots=True)
class Standing:
    """The rows as they are now; status, comment, dismissal, kind, link where they are no default.

    Of kinds and links those stand there that a person has told.
    """

    rows: RowsNow
    statuses: Mapping[RowAddress, RowStatus] = field(default_factory=dict)
    comments: Mapping[RowAddress, str] = field(default_factory=dict)
    dismissed: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[tuple[int, Address], ParagraphKind] = field(default_factory=dict)
    links: ToldLinks = field(default_factory=dict)

    @classmethod
    def at_first(cls, rows: Sequence[Row]) -> Standing:
        """That of a work that nobody has touched."""
        return cls(RowsNow.of(rows))

    def review(self, row: RowAddress) -> RowReview:
        """What was said of a row."""
        status = self.statuses.get(row, RowStatus.UNTOUCHED)
        return RowReview(status, self.comments.get(row, ""))

    def after(self, change: Change) -> Standing:
        """With a change made. Raises ClashError if one of its items can't be made."""
        from align.library.folding import Folding

        folding = Folding(self)
        folding.take(change)
        return folding.standing


def touched(item: Item) -> tuple[RowAddress, ...]:
    """The rows that an item is about."""
    if isinstance(item, Regrouping):
        return (*item.before, *item.after)
    if isinstance(item, StatusItem | CommentItem):
        return (item.row,)
    return ()

"""How a work stands: its rows and all that was decided, folded from the changes made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from align.edits.addresses import Address, RowAddress
from align.edits.links import ToldLinks
from align.edits.rows_now import NotThereError, RowsNow
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    Item,
    KindItem,
    LinkItem,
    Regrouping,
    StatusItem,
)
from align.model import ParagraphKind, Row
from align.reviewed import RowReview, RowStatus

K = TypeVar("K")
V = TypeVar("V")


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
        standing = self
        for item in change.items:
            standing = standing._with(item)
        return standing

    def _with(self, item: Item) -> Standing:
        if isinstance(item, Regrouping):
            try:
                return replace(self, rows=self.rows.replaced(item.before, item.after))
            except NotThereError:
                raise ClashError(item) from None
        if isinstance(item, DismissalItem):
            found = _set(self.dismissed, item.finding, item, item.before, item.after, None)
            return replace(self, dismissed=found)
        if isinstance(item, KindItem):
            place = (item.version, item.paragraph)
            if self.kinds.get(place, item.before) != item.before:
                raise ClashError(item)
            return replace(self, kinds={**self.kinds, place: item.after})
        if isinstance(item, LinkItem):
            if self.links.get(item.link, item.before) != item.before:
                raise ClashError(item)
            return replace(self, links={**self.links, item.link: item.after})
        if self.rows.index_of(item.row) is None:
            raise ClashError(item)
        if isinstance(item, StatusItem):
            usual = RowStatus.UNTOUCHED
            found_status = _set(self.statuses, item.row, item, item.before, item.after, usual)
            return replace(self, statuses=found_status)
        found_comment = _set(self.comments, item.row, item, item.before, item.after, "")
        return replace(self, comments=found_comment)


def _set(
    known: Mapping[K, V], key: K, item: Item, before: V | None, after: V | None, usual: V | None
) -> dict[K, V]:
    """`known` with another value for a key, and without those that are as usual."""
    if known.get(key, usual) != before:
        raise ClashError(item)
    rest = {each: value for each, value in known.items() if each != key}
    if after is None or after == usual:
        return rest
    return {**rest, key: after}


def touched(item: Item) -> tuple[RowAddress, ...]:
    """The rows that an item is about."""
    if isinstance(item, Regrouping):
        return (*item.before, *item.after)
    if isinstance(item, StatusItem | CommentItem):
        return (item.row,)
    return ()

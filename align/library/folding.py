"""Changes folded into how a work stands, one after the other, each whole or not at all."""

from __future__ import annotations

from typing import Any

from align.edits.rows_now import NotThereError
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
from align.library.standing import ClashError, Standing
from align.reviewed import RowStatus

_Old = tuple[dict[Any, Any], Any, Any]
"""What stood in a table for a key; None if nothing did."""


class Folding:
    """Takes changes; what it costs goes by their number, not by what stands already."""

    def __init__(self, standing: Standing) -> None:
        """Begin with how a work stands."""
        self._rows = standing.rows
        self._statuses = dict(standing.statuses)
        self._comments = dict(standing.comments)
        self._dismissed = dict(standing.dismissed)
        self._kinds = dict(standing.kinds)
        self._links = dict(standing.links)

    @property
    def standing(self) -> Standing:
        """How the work stands after all that was taken; nothing may be taken any more."""
        return Standing(
            self._rows,
            self._statuses,
            self._comments,
            self._dismissed,
            self._kinds,
            self._links,
        )

    def take(self, change: Change) -> None:
        """Make a change. Raises ClashError, with nothing changed, if one of its items can't be."""
        rows, old = self._rows, list[_Old]()
        try:
            for item in change.items:
                self._take(item, old)
        except ClashError:
            self._rows = rows
            for table, key, value in reversed(old):
                _put(table, key, value)
            raise

    def _take(self, item: Item, old: list[_Old]) -> None:
        match item:
            case Regrouping():
                try:
                    self._rows = self._rows.replaced(item.before, item.after)
                except NotThereError:
                    raise ClashError(item) from None
            case DismissalItem():
                self._set(self._dismissed, item.finding, item, None, old)
            case KindItem():
                self._tell(self._kinds, (item.version, item.paragraph), item, old)
            case LinkItem():
                self._tell(self._links, item.link, item, old)
            case StatusItem():
                self._require(item)
                self._set(self._statuses, item.row, item, RowStatus.UNTOUCHED, old)
            case CommentItem():
                self._require(item)
                self._set(self._comments, item.row, item, "", old)

    def _require(self, item: StatusItem | CommentItem) -> None:
        if self._rows.index_of(item.row) is None:
            raise ClashError(item)

    def _set(
        self,
        table: dict[Any, Any],
        key: Any,
        item: StatusItem | CommentItem | DismissalItem,
        usual: object,
        old: list[_Old],
    ) -> None:
        """Another value for a key; what is as usual does not stand in a table."""
        known = table.get(key)
        if (usual if known is None else known) != item.before:
            raise ClashError(item)
        old.append((table, key, known))
        _put(table, key, None if item.after == usual else item.after)

    def _tell(
        self, table: dict[Any, Any], key: Any, item: KindItem | LinkItem, old: list[_Old]
    ) -> None:
        """What a person has told of a key; it stands in the table whatever it is."""
        known = table.get(key)
        if known is not None and known != item.before:
            raise ClashError(item)
        old.append((table, key, known))
        table[key] = item.after


def _put(table: dict[Any, Any], key: Any, value: object) -> None:
    if value is None:
        table.pop(key, None)
    else:
        table[key] = value

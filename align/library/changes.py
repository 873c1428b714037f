"""What people change in a work: the vocabulary of its history.

Every item carries what was there before, so that it can be undone, and so that a change that
somebody else made meanwhile is seen instead of overwritten.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from align.edits.addresses import Address, RowAddress, row_from_json, row_to_json
from align.edits.links import LinkKey, key_from_json, key_to_json
from align.model import ParagraphKind
from align.reviewed import RowStatus


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Rows that stood next to one another are others now, of the same text."""

    before: tuple[RowAddress, ...]
    after: tuple[RowAddress, ...]


@dataclass(frozen=True, slots=True)
class StatusItem:
    """The status of a row."""

    row: RowAddress
    before: RowStatus
    after: RowStatus


@dataclass(frozen=True, slots=True)
class CommentItem:
    """The comment on a row; empty for none."""

    row: RowAddress
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DismissalItem:
    """The reason for which a finding is dismissed, by its key; None where it is open."""

    finding: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class KindItem:
    """What part a paragraph of a version plays."""

    version: int
    paragraph: Address
    before: ParagraphKind
    after: ParagraphKind


@dataclass(frozen=True, slots=True)
class LinkItem:
    """Whether two paragraphs far apart are linked."""

    link: LinkKey
    before: bool
    after: bool


Item = Regrouping | StatusItem | CommentItem | DismissalItem | KindItem | LinkItem


@dataclass(frozen=True, slots=True)
class Change:
    """What one command did, in words for the history, and its items in their order."""

    words: str
    items: tuple[Item, ...]

    def reversed(self, words: str) -> Change:
        """The change that takes this one back."""
        return Change(words, tuple(_reversed(item) for item in reversed(self.items)))


def _reversed(item: Item) -> Item:
    if isinstance(item, Regrouping):
        return Regrouping(item.after, item.before)
    if isinstance(item, StatusItem):
        return StatusItem(item.row, item.after, item.before)
    if isinstance(item, CommentItem):
        return CommentItem(item.row, item.after, item.before)
    if isinstance(item, DismissalItem):
        return DismissalItem(item.finding, item.after, item.before)
    if isinstance(item, LinkItem):
        return LinkItem(item.link, item.after, item.before)
    return KindItem(item.version, item.paragraph, item.after, item.before)


def items_to_json(items: tuple[Item, ...]) -> str:
    """The items as JSON text: a list of [kind, where, before, after]."""
    return json.dumps([_told(item) for item in items], ensure_ascii=False, separators=(",", ":"))


def items_from_json(text: str) -> tuple[Item, ...]:
    """The items of such a text. Raises ValueError for any other."""
    try:
        return tuple(_read(each) for each in json.loads(text))
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"no items of a change: {error}") from error


def _told(item: Item) -> list[Any]:
    if isinstance(item, Regrouping):
        rows = ([row_to_json(row) for row in rows] for rows in (item.before, item.after))
        return ["rows", None, *rows]
    if isinstance(item, StatusItem):
        return ["status", row_to_json(item.row), item.before.value, item.after.value]
    if isinstance(item, CommentItem):
        return ["comment", row_to_json(item.row), item.before, item.after]
    if isinstance(item, DismissalItem):
        return ["dismissal", item.finding, item.before, item.after]
    if isinstance(item, LinkItem):
        return ["link", key_to_json(item.link), item.before, item.after]
    place = [item.version, item.paragraph.paragraph, item.paragraph.offset]
    return ["kind", place, item.before.value, item.after.value]


def _read(data: list[Any]) -> Item:
    kind, where, before, after = data
    if kind == "rows":
        return Regrouping(tuple(map(row_from_json, before)), tuple(map(row_from_json, after)))
    if kind == "status":
        return StatusItem(row_from_json(where), RowStatus(before), RowStatus(after))
    if kind == "comment":
        return CommentItem(row_from_json(where), before, after)
    if kind == "dismissal":
        return DismissalItem(where, before, after)
    if kind == "link":
        return LinkItem(key_from_json(where), before, after)
    if kind == "kind":
        version, paragraph, offset = where
        address = Address(paragraph, offset)
        return KindItem(version, address, ParagraphKind(before), ParagraphKind(after))
    raise ValueError(f"no kind of item: {kind!r}")

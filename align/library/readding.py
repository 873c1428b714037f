"""A work added again: decisions are carried over to the new texts where the text is the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from align.edits.addresses import Address, RowAddress, Stretch
from align.edits.links import LinkKey
from align.edits.rows_now import Made, NotThereError, RowsNow, outline
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
from align.library.standing import Standing
from align.model import Paragraph, ParagraphKind, Row, Version
from align.reviewed import RowStatus

SMALL = 2_000
"""Up to so many paragraphs changed ones are looked for between repeated ones as well."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What is to be done to the new pairing, and how many rows with decisions found no place."""

    change: Change
    lost: int


def carried_over(
    standing: Standing,
    moved: Sequence[Mapping[int, int]],
    after: Sequence[Version],
    rows: Sequence[Row],
    findings: Mapping[str, str],
) -> Carried:
    """The edits, statuses, comments and dismissals of a work, as far as its text is the same.

    `moved` are its `paragraph_moves`, `after` its new versions, `rows` those of the new pairing,
    `findings` the dismissed ones, which keep their keys wherever they stand.
    """
    now = RowsNow.of(rows)
    items: list[Item] = []
    for stretch in _decided(standing):
        found = [_at(row, moved) for row in stretch]
        wanted = [row for row in found if row is not None]
        if len(wanted) != len(stretch):
            continue
        replaced = _standing_there(now, wanted)
        if replaced is not None and replaced != wanted:
            items.append(Regrouping(tuple(replaced), tuple(wanted)))
            now = now.replaced(replaced, wanted)
    lost = 0
    for row in {**standing.statuses, **standing.comments}:
        there = _at(row, moved)
        if there is None or now.index_of(there) is None:
            lost += standing.rows.index_of(row) is not None
            continue
        review = standing.review(row)
        if review.status is not RowStatus.UNTOUCHED:
            items.append(StatusItem(there, RowStatus.UNTOUCHED, review.status))
        if review.comment:
            items.append(CommentItem(there, "", review.comment))
    items += (DismissalItem(key, None, reason) for key, reason in findings.items())
    items += _kinds(standing, moved, after)
    items += _links(standing, moved)
    return Carried(Change("carried over from the texts before", tuple(items)), lost)


def _decided(standing: Standing) -> list[list[RowAddress]]:
    """The rows that edits have made, those next to one another together, and accepted ones."""
    rows = standing.rows
    found: list[list[RowAddress]] = []
    last = -2
    accepted = {
        number
        for row, status in standing.statuses.items()
        if status is RowStatus.ACCEPTED and (number := rows.index_of(row)) is not None
    }
    made = set(_made(rows))
    for number in sorted(accepted | made):
        if number == last + 1:
            found[-1].append(rows.address(number))
        else:
            found.append([rows.address(number)])
        last = number
    return found


def _made(rows: RowsNow) -> list[int]:
    found: list[int] = []
    begun = 0
    for piece in rows.pieces:
        if isinstance(piece, Made):
            found += range(begun, begun + len(piece))
        begun += len(piece)
    return found


def paragraph_moves(before: Sequence[Version], after: Sequence[Version]) -> list[Mapping[int, int]]:
    """For each version the new numbers of the paragraphs whose text is the same."""
    return [
        _moves(one.paragraphs, other.paragraphs) for one, other in zip(before, after, strict=True)
    ]


def _moves(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> dict[int, int]:
    """The new numbers of the paragraphs whose text is the same, in the same order."""
    old, new = [p.text for p in before], [p.text for p in after]
    if old == new:
        return {number: number for number in range(len(old))}
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) > SMALL)
    return {
        block.a + n: block.b + n
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
    }


def _at(row: RowAddress, moves: Sequence[Mapping[int, int]]) -> RowAddress | None:
    """Where a row stands in the new texts; None if not all of its text is there in one stretch."""
    found = []
    for stretch, moved in zip(row, moves, strict=True):
        start, end = stretch.start, stretch.end
        if stretch.is_empty:
            before = moved.get(start.paragraph - 1)
            place = moved.get(start.paragraph, None if before is None else before + 1)
            if place is None or start.offset:
                return None
            found.append(Stretch(Address(place), Address(place)))
            continue
        last = end.paragraph if end.offset else end.paragraph - 1
        numbers = [moved.get(number) for number in range(start.paragraph, last + 1)]
        first = numbers[0]
        if first is None or numbers != list(range(first, first + len(numbers))):
            return None
        further = first - start.paragraph
        found.append(
            Stretch(
                Address(start.paragraph + further, start.offset),
                Address(end.paragraph + further, end.offset),
            )
        )
    return tuple(found)


def _standing_there(now: RowsNow, wanted: Sequence[RowAddress]) -> list[RowAddress] | None:
    """The rows that hold the text of the wanted ones now, if they hold no other."""
    whole = outline(wanted)
    if whole is None:
        return None
    version = next((v for v, each in enumerate(whole) if not each.is_empty), None)
    first = None if version is None else now.row_at(version, whole[version].start)
    if first is None:
        return None
    found: list[RowAddress] = []
    for number in range(max(0, first - 1), min(len(now), first + 4 * len(wanted) + 8)):
        for start in range(len(found) + 1):
            if outline([*found[start:], now.address(number)]) == whole:
                try:
                    now.replaced([*found[start:], now.address(number)], wanted)
                except (NotThereError, ValueError):
                    return None
                return [*found[start:], now.address(number)]
        found.append(now.address(number))
    return None


def _kinds(
    standing: Standing, moves: Sequence[Mapping[int, int]], after: Sequence[Version]
) -> list[KindItem]:
    found = []
    for (version, address), kind in standing.kinds.items():
        paragraph = moves[version].get(address.paragraph)
        if paragraph is not None:
            usual: ParagraphKind = after[version].paragraphs[paragraph].kind
            if usual is not kind:
                place = Address(paragraph, address.offset)
                found.append(KindItem(version, place, usual, kind))
    return found


def _links(standing: Standing, moves: Sequence[Mapping[int, int]]) -> list[LinkItem]:
    found = []
    for key, is_link in standing.links.items():
        ends = [
            (version, Address(paragraph, address.offset))
            for version, address in (key.one, key.other)
            if (paragraph := moves[version].get(address.paragraph)) is not None
        ]
        if len(ends) == 2:
            found.append(LinkItem(LinkKey.of(*ends), not is_link, is_link))
    return found

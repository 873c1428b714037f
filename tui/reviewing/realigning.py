"""Pairing anew what is not accepted: worked out aside, done when it is there."""

from __future__ import annotations

from dataclasses import dataclass

from align.edits.edited import Edited
from align.edits.realigning import realigned
from align.edits.regrouped import Regrouped
from align.reviewed import RowStatus
from tui.reviewing.desk import Desk, Told

REALIGNING = "realigning ..., reading goes on meanwhile"
CHANGED = "the rows have changed meanwhile; R realigns again"


@dataclass(frozen=True, slots=True)
class Realigned:
    """The rows of a work paired anew; `edited` is how it stood, `accepted` how many rows held."""

    edited: Edited
    accepted: int
    found: tuple[Regrouped, ...]


def realign(desk: Desk) -> Realigned:
    """Pair anew the rows that are not accepted; takes as long as pairing does."""
    edited, rows = desk.edited, desk.standing.rows
    accepted = sorted(
        number
        for address, status in desk.standing.statuses.items()
        if status is RowStatus.ACCEPTED and (number := rows.index_of(address)) is not None
    )
    return Realigned(edited, len(accepted), tuple(realigned(edited, accepted)))


def take_over(desk: Desk, made: Realigned, row: int) -> Told:
    """Make what was worked out the rows of the work, unless these are others by now."""
    if desk.edited is not made.edited:
        return Told(CHANGED)
    if not made.found:
        return Told("realigned: no row has changed")
    count = sum(len(each.before) for each in made.found)
    rows = "1 row" if count == 1 else f"{count} rows"
    words = f"realigned: {rows} paired anew around {made.accepted} accepted"
    return desk.regroup_all(words, made.found, row)

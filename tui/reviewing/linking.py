"""Two rows linked out of order: at the one a link is begun, at the other made."""

from __future__ import annotations

from align.edits.operations import crossing
from align.edits.regrouped import NotPossibleError
from align.library.changes import Change, LinkItem
from tui.reviewing.desk import Desk, Told

LINK_FROM = "row {} is one end of a link: go to the row that tells the same, and = links them"
LINK_GIVEN_UP = "no link is made; = at another row would have linked this one with it"


def link(desk: Desk, row: int) -> Told:
    """Remember a row as the one end of a link; the second time link it with that row.

    Where both are linked, the link is taken off; at the same row it is given up.
    """
    begun, rows = desk.link_from, desk.standing.rows
    start = None if begun is None else rows.index_of(begun)
    if start is None:
        desk.link_from = rows.address(row)
        return Told(LINK_FROM.format(row + 1), row)
    desk.link_from = None
    if start == row:
        return Told(LINK_GIVEN_UP, row)
    try:
        keys = crossing(desk.edited, start, row)
    except NotPossibleError as error:
        return Told(str(error))
    linked = [desk.edited.has_link(key) for key in keys]
    is_taken_off = all(linked)
    items = tuple(
        LinkItem(key, before, not is_taken_off)
        for key, before in zip(keys, linked, strict=True)
        if before is is_taken_off
    )
    made = f"row {start + 1} linked with row {row + 1}"
    gone = f"link between row {start + 1} and row {row + 1} taken off"
    return desk.make(Change(gone if is_taken_off else made, items), row)

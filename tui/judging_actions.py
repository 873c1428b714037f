"""The part of the table of actions that judges discrepancies: they are dismissed, and restored."""

from __future__ import annotations

from tui.action import COLUMNS, Action, Group

JUDGING: tuple[Action, ...] = (
    Action(
        "dismiss",
        ("i",),
        "Dismiss the discrepancy",
        "The current discrepancy is none: it is not lit, counted or gone to any more. A reason may "
        "be given; the evidence of the row still tells it.",
        Group.DISCREPANCIES,
        scopes=COLUMNS,
    ),
    Action(
        "dismiss_alike",
        ("I",),
        "Dismiss all alike",
        "Dismiss all discrepancies of the same kind with the same values.",
        Group.DISCREPANCIES,
        scopes=COLUMNS,
    ),
    Action(
        "undo_dismissal",
        ("u",),
        "Undo",
        "Take back what was done last, and go there: a dismissal; in a work of the library any "
        "change that you made. Again: what was done before.",
        Group.DISCREPANCIES,
        scopes=COLUMNS,
    ),
    Action(
        "restore_row",
        ("c",),
        "Clear the row",
        "The dismissed discrepancies of the current row count again; its status is taken off.",
        Group.DISCREPANCIES,
        scopes=COLUMNS,
    ),
)

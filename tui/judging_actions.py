"""The part of the table of actions that judges discrepancies: they are dismissed, and restored."""

from __future__ import annotations

from tui.action import JUDGED, Action, Group, Scope

_LISTED = frozenset({Scope.FINDINGS})

JUDGING: tuple[Action, ...] = (
    Action(
        "list_findings",
        ("L",),
        "List of discrepancies",
        "All of them in a list: to narrow by severity and kind, to go to one, to dismiss.",
        Group.DISCREPANCIES,
    ),
    Action(
        "go_to_finding",
        ("enter",),
        "Go to the discrepancy",
        "In the list: read on where it is.",
        Group.DISCREPANCIES,
        "Enter goes there",
        _LISTED,
    ),
    Action(
        "next_severity",
        ("s",),
        "Another severity",
        "In the list: errors alone, minor ones, information, all again.",
        Group.DISCREPANCIES,
        "s severity",
        _LISTED,
    ),
    Action(
        "next_kind",
        ("t",),
        "Another kind",
        "In the list: one kind alone, such as values that differ or rows that are missing.",
        Group.DISCREPANCIES,
        "t kind",
        _LISTED,
    ),
    Action(
        "next_standing",
        ("o",),
        "Open or dismissed",
        "In the list: the dismissed ones, all, the open ones again.",
        Group.DISCREPANCIES,
        "o dismissed",
        _LISTED,
    ),
    Action(
        "leave_list",
        ("escape", "backspace", "q", "L"),
        "Leave the list",
        "In the list: back to where one was.",
        Group.DISCREPANCIES,
        "Esc back",
        _LISTED,
    ),
    Action(
        "dismiss",
        ("i",),
        "Dismiss the discrepancy",
        "The current discrepancy is none: it is not lit, counted or gone to any more. A reason may "
        "be given; the evidence of the row still tells it.",
        Group.DISCREPANCIES,
        scopes=JUDGED,
    ),
    Action(
        "dismiss_alike",
        ("I",),
        "Dismiss all alike",
        "Dismiss all discrepancies of the same kind with the same values.",
        Group.DISCREPANCIES,
        scopes=JUDGED,
    ),
    Action(
        "undo_dismissal",
        ("u",),
        "Undo",
        "Take back what was done last, and go there: a dismissal; in a work of the library any "
        "change that you made. Again: what was done before.",
        Group.DISCREPANCIES,
        scopes=JUDGED,
    ),
    Action(
        "restore_row",
        ("c",),
        "Clear the row",
        "The dismissed discrepancies of the current row count again; its status is taken off.",
        Group.DISCREPANCIES,
        scopes=JUDGED,
    ),
)

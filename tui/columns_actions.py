"""The part of the table of actions that arranges columns: level or flowing, tied or not."""

from __future__ import annotations

from tui.action import Action, Group

ARRANGING: tuple[Action, ...] = (
    Action(
        "toggle_flow",
        ("f",),
        "Level or flowing columns",
        "Let each version flow as one text, the others following by content; again: rows level.",
        Group.COLUMNS,
    ),
    Action(
        "toggle_tie",
        ("T",),
        "Untie the columns, or tie them",
        "Scroll one column alone; again: tie the columns as they stand then.",
        Group.COLUMNS,
    ),
    Action(
        "toggle_overview",
        ("o",),
        "Overview",
        "Show at the right edge where in the work its discrepancies lie, or hide it.",
        Group.COLUMNS,
    ),
)

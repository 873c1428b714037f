"""The part of the table of actions that reviews a work of the library: status, comments, edits."""

from __future__ import annotations

from tui.action import Action, Group

REVIEWING: tuple[Action, ...] = (
    Action(
        "accept_row",
        ("a",),
        "Accept the row",
        "The row is right: it is marked ✓, later realigning leaves it as it is; goes on to the "
        "next row.",
        Group.REVIEW,
        takes_count=True,
    ),
    Action(
        "needs_review",
        ("r",),
        "The row needs review",
        "Mark the row with ? to come back to it; goes on to the next row.",
        Group.REVIEW,
        takes_count=True,
    ),
    Action(
        "comment",
        (";",),
        "Comment on the row",
        "Write a comment on the row, or change the one it has.",
        Group.REVIEW,
    ),
    Action(
        "next_unreviewed",
        ("] r",),
        "Next row to review",
        "Go to the next row that is not accepted.",
        Group.REVIEW,
        takes_count=True,
    ),
    Action(
        "previous_unreviewed",
        ("[ r",),
        "Previous row to review",
        "Go back to the row before that is not accepted.",
        Group.REVIEW,
        takes_count=True,
    ),
    Action(
        "merge_rows",
        ("M",),
        "Merge with the next row",
        "Make one row of this one and the next.",
        Group.REVIEW,
    ),
    Action(
        "split_row",
        ("S",),
        "Split the row",
        "Divide the row before the sentences that ) and ( have lit; without any before the second "
        "paragraph of the version in focus.",
        Group.REVIEW,
    ),
    Action(
        "version_up",
        ("U",),
        "Text up",
        "Put what the version in focus (the one with ▸) has up to the lit sentence into the row "
        "above; without a lit sentence its first paragraph.",
        Group.REVIEW,
    ),
    Action(
        "version_down",
        ("D",),
        "Text down",
        "Put what the version in focus has from the lit sentence on into the row below; without a "
        "lit sentence its last paragraph.",
        Group.REVIEW,
    ),
    Action(
        "unlink_row",
        ("-",),
        "Unlink the row",
        "Let the versions of the row stand in rows of their own.",
        Group.REVIEW,
    ),
    Action(
        "link_rows",
        ("=",),
        "Link two rows",
        "Link this row with one elsewhere that holds its other versions, out of order: press it at "
        "the one, then at the other; at two linked rows: take the link off.",
        Group.REVIEW,
    ),
    Action(
        "exclude",
        ("K",),
        "Page furniture, or text",
        "Take the paragraph of the version in focus for page furniture, which is not compared, "
        "and out of the row; again: for text.",
        Group.REVIEW,
    ),
    Action(
        "realign",
        ("R",),
        "Realign the rest",
        "Pair the rows anew that are not accepted, around those that are.",
        Group.REVIEW,
    ),
    Action(
        "redo",
        ("ctrl+r",),
        "Redo",
        "Make again what u has taken back last.",
        Group.REVIEW,
    ),
)

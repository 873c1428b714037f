"""The one table of what a key can do: key bindings, help, command palette and README follow it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.action import COLUMNS, EVERYWHERE, TEXTS, Action, Group, Scope
from tui.appearance import APPEARANCE
from tui.columns_actions import ARRANGING
from tui.finding import FINDING, PROMPTS
from tui.judging_actions import JUDGING
from tui.key_names import key_name
from tui.moving import MOVING
from tui.reviewing_actions import REVIEWING
from tui.studying import STUDYING

TOGGLE = "toggle_version"
"""The action of the digits; the id that tells it apart."""

NUMBERS = (
    "A number before a command repeats it or names a row: 12G goes to row 12, 5j moves 5 rows. "
    "A digit that is the number of a version hides or shows that version instead; to make it a "
    "number, type a 0 before it (03j) or the digits of a longer number in quick succession (12G). "
    "A number waits until a command uses it; Esc forgets it."
)
"""How digits are read, for help and README."""

_MANY = 8
"""More keys than this of one action are named as a range."""

_FEW = 3
"""So many versions have their keys spelt out at the foot."""

ACTIONS: tuple[Action, ...] = (
    *MOVING,
    *ARRANGING,
    *FINDING,
    *STUDYING,
    Action(
        "next_discrepancy",
        ("] c",),
        "Next discrepancy",
        "Go to the next figures that disagree, or row that not all versions have.",
        Group.DISCREPANCIES,
        "n N discrepancy",
        scopes=COLUMNS,
        takes_count=True,
    ),
    Action(
        "previous_discrepancy",
        ("[ c",),
        "Previous discrepancy",
        "Go back to the figures before that disagree.",
        Group.DISCREPANCIES,
        scopes=COLUMNS,
        takes_count=True,
    ),
    *JUDGING,
    Action(
        TOGGLE,
        tuple("123456789"),
        "Hide or show a version",
        "Hide the version of that number, or show it again.",
        Group.COLUMNS,
        "hide",
    ),
    Action(
        "next_columns",
        ("tab",),
        "Other columns",
        "Where not all columns fit: show the next ones.",
        Group.COLUMNS,
        scopes=COLUMNS,
    ),
    Action(
        "previous_columns",
        ("shift+tab",),
        "Other columns, backwards",
        "Where not all columns fit: show the previous ones.",
        Group.COLUMNS,
        scopes=COLUMNS,
    ),
    Action(
        "evidence",
        ("enter",),
        "Evidence of the row",
        "Why the paragraphs of the row stand side by side, and how its figures are read; the words "
        "that speak for it are lit.",
        Group.ROW,
        "Enter why",
    ),
    Action(
        "next_reason",
        ("e",),
        "Next piece of evidence",
        "With the evidence open: its next piece, the words of which are marked in the columns.",
        Group.ROW,
        "e E words",
        frozenset({Scope.EVIDENCE}),
        takes_count=True,
    ),
    Action(
        "previous_reason",
        ("E",),
        "Previous piece of evidence",
        "With the evidence open: the piece before.",
        Group.ROW,
        scopes=frozenset({Scope.EVIDENCE}),
        takes_count=True,
    ),
    Action(
        "evidence_of_next",
        ("J",),
        "Evidence of the next row",
        "With the evidence open: that of the next row.",
        Group.ROW,
        "J K row",
        frozenset({Scope.EVIDENCE}),
        takes_count=True,
    ),
    Action(
        "evidence_of_previous",
        ("K",),
        "Evidence of the row before",
        "With the evidence open: that of the row before.",
        Group.ROW,
        scopes=frozenset({Scope.EVIDENCE}),
        takes_count=True,
    ),
    Action(
        "follow_link",
        ("l",),
        "Follow the link",
        "Go to the row elsewhere that tells the same; again: back; again: to the next such row.",
        Group.ROW,
        "l link",
        scopes=COLUMNS,
    ),
    *REVIEWING,
    Action(
        "open",
        ("enter",),
        "Open the work",
        "Open the chosen work and read it.",
        Group.PROGRAM,
        "Enter open",
        frozenset({Scope.LIST}),
    ),
    Action(
        "help",
        ("h", "f1"),
        "Help",
        "The keys and the marks.",
        Group.PROGRAM,
        "h keys",
        frozenset({Scope.READER, Scope.LIST, Scope.FINDINGS}),
    ),
    Action(
        "palette",
        ("ctrl+p",),
        "Command palette",
        "Choose a command by its name.",
        Group.PROGRAM,
        scopes=TEXTS,
    ),
    Action(
        "back",
        ("escape", "backspace"),
        "Back to the list of works",
        "Forget a number typed so far; else go back to the list of works, if there was one.",
        Group.PROGRAM,
        scopes=frozenset({Scope.READER, Scope.OPENING}),
    ),
    Action(
        "close",
        ("escape", "backspace", "enter", "q", "h"),
        "Close this page",
        "Close help or evidence and go on reading.",
        Group.PROGRAM,
        "Esc close",
        frozenset({Scope.PAGE, Scope.EVIDENCE}),
    ),
    *APPEARANCE,
    Action(
        "redraw",
        ("ctrl+l",),
        "Redraw",
        "Draw the whole screen afresh, should it be garbled.",
        Group.PROGRAM,
        scopes=EVERYWHERE,
    ),
    Action(
        "suspend",
        ("ctrl+z",),
        "Suspend",
        "Go back to the shell; fg returns.",
        Group.PROGRAM,
        scopes=EVERYWHERE,
    ),
    Action(
        "quit",
        ("q", "ctrl+q"),
        "Quit",
        "Leave the program; nothing needs saving.",
        Group.PROGRAM,
        "q quit",
        frozenset({Scope.READER, Scope.LIST, Scope.OPENING}),
    ),
    Action(
        "interrupt",
        ("ctrl+c",),
        "Quit at once",
        "Pressed twice: quit from anywhere.",
        Group.PROGRAM,
        scopes=EVERYWHERE,
    ),
)


_in_use: list[Action] = list(ACTIONS)


def use_keys(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Lay a person's keys over those of the table, everywhere in the program; none: undo it.

    Raises KeysError if they cannot be.
    """
    from tui.settings.laying_keys import laid_over

    _in_use[:] = laid_over(ACTIONS, keys) if keys else ACTIONS


def in_scope(scope: Scope) -> tuple[Action, ...]:
    """The actions to be had there, with the keys in use, in the order of the table."""
    return tuple(action for action in _in_use if scope in action.scopes)


def in_use() -> tuple[Action, ...]:
    """All actions with the keys in use, in the order of the table."""
    return tuple(_in_use)


def footer(scope: Scope, versions: int = 0) -> tuple[str, ...]:
    """The words at the foot of a screen, in the order of the table, for so many versions."""
    return tuple(
        f"{_digits(versions)} {action.footer}" if action.id == TOGGLE else action.footer
        for action in in_scope(scope)
        if action.footer and (action.id != TOGGLE or versions > 1)
    )


def _digits(versions: int) -> str:
    """The keys of the versions: 1 2 3, of many as a range."""
    if versions > _FEW:
        return f"1-{min(versions, 9)}"
    return " ".join(str(number + 1) for number in range(versions))


def key_names(action: Action) -> str:
    """All keys of an action; many as a range."""
    names = [key_name(key) for key in action.keys]
    if len(names) > _MANY:
        return f"{names[0]} ... {names[-1]}"
    return " ".join(names)


def by_group(actions: Iterable[Action] = ACTIONS) -> dict[Group, list[Action]]:
    """The actions under their headings, both in the order of the table."""
    groups: dict[Group, list[Action]] = {group: [] for group in Group}
    for action in actions:
        groups[action.group].append(action)
    return {group: listed for group, listed in groups.items() if listed}


def keys_table() -> str:
    """The table as Markdown with a word on numbers, for README."""
    lines = ["| keys | what they do |", "| --- | --- |"]
    for group, actions in by_group().items():
        lines.append(f"| **{group}** | |")
        for action in actions:
            keys = " ".join(f"`{name}`" for name in key_names(action).split(" ") if name != "...")
            if "..." in key_names(action):
                keys = " ... ".join(keys.split(" "))
            lines.append(f"| {keys} | {action.help} |")
    return "\n".join([*lines, "", PROMPTS, "", NUMBERS]) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(keys_table())

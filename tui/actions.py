"""The one table of what a key can do: key bindings, help, command palette and README follow it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.action import Action, Group, Scope
from tui.key_names import key_name

_EVERYWHERE = frozenset(Scope)
_TEXTS = frozenset({Scope.READER, Scope.LIST, Scope.PAGE})

TOGGLE = "toggle_version"
"""The action of the digits; the id that tells it apart."""

NUMBERS = (
    "A number before a command repeats it or names a row: 12G goes to row 12, 5j moves 5 rows. "
    "A digit that is the number of a version hides or shows that version instead; to make it a "
    "number, type a 0 before it (03j) or the digits of a longer number in quick succession (12G). "
    "A number waits until a command uses it; Esc forgets it."
)
"""How digits are read, for help and README."""

_FEW = 3
"""So many versions have their keys spelt out at the foot."""

ACTIONS: tuple[Action, ...] = (
    Action(
        "next_row",
        ("j", "down"),
        "Next row",
        "The next row; a row longer than the screen is first scrolled through, line by line.",
        Group.MOVING,
        "j k move",
        _TEXTS,
        takes_count=True,
    ),
    Action(
        "previous_row",
        ("k", "up"),
        "Previous row",
        "The row before; a row longer than the screen is scrolled through as well.",
        Group.MOVING,
        scopes=_TEXTS,
        takes_count=True,
    ),
    Action(
        "line_down",
        ("ctrl+e",),
        "One line down",
        "Scroll the text by one line; the current row stays while it is in sight.",
        Group.MOVING,
        takes_count=True,
    ),
    Action(
        "line_up",
        ("ctrl+y",),
        "One line up",
        "Scroll the text back by one line.",
        Group.MOVING,
        takes_count=True,
    ),
    Action(
        "half_page_down",
        ("ctrl+d",),
        "Half a page down",
        "Scroll down by half of the screen.",
        Group.MOVING,
        scopes=_TEXTS,
        takes_count=True,
    ),
    Action(
        "half_page_up",
        ("ctrl+u",),
        "Half a page up",
        "Scroll up by half of the screen.",
        Group.MOVING,
        scopes=_TEXTS,
        takes_count=True,
    ),
    Action(
        "page_down",
        ("space", "pagedown", "ctrl+f"),
        "Page down",
        "The next page; two lines of this one stay in sight.",
        Group.MOVING,
        "space b page",
        _TEXTS,
        takes_count=True,
    ),
    Action(
        "page_up",
        ("b", "pageup", "ctrl+b"),
        "Page up",
        "The page before; two lines of this one stay in sight.",
        Group.MOVING,
        scopes=_TEXTS,
        takes_count=True,
    ),
    Action(
        "start", ("g", "home"), "Go to the start", "The first row.", Group.MOVING, scopes=_TEXTS
    ),
    Action(
        "end",
        ("G", "end"),
        "Go to the end",
        "The last row; with a number before it that row: 12G.",
        Group.MOVING,
        scopes=_TEXTS,
        takes_count=True,
    ),
    Action(
        "next_discrepancy",
        ("n", "] c"),
        "Next discrepancy",
        "Go to the next figures that disagree, further down.",
        Group.DISCREPANCIES,
        "n N discrepancy",
        takes_count=True,
    ),
    Action(
        "previous_discrepancy",
        ("N", "[ c"),
        "Previous discrepancy",
        "Go back to the figures before that disagree.",
        Group.DISCREPANCIES,
        takes_count=True,
    ),
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
    ),
    Action(
        "previous_columns",
        ("shift+tab",),
        "Other columns, backwards",
        "Where not all columns fit: show the previous ones.",
        Group.COLUMNS,
    ),
    Action(
        "evidence",
        ("enter",),
        "Evidence of the row",
        "Why the paragraphs of the row stand side by side, and how its figures are read.",
        Group.ROW,
        "Enter why",
    ),
    Action(
        "follow_link",
        ("l",),
        "Follow the link",
        "Go to the row elsewhere that tells the same; again: back; again: to the next such row.",
        Group.ROW,
        "l link",
    ),
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
        ("h", "f1", "?"),
        "Help",
        "The keys and the marks.",
        Group.PROGRAM,
        "h keys",
        frozenset({Scope.READER, Scope.LIST}),
    ),
    Action(
        "palette",
        ("ctrl+p",),
        "Command palette",
        "Choose a command by its name.",
        Group.PROGRAM,
        scopes=_TEXTS,
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
        frozenset({Scope.PAGE}),
    ),
    Action(
        "redraw",
        ("ctrl+l",),
        "Redraw",
        "Draw the whole screen afresh, should it be garbled.",
        Group.PROGRAM,
        scopes=_EVERYWHERE,
    ),
    Action(
        "suspend",
        ("ctrl+z",),
        "Suspend",
        "Go back to the shell; fg returns.",
        Group.PROGRAM,
        scopes=_EVERYWHERE,
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
        scopes=_EVERYWHERE,
    ),
)


def in_scope(scope: Scope) -> tuple[Action, ...]:
    """The actions to be had there, in the order of the table."""
    return tuple(action for action in ACTIONS if scope in action.scopes)


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
    """All keys of an action; many digits as a range."""
    names = [key_name(key) for key in action.keys]
    if len(names) > 4 and all(name.isdigit() for name in names):
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
    return "\n".join([*lines, "", NUMBERS]) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(keys_table())

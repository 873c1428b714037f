"""The part of the table of actions that finds: searches, filters, marks, jumps, prompts."""

from __future__ import annotations

from string import ascii_lowercase

from tui.action import COLUMNS, Action, Group, Scope

PROMPTS = (
    "A search looks for plain text: a space stands for any blanks, Simplified Chinese for "
    "Traditional and back, full width for half width, ss for ß; capitals count only if you type "
    "one. Ctrl-r in the prompt makes it a regular expression, Tab searches one version alone."
)
"""How a search is read, for help and README."""

_PROMPT = frozenset({Scope.PROMPT, Scope.JUMP})
"""Where a line is typed."""

FINDING: tuple[Action, ...] = (
    Action(
        "search",
        ("/",),
        "Search",
        "Down from the current row; the first match is shown while you type, all of them are lit.",
        Group.FINDING,
        "/ search",
    ),
    Action(
        "search_up",
        ("?",),
        "Search upwards",
        "Up from the current row.",
        Group.FINDING,
    ),
    Action(
        "next_match",
        ("n",),
        "Next match or discrepancy",
        "The next match of the search, round the end; without a search the next discrepancy.",
        Group.FINDING,
        scopes=COLUMNS,
        takes_count=True,
    ),
    Action(
        "previous_match",
        ("N",),
        "Previous match or discrepancy",
        "The match before in the direction of the search; without one the discrepancy before.",
        Group.FINDING,
        scopes=COLUMNS,
        takes_count=True,
    ),
    Action(
        "filter",
        ("&",),
        "Only the rows that match",
        "Show only rows that match a text; with no text all again; &! those with discrepancies.",
        Group.FINDING,
    ),
    Action(
        "only_discrepancies",
        ("!",),
        "Only the rows with discrepancies",
        "Show only rows with figures that disagree; again: all rows. In the list of discrepancies: "
        "only the rows of those listed.",
        Group.FINDING,
        scopes=frozenset({Scope.READER, Scope.FINDINGS}),
    ),
    Action(
        "find_row",
        ("t",),
        "Find a heading or row by its words",
        "A list of headings and first sentences of rows; letters narrow it, slips are forgiven.",
        Group.FINDING,
    ),
    Action(
        "next_chapter",
        ("}",),
        "Next heading",
        "Go to the next title or heading.",
        Group.FINDING,
        takes_count=True,
    ),
    Action(
        "previous_chapter",
        ("{",),
        "Previous heading",
        "Go back to the title or heading before.",
        Group.FINDING,
        takes_count=True,
    ),
    Action(
        "percent",
        ("%",),
        "Go to a share of the text",
        "With a number before it: go so many per cent into the text: 50%.",
        Group.FINDING,
        takes_count=True,
    ),
    Action(
        "set_mark",
        tuple(f"m {letter}" for letter in ascii_lowercase),
        "Set a mark",
        "Remember the current row under a letter.",
        Group.FINDING,
    ),
    Action(
        "go_to_mark",
        tuple(f"' {letter}" for letter in ascii_lowercase),
        "Go to a mark",
        "Go to the row remembered under a letter.",
        Group.FINDING,
    ),
    Action(
        "jump_to_and_fro",
        ("' '",),
        "To and fro",
        "Go to the row one jumped from; again: back to this one.",
        Group.FINDING,
    ),
    Action(
        "jump_back",
        ("ctrl+o",),
        "Back along the jumps",
        "Go back to the row before the last search, mark, discrepancy or other jump.",
        Group.FINDING,
        takes_count=True,
    ),
    Action(
        "jump_ahead",
        ("ctrl+n",),
        "Ahead along the jumps",
        "After Ctrl-o: go ahead again.",
        Group.FINDING,
        takes_count=True,
    ),
    Action(
        "accept",
        ("enter",),
        "Accept",
        "Stay at what was found; in a list: go to the entry chosen.",
        Group.PROMPT,
        "Enter goes there",
        _PROMPT,
    ),
    Action(
        "leave",
        ("escape",),
        "Leave the prompt",
        "Back to where one was.",
        Group.PROMPT,
        "Esc back",
        _PROMPT,
    ),
    Action(
        "toggle_regular",
        ("ctrl+r",),
        "Regular expression or plain text",
        "Read the text as a regular expression; again: as plain text.",
        Group.PROMPT,
        scopes=frozenset({Scope.PROMPT}),
    ),
    Action(
        "next_version",
        ("tab",),
        "Version searched",
        "Search one version after the other alone, then all.",
        Group.PROMPT,
        scopes=frozenset({Scope.PROMPT}),
    ),
    Action(
        "earlier_line",
        ("up", "ctrl+p"),
        "Earlier text",
        "What was typed here before; in a list: the entry above.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "later_line",
        ("down", "ctrl+n"),
        "Later text",
        "What was typed after it; in a list: the entry below.",
        Group.PROMPT,
        "↑ ↓ choose",
        scopes=_PROMPT,
    ),
    Action(
        "erase",
        ("backspace", "ctrl+h"),
        "Erase a character",
        "Erase the character before the cursor; with nothing typed: leave.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "erase_word",
        ("ctrl+w",),
        "Erase a word",
        "Erase the word before the cursor.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "erase_line",
        ("ctrl+u",),
        "Erase the line",
        "Erase all before the cursor.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "cursor_left",
        ("left", "ctrl+b"),
        "Cursor left",
        "One character back.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "cursor_right",
        ("right", "ctrl+f"),
        "Cursor right",
        "One character on.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "cursor_to_start",
        ("home", "ctrl+a"),
        "Cursor to the start",
        "Before the first character.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
    Action(
        "cursor_to_end",
        ("end", "ctrl+e"),
        "Cursor to the end",
        "Behind the last character.",
        Group.PROMPT,
        scopes=_PROMPT,
    ),
)

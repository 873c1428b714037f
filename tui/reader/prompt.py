"""The prompt at the foot: what is typed there, for what, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tui.reader.cells import ELLIPSIS, clip, width
from tui.reader.line_editor import LineEditor
from tui.reader.pattern import Query

_DOT = " · "


class Purpose(StrEnum):
    """What is typed for, by the sign that stands before the text."""

    SEARCH = "/"
    SEARCH_UP = "?"
    FILTER = "&"
    DISMISS = "reason: "
    COMMENT = "comment: "

    @property
    def finds(self) -> bool:
        """Whether what is typed is looked for in the text."""
        return self in _DOES

    @property
    def searches(self) -> bool:
        """Whether what is typed is looked for while it is typed."""
        return self in {Purpose.SEARCH, Purpose.SEARCH_UP}


_DOES = {
    Purpose.SEARCH: "search",
    Purpose.SEARCH_UP: "search upwards",
    Purpose.FILTER: "show only rows with",
}
LAST_SEARCH = "Enter: the last search again"
ALL_ROWS = "Enter: all rows, !: discrepancies"
REASON = ("type a reason or none, then Enter", "↑ an earlier reason", "Esc: back")
BRIEF_REASON = ("reason or none, Enter", "↑ earlier", "Esc: back")
DISMISS = ("dismiss: reason or none", "Esc: back")

_ENTER = {
    Purpose.SEARCH: "Enter: stay, Esc: back",
    Purpose.SEARCH_UP: "Enter: stay, Esc: back",
    Purpose.FILTER: "Enter: show, Esc: back",
}
"""What Enter does with what is typed, and how to get out."""

_LEAST_NAMED = 12
"""Fewest cells in which a finding is named."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A line being typed: as a regular expression or not, for a version or, if None, for all."""

    purpose: Purpose
    line: LineEditor = field(default_factory=LineEditor)
    regular: bool = False
    version: int | None = None

    @property
    def query(self) -> Query:
        """What is asked for."""
        return Query(self.line.text, self.regular, self.version)

    def next_version(self, versions: int) -> int | None:
        """The version searched after that now searched: each in turn, then all."""
        following = 0 if self.version is None else self.version + 1
        return following if versions > 1 and following < versions else None


def about_dismissal(what: Callable[[int], str], *, has_earlier: bool, note: str, cells: int) -> str:
    """What a prompt for a reason says; `what` names in so many cells what is dismissed.

    Where what is dismissed has no room, first the explanations are cut short.
    """
    for reason, earlier, keys in (REASON, BRIEF_REASON):
        says = [note] if note else [reason, *([earlier] if has_earlier else [])]
        tail = _DOT.join([*says, keys])
        room = cells - width(f"dismiss{_DOT}{tail}")
        named = what(room) if room >= _LEAST_NAMED else ""
        if named and not named.endswith(ELLIPSIS):
            break
    if named:
        return clip(f"dismiss{named}{_DOT}{tail}", cells)
    return clip(_DOT.join([note or DISMISS[0], DISMISS[1]]), cells)


def about_comment(row: int, note: str, cells: int) -> str:
    """What a prompt for a comment on a row says."""
    does = note or f"comment on row {row + 1}, or nothing to take it off"
    whole = _DOT.join([does, "Enter: keep, Esc: back"])
    brief = _DOT.join([note or "comment", "Enter: keep, Esc: back"])
    return clip(whole if width(whole) <= cells else brief, cells)


def about(
    prompt: Prompt, labels: Sequence[str], note: str, cells: int, hidden: Sequence[int] = ()
) -> str:
    """What the prompt does, how to change that and how to get out; `note` tells how it goes.

    Where there is no room for all, first the explanations go. Versions that are `hidden` are not
    searched unless one is chosen.
    """
    wanted = [label for number, label in enumerate(labels) if number not in hidden]
    where = f"only {' and '.join(wanted)}" if hidden else "all versions"
    where = where if prompt.version is None else f"only {labels[prompt.version]}"
    how = "regular expression" if prompt.regular else "plain text"
    other_how = "plain text" if prompt.regular else "regular expression"
    does = _DOES[prompt.purpose]
    tab = f"{where} (Tab)" if len(labels) > 1 else ""
    keys = f"{how} (Ctrl-r)"
    lines = [[does, tab, f"{how} (Ctrl-r: {other_how})"], [does, tab, keys], [tab, keys], [does]]
    if prompt.line.text or note:
        ends = [[note, _ENTER[prompt.purpose]]]
    elif prompt.purpose is Purpose.FILTER:
        ends = [[ALL_ROWS, "Esc: back"]]
    else:
        ends = [[LAST_SEARCH, "Esc: back"], ["Esc: back"]]
    lines = [[*line, *end] for line in lines for end in ends] + [ends[-1], ends[-1][:1]]
    joined = [_DOT.join(filter(None, line)) for line in lines]
    return clip(next((line for line in joined if width(line) <= cells), joined[-1]), cells)

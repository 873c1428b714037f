"""What the help page says: the keys, from the table of actions, and the marks."""

from __future__ import annotations

from tui.action import Group, Scope
from tui.actions import NUMBERS, by_group, in_scope, key_names
from tui.finding import PROMPTS
from tui.reader.entries import Entry, Tone
from tui.reader.marks import HIT_GLYPH, MISSING_GLYPH
from tui.theme import BAR, FOCUS, ROW

_KEYS_CELLS = 24

_MARKS = (
    (BAR, "the current row, in every column"),
    (FOCUS, "the version in focus: w goes through its words, x hides the others"),
    (ROW, "another row begins, where no blank line is between rows"),
    ("!", "a figure that disagrees; it is bold and underlined in the line"),
    ("~", 'a lesser disagreement: a lost "up to", another unit'),
    ("i", "worth knowing, most likely no mistake"),
    (MISSING_GLYPH, "a figure that the other versions have is missing in this version's row"),
    ("+", "a row that not all versions have; a - in one that lacks the whole row"),
    (">", "the other versions have this in another place; l goes there"),
    (HIT_GLYPH, "the match of the search one has gone to; all that match is lit"),
    ("—", "this version has nothing here"),
    ("✓", "an accepted row of a work in your library; ? one that needs review"),
    (";", "a row with a comment"),
    ("↔", "this version tells the same fact elsewhere, in that row; l goes there"),
)

_NOTES = (
    NUMBERS,
    PROMPTS,
    (
        "The mouse selects and copies text as usual; with mouse = true in the settings it scrolls, "
        "and selects while Shift is held."
    ),
)


def help_entries(scope: Scope) -> list[Entry]:
    """The help page of a scope."""
    entries: list[Entry] = []
    typing = in_scope(Scope.PROMPT) if scope is Scope.READER else ()
    listed = [*in_scope(scope), *(each for each in typing if each.group is Group.PROMPT)]
    for group, actions in by_group(listed).items():
        entries.append(Entry(str(group), Tone.HEADING))
        entries += [
            Entry(action.help, label=f"  {key_names(action)}", indent=_KEYS_CELLS)
            for action in actions
        ]
        entries.append(Entry())
    if scope is Scope.READER:
        entries.append(Entry("Marks", Tone.HEADING))
        entries += [Entry(words, label=f"  {mark}", indent=_KEYS_CELLS) for mark, words in _MARKS]
        entries.append(Entry())
        entries.append(Entry("Good to know", Tone.HEADING))
        entries += [Entry(note, indent=2) for note in _NOTES]
    return entries

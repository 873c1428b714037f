"""The part of the table of actions for learners: sentences, words, pinyin, self-test, copying."""

from __future__ import annotations

from tui.action import Action, Group

STUDYING: tuple[Action, ...] = (
    Action(
        "next_sentence",
        (")",),
        "Next sentence",
        "The next sentence; those of the other versions that belong to it are lit as well.",
        Group.STUDY,
        ") sentence",
        takes_count=True,
    ),
    Action(
        "previous_sentence",
        ("(",),
        "Previous sentence",
        "The sentence before.",
        Group.STUDY,
        takes_count=True,
    ),
    Action(
        "next_word",
        ("w",),
        "Next word",
        "The next word of the version in focus, with its pinyin and what it means; after a search "
        "the word found. Tab moves the focus.",
        Group.STUDY,
        "w word",
        takes_count=True,
    ),
    Action(
        "previous_word",
        ("W",),
        "Previous word",
        "The word before.",
        Group.STUDY,
        takes_count=True,
    ),
    Action(
        "hide_or_reveal",
        ("x",),
        "Self-test",
        "Hide all versions but the one in focus; then show those of the current row, or hide them "
        "again. The next sentence of the row is shown by ).",
        Group.STUDY,
    ),
    Action(
        "end_test",
        ("X",),
        "End of the self-test",
        "Show all versions again.",
        Group.STUDY,
    ),
    Action(
        "next_pinyin",
        ("p",),
        "Pinyin above words",
        "Show how the words of the current row are read; again: of all rows; again: none.",
        Group.STUDY,
    ),
    Action(
        "next_script",
        ("s",),
        "Simplified or Traditional",
        "Show Chinese in Simplified; again: in Traditional; again: as it is written.",
        Group.STUDY,
    ),
    Action(
        "toggle_compact",
        ("z",),
        "Compact or roomy",
        "No blank line between rows, or one.",
        Group.COLUMNS,
    ),
    Action(
        "shorter_lines",
        ("<",),
        "Shorter lines",
        "Make the lines of text shorter; with a number before it, so many cells at most: 040<.",
        Group.COLUMNS,
        takes_count=True,
    ),
    Action(
        "longer_lines",
        (">",),
        "Longer lines",
        "Make the lines of text longer, up to the width of the columns.",
        Group.COLUMNS,
        takes_count=True,
    ),
    Action(
        "copy_sentence",
        ("y",),
        "Copy the sentence",
        "Copy the current sentence in all versions in sight, to the clipboard of your terminal "
        "and to a file.",
        Group.STUDY,
    ),
    Action(
        "copy_row",
        ("Y",),
        "Copy the row",
        "Copy the current row in all versions in sight.",
        Group.STUDY,
    ),
)

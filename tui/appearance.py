"""The part of the table of actions that changes how the screen looks."""

from __future__ import annotations

from tui.action import TEXTS, Action, Group

SWITCH_THEME = "switch_theme"
"""The action of the themes; in the palette each theme has a command of its own."""

THEME_HELP = {
    "ansi": "The terminal's own colours.",
    "dark": "Light text on a dark background.",
    "light": "Dark text on a light background.",
    "high-contrast": "Bright text on black, nothing faint.",
}
"""Each theme in a sentence, for the palette."""

APPEARANCE: tuple[Action, ...] = (
    Action(
        SWITCH_THEME,
        ("C",),
        "Other colours",
        "The next theme: the terminal's own colours, dark, light, high contrast.",
        Group.PROGRAM,
        scopes=TEXTS,
    ),
)

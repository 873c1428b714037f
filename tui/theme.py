"""The few styles of the program: in the terminal's own colours, painted, or without any.

Colour never stands alone: what it says is also said by a glyph or an attribute.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from rich.style import Style

from align.model import ParagraphKind
from align.numbers.model import Severity
from tui.palettes import PALETTES, painted
from tui.reader.entries import Tone

BAR = "▐"
"""Marks the current row in the gutter of every column."""

FOCUS = "▸"
"""At the head of the version whose words w moves through."""

ROW = "╶"
"""Marks where another row begins, if there is no blank line before it."""

ANSI = "ansi"
"""The theme in the terminal's own colours."""

_GROUNDS = frozenset({"text", "strong", "dim", "caption", "header", "status"})
"""The parts over which others are laid."""
_PAINTING = frozenset({"256", "truecolor"})
_LIGHT_BACKGROUNDS = frozenset({"7", "15"})


@dataclass(slots=True, eq=False)
class Theme:
    """What each part of the screen looks like.

    The program has one, which all that draws holds: to change it is to `wear` another's styles.
    """

    text: Style
    strong: Style
    dim: Style
    caption: Style
    header: Style
    bar: Style
    status: Style
    error: Style
    minor: Style
    info: Style
    current: Style
    matched: Style
    """A word that speaks for its row, while the evidence is shown."""
    found: Style
    """What matches a search."""
    hit: Style
    """The match gone to."""
    sentence: Style
    """The sentence one stands on, in every version."""
    word: Style
    """The word one stands on."""
    pinyin: Style

    def wear(self, other: Theme) -> None:
        """Take on the styles of another theme."""
        for each in fields(self):
            setattr(self, each.name, getattr(other, each.name))

    def paragraph(self, kind: ParagraphKind) -> Style:
        """The style of the text of a paragraph."""
        match kind:
            case ParagraphKind.TITLE | ParagraphKind.HEADING:
                return self.strong
            case ParagraphKind.BYLINE | ParagraphKind.CHROME:
                return self.dim
            case ParagraphKind.CAPTION:
                return self.caption
        return self.text

    def severity(self, severity: Severity) -> Style:
        """The style of a figure that disagrees, to be laid over that of its paragraph."""
        match severity:
            case Severity.ERROR:
                return self.error
            case Severity.MINOR:
                return self.minor
        return self.info

    def glyph(self, severity: Severity) -> Style:
        """The style of the sign in the gutter: the same colour, not underlined."""
        return self.severity(severity) + _SIGN

    def tone(self, tone: Tone) -> Style:
        """The style of a line of a page."""
        match tone:
            case Tone.PLAIN:
                return self.text
            case Tone.HEADING:
                return self.strong
            case Tone.DIM:
                return self.dim
        return self.glyph(Severity[tone.name])


_SIGN = Style(underline=False, bold=True)

_COLOURFUL = Theme(
    text=Style(),
    strong=Style(bold=True),
    dim=Style(dim=True),
    caption=Style(italic=True),
    header=Style(bold=True, underline=True),
    bar=Style(bold=True, color="blue"),
    status=Style(reverse=True),
    error=Style(bold=True, underline=True, color="red"),
    minor=Style(bold=True, underline=True, color="magenta"),
    info=Style(underline=True, color="cyan"),
    current=Style(reverse=True),
    matched=Style(underline=True, color="green"),
    found=Style(reverse=True, color="yellow"),
    hit=Style(reverse=True, bold=True, underline=True, color="yellow"),
    sentence=Style(underline=True),
    word=Style(reverse=True, bold=True),
    pinyin=Style(color="green"),
)


def theme(
    environment: Mapping[str, str] = os.environ,
    name: str = ANSI,
    colours: str | None = "truecolor",
) -> Theme:
    """The theme of a name for an environment: without colours if NO_COLOR is set to anything.

    `colours` is the level that Rich tells of the terminal. Themes that paint the background need
    256 colours; with fewer they are in the terminal's own.
    """
    styles = {each.name: getattr(_COLOURFUL, each.name) for each in fields(Theme)}
    if environment.get("NO_COLOR"):
        return Theme(**{part: style.without_color for part, style in styles.items()})
    if name in PALETTES and colours in _PAINTING:
        return Theme(
            **{
                part: painted(style, PALETTES[name], is_ground=part in _GROUNDS)
                for part, style in styles.items()
            }
        )
    return Theme(**styles)


def framework_theme(environment: Mapping[str, str] = os.environ, name: str = ANSI) -> str:
    """The name of Textual's theme that goes with a theme, under NO_COLOR in no colours.

    In the terminal's own colours it is light or dark as the terminal says it is: COLORFGBG, which
    rxvt, Konsole and others set, ends in the number of the background colour.
    """
    if name in PALETTES and not environment.get("NO_COLOR"):
        return "textual-light" if PALETTES[name].is_light else "textual-dark"
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "ansi-light" if background in _LIGHT_BACKGROUNDS else "ansi-dark"


def theme_words(name: str, colours: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """What is to be said of a theme once it has been chosen."""
    if name not in PALETTES:
        return f"theme {name}: the terminal's own colours"
    if environment.get("NO_COLOR"):
        return f"theme {name}, of which nothing is to be seen: NO_COLOR is set"
    if colours not in _PAINTING:
        return f"theme {name} needs 256 colours; this terminal has 16 and keeps its own"
    return f"theme {name}"

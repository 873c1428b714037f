"""The few styles of the program, in the terminal's own colours and without any under NO_COLOR.

Colour never stands alone: what it says is also said by a glyph or an attribute.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from rich.style import Style

from align.model import ParagraphKind
from align.numbers.model import Severity
from tui.reader.entries import Tone

BAR = "▐"
"""Marks the current row in the gutter of every column."""

_LIGHT_BACKGROUNDS = frozenset({"7", "15"})


@dataclass(frozen=True, slots=True)
class Theme:
    """What each part of the screen looks like."""

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
)


def theme(environment: Mapping[str, str] = os.environ) -> Theme:
    """The theme for an environment: without colours if NO_COLOR is set to anything."""
    if not environment.get("NO_COLOR"):
        return _COLOURFUL
    plain = {each.name: getattr(_COLOURFUL, each.name).without_color for each in fields(Theme)}
    return Theme(**plain)


def framework_theme(environment: Mapping[str, str] = os.environ) -> str:
    """The name of Textual's theme in the terminal's own colours, light or dark as it says it is.

    COLORFGBG, which rxvt, Konsole and others set, ends in the number of the background colour.
    """
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "ansi-light" if background in _LIGHT_BACKGROUNDS else "ansi-dark"

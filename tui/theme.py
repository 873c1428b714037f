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

BAR = "▌"
"""Marks the current row in the gutter of every column."""

_LIGHT_BACKGROUNDS = frozenset({"7", "15"})


@dataclass(frozen=True, slots=True)
class Theme:
    """What each part of the screen looks like."""

    text: Style = Style()
    strong: Style = Style(bold=True)
    dim: Style = Style(dim=True)
    caption: Style = Style(italic=True)
    header: Style = Style(bold=True, underline=True)
    bar: Style = Style(bold=True, color="blue")
    status: Style = Style(reverse=True)
    key: Style = Style(bold=True)
    error: Style = Style(bold=True, underline=True, color="red")
    minor: Style = Style(bold=True, underline=True, color="magenta")
    info: Style = Style(underline=True, color="cyan")
    current: Style = Style(reverse=True)

    def paragraph(self, kind: ParagraphKind) -> Style:
        """The style of the text of a paragraph."""
        return {
            ParagraphKind.TITLE: self.strong,
            ParagraphKind.HEADING: self.strong,
            ParagraphKind.BYLINE: self.dim,
            ParagraphKind.CHROME: self.dim,
            ParagraphKind.CAPTION: self.caption,
        }.get(kind, self.text)

    def severity(self, severity: Severity) -> Style:
        """The style of a figure that disagrees, to be laid over that of its paragraph."""
        return {
            Severity.ERROR: self.error,
            Severity.MINOR: self.minor,
            Severity.INFO: self.info,
        }[severity]

    def glyph(self, severity: Severity) -> Style:
        """The style of the sign in the gutter: the same colour, not underlined."""
        return Style.combine([self.severity(severity), Style(underline=False, bold=True)])

    def tone(self, tone: Tone) -> Style:
        """The style of a line of a page."""
        return {
            Tone.PLAIN: self.text,
            Tone.HEADING: self.strong,
            Tone.DIM: self.dim,
            Tone.ERROR: self.glyph(Severity.ERROR),
            Tone.MINOR: self.glyph(Severity.MINOR),
            Tone.INFO: self.glyph(Severity.INFO),
        }[tone]


def theme(environment: Mapping[str, str] = os.environ) -> Theme:
    """The theme for an environment: without colours if NO_COLOR is set to anything."""
    colourful = Theme()
    if not environment.get("NO_COLOR"):
        return colourful
    plain = {
        each.name: getattr(colourful, each.name).without_color or Style()
        for each in fields(colourful)
    }
    return Theme(**plain)


def framework_theme(environment: Mapping[str, str] = os.environ) -> str:
    """The name of Textual's theme in the terminal's own colours, light or dark as it says it is.

    COLORFGBG, which rxvt, Konsole and others set, ends in the number of the background colour.
    """
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "ansi-light" if background in _LIGHT_BACKGROUNDS else "ansi-dark"

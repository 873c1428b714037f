"""The colours of the themes that paint the background, as sRGB."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style

_NAMES = ("red", "green", "yellow", "blue", "magenta", "cyan")


@dataclass(frozen=True, slots=True)
class Palette:
    """What the terminal's colours are exchanged for; `dims` if faint text may be faint."""

    text: str
    background: str
    red: str
    green: str
    yellow: str
    blue: str
    magenta: str
    cyan: str
    is_light: bool = False
    dims: bool = True


PALETTES = {
    "dark": Palette(
        text="#d4d4d4",
        background="#1c1c1c",
        red="#ff7b7b",
        green="#7fd77f",
        yellow="#e8c547",
        blue="#7fb2ff",
        magenta="#e58fe5",
        cyan="#5fd7d7",
    ),
    "light": Palette(
        text="#1a1a1a",
        background="#fafafa",
        red="#b00020",
        green="#1f661f",
        yellow="#7a5200",
        blue="#0047b3",
        magenta="#8b1a8b",
        cyan="#005f66",
        is_light=True,
    ),
    "high-contrast": Palette(
        text="#ffffff",
        background="#000000",
        red="#ff8787",
        green="#87ff87",
        yellow="#ffff5f",
        blue="#87afff",
        magenta="#ff87ff",
        cyan="#5fffff",
        dims=False,
    ),
}


def painted(style: Style, palette: Palette, *, is_ground: bool) -> Style:
    """A style in the colours of a palette: its colour exchanged, on the background.

    One without a colour is left as it is, to be laid over others, but what `is_ground` has the
    colour of text. What is faint is in italics in a palette without faint text.
    """
    name = style.color.name if style.color else ""
    if name in _NAMES:
        colours = Style(color=getattr(palette, name), bgcolor=palette.background)
    elif is_ground:
        colours = Style(color=palette.text, bgcolor=palette.background)
    else:
        return style
    made = style + colours
    return made if palette.dims or not style.dim else made + Style(dim=False, italic=True)

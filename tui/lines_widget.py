"""A widget that is a screenful of lines: subclasses say which, it draws those that changed."""

from __future__ import annotations

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class LinesWidget(Widget):
    """Draws `strips_now`, as many strips as it is high, each as wide as it is.

    Textual's own drawing (styles cache, line filters) is passed by: the strips bear final styles.
    """

    DEFAULT_CSS = "LinesWidget { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._drawn: list[Strip] = []

    def strips_now(self) -> list[Strip]:
        """The lines to be shown now."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show what there is to show now; lines that are the same strips are left alone."""
        if not self.size:
            return
        before, self._drawn = self._drawn, self.strips_now()
        if len(before) != len(self._drawn):
            self.refresh()
            return
        changed = [
            Region(0, y, self.size.width, 1)
            for y, (old, new) in enumerate(zip(before, self._drawn, strict=True))
            if old is not new
        ]
        if changed:
            self.refresh(*changed)

    def restyle(self) -> None:
        """Make all strips anew: their styles have changed."""
        self._drawn = []
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay out anew."""
        self._drawn = []
        self.draw()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips in a region of the widget."""
        if len(self._drawn) != self.size.height:
            self._drawn = self.strips_now()
        lines = self._drawn[crop.y : crop.bottom]
        if crop.x == 0 and crop.width == self.size.width:
            return lines
        return [line.crop(crop.x, crop.right) for line in lines]

"""Where frames leave the program: Textual writes every line it has drawn, we what has changed.

`App._display` is private to Textual, so whatever it does that is not known here is left to it:
screens that are not a sheet of lines, in-line programs, tests without a terminal.
"""

from __future__ import annotations

from rich.color import ColorSystem
from rich.console import RenderableType
from textual.app import App, ReturnType
from textual.screen import Screen

from tui.frames.cells import line_of
from tui.frames.glass import Glass

_COLORS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
}
_LATER = 0.02
"""Seconds until a frame is tried again that found the line to the terminal busy."""


class FrugalApp(App[ReturnType]):
    """An application that sends the terminal only what changes on its screen."""

    def __init__(self) -> None:
        super().__init__()
        self._glass = Glass()
        self._is_late = False

    def on_mount(self) -> None:
        """Paint anew after the terminal was somebody else's."""
        self.app_resume_signal.subscribe(self, self._resumed)

    def _resumed(self, _app: object) -> None:
        self.forget_frame()

    def is_sheet(self, _screen: Screen[object]) -> bool:
        """Whether a screen is nothing but lines in the terminal's size."""
        return False

    def forget_frame(self) -> None:
        """Send the next frame whole: the screen may show anything."""
        self._glass.forget()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        if (
            driver is None
            or driver.is_inline
            or self.is_headless
            or screen is not self.screen
            or not self.is_sheet(screen)
        ):
            self.forget_frame()
            super()._display(screen, renderable)
            return
        if renderable is None or self._batch_count or not self._running or self._closed:
            return
        if _is_busy(driver):
            self._display_later()
            return
        width = self.size.width
        strips = screen._compositor.render_strips()  # noqa: SLF001  # see above
        frame = [line_of(strip, width) for strip in strips]
        colors = _COLORS.get(self.console.color_system or "")
        if frame and (sent := self._glass.paint(frame, colors)):
            self._begin_update()
            driver.write(sent)
            self._end_update()
            driver.flush()
        self.post_display_hook()

    def _display_later(self) -> None:
        """Skip a frame: by the time the terminal can take it there will be a newer one."""
        if not self._is_late:
            self._is_late = True
            self.set_timer(_LATER, self._display_now)

    def _display_now(self) -> None:
        self._is_late = False
        self._display(self.screen, "")


def _is_busy(driver: object) -> bool:
    """Whether something that was sent before still waits to be written."""
    queue = getattr(getattr(driver, "_writer_thread", None), "_queue", None)
    return queue is not None and queue.qsize() > 0

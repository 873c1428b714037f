"""Keys that were typed before the program listened to the keyboard."""

from __future__ import annotations

from textual import events
from textual._xterm_parser import XTermParser


def keys_in(typed: bytes) -> list[events.Key]:
    """The keys that a terminal sent as these bytes, in their order; nothing of what is cut short.

    A line feed is what the line discipline of the terminal made of Enter.
    """
    text = typed.replace(b"\n", b"\r").decode("utf-8", errors="ignore")
    return [each for each in XTermParser().feed(text) if isinstance(each, events.Key)]

"""What happens while a work is opened, told to whoever listens: dictionaries, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Preparing:
    """The dictionary `name` is being compiled, of which `entries` have been read so far."""

    name: str
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Unusable:
    """The dictionary `name` is damaged and not used; `is_added` if a person added it."""

    name: str
    is_added: bool


@dataclass(frozen=True, slots=True)
class Step:
    """So many of the `total` parts of a task are done."""

    task: str
    done: int
    total: int


News = Preparing | Unusable | Step
Listener = Callable[[News], None]

Item = TypeVar("Item")

_BAR = 20
_OFTEN = 0.1
"""Seconds between two steps that are told."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Calls `listener` with each piece of news of this thread meanwhile."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(news: News) -> None:
    """Tells the listener of this thread, if there is one."""
    if listener := _listener.get():
        listener(news)


class Often:
    """Tells how far a task is, as often as is of use."""

    def __init__(self, task: str) -> None:
        self._task = task
        self._last = -_OFTEN

    def tell(self, done: int, total: int) -> None:
        """So much of it is done."""
        if _listener.get() is not None and monotonic() - self._last >= _OFTEN:
            self._last = monotonic()
            tell(Step(self._task, done, total))


def told(items: Iterable[Item], total: int, task: str) -> Iterator[Item]:
    """The items of a task, of which there are so many; tells the listener how many are done."""
    if _listener.get() is None:
        yield from items
        return
    often = Often(task)
    for done, item in enumerate(items):
        often.tell(done, total)
        yield item


def bar(share: float) -> str:
    """How far a task is, as a bar that any terminal can show."""
    filled = int(_BAR * share)
    return f"[{'#' * filled}{'.' * (_BAR - filled)}]"


def sentence_of(news: News) -> str:
    """The news in a sentence without its full stop, with the remedy."""
    match news:
        case Preparing("core", _):
            return "preparing the lexicon, once only"
        case Preparing(name, entries):
            read = f" ({entries:,} entries)" if entries else ""
            return f"preparing the dictionary {name}, once only{read}"
        case Unusable(name, is_added=True):
            remedy = f"remove it (hexapla dict remove {name}) and add it again"
            return f"{name}: this dictionary is damaged and not used; {remedy}"
        case Step(task, done, total):
            share = min(1.0, done / max(total, 1))
            return f"{task} {bar(share)} {int(100 * share)} %"
        case Unusable(name):
            remedy = "install it again"
            return f"{name}: this dictionary is damaged and not used; {remedy}"

"""What happens to dictionaries while they are loaded, told to whoever listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


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


News = Preparing | Unusable
Listener = Callable[[News], None]

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
        case Unusable(name):
            remedy = "install it again"
            return f"{name}: this dictionary is damaged and not used; {remedy}"

"""The whole application with keys pressed in it, for tests."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

from reader_builders import bridge

from align.library.library import Library
from align.opening import Opened
from tui.app import HexaplaApp
from tui.reviewing.desk import Desk
from tui.samples import Sample
from tui.screens.chooser import ChooserScreen
from tui.screens.reading import ReadingScreen

SAMPLES = (
    Sample("bridge", "The Bridge", "News.", (Path("/x/de.txt"), Path("/x/en.txt"))),
    Sample("tale", "The Tale", "A tale.", (Path("/y/zh.txt"),)),
)


def opened(book):
    """What opening the files of a book would give."""
    return Opened(book.work, book.alignment, book.discrepancies)


async def settled(pilot, kind):
    """Wait until a screen of that kind is shown."""
    for _ in range(200):
        await pilot.pause()
        if isinstance(pilot.app.screen, kind):
            return pilot.app.screen
        await asyncio.sleep(0.01)
    raise AssertionError(f"{pilot.app.screen} is not {kind.__name__}")


@asynccontextmanager
async def reading(book=None, size=(120, 40)):
    """A pilot and the reading screen of a book opened from files."""
    app = HexaplaApp(["de.txt", "en.txt"], opener=lambda _: opened(book or bridge()))
    async with app.run_test(size=size) as pilot:
        yield pilot, await settled(pilot, ReadingScreen)


@asynccontextmanager
async def reviewing(book=None, size=(120, 40), path=None, who="anna"):
    """A pilot and the reading screen of a book that lies in a library and is under review."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.at(path or Path(folder) / "library.db")
        if not library.shelf.entries():
            library.shelf.add(opened(book or bridge()))
        (entry,) = library.shelf.entries()
        base = library.as_paired(entry)
        app = HexaplaApp(
            [entry.name],
            prepared=base,
            desk_of=lambda found: Desk(library.review(entry, found, who), found),
        )
        async with app.run_test(size=size) as pilot:
            yield pilot, await settled(pilot, ReadingScreen)
        library.close()


@asynccontextmanager
async def choosing(opener=lambda _: opened(bridge())):
    """A pilot and the list of two works."""
    app = HexaplaApp(None, SAMPLES, opener)
    async with app.run_test(size=(80, 24)) as pilot:
        yield pilot, await settled(pilot, ChooserScreen)


def shown(screen):
    """The text of a screen of ours."""
    widget = screen.view if isinstance(screen, ReadingScreen) else screen.lines
    return "\n".join(line.text.rstrip() for line in widget.strips_now())


def foot(screen):
    """The last line of a screen of ours."""
    return shown(screen).splitlines()[-1].strip()


def run(case):
    """Run an async test."""
    asyncio.run(case())

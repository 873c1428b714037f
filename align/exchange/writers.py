"""The registry of what an alignment can be written as: a format's name or suffix chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import IO, Any

from align.reviewed import Reviewed


class Level(StrEnum):
    """What a row of the written file holds: paragraphs, or the sentences of a sentence row."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that works are written in: its name, what users call it, its suffixes.

    `home` is a module below `align.exchange`, and in it a function `write(reviewed, stream, level)`
    unless it names another one, which writes bytes to a stream; that raises InputError if the work
    can't be told in the format. Of a format of several files it is a function of a work and a
    level that gives for each file the suffix of its name and its lines.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    home: str
    has_several_files: bool = False

    @property
    def write(self) -> Callable[[Reviewed, IO[bytes], Level], None]:
        """What writes a work into one file."""
        found: Callable[[Reviewed, IO[bytes], Level], None] = self._function
        return found

    @property
    def files(self) -> Callable[[Reviewed, Level], Iterator[tuple[str, Iterable[str]]]]:
        """What tells the files of a format that has several."""
        found: Callable[[Reviewed, Level], Iterator[tuple[str, Iterable[str]]]] = self._function
        return found

    @property
    def _function(self) -> Any:
        module, _, name = self.home.rpartition(".")
        if not name.startswith("write_") and not self.has_several_files:
            module, name = self.home, "write"
        return getattr(import_module(f"align.exchange.{module}"), name)


WRITERS = (
    Writer("tmx", "TMX 1.4b", (".tmx",), "tmx.writing"),
    Writer("xliff", "XLIFF 1.2", (".xlf", ".xliff"), "xliff.writing_1"),
    Writer("xliff2", "XLIFF 2.1", (), "xliff.writing_2"),
    Writer("tsv", "a table with tabs", (".tsv",), "tables.writing.write_tsv"),
    Writer("csv", "a table with commas", (".csv",), "tables.writing.write_csv"),
    Writer("xlsx", "an Excel workbook", (".xlsx",), "tables.xlsx"),
    Writer("json", "the JSON of hexapla", (".json",), "reviewed_json"),
    Writer("markdown", "Markdown", (".md",), "markdown"),
    Writer("html", "a page to read side by side", (".html", ".htm"), "page.writing"),
    Writer("epub", "a bilingual book", (".epub",), "book.writing"),
    Writer(
        "ladder",
        "texts with a ladder of hunalign",
        (".ladder",),
        "lines.writing.ladder_files",
        has_several_files=True,
    ),
    Writer(
        "vecalign",
        "texts with a list of vecalign",
        (".vecalign",),
        "lines.writing.vecalign_files",
        has_several_files=True,
    ),
    Writer(
        "moses",
        "texts line by line (Moses)",
        (".moses",),
        "lines.writing.moses_files",
        has_several_files=True,
    ),
    Writer("report", "a report of the findings as a page", (), "report.page"),
    Writer("report-csv", "a report of the findings as a table", (), "report.table"),
    Writer("report-json", "a report of the findings as JSON", (), "report.document"),
    Writer("report-text", "a report of the findings as text", (), "report.text"),
)
"""All formats; the first with a suffix is the one that the suffix means."""


def writer_named(name: str) -> Writer | None:
    """The format with a name, None if there is none."""
    return next((each for each in WRITERS if each.name == name), None)


def writer_for(path: str | PurePath) -> Writer | None:
    """The format that the suffix of `path` means, None if it means none."""
    suffix = PurePath(path).suffix.casefold()
    return next((each for each in WRITERS if suffix in each.suffixes), None)

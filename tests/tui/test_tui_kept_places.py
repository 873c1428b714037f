"""A work is opened where one left off, also when rows have come or gone; what is damaged is not."""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pilots import foot, reading, run
from reader_builders import numbered
from shown import Shown
from test_tui_finding import press

from align.model import Paragraph, Run, Source
from tui import kept_places
from tui.kept_places import keep_row, kept_row
from tui.reader.book import Book


def from_files(book, folder="/texts"):
    """The same book, its versions read from files."""
    versions = tuple(
        replace(version, source=Source(f"{folder}/{version.language}.txt"))
        for version in book.work.versions
    )
    return Book.of(replace(book.work, versions=versions), book.alignment)


def later(book, rows):
    """The book with so many rows put before the others."""
    more = tuple(Paragraph(f"new {number}") for number in range(rows))
    versions = tuple(
        replace(version, paragraphs=(*more, *version.paragraphs)) for version in book.work.versions
    )
    first = tuple(replace(book.rows[0], runs=(Run(n, n + 1),) * len(versions)) for n in range(rows))
    moved = tuple(
        replace(row, runs=tuple(Run(r.start + rows, r.end + rows) for r in row.runs))
        for row in book.rows
    )
    work = replace(book.work, versions=versions)
    return Book.of(work, replace(book.alignment, rows=(*first, *moved)))


def kept(book):
    return kept_row(book.work, book.rows)


def keep(book, row):
    keep_row(book.work, book.rows, row)


def test_the_row_is_kept():
    book = from_files(numbered(40))
    assert kept(book) is None
    keep(book, 17)
    assert kept(book) == 17
    keep(book, 3)
    assert kept(book) == 3


def test_it_is_found_again_by_its_text():
    book = from_files(numbered(40))
    keep(book, 17)
    assert kept(later(book, 5)) == 22
    assert kept(from_files(numbered(10))) == 9


def test_each_work_has_its_own():
    one, other = from_files(numbered(40)), from_files(numbered(40), "/others")
    keep(one, 4)
    keep(other, 5)
    assert (kept(one), kept(other)) == (4, 5)


def test_of_a_work_without_files_nothing_is_kept():
    keep(numbered(40), 4)
    assert kept(numbered(40)) is None
    assert not kept_places._path().exists()


def test_those_left_longest_ago_go(monkeypatch):
    monkeypatch.setattr(kept_places, "MOST", 2)
    books = [from_files(numbered(9), f"/{number}") for number in range(3)]
    for book in books:
        keep(book, 4)
    assert [kept(book) for book in books] == [None, 4, 4]


def test_nobody_else_may_read_them():
    keep(from_files(numbered(9)), 4)
    assert kept_places._path().stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept_places._path().parent.iterdir()] == ["places.json"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b'{"k": 1}', b'{"k": {"row": "x"}}', b'{"k": {}}']
)
def test_what_is_damaged_is_as_good_as_none(content, monkeypatch):
    book = from_files(numbered(9))
    keep(book, 4)
    key = next(iter(json.loads(kept_places._path().read_bytes())))
    kept_places._path().write_bytes(content.replace(b'"k"', json.dumps(key).encode()))
    assert kept(book) is None
    keep(book, 5)
    assert kept(book) == 5


def test_a_full_disk_loses_no_reader(monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept_places, "_write", full)
    keep(from_files(numbered(9)), 4)
    assert kept(from_files(numbered(9))) is None


def test_one_goes_on_where_one_left_off():
    book = from_files(numbered(60))

    async def first():
        async with reading(book) as (pilot, screen):
            await press(pilot, *"12", "G")
            screen.app.keep_place()

    async def second():
        async with reading(book) as (pilot, screen):
            assert screen.reader.state.row == 11
            assert foot(screen) == "row 12, where you left off; g goes to the start"
            await press(pilot, "g")
            assert screen.reader.state.row == 0

    run(first)
    run(second)


def test_the_setting_turns_it_off(tmp_path):
    files = [str(tmp_path / f"{language}.txt") for language in ("de", "en")]
    for path, word in zip(files, ("Zeile", "line"), strict=True):
        text = "\n\n".join(f"{word} {number}." for number in range(30))
        Path(path).write_text(text, encoding="utf-8")
    settings = tmp_path / "config.toml"

    def opened_at(keep_place, *, ending):
        settings.write_text(f"keep_place = {keep_place}\n", encoding="utf-8")
        command = [sys.executable, "-m", "tui", "read", "--config", str(settings), *files]
        with Shown(command, (80, 24)) as terminal:
            terminal.until(lambda: any("/30" in line for line in terminal.lines), 30).settle()
            row = next(line for line in terminal.lines if "/30" in line).split("/30")[0].split()[-1]
            terminal.press("7G")
            terminal.until("row 7/").settle()
            if ending == "q":
                terminal.press("q")
            else:
                os.kill(terminal.process.pid, signal.SIGHUP)
            terminal.ended()
        return row

    assert opened_at("false", ending="q") == "1"
    assert opened_at("true", ending="hangup") == "1"
    assert opened_at("false", ending="q") == "1"
    assert opened_at("true", ending="q") == "7"

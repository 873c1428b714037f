"""Every action of the table, pressed in the whole application: what is so before, and after.

An action without a case fails `test_every_action_has_a_case`; a case whose keys don't perform its
action fails by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from signal import SIGSTOP
from typing import Any

import pytest
from finding_builders import repeated
from pilots import choosing, foot, reading, reviewing, run, shown
from reader_builders import bridge, comparable, numbered
from study_builders import bakery
from test_tui_finding import press

from tui.actions import ACTIONS
from tui.app import HexaplaApp
from tui.keymap import Command, Keymap
from tui.reader.study import Pinyin, Script
from tui.screens import keys as key_screens
from tui.screens.reading import ReadingScreen

TIED = "tied, and flowing; f sets the rows level again"

Probe = Callable[[Any, ReadingScreen], object]
"""What is looked at: from the application and the reading screen."""


def row(app, screen):
    return getattr(app.screen, "reader", screen.reader).state.row + 1


def top(_app, screen):
    """How many lines have been scrolled past."""
    view, anchor = screen.reader.page.viewport, screen.reader.state.top
    return next(n for n in range(300) if view.moved(type(anchor)(0, 0), n) == anchor)


def message(app, _screen):
    return foot(app.screen)


def status(app, _screen):
    return shown(app.screen).splitlines()[-2].strip()


def kind(app, _screen):
    return type(app.screen).__name__


def seen(_app, screen):
    return screen.reader.page.seen


def rows_shown(_app, screen):
    return len(screen.reader.page.layout.shown)


def discrepancy(_app, screen):
    return screen.reader.state.finding


def dismissed(_app, screen):
    return len(screen.reader.state.dismissals.keys)


def flows(_app, screen):
    return screen.reader.state.flow is not None


def held(_app, screen):
    """The columns that stand while one alone is scrolled."""
    flow = screen.reader.state.flow
    return [version for version, _ in flow.held] if flow else []


def review(_app, screen):
    """The status of the first row."""
    return str(screen.desk.review_of(0).status)


def comment(_app, screen):
    return screen.desk.review_of(0).comment


def texts_of_row(number):
    """How many paragraphs the first version has in a row."""
    return lambda _app, screen: len(screen.reader.book.rows[number - 1].runs[0])


def listed(app, _screen):
    return len(app.screen.lines.numbers)


def links(_app, screen):
    return len(screen.reader.book.alignment.links)


def study(name):
    return lambda _app, screen: getattr(screen.reader.state.study, name)


def word(_app, screen):
    place = screen.reader.state.study.word
    paragraphs = screen.reader.book.work.versions[place.version].paragraphs if place else ()
    return place.span.of(paragraphs[place.paragraph].text) if place else None


def marks(_app, screen):
    return dict(screen.reader.state.places.marks)


def says(*words):
    """Which of these stand on the screen."""
    return lambda app, _screen: [each for each in words if each in shown(app.screen)]


def copied(app, _screen):
    return app.clipboard


def ended(app, _screen):
    return (app._exit, app.return_code)


def reason(app, _screen):
    """The weight of the piece of evidence that is marked in the columns."""
    marked = app.screen.view.reason
    return marked.weight if marked else None


def calls(app, _screen):
    """What the display and the system have been asked for."""
    return list(app.calls)


@dataclass(frozen=True)
class Case:
    """Keys that lead up to the action, the keys of the action, and what they change."""

    keys: str
    probe: Probe
    before: object
    after: object
    lead: str = ""
    book: Callable[[], Any] = bridge
    size: tuple[int, int] = (120, 40)
    listed: bool = False
    """The list of works comes first, instead of the book."""
    reviewed: bool = False
    """The book lies in a library and is under review."""


def long():
    return numbered(60)


def four():
    """Three discrepancies are alike, one is not."""
    return repeated(("40", "44"), ("40", "44"), ("7", "8"), ("40", "44"))


COPIED = "de: Der Laden\nen: The shop\nzh: 商店\n"
CASES: dict[str, Case] = {
    "next_row": Case("j", row, 1, 2),
    "previous_row": Case("k", row, 3, 2, "j j"),
    "line_down": Case("ctrl+e", top, 0, 1, book=long),
    "line_up": Case("ctrl+y", top, 2, 1, "ctrl+e ctrl+e", book=long),
    "half_page_down": Case("ctrl+d", top, 0, 18, book=long),
    "half_page_up": Case("ctrl+u", top, 18, 0, "ctrl+d", book=long),
    "page_down": Case("space", top, 0, 35, book=long),
    "page_up": Case("b", top, 35, 0, "space", book=long),
    "start": Case("g", row, 60, 1, "G", book=long),
    "end": Case("G", row, 1, 60, book=long),
    "toggle_flow": Case("f", flows, before=False, after=True),
    "toggle_tie": Case("T", held, [], [1, 2], "f"),
    "toggle_overview": Case("o", message, TIED, "overview hidden; o shows it again", "f T T"),
    "search": Case("/ =182", row, 5, 3, "5 G"),
    "search_up": Case("? =182", row, 5, 3, "5 G"),
    "next_match": Case("n", row, 1, 3, "/ =bridge enter"),
    "previous_match": Case("N", row, 1, 4, "/ =bridge enter"),
    "filter": Case("& =bridge enter", rows_shown, 8, 3),
    "only_discrepancies": Case("!", rows_shown, 8, 2),
    "find_row": Case("t", kind, "ReadingScreen", "JumpScreen"),
    "next_chapter": Case("}", row, 1, 7),
    "previous_chapter": Case("{", row, 8, 7, "G"),
    "percent": Case("5 0 %", row, 1, 4),
    "set_mark": Case("m a", marks, {}, {"a": 1}, "j"),
    "go_to_mark": Case("' a", row, 8, 2, "j m a G"),
    "jump_to_and_fro": Case("' '", row, 60, 1, "G", book=long),
    "jump_back": Case("ctrl+o", row, 60, 1, "G", book=long),
    "jump_ahead": Case("ctrl+n", row, 1, 60, "G ctrl+o", book=long),
    "accept": Case("enter", row, 1, 2, "t =hanna"),
    "leave": Case("escape", row, 3, 1, "/ =182"),
    "toggle_regular": Case("ctrl+r", row, 1, 5, "/ =2.4.m"),
    "next_version": Case(
        "tab", says("all versions", "only de"), ["all versions"], ["only de"], "/"
    ),
    "earlier_line": Case("up", message, "/", "/ferry", "/ =ferry enter /"),
    "later_line": Case("down", message, "/ferry", "/", "/ =ferry enter / up"),
    "erase": Case("backspace", message, "/fer", "/fe", "/ =fer"),
    "erase_word": Case("ctrl+w", message, "/a fer", "/a", "/ a space =fer"),
    "erase_line": Case("ctrl+u", message, "/fer", "/", "/ =fer"),
    "cursor_left": Case("left =x", message, "/fer", "/fexr", "/ =fer"),
    "cursor_right": Case("right =x", message, "/fer", "/fxer", "/ =fer home"),
    "cursor_to_start": Case("home =x", message, "/fer", "/xfer", "/ =fer"),
    "cursor_to_end": Case("end =x", message, "/fer", "/ferx", "/ =fer home"),
    "next_sentence": Case(")", study("sentence"), 0, 1, "j )", book=bakery),
    "previous_sentence": Case("(", study("sentence"), 1, 0, "j ) )", book=bakery),
    "next_word": Case("w", word, None, "The", "3 tab", book=bakery),
    "previous_word": Case("W", word, "shop", "The", "3 tab w w", book=bakery),
    "hide_or_reveal": Case(
        "x", says("Bäcker", "baker"), ["Bäcker", "baker"], ["Bäcker"], "j", bakery
    ),
    "end_test": Case("X", study("testing"), before=True, after=False, lead="x", book=bakery),
    "next_pinyin": Case("p", study("pinyin"), Pinyin.OFF, Pinyin.ROW, book=bakery),
    "next_script": Case("s", study("script"), Script.SIMPLIFIED, Script.TRADITIONAL, "s"),
    "toggle_compact": Case("z", study("compact"), before=False, after=True),
    "shorter_lines": Case("<", study("measure"), None, 32),
    "longer_lines": Case(">", study("measure"), 28, 32, "< <"),
    "copy_sentence": Case("y", copied, "", COPIED, ")", book=bakery),
    "copy_row": Case("Y", copied, "", COPIED, book=bakery),
    "next_discrepancy": Case("] c", discrepancy, None, 0),
    "previous_discrepancy": Case("[ c", discrepancy, 1, 0, "n n"),
    "list_findings": Case("L", kind, "ReadingScreen", "FindingsScreen"),
    "go_to_finding": Case("enter", row, 1, 5, "L"),
    "next_severity": Case("s", listed, 3, 2, "L"),
    "next_kind": Case("t", listed, 3, 1, "L"),
    "next_standing": Case("o", listed, 3, 0, "L"),
    "leave_list": Case("q", kind, "FindingsScreen", "ReadingScreen", "L"),
    "dismiss": Case("i =measured enter", dismissed, 0, 1, "n"),
    "dismiss_alike": Case("I enter", dismissed, 0, 3, "n", four),
    "undo_dismissal": Case("u", dismissed, 1, 0, "n i enter"),
    "restore_row": Case("c", dismissed, 2, 1, "n i enter n i enter"),
    "accept_row": Case("a", review, "untouched", "accepted", reviewed=True),
    "needs_review": Case("r", review, "untouched", "needs review", reviewed=True),
    "comment": Case("; =why enter", comment, "", "why", reviewed=True),
    "next_unreviewed": Case("] r", row, 1, 4, "3 a g", book=long, reviewed=True),
    "previous_unreviewed": Case("[ r", row, 5, 1, "j 3 a", book=long, reviewed=True),
    "merge_rows": Case("M", rows_shown, 8, 7, reviewed=True),
    "split_row": Case("S", rows_shown, 3, 4, "j ) )", bakery, reviewed=True),
    "version_up": Case("U", texts_of_row(1), 1, 2, "j", long, reviewed=True),
    "version_down": Case("D", texts_of_row(3), 1, 2, "j", long, reviewed=True),
    "unlink_row": Case("-", rows_shown, 60, 61, "j", long, reviewed=True),
    "link_rows": Case(
        "equals_sign", links, 0, 3, "M M - j equals_sign k", lambda: numbered(4), reviewed=True
    ),
    "exclude": Case("K", rows_shown, 60, 61, "j", long, reviewed=True),
    "realign": Case("R", says("no row has"), [], ["no row has"], reviewed=True),
    "redo": Case("ctrl+r", rows_shown, 8, 7, "M u", reviewed=True),
    "toggle_version": Case("2", seen, (0, 1, 2), (0, 2)),
    "next_columns": Case("tab", seen, (0, 1), (1, 2), size=(80, 24)),
    "previous_columns": Case("shift+tab", seen, (1, 2), (0, 1), "tab", size=(80, 24)),
    "evidence": Case("enter", kind, "ReadingScreen", "EvidenceScreen"),
    "next_reason": Case("e", reason, None, 2.2, "n enter"),
    "previous_reason": Case("E", reason, 1.8, 2.2, "n enter e e"),
    "evidence_of_next": Case("J", row, 1, 2, "enter"),
    "evidence_of_previous": Case("K", row, 2, 1, "j enter"),
    "follow_link": Case("l", row, 3, 4, "j j", book=comparable),
    "open": Case("enter", kind, "ChooserScreen", "ReadingScreen", listed=True),
    "help": Case("h", kind, "ReadingScreen", "PageScreen"),
    "palette": Case("ctrl+p", kind, "ReadingScreen", "Palette"),
    "back": Case("escape", kind, "ReadingScreen", "ChooserScreen", "enter", listed=True),
    "close": Case("q", kind, "EvidenceScreen", "ReadingScreen", "enter"),
    "switch_theme": Case("C", says("theme dark"), [], ["theme dark"]),
    "redraw": Case("ctrl+l", calls, [], ["frame forgotten"]),
    "suspend": Case("ctrl+z", calls, [], ["left", (0, SIGSTOP), "back"]),
    "quit": Case("q", ended, (False, None), (True, 0)),
    "interrupt": Case("ctrl+c ctrl+c", ended, (False, None), (True, 130)),
}


def test_every_action_has_a_case():
    assert sorted(CASES) == sorted(action.id for action in ACTIONS)


def test_every_case_shows_a_change():
    assert [name for name, case in CASES.items() if case.before == case.after] == []


@pytest.fixture
def performed(monkeypatch):
    """The ids of the actions performed."""
    ids = []
    feed = Keymap.feed

    def recording(self, key, now):
        meaning = feed(self, key, now)
        if isinstance(meaning, Command):
            ids.append(meaning.action.id)
        return meaning

    monkeypatch.setattr(Keymap, "feed", recording)
    return ids


@pytest.fixture
def outside(monkeypatch, tmp_path):
    """What lies outside the program: files, colours, the display, the signals."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    heard = []

    @contextmanager
    def leaving(_app):
        heard.append("left")
        yield
        heard.append("back")

    monkeypatch.setattr(HexaplaApp, "calls", heard, raising=False)
    monkeypatch.setattr(HexaplaApp, "suspend", leaving)
    monkeypatch.setattr(key_screens.os, "kill", lambda pid, sign: heard.append((pid, sign)))
    return heard


async def until(is_so):
    """Wait for what a thread works out."""
    for _ in range(400):
        if is_so():
            return
        await asyncio.sleep(0.05)


@asynccontextmanager
async def started(case):
    """A pilot and what the probes look at, once the keys that lead up to the action are pressed."""
    open_book = reviewing if case.reviewed else reading
    async with choosing() if case.listed else open_book(case.book(), case.size) as (pilot, screen):
        await press(pilot, *case.lead.split())
        yield pilot, screen


@pytest.mark.parametrize("name", CASES)
def test_what_the_keys_of_an_action_change(name, performed, outside, monkeypatch):
    async def pressed():
        case = CASES[name]
        async with started(case) as (pilot, screen):
            if name in {"redraw", "suspend"}:
                monkeypatch.setattr(HexaplaApp, "is_headless", False)
                monkeypatch.setattr(
                    HexaplaApp, "forget_frame", lambda _: outside.append("frame forgotten")
                )
                outside.clear()
            assert case.probe(pilot.app, screen) == case.before
            performed.clear()
            await press(pilot, *case.keys.split())
            await until(lambda: case.probe(pilot.app, screen) == case.after)
            assert name in performed
            assert case.probe(pilot.app, screen) == case.after
            monkeypatch.undo()

    run(pressed)

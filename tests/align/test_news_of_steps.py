"""While a work is opened, whoever listens hears what is done and how far it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from align import news
from align.exchange.exporting import export
from align.exchange.readers import read_bitext
from align.exchange.writers import WRITERS, Level
from align.library.library import Library
from align.news import News, Step, listening, sentence_of, told
from align.opening import open_work
from align.reviewed import Reviewed

NEWS = Path(__file__).parents[2] / "corpus" / "news"


def test_every_task_of_opening_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "_OFTEN", 0)
    heard: list[News] = []
    with listening(heard.append):
        open_work([str(NEWS / "de.txt"), str(NEWS / "en.txt")])
    steps = [each for each in heard if isinstance(each, Step)]
    tasks = list(dict.fromkeys(each.task for each in steps))
    assert tasks == [
        "reading the figures (de)",
        "reading the figures (en)",
        "looking words up (de)",
        "looking words up (en)",
        "pairing",
        "matching words",
        "weighing the rows",
        "comparing the figures",
    ]
    assert all(0 <= each.done < each.total for each in steps)
    for task in tasks[:2]:
        done = [each.done for each in steps if each.task == task]
        assert done == list(range(len(done)))


def test_steps_are_told_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr(news, "monotonic", lambda: next(clock) / 25)
    heard: list[News] = []
    with listening(heard.append):
        assert list(told(range(10), 10, "counting")) == list(range(10))
    assert heard[0] == Step("counting", 0, 10)
    assert 2 <= len(heard) <= 5
    assert sentence_of(Step("counting", 3, 10)) == "counting [######..............] 30 %"


def test_what_is_put_into_a_library_and_taken_out_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(news, "_OFTEN", -1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    opened = open_work([str(NEWS / "de.txt"), str(NEWS / "en.txt")])
    library = Library.at(tmp_path / "library.db")
    heard: list[News] = []
    with listening(heard.append):
        entry = library.add(opened)
        shutil.rmtree(tmp_path / "cache")
        again = library.as_paired(entry)
        target = str(tmp_path / "x.tmx")
        export(Reviewed(again.work, again.alignment), WRITERS[0], target, Level.PARAGRAPH)
        read_bitext(target)
    library.close()
    tasks = list(dict.fromkeys(each.task for each in heard if isinstance(each, Step)))
    assert tasks == [
        "packing the rows",
        "keeping the rows",
        "unpacking the rows",
        "reading the figures (de)",
        "reading the figures (en)",
        "comparing the figures",
        "writing the rows",
        "reading x.tmx",
    ]


def test_without_a_listener_items_come_as_they_are() -> None:
    assert list(told(iter("abc"), 3, "spelling")) == ["a", "b", "c"]

"""While a work is opened, whoever listens hears what is done and how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from align import news
from align.news import News, Step, listening, sentence_of, told
from align.opening import open_work

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
    assert sentence_of(Step("counting", 3, 10)) == "counting: 30 %"


def test_without_a_listener_items_come_as_they_are() -> None:
    assert list(told(iter("abc"), 3, "spelling")) == ["a", "b", "c"]

"""Expressions compiled late match as they would have, and only where their guard lets them."""

from __future__ import annotations

import re

import pytest

from align.numbers import lazy_pattern, rules
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.scan import find_mentions

TEXTS = {
    "de": (
        "Eine von acht Frauen, drei von zehn Männern und zwei Drittel der Kinder kamen um acht Uhr "
        "dreißig, am dritten Oktober, zum fünfzigjährigen Jubiläum, zum Hundertjahrfeiertag, in "
        "einem Zweizimmerhaus, dem zweitgrößten, jede zehnte, zwei- bis dreistündig, halbjährlich, "
        "dreifach, fünfmal, drei und eine halbe Stunde, im Jahr neunzehnhundertzwölf, vierköpfig."
    ),
    "en": (
        "Every fifth, a third one, the twenty-first, one in five, one house in three, three and a "
        "half times, two thirds, a fortnight, two hours and a half, threescore years and ten, six "
        "foot two, May 3 to 5, 3 to 5 May 2001, 3 May, May 3, five dollars fifty."
    ),
    "zh": (
        "第一百二十条，第五大道，神舟十八号，保时捷911，小米14公斤，2号楼，拨打12345，12345热线，"
        "三块五，五毛钱，八块，十块五毛二分，3个亿，一个半小时，两个时辰，一片半，116度23分，"
        "两个多小时，十五日内，百分之三，三分之一，每五人中有一人，增长了两倍，翻两番，亨利八世，"
        "二十一世纪，五年级。"
    ),
}


def test_without_a_guard_it_is_the_expression() -> None:
    pattern = LazyPattern(r"\d+")
    for _ in range(2):
        match = pattern.match("a 123", 2)
        assert match is not None
        assert match.span() == (2, 5)
        assert pattern.match("a 123", 0) is None


def test_a_long_expression_is_compiled_only_where_its_guard_matches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[str] = []

    def compile_(regex: str) -> re.Pattern[str]:
        compiled.append(regex)
        return re.compile(regex)

    monkeypatch.setattr(lazy_pattern, "re", type("re", (), {"compile": compile_}))
    pattern = LazyPattern("(one|two) of (three|four)", where=r"\w+ of")
    assert not compiled
    assert pattern.match("one in three", 0) is None
    assert compiled == [r"\w+ of"]
    for _ in range(2):
        match = pattern.match("one of three", 0)
        assert match is not None
        assert match.groups() == ("one", "three")
    assert compiled == [r"\w+ of", pattern.regex]


@pytest.mark.parametrize("language", TEXTS)
def test_no_guard_hides_what_its_expression_matches(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a guarded expression would match in these texts its guard matches too."""
    find_mentions(TEXTS[language], language)
    guarded = [p for p in _patterns_of(language) if p.where is not None]
    assert len(guarded) >= 15
    met = 0
    for pattern in guarded:
        whole, guard = re.compile(pattern.regex), re.compile(pattern.where or "")
        for at in range(len(TEXTS[language])):
            if whole.match(TEXTS[language], at):
                met += 1
                assert guard.match(TEXTS[language], at), (pattern.where, TEXTS[language][at:][:40])
    assert met >= len(guarded)


def _patterns_of(language: str) -> list[LazyPattern]:
    """The expressions in the closures of a language's rules."""
    from align.numbers.scan import language_of

    found: list[LazyPattern] = []
    seen: set[int] = set()
    waiting: list[object] = list(language_of(language).rules)
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, LazyPattern):
            found.append(thing)
        elif isinstance(thing, rules.Rule):
            waiting.append(thing.apply)
        elif closure := getattr(thing, "__closure__", None):
            waiting += [cell.cell_contents for cell in closure]
    return found

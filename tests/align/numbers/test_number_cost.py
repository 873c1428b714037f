"""However odd a text, reading it costs no more than in proportion to its length.

Work is counted, not timed: calls of rules, calls of Python functions, characters shown to a rule.
`tests/bench/numbers_speed.py` times the same.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from fractions import Fraction
from types import FrameType

import pytest

from align.model import Paragraph, Version
from align.numbers import find_mentions
from align.numbers.rules import Parsed, Rule
from align.numbers.scan import language_of, scan
from align.numbers.version_figures import read_figures

LANGUAGES = ("de", "en", "fr", "zh")
ODD = (
    "½", "1 ", "1.1.", "€", "1.5万", "1 km 1 m ", "2 Std. 3 Min. ", "2 hours and ", "twenty-",
    "hundert", "million ", "一", "一点", "A B ",
)  # fmt: skip
SHORT, LONG = 500, 2000
EXCERPT = 1000
"""No rule sees more of a text than this, in characters, unless a figure is as long."""


def calls(text: str, language: str) -> int:
    """How many Python functions are called to read the figures of a text."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        find_mentions(text, language)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ODD)
def test_four_times_the_text_takes_four_times_the_calls(piece: str, language: str) -> None:
    find_mentions(piece, language)
    short, long = (calls((piece * size)[:size], language) for size in (SHORT, LONG))
    assert long <= 4.5 * max(short, 100)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["½", "1.5万", "一", "million ", "1 km 1 m "])
def test_a_rule_is_shown_no_more_than_it_needs(piece: str, language: str) -> None:
    shown: list[int] = []

    def watched(rule: Rule) -> Rule:
        def apply(text: str, at: int) -> Parsed | None:
            shown.append(len(text))
            return rule.apply(text, at)

        return Rule(rule.name, apply)

    known = language_of(language)
    text = (piece * 3000)[:3000]
    scan(text, replace(known, rules=tuple(map(watched, known.rules))))
    assert max(shown, default=0) < EXCERPT
    assert len(shown) <= len(text) * len(known.rules)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_of_any_length_is_found_whole(language: str) -> None:
    address = "https://example.org/" + "12/" * 2000
    (name, figure) = find_mentions(f"{address} 17 %", language)
    assert (name.surface, figure.surface) == (address, "17 %")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_idiom_is_empty(language: str) -> None:
    assert not language_of(language).idioms.match("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_is_read_once(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str, tag: str, *, exchanged_separators: bool = False) -> object:
        read.append(text)
        return find_mentions(text, tag, exchanged_separators=exchanged_separators)

    monkeypatch.setattr("align.numbers.version_figures.find_mentions", counted)
    texts = [f"{n} kg, {n},5 %" for n in range(12, 40)]
    read_figures(Version(language, "", tuple(map(Paragraph, texts))))
    assert read == texts


@pytest.mark.parametrize(
    ("language", "piece", "surface", "value"),
    [
        ("en", "1:", "1", 1),
        ("en", "1/", "1", 1),
        ("en", "½", "½", Fraction(1, 2)),
        ("de", "hundert ", "hundert", 100),
    ],
)
def test_five_thousand_alike_are_five_thousand_figures(
    language: str, piece: str, surface: str, value: Fraction
) -> None:
    text = piece * 5000
    found = find_mentions(text, language)
    assert [m.span.start for m in found] == list(range(0, len(text), len(piece)))
    assert {m.surface for m in found} == {surface}
    assert {m.reading.value for m in found} == {value}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["1,", "1:", "1-", "1/", "1. ", "½", "hundert ", "one hundred "])
def test_what_repeats_is_read_once(piece: str, language: str) -> None:
    places: list[int] = []

    def noted(text: str, at: int) -> None:
        places.append(at)

    known = language_of(language)
    rules = (Rule("first", noted), *known.rules)
    scan(piece * 5000, replace(known, rules=rules))
    assert len(places) < EXCERPT

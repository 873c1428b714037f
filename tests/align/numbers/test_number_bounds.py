"""Bounds that are certain, bounds that may be none, and bounds that stand apart from a figure."""

from __future__ import annotations

import pytest

from align.numbers.bounds import (
    UNBOUNDED,
    Bound,
    after_pattern,
    before_pattern,
    bound_at,
    bounds_differ,
)
from align.numbers.model import Mention, Qualifier, Severity
from align.numbers.scan import find_mentions
from align.numbers.texts import compare_texts

MORE, LEAST = Qualifier.GREATER, Qualifier.AT_LEAST
LESS, MOST = Qualifier.LESS, Qualifier.AT_MOST
ABOUT, MEAN = Qualifier.APPROXIMATE, Qualifier.AVERAGE

_BEFORE = before_pattern({"none": "all over", "gt": "more than", "maybe_gt": "over"}, r"\b", " ")
_AFTER = after_pattern({"maybe_le": "tops", "ge": "or more", "none": "-odd"}, " ?", r"\b")


def mention(text: str, language: str) -> Mention:
    """The only figure of a text."""
    (found,) = find_mentions(text, language)
    return found


def severities(german: str, english: str) -> list[Severity]:
    """How much the findings between two texts matter."""
    return [found.severity for found in compare_texts(("de", german), ("en", english))]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 5", Bound(MORE)),
        ("over 5", Bound(MORE, is_certain=False)),
        ("all over 5", UNBOUNDED),
        ("only 5", UNBOUNDED),
        ("5 or more", Bound(LEAST)),
        ("5 tops", Bound(MOST, is_certain=False)),
        ("over 5 or more", Bound(MORE, is_certain=False)),
        ("over 5-odd", UNBOUNDED),
        ("moreover 5", UNBOUNDED),
    ],
)
def test_a_table_says_which_words_bound_a_figure_and_how_surely(text: str, bound: Bound) -> None:
    at = text.index("5")
    assert bound_at(_BEFORE, _AFTER, text, at, at + 1) == bound


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (Bound(MORE), UNBOUNDED, True),
        (Bound(MORE, is_certain=False), UNBOUNDED, False),
        (Bound(MORE), Bound(LEAST, is_certain=False), False),
        (Bound(MORE), Bound(LESS), True),
        (Bound(MORE, is_certain=False), Bound(LESS, is_certain=False), True),
        (Bound(MOST), Bound(LESS), False),
        (Bound(MOST), Bound(ABOUT), False),
        (Bound(MOST), Bound(MEAN), True),
        (Bound(MEAN), UNBOUNDED, False),
        (UNBOUNDED, UNBOUNDED, False),
    ],
)
def test_bounds_differ_where_one_is_surely_lost_or_turned_round(
    one: Bound, other: Bound, differ: bool
) -> None:
    assert bounds_differ(one, other) is differ
    assert bounds_differ(other, one) is differ


@pytest.mark.parametrize(
    ("language", "text", "qualifier", "certain"),
    [
        ("de", "Der Weg ist über 30 km lang.", MORE, False),
        ("de", "Der Weg ist mehr als 30 km lang.", MORE, True),
        ("de", "Sie wog keine 48 Kilo.", LESS, False),
        ("de", "Der Wert darf 0,5 Promille nicht überschreiten.", MOST, True),
        ("de", "Der Wert darf 0,5 Promille nicht unterschreiten.", LEAST, True),
        ("de", "Das darf nicht länger als 40 Minuten dauern.", MOST, True),
        ("de", "Eine Anleihe über 750 Millionen Euro.", None, True),
        ("en", "The path is over 30 km long.", MORE, False),
        ("en", "The path is more than 30 km long.", MORE, True),
        ("en", "The path is well over 30 km long.", MORE, True),
        ("en", "It must not fall below 4.5 metres.", LEAST, True),
        ("en", "The load doesn't exceed 300 kg.", MOST, True),
        ("en", "She was not yet forty.", LESS, False),
        ("en", "She was not quite forty.", LESS, True),
        ("en", "It takes a good 40 minutes.", MORE, False),
        ("en", "Tickets start at €18.", LEAST, False),
        ("en", "The estate was divided over 16 heirs.", None, True),
    ],
)
def test_a_figure_says_how_it_is_bounded(
    language: str, text: str, qualifier: Qualifier | None, certain: bool
) -> None:
    found = mention(text, language)
    assert (found.qualifier, found.is_bound_certain) == (qualifier, certain)


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        ("Es kamen mehr als 340 Gäste.", "340 guests came.", [Severity.MINOR]),
        ("Es kamen über 340 Gäste.", "340 guests came.", []),
        ("Es kamen über 340 Gäste.", "More than 340 guests came.", []),
        ("Es kamen über 340 Gäste.", "Under 340 guests came.", [Severity.MINOR]),
        ("Es kamen mehr als 340 Gäste.", "Fewer than 340 guests came.", [Severity.MINOR]),
        ("Wir wanderten zwölf Tage.", "We hiked over twelve days.", []),
        ("Er war keine 18 Jahre alt.", "He was not yet 18 years old.", []),
        ("Er war keine 18 Jahre alt.", "He was less than 18 years old.", []),
        ("Bis zu 40 Plätze sind frei.", "40 seats are free.", [Severity.MINOR]),
    ],
)
def test_a_bound_that_is_lost_is_minor_only_if_it_was_certain(
    german: str, english: str, expected: list[Severity]
) -> None:
    assert severities(german, english) == expected


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        (
            "Im Lager darf eine Temperatur von 18 Grad auf keinen Fall überschritten werden.",
            "The store must be kept at no more than 18 degrees.",
            Severity.INFO,
        ),
        ("Es gilt ein Höchstsatz von 30 Euro.", "You pay no more than 30 euros.", Severity.INFO),
        ("Die Obergrenze sind 30 Euro.", "You pay at least 30 euros.", Severity.MINOR),
        (
            "Gezahlt werden 30 Euro.",
            "The limit on what they pay is up to 30 euros.",
            Severity.MINOR,
        ),
        (
            "Es sind höchstens zwei Stunden, also 120 Minuten.",
            "It takes two hours at most, so up to 120 minutes.",
            Severity.MINOR,
        ),
    ],
)
def test_a_bound_that_stands_apart_in_the_clause_is_information(
    german: str, english: str, expected: Severity
) -> None:
    assert severities(german, english) == [expected]

"""Translations keep the order and the words; who tells a story again keeps the facts alone."""

from __future__ import annotations

import pytest

from align.lexicon.lookup import default_lexicon
from align.model import Paragraph, Version
from align.pairing import annotate
from align.pairing.relation import (
    FEWEST,
    LOWEST_SCORE,
    is_translation,
    path_score,
    translation_groups,
)
from align.pairing.unit import Unit
from align.pairing.units import read_units

DE = [
    "Arvidsson gewinnt das Rennen von Marstrand",
    "Linnea Arvidsson hat am Sonntag die Regatta von Marstrand gewonnen.",
    "Nach 14 Stunden hatte ihre Jacht Kestrel 21,7 Minuten Vorsprung vor Marek Dvořák.",
    "Dritter wurde Tom Hallqvist, der in der Nacht ein Segel verlor.",
    "Die schnellste Runde fuhr Paolo Bertani in 1:34,486 Stunden.",
    "In der Wertung des Jahres führt Dvořák mit 52 Punkten.",
    "Das nächste Rennen beginnt am 20. Oktober in Gdynia.",
]
TRANSLATED = [
    "Arvidsson wins the Marstrand race",
    "Linnea Arvidsson won the Marstrand regatta on Sunday.",
    "After 14 hours her yacht Kestrel was 21.7 minutes ahead of Marek Dvořák.",
    "Tom Hallqvist, who lost a sail during the night, came third.",
    "Paolo Bertani sailed the fastest lap in 1:34.486 hours.",
    "Dvořák leads the year's ranking with 52 points.",
    "The next race begins on 20 October in Gdynia.",
]
RETOLD = [
    "Marstrand belongs to a carpenter's daughter",
    "Fog, a broken winch, two brushes with the rocks: nothing could stop Linnea Arvidsson.",
    "Kestrel lay in harbour for 21.7 minutes before the pier saw Marek Dvořák, last year's king.",
    "Behind them Tom Hallqvist limped home under torn canvas, cheered by half the town.",
    "Paolo Bertani could console himself with a lap of 1:34.486, then hid his tears.",
    "With four events to go she is still 52 points short of Dvořák.",
    "Crews may rest before they meet again off Gdynia on 20 October.",
]


def units(language: str, texts: list[str]) -> tuple[Unit, ...]:
    version = Version(language, texts[0], tuple(map(Paragraph, texts)))
    return read_units(version, annotate(version), default_lexicon())


def test_a_translation_is_told_from_a_report_on_the_same_event_in_the_same_order() -> None:
    german, translated, retold = units("de", DE), units("en", TRANSLATED), units("en", RETOLD)
    assert is_translation(german, translated)
    assert path_score(german, retold) > LOWEST_SCORE
    assert not is_translation(german, retold)
    assert translation_groups([retold, german, translated]) == ((1, 2), (0,))


def test_the_words_do_not_count_where_the_lexicon_has_none() -> None:
    german = units("de", DE)
    assert is_translation(german, units("da", DE))


def test_the_order_counts() -> None:
    assert not is_translation(units("de", DE), units("en", TRANSLATED[::-1]))


@pytest.mark.parametrize("size", [1, FEWEST - 1])
def test_the_shortest_versions_count_as_translations(size: int) -> None:
    assert is_translation(units("de", DE[:size]), units("en", RETOLD[-size:]))

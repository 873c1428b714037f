"""What function words are called, for people."""

from __future__ import annotations

import pytest

from align.lexicon.core import LANGUAGES
from align.lexicon.function_glosses import _columns, _places, function_senses
from align.lexicon.function_words import _WORDS


@pytest.mark.parametrize(
    ("word", "language", "target", "senses"),
    [
        ("und", "de", "en", (("and",),)),
        ("Den", "de", "en", (("the",),)),
        ("den", "de", "zh", ()),
        ("ihr", "de", "en", (("you", "her"),)),
        ("don’t", "en", "de", (("nicht",),)),
        ("because", "en", "zh", (("因为",),)),
        ("虽然", "zh", "de", (("obwohl",), ("zwar",))),
        ("house", "en", "de", ()),
        ("und", "de", "fr", ()),
        ("et", "fr", "de", ()),
    ],
)
def test_senses(word: str, language: str, target: str, senses: object) -> None:
    assert function_senses(word, language, target) == senses


def test_the_main_word_of_a_sense_comes_first() -> None:
    assert function_senses("da", "de", "en") == (("there",), ("because", "since"))


def test_every_line_has_three_columns_and_nearly_all_german_function_words_are_told() -> None:
    assert {len(columns) for columns in _columns()} == {len(LANGUAGES)}
    missing = sorted(_WORDS["de"] - set(_places()["de"]))
    assert len(missing) * 10 < len(_WORDS["de"]), missing

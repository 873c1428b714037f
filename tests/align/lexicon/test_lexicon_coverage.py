"""How many content words of texts the core lexicon knows."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from lexicon_coverage import CORPUS, core_lexicon, coverage, texts_in

from align.lexicon.lookup import Lexicon

FLOORS = {"de": 0.84, "en": 0.93, "zh": 0.63}
"""German and Chinese names count as words here: nothing tells them apart."""
NEWS_FLOORS = {"de": 0.86, "en": 0.94, "zh": 0.88}
NEWS = Path(__file__).parents[4] / "shared/eval/alignment/tasks/ntrex/dev/plain/d1"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return core_lexicon()


@pytest.mark.parametrize("language", FLOORS)
def test_most_content_words_of_the_sample_works_are_known(lexicon: Lexicon, language: str) -> None:
    share, missing = coverage(texts_in(CORPUS, language), language, lexicon)
    assert share > FLOORS[language], missing.most_common(30)


@pytest.mark.skipif(not NEWS.is_dir(), reason="the NTREX news texts are not here")
@pytest.mark.parametrize("language", FLOORS)
def test_most_content_words_of_news_are_known(lexicon: Lexicon, language: str) -> None:
    share, missing = coverage(texts_in(NEWS, language), language, lexicon)
    assert share > NEWS_FLOORS[language], missing.most_common(30)

"""The real articles in ../shared/seeds: paragraphs, kinds, languages, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.model import ParagraphKind, Version
from align.reading import normalise, read_version, split_sentences

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
K = ParagraphKind

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no seeds at {SEEDS}")


def seed(number: int) -> Version:
    return read_version(next(SEEDS.glob(f"{number:03}_*.txt")))


# For each seed: language, paragraphs, sentences, and the places of all that is no body.
NEWS = {0: K.CHROME, 1: K.TITLE, 2: K.BYLINE}
ITEMS = dict.fromkeys((14, 15, 32, 33, 39, 40, 41), K.LIST_ITEM)
SHAPES = [
    (0, "de", 37, 72, NEWS | dict.fromkeys((7, 17, 26), K.HEADING)),
    (1, "en", 36, 64, NEWS | dict.fromkeys((7, 17, 26), K.HEADING)),
    (2, "de", 44, 84, NEWS | ITEMS | {7: K.CAPTION} | dict.fromkeys((21, 28, 37), K.HEADING)),
    (3, "de", 6, 17, {0: K.TITLE}),
    (4, "zh-Hans", 13, 42, {0: K.CHROME, 4: K.HEADING, 9: K.HEADING}),
]


@pytest.mark.parametrize(("number", "language", "paragraphs", "sentences", "kinds"), SHAPES)
def test_shape(
    number: int, language: str, paragraphs: int, sentences: int, kinds: dict[int, ParagraphKind]
) -> None:
    version = seed(number)
    assert version.language == language
    assert len(version.paragraphs) == paragraphs
    assert {i: p.kind for i, p in enumerate(version.paragraphs) if p.kind != K.BODY} == kinds
    spans = [split_sentences(p.text, language) for p in version.paragraphs]
    assert sum(map(len, spans)) == sentences


@pytest.mark.parametrize("number", range(5))
def test_every_line_is_a_paragraph_word_for_word(number: int) -> None:
    version = seed(number)
    lines = Path(version.source.path).read_text("utf-8").split("\n")
    assert [p.text for p in version.paragraphs] == [line.strip() for line in lines if line.strip()]
    assert all(lines[p.line - 1].strip() == p.text for p in version.paragraphs)


def test_the_translators_spaced_hyphens_are_repaired() -> None:
    repaired = left = 0
    for number in (0, 1, 2):
        version = seed(number)
        for paragraph in version.paragraphs:
            remaining = normalise(paragraph.text, version.language).text.count(" - ")
            repaired += paragraph.text.count(" - ") - remaining
            left += remaining
    # Left are "brother - sister pair" and "lspci - Ausgabe", which no rule tells from a dash.
    assert (repaired, left) == (53, 2)


def test_the_glued_byline_is_parted() -> None:
    assert normalise(seed(0).paragraphs[2].text, "de").text == "36氪的朋友们 2025-08-22 11:03"

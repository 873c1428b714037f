"""Run-in headings: found by the word that begins the sentence behind them."""

from __future__ import annotations

import pytest

from align.model import Paragraph, Version, Work
from align.pairing.annotation import annotate
from align.pairing.pairing import pair_beads, pair_sentences
from align.pairing.run_in import without_run_in_headings
from align.reading.sentences import split_sentences


def parts(text: str, language: str) -> list[tuple[int, str]]:
    found = without_run_in_headings(text, language, split_sentences(text, language))
    return [(number, part.of(text)) for number, part in found]


@pytest.mark.parametrize(
    ("language", "heading", "sentence"),
    [
        ("en", "Choosing a harbour ", "The best harbours lie on the lee side of the island."),
        ("en", "Repairs under way ", "If the mast breaks, cut the rigging before it does harm."),
        ("de", "Wahl des Hafens ", "Die besten Häfen liegen auf der Leeseite der Insel."),
        ("de", "Reparaturen unterwegs ", "Wenn der Mast bricht, kappt man sofort die Wanten."),
    ],
)
def test_a_run_in_heading_is_a_part_of_its_own(language: str, heading: str, sentence: str) -> None:
    assert parts(heading + sentence, language) == [(0, heading), (0, sentence)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The best harbours lie on the lee side of the island."),
        ("en", "She waited on the quay until The Swallow came in."),
        ("de", "Die besten Häfen liegen auf der Leeseite der Insel."),
        ("de", "Er kam, und Die Schwalbe lief aus."),
        ("zh", "最好的港口在岛的背风面。"),
        ("fr", "Le choix du port The best harbours lie on the lee side."),
    ],
)
def test_a_sentence_alone_stays_whole(language: str, text: str) -> None:
    assert parts(text, language) == [(0, text)]


def test_sentences_keep_their_numbers() -> None:
    text = "It rained. Choosing a harbour The best harbours lie on the lee side. We sailed."
    assert [number for number, _ in parts(text, "en")] == [0, 1, 1, 2]
    assert "".join(part for _, part in parts(text, "en")) == text


GERMAN = (
    "Wahl des Hafens Die besten Häfen liegen auf der Leeseite der Insel.",
    "Im Winter sind dort 40 Schiffe.",
)
ENGLISH = (
    "Choice of the harbour",
    "The best harbours lie on the lee side of the island.",
    "In winter there are 40 ships.",
)


def work() -> Work:
    return Work(
        "",
        (
            Version("de", "", tuple(map(Paragraph, GERMAN))),
            Version("en", "", tuple(map(Paragraph, ENGLISH))),
        ),
    )


def test_a_heading_apart_is_paired_with_where_it_was_run_in() -> None:
    assert {0: (0,), 1: (0, 1)} in pair_beads(work())


def test_a_sentence_with_its_heading_is_in_one_row_of_sentences() -> None:
    rows = pair_sentences(work())
    german = [sentence for row in rows for sentence in row.runs[0]]
    assert german == sorted(set(german))
    assert [len(annotate(v).sentences[0]) for v in work().versions] == [1, 1]

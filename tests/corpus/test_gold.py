"""The gold of the sample works is complete and true to the texts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from corpus.gold import NAMES, GoldWork, load

KINDS = {"title", "byline", "heading", "body", "caption", "list_item", "chrome"}
TYPES = {"missing", "value_differs", "unit_differs", "qualifier_differs"}


@pytest.fixture(params=NAMES)
def work(request: pytest.FixtureRequest) -> GoldWork:
    return load(request.param)


def test_there_are_three_works_in_three_languages() -> None:
    assert NAMES == ["news", "tale", "report"]
    assert all(load(name).languages == ("de", "en", "zh") for name in NAMES)


def test_every_paragraph_stands_in_one_row_in_order(work: GoldWork) -> None:
    for language, paragraphs in work.paragraphs.items():
        rows = [i for row in work.gold["paragraph_rows"] for i in row[language]]
        assert rows == list(range(len(paragraphs)))


def test_every_paragraph_has_a_kind(work: GoldWork) -> None:
    for language, paragraphs in work.paragraphs.items():
        assert len(work.gold["kinds"][language]) == len(paragraphs)
        assert set(work.gold["kinds"][language]) <= KINDS


def test_sentences_tile_their_paragraphs(work: GoldWork) -> None:
    for language, paragraphs in work.paragraphs.items():
        for text, spans in zip(paragraphs, work.gold["sentences"][language], strict=True):
            assert [0, *(end for _, end in spans)] == [*(start for start, _ in spans), len(text)]


def test_every_sentence_stands_in_one_row_inside_a_paragraph_row(work: GoldWork) -> None:
    row_of = {
        (language, p): r
        for r, row in enumerate(work.gold["paragraph_rows"])
        for language in work.languages
        for p in row[language]
    }
    for language in work.languages:
        seen = [tuple(s) for row in work.gold["sentence_rows"] for s in row[language]]
        spans = work.gold["sentences"][language]
        assert seen == [(p, s) for p, found in enumerate(spans) for s in range(len(found))]
    for row in work.gold["sentence_rows"]:
        assert len({row_of[lang, p] for lang in work.languages for p, _ in row[lang]}) == 1


@pytest.mark.parametrize("section", ["discrepancies", "agreements"])
def test_mentions_are_where_gold_says(work: GoldWork, section: str) -> None:
    for entry in work.gold[section]:
        row = work.gold["paragraph_rows"][entry["row"]]
        for language, mention in entry["mentions"].items():
            if mention is not None:
                assert mention["paragraph"] in row[language]
                text = work.paragraphs[language][mention["paragraph"]]
                assert text[mention["start"] : mention["end"]] == mention["surface"]


def test_discrepancies_have_a_type_and_are_missing_where_gold_says_missing(work: GoldWork) -> None:
    for entry in work.gold["discrepancies"]:
        assert entry["type"] in TYPES
        if entry["type"] == "missing":
            assert None in entry["mentions"].values()
        else:
            assert sum(m is not None for m in entry["mentions"].values()) >= 2


def test_figures_that_agree_have_one_value_but_not_one_spelling(work: GoldWork) -> None:
    for entry in work.gold["agreements"]:
        assert len({m["surface"] for m in entry["mentions"].values() if m}) > 1


def test_the_news_and_the_report_are_rich_in_figures() -> None:
    news, report = load("news").gold, load("report").gold
    assert len(news["discrepancies"]) >= 10
    assert len(news["agreements"]) >= 20
    assert len(report["discrepancies"]) >= 14
    assert len(report["agreements"]) >= 40


def test_the_tale_is_long_and_its_versions_drift() -> None:
    tale = load("tale")
    assert len(tale.paragraphs["de"]) >= 30
    rows = tale.gold["paragraph_rows"]
    sizes = [tuple(len(row[lang]) for lang in tale.languages) for row in rows]
    assert any(0 in size for size in sizes)
    assert any(max(size) > 1 for size in sizes)


def test_values_are_exact_or_dates(work: GoldWork) -> None:
    for section in ("discrepancies", "agreements"):
        for entry in work.gold[section]:
            for mention in entry["mentions"].values():
                if mention and mention["kind"] not in {"date", "time", "identifier", "range"}:
                    Fraction(mention["value"])

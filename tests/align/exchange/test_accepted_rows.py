"""Rows that a person accepted, read back from JSON and from tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from align.errors import InputError
from align.exchange.accepted import Accepted
from align.exchange.accepted_file import read_accepted
from align.exchange.as_json import alignment_document, sentence_document
from align.model import Alignment, Paragraph, Row, Run, Version, Work

DE = ("Titel", "Mohrle schlief. Rolf schnarchte.", "Nur hier.")
EN = ("Title", "Blackie slept. Rolf snored.")
INSIDE = (Row((Run(0, 1), Run(0, 1))), Row((Run(1, 2), Run(1, 2))))
ROWS = (
    Row((Run(0, 1), Run(0, 1))),
    Row((Run(1, 2), Run(1, 2)), sentence_rows=INSIDE),
    Row((Run(2, 3), Run(2, 2))),
)
TITLE = (["Titel"], ["Title"])
SENTENCES = (["Mohrle schlief."], ["Blackie slept."]), (["Rolf schnarchte."], ["Rolf snored."])
ALONE = (["Nur hier."], [])


def document(make: Any = alignment_document) -> dict[str, Any]:
    versions = (Version("de", "", tuple(map(Paragraph, DE))),
                Version("en", "", tuple(map(Paragraph, EN))))  # fmt: skip
    found: dict[str, Any] = make(Work("", versions), Alignment(ROWS))
    return found


def read(path: Path, content: object, *languages: str) -> Accepted:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return read_accepted(path, languages or None)


def texts(accepted: Accepted) -> list[tuple[list[str], ...]]:
    return [
        tuple(
            [version.paragraphs[n].text.strip() for n in run]
            for version, run in zip(accepted.work.versions, row.runs, strict=True)
        )
        for row in accepted.rows
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rows.json"


def test_an_alignment_comes_back_as_its_sentence_rows(path: Path) -> None:
    accepted = read(path, document())
    assert texts(accepted) == [TITLE, *SENTENCES, ALONE]
    assert (accepted.read, accepted.work.labels) == (3, ("de", "en"))


def test_so_does_one_of_sentences(path: Path) -> None:
    assert texts(read(path, document(sentence_document))) == list(SENTENCES)


def test_texts_that_were_mended_count_and_not_the_sentences_they_had(path: Path) -> None:
    mended = document()
    mended["rows"][1]["texts"]["en"] = ["Somebody else snored."]
    assert texts(read(path, mended))[1] == ([DE[1]], ["Somebody else snored."])
    del mended["rows"][0]
    assert texts(read(path, mended))[0] == ([DE[1]], ["Somebody else snored."])


def test_a_row_needs_nothing_but_texts(path: Path) -> None:
    mended = document()
    mended["rows"] = [{"texts": {"de": ["Hund"], "en": ["dog"]}}]
    assert texts(read(path, mended)) == [(["Hund"], ["dog"])]


def broken(**changes: object) -> dict[str, Any]:
    return document() | changes


def with_language(tag: object) -> dict[str, Any]:
    found = document()
    found["versions"][1]["language"] = tag
    return found


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "this is no JSON .line 1: "),
        ("[" * 100_000, "no JSON that can be read"),
        ("[1]", "no alignment of hexapla; name what hexapla align --json prints"),
        ({"rows": []}, "no alignment of hexapla"),
        (broken(versions=7), "no alignment of hexapla"),
        (broken(versions=[]), "no versions; align two"),
        (broken(versions=document()["versions"][:1]), "one version only; align two"),
        (broken(format=99), "of another version of hexapla"),
        (broken(rows=[]), "it has no rows"),
        (broken(rows=[{"row": 0}]), r"row 0 \(from 0\) has no texts"),
        (broken(rows=[{"texts": {"fr": ["x"]}}]), r"row 0 \(from 0\) has no texts"),
        (broken(rows=[{"texts": {"de": [1]}}]), r"row 0 \(from 0\) has no texts"),
        (broken(rows=document()["rows"][2:]), "no row of it has text in two languages"),
        (with_language("und"), "language of the version en is not known; write its tag"),
        (with_language("?"), "language of the version en is not known"),
        (with_language("de"), "no row of it has text in two languages"),
    ],
)
def test_what_is_no_alignment_is_told(path: Path, content: object, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(path, content)


def test_a_table_has_a_row_a_line(tmp_path: Path) -> None:
    table = "Mohrle schlief.\tBlackie slept.\r\n\r\nNur hier.\t\r\n"
    accepted = read(tmp_path / "pairs.tsv", table, "de", "en")
    assert texts(accepted) == [(["Mohrle schlief."], ["Blackie slept."]), ALONE]
    assert (accepted.read, accepted.damaged) == (2, ())


@pytest.mark.parametrize("languages", [(), ("de", "en", "zh")])
def test_the_first_line_may_name_the_languages(tmp_path: Path, languages: tuple[str, ...]) -> None:
    accepted = read(tmp_path / "pairs.txt", "\ufeffde\ten\tzh\nHund\tdog\t狗\n", *languages)
    assert texts(accepted) == [(["Hund"], ["dog"], ["狗"])]
    assert [v.language for v in accepted.work.versions] == ["de", "en", "zh"]


def test_lines_with_other_columns_are_damaged(tmp_path: Path) -> None:
    table = "Hund\tdog\n" * 6 + "Katze\nKuh\tcow\tremark\n"
    accepted = read(tmp_path / "pairs.tsv", table, "de", "en")
    assert (accepted.read, accepted.damaged) == (6, (7, 8))


@pytest.mark.parametrize(
    ("table", "languages", "said"),
    [
        ("Hund\tdog\n", (), "does not say which languages its columns have; write them"),
        ("Hund, dog\n", ("de", "en"), "neither a table with tabs nor JSON"),
        ("Hund\tdog\n", ("de", "en", "zh"), "1 of 1 lines do not have 3 columns, the first is "),
        ("de\ten\n", (), "no row of it has text in two languages"),
        ("Hund\t\n", ("de", "en"), "no row of it has text in two languages"),
        ("", ("de", "en"), "the file is empty"),
        ("\0\0", ("de", "en"), "a binary file"),
    ],
)
def test_what_is_no_table_is_told(
    tmp_path: Path, table: str, languages: tuple[str, ...], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read(tmp_path / "pairs.tsv", table, *languages)


def test_an_alignment_says_its_languages_itself(path: Path) -> None:
    with pytest.raises(InputError, match="says its languages itself"):
        read(path, document(), "de", "en")

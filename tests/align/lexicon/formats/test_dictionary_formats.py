"""What is read of dictionaries in each format, and how the formats are told from one another."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from dictionary_files import CEDICT, DING, HANDEDICT, TSV, entries_of, write_dictd

from align.lexicon.entries import Entry
from align.lexicon.formats.recognition import recognise


def write(folder: Path, text: str, name: str = "x") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_cedict_gives_meanings_without_surnames_measure_words_and_variants(tmp_path: Path) -> None:
    entries, tally = entries_of(write(tmp_path, CEDICT))
    assert entries == [
        Entry("zh", ("公司",), "en", ("company", "firm", "corporation")),
        Entry("zh", ("图书馆", "圖書館"), "en", ("library",)),
        Entry("zh", ("@",), "en", ("at symbol",)),
        Entry("zh", ("小老鼠",), "en", ("at symbol",)),
        Entry("zh", ("打水",), "en", ("to draw water", "to help fetch water")),
    ]
    assert (tally.lines, tally.bad) == (11, 0)


def test_handedict_is_cedict_with_german_glosses_and_commas(tmp_path: Path) -> None:
    entries, tally = entries_of(write(tmp_path, HANDEDICT))
    assert entries == [
        Entry("zh", ("公司",), "de", ("Firma", "Unternehmen")),
        Entry("zh", ("图书馆", "圖書館"), "de", ("Bibliothek",)),
    ]
    assert tally.bad == 0


def test_ding_pairs_sub_entries_one_by_one(tmp_path: Path) -> None:
    entries, tally = entries_of(write(tmp_path, DING))
    assert entries == [
        Entry("de", ("Haus", "Gebäude"), "en", ("house", "building")),
        Entry("de", ("Häuser",), "en", ("houses",)),
        Entry("de", ("wahrnehmen", "entdecken"), "en", ("to perceive",)),
        Entry("de", ("die reine Wahrheit",), "en", ("the plain pure truth honest truth",)),
        Entry("de", ("das A und O",), "en", ("the nuts and bolts",)),
    ]
    assert tally.bad == 0


@pytest.mark.parametrize("suffix", [".index", ".dict.dz"])
def test_dictd_is_read_by_its_index_whichever_file_is_named(tmp_path: Path, suffix: str) -> None:
    path = write_dictd(tmp_path).with_suffix("").with_name("small" + suffix)
    entries, tally = entries_of(path)
    assert entries == [
        Entry("de", ("Haus",), "en", ("house", "building")),
        Entry("de", ("UNO-Hochkommissar",), "en", ("high commissioner", "UNHCR")),
        Entry("de", ("abholen",), "en", ("pick up",)),
    ]
    assert tally.bad == 0


def test_dictd_entries_need_not_be_packed(tmp_path: Path) -> None:
    index = write_dictd(tmp_path)
    packed = tmp_path / "small.dict.dz"
    (tmp_path / "small.dict").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    assert len(entries_of(index)[0]) == 3


def test_a_table_names_its_languages_or_is_told_them(tmp_path: Path) -> None:
    read = [
        Entry("de", ("Firma", "Unternehmen"), "zh", ("公司", "企业")),
        Entry("de", ("lesen",), "zh", ("读书",)),
    ]
    assert entries_of(write(tmp_path, TSV))[0] == read
    told = write(tmp_path, TSV.partition("\n")[2])
    assert recognise(told)[1].languages is None
    assert entries_of(told, ("de", "zh"))[0] == read


@pytest.mark.parametrize("first", ["Tag\tday", "die\tthe", "Rad\tbike"])
def test_short_words_that_head_a_table_are_words(tmp_path: Path, first: str) -> None:
    path = write(tmp_path, f"{first}\nHaus\thouse\n")
    assert recognise(path)[1].languages is None
    assert len(entries_of(path, ("de", "en"))[0]) == 2


@pytest.mark.parametrize(
    ("text", "name", "languages", "title", "licence"),
    [
        (CEDICT, "CEDICT", ("zh", "en"), "cc-cedict", "CC BY-SA 4.0"),
        (HANDEDICT, "CEDICT", ("zh", "de"), "handedict", "CC BY-SA 2.0"),
        (DING, "Ding", ("de", "en"), "ding-de-en", "GPL 2 or later"),
        (TSV, "TSV", ("de", "zh"), None, None),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_format_is_told_by_the_content(
    tmp_path: Path,
    text: str,
    name: str,
    languages: tuple[str, str],
    title: str | None,
    licence: str | None,
    *,
    packed: bool,
    start: str,
) -> None:
    path = tmp_path / "some file.pdf"
    data = (start + text).replace("\n", "\r\n").encode()
    path.write_bytes(gzip.compress(data) if packed else data)
    form, header = recognise(path)
    assert (form.name, header.title, header.licence) == (name, title, licence)
    assert header.languages == languages


def test_dictd_says_its_languages_in_its_title(tmp_path: Path) -> None:
    form, header = recognise(write_dictd(tmp_path))
    assert (form.name, header.title) == ("dictd", "small")
    assert (header.languages, header.licence) == (("de", "en"), "GPL 3")


@pytest.mark.parametrize(
    ("gloss", "language"),
    [
        ("/of the house; to be/", "en"),
        ("/von der Firma, auf dem Dach, und zwar/", "de"),
        ("/dans la maison, et une fille/", None),
    ],
)
def test_the_language_of_glosses_is_heard_where_no_title_says_it(
    tmp_path: Path, gloss: str, language: str | None
) -> None:
    path = write(tmp_path, f"公司 公司 [gong1 si1] {gloss}\n")
    assert recognise(path)[1].languages == (("zh", language) if language else None)

"""The core lexicon's files and the table of irregular forms: well formed, and nothing twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from align.lexicon.core import core_files
from align.lexicon.inflection import irregular_lines
from align.reading.stems import stem

FILES = dict(core_files())
SECTIONS = ("nouns", "verbs", "adjectives", "adverbs", "names")
_LATIN = "A-Za-zÄÖÜäöüßéèêáàçñóíúøåëïğ0-9.'’-"
COLUMNS = (
    re.compile(rf"[{_LATIN}]+( [{_LATIN}]+)?"),
    re.compile(rf"[{_LATIN}]+( [{_LATIN}]+){{0,2}}"),
    re.compile(r"[一-鿿A-Za-z0-9·〇]+"),
)


def test_the_nine_files_are_there() -> None:
    assert sorted(FILES) == [
        "business", "fiction", "general", "life", "names", "news", "society", "technology", "world",
    ]  # fmt: skip


def concepts(name: str) -> list[tuple[str, list[list[str]]]]:
    """The lines of a file that are concepts, with their three columns."""
    lines = [line for line in FILES[name].splitlines() if line and not line.startswith("#")]
    return [(line, [c.split(", ") for c in line[2:].split(" | ")]) for line in lines]


@pytest.mark.parametrize("name", FILES)
def test_lines_are_headings_or_concepts(name: str) -> None:
    title, *lines = FILES[name].splitlines()
    assert title.startswith("# ")
    for line in lines:
        if line.startswith("#"):
            assert line.startswith("## "), line
            assert line[3:] in SECTIONS, line
        elif line:
            assert re.fullmatch(r"[1-4] [^|]+ \| [^|]+ \| [^|]+", line), line


@pytest.mark.parametrize("name", FILES)
def test_columns_hold_words_of_their_script_and_none_twice(name: str) -> None:
    for line, columns in concepts(name):
        assert len(columns) == 3, line
        for words, shape in zip(columns, COLUMNS, strict=True):
            assert len(set(words)) == len(words), line
            assert not [word for word in words if not shape.fullmatch(word)], line
        assert not [word for word in columns[2] if len(word) > 2 and word.endswith("的")], line


@pytest.mark.parametrize("name", FILES)
def test_no_concept_stands_twice(name: str) -> None:
    firsts = Counter((c[0][0].casefold(), c[1][0].casefold()) for _, c in concepts(name))
    assert not [first for first, number in firsts.items() if number > 1]


@pytest.mark.parametrize("name", FILES)
def test_files_are_big_enough_to_be_whole(name: str) -> None:
    assert len(concepts(name)) > (500 if name == "news" else 1000)


def test_irregular_forms_are_needed_and_stand_once() -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for section, base, forms in irregular_lines():
        language = "de" if section.startswith("German") else "en"
        for form in forms:
            bare = form.removesuffix("?")
            assert stem(bare, language) != stem(base, language), (base, form)
            seen[section, bare] += 1
    assert not [form for form, number in seen.items() if number > 1]
    assert sum(n for (section, _), n in seen.items() if section.startswith("German")) > 350
    assert sum(n for (section, _), n in seen.items() if section.startswith("English")) > 200

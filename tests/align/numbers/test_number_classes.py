"""Every line of the case files by class (`cases/<language>/<class>.txt`) is read as it says.

The lines are written as in `cases/<language>.txt`. A line that begins with "! " is a known gap:
the expected reading is right and the program does not give it yet. Once it does, the line fails
until its mark is taken away.
"""

from __future__ import annotations

import pytest
from test_number_cases import CASES, LANGUAGES, _expected, _found

from align.numbers import find_mentions

GAP = "! "
NAMES = ("german", "english", "chinese")


def _lines(name: str) -> list[tuple[str, str]]:
    return [
        (file.stem, line)
        for file in sorted((CASES / name).glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _cases() -> list[object]:
    found = []
    for name in NAMES:
        for kind, line in _lines(name):
            sentence, _, expected = line.removeprefix(GAP).rpartition(" | ")
            gap = pytest.mark.xfail(strict=True, reason=f"known gap: {name} {kind}")
            found.append(
                pytest.param(
                    LANGUAGES[name],
                    sentence,
                    expected,
                    id=f"{name}-{kind}-{sentence}",
                    marks=[gap] if line.startswith(GAP) else [],
                )
            )
    return found


@pytest.mark.parametrize(("language", "sentence", "expected"), _cases())
def test_a_sentence_is_read_as_its_class_says(language: str, sentence: str, expected: str) -> None:
    assert [_found(m) for m in find_mentions(sentence, language)] == _expected(expected)


@pytest.mark.parametrize("name", NAMES)
def test_there_are_at_least_four_hundred_cases_a_language(name: str) -> None:
    plain = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    classes = [line for _, line in _lines(name)]
    assert len(classes) + sum(bool(line) and line[0] != "#" for line in plain) >= 400


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_stands_twice(name: str) -> None:
    sentences = [line.removeprefix(GAP).rpartition(" | ")[0] for _, line in _lines(name)]
    assert len(sentences) == len(set(sentences))

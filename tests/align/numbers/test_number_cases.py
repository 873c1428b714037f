"""Every line of the case files, which a linguist can edit, is read as it says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from align.numbers import find_mentions
from align.numbers.model import Mention, NumberKind, Qualifier, Strength

CASES = Path(__file__).parent / "cases"
LANGUAGES = {"german": "de", "english": "en", "chinese": "zh", "french": "fr"}
KINDS = {kind.value for kind in NumberKind}
QUALIFIERS = {qualifier.value for qualifier in Qualifier}


def _lines(name: str) -> list[str]:
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _cases() -> list[tuple[str, str, str]]:
    found = []
    for name, language in LANGUAGES.items():
        for line in _lines(name):
            sentence, _, expected = line.rpartition(" | ")
            found.append((language, sentence, expected))
    return found


def _expected(text: str) -> list[tuple[str, ...]]:
    if text == "-":
        return []
    figures = []
    for part in text.split("; "):
        surface, _, said = part.partition(" = ")
        words = said.split()
        kind = [word for word in words if word in KINDS][-1]
        before = words[: len(words) - 1 - words[::-1].index(kind)]
        value = _plain(before[0]) if before else ""
        unit = before[1] if len(before) > 1 else ""
        bound = next((w for w in words if w in QUALIFIERS), "")
        figures.append((surface, value, unit, kind, bound, "weak" if "weak" in words else ""))
    return figures


def _plain(value: str) -> str:
    if ".." in value:
        low, high = value.split("..")
        return f"{Fraction(low)}..{Fraction(high)}"
    try:
        return str(Fraction(value))
    except ValueError:
        return value


def _found(mention: Mention) -> tuple[str, ...]:
    reading = mention.reading
    value = reading.iso or ("" if reading.value is None else str(reading.value))
    if reading.upper is not None:
        value += f"..{reading.upper}"
    value = (
        value if reading.iso and not value.isdigit() and value[0] != "-" else _plain(value or "0")
    )
    strength = "weak" if mention.strength is Strength.WEAK else ""
    silent = mention.kind in {NumberKind.IDENTIFIER, NumberKind.FOOTNOTE}
    bound = mention.qualifier.value if mention.qualifier else ""
    return (
        mention.surface, "" if silent else value, reading.unit or "", mention.kind.value, bound,
        strength,
    )  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), _cases())
def test_a_sentence_is_read_as_the_case_says(language: str, sentence: str, expected: str) -> None:
    assert [_found(m) for m in find_mentions(sentence, language)] == _expected(expected)


@pytest.mark.parametrize("name", LANGUAGES)
def test_there_are_at_least_eighty_cases_a_language(name: str) -> None:
    assert len(_lines(name)) >= 80

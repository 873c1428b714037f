"""What must be found among the figures of three short texts: the case file says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.numbers import compare, find_mentions
from align.numbers.model import Figure, Severity
from align.numbers.texts import compare_texts

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("de", "en", "zh")


def _blocks() -> list[tuple[list[str], list[str]]]:
    text = (CASES / "comparison.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    blocks = []
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        texts = [line.partition(": ")[2] for line in lines[:3]]
        blocks.append((texts, [line.removeprefix("=> ") for line in lines[3:]]))
    return blocks


def _findings(texts: list[str]) -> list[str]:
    figures = [
        [Figure(0, mention) for mention in find_mentions(text, language)]
        for text, language in zip(texts, LANGUAGES, strict=True)
    ]
    found = compare(0, figures, [[text] for text in texts])
    return [
        " | ".join(
            [d.type.value, d.severity.value, *(f.mention.surface if f else "-" for f in d.figures)]
        )
        for d in found
        if d.severity is not Severity.INFO
    ]


def _triples(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("texts", "expected"), _blocks(), ids=lambda value: value[0][:40])
def test_the_figures_of_three_texts_are_compared_as_the_case_says(
    texts: list[str], expected: list[str]
) -> None:
    assert _findings(texts) == ([] if expected == ["nothing"] else expected)


@pytest.mark.parametrize(("texts", "expected"), _blocks(), ids=lambda value: value[0][:40])
def test_a_text_agrees_with_itself(texts: list[str], expected: list[str]) -> None:
    for text, language in zip(texts, LANGUAGES, strict=True):
        figures = [Figure(0, mention) for mention in find_mentions(text, language)]
        assert compare(0, [figures, figures, figures], [[text]] * 3) == ()


@pytest.mark.parametrize("texts", _triples("agreements.txt"), ids=lambda texts: texts[0][:40])
def test_figures_that_agree_raise_no_alarm(texts: list[str]) -> None:
    assert _findings(texts) == []


@pytest.mark.parametrize("texts", _triples("slips.txt"), ids=lambda texts: texts[0][:40])
def test_one_slip_is_one_finding(texts: list[str]) -> None:
    assert len(_findings(texts)) == 1


@pytest.mark.parametrize(
    ("german", "english", "hint"),
    [
        ("Die Latenz beträgt 200 ms.", "The latency is 200 seconds.", "the unit differs (ms, s)"),
        ("Das Brett ist 30 mm dick.", "The board is 30 cm thick.", "the unit differs (mm, cm)"),
        (
            "Der Zins stieg um 25 Prozentpunkte.",
            "The rate rose by 25 basis points.",
            "the unit differs (percentage points, basis points)",
        ),
        (
            "Der Zins stieg um 2 Prozentpunkte.",
            "The rate rose by 2 percent.",
            "percent and percentage points are different things",
        ),
        (
            "Der Umbau kostete 3 Mio. Euro.",
            "The conversion cost 3 billion euros.",
            "a factor of 1,000: thousand, million, billion mixed up",
        ),
    ],
)
def test_the_hint_tells_units_from_magnitudes(german: str, english: str, hint: str) -> None:
    (found,) = compare_texts(("de", german), ("en", english))
    assert found.hint == hint


@pytest.mark.parametrize(
    ("text", "chinese", "said"),
    [
        (("de", "Sie wohnt im 3. Stock."), "她住在四楼。", [Severity.INFO]),
        (("en", "She lives on the third floor."), "她住在4层。", [Severity.INFO]),
        (("en", "She lives on the third floor."), "她住在三楼。", []),
        (("de", "Sie wohnt im 3. Stock."), "她住在五楼。", [Severity.ERROR]),
        (("de", "Sie las das 3. Kapitel."), "她读了四章。", [Severity.ERROR]),
    ],
)
def test_floors_are_counted_from_the_ground_or_from_the_street(
    text: tuple[str, str], chinese: str, said: list[Severity]
) -> None:
    assert [d.severity for d in compare_texts(text, ("zh", chinese))] == said

"""What must be found among the figures of three short texts: the case file says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.numbers import compare, find_mentions
from align.numbers.model import Figure, Severity

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

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from align.model import Span
from tui.reader.breaks import CLOSING, OPENING, is_space
from tui.reader.cells import SOFT_HYPHEN, clusters, printable, width
from tui.reader.wrap import wrap, wrap_paragraph

CASES = (Path(__file__).parent / "wrap_cases.txt").read_text(encoding="utf-8")


def cases():
    body = CASES.partition("\n\n")[2]
    for case in body.split("===\n"):
        if case.strip():
            head, _, lines = case.partition("---\n")
            cells, text = head.strip("\n").split("\n", 1)
            yield pytest.param(
                int(cells), text, lines.strip("\n").split("\n"), id=f"{cells} {text}"
            )


def lines_of(text, cells):
    return [span.of(text).rstrip() for span in wrap(text, cells)]


@pytest.mark.parametrize(("cells", "text", "expected"), list(cases()))
def test_breaks_where_a_typesetter_would(cells, text, expected):
    assert lines_of(text, cells) == expected


ALPHABET = st.one_of(
    st.sampled_from("abcxyz   ÄßÉ0123456789.,:;!?%$€-–—'\"()[]„“”‘’…«»\t\n"),
    st.sampled_from(
        "的一是在不了有和人这中大为上个国我以要，。、；：？！（）【】《》「」『』￥％万亿年第"
    ),
    st.sampled_from("e\u0301\u0308\u200d\u200b\u00ad\ufe0f👩🏽👨‍👩‍👧🇩🇪☂\u3000\u00a0\u202e\x1b\x07"),
)
TEXTS = st.one_of(
    st.text(ALPHABET, max_size=120),
    st.text(max_size=40),
    st.lists(st.sampled_from(["Wort", "10万", "12,5 %", "–", "你好，", "“好”"]), max_size=30).map(
        " ".join
    ),
)
WIDTHS = st.integers(1, 40)


@given(TEXTS, WIDTHS)
def test_lines_tile_the_text(text, cells):
    spans = wrap(text, cells)
    assert "".join(span.of(text) for span in spans) == text
    assert all(one.end == other.start for one, other in pairwise(spans))
    assert all(len(span) for span in spans) or text == ""


@example("0000、", 2)
@given(TEXTS, WIDTHS)
def test_lines_fit_unless_one_cluster_is_too_wide(text, cells):
    for span in wrap(text, cells):
        line = span.of(text)
        stop = len(line)
        while stop and is_space(line[stop - 1]):
            stop -= 1
        shown = printable(line[:stop])
        parts = clusters(text, span.start, span.start + stop)
        assert width(shown) <= cells or sum(size > 0 for _, _, size in parts) <= 1


@given(TEXTS, WIDTHS)
def test_no_cluster_is_torn(text, cells):
    boundaries = {start for start, _, _ in clusters(text)} | {len(text)}
    breaks = {span.end for span in wrap(text, cells)}
    combining = {at for at in breaks if at < len(text) and text[at] in "\u0301\u0308\ufe0f"}
    assert not {at for at in combining if at not in boundaries and not is_space(text[at - 1])}


@given(TEXTS, st.integers(4, 40))
def test_no_line_begins_with_closing_punctuation_that_could_have_moved(text, cells):
    spans = wrap(text, cells)
    for before, line in pairwise(spans):
        if text[line.start] not in CLOSING or is_space(text[line.start - 1]):
            continue
        inside = [start for start, _, _ in clusters(text, before.start, line.start)][1:]
        assert not [
            at for at in inside if text[at] not in CLOSING and text[at - 1] not in OPENING
        ], (before.of(text), line.of(text))


@pytest.mark.parametrize("cells", range(6, 30))
def test_numbers_stay_whole(cells):
    text = "共有10万人、12.5%和100,000张，即3.5亿元；约−40℃，￥1,200。"
    lines = lines_of(text, cells)
    for number in ["10万", "12.5%", "3.5亿", "−40℃"]:
        assert any(number in line for line in lines), (number, lines)


def test_empty_and_blank_texts_have_one_line():
    assert wrap("", 10) == (Span(0, 0),)
    assert wrap("   ", 2) == (Span(0, 3),)


def test_a_soft_hyphen_shows_only_where_a_line_ends_in_it():
    text = f"Donau{SOFT_HYPHEN}dampf{SOFT_HYPHEN}schiff"
    assert [printable(span.of(text)) for span in wrap(text, 12)] == ["Donaudampf-", "schiff"]
    assert [printable(span.of(text)) for span in wrap(text, 10)] == ["Donau-", "dampf-", "schiff"]
    assert [printable(span.of(text)) for span in wrap(text, 30)] == ["Donaudampfschiff"]


def test_a_long_paragraph_wraps_fast_enough_to_feel_instant():
    text = "Ein Satz über Zahlen wie 12,5 % und Wörter. 一段关于数字的话，比如10万。" * 400
    before = perf_counter()
    wrap(text, 38)
    assert perf_counter() - before < 1.0


TABLE = "| Jahr | GWh |\n|------|-----|\n| 2023 | 1.204 |\n| 2024 | 1.387 |"
FENCED = "```python\ndef f(x):\n\n    return x + 1\n```"
INDENTED = "def f(x):\n        if x:\n            return 1\n    return 2"
KEPT = [
    (TABLE, 40, TABLE.split("\n")),
    ("| a1 | b1 |\n| a2 | b2 |", 6, ["| a1 |", "b1 |", "| a2 |", "b2 |"]),
    ("Jahr | GWh\n--- | ---:\n2023 | 1.204", 40, ["Jahr | GWh", "--- | ---:", "2023 | 1.204"]),
    ("> | a |\n> | b |", 40, ["> | a |", "> | b |"]),
    (FENCED, 40, FENCED.split("\n")),
    ("~~~\n一\n二\n~~~", 40, ["~~~", "一", "二", "~~~"]),
    (INDENTED, 40, INDENTED.split("\n")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cells", "expected"), KEPT)
def test_the_lines_of_tables_and_code_stay_apart(text, cells, expected):
    assert [span.of(text).rstrip() for span in wrap_paragraph(text, cells)] == expected


JOINED = [
    ("Hart umbrochene\nProsa,  \ndie weitergeht.", "Hart umbrochene Prosa, die weitergeht."),
    ("Eine Zeile\n  mit Einzug", "Eine Zeile mit Einzug"),
    ("第一行，\n第二行", "第一行，第二行"),
    ("| nur eine Zeile |", "| nur eine Zeile |"),
    ("Ein | Strich\nist keine Tabelle", "Ein | Strich ist keine Tabelle"),
    ("Wort -\nWort", "Wort - Wort"),
]


@pytest.mark.parametrize(("text", "shown"), JOINED)
def test_the_lines_of_prose_run_on(text, shown):
    (span,) = wrap_paragraph(text, 80)
    assert printable(span.of(text)) == shown


@given(
    st.lists(st.sampled_from(["| a | b |", "|---|", "", "    x", "```", "一二", "wort"])), WIDTHS
)
def test_the_lines_of_a_paragraph_tile_it(lines, cells):
    text = "\n".join(lines)
    spans = wrap_paragraph(text, cells)
    assert "".join(span.of(text) for span in spans) == text
    assert all(one.end == other.start for one, other in pairwise(spans))

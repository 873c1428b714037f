"""The repaired view: what is repaired, what is not, and that it maps back to the source."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.reading import normalise

REPAIRED = [
    ("de", "200 Millionen US - Dollar: Musk", "200 Millionen US-Dollar: Musk"),
    ("de", "die 120 - Tage - Frist", "die 120-Tage-Frist"),
    ("de", "eine KI - Firma, eine Spitzen - KI - Firma", "eine KI-Firma, eine Spitzen-KI-Firma"),
    ("de", "im AlphaStar - Projekt", "im AlphaStar-Projekt"),
    ("de", "AI - Nacktfotos und - Videos", "AI-Nacktfotos und -Videos"),
    ("de", "US - amerikanische Firmen", "US-amerikanische Firmen"),
    ("de", "die KI - Firma - und das ist neu - wächst", "die KI-Firma - und das ist neu - wächst"),
    ("en", "than that of GPT - 4 at the same stage", "than that of GPT-4 at the same stage"),
    ("en", "Grok - 1 (with 314 billion)", "Grok-1 (with 314 billion)"),
    ("en", "training of TPU - v5 and GPU", "training of TPU-v5 and GPU"),
    ("en", "a $240 - million Series F", "a $240-million Series F"),
    ("en", "a brand - new beginning", "a brand-new beginning"),
    ("en", "was co - led by two firms", "was co-led by two firms"),
    ("en", "of thousand - card parallel training", "of thousand-card parallel training"),
    ("en", 'out of "old - colleague" sentiment', 'out of "old-colleague" sentiment'),
    ("en", "an Italian - American family", "an Italian-American family"),
    ("en", "state - of - the - art models", "state-of-the-art models"),
    ("zh", "这是GPT - 4和TPU - v5", "这是GPT-4和TPU-v5"),
    ("zh", "ＧＰＴ４增长３３％，花了＄５", "GPT4增长33%，花了$5"),
    ("zh", "增长２．５倍，15：30开始，共100，000人", "增长2.5倍，15:30开始，共100,000人"),
    ("zh", "36氪的朋友们2025-08-22 11:03", "36氪的朋友们 2025-08-22 11:03"),
    ("de", "CSDN2025-08-15 10:25", "CSDN 2025-08-15 10:25"),
    ("de", "in Höhe von 240\nMillionen  US-Dollar", "in Höhe von 240 Millionen US-Dollar"),
    ("en", "$2 \r\n billion\tin all", "$2 billion in all"),
    ("en", "the US -\nAmerican deal", "the US-American deal"),
    ("zh", "投资2亿\n美元，在\n2025年", "投资2亿美元，在 2025年"),
    ("de", "Mil\u00adlionen, 5\u200b000", "Millionen, 5000"),
    ("de", "33\u00a0%, 5\u202f000\u2009Euro", "33 %, 5 000 Euro"),
]

UNTOUCHED = [
    ("de", "Ein Wort - und dann war Schluss."),
    ("de", "Er kam - Peter war schon da."),
    ("de", "Das Haus - Ein Traum"),
    ("de", "Peter - der Chef - kam."),
    ("de", "Von 10 - 20 Uhr, Berlin - 14. August"),
    ("de", "Im Jahr 2023 - Monate später"),
    ("de", "„10 + 2“ Jahre"),
    ("en", "He came - and then he left."),
    ("en", "It was late - the train had gone."),
    ("en", "One thing - money - mattered."),
    ("en", "In 2023 - weeks later"),
    ("en", "Peter - 3 Goals in a row"),
    ("zh", "中文，标点。“不变”：一、二；三！"),
    ("zh", "于2025年8月22日"),
    ("en", "AlphaStar and H100 and A16Z"),
]


@pytest.mark.parametrize(("language", "text", "expected"), REPAIRED)
def test_repaired(language: str, text: str, expected: str) -> None:
    assert normalise(text, language).text == expected


@pytest.mark.parametrize(("language", "text"), UNTOUCHED)
def test_untouched(language: str, text: str) -> None:
    assert normalise(text, language).text == text


def test_a_span_of_the_view_covers_the_spaces_removed_inside_it() -> None:
    text = "than GPT - 4 Turbo"
    view = normalise(text, "en")
    start = view.text.index("GPT-4")
    assert view.source_span(start, start + 5).of(text) == "GPT - 4"
    assert view.source_span(start, start + 3).of(text) == "GPT"
    assert view.source_span(start + 4, start + 5).of(text) == "4"


def test_an_added_space_stands_for_nothing() -> None:
    text = "CSDN2025-08-15 10:25"
    view = normalise(text, "de")
    assert view.source_span(4, 5).of(text) == ""
    assert view.source_span(5, 15).of(text) == "2025-08-15"
    assert view.source_span(0, 15).of(text) == "CSDN2025-08-15"
    assert view.source_span(0, len(view.text)).of(text) == text


PIECES = [
    "GPT - 4",
    " ",
    "US - Dollar",
    "$240 - million",
    "２５％",
    "氪2025-08-22",
    "\u00a0",
    "的",
    "a",
    "KI - ",
    "1．5",
    " - ",
    "- ",
    "CSDN2025-08-15",
    "，",
    "co - led",
    "x",
    "10，000",
    "\ud800",
    "\n",
    "\t  ",
    "\u00ad",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
SAME_WIDTH = str.maketrans("２５％．\u00a0\n\t", "25%.   ")


@given(TEXTS, st.sampled_from(["de", "en", "zh", "und"]))
def test_every_span_of_the_view_maps_to_a_span_of_the_source(text: str, language: str) -> None:
    view = normalise(text, language)
    spans = [view.source_span(i, i + 1) for i in range(len(view.text))]
    for character, span in zip(view.text, spans, strict=True):
        source = span.of(text)
        assert (
            source == ""
            or source == character
            or source.translate(SAME_WIDTH) == character
            or (source in "．，" and character in ".,")
        )
        assert len(span) == 1 or (character == " " and len(span) == 0)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert all(text[i] in " \u00a0\n\t\u00ad" for i in range(len(text)) if i not in covered)
    if spans:
        assert view.source_span(0, len(spans)) == type(spans[0])(spans[0].start, spans[-1].end)


@given(st.text())
def test_text_without_quirks_is_its_own_view(text: str) -> None:
    letters = "".join(c for c in text if c.isascii() and c.isalpha())
    view = normalise(letters, "de")
    assert view.text == letters
    assert all(view.source_span(i, i + 1).start == i for i in range(len(letters)))


def test_many_hyphens_take_linear_time() -> None:
    text = "die KI - Firma, das Start - Up und " * 20_000
    assert normalise(text, "de").text.count("KI-Firma") == 20_000


def test_a_run_of_any_length_takes_the_memory_of_one_blank() -> None:
    blanks = 100_000
    text = f"two{' ' * blanks}words"
    tracemalloc.start()
    try:
        view = normalise(text, "en")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert view.text == "two words"
    assert view.source_span(4, 9).of(text) == "words"
    assert view.source_span(0, 9).of(text) == text
    assert peak < 8 * blanks

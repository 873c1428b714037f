from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_builders import reader, side_by_side
from study_builders import bakery

from align.reading.words import split_words
from tui.reader.arranging import NO_CHINESE
from tui.reader.book import Book
from tui.reader.cells import width
from tui.reader.layout import PinyinLine, TextLine
from tui.reader.pinyin import pinyin, syllables
from tui.reader.ruby import ruby
from tui.reader.study import Pinyin

READINGS = [
    ("水位", "shuǐwèi"),
    ("银行", "yínháng"),
    ("行走", "xíngzǒu"),
    ("重要", "zhòngyào"),
    ("重新", "chóngxīn"),
    ("西安", "xī'ān"),
    ("長城", "chángchéng"),
    ("得", "de"),
    ("长", "cháng"),
    ("T恤", "T xù"),
    ("GPT-4", "GPT-4"),
    ("音乐", "yīnyuè"),
]


@pytest.mark.parametrize(("word", "read"), READINGS)
def test_words_are_read_as_phrases(word, read):
    assert pinyin(word) == read


def test_a_reading_has_a_syllable_for_each_character():
    assert syllables("学习B轮") == ("xué", "xí", None, "lún")


def drawn(text, cells):
    """The lines of pinyin and text, as they stand above one another."""
    lines = []
    for line in ruby(text, split_words(text, "zh"), cells):
        above = ""
        for reading in line.readings:
            above = above.ljust(reading.column) + reading.text
        below = ""
        gaps = dict(line.gaps)
        for offset in range(line.span.start, line.span.end):
            below += " " * gaps.get(offset, 0) + text[offset]
        lines += [above, below]
    return lines


def test_pinyin_stands_above_its_word():
    assert drawn("水位，风向。", 40) == [
        "shuǐwèi fēngxiàng",
        "水位，  风向。",
    ]


def test_a_bracket_stays_with_the_word_behind_it():
    assert drawn("黄昏“岸边结冰”", 40) == [
        "huánghūn ànbiān jiébīng",
        "黄昏    “岸边   结冰”",
    ]


def test_a_line_ends_before_a_word_whose_pinyin_has_no_room():
    lines = drawn("水位、风向、要是", 20)
    assert lines == ["shuǐwèi fēngxiàng", "水位、  风向、", "yàoshì", "要是"]


TEXTS = st.text(
    st.sampled_from("我们在水位银行重要的了，。“”（）abc 12.5%\n\u00ad西安长"), max_size=60
)


@given(TEXTS, st.integers(6, 40))
def test_lines_tile_the_text_and_fit(text, cells):
    lines = ruby(text, split_words(text, "zh"), cells)
    assert [line.span.start for line in lines] == [0, *(line.span.end for line in lines[:-1])]
    assert lines[-1].span.end == len(text)
    for line in lines:
        ends = [each.column + width(each.text) for each in line.readings]
        assert all(end < after.column for end, after in zip(ends, line.readings[1:], strict=False))
        assert all(end <= cells for end in ends)
        written = line.span.of(text).rstrip()
        blanks = sum(n for at, n in line.gaps if at < line.span.start + len(written))
        assert width(written) + blanks <= max(cells, 6)


@given(TEXTS, st.integers(6, 40))
def test_every_word_begins_where_its_pinyin_does(text, cells):
    for line in ruby(text, split_words(text, "zh"), cells):
        gaps = dict(line.gaps)
        for reading in line.readings:
            before = text[line.span.start : reading.start]
            blanks = sum(n for at, n in gaps.items() if at <= reading.start)
            assert reading.column == sum(width(sign) for sign in before) + blanks or "\n" in before
        assert all(one.column < other.column for one, other in pairwise(line.readings))


def annotated(read, row):
    cell = read.page.layout.row(row).cells[-1]
    return any(isinstance(line, PinyinLine) for line in cell)


def test_pinyin_of_the_current_row_of_all_rows_and_of_none():
    read = reader(bakery())
    read.perform("next_row")
    heights = [read.page.layout.height(row) for row in range(3)]
    read.perform("next_pinyin")
    assert [annotated(read, row) for row in range(3)] == [False, True, False]
    read.perform("next_row")
    assert [annotated(read, row) for row in range(3)] == [False, False, True]
    read.perform("next_pinyin")
    assert [annotated(read, row) for row in range(3)] == [True, True, True]
    read.perform("next_pinyin")
    assert read.state.study.pinyin is Pinyin.OFF
    assert [read.page.layout.height(row) for row in range(3)] == heights


def test_the_current_row_keeps_its_place_when_pinyin_comes():
    rows = 12
    read = reader(
        Book.of(*side_by_side(("en", ["word"] * rows), ("zh", ["下雨的时候没有人来。"] * rows))),
        60,
        15,
    )
    read.perform("next_row", 5)
    before = read.page.viewport.visible(read.state.top, read.state.row)
    place = [at.row for at in read.page.viewport.lines(read.state.top)].index(5)
    read.perform("next_pinyin")
    assert [at.row for at in read.page.viewport.lines(read.state.top)].index(5) in {
        place,
        place - 1,
    }
    assert before is not None
    read.perform("next_pinyin")
    assert read.page.viewport.shows_all(read.state.top, 5)


def test_without_chinese_in_sight_pinyin_says_so():
    read = reader(bakery())
    read.toggle(2)
    read.perform("next_pinyin")
    assert (read.message, read.state.study.pinyin) == (NO_CHINESE, Pinyin.OFF)


def test_lines_of_other_languages_stay():
    read = reader(bakery())
    plain = read.page.layout.row(1).cells[0]
    read.perform("next_pinyin")
    read.perform("next_pinyin")
    german = [line for line in read.page.layout.row(1).cells[0] if line is not None]
    assert german == [line for line in plain if isinstance(line, TextLine)]

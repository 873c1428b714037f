import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_builders import bridge, side_by_side

from align.model import Span
from tui.reader import folding
from tui.reader.book import Book
from tui.reader.pattern import BadPatternError, Query, TooSlowError, pattern_of
from tui.reader.search import Ground, Hit, rows_with_hits, seek
from tui.reader.slices import SlicedWork, result_of
from tui.reader.tally import Tally


def matched(query, text, regular=False):
    """The stretches of a text that match."""
    return [span.of(text) for span in pattern_of(Query(query, regular)).spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("brücke", "Brücke BRÜCKE brücke", ["Brücke", "BRÜCKE", "brücke"]),
        ("Brücke", "Brücke BRÜCKE brücke", ["Brücke"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("24亿", "耗资24亿欧元", ["24亿"]),
        ("new  bridge", "new\nbridge, new\u00a0bridge", ["new\nbridge", "new\u00a0bridge"]),
        ("an ", "and an x", ["an "]),
        (" ", "a b", [" "]),
        ("(", "f(x)", ["("]),
        ("修好了", "新桥修\n好了", ["修\n好了"]),
        ("修好了", "新桥修 \r\n　好了", ["修 \r\n　好了"]),
        ("24亿", "耗资24\n亿欧元", ["24\n亿"]),
        ("好了", "好 了", []),
        ("ab", "a\nb", []),
        ("汉语", "漢語 汉语 漢语", ["漢語", "汉语", "漢语"]),
        ("漢語", "漢語 汉语", ["漢語", "汉语"]),
        ("头发", "頭髮 頭發 头发", ["頭髮", "頭發", "头发"]),
        ("頭髮", "頭髮 頭發 头发", ["頭髮", "头发"]),
        ("gpt-4", "ＧＰＴ-４ GPT-4 ｇpt-4", ["ＧＰＴ-４", "GPT-4", "ｇpt-4"]),
        ("GPT", "ＧＰＴ ｇｐｔ", ["ＧＰＴ"]),
        ("２４", "24 ２４ 2４", ["24", "２４", "2４"]),
        ("grosse", "große Grosse GROẞE", ["große", "Grosse", "GROẞE"]),
        ("Straße", "Strasse strasse Straße", ["Strasse", "Straße"]),
        ("[a]^", "[a]^", ["[a]^"]),
    ],
)
def test_plain_text_is_found_as_a_reader_sees_it(query, text, expected):
    assert matched(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (r"\d+ m", "182 M und 4 m", ["182 M", "4 m"]),
        (r"\Bin", "mein IN", ["in"]),
        (r"\\D", "\\d \\D", ["\\D"]),
        ("M.", "Mi mi", ["Mi"]),
        ("x*", "axxb", ["xx"]),
        ("^a|b$", "ab ab", ["a", "b"]),
    ],
)
def test_regular_expressions(query, text, expected):
    assert matched(query, text, regular=True) == expected


SIGNS = st.sampled_from("aAbsSßüẞ1１ａＡ國国中发髮發，,\n \u3000-")


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS, min_size=1, max_size=4), st.lists(st.text(SIGNS, max_size=12), max_size=4))
def test_what_is_passed_over_holds_no_match(query, paragraphs):
    pattern = pattern_of(Query(query))
    if pattern.may_match is not None and not pattern.may_match("\n".join(paragraphs)):
        assert not any(pattern.matches(text) for text in paragraphs)
    for text in paragraphs:
        assert pattern.count(text) == len(pattern.spans(text))
        assert pattern.matches(text) == bool(pattern.spans(text))


@given(st.text(SIGNS, min_size=1, max_size=6))
def test_every_text_finds_itself(text):
    if text.strip():
        assert pattern_of(Query(text)).matches(f"x{text}x")


def test_without_opencc_the_frequent_characters_are_known(monkeypatch):
    monkeypatch.setitem(sys.modules, "opencc", None)
    folding._scripts.cache_clear()
    assert folding.variants("國") == "國国"
    assert folding.variants("国") == "国國"
    folding._scripts.cache_clear()


def test_opencc_is_loaded_for_chinese_only():
    code = (
        "import sys; from tui.reader.pattern import Query, pattern_of; "
        "pattern_of(Query('ß 1')); print('opencc' in sys.modules); "
        "pattern_of(Query('国')); print('opencc' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("query", ["(", "[a", "a{2,1}", "*", "\\", "(?P<x", "(?<=a+", "(" * 400])
def test_a_wrong_expression_is_told(query):
    with pytest.raises(BadPatternError, match="no regular expression"):
        pattern_of(Query(query, regular=True))


def test_an_expression_that_takes_too_long_is_given_up_for_good():
    pattern = pattern_of(Query("(a|aa)+$", regular=True))
    text = "a" * 60 + "b"
    for _ in range(3):
        with pytest.raises(TooSlowError, match="takes too long"):
            pattern.spans(text)
    with pytest.raises(TooSlowError):
        pattern.spans("a")


def ground(book, query, rows=None, versions=None, regular=False):
    return Ground(
        book,
        range(len(book.rows)) if rows is None else rows,
        tuple(range(len(book.work.versions))) if versions is None else versions,
        pattern_of(Query(query, regular)),
    )


def texts(hits, book):
    return [
        (hit.row, hit.span.of(book.work.versions[hit.version].paragraphs[hit.paragraph].text))
        for hit in hits
    ]


def all_hits(ground, back=False, most=50):
    """The hits one comes by, from the first row on, until they come round."""
    hits, row, hit = [], ground.rows[0] if ground.rows else 0, None
    for _ in range(most):
        found = result_of(seek(ground, row, hit, back))
        if found is None or found.hit in hits:
            return hits
        row, hit = found.hit.row, found.hit
        hits.append(hit)
    return hits


def test_hits_come_row_by_row_in_the_order_of_the_versions():
    book = bridge()
    hits = all_hits(ground(book, "bridge"))
    assert [(hit.row, hit.version) for hit in hits] == [(0, 1), (2, 1), (3, 1)]
    assert [word for _, word in texts(hits, book)] == ["Bridge", "bridge", "bridge"]
    only_german = ground(book, "ansdorf", versions=(0,))
    assert [(hit.row, hit.version) for hit in all_hits(only_german)] == [(0, 0)]


def test_round_the_end_one_comes_back_to_the_only_hit():
    book = bridge()
    where = ground(book, "24亿")
    first = result_of(seek(where, 0, None))
    assert (first.hit.row, first.wrapped) == (4, False)
    assert result_of(seek(where, 4, first.hit)).wrapped
    assert result_of(seek(where, 5, None)).wrapped
    up = result_of(seek(where, 3, None, back=True))
    assert (up.hit, up.wrapped) == (first.hit, True)
    assert result_of(seek(ground(book, "no such words"), 0, None)) is None


LETTERS = st.text("abAÄä \n中", max_size=6)
ROWS = st.lists(st.tuples(st.none() | LETTERS, st.none() | LETTERS), min_size=1, max_size=60)


def naive(book, where):
    """All hits in order, row by row."""
    return [hit for row in where.rows for hit in where.hits(row)]


@settings(max_examples=60, deadline=None)
@given(ROWS, st.text("abAä中", min_size=1, max_size=2), st.booleans(), st.booleans(), st.data())
def test_seeking_goes_through_all_hits_and_counting_counts_them(rows, query, regular, some, data):
    de, en = zip(*rows, strict=True)
    book = Book.of(*side_by_side(("de", de), ("en", en)))
    shown = range(len(rows))
    if some:
        shown = sorted(data.draw(st.sets(st.sampled_from(shown))))
    where = ground(book, query, shown, regular=regular)
    expected = naive(book, where)
    assert expected == sorted(expected)
    assert all_hits(where, most=len(expected) + 1) == expected
    backwards = all_hits(where, back=True, most=len(expected) + 1)
    assert sorted(backwards) == expected
    assert backwards == expected[::-1]
    tally = Tally.of(where, result_of(rows_with_hits(where)))
    assert tally.total == len(expected)
    assert [tally.number(hit) for hit in expected] == list(range(1, len(expected) + 1))


def test_a_tally_knows_no_number_of_a_hit_elsewhere():
    where = ground(bridge(), "24亿")
    tally = Tally.of(where, result_of(rows_with_hits(where)))
    assert tally.number(Hit(0, 0, 0, Span(0, 1))) is None
    assert tally.number(Hit(4, 0, 4, Span(0, 1))) is None


def test_no_paragraph_is_looked_at_twice_on_the_way_to_a_far_hit():
    count = 3_000
    column = [f"Zeile {number}" for number in range(count)]
    book = Book.of(*side_by_side(("de", [*column, "das Ziel"])))
    where = ground(book, "ziel")
    steps = seek(where, 0, None)
    pauses = sum(1 for _ in steps)
    assert pauses < 40
    assert result_of(seek(where, 0, None)).hit.row == count


def test_work_in_slices_ends_with_its_result():
    def steps():
        yield
        yield
        return 42

    results = []
    work = SlicedWork(steps(), results.append)
    assert not work.run(0)
    assert not work.run(0)
    assert results == []
    assert work.run(0)
    assert results == [42]

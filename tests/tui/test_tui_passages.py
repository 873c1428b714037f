"""Passages: text that not all versions have is found, marked and gone to like a discrepancy."""

from __future__ import annotations

from itertools import pairwise

import pytest
from finding_builders import repeated, translated
from hypothesis import given
from hypothesis import strategies as st
from reader_builders import bridge, comparable, numbered, reader

from align.extent import Extent
from align.passages import Passage, PassageKind, passages_of
from tui.reader.counts import brief_counts, counts, short_counts
from tui.reader.dismissals import Dismissals
from tui.reader.marks import beside_text, passage_glyph, row_marks
from tui.reader.passage_words import brief_passage_words, passage_words
from tui.reader.status import said, status

ALONE, LACKING, MOVED = PassageKind.ALONE, PassageKind.LACKING, PassageKind.MOVED
NOTHING = Dismissals()


def passages(book):
    return [each for each in book.findings if isinstance(each, Passage)]


def test_what_a_version_lacks_has_alone_or_elsewhere_is_found():
    assert passages(translated()) == [
        Passage(range(1, 2), LACKING, 2),
        Passage(range(3, 5), ALONE, 0),
        Passage(range(7, 8), MOVED, 1, 2),
    ]
    assert [each.row for each in translated().findings] == [1, 3, 5, 7]


@pytest.mark.parametrize("book", [bridge(), comparable(), numbered(5)])
def test_texts_that_do_not_translate_one_another_have_none(book):
    assert passages(book) == []


def _extent(alone=None, **rows):
    return Extent(31, 31, alone or {}, (), (), **rows)


@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_rows_that_follow_one_another_are_one_passage_and_none_is_lost(lacking, alone):
    apart = _extent(alone={"de": tuple(sorted(alone))}, lacking={"en": tuple(sorted(lacking))})
    found = passages_of(("de", "en"), apart)
    for kind, rows in ((LACKING, lacking), (ALONE, alone)):
        of_kind = [each.rows for each in found if each.kind is kind]
        assert sorted(row for each in of_kind for row in each) == sorted(rows)
        assert all(one.stop < other.start for one, other in pairwise(of_kind))
    assert [each.row for each in found] == sorted(each.row for each in found)


def test_moved_rows_go_on_only_where_their_homes_do():
    apart = _extent(moved={"en": ((1, 5), (2, 6), (3, 8))})
    assert passages_of(("de", "en"), apart) == (
        Passage(range(1, 3), MOVED, 1, 5),
        Passage(range(3, 4), MOVED, 1, 8),
    )


def test_they_are_gone_to_in_the_order_of_the_rows():
    read = reader(translated())
    visited = []
    for _ in range(4):
        read.perform("next_discrepancy")
        visited.append((read.state.row, said(read.page, read.state, "", (), 80)))
    assert visited == [
        (1, "- 1/4 the whole row is missing in zh: de Zwei Wege. / en Two ways."),
        (3, "+ 2/4 rows 4-5 stand only in de: de Nur hier."),
        (5, "! 3/4 value differs: de 40 / en 44 / zh 40"),
        (7, "> 4/4 the whole row is moved in en: the others have it in row 3"),
    ]
    read.perform("follow_link")
    assert read.state.row == 2


def test_a_row_in_the_midst_of_a_passage_is_marked_too():
    book = translated()
    for row in (3, 4):
        marks = row_marks(book, book.open_findings_of(row, NOTHING), None)
        assert marks.apart == {0: Passage(range(3, 5), ALONE, 0)}
    assert row_marks(book, book.open_findings_of(6, NOTHING), None).apart == {}
    read = reader(book)
    read.perform("only_discrepancies")
    assert list(read.page.layout.shown) == [1, 3, 4, 5, 7]


def test_what_a_version_out_of_sight_lacks_is_marked_beside_the_text():
    book = translated()
    marks = row_marks(book, book.open_findings_of(1, NOTHING), None)
    missing = Passage(range(1, 2), LACKING, 2)
    assert beside_text(marks, (0, 1), (0, 1, 2)) == marks
    assert beside_text(marks, (0, 1), (0, 1)).apart == {0: missing, 1: missing, 2: missing}
    assert [passage_glyph(missing, version) for version in (0, 1, 2)] == ["+", "+", "-"]
    alone = row_marks(book, book.open_findings_of(3, NOTHING), None)
    assert beside_text(alone, (0,), ()) == alone


def test_they_are_counted_apart_from_discrepancies():
    assert counts(translated(), NOTHING) == (
        "1 discrepancy: 1 value; 1 row missing; 2 rows in one version; 1 row moved"
    )
    assert short_counts(translated(), NOTHING) == "!1: 1 value; 4 rows apart"
    assert brief_counts(translated(), NOTHING) == "1 discrepancy; 4 rows apart"
    assert short_counts(repeated(("1", "2"), ("3", "4")), NOTHING) == "!2: 2 value"
    read = reader(translated(), 78, 20)
    assert status(read.page, read.state, 50) == "row 1/9 · !1: 1 value; 4 rows apart · Tab: zh"


def test_words_fit_and_say_first_what_is_the_matter():
    book = translated()
    for passage in passages(book):
        full = passage_words(book, passage)
        for cells in range(1, 90):
            brief = brief_passage_words(book, passage, cells)
            assert len(brief) <= cells
            assert brief == full or cells < len(full)
    missing = passages(book)[0]
    assert brief_passage_words(book, missing, 40) == "the whole row is missing in zh"


def test_a_finding_says_which_of_its_versions_are_hidden():
    read = reader(translated())
    read.toggle(2)
    read.perform("next_discrepancy", 3)
    assert said(read.page, read.state, "", (), 60) == (
        "! 3/4 de 40 / en 44 / zh 40 (zh hidden: 3 shows it)"
    )
    read.toggle(1)
    read.message = ""
    assert said(read.page, read.state, "", (), 80).endswith("(en, zh hidden: 2 3 show them)")

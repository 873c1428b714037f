from hypothesis import given
from hypothesis import strategies as st
from reader_builders import bridge, numbered, reader, side_by_side, with_gaps
from study_builders import bakery, parts_in_words

from align.model import Row, Run
from tui.reader.book import Book
from tui.reader.cursors import current_sentence
from tui.reader.motion import AT_END, AT_START
from tui.reader.sentence_rows import number_at, sentence_rows
from tui.reader.state import Anchor
from tui.reader.status import status


def lit(read):
    return parts_in_words(read.book, current_sentence(read.page, read.state))


def place(read):
    return read.state.row, read.state.study.sentence


def test_sentences_that_belong_together_are_lit_in_every_version():
    read = reader(bakery())
    read.perform("next_row")
    assert lit(read) == []
    read.perform("next_sentence")
    assert lit(read) == [
        "Der Bäcker ist müde.",
        "Er schläft am Tag.",
        "The baker is tired, and he sleeps by day.",
        "面包师很累。",
        "他白天睡觉。",
    ]
    read.perform("next_sentence")
    assert lit(read) == ["Nachts backt er Brot.", "At night he bakes bread.", "他在夜里烤面包。"]
    assert "sentence 2/2" in status(read.page, read.state, 118)


def test_sentences_go_on_in_the_next_row_and_counts_pass_over_rows():
    read = reader(bakery())
    places = []
    for _ in range(5):
        read.perform("next_sentence")
        places.append(place(read))
    assert places == [(0, 0), (1, 0), (1, 1), (2, 0), (2, 0)]
    assert read.message == AT_END
    read.perform("previous_sentence", 2)
    assert place(read) == (1, 0)
    read.perform("next_sentence", 99)
    assert place(read) == (2, 0)
    assert read.message == ""
    read.perform("previous_sentence", 99)
    assert place(read) == (0, 0)
    read.perform("previous_sentence")
    assert read.message == AT_START


def test_backwards_without_a_cursor_begins_at_the_end_of_the_row_before():
    read = reader(bakery())
    read.perform("end")
    read.perform("previous_sentence")
    assert place(read) == (1, 1)


def test_another_row_puts_the_cursor_out():
    read = reader(bakery())
    read.perform("next_sentence", 2)
    read.perform("previous_row")
    read.perform("next_row")
    assert place(read) == (1, None)


def test_columns_that_are_hidden_have_no_sentences():
    read = reader(bakery())
    read.toggle(1)
    read.perform("next_sentence", 2)
    assert len(lit(read)) == 4
    assert not any("baker" in sentence for sentence in lit(read))


def test_rows_without_sentence_rows_are_one_sentence_or_those_of_their_only_version():
    book = Book.of(
        *side_by_side(("de", ["Ein Satz. Noch einer.", "Drei. Vier."]), ("en", ["One.", None]))
    )
    assert [parts_in_words(book, parts) for parts in sentence_rows(book, 0, (0, 1))] == [
        ["Ein Satz.", "Noch einer.", "One."]
    ]
    assert [parts_in_words(book, parts) for parts in sentence_rows(book, 1, (0, 1))] == [
        ["Drei."],
        ["Vier."],
    ]


def test_sentence_rows_that_do_not_fit_the_text_are_not_believed():
    book = bakery()
    rows = list(book.rows)
    rows[1] = Row(rows[1].runs, sentence_rows=(Row((Run(0, 9), Run(0, 1), Run(0, 1))),))
    wrong = Book.of(book.work, type(book.alignment)(tuple(rows)))
    assert len(sentence_rows(wrong, 1, (0, 1, 2))) == 1


def test_the_sentence_of_a_character():
    rows = sentence_rows(bakery(), 1, (0, 1, 2))
    assert number_at(rows, 0, 1, 0) == 0
    assert number_at(rows, 0, 1, len("Der Bäcker ist müde. Er schläft am Tag. ")) == 1
    assert number_at(rows, 0, 9, 0) is None


def test_a_sentence_in_a_row_longer_than_the_screen_is_scrolled_to():
    sentences = [f"Dies ist der Satz {number} von vielen." for number in range(1, 41)]
    read = reader(Book.of(*side_by_side(("de", [" ".join(sentences)]))), 50, 6)
    for number in range(40):
        read.perform("next_sentence")
        assert lit(read) == [sentences[number]]
        assert_in_sight(read)
    for number in reversed(range(39)):
        read.perform("previous_sentence")
        assert lit(read) == [sentences[number]]
        assert_in_sight(read)
    assert read.state.top == Anchor(0, 0)


def assert_in_sight(read):
    seen = read.page.viewport.visible(read.state.top, read.state.row)
    for version, paragraph, span in current_sentence(read.page, read.state):
        for offset in (span.start, span.end - 1):
            line = read.page.layout.line_of(read.state.row, version, paragraph, offset)
            assert seen is not None
            assert seen[0] <= line <= seen[1]


BOOKS = {"bakery": bakery(), "bridge": bridge(), "gaps": with_gaps(12), "numbered": numbered(6)}


@given(
    st.sampled_from(sorted(BOOKS)),
    st.lists(
        st.tuples(
            st.sampled_from(
                ["next_sentence", "previous_sentence", "next_word", "previous_word", "next_row"]
            ),
            st.one_of(st.none(), st.integers(1, 9)),
        ),
        max_size=12,
    ),
)
def test_cursors_stand_on_text_of_the_current_row(name, moves):
    read = reader(BOOKS[name], 90, 30)
    for action, count in moves:
        read.perform(action, count)
        row, study = BOOKS[name].rows[read.state.row], read.state.study
        for version, paragraph, _ in current_sentence(read.page, read.state):
            assert paragraph in row.runs[version]
        if study.sentence is not None:
            total = len(sentence_rows(read.book, read.state.row, read.page.seen))
            assert 0 <= study.sentence < max(1, total)
        if study.word is not None:
            text = BOOKS[name].work.versions[study.word.version].paragraphs[study.word.paragraph]
            assert study.word.span.of(text.text).strip()
            assert study.word.paragraph in row.runs[study.word.version]


@given(st.integers(1, 9), st.integers(0, 3))
def test_a_count_is_so_many_single_steps(count, start):
    one, other = reader(bakery()), reader(bakery())
    for read in (one, other):
        for _ in range(start):
            read.perform("next_sentence")
    one.perform("next_sentence", count)
    for _ in range(count):
        other.perform("next_sentence")
    assert place(one) == place(other)

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_builders import comparable, reader, side_by_side
from study_builders import CHINESE, ENGLISH, bakery

from tui.reader.book import Book
from tui.reader.cursors import without_cursors
from tui.reader.glosses import Glosses
from tui.reader.motion import AT_END, AT_START
from tui.reader.state import Outcome


def word(read):
    place = read.state.study.word
    if place is None:
        return None
    return place.span.of(read.book.work.versions[place.version].paragraphs[place.paragraph].text)


def walked(read, action, steps):
    words = []
    for _ in range(steps):
        read.perform(action)
        words.append(word(read))
    return words


def test_words_of_the_version_in_focus_across_rows():
    read = reader(bakery())
    assert walked(read, "next_word", 4) == ["Der", "Laden", "Der", "Bäcker"]
    assert read.state.row == 1
    assert walked(read, "previous_word", 4) == ["Der", "Laden", "Der", "Der"]
    assert read.message == AT_START


def test_chinese_words_are_those_of_the_segmenter():
    read = reader(bakery())
    read.perform("previous_columns")
    assert walked(read, "next_word", 4) == ["商店", "面包师", "很累", "他"]


def test_the_focus_takes_the_cursor_to_another_version():
    read = reader(bakery())
    read.perform("next_row")
    read.perform("next_word", 2)
    read.perform("next_columns")
    assert word(read) is None
    assert walked(read, "next_word", 2) == ["The", "baker"]


def test_a_row_in_which_the_version_is_silent_is_passed_over():
    read = reader(comparable())
    assert walked(read, "next_word", 4) == ["Ein", "Anfang", "Sie", "kauften"]
    assert read.state.row == 2


def test_counts_and_the_end_of_the_text():
    read = reader(bakery())
    read.perform("next_word", 4)
    assert word(read) == "Bäcker"
    read.perform("next_word", 999)
    assert (read.state.row, word(read)) == (2, "Regen")
    read.perform("next_word")
    assert read.message == AT_END


def test_the_cursor_begins_in_the_sentence_that_is_lit_and_takes_it_along():
    read = reader(bakery())
    read.perform("next_row")
    read.perform("next_sentence", 2)
    assert walked(read, "next_word", 1) == ["Nachts"]
    assert walked(read, "previous_word", 1) == ["Tag"]
    assert read.state.study.sentence == 0


def test_the_cursor_alone_lights_no_sentence():
    read = reader(bakery())
    read.perform("next_word")
    assert read.state.study.sentence is None
    read.apply(lambda _page, state: Outcome(without_cursors(state)))
    assert word(read) is None


@given(st.integers(1, 20), st.integers(0, 2))
def test_there_and_back(count, focus):
    read = reader(bakery())
    for _ in range(focus):
        read.perform("next_columns")
    read.perform("next_row")
    read.perform("next_word")
    start = read.state.row, word(read)
    steps = 0
    for _ in range(count):
        read.perform("next_word")
        steps += read.message != AT_END
    if steps:
        read.perform("previous_word", steps)
    assert (read.state.row, word(read)) == start


def test_a_word_in_words():
    glosses, read = Glosses(), reader(bakery())
    assert glosses.words(read.page, read.state) == ""
    read.perform("next_row")
    read.perform("next_word", 2)
    assert glosses.words(read.page, read.state) == "de Bäcker: looking it up"
    glosses.load()
    bakers = "miànbāoshī, 面包师傅 miànbāoshīfù"
    assert glosses.words(read.page, read.state) == f"de Bäcker: en baker; zh 面包师 {bakers}"
    read.perform("previous_columns")
    read.perform("next_word")
    said = glosses.words(read.page, read.state)
    assert said == "zh 面包师 miànbāoshī: de Bäcker; en baker"
    read.perform("previous_columns")
    read.perform("next_word")
    assert glosses.words(read.page, read.state) == "en The: de der, die, das"
    assert ENGLISH[1].startswith("The")
    assert CHINESE[1].startswith("面包师")


def glossed(word, language, *others):
    """What is said of a word in a work that has these other versions, without the word itself."""
    book = Book.of(*side_by_side((language, [word]), *((tag, ["-"]) for tag in others)))
    read = reader(book)
    read.perform("next_word")
    return GLOSSES.words(read.page, read.state).partition(": ")[2]


GLOSSES = Glosses()


@pytest.mark.parametrize(
    ("word", "language", "others", "said"),
    [
        ("Küchenschrank", "de", ["en"], "en kitchen + cupboard"),
        ("Stufen", "de", ["en"], "en level, stage / step, stair / layer"),
        ("Bleistift", "de", ["zh"], "zh 铅笔 qiānbǐ"),
        ("zwischen", "de", ["en"], "en between"),
        ("Dem", "de", ["en", "zh"], "en the"),
        ("ihr", "de", ["en"], "en you, her"),
        ("weil", "de", ["zh"], "zh 因为 yīnwèi"),
        ("they're", "en", ["de"], "de sie"),
        ("Reiher", "de", ["en"], "not in the lexicon"),
        ("雪人", "zh", ["de", "en"], "en snowman, yeti"),
        ("水尺", "zh", ["de"], "en 水 water + 尺 a Chinese foot"),
        ("特娅", "zh", ["de"], "not in the lexicon"),
        ("因为", "zh", ["de"], "de weil, denn, da"),
        ("面包师傅", "zh", ["de"], "de Bäcker"),
    ],
)
def test_glosses_of_words(word, language, others, said):
    GLOSSES.load()
    assert glossed(word, language, *others) == said


def test_a_part_that_is_known_of_a_chinese_word_is_named():
    GLOSSES.load()
    assert glossed("风向", "zh", "de").startswith("de 风 Wind; en wind direction")


@pytest.mark.parametrize(
    ("word", "language", "said"),
    [
        ("dreiundvierzig", "de", "de dreiundvierzig = 43"),
        ("eighty", "en", "en eighty = 80"),
        ("四十", "zh", "zh 四十 sìshí = 40: en forty, 40"),
        (
            "Achten",
            "de",
            "de Achten = 8: en pay attention, watch out / value, appreciate / respect",
        ),
    ],
)
def test_numbers_are_told_in_digits(word, language, said):
    GLOSSES.load()
    other = "de" if language == "en" else "en"
    read = reader(Book.of(*side_by_side((language, [word]), (other, ["-"]))))
    read.perform("next_word")
    assert GLOSSES.words(read.page, read.state) == said

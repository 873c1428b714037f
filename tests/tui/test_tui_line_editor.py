from hypothesis import given
from hypothesis import strategies as st

from tui.reader.line_editor import EDITS, LONGEST, LineEditor, with_latest


def after(text, *edits):
    line = LineEditor().typed(text)
    for edit in edits:
        line = EDITS[edit](line)
    return line.text, line.cursor


def test_editing_keys_erase_before_the_cursor():
    assert after("die Brücke", "erase") == ("die Brück", 9)
    assert after("die Brücke  ", "erase_word") == ("die", 3)
    assert after("Brücke", "erase_word") == ("", 0)
    assert after("abc", "cursor_left", "erase_line") == ("c", 0)
    assert after("abc", "cursor_to_start", "erase", "erase_word") == ("abc", 0)


def test_text_is_put_in_at_the_cursor():
    line = LineEditor().typed("ac").left().typed("b")
    assert (line.text, line.cursor) == ("abc", 2)
    assert line.to_start().right().typed("x").text == "axbc"
    assert line.to_end().right() == line.to_end()


def test_a_character_of_several_code_points_is_erased_as_one():
    assert after("a👩‍👩‍👧", "erase") == ("a", 1)
    assert after("e\u0301", "cursor_left") == ("e\u0301", 0)


def test_pasted_lines_become_one_and_control_characters_are_left_out():
    assert LineEditor().typed("a\nb\tc\x1b[2J").text == "a b c[2J"
    assert len(LineEditor().typed("x" * 9_999).text) == LONGEST


def test_earlier_lines_come_back_and_the_draft_is_kept():
    line = LineEditor(earlier=("new", "old")).typed("draft")
    assert line.older().text == "new"
    assert line.older().older().text == "old"
    assert line.older().older().older().text == "old"
    assert line.older().newer().text == "draft"
    assert line.newer() == line
    assert line.older().typed("er").older().text == "new"


def test_the_latest_line_comes_first_and_only_once():
    assert with_latest(("b", "a"), "a") == ("a", "b")
    assert with_latest(("b", "a"), "c", most=2) == ("c", "b")


@given(
    st.lists(st.one_of(st.sampled_from(sorted(EDITS)), st.text(max_size=5)), max_size=30),
    st.lists(st.text(max_size=8), max_size=3),
)
def test_whatever_is_typed_the_cursor_stays_in_the_line(keys, earlier):
    line = LineEditor(earlier=tuple(earlier))
    for key in keys:
        line = EDITS[key](line) if key in EDITS else line.typed(key)
        assert 0 <= line.cursor <= len(line.text)
        assert "\n" not in line.text or line.text in earlier

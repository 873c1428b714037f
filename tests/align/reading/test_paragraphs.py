"""Plain text: what is a paragraph, and when lines belong together."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from align.reading.lines import with_plain_line_ends
from align.reading.plain import read_plain

PROSE = (
    "Es war ein kalter Morgen im März, als der Kahn zum ersten Mal wieder ablegte und den Fluss "
    "hinunterfuhr, vorbei an den leeren Speichern, den Kränen und den Gärten der Vorstadt. "
)


def texts(text: str) -> list[str]:
    return [block.text for block in read_plain(text)]


def test_blank_lines_separate_paragraphs() -> None:
    assert texts("Eins.\n\nZwei.\n \t\n\nDrei.\n") == ["Eins.", "Zwei.", "Drei."]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert texts("标题\n第一段。\n第二段。") == ["标题", "第一段。", "第二段。"]
    assert texts(PROSE * 3 + "\n" + PROSE * 2) == [(PROSE * 3).strip(), (PROSE * 2).strip()]


def test_a_line_break_inside_a_block_separates_paragraphs() -> None:
    text = f"Titel\n\n36氪2025-08-22 11:03\n{PROSE}\n\n{PROSE}"
    assert texts(text) == ["Titel", "36氪2025-08-22 11:03", PROSE.strip(), PROSE.strip()]


def test_hard_wrapped_lines_stay_one_paragraph_with_their_breaks() -> None:
    one, two = textwrap.fill(PROSE * 2, 66), textwrap.fill(PROSE * 3, 66)
    assert texts(f"Der Kahn\n\n{one}\n\n{two}\n") == ["Der Kahn", one, two]


def test_hard_wrapped_chinese_stays_one_paragraph() -> None:
    prose = (
        "那是三月里一个寒冷的早晨，小船第一次重新离开码头，沿着河水慢慢往下游驶去，经过空空的仓库、吊车和郊外的花园。"
        * 3
    )
    wrapped = "\n".join(textwrap.wrap(prose, 36))
    assert texts(f"{wrapped}\n\n{wrapped}") == [wrapped, wrapped]


def test_a_hard_wrapped_paragraph_ends_where_a_line_ends_early() -> None:
    one = textwrap.fill(PROSE.strip() + " Dann war es still.", 66)
    assert len(one.rsplit("\n", 1)[1]) < 40
    assert texts(f"{one}\n{one}\n\n{one}") == [one, one, one]


def test_a_list_in_hard_wrapped_text_is_not_run_together() -> None:
    one = textwrap.fill(PROSE * 2, 66)
    assert texts(f"{one}\n\n- Mehl\n- Eier\n\n{one}\n\n{one}") == [
        one,
        "- Mehl",
        "- Eier",
        one,
        one,
    ]


def test_verse_is_not_hard_wrapped() -> None:
    verse = "Der Mond ist aufgegangen,\ndie goldnen Sternlein prangen\nam Himmel hell und klar."
    assert texts(f"{verse}\n\n{verse}") == [*verse.split("\n"), *verse.split("\n")]


def test_an_address_is_not_hard_wrapped() -> None:
    assert texts("Mei Chen\nHafenstraße 5\n20095 Hamburg\n\nSehr geehrte Frau Chen!") == [
        "Mei Chen",
        "Hafenstraße 5",
        "20095 Hamburg",
        "Sehr geehrte Frau Chen!",
    ]


def test_one_long_line_does_not_undo_a_hard_wrapped_book() -> None:
    one = textwrap.fill(PROSE * 4, 66)
    assert len(texts("\n\n".join([one] * 30) + "\n\nhttp://" + "x" * 120)) == 31


def test_blanks_around_a_paragraph_are_left_out_but_lines_are_counted() -> None:
    blocks = read_plain("\n\u3000\u3000第一段。\u3000\n\n\ufeff\tZwei.  ")
    assert [(block.text, block.line) for block in blocks] == [("第一段。", 2), ("Zwei.", 4)]


def test_every_kind_of_line_end_ends_a_line() -> None:
    text = with_plain_line_ends("\ufeffa\r\nb\rc\u2028d\u2029e\n")
    assert text == "a\nb\nc\nd\ne\n"


@given(st.text(alphabet=st.sampled_from("ab.。- 1中\n\t\u3000"), max_size=200))
def test_no_character_but_blanks_is_lost(text: str) -> None:
    assert "".join("".join(texts(text)).split()) == "".join(text.split())


@given(st.text(alphabet=st.sampled_from("ab. \n"), max_size=200))
def test_a_block_stands_on_the_line_it_names(text: str) -> None:
    lines = text.split("\n")
    for block in read_plain(text):
        assert block.text.split("\n")[0] == lines[block.line - 1].strip()

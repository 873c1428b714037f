"""Markdown: blocks, their kinds and marks, and that no written line is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from align.model import Paragraph, ParagraphKind
from align.reading.blocks import without_marks
from align.reading.kinds import with_kinds
from align.reading.markdown import read_markdown

K = ParagraphKind


def paragraphs(text: str) -> list[Paragraph]:
    return list(with_kinds(read_markdown(text)))


def content(text: str) -> str:
    (paragraph,) = paragraphs(text)
    return without_marks(paragraph.text, paragraph.marks)


def marked(text: str) -> list[str]:
    (paragraph,) = paragraphs(text)
    assert paragraph.text in text
    return [mark.of(paragraph.text) for mark in paragraph.marks]


def test_the_signs_of_a_paragraph_are_marks_and_its_text_is_the_sources() -> None:
    assert marked("a *b* **c** `d` ~~e~~") == ["*", "*", "**", "**", "`", "`", "~~", "~~"]
    assert marked("***both***") == ["***", "***"]
    assert marked("## Head ##") == ["##", "##"]
    assert marked("Head\n====") == ["===="]
    assert marked("> quoted\n> twice") == [">", ">"]
    assert marked("`` a`b ``") == ["``", "``"]


def test_links_show_their_text() -> None:
    assert marked('[a](http://x "t") b') == ["[", '](http://x "t")']
    assert marked("[a](b)b") == ["[", "](b)"]
    assert marked("[a](x(y)z) b") == ["[", "](x(y)z)"]
    assert marked("![alt](image.png)") == ["![", "](image.png)"]
    assert marked("<http://a.b> x") == ["<", ">"]
    assert content("siehe [die *ganze* Liste](http://x) dort") == "siehe die ganze Liste dort"


def test_links_by_reference() -> None:
    link, address = paragraphs("[a][r] and [r]\n\n[r]: http://x")
    assert [mark.of(link.text) for mark in link.marks] == ["[", "][r]", "[", "]"]
    assert (address.kind, address.text) == (K.CHROME, "[r]: http://x")


def test_escapes_and_entities_show_what_they_mean() -> None:
    assert marked(r"2 \* 3 and a\_b") == ["\\", "\\"]
    assert marked("a &amp; b") == []
    assert content(r"2 \* 3") == "2 * 3"


def test_what_looks_like_a_sign_but_is_none_is_text() -> None:
    assert marked("5 * 3 = 15, snake_case, [x], 2 > 1 # no") == []


def test_kinds_follow_the_markup() -> None:
    text = "# Titel\n\nVon Mei Chen\n\n## Kopf\n\nText.\n\n- eins\n- zwei\n\n"
    text += "1. drei\n\n*Foto: dpa*\n\n---"
    assert [(p.kind, p.line) for p in paragraphs(text)] == [
        (K.TITLE, 1),
        (K.BYLINE, 3),
        (K.HEADING, 5),
        (K.BODY, 7),
        (K.LIST_ITEM, 9),
        (K.LIST_ITEM, 10),
        (K.LIST_ITEM, 12),
        (K.CAPTION, 14),
        (K.CHROME, 16),
    ]


def test_a_second_heading_of_the_first_level_is_no_second_title() -> None:
    assert [p.kind for p in paragraphs("# A\n\nText.\n\n# B\n\nText.")] == [
        K.TITLE,
        K.BODY,
        K.HEADING,
        K.BODY,
    ]


def test_the_lines_of_a_paragraph_stay_together() -> None:
    (paragraph,) = paragraphs("one line\nand *another\nline* more  \nend")
    assert paragraph.text == "one line\nand *another\nline* more  \nend"
    assert [mark.of(paragraph.text) for mark in paragraph.marks] == ["*", "*"]


def test_a_list_item_holds_its_bullet_and_its_lines() -> None:
    first, second = paragraphs("- eins\n  und mehr\n- zwei")
    assert (first.text, first.marks[0].of(first.text)) == ("- eins\n  und mehr", "-")
    assert second.text == "- zwei"


def test_code_is_one_paragraph_with_its_fences_marked() -> None:
    code, after = paragraphs("```py\nx = 1\n\n# no heading\n```\n\nText.")
    assert code.text == "```py\nx = 1\n\n# no heading\n```"
    assert [mark.of(code.text) for mark in code.marks] == ["```py", "```"]
    assert (code.kind, after.kind) == (K.BODY, K.BODY)


def test_an_unclosed_fence_has_one_mark() -> None:
    (code,) = paragraphs("```\nx\ny")
    assert [mark.of(code.text) for mark in code.marks] == ["```"]


def test_a_row_of_a_table_is_a_paragraph() -> None:
    head, row = paragraphs("| Jahr | Euro |\n|---|--:|\n| *2024* | a \\| b |")
    assert head.text == "| Jahr | Euro |\n|---|--:|"
    assert [mark.of(head.text) for mark in head.marks] == ["|", "|", "|", "|---|--:|"]
    assert row.text == "| *2024* | a \\| b |"
    assert (row.kind, row.line) == (K.BODY, 3)


def test_front_matter_is_furniture() -> None:
    first, second, *_ = paragraphs("---\ntitle: X\ndate: 2025\n---\n# Titel\n\nText.")
    assert (first.kind, first.text) == (K.CHROME, "---\ntitle: X\ndate: 2025\n---")
    assert (second.kind, second.line) == (K.TITLE, 5)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    kinds = [p.kind for p in paragraphs("---\n\nText here.\n\n---\n\nMore text.")]
    assert kinds == [K.CHROME, K.TITLE, K.CHROME, K.BODY]


def test_html_is_marked_up_to_its_tags() -> None:
    block, comment = paragraphs("<div>\nText\n</div>\n\n<!-- a note -->")
    assert [mark.of(block.text) for mark in block.marks] == ["<div>", "</div>"]
    assert comment.kind == K.CHROME


SIGNS = "# |## |- |1. |> |    |```|~~~\n|\n|\n\n|*|**|_|`|``|[|](|)|]|![|<|>|<b>|<!--|-->|===\n|\\"
WORDS = "---\n|a|b c|&amp;|&|  \n|\t|x: y|[r]: z\n|[r]|~~|中文。|é|http://x"
PIECES = [*SIGNS.split("|"), *WORDS.split("|"), "|", "\n|---|---|\n"]
RUNNING = ["wort", "*", "**", "`", "[", "](u)", " ", "\n", "ä。", "(", ")"]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_written_line_is_in_one_paragraph_and_marks_are_spans_of_it(text: str) -> None:
    lines = text.split("\n")
    covered: list[int] = []
    for block in read_markdown(text):
        rows = block.text.split("\n")
        covered += range(block.line, block.line + len(rows))
        assert [row.strip() for row in rows] == [
            line.strip() for line in lines[block.line - 1 : block.line - 1 + len(rows)]
        ]
        assert all(mark.of(block.text).strip() == mark.of(block.text) != "" for mark in block.marks)
        ends = [0, *(mark.end for mark in block.marks)]
        assert all(mark.start >= end for mark, end in zip(block.marks, ends, strict=False))
    written = [n for n, line in enumerate(lines, 1) if any(c.isalnum() for c in line)]
    assert len(covered) == len(set(covered))
    assert set(written) <= set(covered)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(RUNNING), max_size=15).map("".join))
def test_marks_hold_no_word_of_running_text(text: str) -> None:
    for block in read_markdown("x " + text):
        if "u" not in text:
            assert not [m for m in block.marks if any(c.isalnum() for c in m.of(block.text))]

"""The text of a PDF comes out in the paragraphs that were put in, however its pages are set."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from itertools import count
from pathlib import Path

import pytest
from browser import found_browser
from documents import pdf_line, pdf_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from align.errors import InputError
from align.model import ParagraphKind
from align.reading import read_version
from align.reading.documents.pdf import read_pdf

CHROME, HEADING, BODY = ParagraphKind.CHROME, ParagraphKind.HEADING, ParagraphKind.BODY
TITLE, ITEM = ParagraphKind.TITLE, ParagraphKind.LIST_ITEM
TEXT = (
    "The ferry leaves at seven, and nobody on the island has ever seen it leave a minute later.",
    (
        "“Not even in the fog?” I asked. The captain wiped his glasses and thought about it for a "
        "while. “In the fog,” he said, “we leave at seven too. We just do not arrive.”"
    ),
    "That was all.",
    (
        "I bought a ticket, a bun and a newspaper from the day before, sat down beside the stove "
        "and waited. The stove was warm, the bun was not, and the newspaper promised fine weather "
        "for the whole of the coast. By then it had begun to rain, softly at first and then as if "
        "somebody had a bet to win."
    ),
    "At seven we left. Nobody was surprised but me.",
)
WIDTH, SIZE, TOP, LEADING = 50, 10, 720, 13
LETTER = 0.6 * SIZE


class Sheet:
    """Pages on which lines of Courier are set one below the other."""

    def __init__(self, lines_of_page: int = 40) -> None:
        self.pages = [""]
        self._bottom = TOP - lines_of_page * LEADING
        self._base = float(TOP)

    def line(self, text: str, left: float = 72, size: float = SIZE, font: str = "F2") -> None:
        if self._base <= self._bottom:
            self.page()
        self.pages[-1] += pdf_line(text, left, self._base, size, font)
        self._base -= 1.3 * size

    def space(self, height: float) -> None:
        self._base -= height

    def page(self) -> None:
        self.pages.append("")
        self._base = TOP

    def paragraph(self, text: str, left: float = 72, indent: int = 0, hang: int = 0) -> None:
        first, others = " " * indent, " " * hang
        for line in textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=others):
            self.line(line.lstrip(), left + LETTER * (len(line) - len(line.lstrip())))

    def running(self, head: str = "", foot: str = "") -> None:
        for number, page in enumerate(self.pages, 1):
            self.pages[number - 1] = (
                pdf_line(head.format(number), 200, 760, 8)
                + page
                + pdf_line(foot.format(number), 300, 40, 8)
            )


@pytest.fixture
def read(tmp_path):
    def reading(sheet: Sheet):
        path = tmp_path / "x.pdf"
        path.write_bytes(pdf_of(sheet.pages))
        return read_version(path, "en")

    return reading


def said(version):
    return [each.text for each in version.paragraphs if each.kind is not CHROME]


def kinds(version):
    return [(each.kind, each.text) for each in version.paragraphs]


@pytest.mark.parametrize("lines_of_page", [40, 7, 6, 5])
@pytest.mark.parametrize(("indent", "space"), [(3, 0), (0, 6), (0, 0)])
def test_paragraphs_begin_by_indent_by_space_or_below_a_short_line(
    read, indent, space, lines_of_page
):
    sheet = Sheet(lines_of_page)
    for text in TEXT:
        sheet.paragraph(text, indent=indent)
        sheet.space(space)
    assert said(read(sheet)) == list(TEXT)


words = st.lists(st.text("abdegiou", min_size=1, max_size=9), min_size=3, max_size=60)


@settings(max_examples=40)
@given(st.lists(words, min_size=3, max_size=8, unique_by=tuple), st.integers(8, 30))
@example([["a"] * 3] * 5 + [["a"] * 3 + ["a" * 9] * 3, ["a" * 9, "a", "a"]], 8)
def test_indented_paragraphs_come_out_as_they_are_put_in(found, lines_of_page):
    texts = [" ".join(each).capitalize() + "." for each in found]
    sheet = Sheet(lines_of_page)
    for number in range(3):
        sheet.paragraph(TEXT[number], indent=3)
    for text in texts:
        sheet.paragraph(text, indent=3)
    blocks = read_pdf(pdf_of(sheet.pages), "x.pdf").blocks
    assert [block.text for block in blocks] == [*TEXT[:3], *texts]


def test_running_heads_and_numbers_of_pages_are_no_text(read):
    sheet = Sheet(8)
    for text in TEXT * 3:
        sheet.paragraph(text, indent=3)
    sheet.running("Tales of the coast", "– {} –")
    version = read(sheet)
    assert said(version) == list(TEXT * 3)
    aside = [text for kind, text in kinds(version) if kind is CHROME]
    assert aside == ["Tales of the coast", *(f"– {n + 1} –" for n in range(len(sheet.pages)))]


def test_heads_of_two_pages_are_no_text(read):
    sheet = Sheet(12)
    for text in TEXT:
        sheet.paragraph(text, indent=3)
    sheet.running("Tales", "{}")
    assert said(read(sheet)) == list(TEXT)


def test_a_changing_head_apart_from_the_text_is_none(read):
    sheet = Sheet(8)
    for text in TEXT * 2:
        sheet.paragraph(text, indent=3)
    names = ("Ferries", "Islands", "Stoves", "Rain", "Buns", "Maps")
    for number, page in enumerate(sheet.pages):
        sheet.pages[number] = pdf_line(names[number], 72, 760, 8) + page
    assert said(read(sheet)) == list(TEXT * 2)


def test_headings_of_chapters_are_text_though_each_is_on_top_of_a_page(read):
    sheet = Sheet()
    for number in range(1, 5):
        sheet.line(f"Chapter {number}", size=16)
        for text in TEXT * 5:
            sheet.paragraph(text, indent=3)
        sheet.page()
    sheet.pages.pop()
    found = [text for kind, text in kinds(read(sheet)) if kind is HEADING]
    assert found == [f"Chapter {number}" for number in range(1, 5)]


def test_the_largest_line_is_the_title_larger_and_bold_ones_are_headings(read):
    sheet = Sheet()
    sheet.line("The ferry", size=20)
    sheet.line("and other tales", size=20)
    sheet.space(12)
    sheet.paragraph(TEXT[0])
    sheet.line("On board", size=13)
    sheet.paragraph(TEXT[1])
    sheet.line("Ashore", font="F3")
    sheet.paragraph(TEXT[3])
    assert kinds(read(sheet)) == [
        *[(TITLE, "The ferry and other tales"), (BODY, TEXT[0]), (HEADING, "On board")],
        *[(BODY, TEXT[1]), (HEADING, "Ashore"), (BODY, TEXT[3])],
    ]


def test_a_divided_word_is_one_a_hyphen_of_its_own_stays(read):
    sheet = Sheet()
    lines = (
        "The well-known captain of our ferry had no confi-",
        "dence in maps, instruments, forecasts and well-",
        "known songs, and said so in the North-",
        "Island News.",
    )
    for line in lines:
        sheet.line(line)
    joined = (
        "The well-known captain of our ferry had no confidence in maps, instruments, forecasts "
        "and well-known songs, and said so in the North-Island News."
    )
    assert said(read(sheet)) == [joined]


def test_half_a_word_before_and_keeps_its_hyphen(read):
    sheet = Sheet()
    for line in ("Wir wogen die Vor-", "und Nachteile lange gegeneinander ab, am Mitt-", "woch."):
        sheet.line(line)
    assert said(read(sheet)) == [
        "Wir wogen die Vor- und Nachteile lange gegeneinander ab, am Mittwoch."
    ]


def test_where_no_word_is_divided_hyphens_stay(read):
    sheet = Sheet()
    for number in range(80):
        sheet.line(f"Line {number} of this long log ends as a line should")
    sheet.line("and this one, about forty-")
    sheet.line("four buns, does not.")
    assert said(read(sheet))[-1].endswith("about forty-four buns, does not.")


def test_columns_are_read_one_after_the_other(read):
    sheet = Sheet()
    lines = [line for text in TEXT for line in textwrap.wrap(text, 30, initial_indent="   ")]
    half = len(lines) // 2
    for left, column in ((72, lines[:half]), (320, lines[half:])):
        for number, line in enumerate(column):
            indent = LETTER * (len(line) - len(line.lstrip()))
            sheet.pages[0] += pdf_line(line.lstrip(), left + indent, TOP - LEADING * number)
    assert said(read(sheet)) == list(TEXT)


@pytest.mark.parametrize("signs", ["•••", "–––", ("1.", "2.", "3.")])
def test_items_of_a_list_are_paragraphs(read, signs):
    sheet = Sheet()
    items = [f"{sign} {text}" for sign, text in zip(signs, TEXT[1:4], strict=True)]
    sheet.paragraph(TEXT[0])
    for item in items:
        sheet.paragraph(item, left=90, hang=2)
    sheet.space(6)
    sheet.paragraph(TEXT[4])
    version = read(sheet)
    assert said(version) == [TEXT[0], *items, TEXT[4]]
    assert all(kind is ITEM for kind, _ in kinds(version)[1:4]) or signs == "–––"


def test_notes_do_not_part_a_paragraph_that_goes_on(read):
    sheet = Sheet(4)
    sheet.paragraph(TEXT[3])
    assert len(sheet.pages) == 2
    note = "1 The bun was from the day before, too."
    sheet.pages[0] += pdf_line(note, 72, 60, 7)
    sheet.space(6)
    sheet.paragraph(TEXT[2])
    assert said(read(sheet)) == [TEXT[3], note, TEXT[2]]


def test_a_large_initial_belongs_to_its_word(read):
    lines = textwrap.wrap(TEXT[0][1:] + " " + TEXT[1], WIDTH)
    sheet = Sheet()
    sheet.pages[0] = pdf_line("T", 72, TOP - LEADING, 2.4 * SIZE)
    for number, line in enumerate(lines):
        sheet.line(line, 72 + (0.6 * 2.4 * SIZE if number < 2 else 0))
    assert said(read(sheet)) == [f"{TEXT[0]} {TEXT[1]}"]


def test_a_raised_sign_does_not_end_its_line(read):
    sheet = Sheet()
    sheet.line("The pond has 40 m")
    sheet.pages[0] += pdf_line("2", 72 + 17 * LETTER, TOP + 4, 6)
    sheet.pages[0] += pdf_line("of ice, which is enough for the ducks", 179, TOP)
    sheet.line("and for us.")
    assert said(read(sheet)) == [
        "The pond has 40 m2 of ice, which is enough for the ducks and for us."
    ]


def test_lines_of_chinese_are_joined_without_blanks(tmp_path):
    texts = (
        "渡轮七点开船，岛上没有人见过它晚开一分钟。大雾天也一样，船长擦了擦眼镜，说：“七点照开，只是到不了。”",
        "我买了票、一个面包和一份昨天的报纸，坐在炉子旁边等。",
        "七点，船开了。除了我，谁都没有觉得奇怪。",
    )
    page, base = "", count(TOP, -20)
    for text in texts:
        lines = textwrap.wrap("　　" + text, 20, drop_whitespace=False)
        for line in lines:
            indent = 12 * (len(line) - len(line.lstrip()))
            page += pdf_line(line.lstrip(), 72 + indent, next(base), 12, "F4")
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf_of([page]))
    version = read_version(path)
    assert (said(version), version.language) == (list(texts), "zh-Hans")


def test_a_locked_document_is_told(tmp_path):
    path = tmp_path / "x.pdf"
    lock = f"/Filter /Standard /V 1 /R 2 /P -4 /O <{'1f' * 32}> /U <{'2e' * 32}>"
    name = f"/ID [<{'00' * 16}> <{'00' * 16}>]"
    path.write_bytes(pdf_of([pdf_line("Hello", 72, 700)], f"/Encrypt << {lock} >> {name} "))
    with pytest.raises(InputError, match="it is protected by a password"):
        read_version(path)


def test_a_page_of_many_letters_is_read(tmp_path):
    path = tmp_path / "x.pdf"
    lines = (pdf_line("abc"[n % 3], 20 + n % 95 * 6, 20 + n // 95 * 4) for n in range(15_000))
    path.write_bytes(pdf_of(["".join(lines)]))
    assert read_version(path).paragraphs


@pytest.mark.skipif(found_browser() is None, reason="needs Chromium")
def test_what_a_browser_prints_comes_out(tmp_path):
    style = (
        "body{font:11pt/1.3 serif} p{margin:0;text-indent:1.5em;text-align:justify}"
        "@page{size:110mm 120mm;margin:15mm;@bottom-center{content:counter(page)}}"
    )
    other = [text.upper() for text in reversed(TEXT)]
    texts = [*TEXT, *other]
    body = "".join(f"<p>{text}</p>" for text in texts)
    page = tmp_path / "x.html"
    page.write_text(f"<meta charset=utf-8><style>{style}</style><h1>The ferry</h1>{body}")
    made = _printed(page)
    assert said(read_version(made)) == ["The ferry", *texts]


def _printed(page: Path) -> Path:
    made = page.with_suffix(".pdf")
    command = (
        *[found_browser(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"],
        *["--no-pdf-header-footer", f"--user-data-dir={page.parent / 'profile'}"],
        *[f"--print-to-pdf={made}", page.as_uri()],
    )
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    shutil.rmtree(page.parent / "profile", ignore_errors=True)
    return made

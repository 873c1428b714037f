"""The lines of a PDF page and where they stand, by PDFium (the extra `pdf`)."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, replace
from os import PathLike
from threading import Lock
from typing import Any

from align.errors import InputError

SOFT_HYPHEN = "\u00ad"
"""The hyphen at the end of a line that certainly divides a word; "-" may belong to it."""
HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\U00020000-\U0003ffff]")
"""A sign of a script that is written without blanks."""
_ONE_AT_A_TIME = Lock()
"""PDFium must not run in two threads at once."""
_MOST_PAGES = 5_000
_MOST_SIGNS = 10_000_000
_LINE = re.compile(r"[^\r\n\x02\ufffe]*[\x02\ufffe]?")
"""PDFium writes U+0002 or U+FFFE for a hyphen at the end of a line and for that end."""
_CONTROLS = {code: None for code in range(32) if code not in (2, 9)}
_CLEAN = {**_CONTROLS, 0x02: "-", 0xFFFE: "-", 0xFFFF: None, 0x2010: "-"}
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
_NAME_BYTES = 128
_LEAST = 0.1
_TOUCHING = 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its place on the page, in points from the lower left corner.

    `base` is the height of its base line, `size` that of its letters with their room above and
    below, `head` the width of the first word, or of the first sign if that is Chinese.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    head: float
    is_bold: bool = False


def pdf_pages(data: bytes, subject: str | PathLike[str]) -> list[list[Line]]:
    """The lines of each page in the order of the document; raises InputError for what is none."""
    try:
        import pypdfium2
    except ImportError as error:
        problem = "reading PDF needs one more package"
        raise InputError(subject, problem, "pip install 'hexapla[pdf]'") from error
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
            try:
                return _pages(document, subject)
            finally:
                document.close()
        except pypdfium2.PdfiumError as error:
            is_locked = "password" in str(error).lower()
            problem = "it is protected by a password" if is_locked else "this PDF is damaged"
            remedy = "save it without one" if is_locked else "make it anew"
            raise InputError(subject, problem, remedy) from error


def _pages(document: Any, subject: str | PathLike[str]) -> list[list[Line]]:
    if len(document) > _MOST_PAGES:
        problem = f"it has more than {_MOST_PAGES} pages"
        raise InputError(subject, problem, "divide the document")
    pages: list[list[Line]] = []
    signs = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            signs += text.count_chars()
            if signs > _MOST_SIGNS:
                raise InputError(subject, "it holds too much text", "divide the document")
            pages.append(_lines(text))
        finally:
            text.close()
            page.close()
    return pages


def _lines(page: Any) -> list[Line]:
    from pypdfium2 import raw

    signs = "".join(map(chr, (_code(raw, page, n) for n in range(page.count_chars()))))
    lines: list[Line] = []
    for found in _LINE.finditer(signs):
        written = [n for n, sign in enumerate(found[0], found.start()) if not sign.isspace()]
        shown = _shown(found[0])
        if shown and written:
            line = _line(raw, page, shown, written)
            if lines and _goes_on(lines[-1], line):
                line = _as_one(lines.pop(), line)
            lines.append(line)
    return lines


def _goes_on(line: Line, other: Line) -> bool:
    """Whether a raised or lowered sign alone made PDFium take the rest of a line for another."""
    is_level = abs(line.base - other.base) < 0.5 * max(line.size, other.size)
    return is_level and -0.1 * line.size < other.left - line.right < line.size


def _as_one(line: Line, other: Line) -> Line:
    blank = " " if other.left - line.right > _TOUCHING * line.size else ""
    return replace(
        line,
        text=line.text + blank + other.text,
        right=other.right,
        size=max(line.size, other.size),
        is_bold=line.is_bold and other.is_bold,
    )


def _shown(text: str) -> str:
    """The text of a line without controls; typesetters put U+2010 where they divide a word."""
    text = text.rstrip()
    is_divided = text.endswith("\u2010")
    text = text.translate(_CLEAN).strip()
    return text[:-1] + SOFT_HYPHEN if is_divided else text


def _code(raw: Any, page: Any, number: int) -> int:
    """The code point of a sign; that of U+FFFD for one that stands for none."""
    code: int = raw.FPDFText_GetUnicode(page, number)
    return code if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else 0xFFFD


def _line(raw: Any, page: Any, text: str, written: list[int]) -> Line:
    """A line of signs of which those at `written` are no blanks."""
    boxes = [page.get_charbox(written[place], loose=True) for place in (0, len(written) // 2, -1)]
    across, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, written[0], across, base)
    sizes = sorted(box[3] - box[1] for box in boxes)
    left, right = boxes[0][0], boxes[2][2]
    length = 1 if HAN.match(text) else len(text.split(maxsplit=1)[0])
    end = page.get_charbox(written[min(length, len(written)) - 1], loose=True)[2]
    is_bold = all(_is_bold(raw, page, written[place]) for place in (0, -1))
    size = max(sizes[1], _LEAST)
    return Line(text, left, right, base.value, size, max(end - left, _LEAST), is_bold)


def _is_bold(raw: Any, page: Any, number: int) -> bool:
    """Whether the name of a sign's font says that it is bold."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    raw.FPDFText_GetFontInfo(page, number, name, _NAME_BYTES, None)
    return _BOLD.search(name.value.decode(errors="replace")) is not None

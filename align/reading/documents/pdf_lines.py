"""The lines of a PDF page and where they stand, by PDFium (the extra `pdf`)."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from os import PathLike
from threading import Lock
from typing import Any

from align.errors import InputError

HYPHEN = "\u00ad"
"""The hyphen at the end of a line that PDFium takes for a division of a word."""
_ONE_AT_A_TIME = Lock()
"""PDFium must not run in two threads at once."""
_MOST_PAGES = 5_000
_MOST_SIGNS = 20_000_000
_LINE_END = re.compile(r"\r\n|[\r\n]")
_HYPHENS = dict.fromkeys((0x02, 0xFFFE), HYPHEN)
_CONTROLS = {code: None for code in range(32) if code not in (2, 9, 10, 13)}
_CLEAN = str.maketrans({**_CONTROLS, **_HYPHENS, 0xFFFF: None})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, and its edges, base line and height in points, from the page's lower left."""

    text: str
    left: float
    right: float
    base: float
    size: float


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
    lines, start = [], 0
    for end in _LINE_END.finditer(signs + "\n"):
        text = signs[start : end.start()]
        written = [n for n, sign in enumerate(text, start) if not sign.isspace()]
        start = end.end()
        shown = text.translate(_CLEAN).strip()
        if shown and written:
            lines.append(_line(raw, page, shown, written))
    return lines


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
    return Line(text, boxes[0][0], boxes[2][2], base.value, max(sizes[1], 0.1))

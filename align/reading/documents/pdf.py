"""PDF documents that hold text, by PDFium (the extra `pdf`)."""

from __future__ import annotations

import re
from collections import Counter
from os import PathLike
from threading import Lock

from align.errors import InputError
from align.reading.blocks import Block, Markup
from align.reading.documents.document import Document, Part, numbered
from align.reading.plain import read_plain

_ONE_AT_A_TIME = Lock()
"""PDFium must not run in two threads at once."""
_MOST_PAGES = 5_000
_EDGE = 2
"""So many lines at the head and at the foot of a page may be about the page."""
_OFTEN = 3
_DIGITS = re.compile(r"\d+")


def read_pdf(data: bytes, subject: str | PathLike[str]) -> Document:
    """The text of a document, page by page; raises InputError for one without text.

    Lines at the edge of three pages or more that differ in their figures alone are furniture.
    """
    pages = _pages(data, subject)
    furniture = _running_lines(pages)
    lines: list[str] = []
    aside: list[str] = []
    for page in pages:
        edge = _edge(page)
        for number, line in enumerate(page):
            is_furniture = number in edge and _shape(line) in furniture
            (aside if is_furniture else lines).append(line)
    body = "\n".join(lines).replace("\ufffe\n", "").replace("\u00ad\n", "")
    parts = [_as_part(block) for block in read_plain(body)]
    parts += (Part(line, Markup.FURNITURE) for line in dict.fromkeys(aside))
    if not any(part.markup is None for part in parts):
        problem = "there is no text in this PDF, only pictures of it perhaps"
        raise InputError(subject, problem, "run a text recognition over it first")
    return Document(numbered(parts))


def _pages(data: bytes, subject: str | PathLike[str]) -> list[list[str]]:
    """The lines of each page."""
    try:
        import pypdfium2
    except ImportError as error:
        problem = "reading PDF needs one more package"
        raise InputError(subject, problem, "pip install 'hexapla[pdf]'") from error
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
            try:
                count = len(document)
                if count > _MOST_PAGES:
                    problem = f"it has more than {_MOST_PAGES} pages"
                    raise InputError(subject, problem, "divide the document")
                return [_lines(document, number) for number in range(count)]
            finally:
                document.close()
        except pypdfium2.PdfiumError as error:
            is_locked = "password" in str(error).lower()
            problem = "it is protected by a password" if is_locked else "this PDF is damaged"
            remedy = "save it without one" if is_locked else "make it anew"
            raise InputError(subject, problem, remedy) from error


def _lines(document, number: int) -> list[str]:  # type: ignore[no-untyped-def]
    page = document[number]
    text = page.get_textpage()
    try:
        found = text.get_text_bounded().replace("\r\n", "\n").replace("\r", "\n")
    finally:
        text.close()
        page.close()
    return [line.rstrip() for line in found.split("\n")]


def _running_lines(pages: list[list[str]]) -> frozenset[str]:
    shapes = Counter(
        shape for page in pages for shape in {_shape(page[n]) for n in _edge(page)} if shape
    )
    return frozenset(shape for shape, count in shapes.items() if count >= _OFTEN)


def _edge(page: list[str]) -> frozenset[int]:
    filled = [number for number, line in enumerate(page) if line.strip()]
    return frozenset((*filled[:_EDGE], *filled[-_EDGE:]))


def _shape(line: str) -> str:
    """A line with its figures made alike: "Page 12" and "Page 13" are one."""
    return _DIGITS.sub("0", line.strip())


def _as_part(block: Block) -> Part:
    return Part(" ".join(block.text.split("\n")) if block.text.isascii() else block.text)

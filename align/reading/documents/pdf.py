"""PDF documents that hold text."""

from __future__ import annotations

from os import PathLike

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.document import Document, Part, numbered
from align.reading.documents.pdf_furniture import without_furniture
from align.reading.documents.pdf_initials import with_initials
from align.reading.documents.pdf_layout import layout_of
from align.reading.documents.pdf_lines import pdf_pages
from align.reading.documents.pdf_paragraphs import paragraphs_of


def read_pdf(data: bytes, subject: str | PathLike[str]) -> Document:
    """The text of a document, page by page; raises InputError for one without text.

    Running heads and feet and the numbers of pages are furniture, each once at the end.
    """
    found = [with_initials(page) for page in pdf_pages(data, subject)]
    layout = layout_of(found)
    pages, furniture = without_furniture(found, layout)
    parts = paragraphs_of(pages, layout)
    if not parts:
        problem = "there is no text in this PDF, only pictures of it perhaps"
        raise InputError(subject, problem, "run a text recognition over it first")
    parts += (Part(line, Markup.FURNITURE) for line in furniture)
    return Document(numbered(parts))

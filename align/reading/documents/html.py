"""Web pages: their main text, with what is about the page kept apart."""

from __future__ import annotations

import re
from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.documents.document import Document, numbered
from align.reading.documents.html_blocks import is_hidden, parts_of
from align.reading.encoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096


def read_html(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of a web page hold; raises InputError for what is none."""
    text, encoding = _decoded(data, subject)
    root = html_tree(text, subject)
    return Document(numbered(list(parts_of(root, main_text(root)))), language_of(root), encoding)


def html_tree(text: str, subject: str | PathLike[str]) -> _Element:
    """The tree of a page, however it is written; raises InputError if there is none."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _no_text(subject) from error
    if root is None:
        raise _no_text(subject)
    return root


def main_text(root: _Element) -> _Element | None:
    """The element that holds the main text, if the page says so: main, or its only article."""
    for name in ("main", "article"):
        found = [each for each in root.iter(name) if not is_hidden(each)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def language_of(root: _Element) -> str | None:
    """The language that the page says it is in."""
    found = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return None if found is None else str(found)


def _decoded(data: bytes, subject: str | PathLike[str]) -> tuple[str, str]:
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii", "replace")
        try:
            return data.decode("gb18030" if name.lower() in {"gb2312", "gbk"} else name), name
        except (LookupError, UnicodeDecodeError):
            pass
    found = decode(data)
    if found is None:
        raise InputError(subject, "this is a binary file, not a web page", "save the page anew")
    return found


def _no_text(subject: str | PathLike[str]) -> InputError:
    return InputError(subject, "there is no text in this page", "save the page anew as HTML")

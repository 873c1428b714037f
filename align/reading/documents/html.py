"""Web pages: their main text, with what is about the page kept apart."""

from __future__ import annotations

import re
from html.entities import html5
from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.bounds import bounded_xml, require_few_nodes
from align.reading.documents.document import Document, numbered, with_one_title
from align.reading.documents.flowing_text import collapsed
from align.reading.documents.html_blocks import parts_of
from align.reading.documents.page_furniture import page_parts
from align.reading.encoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_HEAD = 4096
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_OF_XML = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_MOST_NODES = 500_000
_MOST_BYTES = 32 * 1024 * 1024
_INLINE = re.compile(
    r"</?(?:font|b|i|u|s|em|strong|span|small|big|tt|sup|sub|a|ins|code)\b[^<>]*>", re.IGNORECASE
)
_NESTED = re.compile(
    r"</?(?:div|center|section|article|blockquote|table|tbody|tr|td|ul|ol|li|form)\b[^<>]*>",
    re.IGNORECASE,
)
_WIDER = {
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    "big5": "big5hkscs",
    "shift_jis": "cp932",
}
"""What a name stands for in practice (WHATWG Encoding, 4.2): a larger encoding."""
_NO_CHARSET = re.compile(
    r"(?:utf-?7|utf-?16|utf-?32|.*unicode|idna|puny|undefined|mbcs|oem)", re.IGNORECASE
)
"""What Python knows as an encoding but no page can be written in that tells it in ASCII."""


def read_html(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of a web page hold; raises InputError for what is none.

    A page whose text all seems to be furniture is taken as it is.
    """
    text, encoding = _decoded(data, subject)
    root = html_tree(text, subject)
    page = page_parts(root)
    parts = parts_of(root, page.furniture, page.main)
    if all(part.markup is Markup.FURNITURE for part in parts):
        parts = parts_of(root)
    parts = with_one_title(parts)
    has_title = any(part.markup is Markup.TITLE for part in parts)
    title = None if has_title else title_of(root)
    return Document(numbered(parts), language_of(root), encoding, title)


def html_tree(text: str, subject: str | PathLike[str]) -> _Element:
    """The tree of a page, however it is written; raises InputError if there is none.

    A page nested so deeply that the parser would leave out text is read as paragraphs in a row.
    """
    root = _whole_tree(text, subject)
    if root is None:
        root = _whole_tree(_NESTED.sub("<p>", _INLINE.sub("", text)), subject)
    if root is None:
        problem = "its markup is nested too deeply to be read whole"
        raise InputError(subject, problem, "save its text as plain text (.txt) and name that file")
    return root


def _whole_tree(text: str, subject: str | PathLike[str]) -> _Element | None:
    """The tree of all of a page; None if it is nested too deeply."""
    from lxml import etree

    data = text.encode("utf-8", "replace")
    if len(data) > _MOST_BYTES:
        problem = f"the page is larger than {_MOST_BYTES // 1024 // 1024} MB"
        raise InputError(subject, problem, "divide it")
    require_few_nodes(data, subject, _MOST_NODES)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _no_text(subject) from error
    if root is None:
        raise _no_text(subject)
    is_cut = any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)
    return None if is_cut else root


def xhtml_tree(data: bytes, subject: str | PathLike[str]) -> _Element | None:
    """The tree of a page written as XML, with the named characters of HTML; None if it is none."""
    try:
        return bounded_xml(_ENTITY.sub(_numeric, data), subject)
    except InputError:
        return None


def language_of(root: _Element) -> str | None:
    """The language that the page says it is in."""
    found = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return None if found is None else str(found)


def title_of(root: _Element) -> str | None:
    """The title that the head of a page gives."""
    return next((collapsed(each.text or "") for each in root.iter("title")), None)


def _numeric(match: re.Match[bytes]) -> bytes:
    """A named character of HTML by its code points; one that is unknown stays as it is."""
    signs = html5.get(match[1].decode("ascii") + ";")
    if match[1] in _OF_XML or signs is None:
        return match[0]
    return "".join(f"&#{ord(sign)};" for sign in signs).encode("ascii")


def _decoded(data: bytes, subject: str | PathLike[str]) -> tuple[str, str]:
    declared = _DECLARED.search(data[:_HEAD])
    if declared and not data.startswith(_BYTE_ORDER_MARKS):
        name = (declared[1] or declared[2]).decode("ascii", "replace").lower()
        name = _WIDER.get(name, name)
        try:
            if not _NO_CHARSET.match(name):
                return data.decode(name), name
        except (LookupError, ValueError):
            pass
    found = decode(data)
    if found is None:
        raise InputError(subject, "this is a binary file, not a web page", "save the page anew")
    return found


def _no_text(subject: str | PathLike[str]) -> InputError:
    return InputError(subject, "there is no text in this page", "save the page anew as HTML")

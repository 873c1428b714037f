"""A work as an EPUB: row by row, one version after the other, a file for each chapter."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from align.exchange.units import About, Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.exchange.xml_text import without_forbidden
from align.model import ParagraphKind
from align.reviewed import Reviewed

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all members, so that one work always makes one book."""
_LONGEST_CHAPTER = 400
_HEADS = {ParagraphKind.TITLE: "h1", ParagraphKind.HEADING: "h2"}
_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
_STYLE = """body { line-height: 1.5; }
.row { margin: 0 0 1.2em; break-inside: avoid; }
.row p { margin: 0 0 .4em; }
.other { opacity: .75; padding-left: 1em; border-left: 2px solid currentColor; }
.chrome { font-size: .85em; }
"""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """Rows that one file holds, under the heading that begins them."""

    name: str
    title: str
    units: tuple[tuple[int, Unit], ...]


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a book."""
    abouts = abouts_of(reviewed)
    title = _plain(reviewed.work.title) or "A work"
    chapters = list(_chapters(list(enumerate(units_of(reviewed, level), 1)), title))
    pages = {chapter.name: _page(chapter, abouts) for chapter in chapters}
    with zipfile.ZipFile(stream, "w") as archive:
        _add(archive, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _add(archive, "META-INF/container.xml", _CONTAINER)
        _add(archive, "EPUB/book.opf", _package(title, abouts, chapters, pages))
        _add(archive, "EPUB/nav.xhtml", _contents(title, abouts[0].language, chapters))
        _add(archive, "EPUB/style.css", _STYLE)
        for name, page in pages.items():
            _add(archive, f"EPUB/{name}", page)


def _chapters(rows: list[tuple[int, Unit]], title: str) -> Iterator[_Chapter]:
    """The rows from heading to heading; a long stretch without one is divided."""
    gathered: list[tuple[int, Unit]] = []
    called, count = title, 0
    for number, unit in rows:
        head = _heading(unit)
        if gathered and (head or len(gathered) >= _LONGEST_CHAPTER):
            count += 1
            yield _Chapter(f"c{count:04}.xhtml", called, tuple(gathered))
            gathered, called = [], head or f"{number}"
        elif head:
            called = head
        gathered.append((number, unit))
    yield _Chapter(f"c{count + 1:04}.xhtml", called, tuple(gathered))


def _heading(unit: Unit) -> str:
    for segments in unit.segments:
        for each in segments:
            if each.kind in _HEADS:
                return " ".join(_plain(each.text).split())
    return ""


def _page(chapter: _Chapter, abouts: tuple[About, ...]) -> str:
    body = []
    for number, unit in chapter.units:
        body.append(f'<div class="row" id="r{number}">')
        for version, (about, segments) in enumerate(zip(abouts, unit.segments, strict=True)):
            for each in segments:
                tag = _HEADS.get(each.kind, "p") if version == 0 else "p"
                names = [*(["other"] if version else []),
                         *(["chrome"] if each.kind is ParagraphKind.CHROME else [])]  # fmt: skip
                named = f' class="{" ".join(names)}"' if names else ""
                tagged = quoteattr(about.language)
                text = escape(_plain(each.text)).replace("\n", "<br/>")
                body.append(f"<{tag}{named} lang={tagged} xml:lang={tagged}>{text}</{tag}>")
        body.append("</div>")
    return _xhtml(chapter.title, abouts[0].language, "\n".join(body))


def _xhtml(title: str, language: str, body: str) -> str:
    tag = quoteattr(language)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f"lang={tag} xml:lang={tag}><head><title>{escape(title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>{body}</body></html>\n"
    )


def _contents(title: str, language: str, chapters: list[_Chapter]) -> str:
    items = "".join(
        f'<li><a href="{chapter.name}">{escape(chapter.title)}</a></li>' for chapter in chapters
    )
    nav = f'<nav epub:type="toc"><h1>{escape(title)}</h1><ol>{items}</ol></nav>'
    return _xhtml(title, language, nav)


def _package(
    title: str, abouts: tuple[About, ...], chapters: list[_Chapter], pages: dict[str, str]
) -> str:
    digest = hashlib.sha256("".join(pages.values()).encode()).hexdigest()
    token = f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}"
    languages = "".join(
        f"<dc:language>{escape(tag)}</dc:language>"
        for tag in dict.fromkeys(about.language for about in abouts)
    )
    items = "".join(
        f'<item id="i{n}" href="{chapter.name}" media-type="application/xhtml+xml"/>'
        for n, chapter in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{token}</dc:identifier>'
        f"<dc:title>{escape(title)}</dc:title>{languages}"
        '<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
        'properties="nav"/><item id="css" href="style.css" media-type="text/css"/>'
        f"{items}</manifest><spine>{spine}</spine></package>\n"
    )


def _plain(text: str) -> str:
    return re.sub(r"[\r\u2028\u2029]+", "\n", without_forbidden(text)).strip()


def _add(
    archive: zipfile.ZipFile, name: str, content: str, method: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = method
    archive.writestr(info, content.encode())

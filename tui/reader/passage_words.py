"""Passages in words."""

from __future__ import annotations

from collections.abc import Iterator

from align.passages import Passage, PassageKind
from tui.reader.book import Book
from tui.reader.cells import clip, largest_share, width

_QUOTED = 60
"""Cells of a text that are quoted at most."""
_SHORTEST = 12
"""Fewest cells in which a text is quoted."""


def passage_words(book: Book, passage: Passage) -> str:
    """What is the matter, in one line: "the whole row is missing in en: de Die Linie 6 fährt"."""
    quoted = " / ".join(_quotations(book, passage))
    return f"{_verdict(book, passage)}: {quoted}" if quoted else _verdict(book, passage)


def brief_passage_words(book: Book, passage: Passage, cells: int) -> str:
    """The same in `cells`: the quotations are cut alike; where there is no room they go."""
    full = passage_words(book, passage)
    if width(full) <= cells:
        return full
    verdict, quoted = _verdict(book, passage), list(_quotations(book, passage))
    between = width(f"{verdict}: {' / '.join([''] * len(quoted))}")
    share = largest_share([width(each) for each in quoted], cells - between)
    if share >= _SHORTEST:
        return f"{verdict}: {' / '.join(clip(each, share) for each in quoted)}"
    return clip(verdict, cells)


def _verdict(book: Book, passage: Passage) -> str:
    label, rows = book.labels[passage.version], passage.rows
    many = len(rows) > 1
    what = f"rows {rows.start + 1}-{rows.stop}" if many else "the whole row"
    match passage.kind:
        case PassageKind.LACKING:
            return f"{what} {'are' if many else 'is'} missing in {label}"
        case PassageKind.ALONE:
            return f"{what} {'stand' if many else 'stands'} only in {label}"
    where = "" if passage.home is None else f": the others have it in row {passage.home + 1}"
    return f"{what} {'are' if many else 'is'} moved in {label}{where}"


def _quotations(book: Book, passage: Passage) -> Iterator[str]:
    """The first words of the versions that have text in the first row; of a moved one none."""
    if passage.kind is PassageKind.MOVED:
        return
    for version in book.rows[passage.row].present:
        paragraph = book.rows[passage.row].runs[version].start
        text = book.work.versions[version].paragraphs[paragraph].text
        yield f"{book.labels[version]} {clip(' '.join(text.split()), _QUOTED)}"

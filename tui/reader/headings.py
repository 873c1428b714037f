"""Where the chapters of a work begin."""

from __future__ import annotations

from align.model import Alignment, ParagraphKind, Work

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING})


def heading_rows(work: Work, alignment: Alignment) -> tuple[int, ...]:
    """The rows in which some version has a title or a heading."""
    paragraphs = [version.paragraphs for version in work.versions]
    heads = [
        {number for number, each in enumerate(column) if each.kind in _HEADS}
        for column in paragraphs
    ]
    if not any(heads):
        return ()
    return tuple(
        number
        for number, row in enumerate(alignment.rows)
        if any(not each.isdisjoint(run) for each, run in zip(heads, row.runs, strict=True))
    )

"""Text as HTML with the figures lit that disagree."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from align.numbers.model import Severity
from align.reviewed import Reviewed

Lit = Mapping[tuple[int, int], tuple[tuple[int, int, str, str], ...]]
"""By version and paragraph: start and end of a figure, how grave it is, what is wrong with it."""


def lit_spans(reviewed: Reviewed) -> Lit:
    """The figures of open discrepancies; of several at one place the gravest."""
    found: dict[tuple[int, int], dict[tuple[int, int], tuple[Severity, str]]] = {}
    gravest_first = list(Severity)
    for each in reviewed.open_discrepancies:
        words = each.type.value + (f" ({each.hint})" if each.hint else "")
        for version, figure in enumerate(each.figures):
            if figure is None:
                continue
            span = (figure.mention.span.start, figure.mention.span.end)
            there = found.setdefault((version, figure.paragraph), {})
            known = there.get(span)
            if known is None or gravest_first.index(each.severity) < gravest_first.index(known[0]):
                there[span] = (each.severity, words)
    return {
        place: tuple(
            (*span, severity.value, words) for span, (severity, words) in sorted(s.items())
        )
        for place, s in found.items()
    }


def lit_paragraph(text: str, lit: tuple[tuple[int, int, str, str], ...]) -> str:
    """The text as HTML; figures that overlap one before them are not lit."""
    pieces, position = [], 0
    for start, end, severity, words in lit:
        if start < position:
            continue
        pieces.append(escape(text[position:start], quote=False))
        pieces.append(
            f'<mark class="{severity}" tabindex="0" title="{escape(words)}">'
            f"{escape(text[start:end], quote=False)}</mark>"
        )
        position = end
    pieces.append(escape(text[position:], quote=False))
    return "".join(pieces)

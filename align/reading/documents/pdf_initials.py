"""Large initials, which stand beside the first lines of a text, as the first letter of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from align.reading.documents.pdf_lines import Line

_LONGEST, _MOST = 2, 20
_LARGER = 1.5
_NEAR = 1.0


def with_initials(page: Sequence[Line]) -> list[Line]:
    """The lines of a page; an initial belongs to the first beside it, all beside begin with it."""
    lines = list(page)
    initials = [line for line in page if _may_be_initial(line)]
    for initial in initials if len(initials) <= _MOST else ():
        beside = [place for place, line in enumerate(lines) if _is_beside(initial, line)]
        if not beside or not lines[beside[0]].text[0].isalpha():
            continue
        for place in beside:
            lines[place] = replace(lines[place], left=initial.left)
        first = lines[beside[0]]
        lines[beside[0]] = replace(first, text=initial.text + first.text)
        lines.remove(initial)
    return lines


def _may_be_initial(line: Line) -> bool:
    return len(line.text) <= _LONGEST and line.text[-1].isalpha()


def _is_beside(initial: Line, line: Line) -> bool:
    """Whether a line begins right of an initial, no lower than that ends."""
    room = line.left - initial.right
    is_near = -0.5 * line.size < room < _NEAR * line.size
    height = line.base - initial.base
    is_larger = initial.size > _LARGER * line.size
    return is_larger and is_near and -0.5 * line.size < height < initial.size

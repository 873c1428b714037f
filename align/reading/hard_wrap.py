"""Prose whose lines were broken to fit a page (electronic texts, e-mail) and belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from align.reading.lines import bullet, list_number, width

_NARROWEST, _WIDEST = 30, 100
_SLACK = 0.85
_SAMPLE = 2_000
_SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”“’»«」』)）\]]*$")
_HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def page_width(stanzas: Sequence[Sequence[str]]) -> int | None:
    """The width, in columns, to which the prose between blank lines was broken; None if it wasn't.

    It was where the lines are narrow (30 to 100 columns, but for one in a hundred), and four breaks
    of five come where the next word had no room left, most of them inside a sentence: somebody
    filled the lines. The lines of verse, of addresses or of one-line paragraphs are not filled.
    """
    if not stanzas or not any(len(stanza) > 1 for stanza in stanzas):
        return None
    lengths = [len(line) for stanza in stanzas for line in stanza]
    if sum(length > _WIDEST for length in lengths) * 100 > len(lengths):
        return None
    breaks = list(islice((pair for stanza in stanzas for pair in pairwise(stanza)), _SAMPLE))
    page = max((w for pair in breaks for line in pair if (w := width(line)) <= _WIDEST), default=0)
    if page < _NARROWEST:
        return None
    full = sum(_is_full(line, following, page) for line, following in breaks)
    inside = sum(not _SENTENCE_END.search(line) for line, _ in breaks)
    filled = len(breaks) > 1 and full * 5 >= len(breaks) * 4 and inside * 2 > len(breaks)
    return page if filled else None


def wrapped_paragraphs(lines: Sequence[str], page: int) -> list[int]:
    """The lines (from 0) of a stanza broken to `page` columns at which a paragraph begins.

    A paragraph ends at a line that closes a sentence though the next word still had room, and one
    begins at the sign of a list.
    """
    starts = [0]
    for number, (line, following) in enumerate(pairwise(lines), 1):
        closed = bool(_SENTENCE_END.search(line))
        listed = bullet(following) is not None or list_number(following) is not None
        if not closed and not listed:
            continue
        room = not _is_full(line, following, page)
        if room or (listed and closed):
            starts.append(number)
    return starts


def _is_full(line: str, following: str, page: int) -> bool:
    """Whether the first word of the following line had no room left on a page this wide."""
    word = following[:1] if _HAN.match(following) else " " + following.split(maxsplit=1)[0]
    return width(line) + width(word) > page * _SLACK

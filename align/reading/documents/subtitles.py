"""Subtitles, SubRip and WebVTT: each cue is a paragraph, without its times."""

from __future__ import annotations

import re

from align.model import Span
from align.reading.blocks import Block

_TIMES = re.compile(
    r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}.*"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<\d[\d:.]*>|\{\\[^{}\n]*\}")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b")


def read_subtitles(text: str) -> tuple[Block, ...]:
    """The cues of subtitles whose line ends are all ``\\n``; tags in them are marks.

    A cue begins at its times and ends at a blank line, or where the number and the times of the
    next one stand.
    """
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if _TIMES.fullmatch(line)]
    blocks = []
    for start, following in zip(starts, [*starts[1:], len(lines)], strict=False):
        block = _cue(lines, start + 1, following)
        if block is not None:
            blocks.append(block)
    return tuple(blocks)


def _cue(lines: list[str], first: int, following: int) -> Block | None:
    kept: list[str] = []
    for line in lines[first:following]:
        if not line.strip():
            break
        kept.append(line.strip())
    is_cut = following < len(lines) and first + len(kept) == following
    if is_cut and kept and kept[-1].isdecimal():
        kept.pop()
    text = "\n".join(kept)
    if not text or _ASIDE.match(text):
        return None
    marks = tuple(Span(match.start(), match.end()) for match in _TAG.finditer(text))
    block = Block(text, first + 1, marks)
    return block if block.content else None

"""Subtitles, SubRip and WebVTT: each cue is a paragraph, without its times."""

from __future__ import annotations

import re
from itertools import pairwise

from align.model import Span
from align.reading.blocks import Block, Markup

_TIME = r"(?:\d+:)?\d{1,2}:\d{1,2}(?:\s?[.,:]\s?\d{1,3})?"
_TIMES = re.compile(rf"\s*{_TIME}\s*--?>\s*{_TIME}(?:\s.*)?")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<\d[\d:.]*>|\{\\[^{}\n]*\}")
_WEB = re.compile(r"\ufeff?WEBVTT\b")


def read_subtitles(text: str) -> tuple[Block, ...]:
    """The cues of subtitles whose line ends are all ``\\n``; tags in them are marks.

    A cue begins after its times. In WebVTT it ends at a blank line: what stands between it and the
    times of the next one is a name, a note or a style. In SubRip it ends at the number of the next
    one, and blank lines in it are passed over. Either may lack the blank line or the number.
    """
    lines = text.split("\n")
    is_web = _WEB.match(text) is not None
    starts = [number for number, line in enumerate(lines) if _TIMES.fullmatch(line)]
    blocks = []
    for start, following in pairwise((*starts, len(lines))):
        said = lines[start + 1 : following]
        if is_web:
            said = _up_to_blank(said)
        is_followed = following < len(lines) and len(said) == following - start - 1
        block = _cue(said, start + 2, is_followed=is_followed)
        if block is not None:
            blocks.append(block)
    return tuple(blocks)


def _up_to_blank(lines: list[str]) -> list[str]:
    return lines[: next((n for n, line in enumerate(lines) if not line.strip()), len(lines))]


def _cue(lines: list[str], line: int, *, is_followed: bool) -> Block | None:
    """The cue in lines of which the first is number `line`.

    The last one that is not blank may be the number of the cue that follows.
    """
    said = list(lines)
    while said and not said[-1].strip():
        said.pop()
    is_all = len(said) == 1 < len(lines)
    if is_followed and said and said[-1].strip().isdecimal() and not is_all:
        said.pop()
    text = "\n".join(each.strip() for each in said if each.strip())
    marks = tuple(Span(match.start(), match.end()) for match in _TAG.finditer(text))
    block = Block(text, line, marks, Markup.TEXT)
    return block if block.content else None

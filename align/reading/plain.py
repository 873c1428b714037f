"""The reader of plain text: paragraphs by blank lines, or by lines."""

from __future__ import annotations

from itertools import pairwise

from align.reading.blocks import Block
from align.reading.hard_wrap import page_width, wrapped_paragraphs
from align.reading.lines import INVISIBLE

_Lines = list[tuple[int, str]]


def read_plain(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text whose line ends are all ``\\n``.

    A line is a paragraph. Only in a document of hard-wrapped prose (`hard_wrap`) do the lines
    between two blank lines belong together; their line breaks then stay in the text.
    """
    stanzas = _stanzas(text)
    if page := page_width([[line for _, line in stanza] for stanza in stanzas]):
        return tuple(_block(part) for stanza in stanzas for part in _paragraphs(stanza, page))
    return tuple(Block(line, number) for stanza in stanzas for number, line in stanza)


def _stanzas(text: str) -> list[_Lines]:
    """The runs of lines between blank lines, each line with its number and stripped of blanks."""
    stanzas: list[_Lines] = [[]]
    for number, raw in enumerate(text.split("\n"), 1):
        if line := raw.strip(INVISIBLE):
            stanzas[-1].append((number, line))
        elif stanzas[-1]:
            stanzas.append([])
    return stanzas if stanzas[-1] else stanzas[:-1]


def _paragraphs(stanza: _Lines, page: int) -> list[_Lines]:
    starts = wrapped_paragraphs([line for _, line in stanza], page)
    return [stanza[start:end] for start, end in pairwise((*starts, len(stanza)))]


def _block(lines: _Lines) -> Block:
    return Block("\n".join(line for _, line in lines), lines[0][0])

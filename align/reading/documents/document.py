"""What a reader makes of a document: its blocks, and what the document says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from align.reading.blocks import Block, Markup


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a document; its language (BCP 47), encoding and title, where it tells them."""

    blocks: tuple[Block, ...]
    language: str | None = None
    encoding: str = ""
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a document before it has a number: its text, and what the markup says."""

    text: str
    markup: Markup | None = None


def numbered(parts: Sequence[Part]) -> tuple[Block, ...]:
    """The parts that hold text as blocks; where there are no lines they count as such, from 1."""
    kept = [part for part in parts if part.text.strip()]
    return tuple(Block(part.text, line, (), part.markup) for line, part in enumerate(kept, 1))


def with_one_title(parts: Sequence[Part]) -> list[Part]:
    """The parts, their titles made headings unless there is only one."""
    if sum(part.markup is Markup.TITLE for part in parts) == 1:
        return list(parts)
    return [
        Part(part.text, Markup.HEADING) if part.markup is Markup.TITLE else part for part in parts
    ]

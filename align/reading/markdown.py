"""The reader of Markdown: CommonMark with tables and struck-out text.

The text of a block is the source's own lines, signs included; `marks` are the spans of the signs.
markdown-it-py gives the lines of a block and the sequence of its inline tokens; the tokens are then
found again in the source, one after the other, and what lies between them is signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token

from align.reading.blocks import Block, Markup, without_marks
from align.reading.lines import INVISIBLE
from align.reading.markdown_marks import fence_marks, inline_marks, markup_marks

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_WRITTEN = re.compile(r"[^\W_]")
_METADATA = re.compile(r"^[\w-]+[ \t]*:", re.MULTILINE)


def read_markdown(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text whose line ends are all ``\\n``.

    Every line with a letter or a digit is in exactly one block: front matter and what the parser
    gives no block, such as the addresses of links, become furniture.
    """
    lines = text.split("\n")
    head = _front_matter_lines(text)
    body = "\n" * head + "\n".join(lines[head:])
    blocks = list(_blocks(_parser().parse(body), lines))
    covered = {number for first, end, _ in blocks for number in range(first, end)}
    found = [block for _, _, block in blocks]
    if head:
        found.append(_block(lines, 0, head, Markup.FURNITURE))
    rest = (n for n in range(head, len(lines)) if n not in covered and _WRITTEN.search(lines[n]))
    found += (_block(lines, n, n + 1, Markup.FURNITURE) for n in rest)
    return tuple(sorted((b for b in found if b.text), key=lambda block: block.line))


@cache
def _parser() -> MarkdownIt:
    # Escapes and entities stay tokens of their own, so that their signs can be found again.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["text_join"])


def _front_matter_lines(text: str) -> int:
    match = _FRONT_MATTER.match(text)
    return match[0].rstrip("\n").count("\n") + 1 if match and _METADATA.search(match[0]) else 0


def _blocks(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, int, Block]]:
    """The leaf blocks with the lines they cover (from 0)."""
    in_item = False
    for number, token in enumerate(tokens):
        if token.type == "list_item_open":
            in_item = True
        if token.map is None:
            continue
        first, end = token.map
        if token.type in ("paragraph_open", "heading_open"):
            markup = _markup(token, in_item=in_item)
            in_item = False
            yield first, end, _block(lines, first, end, markup, [tokens[number + 1]])
        elif token.type == "tr_open":
            cells = _cells(tokens, number)
            end = first + 2 if tokens[number - 1].type == "thead_open" else end
            yield first, end, _block(lines, first, end, Markup.TEXT, cells)
        elif token.type in ("fence", "code_block", "html_block", "hr"):
            in_item = False
            yield first, end, _verbatim_block(lines, first, end, token)


def _markup(token: Token, *, in_item: bool) -> Markup | None:
    if token.type == "heading_open":
        return Markup.TITLE if token.tag == "h1" else Markup.HEADING
    return Markup.LIST_ITEM if in_item else None


def _cells(tokens: Sequence[Token], row: int) -> list[Token]:
    """The inline tokens of the table row that opens at `row`."""
    within = takewhile(lambda token: token.type != "tr_close", islice(tokens, row, None))
    return [token for token in within if token.type == "inline"]


def _block(
    lines: Sequence[str],
    first: int,
    end: int,
    markup: Markup | None,
    inlines: Sequence[Token] = (),
) -> Block:
    """The lines `first` up to `end` (from 0) as a block, blank ones around them left out."""
    text, line = _text_of(lines, first, end)
    return Block(text, line, inline_marks(text, inlines) if inlines else (), markup)


def _verbatim_block(lines: Sequence[str], first: int, end: int, token: Token) -> Block:
    """A block whose text is no running Markdown: code, HTML, a rule."""
    text, line = _text_of(lines, first, end)
    if token.type == "hr":
        return Block(text, line, (), Markup.FURNITURE)
    if token.type == "fence":
        return Block(text, line, fence_marks(text, token.markup), Markup.TEXT)
    marks = markup_marks(text) if token.type == "html_block" else ()
    empty = not _WRITTEN.search(without_marks(text, marks))
    return Block(text, line, marks, Markup.FURNITURE if empty else Markup.TEXT)


def _text_of(lines: Sequence[str], first: int, end: int) -> tuple[str, int]:
    """The stripped text of some lines, and the number (from 1) of the line it begins on."""
    while first < end and not lines[first].strip(INVISIBLE):
        first += 1
    return "\n".join(lines[first:end]).strip(INVISIBLE), first + 1

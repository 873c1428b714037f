"""Where the signs of Markdown stand in a block: all that is not its visible text.

The parser's inline tokens carry no offsets, but each says how it is written. They are read along
the source one after the other; should the two ever part, only the block's own signs are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from align.model import Span

_HARD_BREAK = re.compile(r"\\?[ \t]*\n")
_LINK_TAIL = re.compile(
    r"\]\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
    r"|\]\[[^\[\]]*\]|\]",
    re.DOTALL,
)
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>|<[?!][^<>]*>", re.DOTALL)


class _MismatchError(Exception):
    """The tokens and the source do not tell the same text."""


def inline_marks(text: str, inlines: Sequence[Token]) -> tuple[Span, ...]:
    """The marks of a paragraph or heading `text` (one inline content) or a table row (several)."""
    whole: list[Span] = []
    walked: list[Span] = []
    exact = True
    for inline in inlines:
        content = inline.content.split("\n")
        places = _content_lines(text, content, _cell_start(inlines, whole))
        if places is None:
            return tuple(Span(*match.span()) for match in _CELL_BORDER.finditer(text))
        whole += [Span(at, at + len(line)) for at, line in zip(places, content, strict=True)]
        walker = _Walker(text, places)
        try:
            walker.walk(inline.children or [])
        except _MismatchError:
            exact = False
        walked += walker.visible
    return _complement(text, walked if exact else whole)


def _cell_start(inlines: Sequence[Token], before: Sequence[Span]) -> int | None:
    if len(inlines) == 1:
        return None
    return before[-1].end if before else 0


def markup_marks(text: str) -> tuple[Span, ...]:
    """The tags and comments of a block of HTML."""
    return tuple(Span(*match.span()) for match in _TAG.finditer(text))


def fence_marks(text: str, fence: str) -> tuple[Span, ...]:
    """The first line of a block of code fenced by `fence`, and the last if it closes the block."""
    opening, *code = text.split("\n")
    first = Span(0, len(opening.rstrip()))
    closing = code[-1].lstrip(" \t>") if code else ""
    if len(closing) < len(fence) or closing.strip(fence[0]):
        return (first,)
    return first, Span(len(text) - len(closing), len(text))


def _content_lines(text: str, content: Sequence[str], cell: int | None) -> list[int] | None:
    """Where each line of an inline content begins in the block; None if one cannot be found.

    A line of a paragraph ends as its content does, what is before it are signs. The content of a
    table's cell is looked for from `cell` on, where the cell before it ended.
    """
    places = []
    position = cell or 0
    for line in content:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        row = text[position:end].rstrip()
        if cell is None and row.endswith(line.rstrip()):
            place = position + len(row) - len(line.rstrip())
        else:
            place = text.find(line, position, end)
        if place < 0:
            return None
        places.append(place)
        position = end + 1
    return places


class _Walker:
    """Reads inline tokens along the source; `visible` collects what they show."""

    def __init__(self, text: str, lines: Sequence[int]) -> None:
        self.text = text
        self.cursor = lines[0]
        self.visible: list[Span] = []
        self._lines = iter(lines[1:])

    def walk(self, tokens: Iterable[Token]) -> None:
        """Moves behind `tokens`. Raises _MismatchError if the source goes on otherwise."""
        for token in tokens:
            getattr(self, f"_{token.type}", self._signs)(token)

    def _signs(self, token: Token) -> None:
        self._expect(token.markup)

    def _text(self, token: Token) -> None:
        self._show(self._expect(token.content))

    def _text_special(self, token: Token) -> None:
        if token.info == "escape":
            self._expect("\\")
            self._show(self._expect(token.markup[1:]))
        else:
            self._show(self._expect(token.markup))

    def _code_inline(self, token: Token) -> None:
        self._expect(token.markup)
        closing = re.compile(rf"(?<!`){re.escape(token.markup)}(?!`)").search(
            self.text, self.cursor
        )
        if closing is None:
            raise _MismatchError
        self._show(Span(self.cursor, closing.start()))
        self._pass_lines(closing.end())

    def _html_inline(self, token: Token) -> None:
        self._expect(token.content)

    def _softbreak(self, _: Token) -> None:
        self.cursor = self._next_line(_HARD_BREAK.match(self.text, self.cursor))

    _hardbreak = _softbreak

    def _link_open(self, token: Token) -> None:
        self._expect("<" if token.markup == "autolink" else "[")

    def _link_close(self, token: Token) -> None:
        if token.markup == "autolink":
            self._expect(">")
        else:
            self._link_tail()

    def _image(self, token: Token) -> None:
        self._expect("![")
        self.walk(token.children or [])
        self._link_tail()

    def _link_tail(self) -> None:
        tail = _LINK_TAIL.match(self.text, self.cursor)
        if tail is None:
            raise _MismatchError
        self._pass_lines(tail.end())

    def _expect(self, written: str) -> Span:
        start = self.cursor
        if not self.text.startswith(written, start):
            raise _MismatchError
        self.cursor += len(written)
        for _ in range(written.count("\n")):
            next(self._lines, None)
        return Span(start, self.cursor)

    def _pass_lines(self, position: int) -> None:
        for _ in range(self.text.count("\n", self.cursor, position)):
            next(self._lines, None)
        self.cursor = position

    def _next_line(self, line_end: re.Match[str] | None) -> int:
        place = next(self._lines, None)
        if line_end is None or place is None:
            raise _MismatchError
        return place

    def _show(self, span: Span) -> None:
        if len(span):
            self.visible.append(span)


def _complement(text: str, visible: Sequence[Span]) -> tuple[Span, ...]:
    """What `visible` leaves of `text`, line by line and without blanks."""
    marks = []
    position = 0
    for span in (*visible, Span(len(text), len(text))):
        start = position
        for piece in text[position : span.start].split("\n"):
            stripped = piece.strip()
            if stripped:
                at = start + piece.index(stripped)
                marks.append(Span(at, at + len(stripped)))
            start += len(piece) + 1
        position = max(position, span.end)
    return tuple(marks)

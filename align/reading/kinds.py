"""What part each paragraph plays: title, byline, heading, caption, list item, chrome, or body.

What the markup says stands. Everything else is judged by `kind_patterns` and by the place in the
document; the rules are tried in the order in which `_kind_by_form` and `_refine` list them.
"""

from __future__ import annotations

from collections.abc import Sequence

from align.model import Paragraph, ParagraphKind
from align.reading import kind_patterns as forms
from align.reading.blocks import Block, Markup
from align.reading.lines import bullet, list_number, width

_LONGEST_TITLE = 200
_LONGEST_TITLE_ABOVE_BYLINE = 500
_LONGEST_HEADING = 120
_LONGEST_HEADING_RUN = 2
_BYLINE_ZONE = 4
"""A byline stands among the first paragraphs below the title, or at the very end."""

_BY_MARKUP = {
    Markup.TITLE: ParagraphKind.TITLE,
    Markup.HEADING: ParagraphKind.HEADING,
    Markup.LIST_ITEM: ParagraphKind.LIST_ITEM,
    Markup.CAPTION: ParagraphKind.CAPTION,
    Markup.TEXT: ParagraphKind.BODY,
    Markup.FURNITURE: ParagraphKind.CHROME,
}


def with_kinds(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """The paragraphs of a document, one for each block, with their kinds."""
    contents = [block.content for block in blocks]
    kinds = [_kind_by_form(block, text) for block, text in zip(blocks, contents, strict=True)]
    _refine(kinds, blocks, contents)
    return tuple(
        Paragraph(block.text, kind or ParagraphKind.BODY, block.line, block.marks)
        for block, kind in zip(blocks, kinds, strict=True)
    )


def _kind_by_form(block: Block, text: str) -> ParagraphKind | None:
    """The kind that the block shows by itself, if any."""
    if block.markup is not None:
        return _BY_MARKUP[block.markup]
    if forms.is_chrome(text):
        return ParagraphKind.CHROME
    if bullet(text) is not None:
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.CAPTION if forms.is_caption(text) else None


def _refine(
    kinds: list[ParagraphKind | None], blocks: Sequence[Block], contents: Sequence[str]
) -> None:
    """Fills in the kinds that depend on the neighbours."""
    _find_furniture(kinds, contents)
    _find_numbered_items(kinds, contents)
    title = _find_title(kinds, contents)
    _find_bylines(kinds, contents, title)
    if not any(block.markup in (Markup.TITLE, Markup.HEADING) for block in blocks):
        _find_headings(kinds, contents)


def _find_furniture(kinds: list[ParagraphKind | None], contents: Sequence[str]) -> None:
    """Marks menus and buttons above the title, with the label of a summary, and below the text."""
    chrome = ParagraphKind.CHROME
    for order in (range(len(kinds)), reversed(range(len(kinds)))):
        for i in order:
            if kinds[i] is None and forms.is_furniture(contents[i]):
                kinds[i] = chrome
            elif kinds[i] is not chrome:
                break
    top = next((i for i, kind in enumerate(kinds) if kind is not chrome), None)
    if top is not None and kinds[top] is None and forms.is_summary_label(contents[top]):
        kinds[top] = chrome


def _find_numbered_items(kinds: list[ParagraphKind | None], contents: Sequence[str]) -> None:
    """Numbered paragraphs are a list if a neighbour has the next number: "14. August" has none."""
    numbers = [
        list_number(text) if kind is None else None
        for kind, text in zip(kinds, contents, strict=True)
    ]
    for i, number in enumerate(numbers):
        if number is None:
            continue
        before = numbers[i - 1] if i else None
        after = numbers[i + 1] if i + 1 < len(numbers) else None
        if before == number - 1 or after == number + 1:
            kinds[i] = ParagraphKind.LIST_ITEM


def _find_title(kinds: list[ParagraphKind | None], contents: Sequence[str]) -> int:
    """Marks the title and gives its place; -1 if the document has none.

    The title is the first paragraph that is no chrome: one sentence of at most 200 columns, or of
    at most 500 where a byline follows. Below a label such as "TL;DR:" stands a summary instead. A
    document of one paragraph has no title.
    """
    if ParagraphKind.TITLE in kinds:
        title = kinds.index(ParagraphKind.TITLE)
        kinds[title + 1 :] = [
            ParagraphKind.HEADING if kind is ParagraphKind.TITLE else kind
            for kind in kinds[title + 1 :]
        ]
        return title
    first = next((i for i, kind in enumerate(kinds) if kind is not ParagraphKind.CHROME), -1)
    if first < 0 or kinds[first] is not None or first + 1 == len(kinds):
        return -1
    if first and forms.is_summary_label(contents[first - 1]):
        return -1
    columns = width(contents[first])
    above_byline = columns <= _LONGEST_TITLE_ABOVE_BYLINE and forms.is_byline(contents[first + 1])
    if above_byline or (columns <= _LONGEST_TITLE and forms.is_one_sentence(contents[first])):
        kinds[first] = ParagraphKind.TITLE
        return first
    return -1


def _find_bylines(kinds: list[ParagraphKind | None], contents: Sequence[str], title: int) -> None:
    zone = range(title + 1, min(title + 1 + _BYLINE_ZONE, len(kinds)))
    for i in (*zone, len(kinds) - 1):
        if i >= 0 and kinds[i] is None and forms.is_byline(contents[i]):
            kinds[i] = ParagraphKind.BYLINE


def _find_headings(kinds: list[ParagraphKind | None], contents: Sequence[str]) -> None:
    """Short paragraphs without a full stop are headings where text follows.

    Not the last paragraph, and not three or more in a row, which are verse or a table.
    """
    run: list[int] = []
    for i, (kind, text) in enumerate(zip(kinds, contents, strict=True)):
        if kind is None and _is_heading(text):
            run.append(i)
            continue
        if kind is not ParagraphKind.CHROME:
            _mark_headings(kinds, run)
            run = []


def _is_heading(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING and forms.is_heading(text) and width(text) <= _LONGEST_HEADING
    )


def _mark_headings(kinds: list[ParagraphKind | None], run: Sequence[int]) -> None:
    if len(run) <= _LONGEST_HEADING_RUN:
        for i in run:
            kinds[i] = ParagraphKind.HEADING

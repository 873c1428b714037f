"""A whole work checked: the figures of every row of its alignment against one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from align.displaced import Displaced, displaced
from align.model import Alignment, Paragraph, ParagraphKind, Version, Work
from align.news import told
from align.numbers.comparison import compare
from align.numbers.findings import key_of
from align.numbers.languages import is_compared
from align.numbers.long_rows import Figures, parts_of
from align.numbers.matching import Agreement, agree
from align.numbers.model import NO_QUANTITY, Discrepancy, DiscrepancyType, Figure, Severity
from align.numbers.version_figures import VersionFigures, read_all_figures

_REACH = 2
"""How many rows away a figure may have moved."""
_CONTEXT = 12
"""How many characters on either side of a figure make its key its own."""


def check(
    work: Work, alignment: Alignment, figures_of: Sequence[VersionFigures] | None = None
) -> tuple[Discrepancy, ...]:
    """The discrepancies of a work, row by row; `figures_of` its versions, where they are known.

    A version that translates another and has nothing in its row lacks all its figures; versions of
    different groups, or in languages whose figures are not read, are not compared. What a version
    has in another place is compared where the others have it (`displaced`). A figure that
    its row lacks but a neighbouring row has is "moved", which is information, not an error.
    Figures in page furniture and in markup are not compared.
    """
    read = read_all_figures(work) if figures_of is None else figures_of
    places = displaced(alignment)
    parts = [
        (r, part)
        for r, row in enumerate(alignment.rows)
        for part in parts_of(work, row, row_figures_of(work, alignment, r, read, places))
    ]
    texts = [[paragraph.text for paragraph in version.paragraphs] for version in work.versions]
    found = [
        compare(r, part if _is_compared(part) else (), texts)
        for r, part in told(parts, len(parts), "comparing the figures")
    ]
    figures = [part for _, part in parts]
    spare = cache(partial(_spare, found, figures))
    kept = [_settled(d, n, len(parts), spare) for n, inside in enumerate(found) for d in inside]
    return tuple(_with_keys(kept, texts))


def row_figures_of(
    work: Work,
    alignment: Alignment,
    number: int,
    figures_of: Sequence[VersionFigures],
    places: Displaced | None = None,
) -> Figures:
    """The figures of each version in a row; None for one that the row is not about.

    What a version has in another place counts as its part of the row; `places` are those of the
    alignment, where they are known.
    """
    places = displaced(alignment) if places is None else places
    row, guests = alignment.rows[number], places.guests.get(number, {})
    concerned = set(row.present) | guests.keys()
    if not any(places.is_away(number, v, run) for v, run in enumerate(row.runs)):
        groups = [group for group in alignment.groups if not concerned.isdisjoint(group)]
        concerned |= {v for group in groups for v in group}
    return [
        _figures_in(version, guests.get(v, ()) or run, figures_of[v])
        if v in concerned and is_compared(version.language)
        else None
        for v, (version, run) in enumerate(zip(work.versions, row.runs, strict=True))
    ]


def _is_compared(figures: Figures) -> bool:
    return sum(found is not None for found in figures) > 1


def _figures_in(version: Version, paragraphs: Iterable[int], read: VersionFigures) -> list[Figure]:
    return [f for f in read.of(paragraphs) if _is_text(version.paragraphs[f.paragraph], f)]


def _is_text(paragraph: Paragraph, figure: Figure) -> bool:
    """Whether a figure stands neither in page furniture nor in markup."""
    in_markup = any(mark.overlaps(figure.mention.span) for mark in paragraph.marks)
    return paragraph.kind is not ParagraphKind.CHROME and not in_markup


def _settled(
    found: Discrepancy, part: int, parts: int, spare: Callable[[int, int, int], list[Figure]]
) -> Discrepancy:
    """`found` in one of the parts, as information if what is missing stands in a neighbouring one.

    A part is a row; only of very long ones there are several (see `long_rows`).
    """
    if found.type is not DiscrepancyType.MISSING or found.severity is Severity.INFO:
        return found
    version, figure = next((v, f) for v, f in enumerate(found.figures) if f is not None)
    near = range(max(0, part - _REACH), min(parts, part + _REACH + 1))
    for v in found.absent:
        said = (f for n in near if n != part for f in spare(n, version, v))
        if not any(_say_the_same(figure, f) for f in said):
            return found
    return replace(found, severity=Severity.INFO, hint="moved: it stands in a neighbouring row")


def _spare(
    rows: Sequence[Sequence[Discrepancy]],
    figures: Sequence[Figures],
    row: int,
    version: int,
    other: int,
) -> list[Figure]:
    """The figures of `other` in a row that have no partner in `version`."""
    if figures[row][version] is None:
        return list(figures[row][other] or ())
    missing = (
        found.figures[other]
        for found in rows[row]
        if found.type is DiscrepancyType.MISSING and version in found.absent
    )
    return [figure for figure in missing if figure is not None]


def _say_the_same(one: Figure, other: Figure) -> bool:
    if other.mention.kind in NO_QUANTITY:
        return False
    found = agree(one.mention.readings, other.mention.readings)
    return found is not None and found[0] <= Agreement.EQUAL


def _with_keys(
    found: Iterable[Discrepancy], texts: Sequence[Sequence[str]]
) -> Iterator[Discrepancy]:
    """Each with a key of its figures and the words around them; the second of two alike is told."""
    seen: Counter[str] = Counter()
    for discrepancy in found:
        figures = {v: f for v, f in enumerate(discrepancy.figures) if f is not None}
        context = "\x1f".join(_around(f, texts[v]) for v, f in sorted(figures.items()))
        key = key_of(discrepancy.type, figures, context)
        seen[key] += 1
        yield replace(discrepancy, key=key if seen[key] == 1 else f"{key}-{seen[key]}")


def _around(figure: Figure, paragraphs: Sequence[str]) -> str:
    text, span = paragraphs[figure.paragraph], figure.mention.span
    return text[max(0, span.start - _CONTEXT) : span.end + _CONTEXT]

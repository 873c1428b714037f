"""What a check has covered: which rows and versions were compared, and which were not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from align.displaced import Displaced, displaced
from align.errors import InputError
from align.model import Alignment, ParagraphKind, Place, Row, Work
from align.numbers.languages import compared_in_words, is_compared

if TYPE_CHECKING:
    from align.numbers.version_figures import VersionFigures

_Item = TypeVar("_Item")

LISTED = 12
"""At most this many rows are named one by one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows (from 0) and versions (by label) that were compared, or why they weren't.

    By label: `alone` are the rows in which a version translates nothing of the others, `lacking`
    those that two others share and it lacks, `moved` pairs of rows: where a version has something,
    and where the others do. Page furniture does not count. `exchanged` are the versions whose
    point and comma were read by their own habit, not by their language.
    """

    rows: int
    compared: int
    alone: dict[str, tuple[int, ...]]
    apart: tuple[str, ...]
    unread: tuple[str, ...]
    exchanged: tuple[str, ...] = ()
    lacking: dict[str, tuple[int, ...]] = field(default_factory=dict)
    moved: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)


def extent_of(work: Work, alignment: Alignment, figures: Sequence[VersionFigures] = ()) -> Extent:
    """What a check of the alignment covers; `figures` are those of each version, if at hand."""
    labels = work.labels
    read = {v for v, version in enumerate(work.versions) if is_compared(version.language)}
    present = [row.present for row in alignment.rows]
    found = Extent(
        len(alignment.rows),
        sum(len(read.intersection(versions)) > 1 for versions in present),
        {},
        tuple(labels[v] for group in alignment.groups[1:] for v in group),
        tuple(label for v, label in enumerate(labels) if v not in read),
        tuple(labels[v] for v, found in enumerate(figures) if found.exchanged_separators),
    )
    partial = [r for r, versions in enumerate(present) if len(versions) < len(labels)]
    places = displaced(alignment)
    for group in alignment.groups:
        for v in group if len(group) > 1 else ():
            lacking = _rows_without(work, alignment, places, v, group, partial)
            _add(found.alone, labels[v], _rows_alone(work, alignment, places, v, partial))
            _add(found.lacking, labels[v], lacking)
            _add(found.moved, labels[v], _moves(alignment, places, v))
    return found


def _add(to: dict[str, tuple[_Item, ...]], label: str, found: Iterable[_Item]) -> None:
    items = tuple(found)
    if items:
        to[label] = items


def _rows_alone(
    work: Work, alignment: Alignment, places: Displaced, version: int, among: Iterable[int]
) -> Iterator[int]:
    """Those of some rows of which only this version has anything, here or elsewhere."""
    for r in among:
        row = alignment.rows[r]
        if not len(row.runs[version]) or row.present != (version,):
            continue
        if not _has_text(work, row, version):
            continue
        if r not in places.guests and not places.is_away(r, version, row.runs[version]):
            yield r


def _rows_without(
    work: Work,
    alignment: Alignment,
    places: Displaced,
    version: int,
    group: Collection[int],
    among: Iterable[int],
) -> Iterator[int]:
    """Those of some rows that several others share and the version has nowhere."""
    for r in among:
        row = alignment.rows[r]
        if len(row.runs[version]) or version in places.guests.get(r, {}):
            continue
        others = [v for v in group if len(row.runs[v])]
        if len(others) < 2:
            continue
        if any(_has_text(work, row, v) for v in others):
            yield r


def _moves(alignment: Alignment, places: Displaced, version: int) -> Iterator[tuple[int, int]]:
    """The rows in which the version has what belongs to another, each with that."""
    if not places.homes:
        return
    for r, row in enumerate(alignment.rows):
        homes = {places.homes.get(Place(version, paragraph)) for paragraph in row.runs[version]}
        for home in sorted(home for home in homes if home is not None):
            yield r, home


def _has_text(work: Work, row: Row, version: int) -> bool:
    """Whether a version has more than page furniture in a row."""
    paragraphs = work.versions[version].paragraphs
    return any(paragraphs[p].kind is not ParagraphKind.CHROME for p in row.runs[version])


def require_several(work: Work) -> None:
    """Raises InputError if the work has a single version."""
    if len(work.versions) == 1:
        raise InputError(
            work.versions[0].source.path,
            "there is nothing to compare it with",
            "name at least two versions",
        )


def copies_in_words(work: Work) -> Iterator[str]:
    """A sentence for each version that holds the same text as one before it."""
    first: dict[tuple[str, ...], str] = {}
    for label, version in zip(work.labels, work.versions, strict=True):
        text = tuple(paragraph.text for paragraph in version.paragraphs)
        if text in first:
            yield f"{first[text]} and {label} are the same text: each agrees with itself."
        first.setdefault(text, label)


def require_comparison(work: Work, extent: Extent) -> None:
    """Raises InputError if no row could be compared, saying why and what to do."""
    if extent.compared:
        return
    require_several(work)
    files = ", ".join(version.source.path for version in work.versions)
    if len(work.versions) - len(extent.unread) < 2:
        raise InputError(
            files,
            f"fewer than two versions are in {compared_in_words()}, whose figures are compared",
            "name the language where it was mistaken, for example de=FILE",
        )
    raise InputError(
        files,
        f"no figures were compared, because none of the {extent.rows} rows has two versions",
        "give versions of one text; hexapla align shows where these tell the same",
    )


def extent_in_words(extent: Extent) -> Iterator[str]:
    """A sentence for each thing that was left out; nothing if all was compared."""
    for label, rows in extent.alone.items():
        yield f"Only in {label}: {_named([str(row + 1) for row in rows])}."
    for label, rows in extent.lacking.items():
        yield f"Missing in {label}: {_named([str(row + 1) for row in rows])}."
    for label, moves in extent.moved.items():
        places = [f"{row + 1} (belongs to row {home + 1})" for row, home in moves]
        yield f"Moved in {label}: {_named(places)}."
    if extent.apart:
        yield (
            f"Not compared: {', '.join(extent.apart)}, which translate{_s(extent.apart)} "
            "none of the others."
        )
    if extent.unread:
        names = ", ".join(extent.unread)
        yield f"Not compared: {names}; figures are compared in {compared_in_words()}."
    if extent.exchanged:
        yield (
            f"Point and comma are read as {', '.join(extent.exchanged)} "
            f"write{_s(extent.exchanged)} them, not as the language does."
        )


def _named(rows: Sequence[str]) -> str:
    more = f" and {len(rows) - LISTED} more" if len(rows) > LISTED else ""
    return f"row{'s' if len(rows) > 1 else ''} {', '.join(rows[:LISTED])}{more}"


def _s(labels: tuple[str, ...]) -> str:
    return "s" if len(labels) == 1 else ""

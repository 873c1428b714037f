"""What a check has covered: which rows and versions were compared, and which were not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from align.errors import InputError
from align.model import Alignment, ParagraphKind, Row, Work
from align.numbers.languages import compared_in_words, is_compared
from align.numbers.version_figures import VersionFigures

LISTED = 12
"""At most this many rows are named one by one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows (from 0) and versions (by label) that were compared, or why they weren't.

    `alone` are the rows in which a version translates nothing of the others, by label: the
    others of its group lack the whole paragraph. Page furniture does not count. `exchanged` are the
    versions whose point and comma were read by their own habit, not by their language.
    """

    rows: int
    compared: int
    alone: dict[str, tuple[int, ...]]
    apart: tuple[str, ...]
    unread: tuple[str, ...]
    exchanged: tuple[str, ...] = ()


def extent_of(work: Work, alignment: Alignment, figures: Sequence[VersionFigures] = ()) -> Extent:
    """What a check of the alignment covers; `figures` are those of each version, if at hand."""
    labels = work.labels
    read = {v for v, version in enumerate(work.versions) if is_compared(version.language)}
    group_of = {v: group for group in alignment.groups for v in group}
    alone: dict[str, tuple[int, ...]] = {}
    for v, label in enumerate(labels):
        if len(group_of.get(v, ())) > 1:
            rows = [r for r, row in enumerate(alignment.rows) if _is_alone(work, row, v)]
            alone |= {label: tuple(rows)} if rows else {}
    return Extent(
        len(alignment.rows),
        sum(len(read & set(row.present)) > 1 for row in alignment.rows),
        alone,
        tuple(labels[v] for group in alignment.groups[1:] for v in group),
        tuple(label for v, label in enumerate(labels) if v not in read),
        tuple(labels[v] for v, found in enumerate(figures) if found.exchanged_separators),
    )


def _is_alone(work: Work, row: Row, version: int) -> bool:
    paragraphs = work.versions[version].paragraphs
    return row.present == (version,) and any(
        paragraphs[p].kind is not ParagraphKind.CHROME for p in row.runs[version]
    )


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
        names = ", ".join(str(row + 1) for row in rows[:LISTED])
        more = f" and {len(rows) - LISTED} more" if len(rows) > LISTED else ""
        yield f"Only in {label}: row{'s' if len(rows) > 1 else ''} {names}{more}."
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


def _s(labels: tuple[str, ...]) -> str:
    return "s" if len(labels) == 1 else ""

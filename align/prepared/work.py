"""A whole work in a file: its versions, their alignment, what was found in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from align.codec import from_json, to_json
from align.model import Alignment, Source, Version, Work
from align.opening import Opened
from align.prepared.digest import StoredDigest, add_digest
from align.prepared.findings import StoredDiscrepancies, add_discrepancies
from align.prepared.row_details import link_from, link_item
from align.prepared.rows import StoredRows, add_rows
from align.prepared.sections import Sections, SectionsError
from align.prepared.texts import StoredParagraphs, add_paragraphs


@dataclass(frozen=True, slots=True)
class _About:
    """What is short of a version."""

    language: str
    title: str
    source: Source


@dataclass(frozen=True, slots=True)
class _Head:
    """What is short of a work."""

    title: str
    versions: tuple[_About, ...]
    groups: tuple[tuple[int, ...], ...]
    signature: str


def save(opened: Opened, path: Path, about: object) -> None:
    """Write a work that was opened; `about` is a JSON value told by `about_of`. Raises OSError."""
    from align.digest import WorkedOut
    from align.prepared.writing import written

    work, alignment = opened.work, opened.alignment
    with written(path) as writer:
        writer.add_document("about", about)
        for number, version in enumerate(work.versions):
            add_paragraphs(writer, number, version.paragraphs)
        add_rows(writer, alignment.rows, work.versions)
        found = sorted(opened.discrepancies, key=lambda each: each.row)
        add_discrepancies(writer, found)
        known = WorkedOut(work, alignment, found, opened.figures or ())
        add_digest(writer, opened.digest or known)
        writer.add_document("links", [link_item(each, work.versions) for each in alignment.links])
        versions = tuple(_About(v.language, v.title, v.source) for v in work.versions)
        head = _Head(work.title, versions, alignment.groups, alignment.signature)
        writer.add_document("head", to_json(head))


def load(sections: Sections) -> Opened:
    """The work in a file, as far as it is looked at. Raises SectionsError if it isn't whole."""
    try:
        head = from_json(_Head, sections.document("head"))
    except ValueError as error:
        raise SectionsError("head") from error
    versions = tuple(
        Version(each.language, each.title, StoredParagraphs(sections, number), each.source)
        for number, each in enumerate(head.versions)
    )
    rows = StoredRows(sections, versions)
    links = tuple(link_from(item, versions) for item in sections.document("links"))
    return Opened(
        Work(head.title, versions),
        Alignment(rows, links, head.groups, head.signature),
        StoredDiscrepancies(sections),
        digest=StoredDigest(sections),
    )

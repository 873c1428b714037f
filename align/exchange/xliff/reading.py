"""XLIFF 1.2 and 2.x of any program read as a work: its units are the rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import InputError
from align.exchange.units import About, Unit, review_from, reviewed_of
from align.exchange.xliff.names import IN_DOUBT, LABELS, REVIEWED, own
from align.exchange.xml_stream import elements, local_name
from align.exchange.xml_text import parted
from align.model import Paragraph
from align.reading.arguments import is_language_tag, language_tag
from align.reviewed import Reviewed, RowReview, RowStatus

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADS = frozenset({"xliff", "file"})
_CODES = frozenset({"bpt", "ept", "it", "ph", "sub", "bx", "ex", "x", "sc", "ec", "sm", "em"})
"""Inline elements that hold codes of the original format, or nothing."""


@dataclass(slots=True)
class _Found:
    """A row as it is put together from the files that have it."""

    segments: dict[str, tuple[Paragraph, ...]]
    review: RowReview
    confidence: float


@dataclass(slots=True)
class _Files:
    """Rows by their ids; a unit of another file with the same source text is the same row."""

    abouts: dict[str, About] = field(default_factory=dict)
    rows: list[_Found] = field(default_factory=list)
    by_id: dict[tuple[str, str], _Found] = field(default_factory=dict)


def read_xliff(path: Path) -> Reviewed:
    """The work that an XLIFF file holds. Raises InputError for a damaged one, or without text."""
    files = _Files()
    labels = ("source", "target")
    original = ""
    head: _Element | None = None
    told: str | None = None
    for element in elements(path, {"trans-unit", "unit", "header"}, heads=_HEADS):
        name = local_name(element)
        if name in _HEADS:
            original = element.get("original") or original
            if element.get("source-language") or element.get("srcLang"):
                head, told = element, element.get(own("labels"))
            continue
        if name == "header":
            told = _labels(element) or told
            continue
        if head is not None:
            labels, head = _declare(files, head, told), None
        for part, (source, target, state) in enumerate(_texts(element)):
            _take(files, element, labels, part, source, target, state)
    rows = [row for row in files.rows if any(row.segments.values())]
    if not rows:
        raise InputError(path, "it holds no unit with text", "name another XLIFF file")
    keys = list(files.abouts)
    units = [
        Unit(tuple(row.segments.get(key, ()) for key in keys), row.confidence, row.review)
        for row in rows
    ]
    return reviewed_of(original or path.stem, [files.abouts[key] for key in keys], units)


def _labels(header: _Element) -> str | None:
    """The labels that the header of a file of ours tells."""
    notes = (each for each in header if local_name(each) == "note" and each.get("from") == LABELS)
    return next((each.text for each in notes), None)


def _declare(files: _Files, head: _Element, told: str | None) -> tuple[str, str]:
    """The labels of the source and the target of a file that begins."""
    source = head.get("source-language") or head.get("srcLang") or "und"
    target = head.get("target-language") or head.get("trgLang") or "und"
    languages = [language_tag(tag) if is_language_tag(tag) else "und" for tag in (source, target)]
    labels = (told or "").split()
    if len(labels) != 2:
        labels = [
            languages[0],
            languages[1] if languages[1] != languages[0] else f"{languages[1]}2",
        ]
    for label, language in zip(labels, languages, strict=True):
        files.abouts.setdefault(label, About(label, language))
    return labels[0], labels[1]


def _take(
    files: _Files,
    unit: _Element,
    labels: tuple[str, str],
    part: int,
    source: str,
    target: str,
    state: str,
) -> None:
    """Put a unit in: into the row that has its id and its source, else as a row of its own."""
    extra = _extra(unit)
    segments = {
        labels[0]: parted(source, extra.get("source")),
        labels[1]: parted(target, extra.get("target")),
    }
    key = (f"{unit.get('id')}/{part}", source)
    row = files.by_id.get(key)
    if row is None or row.segments.get(labels[1]):
        row = _Found(segments, _review(unit, state, extra), _confidence(extra))
        files.rows.append(row)
        files.by_id[key] = row
    else:
        row.segments[labels[1]] = segments[labels[1]]


def _texts(unit: _Element) -> list[tuple[str, str, str]]:
    """The sources and targets of a unit: one pair in 1.2, in 2.x one for each of its segments."""
    parts = [each for each in unit if local_name(each) in {"segment", "ignorable"}] or [unit]
    found = []
    for part in parts:
        source = next((each for each in part if local_name(each) == "source"), None)
        target = next((each for each in part if local_name(each) == "target"), None)
        state = "" if target is None else target.get("state") or ""
        texts = ["" if each is None else "".join(_text(each)) for each in (source, target)]
        found.append((texts[0], texts[1], part.get("state") or state))
    return found


def _text(element: _Element) -> list[str]:
    pieces = [element.text or ""]
    for each in element:
        if local_name(each) not in _CODES:
            pieces += _text(each)
        pieces.append(each.tail or "")
    return pieces


def _review(unit: _Element, state: str, extra: Mapping[str, str]) -> RowReview:
    notes = [each.text or "" for each in unit.iter() if local_name(each) == "note"]
    own_status = extra.get("status")
    if own_status is not None:
        return review_from(own_status, "\n".join(notes))
    if unit.get("approved") == "yes" or state in REVIEWED:
        return RowReview(RowStatus.ACCEPTED, "\n".join(notes))
    status = RowStatus.NEEDS_REVIEW if state in IN_DOUBT else RowStatus.UNTOUCHED
    return RowReview(status, "\n".join(notes))


def _extra(unit: _Element) -> dict[str, str]:
    """What we have told of a unit beyond XLIFF."""
    names = ("confidence", "status", "source", "target")
    told = {name: value for name in names if (value := unit.get(own(name))) is not None}
    try:
        extra = json.loads(unit.get("extradata") or "{}")
    except (ValueError, RecursionError):
        return told
    found = extra.items() if isinstance(extra, dict) else ()
    return told | {name: str(value) for name, value in found if name in names}


def _confidence(extra: Mapping[str, str]) -> float:
    try:
        found = float(extra.get("confidence") or 1.0)
    except ValueError:
        return 1.0
    return found if 0 <= found <= 1 else 1.0

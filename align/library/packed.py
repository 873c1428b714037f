"""Texts and pairings as they lie in a library: JSON, compressed, the same for every program."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from itertools import starmap
from typing import Any

from align import news
from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Span, Version
from align.prepared.row_details import (
    details_of,
    evidence_from,
    link_from,
    link_item,
    sentence_row_from,
)

_ERRORS = "surrogatepass"


def pack_paragraphs(paragraphs: Sequence[Paragraph]) -> tuple[str, bytes]:
    """The paragraphs of a version, and the SHA-256 that names them."""
    data = _encoded(
        [
            [p.text, p.kind.value, p.line, [[mark.start, mark.end] for mark in p.marks]]
            for p in paragraphs
        ]
    )
    return hashlib.sha256(data).hexdigest(), zlib.compress(data)


def unpack_paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs that were packed. Raises ValueError if the data are damaged."""
    return tuple(
        Paragraph(text, ParagraphKind(kind), line, tuple(starmap(Span, marks)))
        for text, kind, line, marks in _decoded(data)
    )


def pack_alignment(alignment: Alignment, versions: Sequence[Version]) -> bytes:
    """The rows and links of an alignment of versions, with what speaks for them."""
    rows = [
        [
            [bound for run in row.runs for bound in (run.start, run.end)],
            row.confidence,
            *details_of(row, versions),
        ]
        for row in news.told(alignment.rows, len(alignment.rows), "packing the rows")
    ]
    links = [link_item(link, versions) for link in alignment.links]
    return zlib.compress(
        _encoded({"rows": rows, "links": links, "groups": alignment.groups}), level=1
    )


def unpack_alignment(data: bytes, versions: Sequence[Version], signature: str) -> Alignment:
    """The alignment that was packed. Raises ValueError if the data are damaged."""
    document = _decoded(data)
    return Alignment(
        tuple(
            _row(item, versions)
            for item in news.told(document["rows"], len(document["rows"]), "unpacking the rows")
        ),
        tuple(link_from(item, versions) for item in document["links"]),
        tuple(tuple(group) for group in document["groups"]),
        signature,
    )


def _row(item: list[Any], versions: Sequence[Version]) -> Row:
    bounds, confidence, evidence, sentence_rows = item
    ends = iter(bounds)
    return Row(
        tuple(starmap(Run, zip(ends, ends, strict=True))),
        confidence,
        tuple(evidence_from(each, versions) for each in evidence),
        tuple(
            sentence_row_from(each, lambda said: tuple(evidence_from(e, versions) for e in said))
            for each in sentence_rows
        ),
    )


def _encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _ERRORS)


def _decoded(data: bytes) -> Any:
    try:
        return json.loads(zlib.decompress(data).decode("utf-8", _ERRORS))
    except zlib.error as error:
        raise ValueError(str(error)) from error

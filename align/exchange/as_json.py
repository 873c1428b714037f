"""Alignment and discrepancies as JSON values that explain themselves: numbers and texts.

Rows, paragraphs and sentences are counted from 0. A sentence is [paragraph, start, end], with
code-point offsets into the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from align.codec import to_json
from align.extent import Extent
from align.model import Alignment, Evidence, Link, Place, Row, Work
from align.numbers import describe
from align.numbers.model import Discrepancy, Figure
from align.pairing import Annotation, annotate_work

FORMAT = 1


def alignment_document(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation] | None = None
) -> dict[str, Any]:
    """The rows of a work with their texts, confidence, evidence and sentence rows.

    `annotations` are those of the versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    return {
        **_alignment_head(work, alignment),
        "rows": [_row(work, known, r, row) for r, row in enumerate(alignment.rows)],
        "links": [_link(work, link) for link in alignment.links],
    }


def sentence_document(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation] | None = None
) -> dict[str, Any]:
    """The sentence rows of a work in order, each with the row of paragraphs it lies in.

    `annotations` are those of the versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    return {
        **_alignment_head(work, alignment),
        "level": "sentence",
        "rows": [
            {"row": r, **part, "texts": _sentence_texts(work, part["sentences"])}
            for r, row in enumerate(alignment.rows)
            for part in _sentence_rows(work, known, row)
        ],
        "links": [_link(work, link) for link in alignment.links],
    }


def _sentence_texts(work: Work, sentences: dict[str, list[list[int]]]) -> dict[str, list[str]]:
    return {
        label: [v.paragraphs[p].text[start:end].strip() for p, start, end in sentences[label]]
        for label, v in zip(work.labels, work.versions, strict=True)
    }


def row_document(
    work: Work,
    alignment: Alignment,
    number: int,
    annotations: Sequence[Annotation] | None = None,
) -> dict[str, Any]:
    """One row (from 0) with its evidence, the weightiest first, and the links of its paragraphs.

    `annotations` are those of the versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    found = alignment.rows[number]
    row = replace(found, evidence=tuple(sorted(found.evidence, key=lambda e: -abs(e.weight))))
    links = [
        link
        for link in alignment.links
        if any(place.paragraph in row.runs[place.version] for place in (link.one, link.other))
    ]
    return {
        **_head(work),
        **_row(work, known, number, row),
        "links": [_link(work, link) for link in links],
    }


def discrepancy_document(
    work: Work, discrepancies: Sequence[Discrepancy], extent: Extent
) -> dict[str, Any]:
    """The discrepancies of a work, the figures as written and as read, and what was compared."""
    return {
        **_head(work),
        "extent": to_json(extent),
        "discrepancies": [_discrepancy(work, d) for d in discrepancies],
    }


def _alignment_head(work: Work, alignment: Alignment) -> dict[str, Any]:
    """What every document of an alignment begins with: the work, how it was made, its groups."""
    return {
        **_head(work),
        "signature": alignment.signature,
        "groups": [[work.labels[v] for v in group] for group in alignment.groups],
    }


def _head(work: Work) -> dict[str, Any]:
    versions = [
        {"label": label, "language": v.language, "title": v.title, "source": to_json(v.source)}
        for label, v in zip(work.labels, work.versions, strict=True)
    ]
    return {"format": FORMAT, "title": work.title, "versions": versions}


def _row(work: Work, annotations: Sequence[Annotation], number: int, row: Row) -> dict[str, Any]:
    labelled = list(zip(work.labels, work.versions, row.runs, strict=True))
    return {
        "row": number,
        "confidence": row.confidence,
        "paragraphs": {label: list(run) for label, _, run in labelled},
        "texts": {label: [v.paragraphs[i].text for i in run] for label, v, run in labelled},
        "kinds": {label: [v.paragraphs[i].kind.value for i in run] for label, v, run in labelled},
        "sentence_rows": _sentence_rows(work, annotations, row),
        "evidence": [_evidence(work, each) for each in row.evidence],
    }


def _evidence(work: Work, evidence: Evidence) -> dict[str, Any]:
    """A reason; `places` are where its surfaces stand, for what words say."""
    places = [[at.paragraph, at.span.start, at.span.end] for at in evidence.places or ()]
    return {
        "feature": evidence.feature,
        "between": [work.labels[v] for v in evidence.versions],
        "surfaces": list(evidence.surfaces),
        "weight": evidence.weight,
        **({"places": places} if places else {}),
    }


def _sentence_rows(work: Work, annotations: Sequence[Annotation], row: Row) -> list[dict[str, Any]]:
    sentences = [
        [[p, s.start, s.end] for p, s in annotation.sentences_of(run)]
        for annotation, run in zip(annotations, row.runs, strict=True)
    ]
    return [
        {
            "confidence": part.confidence,
            "sentences": {
                label: sentences[v][run.start : run.end]
                for v, (label, run) in enumerate(zip(work.labels, part.runs, strict=True))
            },
        }
        for part in row.sentence_rows
    ]


def _link(work: Work, link: Link) -> dict[str, Any]:
    return {
        "between": [_place(work, link.one), _place(work, link.other)],
        "confidence": link.confidence,
        "surfaces": [list(e.surfaces) for e in link.evidence],
    }


def _place(work: Work, place: Place) -> dict[str, Any]:
    return {"version": work.labels[place.version], "paragraph": place.paragraph}


def _discrepancy(work: Work, found: Discrepancy) -> dict[str, Any]:
    figures = zip(work.labels, found.figures, strict=True)
    return {
        "row": found.row,
        "type": found.type.value,
        "severity": found.severity.value,
        "figures": {label: _figure(figure) for label, figure in figures if figure is not None},
        "absent": [work.labels[v] for v in found.absent],
        "factor": to_json(found.factor),
        "hint": found.hint,
        "confidence": found.confidence,
        "key": found.key,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    mention = figure.mention
    return {
        "paragraph": figure.paragraph,
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.surface,
        "kind": mention.kind.value,
        "reading": to_json(mention.reading),
        **({"qualifier": mention.qualifier.value} if mention.qualifier else {}),
        "read": describe(mention),
    }

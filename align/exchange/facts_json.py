"""Conflicting facts as JSON values that explain themselves: numbers and texts.

Paragraphs count from 0; `start` and `end` are code points in the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from align.codec import to_json
from align.facts.model import FactConflict, Statement
from align.model import Work
from align.numbers import describe

FORMAT = 1


def facts_document(work: Work, conflicts: Sequence[FactConflict]) -> dict[str, Any]:
    """The conflicting facts of a work: what each is about, and who says which value."""
    versions = [
        {"label": label, "language": v.language, "title": v.title, "source": to_json(v.source)}
        for label, v in zip(work.labels, work.versions, strict=True)
    ]
    return {
        "format": FORMAT,
        "title": work.title,
        "versions": versions,
        "conflicts": [_conflict(work, found) for found in conflicts],
    }


def _conflict(work: Work, found: FactConflict) -> dict[str, Any]:
    return {
        "fact": found.fact.label,
        "type": found.type.value,
        "severity": found.severity.value,
        "values": [
            {
                "read": describe(side[0].mention),
                "statements": [_statement(work, statement) for statement in side],
            }
            for side in found.sides
        ],
        "undisputed": [_statement(work, statement) for statement in found.undisputed],
        "absent": [work.labels[v] for v in found.fact.absent],
        "hint": found.hint,
        "confidence": found.confidence,
        "key": found.key,
    }


def _statement(work: Work, statement: Statement) -> dict[str, Any]:
    place, mention = statement.place, statement.mention
    return {
        "version": work.labels[place.version],
        "paragraph": place.paragraph,
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.surface,
        "kind": mention.kind.value,
        "reading": to_json(mention.reading),
        **({"qualifier": mention.qualifier.value} if mention.qualifier else {}),
        "read": describe(mention),
    }

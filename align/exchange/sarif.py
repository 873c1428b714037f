"""Discrepancies as SARIF 2.1.0, the format in which code hosts and editors take findings.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (OASIS Standard, 2020). Each finding points at its
figure in every version that states one; lines and columns count from 1, columns in code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from align import __version__
from align.exchange.as_text import headline
from align.model import Place, Work
from align.numbers import describe
from align.numbers.model import Discrepancy, DiscrepancyType, Figure, Severity

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.MINOR: "warning", Severity.INFO: "note"}
_RULES = {
    DiscrepancyType.MISSING: "A figure has no counterpart in another version.",
    DiscrepancyType.VALUE_DIFFERS: "Figures that ought to agree have different values.",
    DiscrepancyType.UNIT_DIFFERS: "Figures that ought to agree have different units.",
    DiscrepancyType.QUALIFIER_DIFFERS: "A bound of a figure is lost or another one.",
}


def sarif_document(work: Work, discrepancies: Sequence[Discrepancy]) -> dict[str, Any]:
    """One run with a result for each discrepancy."""
    rules = [
        {"id": _rule_id(kind), "shortDescription": {"text": text}} for kind, text in _RULES.items()
    ]
    driver = {"name": "Hexapla", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(work, found) for found in discrepancies],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(work: Work, found: Discrepancy) -> dict[str, Any]:
    figures = [(v, figure) for v, figure in enumerate(found.figures) if figure is not None]
    return {
        "ruleId": _rule_id(found.type),
        "level": _LEVELS[found.severity],
        "message": {"text": _message(work, found, figures)},
        "locations": [_location(work, v, figure) for v, figure in figures],
        "partialFingerprints": {"figures/v1": found.key},
    }


def _rule_id(kind: DiscrepancyType) -> str:
    return kind.value.replace(" ", "-")


def _message(work: Work, found: Discrepancy, figures: Sequence[tuple[int, Figure]]) -> str:
    said = "; ".join(f"{work.labels[v]} {describe(figure.mention)}" for v, figure in figures)
    hint = f" ({found.hint})" if found.hint else ""
    return f"{headline(work, found)}: {said}{hint}"


def _location(work: Work, version: int, figure: Figure) -> dict[str, Any]:
    span = figure.mention.span
    start = _line_and_column(work, Place(version, figure.paragraph), span.start)
    end = _line_and_column(work, Place(version, figure.paragraph), span.end)
    path = PurePath(work.versions[version].source.path).as_posix()
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(path)},
            "region": {
                "startLine": start[0],
                "startColumn": start[1],
                "endLine": end[0],
                "endColumn": end[1],
            },
        }
    }


def _line_and_column(work: Work, place: Place, offset: int) -> tuple[int, int]:
    paragraph = work.versions[place.version].paragraphs[place.paragraph]
    before = paragraph.text[:offset]
    return paragraph.line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1

"""Pairs of texts in, figures and discrepancies out: a JSON line each.

In: ``{"id", "src_lang", "tgt_lang", "src", "tgt"}``. Out: ``{"id", "source": {"mentions": [...]},
"target": {"mentions": [...]}, "discrepancies": [...]}``; ``source`` and ``target`` of a discrepancy
index the mentions, or are null. Offsets count code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from align.errors import InputError
from align.numbers import compare
from align.numbers.description import format_number
from align.numbers.model import Discrepancy, DiscrepancyType, Figure, Mention
from align.numbers.texts import figures_of

_FIELDS = ("src_lang", "tgt_lang", "src", "tgt")


def check_lines(lines: Iterable[str], source: str) -> Iterator[str]:
    """An answer for each line that is not blank; `source` names the input in an InputError."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_answer(_pair(line, f"{source}, line {number}")), ensure_ascii=False)


def _pair(line: str, place: str) -> dict[str, Any]:
    try:
        pair = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(
            place, f"this is no JSON ({error.msg})", "write one object a line"
        ) from None
    fields = pair if isinstance(pair, dict) else {}
    missing = [name for name in _FIELDS if not isinstance(fields.get(name), str)]
    if missing:
        raise InputError(
            place, f"the text field {missing[0]!r} is missing", f"give {', '.join(_FIELDS)}"
        )
    return fields


def _answer(pair: dict[str, Any]) -> dict[str, Any]:
    texts = [(pair["src_lang"], pair["src"]), (pair["tgt_lang"], pair["tgt"])]
    figures = figures_of(texts)
    found = compare(0, figures, [[text] for _, text in texts])
    source, target = ([_mention(f.mention) for f in side] for side in figures)
    return {
        "id": pair.get("id"),
        "source": {"mentions": source},
        "target": {"mentions": target},
        "discrepancies": [_discrepancy(d, figures) for d in found],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    reading = mention.reading
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.surface,
        "kind": mention.kind.value,
        "value": reading.iso or _number(reading.value),
        "value_to": _number(reading.upper),
        "unit": reading.unit,
        "qualifier": mention.qualifier.value if mention.qualifier else None,
    }


def _number(value: Fraction | None) -> str | None:
    return None if value is None else format_number(value).replace(" ", "")


def _discrepancy(found: Discrepancy, figures: list[list[Figure]]) -> dict[str, Any]:
    source, target = (
        None if figure is None else figures[side].index(figure)
        for side, figure in enumerate(found.figures)
    )
    return {
        "type": _type(found, target),
        "severity": found.severity.value,
        "source": source,
        "target": target,
        "factor": str(found.factor) if found.factor else None,
        "hint": found.hint,
        "confidence": found.confidence,
    }


def _type(found: Discrepancy, target: int | None) -> str:
    if found.type is DiscrepancyType.MISSING:
        return "missing_in_target" if target is None else "missing_in_source"
    return found.type.value.replace(" ", "_")

"""What speaks for a row, and its sentence rows, as short JSON values.

Evidence is `[feature, version, version, weight, places, surfaces]`: places are `[paragraph, start,
end]` twice or null, surfaces are left out where they are the text at these places. A sentence row
is `[bounds of its runs, confidence, evidence]`, a row's details are `[evidence, sentence rows]`,
a link is `[version, paragraph, version, paragraph, confidence, evidence]`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import starmap
from typing import Any

from align.model import Evidence, Link, Place, Row, Run, Span, TextPlace, Version

Details = tuple[list[Any], list[Any]]


def details_of(row: Row, versions: Sequence[Version]) -> Details:
    """The details of a row of the versions."""
    return (
        [_evidence(each, versions) for each in row.evidence],
        [
            [
                [bound for run in each.runs for bound in (run.start, run.end)],
                each.confidence,
                [_evidence(item, versions) for item in each.evidence],
            ]
            for each in row.sentence_rows
        ],
    )


def evidence_from(item: Any, versions: Sequence[Version]) -> Evidence:
    """Evidence from its short form."""
    feature, one, other, weight, places, *written = item
    told = None if places is None else _both(*(TextPlace(p, Span(s, e)) for p, s, e in places))
    surfaces = written[0] if written or told is None else _texts((one, other), told, versions)
    return Evidence(feature, (one, other), (surfaces[0], surfaces[1]), weight, told)


def sentence_row_from(item: Any, evidence: Callable[[Any], tuple[Evidence, ...]]) -> Row:
    """A sentence row from its short form."""
    bounds, confidence, said = item
    ends = iter(bounds)
    return Row(tuple(starmap(Run, zip(ends, ends, strict=True))), confidence, evidence(said))


def link_item(link: Link, versions: Sequence[Version]) -> list[Any]:
    """A link in its short form."""
    ends = [link.one.version, link.one.paragraph, link.other.version, link.other.paragraph]
    return [*ends, link.confidence, [_evidence(each, versions) for each in link.evidence]]


def link_from(item: Any, versions: Sequence[Version]) -> Link:
    """A link from its short form."""
    one, at, other, there, confidence, said = item
    evidence = tuple(evidence_from(each, versions) for each in said)
    return Link(Place(one, at), Place(other, there), confidence, evidence)


def _evidence(evidence: Evidence, versions: Sequence[Version]) -> list[Any]:
    one, other = evidence.versions
    places = evidence.places
    told = places and [[p.paragraph, p.span.start, p.span.end] for p in places]
    item = [evidence.feature, one, other, evidence.weight, told]
    if places is None or evidence.surfaces != _texts(evidence.versions, places, versions):
        item.append(list(evidence.surfaces))
    return item


def _texts(
    versions: tuple[int, int], places: tuple[TextPlace, TextPlace], of: Sequence[Version]
) -> tuple[str, str]:
    """What stands at two places."""
    found = [
        place.span.of(of[version].paragraphs[place.paragraph].text)
        for version, place in zip(versions, places, strict=True)
    ]
    return found[0], found[1]


def _both(one: TextPlace, other: TextPlace) -> tuple[TextPlace, TextPlace]:
    return one, other

"""Why a row stands as it does, as plain text: its paragraphs, confidence, evidence and links.

Rows and paragraphs count from 1; a weight is a log-likelihood ratio in nats.
"""

from __future__ import annotations

from collections.abc import Iterator

from align.displaced import moved_rows
from align.exchange.as_text import how_sure, printable, row_lines
from align.model import Alignment, Evidence, Link, Place, Row, Work


def explanation_as_text(work: Work, alignment: Alignment, number: int) -> Iterator[str]:
    """What speaks for a row (from 0), and where its paragraphs link to."""
    row = alignment.rows[number]
    moved = moved_rows(alignment).get(number)
    sure = how_sure(work, row, moved) or " one version alone"
    yield f"row {number + 1} of {len(alignment.rows)}:{sure}"
    yield from (f"  {label}: {said}" for label, said in _places(work, row))
    yield ""
    yield from row_lines(work, row)
    yield ""
    if moved is None:
        yield from _reasons(work, row)
    else:
        yield "It stands at another place in a translation, out of the order of the other rows."
    links = [link for link in alignment.links if _touches(link, row)]
    if links:
        yield ""
        yield "Links of its paragraphs, which tell the same elsewhere:"
        yield from (printable(_link(work, alignment, link, row)) for link in links)


def _places(work: Work, row: Row) -> Iterator[tuple[str, str]]:
    for label, version, run in zip(work.labels, work.versions, row.runs, strict=True):
        if not len(run):
            yield label, "nothing"
            continue
        first, last = run.start + 1, run.end
        which = f"paragraph {first}" if len(run) == 1 else f"paragraphs {first} to {last}"
        yield label, f"{which} (line {version.paragraphs[run.start].line})"


def _reasons(work: Work, row: Row) -> Iterator[str]:
    if not row.evidence:
        if len(row.present) > 1:
            yield "No word, figure or length speaks for it: it stands here by its neighbours."
        elif len(work.versions) > 1:
            yield "Alone: no paragraph of the others was found to translate it."
        return
    evidence = sorted(row.evidence, key=lambda each: -abs(each.weight))
    width = max(len(each.feature) for each in evidence)
    yield "What speaks for it (+) and against it (-), in nats, the weightiest first:"
    yield from (printable(_reason(work, each, width)) for each in evidence)


def _reason(work: Work, evidence: Evidence, width: int) -> str:
    said = " ~ ".join(
        f"{work.labels[v]} {' '.join(surface.split())}"
        for v, surface in zip(evidence.versions, evidence.surfaces, strict=True)
    )
    return f"  {evidence.weight:+6.2f}  {evidence.feature:{width}}  {said}"


def _touches(link: Link, row: Row) -> bool:
    return any(_is_in(place, row) for place in (link.one, link.other))


def _is_in(place: Place, row: Row) -> bool:
    return place.paragraph in row.runs[place.version]


def _link(work: Work, alignment: Alignment, link: Link, row: Row) -> str:
    """A link from the side of the row."""
    here, there = (link.one, link.other) if _is_in(link.one, row) else (link.other, link.one)
    target = next(r for r, other in enumerate(alignment.rows, 1) if _is_in(there, other))
    shared = "; ".join(
        " ~ ".join(dict.fromkeys(" ".join(s.split()) for s in each.surfaces))
        for each in link.evidence
    )
    return (
        f"  {_name(work, here)} -> row {target}, {_name(work, there)}, "
        f"{link.confidence:.0%} sure: {shared}"
    )


def _name(work: Work, place: Place) -> str:
    return f"{work.labels[place.version]} paragraph {place.paragraph + 1}"

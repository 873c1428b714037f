"""What one row says once: the figures of its versions that stand for one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from align.facts.disjoint import DisjointSets
from align.facts.model import Statement, StatementKey
from align.facts.values import Relation, dimension_of, relation
from align.model import Alignment, ParagraphKind, Place, Row, Version, Work
from align.numbers import check
from align.numbers.clusters import cluster
from align.numbers.items import items_of
from align.numbers.languages import is_compared
from align.numbers.model import (
    NO_QUANTITY,
    Discrepancy,
    DiscrepancyType,
    Figure,
    Severity,
    Strength,
)
from align.numbers.version_figures import VersionFigures

_NO_TEXT = frozenset({ParagraphKind.CHROME, ParagraphKind.BYLINE})
_JOINING = frozenset({DiscrepancyType.VALUE_DIFFERS, DiscrepancyType.UNIT_DIFFERS})
FEWEST_DISAGREEING = 2
MOST_DISAGREEING = 0.25
"""Share of the figures in shared rows up to which disagreements are slips of a translation."""
_LIKE = {
    True: frozenset({Relation.SAME, Relation.COMPATIBLE, Relation.NEAR, Relation.FAR}),
    False: frozenset({Relation.SAME, Relation.COMPATIBLE, Relation.NEAR}),
}
"""How near figures of one dimension must be, and of two (one of them without its unit)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The statements of one row that translate one another, agreeing or not.

    `disputed` are the keys of those that the check of the row finds wrong; `absent` are the
    versions that have something in the row and leave the figure out.
    """

    row: int
    statements: tuple[Statement, ...]
    disputed: frozenset[StatementKey] = frozenset()
    absent: tuple[int, ...] = ()


def find_claims(
    work: Work, alignment: Alignment, read: Sequence[VersionFigures]
) -> tuple[Claim, ...]:
    """The claims of a work in reading order.

    A version that lacks a whole row lacks a passage, not a figure; it counts as silent.

    Only figures that may raise an alarm are taken, and none of bylines, page furniture and markup.
    """
    said = [_said_in(work, row, read) for row in alignment.rows]
    found = [d for d in check(work, alignment, read) if d.severity is Severity.ERROR]
    loose = _tells_loosely(said, found)
    by_row: dict[int, list[Discrepancy]] = {}
    for discrepancy in found:
        if not loose or _is_one_figure(discrepancy):
            by_row.setdefault(discrepancy.row, []).append(discrepancy)
    return tuple(
        claim
        for r, row in enumerate(alignment.rows)
        for claim in _claims_of(r, row, said[r], by_row.get(r, []))
    )


def _tells_loosely(
    said: Sequence[Mapping[int, Sequence[Figure]]], found: Sequence[Discrepancy]
) -> bool:
    """Whether so many figures of the shared rows disagree that none translates the others.

    Comparable texts so short that they pass for translations stand side by side as well.
    """
    shared = [figures for figures in said if len(figures) > 1]
    stated = sum(max(map(len, figures.values())) for figures in shared)
    return len(found) >= FEWEST_DISAGREEING and len(found) > MOST_DISAGREEING * stated


def _is_one_figure(found: Discrepancy) -> bool:
    """Whether comparable texts must mean one thing by figures that differ: they are near, and
    measure the same."""
    mentions = [figure.mention for figure in found.figures if figure is not None]
    return found.type in _JOINING and all(
        relation(a, b) in _LIKE[dimension_of(a) == dimension_of(b)]
        for a, b in combinations(mentions, 2)
    )


def _claims_of(
    number: int, row: Row, figures: Mapping[int, Sequence[Figure]], found: Sequence[Discrepancy]
) -> Iterator[Claim]:
    statements = {
        s.key: s
        for v, said in figures.items()
        for s in (Statement(Place(v, f.paragraph), f.mention) for f in said)
    }
    sets = DisjointSets(statements)
    for members in cluster([items_of(v, said) for v, said in figures.items()]):
        sets.join(_keys(((v, item.figure) for v, item in members.items()), statements))
    absent: dict[StatementKey, set[int]] = {}
    disputed: set[StatementKey] = set()
    for discrepancy in found:
        said = ((v, f) for v, f in enumerate(discrepancy.figures) if f is not None)
        wrong = _keys(said, statements)
        if discrepancy.type in _JOINING:
            sets.join(wrong)
            disputed.update(wrong)
        lacking = set(discrepancy.absent).intersection(row.present)
        absent |= dict.fromkeys(wrong, lacking)
    for keys in sets.groups():
        without = {v for key in keys for v in absent.get(key, ())} - {key[0] for key in keys}
        yield Claim(
            number,
            tuple(statements[key] for key in keys),
            frozenset(disputed.intersection(keys)),
            tuple(sorted(without)),
        )


def _keys(
    figures: Iterable[tuple[int, Figure]], statements: dict[StatementKey, Statement]
) -> list[StatementKey]:
    keys = [(v, figure.paragraph, figure.mention.span.start) for v, figure in figures]
    return [key for key in keys if key in statements]


def _said_in(work: Work, row: Row, read: Sequence[VersionFigures]) -> dict[int, list[Figure]]:
    """The figures of each version in a row that can state a fact."""
    return {
        v: [f for f in read[v].of(row.runs[v]) if _is_said(work.versions[v], f)]
        for v in row.present
    }


def _is_said(version: Version, figure: Figure) -> bool:
    mention, paragraph = figure.mention, version.paragraphs[figure.paragraph]
    return (
        is_compared(version.language)
        and paragraph.kind not in _NO_TEXT
        and mention.strength is Strength.STRONG
        and mention.kind not in NO_QUANTITY
        and not any(mark.overlaps(mention.span) for mark in paragraph.marks)
    )

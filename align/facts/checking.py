"""The facts of a work whose values disagree, wherever in its documents they stand."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from align.facts.finding import GroupedFact, group_facts
from align.facts.model import FactConflict, Statement
from align.facts.sides import certainty, conflicting_pairs, split_sides
from align.facts.values import dimension_of
from align.model import Alignment, Work
from align.numbers.model import DiscrepancyType, Severity
from align.numbers.slips import hint as slip_hint
from align.pairing import Annotation, annotate_work

SURE = 0.75
"""Conflicts less sure than this are minor: a reviewer decides."""
_KEY_LENGTH = 16


def check_facts(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation] | None = None
) -> tuple[FactConflict, ...]:
    """The conflicts of a work, in the order of their facts; nothing where the values agree.

    A figure that a translation leaves out is a conflict unless that version says it elsewhere.
    `annotations` are those of the versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    found = (_conflict(grouped) for grouped in group_facts(work, alignment, known))
    return tuple(_with_keys(conflict for conflict in found if conflict is not None))


def _conflict(grouped: GroupedFact) -> FactConflict | None:
    fact = grouped.fact
    pairs = conflicting_pairs(grouped.claims)
    if pairs:
        sides, undisputed = split_sides(fact.statements, pairs)
        confidence = certainty(grouped, pairs)
        return FactConflict(
            fact,
            _type_of(sides),
            Severity.ERROR if confidence >= SURE else Severity.MINOR,
            sides,
            undisputed,
            _hint(sides, undisputed),
            confidence,
        )
    if fact.absent:
        return FactConflict(fact, DiscrepancyType.MISSING, Severity.ERROR, (fact.statements,))
    return None


def _type_of(sides: Sequence[Sequence[Statement]]) -> DiscrepancyType:
    one, other = sides[0][0].mention, sides[1][0].mention
    if one.reading.unit and other.reading.unit and dimension_of(one) != dimension_of(other):
        return DiscrepancyType.UNIT_DIFFERS
    return DiscrepancyType.VALUE_DIFFERS


def _hint(sides: Sequence[Sequence[Statement]], undisputed: Sequence[Statement]) -> str:
    parts = [slip_hint(sides[0][0].mention, sides[1][0].mention)[1]]
    if undisputed:
        said = " ".join(undisputed[0].mention.surface.split())
        parts.append(f"{said} agrees with {'both' if len(sides) == 2 else 'all'}")
    return "; ".join(part for part in parts if part)


def _with_keys(conflicts: Iterable[FactConflict]) -> Iterator[FactConflict]:
    """Each with a key of what is said, not of where it stands; the second of two alike is told."""
    seen: Counter[str] = Counter()
    for conflict in conflicts:
        key = _key(conflict)
        seen[key] += 1
        yield replace(conflict, key=key if seen[key] == 1 else f"{key}-{seen[key]}")


def _key(conflict: FactConflict) -> str:
    said = sorted(
        f"{s.place.version}:{s.mention.surface}={s.mention.reading}"
        for side in conflict.sides
        for s in side
    )
    text = "\x1f".join([conflict.type.value, conflict.fact.label, *said])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]

"""Conflicting facts as plain text: for pipes, mails, screen readers.

Paragraphs count from 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from align.exchange.as_text import CONTEXT, NOTHING, printable
from align.facts.model import FactConflict, Statement
from align.model import Work
from align.numbers import describe
from align.numbers.model import Severity


def conflicts_as_text(work: Work, conflicts: Sequence[FactConflict]) -> Iterator[str]:
    """The conflicts one under the other: what each is about, its values, and who says them.

    Every value stands on a line of its own; under it the versions that say it, with the words
    around the figure.
    """
    width = max(map(len, work.labels))
    for found in conflicts:
        yield printable(f"{found.severity.value}: {_headline(work, found)}: {found.fact.label}")
        for side in found.sides:
            yield printable(f"  {describe(side[0].mention)}")
            yield from _statement_lines(work, side, width)
        for version in found.fact.absent:
            yield f"    {work.labels[version]:{width}}  {NOTHING}"
        if found.undisputed:
            yield "  agrees with all:"
            yield from _statement_lines(work, found.undisputed, width)
        if found.hint:
            yield f"  ({found.hint})"
        yield ""
    yield count_of_conflicts(conflicts)


def count_of_conflicts(conflicts: Iterable[FactConflict]) -> str:
    """How many conflicts there are: "3 facts in conflict: 2 errors, 1 minor."."""
    counts = Counter(found.severity for found in conflicts)
    total = counts.total()
    if not total:
        return "No facts in conflict."
    errors, rest = counts[Severity.ERROR], total - counts[Severity.ERROR]
    parts = [f"{errors} error{'' if errors == 1 else 's'}"] if errors else []
    parts += [f"{rest} minor"] if rest else []
    return f"{total} fact{'' if total == 1 else 's'} in conflict: {', '.join(parts)}."


def _headline(work: Work, found: FactConflict) -> str:
    if not found.fact.absent:
        return found.type.value
    absent = " and ".join(work.labels[v] for v in found.fact.absent)
    return (
        f"{found.type.value}, missing in {absent}"
        if len(found.sides) > 1
        else (f"{found.type.value} in {absent}")
    )


def _statement_lines(work: Work, statements: Sequence[Statement], width: int) -> Iterator[str]:
    for statement in statements:
        place = statement.place
        label = work.labels[place.version]
        words = _words_around(work, statement)
        yield printable(f"    {label:{width}}  {place.paragraph + 1}: {words}")


def _words_around(work: Work, statement: Statement) -> str:
    place, span = statement.place, statement.mention.span
    text = work.versions[place.version].paragraphs[place.paragraph].text
    start, end = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    before = ("..." if start else "") + text[start : span.start]
    after = text[span.end : end] + ("..." if end < len(text) else "")
    return f"{before}[{span.of(text)}]{after}".replace("\n", " ")

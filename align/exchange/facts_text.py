"""Conflicting facts as plain text: for pipes, mails, screen readers.

Paragraphs count from 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from align.exchange.as_text import NOTHING, printable
from align.exchange.quotation import quotation, wrapped
from align.facts.model import FactConflict, Statement
from align.model import Work
from align.numbers import describe
from align.numbers.model import Severity

COLUMNS = 80
"""So wide is a block at most, unless a figure alone is wider."""


def conflicts_as_text(work: Work, conflicts: Sequence[FactConflict]) -> Iterator[str]:
    """The conflicts one under the other, each a block: what it is about, then text by text.

    Every text has its value and below it the words around the figure; "≠" marks a value that
    differs, "=" one that agrees with all the others. The last line says which texts differ.
    """
    width = max(map(len, work.labels))
    for number, found in enumerate(conflicts, 1):
        yield f"fact {number}: {found.severity.value}: {_headline(work, found)}"
        yield from map(printable, wrapped("  about:", found.fact.label.split(", "), COLUMNS))
        sides = [(DIFFERS if len(found.sides) > 1 else SAYS, side) for side in found.sides]
        for mark, statements in (*sides, (AGREES, found.undisputed)):
            yield from _side_lines(work, mark, statements, width)
        for version in found.fact.absent:
            yield f"  {DIFFERS} {work.labels[version]:{width}}  {NOTHING}"
        yield from map(printable, _summary(work, found))
        yield ""
    yield count_of_conflicts(conflicts)


DIFFERS, AGREES, SAYS = "≠", "=", " "
"""What stands before a text: its value differs, or agrees with all; or the only value there is."""


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


def _side_lines(
    work: Work, mark: str, statements: Sequence[Statement], width: int
) -> Iterator[str]:
    """The texts of a side, each with its value, one quotation, and where else it says so."""
    indent = " " * (len(f"  {mark} ") + width + 2)
    for version, group in groupby(sorted(statements, key=_place), lambda s: s.place.version):
        first, *others = group
        yield printable(f"  {mark} {work.labels[version]:{width}}  {describe(first.mention)}")
        paragraph = f"{first.place.paragraph + 1}: "
        text = work.versions[version].paragraphs[first.place.paragraph].text
        room = COLUMNS - len(indent) - len(paragraph)
        yield printable(f"{indent}{paragraph}{quotation(text, first.mention.span, room)}")
        further = sorted({s.place.paragraph + 1 for s in others} - {first.place.paragraph + 1})
        if further:
            yield from wrapped(f"{indent}also in", list(map(str, further)), COLUMNS)


def _place(statement: Statement) -> tuple[int, int, int]:
    return statement.key


def _summary(work: Work, found: FactConflict) -> Iterator[str]:
    """Which texts differ, with their values; then what explains it."""
    values = [f"{_labels(work, side)}: {_value(side[0])}" for side in found.sides]
    if len(values) > 1:
        yield from wrapped("  differ:", values, COLUMNS)
    if found.hint:
        yield f"  ({found.hint})"


def _value(statement: Statement) -> str:
    return describe(statement.mention).partition(" = ")[2] or statement.mention.surface


def _labels(work: Work, statements: Sequence[Statement]) -> str:
    return " and ".join(work.labels[v] for v in sorted({s.place.version for s in statements}))

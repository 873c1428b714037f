"""A work as texts of a segment a line, with lists of the lines that make a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from align.exchange.lines.ladder import Pair, ladder_of
from align.exchange.lines.vecalign import vecalign_of
from align.exchange.units import Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.model import Run
from align.reviewed import Reviewed

BREAK = "\u2028"
"""A line end inside a segment: to other programs it is none."""
_LINE_ENDS = str.maketrans({"\n": BREAK, "\r": BREAK})
_SPACES = str.maketrans({"\n": " ", "\r": " ", BREAK: " "})

Files = Iterator[tuple[str, Iterable[str]]]
"""For each file the suffix of its name and its lines."""


def ladder_files(reviewed: Reviewed, level: Level) -> Files:
    """Texts and a ladder of hunalign for each two of them."""
    return _with_lists(reviewed, level, "ladder", ladder_of)


def vecalign_files(reviewed: Reviewed, level: Level) -> Files:
    """Texts and a list of vecalign for each two of them."""
    return _with_lists(reviewed, level, "vecalign", vecalign_of)


def moses_files(reviewed: Reviewed, level: Level) -> Files:
    """Texts of a row a line, blank where the version is silent (Moses, "parallel corpus")."""
    units = list(units_of(reviewed, level))
    for number, about in enumerate(abouts_of(reviewed)):
        yield f".{about.label}", (_row_line(unit, number) for unit in units)


def _row_line(unit: Unit, version: int) -> str:
    return " ".join(
        " ".join(each.text.translate(_SPACES).split()) for each in unit.segments[version]
    )


def _with_lists(
    reviewed: Reviewed,
    level: Level,
    suffix: str,
    listed: Callable[[Iterable[Pair], Iterable[float]], Iterator[str]],
) -> Files:
    units = list(units_of(reviewed, level))
    labels = [about.label for about in abouts_of(reviewed)]
    for number, label in enumerate(labels):
        lines = (each.text.translate(_LINE_ENDS) for u in units for each in u.segments[number])
        yield f".{label}", lines
    for one, other in combinations(range(len(labels)), 2):
        between = f".{labels[one]}-{labels[other]}" if len(labels) > 2 else ""
        told = [unit for unit in units if unit.segments[one] or unit.segments[other]]
        pairs = zip(_runs(told, one), _runs(told, other), strict=True)
        yield f"{between}.{suffix}", listed(pairs, (unit.confidence for unit in told))


def _runs(units: Iterable[Unit], version: int) -> Iterator[Run]:
    start = 0
    for unit in units:
        end = start + len(unit.segments[version])
        yield Run(start, end)
        start = end

"""The ladder of hunalign: a rung a line, the numbers of two lines between which a row ends.

``7<TAB>8<TAB>0.45``: before line 7 of the one text and line 8 of the other, counted from 0, a row
begins; the last rung stands behind the last lines. (hunalign, README: "ladder format".)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from align.model import Run

Pair = tuple[Run, Run]
"""The lines of a row in two texts."""

_RUNG = re.compile(r"(\d{1,9})\t(\d{1,9})(?:\t[-+.\deEinfa]+)?")


def pairs_of_ladder(lines: Iterable[str]) -> list[Pair]:
    """The rows between the rungs; raises ValueError, with the number of a line, for no rung."""
    rungs = [(0, 0)]
    for number, line in enumerate(lines, 1):
        rung = _rung(line)
        if rung is None or rung[0] < rungs[-1][0] or rung[1] < rungs[-1][1]:
            raise ValueError(number)
        rungs.append(rung)
    return [
        (Run(one[0], other[0]), Run(one[1], other[1]))
        for one, other in pairwise(rungs)
        if one != other
    ]


def ladder_of(pairs: Iterable[Pair], scores: Iterable[float]) -> Iterator[str]:
    """The rungs of rows that follow each other, and their scores."""
    end = (0, 0)
    for (one, other), score in zip(pairs, scores, strict=True):
        yield f"{one.start}\t{other.start}\t{score:.4g}"
        end = one.end, other.end
    yield f"{end[0]}\t{end[1]}\t0"


def _rung(line: str) -> tuple[int, int] | None:
    match = _RUNG.fullmatch(line.strip())
    return None if match is None else (int(match[1]), int(match[2]))

"""The lists of vecalign: a row a line, the numbers of its lines in two texts and what it costs.

``[3, 4]:[3]:0.27``, counted from 0; an empty list where a text is silent. (vecalign, README.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from align.exchange.lines.ladder import Pair
from align.model import Run

_LIST = r"\[((?:\d{1,9}(?:, *\d{1,9})*)?)\]"
_ROW = re.compile(rf"{_LIST}:{_LIST}(?::[-+.\deEinfa]+)?")


def pairs_of_vecalign(lines: Iterable[str]) -> list[Pair]:
    """The rows of a list, in its order.

    Raises ValueError, with the number of a line, for one that is no row, has lines that do not
    follow each other, or goes back.
    """
    pairs: list[Pair] = []
    ends = [0, 0]
    for number, line in enumerate(lines, 1):
        match = _ROW.fullmatch(line.strip())
        if match is None:
            raise ValueError(number)
        runs = []
        for side in (0, 1):
            named = [int(each) for each in re.findall(r"\d+", match[side + 1])]
            run = Run(named[0], named[-1] + 1) if named else Run(ends[side], ends[side])
            if list(run) != named or run.start < ends[side]:
                raise ValueError(number)
            ends[side] = run.end
            runs.append(run)
        if any(runs):
            pairs.append((runs[0], runs[1]))
    return pairs


def vecalign_of(pairs: Iterable[Pair], scores: Iterable[float]) -> Iterator[str]:
    """The list of rows; what a row costs is what its confidence lacks to be certain."""
    for (one, other), score in zip(pairs, scores, strict=True):
        yield f"{list(one)}:{list(other)}:{1 - score:.6f}"

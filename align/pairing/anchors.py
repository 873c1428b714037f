"""Pairs of segments so sure to correspond that the path need only be searched near them.

Candidates come from an inverted index of rare shared keys, so that no two sequences are ever
compared segment by segment; the longest increasing chain of them is kept (patience sorting).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from align.pairing.matches import Matches

RARE = 5
"""A token met in at most this many units of either version may propose candidates."""
MIN_GAIN = 3.0
"""Evidence an anchor needs, in nats."""
MIN_LEAD = 2.0
"""How much better it must be than either segment's next best candidate, in nats."""
SLACK = 6
"""How many segments the path may stray from an anchor."""
BAND = 48
"""How far from the straight line between two anchors the path is searched, in segments."""


def find_anchors(matches: Matches) -> list[tuple[int, int]]:
    """Pairs of units (i, j), increasing in both, that correspond beyond reasonable doubt."""
    scores: dict[tuple[int, int], float] = defaultdict(float)
    own = np.diff(matches.tokens.starts)
    met = np.array([_met(matches, token) for token in range(len(own))], dtype=np.int64)
    for token in np.flatnonzero((own <= RARE) & (met <= RARE) & (met > 0)).tolist():
        gain = float(matches.gains[token])
        for unit in matches.tokens.units_of(token).tolist():
            for place in matches.places(token).tolist():
                scores[unit, place] += gain
    return longest_chain(_clear_winners(scores))


def _met(matches: Matches, token: int) -> int:
    """In how many units a token's partners stand, those that have several counted again."""
    theirs = matches.theirs
    return sum(int(theirs.starts[t + 1] - theirs.starts[t]) for t in matches.partners[token])


def _clear_winners(scores: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs that beat every rival of either segment by a clear lead."""
    best: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (i, j), score in scores.items():
        best[0, i].append(score)
        best[1, j].append(score)

    def leads(side: int, index: int, score: float) -> bool:
        rivals = sorted(best[side, index], reverse=True)[:2]
        return rivals[0] == score and (len(rivals) < 2 or score - rivals[1] >= MIN_LEAD)

    return sorted(
        (i, j)
        for (i, j), score in scores.items()
        if score >= MIN_GAIN and leads(0, i, score) and leads(1, j, score)
    )


def longest_chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence of sorted pairs that increases on both sides."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    order = sorted(range(len(pairs)), key=lambda k: (pairs[k][0], -pairs[k][1]))
    for index in order:
        length = bisect_left(tails, pairs[index][1])
        before.append(ends[length - 1] if length else None)
        tails[length : length + 1] = [pairs[index][1]]
        ends[length : length + 1] = [len(before) - 1]
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else None
    while at is not None:
        chain.append(pairs[order[at]])
        at = before[at]
    chain.reverse()
    return chain


def corridor(rows: int, columns: int, anchors: Sequence[tuple[int, int]]) -> list[range]:
    """For each row 0 to `rows` the columns (0 to `columns`) that a path may pass.

    The path must pass within SLACK of every anchor; between two anchors that are far apart it
    keeps within BAND of the straight line between them. Short texts are searched whole.
    """
    if min(rows, columns) <= BAND:
        return [range(columns + 1)] * (rows + 1)
    posts = [(0, 0), *((i, j) for i, j in anchors if 0 < i < rows and 0 < j < columns)]
    posts.append((rows, columns))
    ranges: list[range] = []
    at = 0
    for i in range(rows + 1):
        while at + 2 < len(posts) and posts[at + 1][0] <= i:
            at += 1
        (i0, j0), (i1, j1) = posts[at], posts[at + 1]
        centre = j0 + (i - i0) * (j1 - j0) // max(i1 - i0, 1)
        low = max(j0 - SLACK if i - i0 <= SLACK else j0 - SLACK // 2, centre - BAND)
        high = min(j1 + SLACK, centre + BAND)
        ranges.append(range(max(0, low), min(columns, high) + 1))
    return _connected(ranges, columns)


def _connected(ranges: list[range], columns: int) -> list[range]:
    """The same ranges, widened where needed so that a path leads from corner to corner."""
    connected: list[range] = []
    low, reach = 0, 0
    for allowed in ranges:
        low = max(low, min(allowed.start, reach))
        reach = max(reach, allowed.stop - 1)
        connected.append(range(low, reach + 1))
    connected[0] = range(connected[0].stop)
    connected[-1] = range(connected[-1].start, columns + 1)
    return connected

"""From evidence in nats to a probability.

All constants were fitted by logistic regression to 16,000 rows of news and manuals whose true pairs
are known, a third of them rows of sentences inside paragraphs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from align.model import Confidence, Run
from align.pairing.evidence import Explainer

PRIOR = 2.5
"""Log odds, without evidence, that what the path pairs belongs together."""
WEIGHT = 0.45
"""What a nat adds to the log odds, by the root of the number of units and pairs it comes from."""
WORST, BEST = -5.0, 6.0
"""The evidence of one row is believed between these bounds, in such nats."""
MERGED = -1.6
"""What each segment beyond one for each version takes from the log odds."""
MOST_MERGED = 3
ALONE = 2.57
"""Log odds that what has nothing beside it in any other version rightly stands alone."""
ALONE_SENTENCE = 3.3
"""The same of a sentence without a paired one next to it in its row."""
JOINABLE, JOINED = 1.0, -1.28
"""The same of a sentence that might join such a one, and what each nat adds that this gains."""
WORST_JOINED, BEST_JOINED = -2.0, 2.0
"""What it gains is believed between these bounds."""
RIVALLED = -0.7
"""The same if another version has something alone right there, which may be its partner."""
RIVAL = -0.47
"""What a nat that speaks for that partner adds to the log odds."""
WORST_RIVAL, BEST_RIVAL = -6.0, 4.0
"""The evidence for it is believed between these bounds."""


def paired(score: float, pairs: int, units: int, merged: int) -> Confidence:
    """How sure it is that the members of a row belong together.

    `score` is the evidence in nats of so many `pairs` of versions, `units` the number of sentences
    in the row, `merged` how many segments it has beyond one for each version.
    """
    evidence, extra = reasons(score, pairs, units, merged)
    return _probability(PRIOR + WEIGHT * evidence + MERGED * extra)


def reasons(score: float, pairs: int, units: int, merged: int) -> tuple[float, float]:
    """What counts for a row that is paired: its evidence in nats, and what is merged in it."""
    evidence = score / math.sqrt(pairs * units) if pairs else 0.0
    return min(max(evidence, WORST), BEST), float(min(merged, MOST_MERGED))


def unpaired(
    runs: Sequence[Run], neighbours: Sequence[Sequence[Run]], explainer: Explainer
) -> Confidence:
    """How sure it is that a row of one version has no partner in its `neighbours`."""
    rival = best_rival(runs, neighbours, explainer)
    return alone() if rival is None else _probability(RIVALLED + RIVAL * rival)


def torn(score: float, pairs: int, units: int, merged: int) -> Confidence:
    """How sure it is that sentences of one version are right to have nothing beside them in a row.

    They are paired, for these reasons, with sentences that stand in another row.
    """
    return round(1 - paired(score, pairs, units, merged), 3)


def lone_sentence(gain: float | None) -> Confidence:
    """How sure it is that a sentence has no partner in its row of paragraphs.

    `gain` is the most that a paired sentence row next to it would gain by it, in nats.
    """
    if gain is None:
        return _probability(ALONE_SENTENCE)
    return _probability(JOINABLE + JOINED * min(max(gain, WORST_JOINED), BEST_JOINED))


def alone() -> Confidence:
    """How sure it is that a paragraph has no partner where no other stands alone beside it."""
    return _probability(ALONE)


def best_rival(
    runs: Sequence[Run], neighbours: Sequence[Sequence[Run]], explainer: Explainer
) -> float | None:
    """The most that speaks for a row of one version and a neighbour that it has no part in.

    In nats; None if there is no such neighbour.
    """
    (version,) = (v for v, run in enumerate(runs) if len(run))
    rivals = [
        explainer.score([runs[v] if v == version else run for v, run in enumerate(neighbour)])[0]
        for neighbour in neighbours
        if not len(neighbour[version])
    ]
    return min(max(*rivals, WORST_RIVAL), BEST_RIVAL) if rivals else None


def _probability(log_odds: float) -> Confidence:
    return round(1 / (1 + math.exp(-max(min(log_odds, 30.0), -30.0))), 3)

"""From evidence in nats to a probability."""

from __future__ import annotations

import math
from collections.abc import Sequence

from align.model import Confidence, Run
from align.pairing.evidence import Explainer

PRIOR = 2.2
"""Log odds, without evidence, that what the path pairs belongs together."""
WEIGHT = 0.32
"""What a nat adds to the log odds, by the root of the number of units it comes from."""
WORST, BEST = -4.0, 8.0
"""The evidence of one row is believed between these bounds, in such nats."""
MERGED = -1.0
"""What each segment beyond one for each version takes from the log odds."""
MOST_MERGED = 4
"""All four fitted by logistic regression to 3,900 rows of news and manuals with known pairs."""


def paired(score: float, pairs: int, units: int, merged: int) -> Confidence:
    """How sure it is that the members of a row belong together.

    `score` is the evidence in nats of so many `pairs` of versions, `units` the number of sentences
    in the row, `merged` how many segments it has beyond one for each version.
    """
    evidence = min(max(score / pairs / math.sqrt(units), WORST), BEST) if pairs else 0.0
    return _probability(PRIOR + WEIGHT * evidence + MERGED * min(merged, MOST_MERGED))


def unpaired(
    runs: Sequence[Run], neighbours: Sequence[Sequence[Run]], explainer: Explainer
) -> Confidence:
    """How sure it is that a row of one version has no partner in its `neighbours`."""
    (alone,) = (v for v, run in enumerate(runs) if len(run))
    rivals = [
        explainer.score([runs[v] if v == alone else run for v, run in enumerate(neighbour)])[0]
        for neighbour in neighbours
        if not len(neighbour[alone])
    ]
    return _probability(PRIOR - max(rivals, default=0.0) / 4)


def _probability(log_odds: float) -> Confidence:
    return round(1 / (1 + math.exp(-max(min(log_odds, 30.0), -30.0))), 3)

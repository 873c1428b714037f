"""From evidence in nats to a probability."""

from __future__ import annotations

import math
from collections.abc import Sequence

from align.model import Confidence, Run
from align.pairing.rows import score_between
from align.pairing.similarity import Similarities

PRIOR = 1.0
"""Log odds, before the evidence, that what the path pairs belongs together."""
WEIGHT = 0.5
"""How far a nat of evidence is believed: the keys of one row are not independent."""


def paired(score: float, pairs: int) -> Confidence:
    """How sure it is that the members of a row belong together; `pairs` of versions were scored."""
    return _probability(PRIOR + WEIGHT * score / max(pairs, 1))


def unpaired(
    runs: Sequence[Run],
    neighbours: Sequence[Sequence[Run]],
    evidence: Similarities,
) -> Confidence:
    """How sure it is that a row of one version has no partner in its `neighbours`."""
    (alone,) = (v for v, run in enumerate(runs) if len(run))
    rivals = [
        score_between(evidence, alone, runs[alone], v, run)
        for neighbour in neighbours
        for v, run in enumerate(neighbour)
        if v != alone and len(run)
    ]
    return _probability(PRIOR - WEIGHT * max(rivals, default=0.0))


def _probability(log_odds: float) -> Confidence:
    return round(1 / (1 + math.exp(-max(min(log_odds, 30.0), -30.0))), 3)

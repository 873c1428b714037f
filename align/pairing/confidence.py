"""From evidence in nats to a probability."""

from __future__ import annotations

import math
from collections.abc import Sequence

from align.model import Confidence, Run
from align.pairing.evidence import Explainer

PRIOR = 0.6
"""Log odds, before the evidence, that what the path pairs belongs together."""
WEIGHT = 0.4
"""How far a nat of evidence is believed."""


def paired(score: float, pairs: int) -> Confidence:
    """How sure it is that the members of a row belong together; `pairs` of versions were scored."""
    return _probability(PRIOR + WEIGHT * score / max(pairs, 1))


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
    return _probability(PRIOR - WEIGHT * max(rivals, default=0.0))


def _probability(log_odds: float) -> Confidence:
    return round(1 / (1 + math.exp(-max(min(log_odds, 30.0), -30.0))), 3)

"""Beads: what a row may be made of on either side, and how likely that is beforehand."""

from __future__ import annotations

import math
from collections.abc import Mapping

Shape = tuple[int, int]
"""How many units of either side a bead joins."""

LONGEST = 4
"""A bead has at most so many units of a side."""
ALONE = math.log(0.25)
"""What it costs to leave a unit alone, in nats."""
PRIORS: Mapping[Shape, float] = {
    (1, 1): math.log(0.75),
    (1, 2): math.log(0.05), (2, 1): math.log(0.05),
    (2, 2): math.log(0.004),
    (1, 3): math.log(0.012), (3, 1): math.log(0.012),
    (2, 3): math.log(0.002), (3, 2): math.log(0.002),
    (1, 4): math.log(0.002), (4, 1): math.log(0.002),
}  # fmt: skip
"""The log probability of each shape that has something on both sides."""
RARE = math.log(0.002)
"""The log probability of any other shape."""


def prior(one: int, other: int) -> float:
    """The log probability of a bead of `one` and `other` units."""
    if not one or not other:
        return ALONE * (one + other)
    return PRIORS.get((one, other), RARE)

"""What the lengths of two runs say of their being translations, after Gale & Church (1993).

Log ratios take the place of their differences: the logarithm of the ratio of two lengths is
normal around zero, once they are scaled, and narrower for long runs than for short ones.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SPREAD_FLOOR = 0.2
SPREAD_PER_CHARACTER = 2.2
"""Standard deviation of log(length ratio): floor + this / sqrt(mean length)."""
LOWEST = -6.0
"""A length never speaks more strongly than this against a pair, in nats."""


def length_evidence(one: Floats | float, other: Floats) -> Floats:
    """The log-likelihood ratio of two lengths, in nats, element by element.

    Lengths are in characters without white space, above 0, the other scaled to the one. By chance
    the logarithm of their ratio has a standard deviation of 1.
    """
    spread = SPREAD_FLOOR + SPREAD_PER_CHARACTER / np.sqrt((one + other) / 2)
    delta = np.log(other / one)
    by_chance = -0.5 * delta**2
    by_translation = -0.5 * (delta / spread) ** 2 - np.log(spread)
    return np.where(spread >= 1, 0.0, np.maximum(by_translation - by_chance, LOWEST))

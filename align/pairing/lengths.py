"""What the lengths of two runs say of their being translations, after Gale & Church (1993).

Log ratios take the place of their differences: the logarithm of the ratio of two lengths is
normal around zero, once they are scaled, and narrower for long runs than for short ones.
"""

from __future__ import annotations

from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from align.pairing.beads import Manner

Floats = NDArray[np.float64]

STEPS = 2.0**30
"""Evidence is counted in steps of a nat of which there are so many."""

LOWEST = -6.0
"""A length never speaks more strongly than this against a pair, in nats."""


def length_evidence(one: Floats | float, other: Floats, manner: Manner) -> Floats:
    """The log-likelihood ratio of two lengths, in nats, element by element.

    Lengths are in characters without white space, above 0, the other scaled to the one. By chance
    the logarithm of their ratio has a standard deviation of 1, in a translation that of its manner.
    """
    spread = manner.spread + manner.spread_per_root / np.sqrt((one + other) / 2)
    delta = np.log(other / one)
    by_chance = -0.5 * delta**2
    by_translation = -0.5 * (delta / spread) ** 2 - np.log(spread)
    return in_steps(np.where(spread >= 1, 0.0, np.maximum(by_translation - by_chance, LOWEST)))


def one_length_evidence(one: float, other: float, manner: Manner) -> float:
    """What `length_evidence` gives for a single pair of lengths, without the cost of arrays."""
    spread = manner.spread + manner.spread_per_root / sqrt((one + other) / 2)
    if spread >= 1:
        return 0.0
    delta = log(other / one)
    by_translation = -0.5 * (delta / spread) ** 2 - log(spread)
    return one_in_steps(max(by_translation + 0.5 * delta**2, LOWEST))


def undiluted(together: Floats | float, longest: Floats | float, manner: Manner) -> Floats:
    """The share of what a match says that is left if it is met in several units.

    `together` is their length, `longest` that of the longest of them, both above 0. The more text,
    the likelier it has a partner of a word by chance.
    """
    return in_steps(1.0 - manner.dilution * np.log(np.asarray(together) / longest))


def in_steps(nats: Floats) -> Floats:
    """Evidence rounded to whole steps.

    The last digits of a logarithm are not the same on every machine, and sums depend on the order
    of their terms. Sums of whole steps are exact, so that both change no row.
    """
    return np.asarray(np.rint(nats * STEPS) / STEPS)


def one_in_steps(nats: float) -> float:
    """What `in_steps` gives for a single number."""
    return round(nats * STEPS) / STEPS

"""Beads: what a row may be made of, and how likely that is by the manner of a translation.

Newspapers and manuals are translated sentence by sentence, and parts are left out; novels are cut
into sentences anew, and hardly anything is left out. One set of odds does not fit both.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

Shape = tuple[int, int]
"""How many units of either side a bead joins."""

LONGEST = 4
"""A bead has at most so many units of a side."""
RARE = math.log(0.002)
"""The log probability of any shape that is not listed."""
BELIEF = 100
"""What is believed of shapes beforehand counts as so many beads seen."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text was translated, in nats.

    `shapes` are the log probabilities of beads with something on both sides, `alone` is what it
    costs to leave a unit alone, `unspoken` what a unit costs that nothing speaks for in a longer
    bead: else page furniture is swallowed. `dilution` is the share that a match loses for each nat
    by which the units it is met in are longer together than the longest of them. The logarithm of
    the ratio of two lengths has a standard deviation of `spread` plus `spread_per_root` over the
    root of their mean, in characters.
    """

    name: str
    shapes: Mapping[Shape, float]
    alone: float
    unspoken: float
    dilution: float
    spread: float
    spread_per_root: float

    def prior(self, one: int, other: int) -> float:
        """The log probability of a bead of `one` and `other` units."""
        if not one or not other:
            return self.alone * (one + other)
        return self.shapes.get((one, other), RARE)

    def joint_prior(self, counts: Sequence[int]) -> float:
        """The log probability of a row in which versions have so many units each, none of them 0.

        All versions are renderings of one sequence of sentences that is not seen. A row has as many
        of these as one of the versions has units; the others differ from it, each for itself. So a
        version that joined two sentences is one departure, however many others kept them apart.
        """
        usual = self.prior(1, 1)
        if min(counts) == max(counts):
            return self.prior(counts[0], counts[0])
        return usual + max(
            sum(self.prior(unseen, count) - usual for count in counts if count != unseen)
            for unseen in set(counts)
        )

    def fitted(self, shapes: Iterable[Shape]) -> Manner:
        """The manner after the shapes of a text's own beads were seen."""
        seen = Counter(shape for shape in shapes if shape in self.shapes)
        total = BELIEF + seen.total()
        return replace(
            self,
            shapes={
                shape: math.log((seen[shape] + BELIEF * math.exp(before)) / total)
                for shape, before in self.shapes.items()
            },
        )


def _shapes(**shares: float) -> Mapping[Shape, float]:
    """The log probabilities of shapes, the same from either side: one_two=.05 is 1-2 and 2-1."""
    numbers = {"one": 1, "two": 2, "three": 3, "four": 4}
    found: dict[Shape, float] = {}
    for name, share in shares.items():
        one, other = (numbers[word] for word in name.split("_"))
        found[one, other] = found[other, one] = math.log(share)
    return found


CLOSE = Manner(
    name="close",
    shapes=_shapes(
        one_one=0.75, one_two=0.06, two_two=0.004, one_three=0.012, two_three=0.002, one_four=0.002
    ),
    alone=math.log(0.3),
    unspoken=-1.5,
    dilution=0.1,
    spread=0.2,
    spread_per_root=2.2,
)
FREE = Manner(
    name="free",
    shapes=_shapes(
        one_one=0.75, one_two=0.12, two_two=0.004, one_three=0.03, two_three=0.002, one_four=0.004
    ),
    alone=math.log(0.1),
    unspoken=-0.5,
    dilution=0.0,
    spread=0.1,
    spread_per_root=1.1,
)

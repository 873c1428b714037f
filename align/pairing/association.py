"""Words that keep company: who is whose best partner, by the Dice coefficient.

Smadja, McKeown & Hatzivassiloglou, Translating collocations for bilingual lexicons (1996).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

W = TypeVar("W")
_NONE = (0.0, "", "")


@dataclass(frozen=True, slots=True)
class Association(Generic[W]):
    """Two words that are the best partners of one another.

    `together` is in how many rows they meet, `dice` their coefficient, from 0 to 1, `rival` the
    highest that one of them reaches with another word.
    """

    one: W
    other: W
    together: int
    dice: float
    rival: float


def best_partners(
    together: Mapping[tuple[W, W], int],
    met: tuple[Mapping[W, int], Mapping[W, int]],
    spelling: Callable[[W], str],
) -> Iterator[Association[W]]:
    """The pairs of words of which each is the other's best; of those at a tie one, by `spelling`.

    `together` is in how many rows two words meet, `met` in how many each stands.
    """
    dice = {(a, b): 2 * n / (met[0][a] + met[1][b]) for (a, b), n in together.items()}
    best: dict[tuple[int, W], list[tuple[float, str, str]]] = defaultdict(lambda: [_NONE, _NONE])
    for (a, b), value in dice.items():
        rank = (value, spelling(a), spelling(b))
        for word in ((0, a), (1, b)):
            best[word] = sorted((*best[word], rank), reverse=True)[:2]
    for (a, b), value in dice.items():
        ours, theirs = best[0, a], best[1, b]
        if ours[0] == theirs[0] == (value, spelling(a), spelling(b)):
            yield Association(a, b, together[a, b], value, max(ours[1][0], theirs[1][0]))

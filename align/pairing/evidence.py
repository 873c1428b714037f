"""Why two runs are paired: the evidence in words a reader can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from align.model import Evidence, Run
from align.pairing.features import FeatureClass, Segment
from align.pairing.similarity import PairSimilarity, Similarities
from align.pairing.vocabulary import Key

LISTED = 8
"""At most this many shared keys are named for a pair of versions."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """Names the evidence between segments, with what the versions themselves say.

    `texts` and `segments` are by version, then by segment.
    """

    texts: Sequence[Sequence[str]]
    segments: Sequence[Sequence[Segment]]
    pairs: Similarities

    def row(self, runs: Sequence[Run]) -> tuple[Evidence, ...]:
        """All the evidence for a row, pair of versions by pair."""
        present = [v for v, run in enumerate(runs) if len(run)]
        found: list[Evidence] = []
        for a in present:
            for b in present:
                if a < b:
                    found += self.tokens(a, runs[a], b, runs[b])
                    found += self._measures(a, runs[a], b, runs[b])
        return tuple(found)

    def tokens(self, a: int, run_a: Run, b: int, run_b: Run) -> tuple[Evidence, ...]:
        """The shared figures, names and words of two runs (a < b), the weightiest first."""
        pair = self.pairs[a, b]
        keys = [k for k in pair.shared(run_a, run_b) if k[0] is not FeatureClass.SIGN]
        keys.sort(key=lambda k: (-pair.gains[k], k))
        found: dict[tuple[str, str], Evidence] = {}
        for key in keys:
            surfaces = self._surface(a, run_a, pair, key), self._surface(b, run_b, pair, key)
            weight = round(pair.gains[key], 2)
            found.setdefault(surfaces, Evidence(key[0].value, (a, b), surfaces, weight))
        return tuple(found.values())[:LISTED]

    def _measures(self, a: int, run_a: Run, b: int, run_b: Run) -> list[Evidence]:
        """What the lengths and the kinds of two runs say."""
        pair = self.pairs[a, b]
        sizes = (self._size(a, run_a), self._size(b, run_b))
        kinds = (self._kind(a, run_a), self._kind(b, run_b))
        return [
            Evidence("length", (a, b), sizes, round(pair.length(run_a, run_b), 2)),
            Evidence("kind", (a, b), kinds, round(pair.kinds(run_a, run_b), 2)),
        ]

    def _kind(self, version: int, run: Run) -> str:
        return self.segments[version][run.start].kind.value

    def _size(self, version: int, run: Run) -> str:
        return f"{sum(self.segments[version][i].size for i in run)} characters"

    def _surface(self, version: int, run: Run, pair: PairSimilarity, key: Key) -> str:
        """How a version writes a key, at its first place in the run."""
        for index in run:
            for feature in self.segments[version][index].features:
                if pair.vocabulary.key(feature) == key:
                    return feature.span.of(self.texts[version][index])
        return key[1]

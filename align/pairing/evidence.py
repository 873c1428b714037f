"""Why two runs of paragraphs are paired: the evidence in words a reader can check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from align.model import Evidence, Run, TextPlace
from align.pairing.features import FeatureClass
from align.pairing.pair_evidence import PairEvidences
from align.pairing.unit import Unit

LISTED = 24
"""At most this many shared tokens are named for a pair of versions."""


class Explainer:
    """Names the evidence between paragraphs, with what the versions themselves say.

    `texts` and `units` are by version; runs are of paragraphs.
    """

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        units: Sequence[Sequence[Unit]],
        pairs: PairEvidences,
    ) -> None:
        """Keep what is needed to name evidence."""
        self._texts = texts
        self._units = units
        self._pairs = pairs
        self._of_paragraph: list[dict[int, list[int]]] = []
        for version in units:
            found: dict[int, list[int]] = defaultdict(list)
            for number, unit in enumerate(version):
                found[unit.paragraph].append(number)
            self._of_paragraph.append(found)

    def units_in(self, version: int, run: Run) -> list[int]:
        """The units of a version that stand in a run of paragraphs."""
        return [unit for p in run for unit in self._of_paragraph[version].get(p, ())]

    def row(self, runs: Sequence[Run]) -> tuple[Evidence, ...]:
        """All the evidence for a row, pair of versions by pair."""
        present = [v for v, run in enumerate(runs) if self.units_in(v, run)]
        found: list[Evidence] = []
        for a in present:
            for b in present:
                if a < b:
                    found += self.tokens(a, runs[a], b, runs[b])
                    found += self._measures(a, runs[a], b, runs[b])
        return tuple(found)

    def score(self, runs: Sequence[Run]) -> tuple[float, int, int]:
        """The evidence for a row in nats, how many pairs give it, and of how many units."""
        units = [self.units_in(v, run) for v, run in enumerate(runs)]
        present = [v for v, found in enumerate(units) if found]
        scores = [
            self._pairs[a, b].score(units[a], units[b]) for a in present for b in present if a < b
        ]
        return sum(scores), len(scores), sum(map(len, units))

    def tokens(self, a: int, run_a: Run, b: int, run_b: Run) -> tuple[Evidence, ...]:
        """The shared figures, names and words of two runs (a < b), the weightiest first."""
        return self.tokens_of_units(a, self.units_in(a, run_a), b, self.units_in(b, run_b))

    def tokens_of_units(
        self, a: int, ours: Sequence[int], b: int, theirs: Sequence[int]
    ) -> tuple[Evidence, ...]:
        """The shared figures, names and words of some units (a < b), the weightiest first."""
        shared = self._pairs[a, b].shared(ours, theirs)
        versions = (a, b)
        found: dict[tuple[str, str], Evidence] = {}
        for each in sorted(shared, key=lambda each: (-each.gain, sorted(each.token.keys))):
            if each.token.feature_class is FeatureClass.SIGN:
                continue
            if len(found) == LISTED:
                break
            feature, weight = each.token.feature_class.value, round(each.gain, 2)
            if each.token.feature_class is FeatureClass.TIE:
                named = (self._paragraph(a, each.one[0]), self._paragraph(b, each.other[0]))
                found.setdefault(named, Evidence(feature, versions, named, weight))
                continue
            traits = self._pairs[a, b].places(each)
            here = self._place(a, each.one[0], traits[0])
            there = self._place(b, each.other[0], traits[1])
            surfaces = (self._surface(a, here), self._surface(b, there))
            found.setdefault(surfaces, Evidence(feature, versions, surfaces, weight, (here, there)))
        return tuple(found.values())

    def _place(self, version: int, unit: int, trait: int) -> TextPlace:
        where = self._units[version][unit]
        return TextPlace(where.paragraph, where.span_of(trait))

    def _paragraph(self, version: int, unit: int) -> str:
        """What a tie names, which no words of the text say: a paragraph, counted from 1."""
        return f"paragraph {self._units[version][unit].paragraph + 1}"

    def _surface(self, version: int, place: TextPlace) -> str:
        return place.span.of(self._texts[version][place.paragraph])

    def _measures(self, a: int, run_a: Run, b: int, run_b: Run) -> list[Evidence]:
        """What the lengths and the kinds of two runs say, and their vectors if there is a model."""
        pair = self._pairs[a, b]
        ours, theirs = self.units_in(a, run_a), self.units_in(b, run_b)
        sizes = (self._size(a, ours), self._size(b, theirs))
        kinds = (self._units[a][ours[0]].kind.value, self._units[b][theirs[0]].kind.value)
        found = [
            Evidence("length", (a, b), sizes, round(pair.length(ours, theirs), 2)),
            Evidence("kind", (a, b), kinds, round(pair.kinds(ours, theirs), 2)),
        ]
        if pair.similarity is not None:
            counts = (_sentences(ours), _sentences(theirs))
            found.append(Evidence("meaning", (a, b), counts, round(pair.meaning(ours, theirs), 2)))
        return found

    def _size(self, version: int, units: Sequence[int]) -> str:
        return f"{sum(self._units[version][u].size for u in units)} characters"


def _sentences(units: Sequence[int]) -> str:
    return "1 sentence" if len(units) == 1 else f"{len(units)} sentences"

"""What a sentence-embedding model says of beads: of sets of units, and of a whole band of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from align.embedding.runs import Runs
from align.embedding.similarity import RunSimilarity
from align.model import Work
from align.pairing.annotation import Annotation
from align.pairing.beads import Shape
from align.pairing.gains import Band, Side
from align.pairing.lengths import Floats
from align.pairing.unit import Unit

if TYPE_CHECKING:
    from align.embedding.model import SentenceModel

WEIGHT = 0.5
"""What a nat of the vectors counts beside words and figures: both speak of the same words, so that
what they say overlaps; and a model that fits the texts badly must not outvote them."""


def read_meanings(
    work: Work,
    annotations: Sequence[Annotation],
    units: Sequence[Sequence[Unit]],
    model: SentenceModel,
) -> list[Runs]:
    """The vectors of each version's units. Raises InputError if the model does not run."""
    from align.embedding.vectors import encode_once

    found = []
    for version, annotation, own in zip(work.versions, annotations, units, strict=True):
        texts = [
            annotation.sentences[unit.paragraph][unit.sentence]
            .of(version.paragraphs[unit.paragraph].text)
            .strip()
            for unit in own
        ]
        found.append(Runs.of(encode_once(model, texts), [unit.size for unit in own]))
    return found


class MeaningBand:
    """What the vectors of two versions of two groups say at each place of a band, in nats."""

    def __init__(
        self, similarity: RunSimilarity, sides: tuple[Side, Side], rows: tuple[int, int], band: Band
    ) -> None:
        """Take the units that either side has in so many rows of its group."""
        ours, theirs = sides
        self._band = band
        self._similarity = similarity.part(_units(ours), _units(theirs)).by_rows(
            ours.rows, rows[0], theirs.rows, rows[1]
        )
        self._dots = self._similarity.dots(band.base, band.width).astype(np.float64)
        self._by_shape: dict[Shape, Floats] = {}

    def scores(self, shape: Shape) -> Floats:
        """The scores of the beads of a shape that begin at each place of the band."""
        if shape not in self._by_shape:
            down, along = shape
            line = np.zeros(self._band.shape)
            for each in range(along):
                line += self._band.moved(self._dots, 0, each)
            total = np.zeros(self._band.shape)
            for each in range(down):
                total += self._band.moved(line, each, 0)
            scores = self._similarity.scores(total, down, along, self._band.base)
            self._by_shape[shape] = WEIGHT * scores
        return self._by_shape[shape]


def _units(side: Side) -> slice:
    return slice(side.first, side.first + len(side.rows))

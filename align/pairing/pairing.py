"""From a work to its alignment: features, similarity, path, rows of n versions, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from align import __version__
from align.model import Alignment, Confidence, Row, Run, Work
from align.pairing.annotation import Annotation, annotate_work
from align.pairing.confidence import paired, unpaired
from align.pairing.evidence import Explainer
from align.pairing.features import Segment, segment_paragraphs
from align.pairing.interleave import interleave
from align.pairing.links import find_links
from align.pairing.relation import translation_groups
from align.pairing.rows import align_versions, row_score
from align.pairing.sentence_rows import pair_sentences
from align.pairing.similarity import PairSimilarity, compare_segments

SIGNATURE = f"hexapla {__version__}; features number+name+word+sign+length+kind"


def pair(work: Work, annotations: Sequence[Annotation] | None = None) -> Alignment:
    """The alignment of a work's versions, whatever their number and order.

    Versions that don't translate each other share no row: their paragraphs stand alone, with
    links where they tell the same fact. `annotations` are those of the versions, where they are
    known.
    """
    pairing = _Pairing.of(work, annotate_work(work) if annotations is None else annotations)
    groups = translation_groups(pairing.segments, pairing.evidence)
    aligned = [
        align_versions({v: len(pairing.segments[v]) for v in group}, pairing.evidence)
        for group in groups
    ]
    rows = interleave(aligned, pairing.segments)
    links = find_links(groups, pairing.evidence, pairing.explainer)
    return Alignment(tuple(pairing.rows(rows)), links, groups, SIGNATURE)


@dataclass(frozen=True, slots=True)
class _Pairing:
    """What is known of a work while its rows are made."""

    work: Work
    annotations: Sequence[Annotation]
    segments: Sequence[Sequence[Segment]]
    evidence: dict[tuple[int, int], PairSimilarity]

    @classmethod
    def of(cls, work: Work, annotations: Sequence[Annotation]) -> _Pairing:
        segments = [
            segment_paragraphs(version, annotation.figures)
            for version, annotation in zip(work.versions, annotations, strict=True)
        ]
        pairs = combinations(range(len(segments)), 2)
        evidence = {(a, b): compare_segments(segments[a], segments[b]) for a, b in pairs}
        return cls(work, annotations, segments, evidence)

    @property
    def explainer(self) -> Explainer:
        texts = [[p.text for p in version.paragraphs] for version in self.work.versions]
        return Explainer(texts, self.segments, self.evidence)

    def rows(self, rows: Sequence[tuple[Run, ...]]) -> list[Row]:
        explainer = self.explainer
        return [
            Row(
                runs,
                self._confidence(runs, [*rows[max(r - 1, 0) : r], *rows[r + 1 : r + 2]]),
                explainer.row(runs),
                tuple(self._sentence_rows(runs)),
            )
            for r, runs in enumerate(rows)
        ]

    def _confidence(
        self, runs: tuple[Run, ...], neighbours: Sequence[tuple[Run, ...]]
    ) -> Confidence:
        present = _present(runs)
        if present == 1:
            return unpaired(runs, neighbours, self.evidence)
        return paired(row_score(dict(enumerate(runs)), self.evidence), _pairs(present))

    def _sentence_rows(self, runs: tuple[Run, ...]) -> list[Row]:
        rows = pair_sentences(
            self.work.versions, self.annotations, runs, self.segments, self.evidence
        )
        return [
            Row(part, paired(score, _pairs(_present(part))) if score else 0.5)
            for part, score in rows
        ]


def _present(runs: Sequence[Run]) -> int:
    return sum(1 for run in runs if len(run))


def _pairs(versions: int) -> int:
    return versions * (versions - 1) // 2

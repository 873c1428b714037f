"""Sentence rows: the sentences of one row of paragraphs, paired by the same evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from align.model import Run, Version
from align.pairing.annotation import Annotation
from align.pairing.features import Segment
from align.pairing.path import SENTENCES
from align.pairing.rows import align_versions, row_score
from align.pairing.similarity import PairSimilarity, Similarities


def pair_sentences(
    versions: Sequence[Version],
    annotations: Sequence[Annotation],
    runs: Sequence[Run],
    segments: Sequence[Sequence[Segment]],
    evidence: Similarities,
) -> list[tuple[tuple[Run, ...], float]]:
    """The sentence rows inside one row of paragraphs, each with its score in nats.

    `runs` are the paragraphs of the row; those given count its sentences from 0. What keys the
    versions share and how long one is for the other is taken from the whole text, how rare a key
    is from the row.
    """
    parts: dict[int, list[Segment]] = {}
    for v, run in enumerate(runs):
        if len(run):
            parts[v] = [
                segments[v][p].slice(sentence, versions[v].paragraphs[p].text)
                for p, sentence in annotations[v].sentences_of(run)
            ]
    local = {
        (a, b): PairSimilarity(parts[a], parts[b], evidence[a, b].vocabulary, evidence[a, b].ratio)
        for a, b in combinations(parts, 2)
    }
    group = align_versions({v: len(part) for v, part in parts.items()}, local, SENTENCES)
    return [
        (tuple(row.get(v, Run(0, 0)) for v in range(len(versions))), row_score(row, local))
        for row in group.rows
    ]

"""Sentence rows: the sentences of one row of paragraphs, paired by the same evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from align.model import Run, Sentence, Version
from align.pairing.features import Segment
from align.pairing.path import SENTENCES
from align.pairing.rows import align_versions, row_score
from align.pairing.similarity import PairSimilarity, Similarities
from align.reading.sentences import split_sentences


def row_sentences(version: Version, run: Run) -> list[tuple[int, Sentence]]:
    """The sentences of a run of paragraphs, each with the number of its paragraph."""
    return [
        (index, sentence)
        for index in run
        for sentence in split_sentences(version.paragraphs[index].text, version.language)
    ]


def pair_sentences(
    versions: Sequence[Version],
    runs: Sequence[Run],
    segments: Sequence[Sequence[Segment]],
    evidence: Similarities,
) -> list[tuple[tuple[Run, ...], float]]:
    """The sentence rows inside one row of paragraphs, each with its score in nats.

    Runs count the sentences of the row's paragraphs from 0. What keys the versions share and how
    long one is for the other is taken from the whole text, how rare a key is from the row.
    """
    parts: dict[int, list[Segment]] = {}
    for v, run in enumerate(runs):
        if len(run):
            parts[v] = [
                segments[v][p].slice(sentence, versions[v].paragraphs[p].text)
                for p, sentence in row_sentences(versions[v], run)
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

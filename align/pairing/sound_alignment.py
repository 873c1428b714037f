"""How alike Chinese names and Latin ones sound: their sounds aligned (Needleman & Wunsch 1970).

A text has thousands of pairs that may be one name, so they are aligned side by side: a step of
the alignment is one vector over all of them.
"""

from __future__ import annotations

import string
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from align.pairing.lengths import Floats
from align.pairing.phonetics import (
    Sound,
    agreement,
    chinese_sounds,
    latin_sounds,
    losses,
    most_of_chinese,
    most_of_latin,
)

Syllables = tuple[str, ...]
Ints = NDArray[np.int64]

LETTERS = string.ascii_letters
TOGETHER = 8192
"""So many pairs are aligned side by side."""


class SoundAlignment:
    """Chinese names, in pinyin, and Latin ones, any of which can be aligned with one another."""

    def __init__(self, chinese: Sequence[Syllables], latin: Sequence[str]) -> None:
        self._ours = _Chinese(chinese)
        self._theirs = _Latin(latin)

    def likenesses(self, pairs: Ints) -> tuple[Floats, Floats]:
        """How alike the names of each pair are, and the scores.

        `pairs` has a line for each, its places in the two lists. The score is the sum over the
        best alignment of what agrees and what does not; a likeness of 1 is the score that the
        longer of the two names can get.
        """
        parts = [pairs[start : start + TOGETHER] for start in range(0, len(pairs), TOGETHER)]
        found = [_scores(self._ours, self._theirs, *part.T) for part in parts]
        scores = np.concatenate([np.zeros(0), *found])
        most = np.maximum(self._ours.most[pairs[:, 0]], self._theirs.most[pairs[:, 1]])
        return np.divide(scores, most, out=np.zeros_like(scores), where=most != 0), scores


class _Chinese:
    """Chinese names by the numbers of their sounds, a column for each name."""

    def __init__(self, names: Sequence[Syllables]) -> None:
        found = [chinese_sounds(name) for name in names]
        numbers = {sound: n for n, sound in enumerate({s: None for name in found for s in name})}
        self.sounds = _padded([[numbers[sound] for sound in name] for name in found]).astype(int)
        self.lengths = np.array([len(name) for name in found])
        self.most = np.array([most_of_chinese(name) for name in found])
        self.missing = np.array([sound.missing for sound in numbers])
        self.agreements = [_agreements(numbers, first=first) for first in (False, True)]


class _Latin:
    """Latin names by the numbers of their letters, a column for each name."""

    def __init__(self, names: Sequence[str]) -> None:
        found = [latin_sounds(name) for name in names]
        self.letters = _padded([[LETTERS.index(c) for c in name] for name in found]).astype(int)
        self.losses = _padded([losses(name) for name in found])
        self.lengths = np.array([len(name) for name in found])
        self.most = np.array([most_of_latin(name) for name in found])


def _scores(ours: _Chinese, theirs: _Latin, one: Ints, other: Ints) -> Floats:
    """The scores of the best alignments of Chinese names with Latin ones, pair by pair."""
    lengths = ours.lengths[one], theirs.lengths[other]
    letters, lost = (each[: max(lengths[1]), other] for each in (theirs.letters, theirs.losses))
    best = np.zeros((len(lost) + 1, len(one)))
    np.cumsum(lost, axis=0, out=best[1:])
    for i, sounds in enumerate(ours.sounds[: max(lengths[0]), one]):
        agrees = ours.agreements[False][sounds, letters]
        if i == 0 and len(letters):
            agrees[0] = ours.agreements[True][sounds, letters[0]]
        new = best + ours.missing[sounds]
        np.maximum(new[1:], best[:-1] + agrees, out=new[1:])
        for j, loss in enumerate(lost):
            np.maximum(new[j + 1], new[j] + loss, out=new[j + 1])
        best = np.where(i < lengths[0], new, best)
    return np.asarray(best[lengths[1], np.arange(len(one))])


def _agreements(sounds: dict[Sound, int], *, first: bool) -> Floats:
    """What each letter says of each sound."""
    return np.array([[agreement(s, letter, first=first) for letter in LETTERS] for s in sounds])


def _padded(names: Sequence[Sequence[float]]) -> Floats:
    """Names of different lengths as columns, filled up with zeros."""
    found = np.zeros((max(map(len, names), default=0), len(names)))
    for column, name in enumerate(names):
        found[: len(name), column] = name
    return found

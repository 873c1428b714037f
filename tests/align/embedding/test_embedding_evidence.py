"""Vectors beside words: one more evidence, in the path and bead by bead alike."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from align.embedding import RunSimilarity
from align.embedding.arrays import unit_rows
from align.embedding.runs import Runs
from align.model import ParagraphKind, Run
from align.pairing.beads import CLOSE
from align.pairing.evidence import Explainer
from align.pairing.features import FeatureClass
from align.pairing.group_scores import STARTS_AGREE, GroupScores
from align.pairing.groups import single
from align.pairing.meaning import WEIGHT
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.relation import translation_groups
from align.pairing.unit import Trait, Unit

ONE, OTHER = 6, 8


def bare(number: int, size: int = 40, words: Sequence[str] = ()) -> Unit:
    """A unit that is a paragraph of its own."""
    traits = tuple(Trait(FeatureClass.CONCEPT, word, frozenset({word})) for word in words)
    bounds = [place for n in range(len(words)) for place in (n, n + 1)]
    kind = ParagraphKind.BODY
    return Unit(number, 0, size, kind, starts_paragraph=True, traits=traits, bounds=bounds)


def units(chance: random.Random, count: int) -> list[Unit]:
    words = [f"w{n}" for n in range(12)]
    return [
        bare(n, chance.randint(20, 60), chance.sample(words, chance.randint(0, 3)))
        for n in range(count)
    ]


def runs(seed: int, of: list[Unit]) -> Runs:
    vectors = np.random.default_rng(seed).normal(0.2, 1, size=(len(of), 8))
    return Runs.of(unit_rows(vectors.astype(np.float32)), [unit.size for unit in of])


def made_up(seed: int) -> PairEvidence:
    chance = random.Random(seed)
    one, other = units(chance, ONE), units(chance, OTHER)
    similarity = RunSimilarity(runs(seed, one), runs(seed + 100, other))
    return compare_units(one, other, similarity=similarity)


@pytest.mark.parametrize("seed", range(6))
def test_the_path_reads_what_the_evidence_says_of_each_bead(seed: int) -> None:
    pair = made_up(seed)
    corridor = [range(OTHER + 1)] * (ONE + 1)
    there = GroupScores(single(0, ONE), single(1, OTHER), {(0, 1): pair}, corridor)
    turned = [range(ONE + 1)] * (OTHER + 1)
    back = GroupScores(single(1, OTHER), single(0, ONE), {(0, 1): pair}, turned)
    for (down, along), i, j in product(CLOSE.shapes, range(ONE), range(OTHER)):
        if i + down <= ONE and j + along <= OTHER:
            expected = STARTS_AGREE + pair.score(range(i, i + down), range(j, j + along))
            found = there.scores(i, (down, along), range(j, j + 1))
            assert found[0] == pytest.approx(expected, abs=1e-2)
            found = back.scores(j, (along, down), range(i, i + 1))
            assert found[0] == pytest.approx(expected, abs=1e-2)


def test_a_unit_that_the_vectors_speak_for_is_no_furniture() -> None:
    """Beside what they say of the bead, their word spares it the cost of the unspoken."""
    vector = runs(1, [bare(0)])
    plain = compare_units([bare(0)], [bare(0)])
    alike = compare_units([bare(0)], [bare(0)], similarity=RunSimilarity(vector, vector))
    said = alike.meaning([0], [0])
    assert said == pytest.approx(8 * WEIGHT)
    assert alike.score([0], [0]) - plain.score([0], [0]) > said + 1
    assert plain.meaning([0], [0]) == 0


def test_a_row_lists_what_the_vectors_say() -> None:
    pair = made_up(1)
    texts = [[" " * 9] * ONE, [" " * 9] * OTHER]
    explainer = Explainer(texts, [pair.one, pair.other], {(0, 1): pair})
    (found,) = [e for e in explainer.row([Run(1, 2), Run(2, 4)]) if e.feature == "meaning"]
    assert found.surfaces == ("1 sentence", "2 sentences")
    assert found.weight == round(pair.meaning([1], [2, 3]), 2) != 0
    assert found.places is None
    unmodelled = compare_units(pair.one, pair.other)
    explainer = Explainer(texts, [pair.one, pair.other], {(0, 1): unmodelled})
    assert "meaning" not in {e.feature for e in explainer.row([Run(1, 2), Run(2, 4)])}


def test_vectors_alone_tell_that_two_versions_translate_each_other() -> None:
    mute = [bare(number) for number in range(12)]
    vectors = np.random.default_rng(5).normal(0, 1, size=(12, 64)).astype(np.float32)
    meanings = Runs.of(unit_rows(vectors), [40.0] * 12)
    turned = meanings.part(slice(None, None, -1))
    assert translation_groups([mute, mute], [meanings, meanings]) == ((0, 1),)
    assert translation_groups([mute, mute], [meanings, turned]) == ((0,), (1,))
    assert translation_groups([mute, mute]) == ((0,), (1,))

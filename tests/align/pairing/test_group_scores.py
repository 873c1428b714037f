"""The vectors that the path reads say what the evidence says bead by bead."""

from __future__ import annotations

import random
from itertools import product

import pytest

from align.model import ParagraphKind, Run
from align.pairing.beads import CLOSE
from align.pairing.features import FeatureClass
from align.pairing.gains import Band
from align.pairing.group_scores import STARTS_AGREE, STARTS_DIFFER, GroupScores
from align.pairing.groups import join, single
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.path import best_path
from align.pairing.unit import Trait, Unit

WORDS = [f"w{n}" for n in range(12)]
KINDS = (ParagraphKind.BODY, ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.LIST_ITEM)


def made_up(chance: random.Random, units: int) -> list[Unit]:
    """Units of random concepts; each is a paragraph of its own or goes on with the last."""
    made = []
    for number in range(units):
        words = chance.sample(WORDS, chance.randint(1, 5))
        traits = tuple(Trait(FeatureClass.CONCEPT, w, frozenset({w})) for w in words)
        bounds = [place for n in range(len(words)) for place in (n, n + 1)]
        starts = number == 0 or chance.random() < 0.5
        size = chance.randint(5, 90)
        made.append(Unit(number, 0, size, chance.choice(KINDS), starts, traits, bounds))
    return made


def boundaries(pair: PairEvidence, i: int, j: int) -> float:
    ours, theirs = pair.one[i].starts_paragraph, pair.other[j].starts_paragraph
    return STARTS_AGREE if ours and theirs else STARTS_DIFFER if ours or theirs else 0.0


@pytest.mark.parametrize("seed", range(8))
def test_a_vector_of_scores_is_the_score_of_each_bead(seed: int) -> None:
    chance = random.Random(seed)
    one, other = made_up(chance, 7), made_up(chance, 9)
    pair = compare_units(one, other)
    corridor = [range(10)] * 8
    scores = GroupScores(single(0, 7), single(1, 9), {(0, 1): pair}, corridor)
    for (down, along), i in product(CLOSE.shapes, range(7)):
        if i + down <= 7:
            vector = scores.scores(i, (down, along), range(10 - along))
            for j in range(10 - along):
                expected = pair.score(range(i, i + down), range(j, j + along))
                assert vector[j] == pytest.approx(expected + boundaries(pair, i, j)), (i, j)


def test_the_side_a_version_is_on_changes_nothing() -> None:
    chance = random.Random(3)
    one, other = made_up(chance, 6), made_up(chance, 6)
    evidence = {(0, 1): compare_units(one, other)}
    corridor = [range(7)] * 7
    there = best_path(corridor, GroupScores(single(0, 6), single(1, 6), evidence, corridor))
    back = best_path(corridor, GroupScores(single(1, 6), single(0, 6), evidence, corridor))
    assert there[1] == pytest.approx(back[1])


def test_a_row_that_lacks_a_version_is_not_charged_for_it() -> None:
    chance = random.Random(4)
    units = [made_up(chance, 2), [], made_up(chance, 2)]
    evidence = {(a, b): compare_units(units[a], units[b]) for a, b in [(0, 1), (0, 2), (1, 2)]}
    rows = join(single(0, 2), single(1, 0), [(Run(r, r + 1), Run(0, 0)) for r in (0, 1)])
    corridor = [range(3)] * 3
    alone = GroupScores(single(0, 2), single(2, 2), evidence, corridor).scores(0, (1, 1), range(2))
    lacking = GroupScores(rows, single(2, 2), evidence, corridor).scores(0, (1, 1), range(2))
    assert lacking * 2**0.5 == pytest.approx(alone)


def test_a_narrow_band_gives_the_same_scores_inside() -> None:
    chance = random.Random(5)
    one, other = made_up(chance, 30), made_up(chance, 30)
    evidence = {(0, 1): compare_units(one, other)}
    narrow = [range(max(0, i - 3), min(31, i + 4)) for i in range(31)]
    wide = [range(31)] * 31
    assert Band.around(narrow).width < 20
    some = GroupScores(single(0, 30), single(1, 30), evidence, narrow)
    all_ = GroupScores(single(0, 30), single(1, 30), evidence, wide)
    for i in range(28):
        columns = range(narrow[i].start, min(narrow[i].stop, 29))
        for shape in ((1, 1), (1, 2), (2, 1)):
            assert some.scores(i, shape, columns) == pytest.approx(all_.scores(i, shape, columns))

"""Evidence from vectors: runs are sums of their units, judged by what chance gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.embedding import RunSimilarity, encode_once, load_model
from align.embedding.arrays import Floats, Vectors, unit_rows
from align.embedding.runs import Runs
from align.embedding.similarity import HIGHEST, LOWEST
from align.pairing.beads import LONGEST, Shape
from align.pairing.path import best_path

GERMAN = [
    "Hund frisst Fisch", "Katze schläft", "Regen, Brücke, Fluss", "Buch, Tür", "Katze liest Buch",
    "Baum, Fluss", "Fisch schläft",
]  # fmt: skip
CHINESE = ["狗吃鱼", "猫睡", "桥河雨，书门", "树河", "鱼睡"]
BEADS = [((0, 1), (0, 1)), ((1, 2), (1, 2)), ((2, 4), (2, 3)), ((4, 5), (3, 3)), ((5, 6), (3, 4)),
         ((6, 7), (4, 5))]  # fmt: skip


def made_up(units: int, seed: int, numbers: int = 6) -> tuple[Vectors, list[float]]:
    rng = np.random.default_rng(seed)
    vectors = unit_rows(rng.normal(0.3, 1, size=(units, numbers)).astype(np.float32))
    return vectors, [float(size) for size in rng.integers(1, 200, units)]


def direct(vectors: Vectors, sizes: list[float], units: range) -> Vectors:
    total = sum(sizes[u] * vectors[u].astype(np.float64) for u in units)
    return np.asarray(total / np.linalg.norm(total))


versions = st.tuples(st.integers(1, 12), st.integers(0, 10_000)).map(lambda v: made_up(*v))


@given(versions, st.integers(1, LONGEST), st.data())
def test_products_by_sums_equal_those_of_the_runs(
    version: tuple[Vectors, list[float]], length: int, data: st.DataObject
) -> None:
    vectors, sizes = version
    length = min(length, len(vectors))
    start = data.draw(st.integers(0, len(vectors) - length))
    stop = data.draw(st.integers(start, len(vectors) - length)) + 1
    runs = Runs(vectors * np.array(sizes, dtype=np.float32)[:, None])
    probe = made_up(1, 1)[0][0]
    found = runs.products(probe, range(start, stop), length)
    expected = [direct(vectors, sizes, range(s, s + length)) @ probe for s in range(start, stop)]
    assert found == pytest.approx(expected, abs=1e-4)
    total, count = runs.centre(length)
    every = [direct(vectors, sizes, range(s, s + length)) for s in range(len(vectors) - length + 1)]
    assert count == len(every)
    assert total == pytest.approx(sum(every), abs=1e-4)


@given(versions, versions, st.integers(1, LONGEST), st.integers(1, LONGEST))
def test_scores_of_the_path_equal_scores_of_sets(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], down: int, along: int
) -> None:
    down, along = min(down, len(one[0])), min(along, len(other[0]))
    similarity = RunSimilarity.of(*one, *other)
    for row in range(len(one[0]) - down + 1):
        columns = range(len(other[0]) - along + 1)
        scores = similarity.scores(row, down, columns, along)
        each = [similarity.score(range(row, row + down), range(c, c + along)) for c in columns]
        assert scores == pytest.approx(each, abs=1e-2)
        later = similarity.scores(row, down, columns[1:], along)
        assert later == pytest.approx(scores[1:], abs=1e-2)


@given(versions, versions, st.data())
def test_it_is_the_same_from_either_side(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], data: st.DataObject
) -> None:
    ours = data.draw(st.lists(st.integers(0, len(one[0]) - 1), min_size=1, unique=True))
    theirs = data.draw(st.lists(st.integers(0, len(other[0]) - 1), min_size=1, unique=True))
    similarity = RunSimilarity.of(*one, *other)
    score = similarity.score(ours, theirs)
    assert LOWEST <= score <= HIGHEST
    assert similarity.swapped().score(theirs, ours) == pytest.approx(score, abs=1e-3)
    mirrored = RunSimilarity.of(*other, *one)
    assert mirrored.score(theirs[::-1], ours[::-1]) == pytest.approx(score, abs=1e-3)


@given(versions)
def test_a_text_is_nearest_to_itself(version: tuple[Vectors, list[float]]) -> None:
    similarity = RunSimilarity.of(*version, *version)
    for unit in range(len(version[0])):
        scores = similarity.scores(unit, 1, range(len(version[0])), 1)
        assert scores[unit] == pytest.approx(HIGHEST, abs=1e-2)
        assert scores[unit] == pytest.approx(scores.max(), abs=1e-2)


@given(versions, versions, st.data())
def test_rows_of_one_unit_each_change_nothing_and_empty_rows_say_nothing(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], data: st.DataObject
) -> None:
    gaps = data.draw(st.lists(st.integers(1, 2), min_size=len(one[0]), max_size=len(one[0])))
    rows = [int(row) for row in np.cumsum(gaps) - 1]
    similarity = RunSimilarity.of(*one, *other)
    spread = similarity.by_rows(rows, rows[-1] + 2, range(len(other[0])), len(other[0]))
    columns = range(len(other[0]))
    for unit, row in enumerate(rows):
        expected = similarity.scores(unit, 1, columns, 1)
        assert spread.scores(row, 1, columns, 1) == pytest.approx(expected, abs=1e-3)
    for row in set(range(rows[-1] + 2)) - set(rows):
        assert not spread.scores(row, 1, columns, 1).any()
        assert not spread.swapped().scores(0, 1, range(row, row + 1), 1).any()


def test_units_in_one_row_are_one_run() -> None:
    similarity = RunSimilarity.of(*made_up(4, 1), *made_up(6, 2))
    grouped = similarity.by_rows([0, 1, 2, 3], 4, [0, 0, 1, 2, 2, 3], 4)
    assert grouped.score([1], [0]) == pytest.approx(similarity.score([1], [0, 1]), abs=0.5)
    assert grouped.score([1, 2], [2]) == pytest.approx(similarity.score([1, 2], [3, 4]), abs=0.5)


def test_empty_sides_say_nothing() -> None:
    similarity = RunSimilarity.of(*made_up(3, 1), *made_up(4, 2))
    assert similarity.score([], [1]) == 0
    assert similarity.score([1], ()) == 0
    assert not similarity.scores(0, 1, range(3), 0).any()
    assert similarity.scores(0, 0, range(3), 1).shape == (3,)
    assert similarity.scores(0, 1, range(2, 2), 1).shape == (0,)


def test_a_text_without_a_vector_says_nothing() -> None:
    vectors, sizes = made_up(3, 1)
    mute = np.vstack([vectors[:1], np.zeros((1, 6), dtype=np.float32), vectors[1:2]])
    similarity = RunSimilarity.of(mute, sizes, vectors, sizes)
    assert similarity.score([1], [0]) == 0
    assert not similarity.scores(1, 1, range(3), 1).any()
    assert similarity.swapped().scores(0, 1, range(3), 1)[1] == 0


def test_what_all_sentences_share_is_no_evidence() -> None:
    """Sentences as near to each other as all the others are don't pair, however near."""
    vectors, sizes = made_up(40, 3, 64)
    near = unit_rows(vectors + np.float32(3) * np.eye(64, dtype=np.float32)[0])
    similarity = RunSimilarity.of(near[:20], sizes[:20], near[20:], sizes[20:])
    assert float(near[0] @ near[20]) > 0.8
    scores = np.array([similarity.scores(row, 1, range(20), 1) for row in range(20)])
    assert np.median(scores) < -1


def test_one_sentence_a_side_is_judged_by_its_cosine() -> None:
    north, east = np.eye(2, dtype=np.float32)[:, None, :]
    assert RunSimilarity.of(north, [9], north, [9]).score([0], [0]) == pytest.approx(HIGHEST)
    assert RunSimilarity.of(north, [9], east, [9]).score([0], [0]) < -2


class ModelAlone:
    """Scores beads by vectors and nothing else."""

    def __init__(self, similarity: RunSimilarity) -> None:
        self._similarity = similarity

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        return self._similarity.scores(row, shape[0], columns, shape[1])


def test_versions_without_a_word_in_common_are_paired_by_the_model_alone(
    make_model: Callable[..., Path], tmp_path: Path
) -> None:
    model = load_model(make_model())
    german, chinese = (encode_once(model, texts, tmp_path) for texts in (GERMAN, CHINESE))
    similarity = RunSimilarity.of(
        german, [len(text) for text in GERMAN], chinese, [len(text) for text in CHINESE]
    )
    corridor = [range(len(CHINESE) + 1)] * (len(GERMAN) + 1)
    beads, _ = best_path(corridor, ModelAlone(similarity))
    assert [((a.start, a.end), (b.start, b.end)) for a, b in beads] == BEADS

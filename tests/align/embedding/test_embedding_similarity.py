"""Evidence from vectors: runs are sums of their units, judged by what chance gives."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
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
from align.pairing.gains import Band, Side
from align.pairing.meaning import WEIGHT, MeaningBand
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


def compared(one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]]) -> RunSimilarity:
    return RunSimilarity(Runs.of(*one), Runs.of(*other))


def band_scores(
    similarity: RunSimilarity, rows: int, columns: int, shape: Shape = (1, 1)
) -> Floats:
    """The scores of the beads of a shape, unweighted, by their first row and column."""
    band = Band.around([range(columns + 1)] * (rows + 1))
    sides = Side(0, np.arange(rows)), Side(0, np.arange(columns))
    found = MeaningBand(similarity, sides, (rows, columns), band).scores(shape) / WEIGHT
    return found[:rows, :columns]


versions = st.tuples(st.integers(1, 12), st.integers(0, 10_000)).map(lambda v: made_up(*v))


@given(versions, st.integers(1, LONGEST))
def test_products_by_sums_equal_those_of_the_runs(
    version: tuple[Vectors, list[float]], length: int
) -> None:
    vectors, sizes = version
    length = min(length, len(vectors))
    runs = Runs.of(vectors, sizes)
    probe = made_up(1, 1)[0][0]
    every = [direct(vectors, sizes, range(s, s + length)) for s in range(len(vectors) - length + 1)]
    found = runs.products(probe, length)
    assert found == pytest.approx([each @ probe for each in every], abs=1e-4)
    total, count = runs.centre(length)
    assert count == len(every)
    assert total == pytest.approx(sum(every), abs=1e-4)


@given(versions, versions, st.integers(1, LONGEST), st.integers(1, LONGEST))
def test_scores_of_the_path_equal_scores_of_sets(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], down: int, along: int
) -> None:
    down, along = min(down, len(one[0])), min(along, len(other[0]))
    similarity = compared(one, other)
    found = band_scores(similarity, len(one[0]), len(other[0]), (down, along))
    for row, column in product(range(len(one[0])), range(len(other[0]))):
        expected = 0.0
        if row + down <= len(one[0]) and column + along <= len(other[0]):
            expected = similarity.score(range(row, row + down), range(column, column + along))
        assert found[row, column] == pytest.approx(expected, abs=1e-2)


def test_a_part_of_a_long_text_scores_as_the_whole_does() -> None:
    one, other = made_up(400, 1), made_up(420, 2)
    similarity = compared(one, other)
    low, columns = 150, range(160, 290)
    corridor = [range(max(0, i - 9), min(130, i + 9) + 1) for i in range(101)]
    band = Band.around(corridor)
    assert band.width < 40
    sides = Side(low, np.arange(100)), Side(columns.start, np.arange(130))
    part = MeaningBand(similarity, sides, (100, 130), band)
    for shape in ((1, 1), (2, 1), (2, 3)):
        found = part.scores(shape) / WEIGHT
        for row in range(100 - shape[0]):
            for column in corridor[row]:
                if column + shape[1] <= 130:
                    ours = range(low + row, low + row + shape[0])
                    first = columns.start + column
                    expected = similarity.score(ours, range(first, first + shape[1]))
                    place = column - int(band.base[row])
                    assert found[row, place] == pytest.approx(expected, abs=1e-2)


@given(versions, versions, st.data())
def test_it_is_the_same_from_either_side(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], data: st.DataObject
) -> None:
    ours = data.draw(st.lists(st.integers(0, len(one[0]) - 1), min_size=1, unique=True))
    theirs = data.draw(st.lists(st.integers(0, len(other[0]) - 1), min_size=1, unique=True))
    similarity = compared(one, other)
    score = similarity.score(ours, theirs)
    assert LOWEST <= score <= HIGHEST
    assert similarity.swapped().score(theirs, ours) == pytest.approx(score, abs=1e-3)
    mirrored = compared(other, one)
    assert mirrored.score(theirs[::-1], ours[::-1]) == pytest.approx(score, abs=1e-3)


@given(versions)
def test_a_text_is_nearest_to_itself(version: tuple[Vectors, list[float]]) -> None:
    units = len(version[0])
    found = band_scores(compared(version, version), units, units)
    for unit, scores in enumerate(found):
        assert scores[unit] == pytest.approx(HIGHEST, abs=1e-2)
        assert scores[unit] == pytest.approx(scores.max(), abs=1e-2)


@given(versions, versions, st.data())
def test_rows_of_one_unit_each_change_nothing_and_empty_rows_say_nothing(
    one: tuple[Vectors, list[float]], other: tuple[Vectors, list[float]], data: st.DataObject
) -> None:
    gaps = data.draw(st.lists(st.integers(1, 2), min_size=len(one[0]), max_size=len(one[0])))
    rows = [int(row) for row in np.cumsum(gaps) - 1]
    similarity = compared(one, other)
    count, columns = rows[-1] + 2, len(other[0])
    spread = similarity.by_rows(rows, count, range(columns), columns)
    found = band_scores(spread, count, columns)
    assert found[rows] == pytest.approx(band_scores(similarity, len(one[0]), columns), abs=1e-3)
    empty = sorted(set(range(count)) - set(rows))
    assert not found[empty].any()
    assert not band_scores(spread.swapped(), columns, count)[:, empty].any()


def test_units_in_one_row_are_one_run() -> None:
    similarity = compared(made_up(4, 1, 64), made_up(6, 2, 64))
    grouped = similarity.by_rows([0, 1, 2, 3], 4, [0, 0, 1, 2, 2, 3], 4)
    assert grouped.score([1], [0]) == pytest.approx(similarity.score([1], [0, 1]), abs=0.5)
    assert grouped.score([1, 2], [2]) == pytest.approx(similarity.score([1, 2], [3, 4]), abs=0.5)


def test_empty_sides_say_nothing() -> None:
    similarity = compared(made_up(3, 1), made_up(4, 2))
    assert similarity.score([], [1]) == 0
    assert similarity.score([1], ()) == 0
    nothing = similarity.part(slice(3), slice(0))
    assert band_scores(nothing, 3, 0).shape == (3, 0)
    assert not MeaningBand(nothing, (Side(0, np.arange(3)), Side(0, np.arange(0))), (3, 2),
                           Band.around([range(3)] * 4)).scores((1, 1)).any()  # fmt: skip


def test_a_text_without_a_vector_says_nothing() -> None:
    vectors, sizes = made_up(3, 1)
    mute = np.vstack([vectors[:1], np.zeros((1, 6), dtype=np.float32), vectors[1:2]])
    similarity = compared((mute, sizes), (vectors, sizes))
    assert similarity.score([1], [0]) == 0
    assert not band_scores(similarity, 3, 3)[1].any()
    assert not band_scores(similarity.swapped(), 3, 3)[:, 1].any()


def test_what_all_sentences_share_is_no_evidence() -> None:
    """Sentences as near to each other as all the others are don't pair, however near."""
    vectors, sizes = made_up(40, 3, 64)
    near = unit_rows(vectors + np.float32(3) * np.eye(64, dtype=np.float32)[0])
    similarity = compared((near[:20], sizes[:20]), (near[20:], sizes[20:]))
    assert float(near[0] @ near[20]) > 0.8
    assert np.median(band_scores(similarity, 20, 20)) < -1


def test_one_sentence_a_side_is_judged_by_its_cosine() -> None:
    north, east = np.eye(2, dtype=np.float32)[:, None, :]
    assert compared((north, [9]), (north, [9])).score([0], [0]) == pytest.approx(HIGHEST)
    assert compared((north, [9]), (east, [9])).score([0], [0]) < -2


class ModelAlone:
    """Scores beads by vectors and nothing else."""

    def __init__(self, similarity: RunSimilarity, rows: int, columns: int) -> None:
        self._similarity = similarity
        self._size = rows, columns

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        found = band_scores(self._similarity, *self._size, shape)
        return found[row, columns.start : columns.stop]


def test_versions_without_a_word_in_common_are_paired_by_the_model_alone(
    make_model: Callable[..., Path], tmp_path: Path
) -> None:
    model = load_model(make_model())
    german, chinese = (encode_once(model, texts, tmp_path) for texts in (GERMAN, CHINESE))
    similarity = compared(
        (german, [len(text) for text in GERMAN]), (chinese, [len(text) for text in CHINESE])
    )
    corridor = [range(len(CHINESE) + 1)] * (len(GERMAN) + 1)
    beads, _ = best_path(corridor, ModelAlone(similarity, len(GERMAN), len(CHINESE)))
    assert [((a.start, a.end), (b.start, b.end)) for a, b in beads] == BEADS

"""Three and four versions: rows that agree with one another, whoever joins, in any order."""

from __future__ import annotations

from itertools import permutations

import pytest
from bridge_texts import DE, EN, FR, ZH, version
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_units import compared, lines_of, text, with_damage

from align.model import Alignment, Version, Work
from align.pairing import pair
from align.pairing.pair_evidence import compare_units
from align.pairing.rows import align_versions


def rows_of(*versions: Version) -> list[tuple[list[int], ...]]:
    alignment: Alignment = pair(Work("w", versions))
    return [tuple(list(run) for run in row.runs) for row in alignment.rows]


@pytest.mark.parametrize(
    "fourth", [("fr", FR), ("de", DE), ("de-AT", DE), ("zh-Hant", ZH)], ids=lambda each: each[0]
)
def test_a_fourth_version_joins_the_rows_of_three(fourth: tuple[str, list[str]]) -> None:
    versions = [version("de", DE), version("en", EN), version("zh", ZH), version(*fourth)]
    assert rows_of(*versions) == [([n],) * 4 for n in range(len(DE))]


@pytest.mark.parametrize("language", ["de", "de-AT", "en", "zh", "fr", "ja", "und"])
def test_the_same_text_twice_pairs_with_itself_whatever_its_language_is_called(
    language: str,
) -> None:
    rows = rows_of(version("de", DE), version(language, DE))
    assert rows == [([n], [n]) for n in range(len(DE))]


def test_a_gap_in_one_of_four_versions_is_a_gap_in_that_one_alone() -> None:
    short = version("fr", FR[:2] + FR[3:])
    rows = rows_of(version("de", DE), version("en", EN), version("zh", ZH), short)
    assert rows[2] == ([2], [2], [2], [])
    assert rows[3] == ([3], [3], [3], [2])


def test_the_order_of_four_files_does_not_matter() -> None:
    texts = {"de": DE[:3] + DE[4:], "en": EN, "zh": [*ZH[:2], ZH[2] + ZH[3], *ZH[4:]], "fr": FR}
    found = set()
    for order in list(permutations(texts))[::3]:
        rows = rows_of(*(version(tag, texts[tag]) for tag in order))
        by_tag = [dict(zip(order, row, strict=True)) for row in rows]
        found.add(str([[row[tag] for tag in texts] for row in by_tag]))
    assert len(found) == 1


@settings(max_examples=15)
@given(st.integers(0, 999), st.integers(2, 4), st.integers(1, 40))
def test_rows_of_any_number_of_versions_hold_every_unit_once_in_order(
    seed: int, count: int, size: int
) -> None:
    one = lines_of(size, seed)
    versions = [text(one if n == 0 else with_damage(one, seed + n)) for n in range(count)]
    evidence = {
        (a, b): compare_units(versions[a], versions[b])
        for a in range(count)
        for b in range(a + 1, count)
    }
    group = align_versions({v: len(units) for v, units in enumerate(versions)}, evidence)
    for v, units in enumerate(versions):
        assert [u for row in group.rows for u in row[v]] == list(range(len(units)))
    assert all(any(len(run) for run in row.values()) for row in group.rows)


def test_a_third_version_mends_what_two_alone_cannot_know() -> None:
    # The first and the last share nothing; each shares all with the one in the middle.
    one = [[1000 + n] for n in range(8)]
    other = [[5000 + n] for n in range(8)]
    middle = [[1000 + n, 5000 + n] for n in range(8)]
    evidence = {
        (0, 1): compared(one, middle),
        (0, 2): compared(one, other[:3] + other[4:]),
        (1, 2): compared(middle, other[:3] + other[4:]),
    }
    group = align_versions({0: 8, 1: 8, 2: 7}, evidence)
    rows = [tuple(list(row[v]) for v in range(3)) for row in group.rows]
    assert rows[3] == ([3], [3], [])
    assert rows[4:] == [([n], [n], [n - 1]) for n in range(4, 8)]

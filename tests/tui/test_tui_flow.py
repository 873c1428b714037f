"""Columns that flow: continuous text, the others following by content."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.flow import flowing
from tui.reader.state import Anchor


@dataclass(frozen=True)
class Heights:
    """Rows by the lines that each of two versions has in them."""

    own: tuple[tuple[int, int], ...]

    @property
    def shown(self) -> range:
        return range(len(self.own))

    def height(self, row: int) -> int:
        return max(1, *self.own[row])

    def own_height(self, row: int, version: int) -> int:
        return self.own[row][version]


def both(place: Anchor) -> dict[int, Anchor]:
    return {0: place, 1: place}


def test_each_column_goes_on_without_gaps() -> None:
    columns = Heights(((3, 1), (1, 2)))
    assert flowing(columns, (0, 1), both(Anchor(0)), 5) == [
        (Anchor(0, 0), Anchor(0, 0)),
        (Anchor(0, 1), None),
        (Anchor(0, 2), Anchor(1, 0)),
        (None, Anchor(1, 1)),
        (Anchor(1, 0), None),
    ]


def test_a_shorter_version_waits_for_a_longer_one() -> None:
    columns = Heights(((8, 2), (1, 1)))
    tops = [flowing(columns, (0, 1), both(Anchor(0, line)), 1)[0][1] for line in range(9)]
    assert tops == [Anchor(0, 0)] * 3 + [Anchor(0, 1)] * 3 + [None] * 3


def test_what_a_version_lacks_takes_no_lines_in_it() -> None:
    columns = Heights(((2, 0), (1, 1)))
    assert [line[1] for line in flowing(columns, (0, 1), both(Anchor(0)), 2)] == [
        Anchor(1, 0),
        None,
    ]


rows = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=8)


@given(rows, st.data())
def test_scrolling_on_never_takes_any_column_back(own: list[tuple[int, int]], data) -> None:
    columns = Heights(tuple(own))
    row = data.draw(st.integers(0, len(own) - 1))
    line = data.draw(st.integers(0, columns.height(row) - 1))
    here = flowing(columns, (0, 1), both(Anchor(row, line)), 60)
    there = flowing(columns, (0, 1), both(Anchor(row, line + 1)), 60)
    for version in (0, 1):
        seen = [each[version] for each in here if each[version] is not None]
        later = [each[version] for each in there if each[version] is not None]
        assert later == seen[len(seen) - len(later) :]
        assert len(seen) - len(later) <= 1

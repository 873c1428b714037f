"""Rows of paragraphs from rows of sentences: complete, in order, crossing ones set apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.model import ParagraphKind, Run
from align.pairing.lifting import lift
from align.pairing.unit import Unit


def units(*paragraphs: int) -> list[Unit]:
    """Units that stand in the paragraphs given."""
    return [Unit(p, 0, 10, ParagraphKind.BODY, starts_paragraph=True) for p in paragraphs]


def test_paragraphs_that_share_a_row_of_sentences_are_one_bead() -> None:
    one, other = units(0, 0, 1), units(0, 1, 1)
    lifted = lift(
        [{0: (0,), 1: (0,)}, {0: (1,), 1: (1,)}, {0: (2,), 1: (2,)}], [one, other], {0: 2, 1: 2}
    )
    assert lifted.beads == ({0: (0, 1), 1: (0, 1)},)
    assert lifted.group.rows == ({0: Run(0, 2), 1: Run(0, 2)},)


def test_what_stands_alone_keeps_its_place() -> None:
    one, other = units(0, 1, 2), units(0, 1)
    lifted = lift([{0: (0,), 1: (0,)}, {0: (1,)}, {0: (2,), 1: (1,)}], [one, other], {0: 3, 1: 2})
    assert [dict(row) for row in lifted.group.rows] == [
        {0: Run(0, 1), 1: Run(0, 1)},
        {0: Run(1, 2), 1: Run(1, 1)},
        {0: Run(2, 3), 1: Run(1, 2)},
    ]


def test_the_lighter_of_two_beads_that_cross_stands_apart() -> None:
    one, other = units(0, 1, 2), units(0, 1, 2)
    lifted = lift([{0: (0,), 1: (2,)}, {0: (1, 2), 1: (0, 1)}], [one, other], {0: 3, 1: 3})
    assert lifted.crossing == ({0: (0,), 1: (2,)},)
    assert {0: Run(1, 3), 1: Run(0, 2)} in lifted.group.rows
    assert {0: (0,), 1: (2,)} in lifted.beads


@given(st.integers(1, 6), st.integers(1, 6), st.data())
def test_every_paragraph_is_in_one_row_in_order_whatever_the_beads(n: int, m: int, data) -> None:
    pairs = st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, m - 1)), max_size=6)
    rows = [{0: (i,), 1: (j,)} for i, j in data.draw(pairs)]
    lifted = lift(rows, [units(*range(n)), units(*range(m))], {0: n, 1: m})
    for version, size in ((0, n), (1, m)):
        assert [p for row in lifted.group.rows for p in row[version]] == list(range(size))
        assert sorted(p for bead in lifted.beads for p in bead.get(version, ())) == list(
            range(size)
        )


def test_what_one_version_has_moved_stays_a_row_of_the_others() -> None:
    beads = [(0, 0, 0), (1, 2, 1), (2, 3, 2), (3, 1, 3), (4, 4, 4)]
    rows = [{0: (de,), 1: (en,), 2: (zh,)} for de, en, zh in beads]
    lifted = lift(rows, [units(*range(5))] * 3, {0: 5, 1: 5, 2: 5})
    assert [row for row in map(dict, lifted.group.rows) if not all(map(len, row.values()))] == [
        {0: Run(1, 1), 1: Run(1, 2), 2: Run(1, 1)},
        {0: Run(3, 4), 1: Run(4, 4), 2: Run(3, 4)},
    ]
    assert lifted.crossing == ({0: (3,), 1: (1,)}, {1: (1,), 2: (3,)})


def test_of_a_paragraph_moved_far_only_that_stands_apart() -> None:
    order = [1, 2, 3, 4, 0]
    rows = [{0: (place,), 1: (paragraph,)} for place, paragraph in enumerate(order)]
    lifted = lift(rows, [units(*range(5))] * 2, {0: 5, 1: 5})
    assert lifted.crossing == ({0: (4,), 1: (0,)},)

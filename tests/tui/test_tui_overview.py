"""The overview column: where in the work the discrepancies lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.numbers.model import Severity
from tui.reader.marks import SEVERITY_GLYPHS
from tui.reader.overview import HERE, Spot, overview

ERROR, MINOR, INFO = Severity.ERROR, Severity.MINOR, Severity.INFO


def spots(found) -> list[Spot]:
    return [Spot(row, severity, SEVERITY_GLYPHS[severity]) for row, severity in found]


def glyphs(found, rows: int, lines: int, shown: range = range(0)) -> str:
    return "".join(sign.glyph for sign in overview(spots(found), rows, lines, shown))


def test_each_line_shows_the_gravest_of_its_part() -> None:
    found = [(0, INFO), (1, ERROR), (1, MINOR), (50, MINOR), (99, INFO)]
    assert glyphs(found, 100, 10) == "!    ~   i"


def test_a_short_work_has_a_line_for_each_row() -> None:
    assert glyphs([(0, ERROR), (2, MINOR)], 3, 6) == "! ~   "


def test_what_is_on_the_screen_is_marked_and_hides_no_sign() -> None:
    signs = overview(spots([(3, ERROR)]), 10, 10, range(2, 5))
    assert "".join(sign.glyph for sign in signs) == f"  {HERE}!{HERE}     "
    assert [sign.is_here for sign in signs] == [False] * 2 + [True] * 3 + [False] * 5


def test_nothing_to_read_has_an_empty_overview() -> None:
    assert glyphs([], 0, 4) == "    "


@given(st.lists(st.integers(0, 199), max_size=20), st.integers(1, 200), st.integers(1, 60))
def test_no_discrepancy_is_lost(at: list[int], rows: int, lines: int) -> None:
    found = [(row, MINOR) for row in sorted(at) if row < rows]
    signs = overview(spots(found), rows, lines, range(rows - 1))
    assert len(signs) == lines
    assert any(sign.severity for sign in signs) == bool(found)
    assert len([sign for sign in signs if sign.severity]) <= len({row for row, _ in found})
    assert any(sign.is_here for sign in signs) == (rows > 1)

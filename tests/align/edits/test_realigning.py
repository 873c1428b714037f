"""What is not accepted is paired anew; accepted rows hold exactly."""

from __future__ import annotations

import pytest

from align.edits.edited import edited
from align.edits.operations import merged
from align.edits.realigning import realigned
from align.edits.rows_now import RowsNow
from align.opening import open_work
from tui.samples import corpus_folder


@pytest.fixture(scope="module")
def news():
    return open_work([str(corpus_folder() / "news" / f"{name}.txt") for name in ("de", "en")])


def with_mistakes(news, *rows):
    """The news with each of these rows merged with the next, from the last on."""
    current = RowsNow.of(news.alignment.rows)
    for row in sorted(rows, reverse=True):
        change = merged(edited(news, current, {}), row)
        current = current.replaced(change.before, change.after)
    return edited(news, current, {})


def done(current, changes):
    rows = current.rows
    for change in changes:
        rows = rows.replaced(change.before, change.after)
    return rows


def test_mistakes_are_mended(news):
    current = with_mistakes(news, 4, 10)
    assert len(current.rows) == len(news.alignment.rows) - 2
    assert done(current, realigned(current, [])) == RowsNow.of(news.alignment.rows)


def test_an_accepted_row_holds_right_or_wrong(news):
    current = with_mistakes(news, 4, 10)
    wrong = current.rows.address(4)
    rows = done(current, realigned(current, [4, 7]))
    assert rows.index_of(wrong) == 4
    assert rows.index_of(current.rows.address(7)) == 7
    assert len(rows) == len(news.alignment.rows) - 1


def test_rows_that_are_right_stay(news):
    current = edited(news, RowsNow.of(news.alignment.rows), {})
    assert realigned(current, [3]) == []

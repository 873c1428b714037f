"""Rows merged, split and moved by hand: no text is lost, and figures are compared anew."""

from __future__ import annotations

import json

import pytest
from edited_works import bridge, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from align.edits.addresses import Address, row_from_json, row_to_json
from align.edits.edited import Edited, edited
from align.edits.operations import (
    merged,
    moved_down,
    moved_up,
    split,
    split_points,
    taken_out,
    unlinked,
)
from align.edits.regrouped import NotPossibleError, Regrouped
from align.edits.rows_now import NotThereError, RowsNow
from align.model import ParagraphKind
from align.numbers import check
from align.prepared.sequences import LazySequence

BASE = bridge()


def now(*changes: Regrouped, kinds=None) -> Edited:
    rows = RowsNow.of(BASE.alignment.rows)
    for change in changes:
        rows = rows.replaced(change.before, change.after)
    return edited(BASE, rows, kinds or {})


def without_keys(found):
    return sorted(
        repr((each.row, each.type, each.figures, each.absent, each.hint)) for each in found
    )


def test_nothing_edited_is_the_work_itself():
    assert now().opened is BASE


def test_merged_rows_hold_what_both_held():
    found = now(merged(now(), 1))
    assert texts(found.opened)[1] == [
        [version.paragraphs[n].text for n in (1, 2)] for version in BASE.work.versions
    ]
    assert [each.row for each in found.opened.discrepancies] == [1]


def test_the_last_row_has_none_to_merge_with():
    with pytest.raises(NotPossibleError, match="no row below"):
        merged(now(), 3)


def test_a_split_at_a_sentence_takes_its_counterpart_along():
    found = now(split(now(), 2, split_points(now(), 2, 0, 1)))
    assert texts(found.opened)[2:4] == [
        [["Er dauerte drei Jahre. "], ["It took three years. "]],
        [
            ["Dann kam der Regen. Am Ende fuhren 900 Wagen."],
            ["Then came the rain. In the end 900 cars drove."],
        ],
    ]
    assert found.address(0, 3) == Address(2, 23)
    assert found.paragraph(0, Address(2, 23)) == 3
    assert found.paragraph(0, Address(3)) == 4


def test_a_cut_paragraph_keeps_its_lines_and_its_figures_their_places():
    found = now(split(now(), 0, split_points(now(), 0, 1, 1)))
    german = found.opened.work.versions[0]
    assert [german.paragraphs[n].line for n in range(3)] == [1, 1, 2]
    (year,) = found.opened.discrepancies
    assert year.row == 2
    both = zip(found.opened.work.versions, year.figures, strict=True)
    texts_of = [version.paragraphs[figure.paragraph].text for version, figure in both]
    assert texts_of == ["Der Bau begann 2019.", "Building began in 2018."]


def test_a_sentence_or_a_paragraph_moves_over_the_border():
    down = now(moved_down(now(), 0, 0, sentence=True))
    assert texts(down.opened)[:2] == [
        [["Die Brücke kostet 24 Millionen Euro. "], [BASE.work.versions[1].paragraphs[0].text]],
        [["Sie ist 310 Meter lang.", "Der Bau begann 2019."], ["Building began in 2018."]],
    ]
    up = now(moved_up(now(), 1, 1))
    assert texts(up.opened)[1] == [["Der Bau begann 2019."], []]


def test_what_moves_out_of_a_row_it_filled_alone_takes_the_row_with_it():
    first = unlinked(now(), 1)
    parted = now(first)
    assert texts(parted.opened)[1:3] == [
        [["Der Bau begann 2019."], []],
        [[], ["Building began in 2018."]],
    ]
    assert len(now(first, moved_up(parted, 2, 1)).rows) == 4


def test_a_paragraph_taken_out_stands_alone_and_is_not_compared_as_page_furniture():
    change = taken_out(now(), 1, 0, 1)
    kinds = {(0, Address(1)): ParagraphKind.CHROME}
    found = now(change, kinds=kinds)
    assert texts(found.opened)[1:3] == [
        [[], ["Building began in 2018."]],
        [["Der Bau begann 2019."], []],
    ]
    assert found.opened.work.versions[0].paragraphs[1].kind is ParagraphKind.CHROME
    assert found.opened.digest.extent.alone == {"en": (found.rows.row_at(1, Address(1)),)}


def test_rows_that_are_not_there_any_more_are_told():
    with pytest.raises(NotThereError):
        now(merged(now(), 0), merged(now(), 1))


def test_rows_of_other_text_are_refused():
    change = merged(now(), 0)
    with pytest.raises(ValueError, match="other text"):
        RowsNow.of(BASE.alignment.rows).replaced(change.before[:1], change.after)


class Counted(LazySequence):
    """Rows that count how often one of them is looked at."""

    def __init__(self, rows):
        self.rows, self.seen = rows, 0

    def __len__(self):
        return len(self.rows)

    def _item(self, index):
        self.seen += 1
        return self.rows[index]


def test_an_edit_looks_at_few_rows_of_many():
    from align.model import Row, Run

    rows = Counted(tuple(Row((Run(n, n + 1), Run(n, n + 1))) for n in range(100_000)))
    current = RowsNow.of(rows)
    for number in range(20):
        one, other = current.address(4_000 * number), current.address(4_000 * number + 1)
        both = tuple(type(a)(a.start, b.end) for a, b in zip(one, other, strict=True))
        current = current.replaced([one, other], [both])
    assert len(current) == 99_980
    assert rows.seen < 20 * 100


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(["merge", "unlink", "split", "down", "up", "out"]),
        st.integers(0, 12),
        st.integers(0, 1),
        st.integers(1, 3),
        st.booleans(),
    ),
    max_size=8,
)


def operate(current: Edited, kind, row, version, number, sentence) -> Regrouped | None:
    row %= len(current.rows)
    try:
        if kind == "merge":
            return merged(current, row)
        if kind == "unlink":
            return unlinked(current, row)
        if kind == "split":
            return split(current, row, split_points(current, row, version, number))
        if kind == "down":
            return moved_down(current, row, version, sentence=sentence)
        if kind == "up":
            return moved_up(current, row, version, sentence=sentence)
        run = current.opened.alignment.rows[row].runs[version]
        return taken_out(current, row, version, run.start) if len(run) else None
    except NotPossibleError:
        return None


@settings(max_examples=40)
@given(OPERATIONS)
def test_whatever_is_done_no_text_is_lost_and_all_can_be_undone(operations):
    current, done = now(), []
    for operation in operations:
        change = operate(current, *operation)
        if change is not None:
            done.append(change)
            current = edited(BASE, current.rows.replaced(change.before, change.after), {})
    opened = current.opened
    for v, version in enumerate(BASE.work.versions):
        said = "".join(text for row in texts(opened) for text in row[v])
        assert said == "".join(p.text for p in version.paragraphs)
    assert all(row.present for row in opened.alignment.rows)
    assert without_keys(opened.discrepancies) == without_keys(check(opened.work, opened.alignment))
    if opened.digest is not None:
        assert list(opened.digest.found) == [each.row for each in opened.discrepancies]
        bits = [sum(1 << v for v in row.present) for row in opened.alignment.rows]
        assert list(opened.digest.present) == bits
    rows = current.rows
    for change in reversed(done):
        rows = rows.replaced(change.after, change.before)
    assert rows == RowsNow.of(BASE.alignment.rows)
    for change in done:
        for row in (*change.before, *change.after):
            assert row_from_json(json.loads(json.dumps(row_to_json(row)))) == row

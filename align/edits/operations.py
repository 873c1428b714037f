"""What a person does to the pairing: each operation as rows before and rows after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from align.edits.addresses import Address, RowAddress, Stretch
from align.edits.edited import Edited
from align.edits.links import LinkKey
from align.edits.regrouped import NotPossibleError, Regrouped
from align.edits.sentence_starts import sentence_starts


def merged(edited: Edited, row: int) -> Regrouped:
    """The row and the next one made one."""
    if row + 1 >= len(edited.rows):
        raise NotPossibleError("there is no row below to merge with")
    upper, lower = edited.rows.address(row), edited.rows.address(row + 1)
    both = zip(upper, lower, strict=True)
    return Regrouped((upper, lower), (tuple(Stretch(a.start, b.end) for a, b in both),))


def unlinked(edited: Edited, row: int) -> Regrouped:
    """The row fallen apart: one for each version that has text in it, in their order."""
    whole = edited.rows.address(row)
    present = [v for v, each in enumerate(whole) if not each.is_empty]
    if len(present) < 2:
        raise NotPossibleError("only one version stands in this row")
    return Regrouped((whole,), tuple(_alone(whole, v) for v in present))


def split(edited: Edited, row: int, points: Sequence[Address]) -> Regrouped:
    """The row divided: each version goes on in the lower row from its point on."""
    whole = edited.rows.address(row)
    upper = tuple(Stretch(each.start, at) for each, at in zip(whole, points, strict=True))
    lower = tuple(Stretch(at, each.end) for each, at in zip(whole, points, strict=True))
    if _is_empty(upper) or _is_empty(lower):
        raise NotPossibleError("nothing would be left on one side of the split")
    return Regrouped((whole,), (upper, lower))


def split_points(edited: Edited, row: int, version: int, sentence: int) -> list[Address]:
    """Where a row is to be split so that the lower one begins with a sentence of a version.

    The other versions are split before the sentences that stand beside it, where the sentence
    rows say so; else where as much of their text lies above. `sentence` counts through the row.
    """
    starts = [sentence_starts(edited, row, v) for v in range(len(edited.columns))]
    if not 0 < sentence < len(starts[version]):
        raise NotPossibleError("the split needs a sentence before and one after it")
    whole = edited.rows.address(row)
    points = []
    for v, (begun, stretch) in enumerate(zip(starts, whole, strict=True)):
        number = sentence if v == version else _beside(edited, row, version, sentence, v)
        if number is None:
            number = round(len(begun) * sentence / len(starts[version]))
        points.append(begun[number] if number < len(begun) else stretch.end)
    return points


def moved_down(edited: Edited, row: int, version: int, *, sentence: bool = False) -> Regrouped:
    """The last paragraph of a version in the row, or its last sentence, put into the row below."""
    if row + 1 >= len(edited.rows):
        raise NotPossibleError("there is no row below")
    upper, lower = edited.rows.address(row), edited.rows.address(row + 1)
    starts = _starts(edited, row, version, sentence=sentence)
    return with_border(upper, lower, version, starts[-1])


def moved_up(edited: Edited, row: int, version: int, *, sentence: bool = False) -> Regrouped:
    """The first paragraph of a version in the row, or its first sentence, put into that above."""
    if row == 0:
        raise NotPossibleError("there is no row above")
    upper, lower = edited.rows.address(row - 1), edited.rows.address(row)
    starts = _starts(edited, row, version, sentence=sentence)
    border = starts[1] if len(starts) > 1 else lower[version].end
    return with_border(upper, lower, version, border)


def taken_out(edited: Edited, row: int, version: int, paragraph: int) -> Regrouped:
    """A paragraph of a version put into a row of its own; the rest of the row is parted by it."""
    whole = edited.rows.address(row)
    part = Stretch(edited.address(version, paragraph), edited.address(version, paragraph + 1))
    if (
        all(each.is_empty or v == version for v, each in enumerate(whole))
        and part == whole[version]
    ):
        raise NotPossibleError("this paragraph stands in a row of its own")
    above = tuple(
        Stretch(each.start, part.start if v == version else each.end)
        for v, each in enumerate(whole)
    )
    between = tuple(
        part if v == version else Stretch(each.end, each.end) for v, each in enumerate(whole)
    )
    below = tuple(
        Stretch(part.end if v == version else each.end, each.end) for v, each in enumerate(whole)
    )
    rows = tuple(each for each in (above, between, below) if not _is_empty(each))
    return Regrouped((whole,), rows)


def with_border(upper: RowAddress, lower: RowAddress, version: int, border: Address) -> Regrouped:
    """Two rows with another border of a version between them; a row left empty is gone."""
    up, down = list(upper), list(lower)
    up[version] = Stretch(upper[version].start, border)
    down[version] = Stretch(border, lower[version].end)
    rows = tuple(each for each in (tuple(up), tuple(down)) if not _is_empty(each))
    return Regrouped((upper, lower), rows)


def crossing(edited: Edited, one: int, other: int) -> tuple[LinkKey, ...]:
    """The links between what only the one and what only the other of two rows has.

    The paragraphs of two versions are linked in their order, those left over with the last one.
    """
    if one == other:
        raise NotPossibleError("a link needs two rows")
    runs = [edited.opened.alignment.rows[row].runs for row in (one, other)]
    present = [{v for v, run in enumerate(found) if len(run)} for found in runs]
    near, far = present[0] - present[1], present[1] - present[0]
    if not near or not far:
        raise NotPossibleError(
            "each of the two rows must have a version that the other lacks; unlink them first"
        )
    keys: dict[LinkKey, None] = {}
    for v, w in product(sorted(near), sorted(far)):
        a, b = runs[0][v], runs[1][w]
        for n in range(max(len(a), len(b))):
            ends = (v, min(a.start + n, a.end - 1)), (w, min(b.start + n, b.end - 1))
            keys[LinkKey.of(*((x, edited.address(x, paragraph)) for x, paragraph in ends))] = None
    return tuple(keys)


def _starts(edited: Edited, row: int, version: int, *, sentence: bool) -> list[Address]:
    """Where the paragraphs of a version in a row begin, or its sentences."""
    if sentence:
        starts = sentence_starts(edited, row, version)
    else:
        run = edited.opened.alignment.rows[row].runs[version]
        starts = [edited.address(version, paragraph) for paragraph in run]
    if not starts:
        raise NotPossibleError("this version has no text in the row")
    return starts


def _beside(edited: Edited, row: int, version: int, sentence: int, other: int) -> int | None:
    """The first sentence of another version in the sentence row that a sentence begins, or below.

    None if the sentence rows don't tell.
    """
    for part in edited.opened.alignment.rows[row].sentence_rows:
        run = part.runs[version]
        if run.start >= sentence and len(run) and len(part.runs[other]):
            return part.runs[other].start
    return None


def _alone(row: RowAddress, version: int) -> RowAddress:
    """A version of a row alone; those before it stand above, those after it below."""
    return tuple(
        each
        if v == version
        else Stretch(each.end, each.end)
        if v < version
        else Stretch(each.start, each.start)
        for v, each in enumerate(row)
    )


def _is_empty(row: RowAddress) -> bool:
    return all(each.is_empty for each in row)

"""The figures of a row that agree, by version: what the comparison goes by, for a reader to see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from align.model import Alignment, Work
from align.numbers.checking import row_figures_of
from align.numbers.clusters import Cluster, cluster
from align.numbers.coverage import digits_of_names, is_covered, is_repeated
from align.numbers.items import Item, items_of
from align.numbers.model import NO_QUANTITY, Figure
from align.numbers.version_figures import VersionFigures, read_all_figures


@dataclass(frozen=True, slots=True)
class Partners:
    """Figures that agree with one another.

    `figures` has an entry for each version of the work, None where it has no such figure.
    `lacking` are the versions of the row without one, `covered` says whether all of these say it
    in another way (part of a fuller date, the sum of two, the number in a name) or more seldom.
    """

    figures: tuple[Figure | None, ...]
    lacking: tuple[int, ...] = ()
    covered: bool = False


def partners_in_row(
    work: Work, alignment: Alignment, row: int, figures_of: Sequence[VersionFigures] | None = None
) -> tuple[Partners, ...]:
    """The figures that `check` compares in a row (from 0), in groups of those that agree.

    `figures_of` are the figures of the work's versions, where they are known.
    """
    read = read_all_figures(work) if figures_of is None else figures_of
    return partners(row_figures_of(work, alignment, row, read))


def partners(figures: Sequence[Sequence[Figure] | None]) -> tuple[Partners, ...]:
    """Figures in groups of those that agree, at most one of each version.

    `figures` has for each version of the work its figures in order, or None for a version that is
    not compared. The groups are those of `compare`, in the order of the first version that has
    them; a range stands with the partners of either end. Names and footnote marks come last, and
    nobody is said to lack them.
    """
    present = {v: list(found) for v, found in enumerate(figures) if found is not None}
    items = {v: items_of(v, found) for v, found in present.items()}
    names = {v: digits_of_names(found) for v, found in present.items()}
    groups = [
        _group(members, len(figures), items, names) for members in cluster(list(items.values()))
    ]
    return tuple(dict.fromkeys([*groups, *_names(present, len(figures))]))


def _group(
    members: Cluster,
    size: int,
    items: Mapping[int, Sequence[Item]],
    names: Mapping[int, set[str]],
) -> Partners:
    some = next(iter(members.values()))
    lacking = tuple(v for v in items if v not in members)
    covered = all(is_covered(some, items[some.version], items[v], names[v]) for v in lacking)
    repeated = all(is_repeated(some, items[v]) for v in lacking)
    found = tuple(members[v].figure if v in members else None for v in range(size))
    return Partners(found, lacking, bool(lacking) and (covered or repeated))


def _names(present: Mapping[int, Sequence[Figure]], size: int) -> list[Partners]:
    """Names with digits, and footnote marks: the n-th of each version that is spelt the same."""
    groups: dict[tuple[str, int], dict[int, Figure]] = {}
    for version, figures in present.items():
        seen: Counter[str] = Counter()
        for figure in figures:
            if figure.mention.kind in NO_QUANTITY:
                spelling = "".join(figure.mention.surface.casefold().split())
                groups.setdefault((spelling, seen[spelling]), {})[version] = figure
                seen[spelling] += 1
    return [Partners(tuple(group.get(v) for v in range(size))) for group in groups.values()]

"""References to law part by part: section 312(2) no. 3 is not section 312(3) no. 3."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from align.numbers.model import Figure
from align.numbers.numbered import LAW

_REACH = 20
"""At most so many characters between the numbers of one reference."""
_APART = re.compile(
    r"§|\b(?:and|or|to|of|und|oder|bis|sowie|des|der|Art|Artikel|[Aa]rticles?|[Ss]ections?)\b"
    r"|[和与及或至、；;《》–-]"
)
"""What stands between two references, or turns the order of the parts of one."""
Chain = tuple[Figure, ...]


def differing_parts(
    figures: tuple[Sequence[Figure], Sequence[Figure]],
    texts: tuple[Sequence[str], Sequence[str]],
    said: Callable[[Figure], str],
) -> list[tuple[Figure, Figure]]:
    """The parts in which two references of as many parts and to one section differ.

    `figures` are those of two versions, `texts` their paragraphs; `said` gives a figure's digits.
    A section that a version names in several such ways that the other lacks is passed over.
    """
    chains = [_chains(found, text) for found, text in zip(figures, texts, strict=True)]
    keys = [[tuple(map(said, chain)) for chain in found] for found in chains]
    spare = [
        [(key, chain) for key, chain in zip(keys[v], chains[v], strict=True) if key not in keys[w]]
        for v, w in ((0, 1), (1, 0))
    ]
    found = []
    for key, chain in spare[0]:
        alike = [
            [(k, c) for k, c in side if k[0] == key[0] and len(k) == len(key)] for side in spare
        ]
        if len(alike[0]) == len(alike[1]) == 1:
            found += [
                (a, b) for a, b in zip(chain, alike[1][0][1], strict=True) if said(a) != said(b)
            ]
    return found


def _chains(figures: Sequence[Figure], paragraphs: Sequence[str]) -> list[Chain]:
    """The references of two parts or more, each part after the one that holds it."""
    law = [f for f in figures if f.mention.rule.endswith(f": {LAW}")]
    chains: list[list[Figure]] = [[figure] for figure in law[:1]]
    for before, figure in pairwise(law):
        if _is_within(before, figure, paragraphs):
            chains[-1].append(figure)
        else:
            chains.append([figure])
    return [tuple(chain) for chain in chains if len(chain) > 1]


def _is_within(before: Figure, figure: Figure, paragraphs: Sequence[str]) -> bool:
    if before.paragraph != figure.paragraph:
        return False
    start, end = before.mention.span.end, figure.mention.span.start
    between = paragraphs[figure.paragraph][start:end]
    return len(between) <= _REACH and not _APART.search(between)

"""The format of Ding, TU Chemnitz's German-English dictionary.

A line is `Haus {n}; Gebäude {n} | Häuser {pl} :: house; building | houses`: bars part sub-entries
that belong together one by one, semicolons part synonyms; comments begin with a number sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from align.lexicon.entries import Entry
from align.lexicon.formats.glosses import phrases
from align.lexicon.formats.header import (
    Header,
    Sample,
    gloss_language,
    licence_in,
    mostly,
)
from align.lexicon.formats.languages import Languages
from align.lexicon.formats.lines import Tally, lines_of

_BETWEEN = " :: "
_CHEMNITZ = "tu-chemnitz.de"


def inspect_ding(sample: Sample) -> Header | None:
    """The header of a file in this format; None if it is in another."""
    if not mostly(sample.content, lambda line: line.count(_BETWEEN) == 1):
        return None
    sides = [line.split(_BETWEEN) for line in sample.content if line.count(_BETWEEN) == 1]
    left, right = (gloss_language(" ".join(texts)) for texts in zip(*sides, strict=True))
    languages = (left, right) if left and right and left != right else None
    title = f"ding-{left}-{right}" if languages and _CHEMNITZ in sample.comments else None
    return Header(title, languages, licence_in(sample.comments))


def read_ding(path: Path, languages: Languages, tally: Tally) -> Iterator[Entry]:
    """The entries, one for each pair of sub-entries."""
    source_language, target_language = languages
    for number, line in lines_of(path, tally):
        if not line.strip() or line.startswith("#"):
            continue
        sides = [side.split("|") for side in line.split(_BETWEEN)]
        if len(sides) != len(languages) or len(sides[0]) != len(sides[1]):
            tally.add_bad(number)
            continue
        for left, right in zip(*sides, strict=True):
            source, target = phrases(left, ";"), phrases(right, ";")
            if source and target:
                yield Entry(source_language, source, target_language, target)

"""Word lists in two columns with a tab between them, as spreadsheets save them.

A first line of two language tags (`de<TAB>zh`) names the languages. Several words in a column have
commas or semicolons between them; further columns are left out, as are lines that begin with #.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from align.lexicon.entries import Entry
from align.lexicon.formats.glosses import phrases
from align.lexicon.formats.header import Header, Sample, licence_in, mostly
from align.lexicon.formats.languages import Languages, languages_of_heading
from align.lexicon.formats.lines import Tally, lines_of

_TAB = "\t"
_SEPARATORS = ";,；，、|"


def inspect_tsv(sample: Sample) -> Header | None:
    """The header of a file in this format; None if it is in another."""
    if not mostly(sample.content, lambda line: _TAB in line.strip()):
        return None
    return Header(None, _named(sample.content[0]), licence_in(sample.comments))


def read_tsv(path: Path, languages: Languages, tally: Tally) -> Iterator[Entry]:
    """The entries, one for each line."""
    source_language, target_language = languages
    first = True
    for number, line in lines_of(path, tally):
        if not line.strip() or line.startswith("#"):
            continue
        names, first = first and _named(line), False
        if names:
            continue
        cells = [phrases(cell.strip('" '), _SEPARATORS) for cell in line.split(_TAB)[:2]]
        if len(cells) < len(languages) or not all(cells):
            tally.add_bad(number)
            continue
        yield Entry(source_language, cells[0], target_language, cells[1])


def _named(line: str) -> Languages | None:
    cells = line.split(_TAB)
    return languages_of_heading(*cells[:2]) if len(cells) > 1 else None

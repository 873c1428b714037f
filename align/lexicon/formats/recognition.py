"""The formats that dictionaries come in, and which of them a file has, by its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from align.errors import InputError
from align.lexicon.entries import Entry
from align.lexicon.formats.cedict import inspect_cedict, read_cedict
from align.lexicon.formats.dictd import inspect_dictd, read_dictd
from align.lexicon.formats.ding import inspect_ding, read_ding
from align.lexicon.formats.header import Header, Sample, read_sample
from align.lexicon.formats.languages import Languages
from align.lexicon.formats.lines import Tally
from align.lexicon.formats.tsv import inspect_tsv, read_tsv


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, what tells a file of it, how its entries are read."""

    name: str
    inspect: Callable[[Sample], Header | None]
    read: Callable[[Path, Languages, Tally], Iterator[Entry]]


FORMATS = (
    Format("dictd", inspect_dictd, read_dictd),
    Format("CEDICT", inspect_cedict, read_cedict),
    Format("Ding", inspect_ding, read_ding),
    Format("TSV", inspect_tsv, read_tsv),
)


def recognise(path: Path) -> tuple[Format, Header]:
    """The format of the dictionary at `path` and what it says of itself.

    Raises InputError for a file that can't be read or has none of the formats.
    """
    sample = read_sample(path)
    for form in FORMATS:
        if header := form.inspect(sample):
            return form, header
    remedy = (
        "name a dictionary in the format of CC-CEDICT, HanDeDict, Ding or FreeDict (dictd), "
        "or a table of two columns with a tab between them"
    )
    raise InputError(path, "this is no dictionary in a format that is known here", remedy)


def format_named(name: str) -> Format:
    """The format of that name; raises KeyError if there is none."""
    return {form.name: form for form in FORMATS}[name]

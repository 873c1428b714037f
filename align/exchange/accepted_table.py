"""A table of accepted rows: one a line, a tab between the versions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from align.errors import InputError
from align.exchange.accepted import Accepted, Texts, work_of_rows
from align.lexicon.formats.languages import languages_of_columns
from align.reading.lines import with_plain_line_ends

_TAB = "\t"
_MOST_DAMAGED = 0.25
"""A table more of whose lines can't be read has other columns than was said."""


def rows_of_table(text: str, path: Path, languages: Sequence[str] | None) -> Accepted:
    """The rows of a table; `languages` are those of its columns, unless its first line says them.

    Blank lines are no rows; a line with another number of columns is damaged. Raises InputError if
    there are many of these, or nobody says the languages.
    """
    lines = enumerate(with_plain_line_ends(text).split("\n"), 1)
    cells = [(number, line.split(_TAB)) for number, line in lines if line.strip()]
    if all(len(each) == 1 for _, each in cells):
        problem = "this is neither a table with tabs nor JSON of hexapla align"
        raise InputError(path, problem, "write a row a line, with a tab between the languages")
    heading = languages_of_columns(cells[0][1])
    if heading:
        del cells[0]
    languages = languages or heading
    if languages is None:
        problem = "it does not say which languages its columns have"
        raise InputError(path, problem, f"write them before its name, such as de-zh={path}")
    rows: list[Texts] = []
    damaged = []
    for number, each in cells:
        columns = [cell.strip() for cell in each]
        if len(columns) < len(languages) or any(columns[len(languages) :]):
            damaged.append(number)
            continue
        rows.append({tag: [t] for tag, t in zip(languages, columns, strict=False) if t})
    if len(damaged) > _MOST_DAMAGED * len(cells):
        has = f"{len(damaged):,} of {len(cells):,} lines do not have {len(languages)} columns"
        problem = f"{has}, the first is line {damaged[0]:,}"
        raise InputError(path, problem, "mend them, or name as many languages as there are columns")
    work, made = work_of_rows(dict(zip(languages, languages, strict=True)), rows)
    return Accepted(work, made, len(rows), tuple(damaged))

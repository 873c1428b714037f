"""A table of any program read as a work: our own by its heading, others by the languages in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from align.errors import InputError
from align.exchange.tables.cells import segments_of
from align.exchange.tables.writing import COMMENT, HEAD, STATUS
from align.exchange.units import About, Unit, review_from, reviewed_of
from align.lexicon.formats.languages import languages_of_columns
from align.model import Paragraph
from align.reading.arguments import is_language_tag, language_tag
from align.reading.encoding import decode
from align.reading.files import binary_error, read_bytes
from align.reviewed import Reviewed

_DELIMITERS = "\t,;"
_LONGEST_CELL = 10_000_000
_MOST_DAMAGED = 0.25


def read_table(path: Path) -> Reviewed:
    """The work that a table with tabs, commas or semicolons holds.

    Raises InputError if it can't be read, or its first line names no two languages.
    """
    decoded = decode(read_bytes(path))
    if decoded is None:
        raise binary_error(path)
    lines = _lines(decoded[0].lstrip("\ufeff"), path)
    heading = [cell.strip() for cell in lines[0]] if lines else []
    if heading[:1] == [HEAD]:
        return _own(path, heading, lines[1:])
    columns = {n: cell for n, cell in enumerate(heading) if cell}
    languages = languages_of_columns(list(columns.values()))
    if languages is None or len(languages) < 2:
        problem = "its first line does not name the languages of its columns"
        raise InputError(path, problem, "write them there, such as de and en")
    abouts = _abouts(list(languages))
    units = [
        Unit(tuple(_one(line[n]) if n < len(line) else () for n in columns)) for line in lines[1:]
    ]
    return _made(path, abouts, units)


def is_table(path: Path, text: str) -> bool:
    """Whether a text is a table whose first line names its languages."""
    first = next(iter(text.splitlines()), "").lstrip("\ufeff")
    if first.startswith(HEAD):
        return True
    cells = next(csv.reader([first], delimiter=_delimiter(first)), [])
    languages = languages_of_columns([cell.strip() for cell in cells if cell.strip()])
    return path.suffix.casefold() in {".tsv", ".csv"} and languages is not None


def _own(path: Path, heading: Sequence[str], lines: Sequence[Sequence[str]]) -> Reviewed:
    names = [cell for cell in heading[1:] if cell not in {STATUS, COMMENT}]
    abouts = []
    for name in names:
        label, _, language = name.partition("=")
        tag = language or label
        abouts.append(About(label, language_tag(tag) if is_language_tag(tag) else "und"))
    places = {name: n for n, name in enumerate(heading)}
    units, damaged = [], 0
    for line in lines:
        if len(line) != len(heading):
            damaged += 1
            continue
        segments = tuple(tuple(map(Paragraph, segments_of(line[places[n]]))) for n in names)
        status = line[places[STATUS]] if STATUS in places else ""
        comment = "\n".join(segments_of(line[places[COMMENT]])) if COMMENT in places else ""
        units.append(Unit(segments, review=review_from(status, comment)))
    if damaged > _MOST_DAMAGED * len(lines):
        problem = f"{damaged} of its {len(lines)} lines have another number of columns"
        raise InputError(path, problem, "write it anew with hexapla export")
    return _made(path, abouts, units)


def _made(path: Path, abouts: Sequence[About], units: Sequence[Unit]) -> Reviewed:
    filled = [unit for unit in units if any(unit.segments)]
    if not filled:
        raise InputError(path, "it holds no row with text", "name another table")
    return reviewed_of(path.stem, abouts, filled)


def _abouts(languages: Sequence[str]) -> list[About]:
    met: dict[str, int] = {}
    found = []
    for language in languages:
        met[language] = met.get(language, 0) + 1
        nth = "" if met[language] == 1 else str(met[language])
        found.append(About(f"{language}{nth}", language))
    return found


def _one(cell: str) -> tuple[Paragraph, ...]:
    return (Paragraph(cell.strip()),) if cell.strip() else ()


def _lines(text: str, path: Path) -> list[list[str]]:
    first = next(iter(text.splitlines()), "")
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        stream = io.StringIO(text, newline="")
        return [line for line in csv.reader(stream, delimiter=_delimiter(first)) if line]
    except csv.Error as error:
        problem = f"this is no table that can be read ({error})"
        raise InputError(path, problem, "save it anew with the program it came from") from None
    finally:
        csv.field_size_limit(before)


def _delimiter(first: str) -> str:
    return max(_DELIMITERS, key=first.count)

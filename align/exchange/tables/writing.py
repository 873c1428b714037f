"""A work as a table: a column a version, a row a row, status and comment behind."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import IO

from align.exchange.tables.cells import cell_of
from align.exchange.units import abouts_of, units_of
from align.exchange.writers import Level
from align.reviewed import Reviewed

HEAD = "hexapla row"
"""The first cell of our own tables: it tells that cells are escaped."""
STATUS, COMMENT = "status", "comment"


def write_tsv(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a table with tabs."""
    _write(reviewed, stream, level, "\t")


def write_csv(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a table with commas (RFC 4180)."""
    _write(reviewed, stream, level, ",")


def table_of(reviewed: Reviewed, level: Level) -> Iterator[list[str]]:
    """The cells of the table, line by line; the first is the heading."""
    abouts = abouts_of(reviewed)
    names = (a.label if a.label == a.language else f"{a.label}={a.language}" for a in abouts)
    yield [HEAD, *names, STATUS, COMMENT]
    for number, unit in enumerate(units_of(reviewed, level), 1):
        cells = (cell_of([each.text for each in segments]) for segments in unit.segments)
        review = unit.review
        yield [str(number), *cells, review.status.value, cell_of([review.comment])]


def _write(reviewed: Reviewed, stream: IO[bytes], level: Level, delimiter: str) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows(table_of(reviewed, level))
    text.flush()
    text.detach()

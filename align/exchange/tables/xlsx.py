"""A work as an Excel workbook, by XlsxWriter (the extra `xlsx`): cells of text, no formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from align.errors import InputError
from align.exchange.units import abouts_of, units_of
from align.exchange.writers import Level
from align.reviewed import Reviewed

_LONGEST = 32_767
"""The most characters that a cell holds (Excel's specification)."""
_WIDE, _NARROW = 60, 14


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a sheet with a row for each row; raises InputError for a text too long for a cell."""
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        problem = "writing a workbook needs one more package"
        raise InputError(".xlsx", problem, "pip install 'hexapla[xlsx]'") from error
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with Workbook(stream, options) as book:
        sheet = book.add_worksheet("rows")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        count = len(reviewed.work.versions)
        sheet.set_column(1, count, _WIDE)
        sheet.set_column(count + 1, count + 2, _NARROW)
        sheet.freeze_panes(1, 1)
        for number, line in enumerate(_lines(reviewed, level)):
            for column, cell in enumerate(line):
                if len(cell) > _LONGEST:
                    problem = f"row {number} has more text than a cell of a workbook holds"
                    raise InputError(reviewed.work.title, problem, "write TSV or TMX")
                sheet.write_string(number, column, cell, text if number else head)


def _lines(reviewed: Reviewed, level: Level) -> Iterator[list[str]]:
    abouts = abouts_of(reviewed)
    yield ["row", *(about.label for about in abouts), "status", "comment"]
    for number, unit in enumerate(units_of(reviewed, level), 1):
        cells = ["\n".join(each.text for each in segments) for segments in unit.segments]
        yield [str(number), *cells, unit.review.status.value, unit.review.comment]

"""A file of rows that a person accepted: an alignment as JSON, or a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from align.errors import InputError
from align.exchange.accepted import Accepted
from align.exchange.accepted_json import rows_of_document
from align.exchange.accepted_table import rows_of_table
from align.model import Row, Work
from align.reading.encoding import decode
from align.reading.files import binary_error, read_bytes


def read_accepted(path: Path, languages: Sequence[str] | None = None) -> Accepted:
    """The accepted rows in the file at `path`.

    It holds what `hexapla align --json` prints, or a table with a row a line and a tab between the
    columns, whose `languages` are those given, else those that its first line names. Raises
    InputError if it can't be read, or no row has text in two languages.
    """
    decoded = decode(read_bytes(path))
    if decoded is None:
        raise binary_error(path)
    text = decoded[0].lstrip("\ufeff")
    is_table = path.suffix.lower() != ".json" and (languages or not text.lstrip().startswith("{"))
    if languages and not is_table:
        problem = "the file says its languages itself"
        raise InputError(path, problem, "leave out what stands before the equals sign")
    accepted = rows_of_table(text, path, languages) if is_table else rows_of_document(text, path)
    if not any(_has_two_languages(accepted.work, row) for row in accepted.rows):
        problem = "no row of it has text in two languages"
        raise InputError(path, problem, "name a file of rows of versions that translate each other")
    return accepted


def _has_two_languages(work: Work, row: Row) -> bool:
    return len({work.versions[v].language.partition("-")[0] for v in row.present}) > 1

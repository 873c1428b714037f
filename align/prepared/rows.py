"""The rows of a prepared work: their runs at hand, what speaks for them in packed blocks."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from align.model import Evidence, Row, Run, Version
from align.news import told
from align.prepared.packing import packed
from align.prepared.row_details import Details, details_of, evidence_from, sentence_row_from
from align.prepared.sections import Sections
from align.prepared.sequences import LazySequence

if TYPE_CHECKING:
    from align.prepared.writing import SectionsWriter

_BLOCK = 64
"""Rows whose details are packed together."""
_KEPT = 4
_FASTEST = 1

Item = TypeVar("Item")


class StoredRows(LazySequence[Row]):
    """Rows whose evidence and sentence rows are unpacked when they are looked at."""

    def __init__(self, sections: Sections, versions: Sequence[Version]) -> None:
        self._versions = versions
        self._runs = sections.numbers("runs")
        self._confidences = sections.floats("confidences")
        self._data = sections.data("details")
        self._ends = sections.offsets("detail ends")
        self._block = lru_cache(_KEPT)(self._unpacked)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._confidences)

    def _item(self, index: int) -> Row:
        width = 2 * len(self._versions)
        bounds = iter(self._runs[index * width : (index + 1) * width])
        return Row(
            tuple(Run(start, end) for start, end in zip(bounds, bounds, strict=True)),
            self._confidences[index],
            _EvidenceOf(self, index),
            _SentenceRowsOf(self, index),
        )

    def details(self, index: int) -> Details:
        """What is packed of a row."""
        return self._block(index // _BLOCK)[index % _BLOCK]

    def evidence(self, items: Any) -> tuple[Evidence, ...]:
        """Evidence from its packed form."""
        return tuple(evidence_from(item, self._versions) for item in items)

    def sentence_rows(self, index: int) -> tuple[Row, ...]:
        """The sentence rows of a row."""
        _, rows = self.details(index)
        return tuple(sentence_row_from(row, self.evidence) for row in rows)

    def _unpacked(self, block: int) -> list[Details]:
        start = self._ends[block - 1] if block else 0
        found: list[Details] = json.loads(zlib.decompress(self._data[start : self._ends[block]]))
        return found


class _EvidenceOf(LazySequence[Evidence]):
    """The evidence of a row, unpacked when it is looked at."""

    __slots__ = ("_index", "_rows")

    def __init__(self, rows: StoredRows, index: int) -> None:
        self._rows = rows
        self._index = index

    def __len__(self) -> int:
        return len(self._rows.details(self._index)[0])

    def _item(self, index: int) -> Evidence:
        return self._rows.evidence(self._rows.details(self._index)[0][index : index + 1])[0]


class _SentenceRowsOf(LazySequence[Row]):
    """The sentence rows of a row, unpacked when they are looked at."""

    __slots__ = ("_index", "_rows")

    def __init__(self, rows: StoredRows, index: int) -> None:
        self._rows = rows
        self._index = index

    def __len__(self) -> int:
        return len(self._rows.details(self._index)[1])

    def _item(self, index: int) -> Row:
        _, rows = self._rows.details(self._index)
        return sentence_row_from(rows[index], self._rows.evidence)


def add_rows(writer: SectionsWriter, rows: Sequence[Row], versions: Sequence[Version]) -> None:
    """Write the rows of an alignment of the versions."""
    bounds = (bound for row in rows for run in row.runs for bound in (run.start, run.end))
    writer.add("runs", [packed("I", bounds)])
    writer.add("confidences", [packed("d", (row.confidence for row in rows))])
    writer.add("detail ends", [packed("Q", writer.add("details", _blocks(rows, versions)))])


def _blocks(rows: Sequence[Row], versions: Sequence[Version]) -> Iterator[bytes]:
    starts = range(0, len(rows), _BLOCK)
    for first in told(starts, len(starts), "keeping the rows"):
        details = [details_of(row, versions) for row in rows[first : first + _BLOCK]]
        text = json.dumps(details, ensure_ascii=False, separators=(",", ":"))
        yield zlib.compress(text.encode("utf-8", "surrogatepass"), _FASTEST)

"""The discrepancies of a prepared work, read one by one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from align.codec import from_json, to_json
from align.numbers.model import Discrepancy
from align.prepared.packing import packed
from align.prepared.sections import Sections
from align.prepared.sequences import LazySequence

if TYPE_CHECKING:
    from align.prepared.writing import SectionsWriter


class StoredDiscrepancies(LazySequence[Discrepancy]):
    """Discrepancies in the order of their rows."""

    def __init__(self, sections: Sections) -> None:
        self._data = sections.data("discrepancies")
        self._ends = sections.offsets("discrepancy ends")

    def __len__(self) -> int:
        """How many discrepancies there are."""
        return len(self._ends)

    def _item(self, index: int) -> Discrepancy:
        start = self._ends[index - 1] if index else 0
        return from_json(Discrepancy, json.loads(bytes(self._data[start : self._ends[index]])))


def add_discrepancies(writer: SectionsWriter, found: Sequence[Discrepancy]) -> None:
    """Write discrepancies, which are in the order of their rows."""
    texts = (json.dumps(to_json(each), ensure_ascii=False).encode() for each in found)
    writer.add("discrepancy ends", [packed("Q", writer.add("discrepancies", texts))])

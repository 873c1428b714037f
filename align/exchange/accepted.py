"""Rows that a person accepted, as a work of their segments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from align.model import Paragraph, Row, Run, Source, Version, Work
from align.reading.segments import SEGMENTS

Texts = Mapping[str, Sequence[str]]
"""The segments of a row by the label of their version; a label that is left out has none."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A work of the segments that a file holds, and its rows: of sentences where it tells them.

    `read` is how many rows the file has; `damaged` are the lines, from 1, that could not be read.
    """

    work: Work
    rows: tuple[Row, ...]
    read: int
    damaged: tuple[int, ...] = ()


def work_of_rows(
    languages: Mapping[str, str], rows: Sequence[Texts]
) -> tuple[Work, tuple[Row, ...]]:
    """The work of which `rows` are all; `languages` are those of the versions by their labels."""
    paragraphs: dict[str, list[Paragraph]] = {label: [] for label in languages}
    made = []
    for texts in rows:
        runs = []
        for label, found in paragraphs.items():
            start = len(found)
            found.extend(map(Paragraph, texts.get(label, ())))
            runs.append(Run(start, len(found)))
        made.append(Row(tuple(runs)))
    versions = tuple(
        Version(languages[label], "", tuple(found), Source(format=SEGMENTS))
        for label, found in paragraphs.items()
    )
    return Work("", versions), tuple(made)

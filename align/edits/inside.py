"""The sentence rows inside a row that a person made."""

from __future__ import annotations

from dataclasses import replace

from align.model import Row, Run, Work


def sentence_rows_inside(work: Work, runs: tuple[Run, ...]) -> tuple[Row, ...]:
    """The sentences of a row paired among themselves, counted through the row from 0."""
    from align.pairing.pairing import pair_sentences

    versions = tuple(
        replace(version, paragraphs=tuple(version.paragraphs[run.start : run.end]))
        for version, run in zip(work.versions, runs, strict=True)
    )
    return pair_sentences(Work(work.title, versions))

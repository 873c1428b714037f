"""Beads as aligners exchange them: which lines of segmented texts belong together, as JSON.

``{"beads": [[[0], [0]], [[1, 2], [1]], [[3], []]]}``: a bead has for each file the numbers of its
segments, counted from 0 over the lines that are not blank. Beads may cross and have gaps.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from align.errors import InputError
from align.exchange.jobs import Job, read_jobs
from align.model import Work
from align.pairing.pairing import pair_beads
from align.reading.segments import read_segments

if TYPE_CHECKING:
    from align.embedding import SentenceModel


def beads_document(
    files: Sequence[str], languages: Sequence[str], model: SentenceModel | None = None
) -> dict[str, Any]:
    """The beads of files of segments. Raises InputError if one can't be read."""
    versions = tuple(map(read_segments, files, languages))
    beads = pair_beads(Work("", versions), model=model)
    listed = [[list(bead.get(v, ())) for v in range(len(versions))] for bead in beads]
    return {"beads": sorted(listed, key=_place)}


def _place(bead: Sequence[Sequence[int]]) -> list[tuple[bool, int]]:
    return [(not segments, segments[0] if segments else 0) for segments in bead]


def beads_of_jobs(
    lines: Iterable[str], source: str, model: SentenceModel | None = None
) -> Iterator[str | InputError]:
    """A line of JSON with id and beads for each job, or why there is none.

    All jobs are read before the first is done; `source` names the input in what is wrong with one
    (see `align.exchange.jobs`).
    """
    for job in read_jobs(lines, source):
        yield _answer(job, model) if isinstance(job, Job) else job


def _answer(job: Job, model: SentenceModel | None) -> str | InputError:
    try:
        beads = beads_document(job.files, job.languages, model)
    except InputError as error:
        return InputError(f"{job.place}: {error.subject}", error.problem, error.remedy)
    return json.dumps({"id": job.id, **beads})

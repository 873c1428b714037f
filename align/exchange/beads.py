"""Beads as aligners exchange them: which lines of segmented texts belong together, as JSON.

``{"beads": [[[0], [0]], [[1, 2], [1]], [[3], []]]}``: a bead has for each file the numbers of its
segments, counted from 0 over the lines that are not blank. Beads may cross and have gaps.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from align.errors import InputError
from align.model import Work
from align.pairing.pairing import pair_beads
from align.reading.segments import read_segments

_REMEDY = 'write {"id": ..., "langs": [...], "files": [...]}, a language for each file'


def beads_document(files: Sequence[str], languages: Sequence[str]) -> dict[str, Any]:
    """The beads of files of segments. Raises InputError if one can't be read."""
    versions = tuple(map(read_segments, files, languages))
    beads = pair_beads(Work("", versions))
    listed = [[list(bead.get(v, ())) for v in range(len(versions))] for bead in beads]
    return {"beads": sorted(listed, key=_place)}


def _place(bead: Sequence[Sequence[int]]) -> list[tuple[bool, int]]:
    return [(not segments, segments[0] if segments else 0) for segments in bead]


def beads_of_jobs(lines: Iterable[str], source: str) -> Iterator[str]:
    """A line of JSON with id and beads for each job; `source` names the input in an InputError.

    A job is a line ``{"id": ..., "langs": ["de", "en"], "files": [path, path]}``.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            job = _job(line, f"{source}, line {number}")
            yield json.dumps({"id": job.get("id"), **beads_document(job["files"], job["langs"])})


def _job(line: str, place: str) -> dict[str, Any]:
    try:
        job = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(place, f"this is no JSON ({error.msg})", _REMEDY) from None
    fields = job if isinstance(job, dict) else {}
    files, languages = (_texts(fields.get(name)) for name in ("files", "langs"))
    if not len(files) == len(languages) > 1:
        raise InputError(place, "this is no job for pairing", _REMEDY)
    return fields


def _texts(value: object) -> list[str]:
    """A list of texts; empty for anything else."""
    return [i for i in value if isinstance(i, str)] if isinstance(value, list) else []

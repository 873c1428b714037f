"""Jobs for aligners, a line of JSON each: ``{"id": 1, "langs": ["de", "en"], "files": [...]}``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from align.errors import InputError
from align.reading.arguments import is_language_tag, language_tag

_REMEDY = 'write {"id": ..., "langs": [...], "files": [...]}, a language for each file'


@dataclass(frozen=True, slots=True)
class Job:
    """Files of segments to pair, with the language of each; `place` is where the job is written."""

    place: str
    id: str | int
    languages: Sequence[str]
    files: Sequence[str]


def job_lines(text: str) -> list[str]:
    """The lines of a file of jobs; each ends with a line feed, as any line of JSON does.

    Other characters that end lines may stand inside a string (U+2028, U+0085).
    """
    return text.split("\n")


def read_jobs(lines: Iterable[str], source: str) -> list[Job | InputError]:
    """The jobs in lines of JSON; blank lines are none.

    In the place of a line that is no job, or has the id of one before it, stands what is wrong with
    it, naming `source` and the line. Raises InputError, that of the first, if no line is a job.
    """
    read: list[Job | InputError] = []
    places: dict[str | int, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{source}, line {number}"
        try:
            job = _job(line, place)
        except InputError as error:
            read.append(error)
            continue
        if job.id in places:
            problem = f"the id {json.dumps(job.id)} is also that of {places[job.id]}"
            read.append(InputError(place, problem, "give every job an id of its own"))
            continue
        places[job.id] = place
        read.append(job)
    if read and not places:
        raise next(each for each in read if isinstance(each, InputError))
    return read


def _job(line: str, place: str) -> Job:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(place, f"this is no JSON ({error.msg})", _REMEDY) from None
    except (RecursionError, ValueError):
        raise InputError(place, "this is no JSON that can be read", _REMEDY) from None
    if not isinstance(fields, dict):
        raise InputError(place, "this is no job for pairing", _REMEDY)
    files, languages = (_texts(fields.get(name)) for name in ("files", "langs"))
    if not len(files) == len(languages) > 1:
        raise InputError(place, "this is no job for pairing", _REMEDY)
    name = fields.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise InputError(place, "the job has no id that is a text or a number", _REMEDY)
    if wrong := next((tag for tag in languages if not is_language_tag(tag)), None):
        problem = f"{json.dumps(wrong, ensure_ascii=False)} is no language tag"
        raise InputError(place, problem, "write de, en, zh or another")
    return Job(place, name, [language_tag(tag) for tag in languages], files)


def _texts(value: object) -> list[str]:
    """A list of texts, none of them empty; nothing for anything else."""
    if isinstance(value, list) and all(isinstance(each, str) and each for each in value):
        return value
    return []

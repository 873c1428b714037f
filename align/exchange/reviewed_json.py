"""A work with all that was said of it as JSON, without loss."""

from __future__ import annotations

import json
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from align.codec import from_json, to_json
from align.errors import InputError
from align.exchange.writers import Level
from align.model import Alignment, Work
from align.news import Step, tell
from align.reviewed import Reviewed, RowReview, RowStatus

KIND = "hexapla work"
FORMAT = 1


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write a work; paragraphs and sentences are both in it."""
    tell(Step("writing the rows", 0, 1))
    document = {
        "kind": KIND,
        "format": FORMAT,
        "work": to_json(reviewed.work),
        "alignment": to_json(reviewed.alignment),
        "reviews": {
            str(row): [review.status.value, review.comment]
            for row, review in sorted(reviewed.reviews.items())
        },
        "dismissed": dict(reviewed.dismissed),
    }
    text = TextIOWrapper(stream, encoding="ascii", newline="\n")
    json.dump(document, text, indent=1)
    text.write("\n")
    text.flush()
    text.detach()


def is_work(document: object) -> bool:
    """Whether a JSON value is a work that was written here."""
    return isinstance(document, dict) and document.get("kind") == KIND


def work_of(document: Any, path: Path) -> Reviewed:
    """The work that a JSON value holds. Raises InputError if it is damaged."""
    if document.get("format") != FORMAT:
        problem = "this is the JSON of another version of hexapla"
        raise InputError(path, problem, "export the work anew")
    try:
        work = from_json(Work, document["work"])
        alignment = from_json(Alignment, document["alignment"])
        reviews = {
            int(row): RowReview(RowStatus(status), str(comment))
            for row, (status, comment) in document.get("reviews", {}).items()
        }
        dismissed = {str(key): str(why) for key, why in document.get("dismissed", {}).items()}
        _require_whole(work, alignment)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(path, f"its work is damaged ({error})", "export the work anew") from None
    return Reviewed(work, alignment, (), reviews, dismissed)


def _require_whole(work: Work, alignment: Alignment) -> None:
    """Raises ValueError if rows don't hold the paragraphs of the versions in their order."""
    if not work.versions or not alignment.rows:
        raise ValueError("it has no rows")
    at = [0] * len(work.versions)
    for row in alignment.rows:
        if len(row.runs) != len(at) or any(
            run.start != place or run.end < place for run, place in zip(row.runs, at, strict=True)
        ):
            raise ValueError("its rows are not those of its texts")
        at = [run.end for run in row.runs]
    if at != [len(version.paragraphs) for version in work.versions]:
        raise ValueError("its rows are not those of its texts")

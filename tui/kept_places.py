"""Where one left off in a work, to go on there the next time: a small file in the user's state.

A place is the number of a row and a digest of its text, by which the row is found again if rows
have come or gone before it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from align.model import Row, Work
from align.reading.private_folder import make_private

MOST = 500
"""Works whose places are kept; those left longest ago go first."""
NEAR = 200
"""So many rows before and after its number a row is looked for."""


def kept_row(work: Work, rows: Sequence[Row]) -> int | None:
    """The row on which one left off, None if nothing is known of the work."""
    key = _key(work)
    place = _read().get(key) if key else None
    if not isinstance(place, dict) or type(place.get("row")) is not int or not rows:
        return None
    row = min(max(0, place["row"]), len(rows) - 1)
    near = sorted(range(max(0, row - NEAR), min(len(rows), row + NEAR)), key=lambda r: abs(r - row))
    same = (r for r in near if _digest(work, rows[r]) == place.get("text"))
    return next(same, row)


def keep_row(work: Work, rows: Sequence[Row], row: int) -> None:
    """Keep the row on which one leaves off; nothing is kept of a work that came from no file."""
    key = _key(work)
    if not key or row >= len(rows):
        return
    places = {**_read(), key: {"row": row, "text": _digest(work, rows[row]), "at": time.time()}}
    latest = sorted(places.items(), key=lambda item: _time(item[1]))[-MOST:]
    with contextlib.suppress(OSError):
        _write(json.dumps(dict(latest)))


def _key(work: Work) -> str:
    """What names a work: its files and the languages they are read in; nothing without files."""
    paths = [version.source.path for version in work.versions]
    if not all(paths):
        return ""
    named = (f"{v.language}={Path(v.source.path).absolute()}" for v in work.versions)
    return _sha256(named)


def _digest(work: Work, row: Row) -> str:
    versions = zip(work.versions, row.runs, strict=True)
    return _sha256(version.paragraphs[p].text for version, run in versions for p in run)


def _sha256(texts: Iterable[str]) -> str:
    said = "\0".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(said).hexdigest()[:32]


def _time(place: object) -> float:
    at = place.get("at") if isinstance(place, dict) else None
    return float(at) if isinstance(at, int | float) else 0.0


def _path() -> Path:
    from platformdirs import user_state_path

    return user_state_path("hexapla", appauthor=False) / "places.json"


def _read() -> dict[str, Any]:
    """What is kept; nothing if the file is not there or holds something else."""
    try:
        found = json.loads(_path().read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(text: str) -> None:
    import secrets

    path = _path()
    make_private(path.parent)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:  # noqa: PTH123
            file.write(text)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)

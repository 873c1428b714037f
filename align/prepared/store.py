"""The prepared works in the user's cache folder: found, kept, and the oldest removed."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from align.codec import from_json, to_json
from align.folders import in_cache
from align.opening import Opened
from align.prepared.request import Request, Stamp, is_unchanged, stamps
from align.prepared.sections import DRAFT, Sections, SectionsError
from align.prepared.work import load, save

MOST_BYTES = 2 * 1024**3
"""What is kept at most; the works not opened for longest go first."""

_SUFFIX = ".prepared"
_FOUND = ".found"
"""Of what lies beside a prepared work: what was found in it since."""
_DRAFTS_LIVE = 24 * 3600
"""Seconds after which a file that is still being written has been left behind."""


@dataclass(frozen=True, slots=True)
class _MadeOf:
    """The files that a work was made of, and what made it."""

    files: tuple[Stamp, ...]
    maker: str


def prepared_folder() -> Path:
    """Where prepared works lie: `prepared` in the user's cache folder of hexapla."""
    return in_cache("prepared")


def find(request: Request) -> Opened | None:
    """The work of a request as it was prepared; None if it wasn't, or a file has changed since."""
    path = _path(request)
    try:
        sections = Sections(path)
        made_of = from_json(_MadeOf, sections.document("about"))
        if made_of.maker != request.maker or not all(map(is_unchanged, made_of.files)):
            return None
        opened = load(sections)
    except (OSError, SectionsError, ValueError):
        return None
    with contextlib.suppress(OSError):
        path.touch()
    return opened


def keep(request: Request, opened: Opened, *, from_files: bool = True) -> Opened:
    """Keep a work that was opened, and open it as prepared. Raises OSError if it can't be kept.

    One that does not come `from_files` holds whatever becomes of them.
    """
    sources = [version.source for version in opened.work.versions] if from_files else []
    files = stamps([each.path for each in sources], [each.sha256 for each in sources])
    path = _path(request)
    save(opened, path, to_json(_MadeOf(files, request.maker)))
    _remove_oldest(path)
    return find(request) or opened


def clear() -> int:
    """Remove all prepared works; how many there were. Raises OSError if one can't be removed."""
    removed = 0
    for path in _files():
        path.unlink()
        removed += path.suffix == _SUFFIX
    return removed


def _path(request: Request) -> Path:
    return prepared_folder() / f"{request.name}{_SUFFIX}"


def path_of_found(request: Request) -> Path:
    """Where what was found in a work since it was prepared may be kept."""
    return _path(request).with_suffix(_FOUND)


def _files() -> Iterator[Path]:
    """Prepared works, and those of which the writing was cut off."""
    for path in sorted(prepared_folder().glob("*")):
        if path.suffix in {_SUFFIX, _FOUND, DRAFT}:
            yield path


def _remove_oldest(newest: Path) -> None:
    with contextlib.suppress(OSError):
        found = [(path.stat(), path) for path in _files()]
        works = sorted((s.st_mtime, s.st_size, p) for s, p in found if p.suffix != DRAFT)
        total = sum(size for _, size, _ in works)
        for _, size, path in works:
            if total > MOST_BYTES and path != newest:
                path.unlink()
                total -= size
        for status, path in found:
            if path.suffix == DRAFT and time.time() - status.st_mtime > _DRAFTS_LIVE:
                path.unlink()

"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO, cast

from align.errors import InputError

STANDARD_OUTPUT = "-"


@contextmanager
def whole_file(path: str) -> Iterator[IO[str]]:
    """A stream of UTF-8 text that becomes the file at `path` when the block ends without an error.

    See `whole_bytes`.
    """
    with whole_bytes(path) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", newline="")
        try:
            yield text
            text.flush()
        finally:
            text.detach()


@contextmanager
def whole_bytes(path: str) -> Iterator[BinaryIO]:
    """A stream of bytes that becomes the file at `path` when the block ends without an error.

    Until then the text is in a file without a name in the same folder, so that nothing is left of
    it whatever ends the program. What takes text but keeps none ("-", a pipe, a device) gets it in
    the end too. Raises InputError, before the block is entered, if there can be no such file.
    """
    target = None if path == STANDARD_OUTPUT else _writable(path)
    keeps = target is not None and (target.is_file() or not target.exists())
    with _draft(path, target.parent if target and keeps else None) as draft:
        yield draft
        draft.seek(0)
        if target is None:
            _to_standard_output(draft)
        elif keeps:
            _replace(target, draft)
        else:
            with target.open("wb") as stream:
                shutil.copyfileobj(draft, stream)


def _writable(path: str) -> Path:
    """What a path leads to, and may be written: a file, there or not, or something else."""
    try:
        named = Path(path)
        if named.exists() and not named.is_file() and not named.is_dir():
            return named
        target = Path(os.path.realpath(path))
        if not path or target.is_dir():
            problem = "this is a folder, not a file" if path else "a file needs a name"
            raise InputError(path, problem, "name a file to write")
        if not target.parent.is_dir():
            raise InputError(path, "there is no such folder", "make it or name another")
        if target.exists() and not os.access(target, os.W_OK):
            raise InputError(path, "the file may not be written", "name another")
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error
    return target


def _refused(path: str, error: OSError | ValueError) -> InputError:
    reason = getattr(error, "strerror", None) or str(error)
    problem = f"the file could not be written ({reason.lower()})"
    return InputError(path, problem, "name another, or a folder you may write to")


def _to_standard_output(draft: BinaryIO) -> None:
    sys.stdout.flush()
    bytes_out = getattr(sys.stdout, "buffer", None)
    if bytes_out is None:
        sys.stdout.write(draft.read().decode())
    else:
        shutil.copyfileobj(draft, bytes_out)
        bytes_out.flush()


def _draft(path: str, folder: Path | None) -> BinaryIO:
    try:
        return cast("BinaryIO", TemporaryFile("w+b", dir=folder))
    except OSError as error:
        raise _refused(path, error) from error


def _replace(target: Path, draft: BinaryIO) -> None:
    """Put the bytes of a draft in the place of a file, with the rights of the file."""
    new = target.with_name(f".hexapla-{secrets.token_hex(8)}")
    try:
        with new.open("xb") as stream:
            shutil.copyfileobj(draft, stream)
        if target.exists():
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)

"""A work written in a format: all files of it, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import PurePath

from align.errors import InputError
from align.exchange.whole_file import STANDARD_OUTPUT, whole_bytes
from align.exchange.writers import Level, Writer
from align.reviewed import Reviewed


def export(reviewed: Reviewed, writer: Writer, target: str, level: Level) -> tuple[str, ...]:
    """Write a work to the file `target` ("-" is standard output); the files that were written.

    A format of several files writes them beside each other, called as `target` without the suffix
    of the format. Raises InputError if one can't be written; then there is none.
    """
    if not writer.has_several_files:
        with whole_bytes(target) as stream:
            writer.write(reviewed, stream, level)
        return (target,)
    if target == STANDARD_OUTPUT:
        problem = "this format is several files, which standard output can't hold"
        raise InputError(writer.name, problem, "name them with --to, such as --to folder/name")
    path = PurePath(target)
    base = path.with_suffix("") if path.suffix.casefold() in writer.suffixes else path
    written = []
    with ExitStack() as drafts:
        for suffix, lines in writer.files(reviewed, level):
            name = f"{base}{suffix}"
            stream = drafts.enter_context(whole_bytes(name))
            stream.writelines(_encoded(lines))
            written.append(name)
    return tuple(written)


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode("utf-8", "replace") for line in lines)

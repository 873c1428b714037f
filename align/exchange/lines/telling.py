"""How texts of a segment a line are told among arguments: by a list beside them, or their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePath

from align.reading.arguments import language_and_path

_HEAD = 4096
_SUFFIXES = (".ladder", ".vecalign")
_LEAST = 0.75
"""So many of the first lines of a list are rows; the others may be damaged."""
_NUMBERS = r"\[(?:\d+(?:, *\d+)*)?\]"
_ROW = re.compile(
    rf"(?:\d+\t\d+(?:\t[-+.\deEinfa]+)?|{_NUMBERS}:{_NUMBERS}(?::[-+.\deEinfa]+)?)\s*"
)
_LABEL = re.compile(r"\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*?)\d?")


def are_lined(arguments: Sequence[str]) -> bool:
    """Whether arguments name texts whose rows are told by their lines."""
    return any(map(is_list, arguments)) or are_moses(arguments)


def is_list(argument: str) -> bool:
    """Whether a file begins as a ladder of hunalign or a list of vecalign does."""
    path = Path(argument)
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError):
        return False
    if not head or head[:1] not in b"0123456789[":
        return False
    lines = head.decode("utf-8", "replace").split("\n")
    whole = [line for line in (lines if len(head) < _HEAD else lines[:-1]) if line.strip()]
    rows = sum(_ROW.fullmatch(line) is not None for line in whole)
    is_long = len(whole) > 1 or path.suffix in _SUFFIXES
    return is_long and _ROW.fullmatch(whole[0]) is not None and rows >= _LEAST * len(whole)


def are_moses(arguments: Sequence[str]) -> bool:
    """Whether files are named as those of a Moses corpus: alike, their languages for suffixes."""
    if len(arguments) < 2 or not all(map(label_of, arguments)):
        return False
    paths = [Path(language_and_path(argument)[1]) for argument in arguments]
    return len({path.with_suffix("") for path in paths}) == 1 and all(p.is_file() for p in paths)


def label_of(path: str) -> str | None:
    """The language that the suffix of a name tells: de in talks.de, and in talks.de2."""
    match = _LABEL.fullmatch(PurePath(path).suffix)
    if match is None:
        return None
    from align.lexicon.formats.languages import is_well_known

    return match[1] if is_well_known(match[1]) else None

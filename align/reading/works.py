"""The files of a command line read as one work."""

from __future__ import annotations

from collections.abc import Sequence

from align.errors import InputError
from align.model import Work
from align.reading.arguments import language_and_path
from align.reading.versions import read_version


def read_work(arguments: Sequence[str]) -> Work:
    """The work whose versions `arguments` name, each "FILE" or "de=FILE", in their order.

    The work has the title of its first version. The same file may be named twice. Raises
    InputError if there is no file or one of them cannot be read.
    """
    if not arguments:
        remedy = "name one file or more, the versions of one text"
        raise InputError("no file", "there is nothing to read", remedy)
    versions = []
    for argument in arguments:
        language, path = language_and_path(argument)
        versions.append(read_version(path, language))
    return Work(versions[0].title, tuple(versions))

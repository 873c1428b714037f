"""A ZIP archive from strangers: nothing is unpacked to disk, nothing grows without bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from os import PathLike

from align.errors import InputError

MOST_BYTES = 200 * 1024 * 1024
"""What all members that are read may hold together, unpacked."""
_MOST_BYTES_OF_MEMBER = 100 * 1024 * 1024
MOST_MEMBERS = 20_000
_MOST_RATIO = 200
"""A larger member than `_SMALL` may not shrink to less than this share of it."""
_SMALL = 4 * 1024 * 1024

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_SAVE_ANEW = "save it anew with the program it came from"


class Archive:
    """The members of an archive by their names; `subject` names it in errors, all InputError."""

    def __init__(self, data: bytes, subject: str | PathLike[str]) -> None:
        self.subject = subject
        self._left = MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist()}
        except (*_BROKEN, OSError) as error:
            raise InputError(subject, "its archive is damaged", _SAVE_ANEW) from error
        if len(self._members) > MOST_MEMBERS:
            problem = f"its archive has more than {MOST_MEMBERS} members"
            raise InputError(subject, problem, _SAVE_ANEW)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """What a member holds."""
        info = self._members.get(name)
        if info is None:
            raise InputError(self.subject, f"its part {name} is missing", _SAVE_ANEW)
        if info.flag_bits & 1:
            problem = "it is protected by a password"
            raise InputError(self.subject, problem, "save it without one")
        too_dense = info.file_size > max(_SMALL, _MOST_RATIO * info.compress_size)
        most = min(self._left, _MOST_BYTES_OF_MEMBER)
        if info.file_size > most or too_dense:
            problem = f"its part {name} unpacks to more than a document holds"
            raise InputError(self.subject, problem, "have a look at where it came from")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(most + 1)
        except (*_BROKEN, OSError) as error:
            problem = f"its part {name} is damaged"
            raise InputError(self.subject, problem, _SAVE_ANEW) from error
        self._left -= len(data)
        if len(data) > most:
            problem = f"its part {name} unpacks to more than a document holds"
            raise InputError(self.subject, problem, "have a look at where it came from")
        return data


def resolved(base: str, reference: str) -> str | None:
    """The name of the member that a reference in another one means; None for one outside."""
    from urllib.parse import unquote

    target = unquote(reference.partition("#")[0])
    if not target or "://" in target or target.startswith("/"):
        return None
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
    return None if name.startswith("..") else name

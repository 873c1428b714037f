"""The one exception a user is meant to read."""

from __future__ import annotations

from os import PathLike, fspath


class InputError(Exception):
    """Bad input: names the file (or argument), says what is wrong with it and what to do.

    `str()` of it is one sentence fit for standard error; programs exit with status 2 on it.
    """

    def __init__(self, subject: str | PathLike[str], problem: str, remedy: str) -> None:
        self.subject = fspath(subject) or "(no name)"
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{self.subject}: {problem}; {remedy}.")

"""From files to a work that can be read and checked: reading, pairing, comparing figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import InputError
from align.model import Alignment, Work
from align.numbers.model import Discrepancy

if TYPE_CHECKING:
    from align.digest import Digest
    from align.numbers.version_figures import VersionFigures
    from align.pairing.annotation import Annotation
    from align.reviewed import Reviewed


@dataclass(frozen=True, slots=True)
class Opened:
    """A work, its alignment, and the discrepancies of its rows in reading order.

    `annotations` are the figures and sentences of each version, as they were paired and compared;
    None where nobody keeps them. `digest` is there where it was worked out before.
    """

    work: Work
    alignment: Alignment
    discrepancies: Sequence[Discrepancy]
    annotations: tuple[Annotation, ...] | None = None
    digest: Digest | None = None

    @property
    def figures(self) -> tuple[VersionFigures, ...] | None:
        """The figures of each version."""
        return None if self.annotations is None else tuple(a.figures for a in self.annotations)


def open_work(
    arguments: Sequence[str], model_folder: Path | None = None, ties: Sequence[str] = ()
) -> Opened:
    """Read, pair and check the versions in files: each argument is FILE or LANGUAGE=FILE.

    `model_folder` is where a sentence-embedding model lies, to pair by as well; `ties` say
    which paragraphs belong together (de:12=en:13). Raises InputError if a file or a tie can't be
    read or the model not loaded.
    """
    from align.numbers import check
    from align.pairing import annotate_work, pair
    from align.pairing.ties import read_tie
    from align.reading import read_work

    finished = finished_rows(arguments)
    if finished is not None:
        return open_finished(finished)
    work = read_work(arguments)
    model = None
    if model_folder is not None:
        from align.embedding import load_model

        model = load_model(model_folder)
    annotations = annotate_work(work)
    told = [read_tie(tie, work) for tie in ties]
    alignment = pair(work, annotations, model=model, ties=told)
    found = check(work, alignment, [a.figures for a in annotations])
    return Opened(work, alignment, found, annotations)


def finished_rows(arguments: Sequence[str]) -> Reviewed | None:
    """The work in a file of finished rows (TMX, XLIFF, a table, JSON); None if there is none.

    Texts with a list of the lines that make a row (ladder, vecalign), or line by line (Moses), are
    finished too. Raises InputError if a file is damaged, or named with others than it pairs.
    """
    from align.exchange.lines.telling import are_lined
    from align.exchange.readers import read_bitext
    from align.reading.arguments import language_and_path

    if are_lined(arguments):
        from align.exchange.lines.reading import read_lined

        lined = read_lined(arguments)
        if lined is not None:
            return lined

    for argument in arguments:
        _, path = language_and_path(argument)
        found = read_bitext(path)
        if found is None:
            continue
        if len(arguments) > 1:
            problem = "this file holds finished rows, which can't be paired with other files"
            raise InputError(path, problem, "name it alone")
        return found
    return None


def open_finished(reviewed: Reviewed) -> Opened:
    """A work whose rows are finished, checked."""
    from align.numbers import check
    from align.pairing import annotate_work

    annotations = annotate_work(reviewed.work)
    found = check(reviewed.work, reviewed.alignment, [a.figures for a in annotations])
    return Opened(reviewed.work, reviewed.alignment, found, annotations)

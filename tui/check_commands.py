"""`hexapla check` and `hexapla numbers`: figures that disagree, figures as they are read."""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align.errors import InputError
from tui.embed_option import embed_option, model_in
from tui.library_commands import opened_library, reviewed_work, reviewer
from tui.output import FILES_EPILOG, open_files, print_json, print_lines, require_files

if TYPE_CHECKING:
    from align.numbers.model import Severity
    from align.opening import Opened

EPILOG = f"""{FILES_EPILOG}
\b
Exit status: 0 no discrepancy (information apart), 1 some, 2 the check
could not run.
"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, metavar="FILE [FILE ...]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON; all counts from 0 in it.")
@click.option("--sarif", "as_sarif", is_flag=True, help="Print SARIF for code hosts, editors.")
@click.option(
    "--jsonl",
    "as_lines",
    is_flag=True,
    help="No FILE: read pairs of texts from standard input, a JSON object a line with src_lang, "
    "tgt_lang, src and tgt, and answer each with a line.",
)
@click.option(
    "--facts",
    is_flag=True,
    help="Compare what all documents say of the same fact, also those that are not versions of "
    "one text.",
)
@click.option(
    "--work",
    "works",
    multiple=True,
    metavar="NAME",
    help="No FILE: check a work of the library as it stands, without what was dismissed; may be "
    "given several times.",
)
@click.option(
    "--library",
    "library_file",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    help="No FILE to check: check all works of the library, or those of --work.",
)
@embed_option
def check(
    files: Sequence[str],
    *,
    works: Sequence[str],
    library_file: str | None,
    as_json: bool,
    as_sarif: bool,
    as_lines: bool,
    facts: bool,
    model_folder: Path | None,
) -> int:
    """Print the figures that disagree between versions."""
    if as_json + as_sarif + as_lines > 1:
        raise click.UsageError("--json, --sarif and --jsonl exclude one another; give one of them.")
    if as_lines:
        if model_folder is not None:
            raise click.UsageError("--jsonl gets its texts in pairs; leave --embed out.")
        return _check_lines(files)
    if works or library_file is not None:
        if files or facts or model_folder is not None:
            named = "--work" if works else "--library"
            raise click.UsageError(f"{named} checks works of the library; leave the rest out.")
        path = Path(library_file) if library_file else None
        return _check_works(works, path, as_json=as_json, as_sarif=as_sarif)
    require_files(files)
    if facts:
        if as_sarif:
            raise click.UsageError("--facts prints text or --json; leave --sarif out.")
        return _check_facts(files, model_folder, as_json=as_json)
    return _check_rows(files, model_folder, as_json=as_json, as_sarif=as_sarif)


def _check_rows(
    files: Sequence[str], model_folder: Path | None, *, as_json: bool, as_sarif: bool
) -> int:
    return _tell(open_files(files, model_folder), as_json=as_json, as_sarif=as_sarif)


def _check_works(
    names: Sequence[str], library_file: Path | None, *, as_json: bool, as_sarif: bool
) -> int:
    """The open findings of works of the library, one work after the other; of all without names.

    A work in which there is nothing to compare is told, and the others are checked.
    """
    from align.opening import Opened
    from tui.news_on_stderr import news_on_stderr

    status = 0
    with opened_library(library_file) as library:
        shelf = library.shelf
        entries = [shelf.entry(name) for name in names] if names else shelf.entries()
        if len(entries) > 1 and (as_json or as_sarif):
            raise click.UsageError("--json and --sarif tell of one work; give --work once.")
        for entry in entries:
            with news_on_stderr():
                found = reviewed_work(library, entry, reviewer(None))
            if len(entries) > 1:
                click.echo(f"{entry.name}:")
            opened = Opened(found.work, found.alignment, found.open_discrepancies)
            try:
                told = _tell(opened, found.dismissed, as_json=as_json, as_sarif=as_sarif)
                status = max(status, told)
            except InputError as error:
                click.echo(f"hexapla: {entry.name}: {error.problem}; {error.remedy}.", err=True)
                status = 2
    if not entries:
        click.echo("The library is empty; hexapla add FILE FILE puts a work in.")
    return status


def _tell(opened: Opened, dismissed: Collection[str] = (), *, as_json: bool, as_sarif: bool) -> int:
    """Print what a check has found, without what was dismissed; its exit status."""
    from align.extent import (
        copies_in_words,
        extent_in_words,
        extent_of,
        require_comparison,
    )
    from align.passages import without_dismissed

    extent = extent_of(opened.work, opened.alignment, opened.figures or ())
    require_comparison(opened.work, extent)
    extent = without_dismissed(extent, opened.work, opened.alignment, dismissed)
    if as_json:
        from align.exchange.as_json import discrepancy_document

        print_json(discrepancy_document(opened.work, opened.discrepancies, extent))
    elif as_sarif:
        from align.exchange.sarif import sarif_document

        print_json(sarif_document(opened.work, opened.discrepancies))
    else:
        from align.exchange.as_text import discrepancies_as_text
        from align.exchange.legend import legend

        print_lines(discrepancies_as_text(opened.work, opened.discrepancies))
        print_lines(extent_in_words(extent))
        print_lines(copies_in_words(opened.work))
        print_lines(legend(opened.work))
    return _found(d.severity for d in opened.discrepancies)


def _check_facts(files: Sequence[str], model_folder: Path | None, *, as_json: bool) -> int:
    from align.extent import copies_in_words, require_several
    from align.facts import check_facts
    from align.pairing import annotate_work, pair
    from align.reading import read_work
    from tui.news_on_stderr import news_on_stderr

    work = read_work(files)
    require_several(work)
    model = model_in(model_folder)
    annotations = annotate_work(work)
    with news_on_stderr():
        alignment = pair(work, annotations, model=model)
    conflicts = check_facts(work, alignment, annotations)
    if as_json:
        from align.exchange.facts_json import facts_document

        print_json(facts_document(work, conflicts))
    else:
        from align.exchange.facts_text import conflicts_as_text
        from align.exchange.legend import legend

        print_lines(conflicts_as_text(work, conflicts))
        print_lines(copies_in_words(work))
        print_lines(legend(work))
    return _found(c.severity for c in conflicts)


def _found(severities: Iterable[Severity]) -> int:
    """The exit status of a check: 1 if it found more than information."""
    from align.numbers.model import Severity

    return int(any(severity is not Severity.INFO for severity in severities))


def _check_lines(files: Sequence[str]) -> int:
    if files:
        raise click.UsageError("--jsonl reads standard input; leave the files out.")
    from align.exchange.pairs import check_lines

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    print_lines(check_lines(sys.stdin, "standard input"))
    return 0


@click.command(epilog=FILES_EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE ...]")
def numbers(files: Sequence[str]) -> int:
    """Print every figure of a text and how it is read."""
    from align.exchange.as_text import figures_as_text
    from align.reading import read_work

    work = read_work(files)
    for version in range(len(work.versions)):
        print_lines(figures_as_text(work, version))
    return 0

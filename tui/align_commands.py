"""`hexapla align`: the rows of paragraphs or sentences, why a row stands as it does, and beads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.embed_option import embed_option, model_in
from tui.output import (
    FILES_EPILOG,
    open_files,
    print_json,
    print_lines,
    print_rows,
    require_files,
)

if TYPE_CHECKING:
    from align.errors import InputError
    from align.opening import Opened


@click.command(epilog=FILES_EPILOG)
@click.argument("files", nargs=-1, metavar="FILE [FILE ...]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON instead of text; rows, paragraphs and offsets count from 0 in it.",
)
@click.option(
    "--level",
    type=click.Choice(["paragraph", "sentence"]),
    help="What a row holds: paragraphs (the default), or the sentences inside each row of them.",
)
@click.option(
    "--explain",
    type=int,
    metavar="ROW",
    help="Print only why this row of paragraphs stands as it does; rows count from 1.",
)
@click.option(
    "--beads",
    is_flag=True,
    help="Each FILE has one segment a line: print which lines belong together, as JSON.",
)
@click.option(
    "--batch",
    type=(str, str),
    metavar="JOBS RESULTS",
    help="No FILE: a line of JSON for each job with id, langs and files of segments; write a line "
    "with id and beads for each. Jobs that can't be done are named, the others done.",
)
@click.option(
    "--tie",
    "ties",
    multiple=True,
    metavar="de:12=en:13",
    help="These paragraphs belong together, whatever speaks against it: in a row or, out of order, "
    "by a link. They count from 1. May be given several times.",
)
@embed_option
def align(
    files: Sequence[str],
    *,
    as_json: bool,
    level: str | None,
    explain: int | None,
    beads: bool,
    batch: tuple[str, str] | None,
    ties: Sequence[str],
    model_folder: Path | None,
) -> int:
    """Print the rows: the paragraphs or sentences that belong together."""
    if beads or batch is not None:
        _refuse(level, explain, "--beads" if beads else "--batch")
        if ties:
            raise click.UsageError("--tie names paragraphs, which segments are not; leave it out.")
    if batch is not None:
        return _align_batch(files, *batch, model_folder)
    require_files(files)
    if beads:
        return _align_segments(files, model_folder)
    if explain is not None and level is not None:
        raise click.UsageError("--explain tells of a row of paragraphs; leave --level out.")
    opened = open_files(files, model_folder, ties)
    if explain is not None:
        _explain(opened, explain, files, as_json=as_json)
    elif as_json:
        _print_document(opened, level)
    elif level == "sentence":
        from align.exchange.as_text import sentence_rows_as_text

        print_lines(sentence_rows_as_text(opened.work, opened.alignment, opened.annotations or ()))
    else:
        print_rows(opened)
    return 0


def _refuse(level: str | None, explain: int | None, option: str) -> None:
    """Raises UsageError for what rows have and beads haven't."""
    if level is not None:
        raise click.UsageError(
            f"with {option} each line is a segment, so --level does not apply; leave it out."
        )
    if explain is not None:
        raise click.UsageError(
            f"{option} gives numbers of lines alone, so --explain has no row; leave it out."
        )


def _explain(opened: Opened, number: int, files: Sequence[str], *, as_json: bool) -> None:
    rows = len(opened.alignment.rows)
    if not 1 <= number <= rows:
        from align.errors import InputError

        have = "is 1 row" if rows == 1 else f"are {rows} rows"
        problem = f"there {have}, and none of the number {number}"
        remedy = f"give a number from 1 to {rows}" if rows > 1 else "give 1"
        raise InputError(" ".join(files), problem, remedy)
    if as_json:
        from align.exchange.as_json import row_document

        print_json(row_document(opened.work, opened.alignment, number - 1, opened.annotations))
    else:
        from align.exchange.explanation import explanation_as_text

        print_lines(explanation_as_text(opened.work, opened.alignment, number - 1))


def _print_document(opened: Opened, level: str | None) -> None:
    from align.exchange import as_json

    make = as_json.sentence_document if level == "sentence" else as_json.alignment_document
    print_json(make(opened.work, opened.alignment, opened.annotations))


def _align_batch(files: Sequence[str], jobs: str, results: str, model_folder: Path | None) -> int:
    """Write the beads of many jobs; the results appear whole or not at all.

    Jobs that could not be done are named at the end; the exit status is 2 if there are any.
    """
    if files:
        raise click.UsageError("--batch takes the files from JOBS; leave the others out.")
    from align.errors import InputError
    from align.exchange.beads import beads_of_jobs
    from align.exchange.jobs import job_lines
    from align.exchange.whole_file import whole_file
    from align.reading.files import read_bytes
    from tui.news_on_stderr import news_on_stderr
    from tui.progress import with_progress

    lines = job_lines(read_bytes(jobs).decode("utf-8-sig", errors="replace"))
    if _is_same_file(jobs, results):
        raise click.UsageError("RESULTS would replace JOBS; name another file.")
    total = sum(1 for line in lines if line.strip())
    failed: list[InputError] = []
    try:
        with whole_file(results) as out, news_on_stderr():
            model = model_in(model_folder)
            for answer in with_progress(beads_of_jobs(lines, jobs, model), total, "jobs"):
                if isinstance(answer, InputError):
                    failed.append(answer)
                else:
                    out.write(f"{answer}\n")
            _require_results(failed, total, jobs, results)
    except KeyboardInterrupt:
        click.echo(f"hexapla: interrupted; nothing is written to {results}.", err=True)
        raise
    if not failed:
        return 0
    _name(failed)
    rest = f"{results} has the results of the others"
    click.echo(f"hexapla: {len(failed)} of {total} jobs could not be done; {rest}.", err=True)
    return 2


def _require_results(failed: Sequence[InputError], total: int, jobs: str, results: str) -> None:
    """Raises InputError if no job has a result, so that nothing is to be written."""
    if not failed or len(failed) < total:
        return
    if total == 1:
        raise failed[0]
    from align.errors import InputError

    _name(failed)
    raise InputError(jobs, "no job could be done", f"nothing is written to {results}")


def _name(failed: Sequence[InputError]) -> None:
    """Say on standard error of each job why it could not be done."""
    for error in failed:
        click.echo(f"hexapla: {error}", err=True)


def _is_same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _align_segments(files: Sequence[str], model_folder: Path | None) -> int:
    from align.exchange.beads import beads_document
    from align.reading.arguments import language_and_path
    from tui.news_on_stderr import news_on_stderr

    named = [language_and_path(argument) for argument in files]
    for argument, (language, _) in zip(files, named, strict=True):
        if language is None:
            raise click.UsageError(f"--beads needs the language of each file; write de={argument}")
    paths, languages = [path for _, path in named], [str(tag) for tag, _ in named]
    model = model_in(model_folder)
    with news_on_stderr():
        document = beads_document(paths, languages, model)
    print_json(document)
    return 0

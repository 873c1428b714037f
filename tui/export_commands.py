"""`hexapla export`: a work in the format of another program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.embed_option import embed_option
from tui.library_commands import library_option, opened_library, reviewed_work, reviewer, who_option
from tui.output import FILES_EPILOG

if TYPE_CHECKING:
    from align.exchange.writers import Writer
    from align.reviewed import Reviewed

EPILOG = f"""{FILES_EPILOG}
\b
Examples:
  hexapla export report --to report.tmx            a work of the library
  hexapla export de.txt en.txt --to both.xlsx      files, paired first
  hexapla export report --format report-text       the open findings
"""


@click.command(epilog=EPILOG, short_help="Write a work as TMX, XLIFF, a table, a page, a report.")
@click.argument("names", nargs=-1, required=True, metavar="NAME | FILE [FILE ...]")
@click.option("--to", "target", default="-", metavar="FILE", help="Where to; else to the output.")
@click.option("--format", "format_name", metavar="FORMAT", help="Instead of that of the suffix.")
@click.option(
    "--level",
    type=click.Choice(["paragraph", "sentence"]),
    default="paragraph",
    help="Rows of paragraphs, or of sentences.",
)
@library_option
@who_option
@embed_option
def export(
    names: Sequence[str],
    *,
    target: str,
    format_name: str | None,
    level: str,
    library_file: Path | None,
    who: str | None,
    model_folder: Path | None,
) -> int:
    """Write a work of the library, or files that are paired first, for other programs.

    The format follows from the suffix of the file: .tmx, .xlf, .tsv, .csv, .xlsx, .json, .md,
    .html, .epub, .ladder, .vecalign, .moses; or --format names it: also xliff2, report (a page),
    report-csv, report-json, report-text. The file is written whole or not at all.
    """
    from align.exchange.exporting import export as write_work
    from align.exchange.writers import Level
    from tui.news_on_stderr import news_on_stderr

    writer = _writer(target, format_name)
    with news_on_stderr():
        reviewed = _work(names, library_file, who, model_folder)
        written = write_work(reviewed, writer, target, Level(level))
    if target != "-":
        rows = sum(
            len(row.sentence_rows) or 1 if level == "sentence" else 1
            for row in reviewed.alignment.rows
        )
        count = "1 row" if rows == 1 else f"{rows:,} rows"
        click.echo(f"{', '.join(written)}: {count} written as {writer.title}.", err=True)
    return 0


def _work(
    names: Sequence[str], library_file: Path | None, who: str | None, model_folder: Path | None
) -> Reviewed:
    """The work of a name in the library, or that in files."""
    from align.opening import finished_rows, open_finished
    from align.reviewed import Reviewed
    from tui.output import open_files

    if len(names) == 1 and not Path(names[0].partition("=")[2] or names[0]).exists():
        with opened_library(library_file) as library:
            return reviewed_work(library, library.shelf.entry(names[0]), reviewer(who))
    finished = finished_rows(names)
    if finished is not None:
        opened = open_finished(finished)
        return Reviewed(
            opened.work,
            opened.alignment,
            opened.discrepancies,
            finished.reviews,
            finished.dismissed,
        )
    opened = open_files(names, model_folder)
    return Reviewed(opened.work, opened.alignment, opened.discrepancies)


def _writer(target: str, format_name: str | None) -> Writer:
    """The format asked for; raises UsageError if it is not known."""
    from align.exchange.writers import WRITERS, writer_for, writer_named

    known = ", ".join(each.name for each in WRITERS)
    if format_name is not None:
        found = writer_named(format_name.casefold())
        if found is None:
            raise click.UsageError(f"there is no format {format_name!r}; write one of {known}.")
        return found
    found = writer_for(target)
    if found is None:
        suffix = Path(target).suffix
        where = "there is no --to"
        if target != "-":
            where = f"no format has the suffix {suffix}" if suffix else "--to has no suffix"
        raise click.UsageError(f"{where}; add --format, one of {known}.")
    return found

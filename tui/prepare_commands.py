"""`hexapla prepare`: works paired ahead, to be open at once whenever they are read."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from tui.embed_option import embed_option
from tui.output import FILES_EPILOG, refuse_standard_input, require_files

EPILOG = f"""{FILES_EPILOG}
\b
Examples:
  hexapla prepare de.txt en.txt zh.txt    pair them, to be read at once later
  hexapla prepare --clear                 remove all that was prepared
"""


@click.command(epilog=EPILOG, short_help="Pair a large work ahead of reading it.")
@click.argument("files", nargs=-1, metavar="FILE [FILE ...]")
@click.option("--clear", "is_to_clear", is_flag=True, help="Remove all prepared works.")
@embed_option
def prepare(files: Sequence[str], *, is_to_clear: bool, model_folder: Path | None) -> int:
    """Pair files and keep what came of it, so that `hexapla read` opens them at once.

    It holds until one of the files changes. `hexapla read` itself keeps what took it long, unless
    the setting keep_works forbids it.
    """
    from align.prepared import opening, store

    if is_to_clear:
        if files:
            raise click.UsageError("--clear removes all prepared works; leave the files out.")
        removed = store.clear()
        works = "1 prepared work" if removed == 1 else f"{removed} prepared works"
        click.echo(f"{works} removed from {store.prepared_folder()}.")
        return 0
    require_files(files)
    refuse_standard_input(files, "a work is prepared for its files")
    from tui.news_on_stderr import news_on_stderr

    with news_on_stderr():
        opened = opening.prepare(files, model_folder)
    rows, found = len(opened.alignment.rows), len(opened.discrepancies)
    said = "1 row" if rows == 1 else f"{rows:,} rows"
    if len(opened.work.versions) > 1:
        said += ", 1 discrepancy" if found == 1 else f", {found:,} discrepancies"
    click.echo(f"{said}; opens at once with: {shlex.join(['hexapla', 'read', *files])}")
    return 0

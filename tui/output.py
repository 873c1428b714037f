"""What commands print: lines, JSON, rows; and whether there is a screen to show a reader on."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from align.opening import Opened

FILES_EPILOG = """\b
FILE is a text or Markdown file in German, English, Chinese or any other
language. The language is told from the text; write LANGUAGE=FILE to say it
yourself, for example de=draft.txt. One FILE may be -, standard input.
"""


def is_screen() -> bool:
    """Whether there is a terminal that can show the reader, and a keyboard to drive it."""
    able = os.environ.get("TERM", "dumb") not in {"dumb", ""}
    return able and sys.stdin.isatty() and sys.stdout.isatty()


def say_why_no_screen() -> None:
    """Tell a person at a terminal that can't move its cursor why there is only text."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        click.echo("hexapla: this terminal (TERM=dumb) shows plain text only.", err=True)


def open_files(files: Sequence[str], model_folder: Path | None, ties: Sequence[str] = ()) -> Opened:
    """The work in files, opened with news of dictionaries on standard error meanwhile."""
    from align.opening import open_work
    from tui.news_on_stderr import news_on_stderr

    with news_on_stderr():
        return open_work(files, model_folder, ties)


def print_rows(opened: Opened) -> None:
    """Print the rows of a work as text, and what its labels stand for where that is not plain."""
    from align.exchange.as_text import rows_as_text
    from align.exchange.legend import apart, legend

    print_lines(rows_as_text(opened.work, opened.alignment))
    print_lines(apart(opened.work, opened.alignment))
    print_lines(legend(opened.work))


def print_lines(lines: Iterable[str]) -> None:
    """Print each line."""
    for line in lines:
        click.echo(line)


def print_json(document: object) -> None:
    """Print a JSON value, its text readable."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def refuse_standard_input(files: Sequence[str], why: str) -> None:
    """Raises UsageError if a text would come from standard input, which leaves no file behind."""
    from align.reading.arguments import language_and_path
    from align.reading.files import STANDARD_INPUT

    if any(language_and_path(argument)[1] == STANDARD_INPUT for argument in files):
        raise click.UsageError(f"- is standard input, but {why}; save the text and name its file.")


def require_files(files: object) -> None:
    """Raises UsageError if no file is named."""
    if not files:
        context = click.get_current_context()
        parameter = next(p for p in context.command.params if p.name == "files")
        raise click.MissingParameter(ctx=context, param=parameter)

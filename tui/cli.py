"""The command `hexapla`: read, align, check, dict."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align import __version__
from align.errors import InputError
from tui.dict_commands import dictionaries

if TYPE_CHECKING:
    from align.numbers.model import Severity
    from align.opening import Opened

EPILOG = """\b
FILE is a text or Markdown file in German, English, Chinese or any other
language. The language is told from the text; write LANGUAGE=FILE to say it
yourself, for example de=draft.txt.

\b
Examples:
  hexapla                                 choose one of the sample works
  hexapla read de.txt en.txt zh.txt       read three versions side by side
  hexapla check de.txt en.txt             print the figures that disagree
"""

CHECK_EPILOG = """\b
Exit status: 0 no discrepancy (information apart), 1 some, 2 the check
could not run.
"""


class Commands(click.Group):
    """The commands; a file in the place of a command gets the hint to read it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        if self.get_command(ctx, args[0]) is None and Path(args[0].rpartition("=")[2]).is_file():
            raise click.UsageError(f"To read files, write: hexapla read {' '.join(args)}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="hexapla")
@click.pass_context
def hexapla(context: click.Context) -> int:
    """Read the versions of one text side by side: German, English and Chinese.

    Without a command it offers the sample works.
    """
    if context.invoked_subcommand is not None:
        return 0
    if _is_screen():
        from tui.app import run

        return run(None)
    from tui.samples import samples

    _say_why_no_screen()
    for sample in samples():
        click.echo(f"{sample.title}\n  {sample.about}")
        click.echo("  hexapla read " + " ".join(map(str, sample.paths)))
    return 0


_files = click.argument("files", nargs=-1, required=True, metavar="FILE [FILE ...]")
_as_json = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON instead of text; rows, paragraphs and offsets count from 0 in it.",
)


@hexapla.command(epilog=EPILOG, short_help="Read versions side by side.")
@_files
def read(files: Sequence[str]) -> int:
    """Read versions side by side; what is not a terminal gets the rows as text."""
    if _is_screen():
        from tui.app import run

        return run(files)
    _say_why_no_screen()
    _print_rows(_open(files))
    return 0


@hexapla.command(epilog=EPILOG)
@click.argument("files", nargs=-1, metavar="FILE [FILE ...]")
@_as_json
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
    "with id and beads for each.",
)
def align(
    files: Sequence[str], *, as_json: bool, beads: bool, batch: tuple[str, str] | None
) -> int:
    """Print the rows: the paragraphs that belong together."""
    if batch is not None:
        return _align_batch(files, *batch)
    if not files:
        raise click.UsageError("Missing argument 'FILE [FILE ...]'.")
    if beads:
        return _align_segments(files)
    opened = _open(files)
    if as_json:
        from align.exchange.as_json import alignment_document

        _print_json(alignment_document(opened.work, opened.alignment, opened.annotations))
    else:
        _print_rows(opened)
    return 0


def _align_batch(files: Sequence[str], jobs: str, results: str) -> int:
    """Write the beads of many jobs; the results appear whole or not at all."""
    if files:
        raise click.UsageError("--batch takes the files from JOBS and no FILE.")
    from align.exchange.beads import beads_of_jobs
    from align.reading.files import read_bytes

    lines = read_bytes(jobs).decode("utf-8", errors="replace").splitlines()
    answers = [f"{line}\n" for line in beads_of_jobs(lines, jobs)]
    with click.open_file(results, "w", encoding="utf-8", atomic=True) as out:
        out.writelines(answers)
    return 0


def _align_segments(files: Sequence[str]) -> int:
    from align.exchange.beads import beads_document
    from align.reading.works import language_and_path

    named = [language_and_path(argument) for argument in files]
    for argument, (language, _) in zip(files, named, strict=True):
        if language is None:
            raise click.UsageError(f"--beads needs the language of each file: de={argument}")
    _print_json(beads_document([path for _, path in named], [str(tag) for tag, _ in named]))
    return 0


@hexapla.command(epilog=EPILOG + CHECK_EPILOG)
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
def check(
    files: Sequence[str], *, as_json: bool, as_sarif: bool, as_lines: bool, facts: bool
) -> int:
    """Print the figures that disagree between versions."""
    if as_json + as_sarif + as_lines > 1:
        raise click.UsageError("--json, --sarif and --jsonl exclude one another.")
    if as_lines:
        return _check_lines(files)
    if not files:
        raise click.UsageError("Missing argument 'FILE [FILE ...]'.")
    if facts:
        if as_sarif:
            raise click.UsageError("--facts prints text or --json.")
        return _check_facts(files, as_json=as_json)
    from align.extent import (
        copies_in_words,
        extent_in_words,
        extent_of,
        require_comparison,
    )

    opened = _open(files)
    extent = extent_of(opened.work, opened.alignment, opened.figures or ())
    require_comparison(opened.work, extent)
    if as_json:
        from align.exchange.as_json import discrepancy_document

        _print_json(discrepancy_document(opened.work, opened.discrepancies, extent))
    elif as_sarif:
        from align.exchange.sarif import sarif_document

        _print_json(sarif_document(opened.work, opened.discrepancies))
    else:
        from align.exchange.as_text import discrepancies_as_text

        _print_lines(discrepancies_as_text(opened.work, opened.discrepancies))
        _print_lines(extent_in_words(extent))
        _print_lines(copies_in_words(opened.work))
    return _found(d.severity for d in opened.discrepancies)


def _check_facts(files: Sequence[str], *, as_json: bool) -> int:
    from align.extent import copies_in_words, require_several
    from align.facts import check_facts
    from align.pairing import annotate_work, pair
    from align.reading import read_work

    work = read_work(files)
    require_several(work)
    annotations = annotate_work(work)
    conflicts = check_facts(work, pair(work, annotations), annotations)
    if as_json:
        from align.exchange.facts_json import facts_document

        _print_json(facts_document(work, conflicts))
    else:
        from align.exchange.facts_text import conflicts_as_text

        _print_lines(conflicts_as_text(work, conflicts))
        _print_lines(copies_in_words(work))
    return _found(c.severity for c in conflicts)


def _found(severities: Iterable[Severity]) -> int:
    """The exit status of a check: 1 if it found more than information."""
    from align.numbers.model import Severity

    return int(any(severity is not Severity.INFO for severity in severities))


def _check_lines(files: Sequence[str]) -> int:
    if files:
        raise click.UsageError("--jsonl reads standard input and takes no FILE.")
    from align.exchange.pairs import check_lines

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    _print_lines(check_lines(sys.stdin, "standard input"))
    return 0


@hexapla.command(epilog=EPILOG)
@_files
def numbers(files: Sequence[str]) -> int:
    """Print every figure of a text and how it is read."""
    from align.exchange.as_text import figures_as_text
    from align.reading import read_work

    work = read_work(files)
    for version in range(len(work.versions)):
        _print_lines(figures_as_text(work, version))
    return 0


hexapla.add_command(dictionaries)


def main() -> None:
    """Run the command and leave with its exit status; 2 if it could not do what was asked."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(_status(sys.argv[1:]))


def _status(arguments: Sequence[str]) -> int:
    """The exit status of a command, its errors told in one sentence on standard error."""
    try:
        with hexapla.make_context("hexapla", list(arguments)) as context:
            return hexapla.invoke(context) or 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        # Nobody reads on: no complaint, and none from the interpreter as it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except InputError as error:
        click.echo(f"hexapla: {error}", err=True)
        return 2
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as error:
        click.echo(f"hexapla: the output could not be written: {error.strerror}.", err=True)
        return 2


def _is_screen() -> bool:
    """Whether there is a terminal that can show the reader, and a keyboard to drive it."""
    able = os.environ.get("TERM", "dumb") not in {"dumb", ""}
    return able and sys.stdin.isatty() and sys.stdout.isatty()


def _say_why_no_screen() -> None:
    """Tell a person at a terminal that can't move its cursor why there is only text."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        click.echo("hexapla: this terminal (TERM=dumb) shows plain text only.", err=True)


def _open(files: Sequence[str]) -> Opened:
    from align.opening import open_work

    return open_work(files)


def _print_rows(opened: Opened) -> None:
    from align.exchange.as_text import rows_as_text

    _print_lines(rows_as_text(opened.work, opened.alignment))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _print_json(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))

"""`hexapla add`, `list`, `open`, `info`, `remove`: the works of a library."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.config_commands import chosen_settings, config_option, theme_option
from tui.embed_option import embed_option
from tui.output import (
    FILES_EPILOG,
    is_screen,
    open_files,
    print_json,
    refuse_standard_input,
    say_why_no_screen,
)

if TYPE_CHECKING:
    from align.library.library import Library
    from align.library.shelf import Entry
    from align.reviewed import Reviewed

library_option = click.option(
    "--library",
    "library_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The library; else $HEXAPLA_LIBRARY, else library.db in your data folder.",
)
who_option = click.option(
    "--as",
    "who",
    metavar="NAME",
    help="Your name in the history; else $HEXAPLA_REVIEWER, else your login name.",
)


@contextmanager
def opened_library(path: Path | None, *, may_be_new: bool = False) -> Iterator[Library]:
    """The library at a path, or the user's own; raises InputError for a path to none."""
    from align.errors import InputError
    from align.library.library import Library, default_path

    if path is not None and not may_be_new and not path.exists():
        remedy = "check the name, or make one with hexapla add --library"
        raise InputError(path, "there is no library here", remedy)
    if path is not None and not path.absolute().parent.is_dir():
        raise InputError(path, "there is no such folder", "make it or name another")
    library = Library.at(path or default_path())
    try:
        yield library
    finally:
        library.close()


def reviewer(who: str | None) -> str:
    """The name under which a person's changes stand in the history."""
    import getpass

    try:
        return who or os.environ.get("HEXAPLA_REVIEWER") or getpass.getuser()
    except (OSError, KeyError):
        return "nobody"


@click.command(epilog=FILES_EPILOG, short_help="Put a work into the library.")
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE ...]")
@click.option("--name", metavar="NAME", help="Its name; else one made of its title.")
@library_option
@who_option
@embed_option
def add(
    files: Sequence[str],
    *,
    name: str | None,
    library_file: Path | None,
    who: str | None,
    model_folder: Path | None,
) -> int:
    """Put the versions of a text into the library, paired, to review them with hexapla open.

    The texts are kept in the library: the files may move. A work that was made of the same files
    before gets their new texts, and keeps all decisions where the text is the same.
    """
    from align.opening import finished_rows, open_finished
    from tui.news_on_stderr import news_on_stderr

    refuse_standard_input(files, "a library keeps which files a work came from")
    with news_on_stderr(), opened_library(library_file, may_be_new=True) as library:
        finished = finished_rows(files)
        opened = open_finished(finished) if finished else open_files(files, model_folder)
        known = _made_of(library, [version.source.path for version in opened.work.versions], name)
        if known is not None:
            is_same = library.has_texts(known, opened.work)
            lost = 0 if is_same else library.add_again(known, opened, reviewer(who))
        else:
            known, entry = None, library.add(opened, name)
            if finished is not None:
                library.take_over(entry, finished, reviewer(who))
    if known is not None:
        if is_same:
            click.echo(f"{known.name}: its texts are as they were; nothing is changed.")
            return 0
        click.echo(f"{known.name}: texts brought up to date, decisions kept.")
        if lost:
            rows = "1 row" if lost == 1 else f"{lost} rows"
            click.echo(f"{rows} with a status or comment had other text; look at them anew.")
        return 0
    rows = "1 row" if entry.rows == 1 else f"{entry.rows:,} rows"
    click.echo(f"{entry.name}: {rows} added. To review it: hexapla open {entry.name}")
    return 0


@click.command("list", short_help="List the works of the library.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
def list_works(*, as_json: bool, library_file: Path | None) -> int:
    """List the works of the library by their names."""
    with opened_library(library_file) as library:
        entries = library.shelf.entries()
    if as_json:
        print_json({"works": [_document(entry) for entry in entries]})
        return 0
    if not entries:
        click.echo("The library is empty; hexapla add FILE FILE puts a work in.")
        return 0
    widest = max(len(entry.name) for entry in entries)
    for entry in entries:
        languages = " ".join(entry.languages)
        rows = "1 row" if entry.rows == 1 else f"{entry.rows:,} rows"
        click.echo(f"{entry.name:{widest}}  {languages}  {rows}  {entry.title}")
    return 0


@click.command("open", short_help="Review a work of the library.")
@click.argument("name")
@library_option
@who_option
@config_option
@theme_option
def open_work(
    name: str,
    *,
    library_file: Path | None,
    who: str | None,
    config_file: Path | None,
    theme: str | None,
) -> int:
    """Read a work of the library and review it: accept rows, comment, mend the pairing.

    Every change is kept at once. Somebody else may be at the same work.
    """
    settings = chosen_settings(config_file, theme)
    if not is_screen():
        say_why_no_screen()
        from align.opening import Opened
        from tui.plain_reading import print_reading

        with opened_library(library_file) as library:
            found = reviewed_work(library, library.shelf.entry(name), reviewer(who))
        print_reading(Opened(found.work, found.alignment, found.open_discrepancies))
        return 0
    from tui.starting import review_on_screen

    with opened_library(library_file) as library:
        return review_on_screen(library, library.shelf.entry(name), reviewer(who), settings)


@click.command(short_help="Tell of a work of the library.")
@click.argument("name")
@library_option
@who_option
def info(name: str, *, library_file: Path | None, who: str | None) -> int:
    """Tell where a work came from, how it was paired and how far its review has come."""
    from align.library.history import Way
    from tui.news_on_stderr import news_on_stderr

    with news_on_stderr(), opened_library(library_file) as library:
        entry = library.shelf.entry(name)
        base = library.as_paired(entry)
        review = library.review(entry, base, reviewer(who))
        sources = library.shelf.sources(entry)
    standing = review.standing
    statuses = [
        status
        for row, status in standing.statuses.items()
        if standing.rows.index_of(row) is not None
    ]
    accepted = sum(status == "accepted" for status in statuses)
    rows = len(standing.rows)
    click.echo(f"{entry.name}: {entry.title}")
    click.echo(f"added      {entry.added[:19].replace('T', ' ')} UTC")
    for language, source in zip(entry.languages, sources, strict=True):
        click.echo(f"{language:10} {source.path}  {source.format}, SHA-256 {source.sha256[:12]}")
    click.echo(f"rows       {rows}, {accepted} accepted, {len(statuses) - accepted} need review")
    click.echo(f"findings   {len(base.discrepancies)}, {len(standing.dismissed)} dismissed")
    changes = [each for each in review.entries() if each.way is not Way.CARRY]
    people = ", ".join(sorted({each.who for each in changes}))
    click.echo(f"changes    {len(changes)}{f' by {people}' if people else ''}")
    click.echo(f"paired by  {entry.signature}")
    return 0


@click.command(short_help="Take a work out of the library.")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Don't ask.")
@library_option
def remove(name: str, *, yes: bool, library_file: Path | None) -> int:
    """Take a work out of the library, with all that was decided of it."""
    with opened_library(library_file) as library:
        entry = library.shelf.entry(name)
        if not yes:
            if not sys.stdin.isatty():
                raise click.UsageError(f"to take {entry.name} out without being asked, add --yes.")
            click.confirm(f"Take {entry.name} out, with all decisions?", abort=True)
        library.shelf.remove(entry)
    click.echo(f"{entry.name} is removed.")
    return 0


def reviewed_work(library: Library, entry: Entry, who: str) -> Reviewed:
    """A work of the library as it stands, to be printed or exported."""
    from tui.reviewing.desk import Desk

    base = library.as_paired(entry)
    desk = Desk(library.review(entry, base, who), base, library.known_findings(entry))
    desk.keep_findings()
    return desk.reviewed


def _made_of(library: Library, paths: Sequence[str], name: str | None) -> Entry | None:
    """The work of the library that came from the same files; of a name, if one is given.

    Raises UsageError if there are several.
    """
    wanted = [str(Path(path).absolute()) for path in paths]
    if not all(paths):
        return None
    found = [
        entry
        for entry in library.shelf.entries()
        if name in {None, entry.name}
        and [str(Path(source.path).absolute()) for source in library.shelf.sources(entry)] == wanted
    ]
    if len(found) > 1:
        names = ", ".join(entry.name for entry in found)
        raise click.UsageError(
            f"several works were made of these files: say --name, one of {names}."
        )
    return found[0] if found else None


def _document(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "title": entry.title,
        "languages": list(entry.languages),
        "rows": entry.rows,
        "added": entry.added,
    }

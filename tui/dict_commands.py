"""The commands `hexapla dict`: add, list, remove dictionaries, and let them learn from rows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.library_commands import library_option, opened_library, reviewed_work, reviewer
from tui.usage_errors import Commands

if TYPE_CHECKING:
    from align.exchange.accepted import Accepted
    from align.lexicon.discovery import Found
    from align.lexicon.formats.languages import Languages
    from align.lexicon.learnt import WordPair
    from align.lexicon.records import Added

EPILOG = """\b
FILE is CC-CEDICT, HanDeDict, Ding, FreeDict (its .index or .dict.dz, both in
one folder), in plain text or packed with gzip, or a table: two columns with a
tab between them. The format is told from the content. Where the dictionary
does not say its languages, write them before the name: de-zh=words.tsv

\b
Examples:
  hexapla dict add cedict_ts.u8.gz
  hexapla dict add de-zh=words.tsv --name my-words
  hexapla dict remove my-words
  hexapla dict show novels
  hexapla dict remove novels Mauer
"""
LEARN_EPILOG = """\b
ROWS is what "hexapla align --json FILES > ROWS.json" prints, looked over: take
out or mend the rows that are wrong (their "texts" count). Or it is a table, a
row a line, with a tab between the languages; write these before its name, if
its first line does not say them. Or --work names a work of your library.

\b
Examples:
  hexapla dict learn rows.json
  hexapla dict learn de-zh=pairs.tsv --name novels
  hexapla dict learn --work novel
"""
MOST_SHOWN = 6


@click.group(
    "dict",
    cls=Commands,
    epilog=EPILOG,
    short_help="Add, list, remove and teach dictionaries.",
)
def dictionaries() -> None:
    """Add, list, remove and teach dictionaries, which help to pair versions.

    Hexapla has a lexicon of its own; dictionaries of yours add to it.
    """


@dictionaries.command("add", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--name", help="What the list calls it.")
def add_(file: str, name: str | None) -> int:
    """Add a dictionary; one from the same file is replaced."""
    from align.lexicon.catalogue import add_dictionary

    languages, path = _pair_and_path(file)
    if sys.stderr.isatty():
        click.echo(f"Reading {path}; a large dictionary takes half a minute.", err=True)
    added = add_dictionary(Path(path), languages, name)
    click.echo(f"Added {added.name}: {_said_of(added)}.")
    _tell_damaged(added.bad, added.first_bad)
    return 0


@dictionaries.command("learn", epilog=LEARN_EPILOG)
@click.argument("rows", metavar="ROWS", required=False)
@click.option("--name", help="What the list calls it; otherwise as the file is called.")
@click.option("--work", metavar="NAME", help="No ROWS: the accepted rows of a work of the library.")
@library_option
def learn_(
    rows: str | None, *, name: str | None, work: str | None, library_file: Path | None
) -> int:
    """Learn words from rows you accept, for all pairing to come.

    What the same file or work taught before is replaced; with the --name of another learnt
    dictionary it adds to that one.
    """
    if (rows is None) == (work is None):
        raise click.UsageError("learn from a file of ROWS, or from a work with --work NAME.")
    if rows is not None:
        from align.exchange.accepted_file import read_accepted

        languages, path = _languages_and_path(rows)
        accepted = read_accepted(Path(path), languages)
        return _learn(accepted, Path(path), name, "name a file with more rows")
    from align.exchange.accepted_work import accepted_rows

    with opened_library(library_file) as library:
        entry = library.shelf.entry(work or "")
        accepted = accepted_rows(reviewed_work(library, entry, reviewer(None)))
        source = library.path / entry.name
    return _learn(accepted, source, name, f"accept more rows (hexapla open {entry.name})")


def _learn(accepted: Accepted, path: Path, name: str | None, more: str) -> int:
    """Learn from accepted rows, which came from the file or work at `path`.

    `more` says what to do if they teach nothing.
    """
    from align.errors import InputError
    from align.exchange.as_text import printable
    from align.lexicon.learnt import add_learnt, learnt_name
    from align.lexicon.lookup import default_lexicon
    from align.pairing.teaching import word_pairs
    from tui.news_on_stderr import news_on_stderr

    name = learnt_name(path, name)
    with news_on_stderr():
        lexicon = default_lexicon(without=name)
    pairs = word_pairs(accepted.work, accepted.rows, lexicon)
    if not pairs:
        teach = "1 row teaches" if accepted.read == 1 else f"{accepted.read:,} rows teach"
        problem = f"{teach} no word that is not known already"
        raise InputError(path, problem, more)
    added = add_learnt(pairs, path, name)
    click.echo(f"Read {_counted(accepted.read, 'row')} of {printable(str(path))}.")
    click.echo(f"Learnt {_counted(len(pairs), 'word pair')}{_some_of(pairs)}.")
    click.echo(f"Kept in {added.name}: {_said_of(added)}.")
    click.echo(
        f"hexapla dict show {added.name} lists all, "
        f"hexapla dict remove {added.name} WORD strikes a wrong one."
    )
    _tell_damaged(len(accepted.damaged), next(iter(accepted.damaged), None))
    return 0


@dictionaries.command("list")
def list_() -> int:
    """List the dictionaries that are used, also those found on this computer."""
    from align.exchange.as_text import printable
    from align.lexicon.at_hand import found_dictionaries
    from align.lexicon.catalogue import damaged_dictionaries, list_dictionaries
    from align.news import Unusable, sentence_of

    damaged = damaged_dictionaries()
    rows = [_row_of_added(added) for added in list_dictionaries() if added.name not in damaged]
    rows += [_row_of_found(found) for found in found_dictionaries()]
    if rows:
        for line in _table((("name", "languages", "entries", "format", "licence", "from"), *rows)):
            click.echo(printable(line))
    else:
        click.echo("No dictionaries; hexapla uses its own lexicon alone.")
    for name in damaged:
        click.echo(f"hexapla: {sentence_of(Unusable(name, is_added=True))}.", err=True)
    return 2 if damaged else 0


@dictionaries.command("show")
@click.argument("name", metavar="NAME")
def show_(name: str) -> int:
    """Show the word pairs of a learnt dictionary, the surest first."""
    from align.exchange.as_text import printable
    from align.lexicon.learnt import learnt_pairs

    rows = [
        (*chain.from_iterable(zip(pair.languages, pair.words, strict=True)), str(pair.rows))
        for pair in learnt_pairs(name)
    ]
    for line in _table((("", "word", "", "word", "rows"), *rows)):
        click.echo(printable(line))
    return 0


@dictionaries.command("remove")
@click.argument("name", metavar="NAME")
@click.argument("words", metavar="[WORD]...", nargs=-1)
def remove_(name: str, words: Sequence[str]) -> int:
    """Remove a dictionary that was added, whose file stays, or WORDs of a learnt one.

    With WORDs the pairs of a learnt dictionary that have one of them are struck from it; "hexapla
    dict show NAME" lists them.
    """
    if words:
        from align.lexicon.learnt import strike_words

        struck = strike_words(name, words)
        click.echo(f"Struck {_counted(len(struck), 'word pair')} from {name}{_some_of(struck)}.")
        return 0
    from align.lexicon.catalogue import remove_dictionary

    remove_dictionary(name)
    click.echo(f"Removed {name}.")
    return 0


def _pair_and_path(argument: str) -> tuple[Languages | None, str]:
    """The two languages that an argument gives, if any, and the path it names."""
    from align.errors import InputError

    languages, path = _languages_and_path(argument)
    if languages is None:
        return None, path
    if len(languages) > 2:
        problem = "a dictionary has two languages"
        raise InputError(argument, problem, f"write two, such as de-zh={path}")
    return (languages[0], languages[1]), path


def _languages_and_path(argument: str) -> tuple[tuple[str, ...] | None, str]:
    """The languages that an argument gives, if any; a file that has the literal name wins."""
    from align.errors import InputError
    from align.lexicon.formats.languages import languages_of_list

    said, equals, path = argument.partition("=")
    if not equals or Path(argument).exists() or "/" in said:
        return None, argument
    if languages := languages_of_list(said):
        return languages, path
    problem = f'"{said}" is no pair of languages'
    raise InputError(argument, problem, f"write two, such as de-zh={path}")


def _tell_damaged(lines: int, first: int | None) -> None:
    if lines:
        were = "line was" if lines == 1 else "lines were"
        click.echo(f"{lines:,} damaged {were} left out, the first is line {first:,}.", err=True)


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"


def _some_of(pairs: Sequence[WordPair]) -> str:
    from align.exchange.as_text import printable

    shown = ", ".join(printable(" = ".join(pair.words)) for pair in pairs[:MOST_SHOWN])
    return f", such as {shown}" if len(pairs) > MOST_SHOWN else f": {shown}"


def _said_of(added: Added) -> str:
    entries = "1 entry" if added.entries == 1 else f"{added.entries:,} entries"
    said = [added.format, "-".join(added.languages), entries]
    return ", ".join(said + ([added.licence] if added.licence else []))


def _row_of_added(added: Added) -> tuple[str, ...]:
    licence = added.licence or "not said"
    entries = f"{added.entries:,}"
    return added.name, "-".join(added.languages), entries, added.format, licence, added.source


def _row_of_found(found: Found) -> tuple[str, ...]:
    place = f"{found.path} (found, not added)"
    licence = found.licence or "not said"
    entries = f"{sum(1 for _ in found.entries()):,}"
    return found.name, "-".join(found.languages), entries, found.format, licence, place


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()

"""The commands `hexapla dict`: add, list and remove dictionaries."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from align.lexicon.catalogue import Added, Found
    from align.lexicon.formats.languages import Languages

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
"""


@click.group("dict", epilog=EPILOG, short_help="Add, list and remove dictionaries.")
def dictionaries() -> None:
    """Add, list and remove dictionaries, which help to pair versions.

    Hexapla has a lexicon of its own; dictionaries of yours add to it.
    """


@dictionaries.command("add", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--name", help="What the list calls it.")
def add_(file: str, name: str | None) -> int:
    """Add a dictionary; one from the same file is replaced."""
    from align.lexicon.catalogue import add_dictionary

    languages, path = _languages_and_path(file)
    if sys.stderr.isatty():
        click.echo(f"Reading {path}; a large dictionary takes half a minute.", err=True)
    added = add_dictionary(Path(path), languages, name)
    click.echo(f"Added {added.name}: {_said_of(added)}.")
    if added.bad:
        lines = "line was" if added.bad == 1 else "lines were"
        click.echo(
            f"{added.bad:,} damaged {lines} left out, the first is line {added.first_bad:,}.",
            err=True,
        )
    return 0


@dictionaries.command("list")
def list_() -> int:
    """List the dictionaries that are used, also those found on this computer."""
    from align.exchange.as_text import printable
    from align.lexicon.catalogue import (
        damaged_dictionaries,
        found_dictionaries,
        list_dictionaries,
    )
    from align.lexicon.news import Unusable, sentence_of

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


@dictionaries.command("remove")
@click.argument("name", metavar="NAME")
def remove_(name: str) -> int:
    """Remove a dictionary that was added; its file stays where it is."""
    from align.lexicon.catalogue import remove_dictionary

    remove_dictionary(name)
    click.echo(f"Removed {name}.")
    return 0


def _languages_and_path(argument: str) -> tuple[Languages | None, str]:
    """The languages that an argument gives, if any; a file that has the literal name wins."""
    from align.errors import InputError
    from align.lexicon.formats.languages import languages_of_pair

    said, equals, path = argument.partition("=")
    if not equals or Path(argument).exists() or "/" in said:
        return None, argument
    if languages := languages_of_pair(said):
        return languages, path
    problem = f'"{said}" is no pair of languages'
    raise InputError(argument, problem, f"write two, such as de-zh={path}")


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
    return found.name, "-".join(found.languages), "", found.format, "", place


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()

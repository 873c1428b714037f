"""`hexapla group`: a folder of texts sorted into works and comparable sets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from tui.embed_option import embed_option, model_in
from tui.output import print_json, print_lines

EPILOG = """\b
Folders are read with the folders inside them. Write LANGUAGE=FILE, or
LANGUAGE=DIR for all files of a folder, to say the language yourself.

\b
Examples:
  hexapla group texts                     sort what is in the folder texts
  hexapla group texts zh=more             and in the folder more, all Chinese
"""


@click.command(epilog=EPILOG, short_help="Sort a folder of texts into works.")
@click.argument("places", nargs=-1, required=True, metavar="FILE_OR_DIR ...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
@embed_option
def group(places: Sequence[str], *, as_json: bool, model_folder: Path | None) -> int:
    """Sort texts into works and comparable sets.

    A work is a text in several versions, which translate one another; a comparable set holds
    texts on one subject. Other texts stand alone.
    """
    from align.pairing.grouping import group_versions
    from align.reading.folders import read_texts
    from tui.news_on_stderr import news_on_stderr

    texts = read_texts(places)
    model = model_in(model_folder)
    with news_on_stderr():
        grouping = group_versions(texts.versions, model=model)
    if as_json:
        from align.exchange.groups_json import groups_document

        print_json(groups_document(texts, grouping))
    else:
        from align.exchange.groups_text import groups_as_text

        print_lines(groups_as_text(texts, grouping))
    return 0

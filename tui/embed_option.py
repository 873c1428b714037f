"""The option `--embed`: a sentence-embedding model from the user's disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from align.embedding import SentenceModel

embed_option = click.option(
    "--embed",
    "model_folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Pair with the help of the sentence-embedding model in FOLDER (model.onnx, "
    "tokenizer.json); needs hexapla[embed].",
)


def model_in(folder: Path | None) -> SentenceModel | None:
    """The model in a folder, if one is given. Raises InputError if it can't be loaded."""
    if folder is None:
        return None
    from align.embedding import load_model

    return load_model(folder)

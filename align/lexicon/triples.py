"""The one kind of fact a lexicon is made of."""

from __future__ import annotations

from typing import NamedTuple


class Triple(NamedTuple):
    """In `language` (de, en, zh) the word filed under `form` may have the meaning `key`."""

    language: str
    form: str
    key: str

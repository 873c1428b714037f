"""The core lexicon: the words of general texts, written for this project.

`core/*.txt`: one concept a line, "2 Firma, Betrieb | company, firm | 公司, 企业", that is the band
of its frequency (1 the commonest thousand to 4), its words in German, English and Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from align.lexicon.forms import forms_of_phrase
from align.lexicon.inflection import irregular_text
from align.lexicon.triples import Triple

LANGUAGES = ("de", "en", "zh")


def core_files() -> tuple[tuple[str, str], ...]:
    """Name (without ending) and text of each file of the core lexicon, sorted by name."""
    folder = files("align.lexicon") / "core"
    return tuple(
        (file.name.removesuffix(".txt"), file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".txt")
    )


def core_source() -> str:
    """All that the core lexicon is made from, in one text."""
    parts = [part for file in core_files() for part in file]
    return "\0".join((*parts, irregular_text()))


def core_triples() -> Iterator[Triple]:
    """Every form of every concept, with the concept's key: "c:<file>:<number from 1>"."""
    for name, text in core_files():
        names = False
        number = 0
        for line in text.splitlines():
            if line.startswith("#"):
                names = line == "## names" if line.startswith("## ") else names
            elif line:
                number += 1
                yield from _concept(line, f"c:{name}:{number}", names=names)


def _concept(line: str, key: str, *, names: bool) -> Iterator[Triple]:
    _, _, columns = line.partition(" ")
    for language, column in zip(LANGUAGES, columns.split(" | "), strict=True):
        for phrase in column.split(", "):
            for form in forms_of_phrase(phrase, language, name=names):
                yield Triple(language, form, key)

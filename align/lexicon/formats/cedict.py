"""CC-CEDICT and what is written like it: HanDeDict (German), CFDICT (French).

A line is `繁體 简体 [pin1 yin1] /gloss; gloss/gloss/`; comments begin with a number sign.
Format: https://cc-cedict.org/wiki/format:syntax
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from align.lexicon.entries import Entry
from align.lexicon.formats.glosses import phrases
from align.lexicon.formats.header import (
    Header,
    Sample,
    gloss_language,
    licence_in,
    mostly,
)
from align.lexicon.formats.languages import Languages
from align.lexicon.formats.lines import Tally, lines_of

_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\]{1,2} /(.*)/\s*")
_TITLES = {
    "CC-CEDICT": ("cc-cedict", "en"),
    "HanDeDict": ("handedict", "de"),
    "CFDICT": ("cfdict", "fr"),
}
_NO_MEANING = re.compile(
    r"CL:|surname\b|Familienname\b|(?:\w+ )?variant of|abbr\. for|see\b|also (?:pr|written)\b"
    r"|used in\b|Taiwan pr\b|Bsp\."
)
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SEPARATORS = {"en": ";", "de": ";,", "fr": ";,"}


def inspect_cedict(sample: Sample) -> Header | None:
    """The header of a file in this format; None if it is in another."""
    if not mostly(sample.content, _LINE.fullmatch):
        return None
    said = [_TITLES[title] for title in _TITLES if title in sample.comments]
    title, language = said[0] if said else (None, _language_of(sample))
    return Header(title, ("zh", language) if language else None, licence_in(sample.comments))


def read_cedict(path: Path, languages: Languages, tally: Tally) -> Iterator[Entry]:
    """The entries; left out are surnames, measure words, variants, references, examples."""
    other = next((language for language in languages if language != "zh"), "en")
    separators = _SEPARATORS.get(other, ";,")
    for number, line in lines_of(path, tally):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            tally.add_bad(number)
        elif entry := _entry(match, other, separators):
            yield entry


def entry_of_line(line: str) -> Entry | None:
    """The entry of a line of CC-CEDICT; None if `read_cedict` leaves it out."""
    match = _LINE.fullmatch(line)
    return _entry(match, "en", _SEPARATORS["en"]) if match else None


def _entry(match: re.Match[str], other: str, separators: str) -> Entry | None:
    glosses = _glosses(match[4], separators)
    words = tuple(dict.fromkeys((match[2], match[1])))
    return Entry("zh", words, other, glosses) if glosses else None


def _glosses(text: str, separators: str) -> tuple[str, ...]:
    meanings = [gloss for gloss in text.split("/") if not _NO_MEANING.match(gloss.lstrip("; "))]
    found = (phrase for gloss in meanings for phrase in phrases(gloss, separators))
    return tuple(dict.fromkeys(phrase for phrase in found if not _HAN.search(phrase)))


def _language_of(sample: Sample) -> str | None:
    matches = (_LINE.fullmatch(line) for line in sample.content)
    return gloss_language(" ".join(match[4] for match in matches if match))

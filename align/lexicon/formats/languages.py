"""The two languages of a dictionary by tags (`de-zh`, `deu-eng`) or by English names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from align.reading.arguments import language_tag

Languages = tuple[str, str]
"""Of the headwords and of what they are explained in, as primary subtags of BCP 47."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-(?:Hans|Hant|[A-Z]{2}))?")
_SUBTAG = re.compile(r"[A-Za-z]{2,3}")
_PAIR = re.compile(r"([A-Za-z]{2,3})-([A-Za-z]{2,3})")
_TWO_LETTERS = "ar cs da de el en es fi fr he hu id it ja ko la nb nl no pl pt ro ru sv tr uk vi zh"
_THREE_LETTERS = "chi cmn deu eng ger zho"
_WELL_KNOWN = frozenset(f"{_TWO_LETTERS} {_THREE_LETTERS}".split())
_NAMES = {
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "spanish": "es",
}
_NAMED = re.compile(rf"\b({'|'.join(_NAMES)})\s*[-–>→]+\s*({'|'.join(_NAMES)})\b", re.IGNORECASE)


def languages_of(source: str, target: str) -> Languages | None:
    """The languages of two tags; None if one of them is none or both are the same."""
    if not _TAG.fullmatch(source.strip()) or not _TAG.fullmatch(target.strip()):
        return None
    first, second = (language_tag(tag.strip()).partition("-")[0] for tag in (source, target))
    return (first, second) if first != second else None


def is_well_known(tag: str) -> bool:
    """Whether a tag is that of a language often met, and so hardly a word or a suffix."""
    return tag.strip().partition("-")[0] in _WELL_KNOWN


def languages_of_heading(source: str, target: str) -> Languages | None:
    """The languages that head two columns; None if the cells may be words, as Tag and day are."""
    known = is_well_known(source) and is_well_known(target)
    return languages_of(source, target) if known else None


def languages_of_pair(pair: str) -> Languages | None:
    """The languages of "de-zh" or "deu-eng"; None if it is no such pair."""
    match = _PAIR.fullmatch(pair)
    return languages_of(match[1], match[2]) if match else None


def languages_of_list(text: str) -> tuple[str, ...] | None:
    """The languages of "de-zh" or "deu-eng-zho", two or more that differ; None if it is no list."""
    return _different(text.split("-"))


def languages_of_columns(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The languages that head two columns or more; None if the cells may be words."""
    tags = [cell.strip() for cell in cells]
    if not all(map(is_well_known, tags)):
        return None
    return _different([tag.partition("-")[0] for tag in tags])


def _different(tags: Sequence[str]) -> tuple[str, ...] | None:
    """The primary subtags of two tags or more without subtags; None if two are the same."""
    if not all(_SUBTAG.fullmatch(tag) for tag in tags):
        return None
    languages = tuple(dict.fromkeys(map(language_tag, tags)))
    return languages if len(languages) == len(tags) > 1 else None


def languages_of_title(title: str) -> Languages | None:
    """The languages of "German - English dictionary"; None if it names none of ours."""
    match = _NAMED.search(title)
    if not match or match[1].lower() == match[2].lower():
        return None
    return _NAMES[match[1].lower()], _NAMES[match[2].lower()]

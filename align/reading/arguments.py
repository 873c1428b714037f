"""What an argument of a command line names: a language, perhaps, and a file."""

from __future__ import annotations

import os
import re

from align.errors import InputError

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ARGUMENT = re.compile(rf"({_TAG.pattern})=(.+)", re.DOTALL)
_LANGUAGE_NAME = re.compile(r"([A-Za-z]+)=(.+)", re.DOTALL)
_REGION_SCRIPTS = {
    "zh-CN": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant",
    "zh-MO": "zh-Hant",
}
_THREE_LETTERS = {"deu": "de", "ger": "de", "eng": "en", "zho": "zh", "chi": "zh", "cmn": "zh"}


def language_and_path(argument: str) -> tuple[str | None, str]:
    """The language that an argument gives, if any, and the path it names.

    A file that really exists under the literal name wins: `de=x.txt` can be a file's name.
    Raises InputError for a word before "=" that is no language tag.
    """
    match = _ARGUMENT.fullmatch(argument)
    if os.path.lexists(argument):
        return None, argument
    if match:
        return language_tag(match[1]), match[2]
    if (named := _LANGUAGE_NAME.fullmatch(argument)) and os.path.lexists(named[2]):
        problem = f'"{named[1]}" is no language tag'
        raise InputError(argument, problem, f"write de=, en= or zh= before {named[2]}")
    return None, argument


def is_language_tag(text: str) -> bool:
    """Whether a text has the form of a language tag, such as de or zh-Hant."""
    return _TAG.fullmatch(text) is not None


def language_tag(tag: str) -> str:
    """`tag` as BCP 47 writes it (RFC 5646, 2.1.1), Chinese regions replaced by their script."""
    first, *rest = tag.split("-")
    subtags = [_THREE_LETTERS.get(first.lower(), first.lower())]
    for subtag in rest:
        if len(subtag) == 4 and subtag.isalpha():
            subtags.append(subtag.title())
        else:
            subtags.append(subtag.upper() if len(subtag) == 2 else subtag.lower())
    joined = "-".join(subtags)
    return _REGION_SCRIPTS.get(joined, joined)

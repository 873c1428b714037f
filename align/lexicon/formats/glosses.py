"""Words and phrases out of what dictionaries write: without remarks, grammar marks, fillers."""

from __future__ import annotations

import re
from functools import cache

_BRACKETED = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>|（[^（）]*）|〈[^〈〉]*〉|【[^【】]*】"
)
_NESTING = 3
_BETWEEN_SLASHES = re.compile(r"(?<!\S)/(?=\S)[^/;\n]*(?<=\S)/(?!\w)")
_WORD = re.compile(r"[^\W_](?:[\w&'’+.-]*[\w+])?")
_ENGLISH = "sb sth smb smth sb's sth's somebody something someone oneself one's esp etc"
_GERMAN = (
    "etw etwas jd jds jdm jdn jmd jmds jmdm jmdn jemand jemandes jemandem jemanden sich bzw usw"
)
_CURLY = _ENGLISH.replace("'", "’")
_FILLERS = frozenset(f"{_ENGLISH} {_CURLY} {_GERMAN}".split())


def phrases(text: str, separators: str) -> tuple[str, ...]:
    """The phrases between any of the characters `separators`, in order, each once.

    A phrase is its words with a blank between them. Left out are brackets with what is in them,
    pronunciations and abbreviations between slashes, and words that stand for any object or
    person ("etw.", "sb.").
    """
    if "/" in text:
        text = _BETWEEN_SLASHES.sub("", text)
    for _ in range(_NESTING):
        text, found = _BRACKETED.subn("", text)
        if not found:
            break
    parts = _splitter(separators).split(text)
    return tuple(dict.fromkeys(phrase for part in parts if (phrase := _cleaned(part))))


def _cleaned(part: str) -> str:
    words = _WORD.findall(part)
    return " ".join(word for word in words if word.lower() not in _FILLERS)


@cache
def _splitter(separators: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(separators)}]")

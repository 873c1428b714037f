"""What stands for the same character in a search for plain text.

Simplified stands for Traditional Chinese and back, half-width letters and digits for full-width
ones and back, ss for ß and back. A line end between Chinese characters is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from align.reading.full_width import TO_FULL_WIDTH

_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_LINE_END = r"(?:[ \t\u3000]*[\r\n]\s*)?"
_SHARP_S = re.compile("ß|ss")


def has_chinese(text: str) -> bool:
    """Whether a text has a Chinese character."""
    return _HAN.search(text) is not None


def variants(sign: str) -> str:
    """The characters that stand for this one, itself first. OpenCC is loaded for a Chinese one."""
    if _HAN.fullmatch(sign):
        simple, traditional = _scripts()
        others = simple.get(sign) or traditional.get(sign, "")
        return sign + others
    if sign.isascii() and sign.isalnum():
        return sign + chr(ord(sign) + TO_FULL_WIDTH)
    return sign


def expression(word: str, escape: Callable[[str], str], *, wide: bool) -> str:
    """The regular expression for a word without blanks; `wide`: also for full-width text."""
    pieces = (piece for part in _parts(word) for piece in _expressions(part, escape, wide))
    joined, before = "", ""
    for text, piece in pieces:
        joined += _LINE_END if before and _may_break(before, text) else ""
        joined, before = joined + piece, text
    return joined


def _may_break(before: str, after: str) -> bool:
    return bool(_CHINESE.match(before) or _CHINESE.match(after))


def _parts(word: str) -> Iterator[str]:
    """The word in stretches: every ß or ss is one."""
    end = 0
    for match in _SHARP_S.finditer(word):
        yield word[end : match.start()]
        yield match[0]
        end = match.end()
    yield word[end:]


def _expressions(part: str, escape: Callable[[str], str], wide: bool) -> Iterator[tuple[str, str]]:
    if _SHARP_S.fullmatch(part):
        yield part, "(?:ss|ß)"
        return
    for sign in part:
        same = variants(sign) if wide or not sign.isascii() else sign
        yield sign, escape(sign) if len(same) == 1 else f"[{same}]"


@cache
def _scripts() -> tuple[dict[str, str], dict[str, str]]:
    """The Simplified form of Traditional characters, and the Traditional ones of Simplified."""
    simple = _simple()
    traditional: dict[str, str] = {}
    for sign, plain in simple.items():
        traditional[plain] = traditional.get(plain, "") + sign
    return simple, traditional


def _simple() -> dict[str, str]:
    """By OpenCC; without it of the frequent characters."""
    try:
        from opencc import OpenCC
    except ImportError:
        from align.reading.scripts import PAIRS

        return {traditional: simple for simple, traditional in PAIRS}
    signs = [chr(code) for code in range(0x3400, 0xA000)]
    converted = str(OpenCC("t2s").convert("\n".join(signs))).split("\n")
    return {sign: to for sign, to in zip(signs, converted, strict=True) if to != sign}

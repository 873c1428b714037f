"""Chinese words in one script: Simplified."""

from __future__ import annotations

from functools import cache
from typing import Any

from align.reading.scripts import PAIRS, TRADITIONAL_ONLY


def simplified(word: str, language: str = "zh") -> str:
    """`word` in Simplified characters by OpenCC's `t2s`, Latin letters case-folded.

    Only words of a text in Traditional script (zh-Hant), or with a character of that script alone,
    are converted. Without OpenCC the frequent characters are.
    """
    if language == "zh-Hant" or not TRADITIONAL_ONLY.isdisjoint(word):
        converter = _opencc()
        word = converter.convert(word) if converter else word.translate(_frequent())
    return word.casefold()


@cache
def _opencc() -> Any:
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    return OpenCC("t2s")


@cache
def _frequent() -> dict[int, str]:
    return {ord(traditional): simple for simple, traditional in PAIRS}

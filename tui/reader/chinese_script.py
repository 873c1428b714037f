"""Chinese in the other script, Traditional or Simplified, character for character, by OpenCC.

OpenCC is imported when the first text is converted.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from tui.reader.study import Script

_CONVERSIONS = {Script.SIMPLIFIED: "t2s", Script.TRADITIONAL: "s2t"}
_REMEMBERED = 4096


def is_chinese(language: str) -> bool:
    """Whether a BCP 47 tag is one of Chinese."""
    return language.partition("-")[0] == "zh"


def is_available() -> bool:
    """Whether there is an OpenCC to convert with."""
    return _converter(Script.SIMPLIFIED) is not None


def in_script(text: str, language: str, script: Script) -> str:
    """`text` as it is shown in a script: of the same length, so that offsets hold.

    A text of another language, one that would get longer or shorter, and any text where there is
    no OpenCC, stay as they are.
    """
    if script is Script.AS_WRITTEN or not is_chinese(language) or text.isascii():
        return text
    return _converted(text, script)


@lru_cache(_REMEMBERED)
def _converted(text: str, script: Script) -> str:
    converter = _converter(script)
    if converter is None:
        return text
    converted = str(converter.convert(text))
    return converted if len(converted) == len(text) else text


@cache
def _converter(script: Script) -> Any:
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    return OpenCC(_CONVERSIONS[script])

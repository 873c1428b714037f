"""Whether text in UTF-8 without full-width letters can hold some words: never wrongly no.

Of the words the longest stretch of ASCII is looked for, an accented letter in both its cases, or a
Chinese character in all its forms.
What only a regular expression knows to be the same (ſ is an s) counts as a maybe.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tui.reader.folding import has_chinese, variants

_PLAIN = re.compile(r"[!-~]+")
_SHARP_S = re.compile("ss", re.IGNORECASE)
_ACCENTED = re.compile("[ÄÖÜÀÁÂÇÈÉÊËÍÎÑÓÔÙÚÛäöüàáâçèéêëíîñóôùúû]")
_SHORTEST = 2
_ENOUGH = 3
"""Signs of a stretch that are rare enough, however long others are."""
_CASES = {"s": ("ſ",), "k": ("K",), "i": ("İ", "ı")}
"""Other letters that are the same as these if case does not count."""
_OTHER_CASES = re.compile("[ski]", re.IGNORECASE)


def byte_filter(words: Sequence[str], *, ignores_case: bool) -> Callable[[bytes], bool] | None:
    """The test of texts that must hold all the words; None if nothing quick can be looked for."""
    signs = [sign for word in words for sign in word if has_chinese(sign)]
    chinese = [[each.encode() for each in variants(sign)] for sign in signs]
    if chinese:
        rarest = min(chinese, key=len)
        return lambda data: any(sign in data for sign in rarest)
    plain = [run for w in words for part in _SHARP_S.split(w) for run in _PLAIN.findall(part)]
    if ignores_case:
        plain += [run for each in plain for run in _OTHER_CASES.split(each) if len(run) >= _ENOUGH]
    needle = max(plain, key=lambda run: (not _changes(run, ignores_case), len(run)), default="")
    accented = {sign for word in words for sign in _ACCENTED.findall(word)}
    if len(needle) < _ENOUGH and accented:
        cases = {each for sign in accented for each in (sign, sign.lower(), sign.upper())}
        forms = [each.encode() for each in (cases if ignores_case else accented)]
        return lambda data: any(form in data for form in forms)
    if len(needle) < _SHORTEST:
        return None
    wanted = needle.encode()
    if not ignores_case or needle.lower() == needle.upper():
        return lambda data: wanted in data
    small = wanted.lower()
    others = [o.encode() for sign in {*needle.lower()} for o in _CASES.get(sign, ())]

    def may_hold(data: bytes) -> bool:
        return small in data.lower() or any(other in data for other in others)

    return may_hold


def _changes(run: str, ignores_case: bool) -> bool:
    """Whether letters that are not ASCII may stand for some of the run."""
    return ignores_case and _OTHER_CASES.search(run) is not None

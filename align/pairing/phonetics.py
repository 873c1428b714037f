"""The sounds of Chinese names and of Latin ones: 巴布施金 (ba bu shi jin) ~ Babuschkin.

A transliteration keeps the consonants in their order, as far as Chinese has them: b and p, d and
t, l and r stand for one another, a consonant without a vowel gets a vowel of its own (s: si), an r
after a vowel is left out. What sounds say of one another is here, `sound_alignment` adds it up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

VOWELS = "aeiou"
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
_LETTERS = (
    ("dsch|dg|dj", "J"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("tsch|tch|cz", "C"),
    ("sch|sh|sz", "S"), ("^chr", "kr"), ("ch", "C"), ("ph", "f"), ("th", "T"),
    ("ck", "k"), ("gh", ""), ("qu", "kw"), ("x", "ks"), ("tz|ts", "z"), ("dt", "t"), ("^kn", "n"),
    ("^wr", "r"), ("^mc", "mak"), ("^j(?=[bcdfgklmnpqrst])", "i"), ("ie|ee|ea", "i"),
    ("oo|ou", "u"), ("au|aw|ow", "o"),
    ("^y(?=[aeiou])", "j"), ("y", "i"), ("c(?=[ei])", "s"), ("g(?=[ei])", "G"),
    ("[cq]", "k"), ("j", "J"),
    (r"(?<=[aeiou])h(?![aeiou])", ""), (r"(?<=[^aeiou])e$", ""), (r"([a-zA-Z])\1+", r"\1"),
)  # fmt: skip
_REWRITES = tuple((re.compile(pattern), new) for pattern, new in _LETTERS)
_SOUNDS = {
    "b": ("b", "pvw"), "p": ("p", "b"), "m": ("m", "n"), "f": ("fv", "pwh"),
    "d": ("d", "tT"), "t": ("tT", "d"), "n": ("n", "lm"), "l": ("lr", "n"),
    "g": ("gkG", "Jh"), "k": ("kgG", "hC"), "h": ("h", "gGkCJwr"), "j": ("JgkG", "CzsSd"),
    "q": ("CJG", "kstSz"), "x": ("SsC", "hJz"), "zh": ("JG", "zCsd"), "ch": ("C", "zsSt"),
    "sh": ("SCs", "J"), "r": ("r", "lJ"), "z": ("zs", "dJ"), "c": ("z", "stCS"), "s": ("sz", "ST"),
    "y": ("jJ", ""), "w": ("wv", "bhfg"), "N": ("nm", ""), "G": ("nm", "g"),
}  # fmt: skip
"""Which Latin sounds the initial of a syllable stands for: usually, and sometimes."""
_FINALS = {
    "ai": "aie", "ei": "eia", "ao": "aou", "ou": "ou", "ie": "ei", "ia": "aie", "iu": "iu",
    "ue": "oue", "ua": "ao", "uo": "ou", "ui": "ui", "io": "io", "uai": "ai", "iao": "aoi",
    "a": "ae", "e": "eauio", "i": "ie", "o": "oua", "u": "uo", "v": "ui",
}  # fmt: skip


_CLASSES = {
    **dict.fromkeys("bp", "p"), **dict.fromkeys("dtT", "t"), **dict.fromkeys("gkqhG", "k"),
    **dict.fromkeys("fvw", "f"), **dict.fromkeys("lr", "l"), **dict.fromkeys("mn", "n"),
    **dict.fromkeys("szxcSCJj", "s"),
}  # fmt: skip
"""Consonants by their place of articulation, roughly: those that are taken for one another."""
FULL, PART, WRONG = 2.0, 0.6, -2.5
VOWEL, WRONG_VOWEL = 0.8, -0.6
"""What consonants add that agree, may agree and do not, and vowels that agree and do not."""
FIRST = 1.5
"""The first consonant weighs so many times as much."""
CONSONANT, GLIDE, CODA, SYLLABLE_R = -2.2, -0.3, -1.2, -1.0
EXTRA_VOWEL = -0.35
"""What a sound of Chinese costs that the Latin name has not: y and w are glides, n and ng codas."""
LOST, LOST_STOP, LOST_H, LOST_ENDING, LOST_R, LOST_VOWEL = -1.8, -1.2, -0.5, -0.5, -0.2, -0.35
"""What a sound of the Latin name costs that Chinese leaves out."""
NEVER = -9.0
WEAK = 0.3
"""What a consonant adds that is easily left out."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound of a Chinese syllable: the Latin ones it stands for, and the cost of none."""

    usual: str
    rare: str
    missing: float
    is_vowel: bool = False


@lru_cache(maxsize=4096)
def latin_sounds(name: str) -> str:
    """The sounds of a Latin name in one letter each; capitals are sounds of several letters."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("ß", "s"))
    sounds = "".join(c for c in folded if "a" <= c <= "z")
    for pattern, new in _REWRITES:
        sounds = pattern.sub(new, sounds)
    return sounds


@lru_cache(maxsize=4096)
def chinese_sounds(syllables: tuple[str, ...]) -> tuple[Sound, ...]:
    """The sounds of toneless syllables of pinyin."""
    return tuple(sound for syllable in syllables for sound in _syllable(syllable))


def _syllable(syllable: str) -> Iterator[Sound]:
    if syllable == "er":
        yield Sound("lr", "", SYLLABLE_R)
        return
    initial = next(filter(syllable.startswith, _INITIALS), "")
    final = syllable.removeprefix(initial)
    if initial:
        usual, rare = _SOUNDS[initial]
        if initial in "yw":
            usual += "i" if initial == "y" else "uo"
        yield Sound(usual, rare, GLIDE if initial in "yw" else CONSONANT)
    coda = ""
    if final.endswith("ng"):
        coda, final = "G", final[:-2]
    elif final.endswith("n"):
        coda, final = "N", final[:-1]
    mute = not coda and (
        (final == "i" and initial in ("s", "z", "c", "sh", "zh", "ch", "r", "q", "x"))
        or (final == "u" and initial in ("b", "p", "f", "m"))
        or (final == "e" and initial in ("t", "d", "k", "g", "l", "h", "r"))
    )
    yield Sound(_FINALS.get(final, final), "", 0.0 if mute else EXTRA_VOWEL, is_vowel=True)
    if coda:
        usual, rare = _SOUNDS[coda]
        yield Sound(usual, rare, CODA)


def agreement(sound: Sound, letter: str, *, first: bool) -> float:
    """What it says that a letter stands where a sound does; more where both are the first."""
    if sound.is_vowel:
        if letter not in VOWELS:
            return NEVER
        return VOWEL if letter in sound.usual else WRONG_VOWEL
    more = FIRST if first else 1.0
    if letter in sound.usual:
        return (FULL if letter not in VOWELS else VOWEL) * more
    if letter in VOWELS:
        return NEVER
    return PART if letter in sound.rare else WRONG * more


@lru_cache(maxsize=4096)
def losses(sounds: str) -> tuple[float, ...]:
    """What it costs that Chinese leaves out each of some Latin sounds."""
    return tuple(_loss(sounds, place) for place in range(len(sounds)))


def _loss(sounds: str, place: int) -> float:
    letter, after = sounds[place], sounds[place + 1 : place + 2]
    if letter in VOWELS:
        return LOST_VOWEL
    if letter == "r" and (not after or after not in VOWELS):
        return LOST_R
    if letter == "h":
        return LOST_H
    if letter == "s" and not after:
        return LOST_ENDING
    is_stop = letter in "tdg" and place > 0 and (not after or after not in VOWELS)
    return LOST_STOP if is_stop else LOST


@lru_cache(maxsize=4096)
def most_of_chinese(sounds: tuple[Sound, ...]) -> float:
    """The most that a Chinese name can score."""
    worth = sum(VOWEL * (s.missing < 0) if s.is_vowel else FULL for s in sounds)
    more = (FIRST - 1) * FULL if sounds and not sounds[0].is_vowel else 0.0
    return worth + more


@lru_cache(maxsize=4096)
def most_of_latin(sounds: str) -> float:
    """The most that a Latin name can score."""
    worth = (
        VOWEL if letter in VOWELS else FULL if loss < -1 else WEAK
        for letter, loss in zip(sounds, losses(sounds), strict=True)
    )
    more = (FIRST - 1) * FULL if sounds and sounds[0] not in VOWELS else 0.0
    return sum(worth) + more


@lru_cache(maxsize=8192)
def skeleton_of_latin(name: str) -> str:
    """The consonants of a Latin name, those of one place of articulation in one letter."""
    sounds = latin_sounds(name)
    return "".join(
        _CLASSES[c]
        for i, c in enumerate(sounds)
        if c not in VOWELS and not (c == "r" and i and sounds[i + 1 : i + 2] not in tuple(VOWELS))
    )


@lru_cache(maxsize=8192)
def skeleton_of_pinyin(syllables: tuple[str, ...]) -> str:
    """The consonants of a Chinese name in the same letters."""
    return "".join(
        _CLASSES[s.usual[0]]
        for s in chinese_sounds(syllables)
        if not s.is_vowel and s.usual[0] not in "wj"
    )

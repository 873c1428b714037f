"""Which Chinese names of one version are which Latin names of another: 巴布施金 = Babuschkin.

A foreign name is known by its sound (`phonetics`), a Chinese one by its pinyin, which is exact:
习近平 = Jinping, 王伟 = Wang Wei or Wei Wang. A name that the lexicon finds in both versions is
left to it.
"""

from __future__ import annotations

import math
import os
from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

import numpy as np
from rapidfuzz.distance import Levenshtein

from align.model import Span
from align.pairing.cognates import MIN_LIKENESS as COGNATE
from align.pairing.features import FeatureClass
from align.pairing.name_candidates import FAMILY_NAMES, is_by_sound
from align.pairing.phonetics import skeleton_of_latin, skeleton_of_pinyin
from align.pairing.sound_alignment import Ints, SoundAlignment
from align.pairing.unit import Trait, Unit

MIN_LIKENESS = 0.72
"""How like two names must be, 1 being as like as they can."""
MIN_SCORE = 4.5
"""How much their sounds must say (see `SoundAlignment`): short names are alike by chance."""
SCORE_PER_TRIALS, FEW_TRIALS = 0.6, 4000
"""So much more must they say for each e-fold of pairs above so many that are tried."""
MIN_SKELETON = 0.5
"""Names are compared sound by sound if their consonants are so alike (normalised Levenshtein)."""
MIN_PINYIN = 5
"""A name of one word that is pinyin has this many letters."""
TOGETHER = 512
"""The consonants of so many candidates are compared with those of all names at once."""
_CORE = "c:"
_READINGS = {
    "什": "shi",
    "茜": "xi",
    "柏": "bo",
    "薄": "bo",
    "伽": "jia",
    "曾": "zeng",
    "藏": "zang",
}
"""Readings in names, where a character by itself is read otherwise."""

Name = str
"""The Chinese name that stands for both of a pair."""


def pair_names(
    one: Collection[Trait], other: Collection[Trait]
) -> tuple[dict[Trait, Name], dict[Trait, Name]]:
    """The names among the traits of either version that the other one writes by sound.

    Nothing is found, and pypinyin is not loaded, unless one version has Chinese names and the
    other has none.
    """
    ours, theirs = _candidates(one), _candidates(other)
    if bool(ours) == bool(theirs):
        return {}, {}
    if theirs:
        latin, chinese = _pair(theirs, other, one)[::-1]
        return latin, chinese
    return _pair(ours, one, other)


def outside_names(unit: Unit, named: Mapping[Trait, Name]) -> list[Trait]:
    """The traits of a unit but for words inside a name; of names that overlap the longest."""
    places = [place for place, trait in enumerate(unit.traits) if trait in named]
    if not places:
        return list(unit.traits)
    spans = {place: unit.span_of(place) for place in places}
    taken: list[tuple[int, int]] = []
    inside: set[int] = set()
    for place in sorted(places, key=lambda place: spans[place].start - spans[place].end):
        if _overlaps(spans[place], taken):
            inside.add(place)
        else:
            insort(taken, (spans[place].start, spans[place].end))
    return [
        trait
        for place, trait in enumerate(unit.traits)
        if place not in inside
        and not (
            trait.feature_class is FeatureClass.CONCEPT and _overlaps(unit.span_of(place), taken)
        )
    ]


def _overlaps(span: Span, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of others, which are in order and share none."""
    behind = bisect_left(taken, (span.end, 0))
    return behind > 0 and taken[behind - 1][1] > span.start


def _pair(
    candidates: Mapping[str, Trait], chinese: Iterable[Trait], latin: Iterable[Trait]
) -> tuple[dict[Trait, Name], dict[Trait, Name]]:
    said = _concepts(chinese) & _concepts(latin)
    wanted = [
        key
        for key, trait in candidates.items()
        if not any(meaning in said or _is_core(meaning) for meaning in trait.meanings)
    ]
    names = _latin_names(latin, said)
    paired = _by_sound([key for key in wanted if is_by_sound(key)], sorted(names))
    in_pinyin = _in_pinyin(key for key in wanted if key[0] in FAMILY_NAMES)
    ways = {**paired, **{way: key for way, key in in_pinyin.items() if way in names or " " in way}}
    classes = {FeatureClass.NAME, FeatureClass.TRANSLITERATION}
    found = {t: ways[t.key] for t in latin if t.feature_class in classes and t.key in ways}
    named = set(found.values())
    return {t: key for key, t in candidates.items() if key in named}, found


def _candidates(traits: Iterable[Trait]) -> dict[str, Trait]:
    """The Chinese candidates, by their characters."""
    sounding = _of_class(traits, FeatureClass.TRANSLITERATION)
    return {trait.key: trait for trait in sounding if not trait.key.isascii()}


def _concepts(traits: Iterable[Trait]) -> set[str]:
    return {key for t in _of_class(traits, FeatureClass.CONCEPT) for key in t.meanings}


def _is_core(meaning: str) -> bool:
    """Whether the core lexicon has the meaning, be it by way of English."""
    return _CORE in meaning


def _latin_names(traits: Iterable[Trait], said: set[str]) -> set[str]:
    """Names that are no common words: not in the core lexicon, never without their capital."""
    common = {t.key for t in _of_class(traits, FeatureClass.WORD)}
    common |= {
        t.spelling
        for t in _of_class(traits, FeatureClass.CONCEPT)
        if t.spelling and any(key in said or _is_core(key) for key in t.meanings)
    }
    names = {t.key for t in _of_class(traits, FeatureClass.NAME)}
    return {name for name in names - common if name.isalpha()}


def _by_sound(candidates: Sequence[str], names: Sequence[str]) -> dict[str, Name]:
    """Latin names with the Chinese name that each is, the best for both."""
    likest_of_name: dict[str, tuple[tuple[float, float], str]] = {}
    likest_of_candidate: dict[str, tuple[tuple[float, float], str]] = {}
    for candidate, name, how in _alike(candidates, names):
        for likest, key, value in (
            (likest_of_name, name, candidate),
            (likest_of_candidate, candidate, name),
        ):
            if key not in likest or likest[key][0] < how:
                likest[key] = how, value
    paired = {}
    for name, (_, candidate) in likest_of_name.items():
        best = likest_of_candidate[candidate][1]
        if name == best or (
            likest_of_name[best][1] == candidate
            and Levenshtein.normalized_similarity(name, best) >= COGNATE
        ):
            paired[name] = candidate
    whole = set(paired.values())
    return {name: key for name, key in paired.items() if not _is_rest(key, whole)}


def _is_rest(candidate: str, names: Iterable[Name]) -> bool:
    """Whether a candidate is what segmentation left of one of the names: 布施 of 巴布施金."""
    return any(candidate in name and not name.startswith(candidate) for name in names)


def _alike(
    candidates: Sequence[str], names: Sequence[str]
) -> Iterator[tuple[str, str, tuple[float, float]]]:
    """The pairs that sound alike, with how alike they are and their score."""
    trials = max(len(candidates) * len(names), 1)
    min_score = MIN_SCORE + SCORE_PER_TRIALS * max(math.log(trials / FEW_TRIALS), 0.0)
    alignment = SoundAlignment([_syllables(candidate) for candidate in candidates], names)
    for pairs in _alike_in_consonants(candidates, names):
        likeness, score = alignment.likenesses(pairs)
        alike = (likeness >= MIN_LIKENESS) & (score >= min_score)
        found = zip(pairs[alike].tolist(), likeness[alike], score[alike], strict=True)
        for (one, other), how, much in found:
            yield candidates[one], names[other], (float(how), float(much))


def _alike_in_consonants(candidates: Sequence[str], names: Sequence[str]) -> Iterator[Ints]:
    """The places of candidates and of names whose consonants are roughly the same."""
    from rapidfuzz.process import cdist

    theirs = [skeleton_of_latin(name) for name in names]
    ours = [skeleton_of_pinyin(_syllables(candidate)) for candidate in candidates]
    for start in range(0, len(ours), TOGETHER):
        likeness = cdist(
            ours[start : start + TOGETHER],
            theirs,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=MIN_SKELETON,
        )
        yield np.argwhere(likeness >= MIN_SKELETON) + np.array([start, 0])


def _in_pinyin(candidates: Iterable[str]) -> dict[str, Name]:
    """Chinese names by the ways to write them in pinyin: given name, family name first or last."""
    ways: dict[str, Name] = {}
    for candidate in candidates:
        family, *given = _syllables(candidate)
        rest = "".join(given)
        if len(given) > 1 and len(rest) >= MIN_PINYIN:
            ways.setdefault(rest, candidate)
        ways[f"{family} {rest}"] = ways[f"{rest} {family}"] = candidate
    return ways


def _of_class(traits: Iterable[Trait], feature_class: FeatureClass) -> Iterator[Trait]:
    return (trait for trait in traits if trait.feature_class is feature_class)


@lru_cache(maxsize=8192)
def _syllables(name: str) -> tuple[str, ...]:
    return tuple(_READINGS.get(character) or _syllable(character) for character in name)


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    """The toneless pinyin of a character; u with dots is v."""
    return str(_lazy_pinyin()(character)[0])


@cache
def _lazy_pinyin() -> Callable[[str], list[str]]:
    """pypinyin without its readings of phrases, which take longer to load than all the rest."""
    without = "PYPINYIN_NO_PHRASES"
    before = os.environ.get(without)
    os.environ[without] = "1"
    try:
        from pypinyin import lazy_pinyin
    finally:
        if before is None:
            del os.environ[without]
        else:
            os.environ[without] = before
    return lazy_pinyin

"""Which Chinese names of one version are which Latin names of another: 巴布施金 = Babuschkin.

A foreign name is known by its sound (`phonetics`), a Chinese one by its pinyin, which is exact:
习近平 = Jinping, 王伟 = Wang Wei or Wei Wang. A name that the lexicon finds in both versions is
left to it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from align.model import Span
from align.pairing.cognates import MIN_LIKENESS as COGNATE
from align.pairing.features import Feature, FeatureClass, Unit
from align.pairing.name_candidates import FAMILY_NAMES, is_by_sound
from align.pairing.phonetics import likeness, skeleton_of_latin, skeleton_of_pinyin

MIN_LIKENESS = 0.72
"""How like two names must be, 1 being as like as they can."""
MIN_SCORE = 4.5
"""How much their sounds must say (see `likeness`): short names are alike by chance."""
SCORE_PER_TRIALS, FEW_TRIALS = 0.6, 4000
"""So much more must they say for each e-fold of pairs above so many that are tried."""
MIN_SKELETON = 0.5
"""Names are compared sound by sound if their consonants are so alike (normalised Levenshtein)."""
MIN_PINYIN = 5
"""A name of one word that is pinyin has this many letters."""
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


@dataclass(frozen=True, slots=True)
class Named:
    """A unit's mention of a name that the other version has in the other script."""

    name: Name
    feature: Feature


def pair_names(
    one: Sequence[Unit], other: Sequence[Unit]
) -> tuple[list[list[Named]], list[list[Named]]]:
    """By unit of either version its names that the other one writes by sound.

    Nothing is found, and pypinyin is not loaded, unless one version has Chinese names and the
    other has none.
    """
    ours, theirs = _candidates(one), _candidates(other)
    if bool(ours) == bool(theirs):
        return [[] for _ in one], [[] for _ in other]
    if theirs:
        latin, chinese = pair_names(other, one)[::-1]
        return latin, chinese
    return _pair(ours, one, other)


def _pair(
    candidates: Mapping[str, Feature], chinese: Sequence[Unit], latin: Sequence[Unit]
) -> tuple[list[list[Named]], list[list[Named]]]:
    said = _concepts(chinese) & _concepts(latin)
    wanted = [
        key
        for key, feature in candidates.items()
        if not any(meaning in said or _is_core(meaning) for meaning in feature.meanings)
    ]
    names = sorted(_latin_names(latin, said))
    paired = _by_sound([key for key in wanted if is_by_sound(key)], names)
    in_pinyin = _in_pinyin(key for key in wanted if key[0] in FAMILY_NAMES)
    found_latin = [list(_latin(unit, names, paired, in_pinyin)) for unit in latin]
    found = {named.name for unit in found_latin for named in unit}
    found_chinese = [list(_chinese(unit, found)) for unit in chinese]
    kept = {named.name for unit in found_chinese for named in unit}
    return found_chinese, [[n for n in unit if n.name in kept] for unit in found_latin]


def _candidates(units: Sequence[Unit]) -> dict[str, Feature]:
    return {f.key: f for f in _of_class(units, FeatureClass.TRANSLITERATION)}


def _concepts(units: Sequence[Unit]) -> set[str]:
    return {key for f in _of_class(units, FeatureClass.CONCEPT) for key in f.meanings}


def _is_core(meaning: str) -> bool:
    """Whether the core lexicon has the meaning, be it by way of English."""
    return _CORE in meaning


def _latin_names(units: Sequence[Unit], said: set[str]) -> set[str]:
    """Names that are no common words: not in the core lexicon, never without their capital."""
    common = {f.key for f in _of_class(units, FeatureClass.WORD)}
    for unit in units:
        known = {
            f.span.start: f.meanings
            for f in unit.features
            if f.feature_class is FeatureClass.CONCEPT
        }
        for f in unit.features:
            meanings = known.get(f.span.start, ())
            if f.feature_class is FeatureClass.NAME and any(
                key in said or _is_core(key) for key in meanings
            ):
                common.add(f.key)
    names = {f.key for f in _of_class(units, FeatureClass.NAME)}
    return {name for name in names - common if name.isalpha()}


def _by_sound(candidates: Sequence[str], names: Sequence[str]) -> dict[str, Name]:
    """Latin names with the Chinese name that each is, the best for both."""
    likest_of_name: dict[str, tuple[tuple[float, float], str]] = {}
    likest_of_candidate: dict[str, tuple[tuple[float, float], str]] = {}
    trials = max(len(candidates) * len(names), 1)
    min_score = MIN_SCORE + SCORE_PER_TRIALS * max(math.log(trials / FEW_TRIALS), 0.0)
    for candidate, name in _alike(candidates, names):
        how = likeness(_syllables(candidate), name)
        if how[0] >= MIN_LIKENESS and how[1] >= min_score:
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


def _alike(candidates: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs whose consonants are roughly the same."""
    from rapidfuzz.process import extract_iter

    skeletons = [skeleton_of_latin(name) for name in names]
    for candidate in candidates:
        skeleton = skeleton_of_pinyin(_syllables(candidate))
        for _, _, place in extract_iter(
            skeleton,
            skeletons,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=MIN_SKELETON,
        ):
            yield candidate, names[place]


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


def _latin(
    unit: Unit, names: Collection[str], paired: Mapping[str, Name], in_pinyin: Mapping[str, Name]
) -> Iterator[Named]:
    features = [f for f in unit.features if f.feature_class is FeatureClass.NAME]
    whole = set()
    for one, two in pairwise(features):
        name = in_pinyin.get(f"{one.key} {two.key}")
        if name is not None and two.span.start - one.span.end == 1:
            whole |= {one.span, two.span}
            yield Named(name, replace(one, span=Span(one.span.start, two.span.end)))
    for feature in features:
        if feature.span not in whole and feature.key in names:
            name = in_pinyin.get(feature.key) or paired.get(feature.key)
            if name is not None:
                yield Named(name, feature)


def _chinese(unit: Unit, names: set[Name]) -> Iterator[Named]:
    """The names in a Chinese unit, the longest of those that overlap."""
    found = [
        f
        for f in unit.features
        if f.feature_class is FeatureClass.TRANSLITERATION and f.key in names
    ]
    taken: list[Span] = []
    for feature in sorted(found, key=lambda f: f.span.start - f.span.end):
        if not any(feature.span.overlaps(span) for span in taken):
            taken.append(feature.span)
            yield Named(feature.key, feature)


def _of_class(units: Sequence[Unit], feature_class: FeatureClass) -> Iterator[Feature]:
    return (f for unit in units for f in unit.features if f.feature_class is feature_class)


@lru_cache(maxsize=8192)
def _syllables(name: str) -> tuple[str, ...]:
    return tuple(_READINGS.get(character) or _syllable(character) for character in name)


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    """The toneless pinyin of a character; u with dots is v."""
    from pypinyin import lazy_pinyin

    return str(lazy_pinyin(character)[0])

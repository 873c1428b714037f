"""What a text is about, and how far two texts are about the same: rare names and figures.

A bag holds the names and the figures too exact to be met twice by chance, and apart from them the
concepts. Weights are inverse document frequencies over the folder, as if
it had `UNSEEN` more texts: what all texts of a small folder share is no less telling for it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from align.lexicon.lookup import Lexicon
from align.model import Version
from align.pairing.features import Feature, FeatureClass
from align.pairing.unit import Unit
from align.reading.words import split_words

UNSEEN = 10
"""Texts beyond those at hand that have none of their words."""
EXACT_DIGITS = 3
"""A figure of fewer significant digits is met in texts on anything."""
KNOWN_NAME, KNOWN_WORTH = "c:names:", 0.5
"""How the core lexicon marks a name, and what part of an unknown one it is worth: many are first
names, which people without anything in common share."""
WIDESPREAD = 64
"""What more texts share tells none of them from the rest and is not looked at."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?")
_TRANSCRIBED = re.compile(
    "[阿埃艾安奥巴贝比伯博布查达戴丹德迪蒂杜多恩尔法菲费弗夫福盖戈格古哈海汉赫亨霍基吉加贾杰金卡凯坎科克肯"
    "库拉莱赖兰朗劳勒雷里利莉林龙卢鲁伦罗洛马麦曼梅门米密莫穆纳娜奈内尼诺努帕佩皮普奇乔切让瑞萨塞桑森沙舍圣"
    "施史斯苏索塔泰汤特提图托瓦万威韦维温沃乌西希夏肖谢辛休雅亚扬耶伊因英约泽扎詹朱兹"
    "奧貝達爾費蓋漢凱萊賴蘭勞盧魯倫羅馬麥門納內諾喬讓薩聖蘇湯圖萬韋維溫烏謝亞揚約澤茲]{2,}"
)
"""Characters with which Chinese transcribes foreign names, in both scripts."""


@dataclass(frozen=True, slots=True)
class Subject:
    """How often a text has each telling key and each concept, and how it writes the former."""

    telling: Mapping[str, int]
    concepts: Mapping[str, float]
    words: frozenset[str]
    surfaces: Mapping[str, str]


@dataclass(slots=True)
class Likeness:
    """What two texts share: `likeness` from 0 to 1, of telling keys and of concepts; `keys` the
    telling ones; `weight` their inverse document frequencies summed, in nats."""

    telling: float = 0.0
    concepts: float = 0.0
    weight: float = 0.0
    keys: set[str] = field(default_factory=set)


def subject_of(version: Version, units: Sequence[Unit], lexicon: Lexicon) -> Subject:
    """The subject of a version, of which `units` are the sentences."""
    telling: Counter[str] = Counter()
    concepts: dict[str, float] = defaultdict(float)
    words: set[str] = set()
    surfaces: dict[str, str] = {}
    for unit in units:
        text = version.paragraphs[unit.paragraph].text
        words |= {f.key for f in unit.features if f.feature_class is FeatureClass.WORD}
        for feature in _whole_or_parts(unit.features):
            if key := _telling_key(feature):
                telling[key] += 1
                surfaces.setdefault(key, _surface(feature, text))
            elif feature.feature_class is FeatureClass.CONCEPT:
                for name in _known_names(feature.meanings):
                    telling[name] += 1
                    surfaces.setdefault(name, _surface(feature, text))
                for meaning in sorted(feature.meanings):
                    concepts[meaning] += 1 / len(feature.meanings)
    if version.language.startswith("zh"):
        for word in _transcribed(version, units, lexicon):
            telling[word] += 1
            surfaces.setdefault(word, word)
    return Subject(telling, concepts, frozenset(words), surfaces)


def _whole_or_parts(features: Sequence[Feature]) -> Iterator[Feature]:
    """The features; of names with hyphens the parts, and none the lexicon knows as words."""
    known = {f.span.start for f in features if f.feature_class is FeatureClass.CONCEPT}
    at: Counter[int] = Counter(
        f.span.start for f in features if f.feature_class is FeatureClass.NAME
    )
    seen: set[int] = set()
    for feature in features:
        start = feature.span.start
        if feature.feature_class is FeatureClass.NAME:
            is_whole = start not in seen
            seen.add(start)
            if start in known or (is_whole and at[start] > 1):
                continue
        yield feature


def _telling_key(feature: Feature) -> str | None:
    if feature.feature_class is FeatureClass.NAME:
        return f"l:{feature.key}"
    if feature.feature_class is not FeatureClass.NUMBER or _YEAR.fullmatch(feature.key):
        return None
    digits = re.sub(r"\D", "", feature.key).strip("0")
    return f"v:{feature.key}" if len(digits) >= EXACT_DIGITS else None


def _known_names(meanings: frozenset[str]) -> list[str]:
    """The names that a word is for the core lexicon, if it is nothing but a name."""
    core = sorted(meaning for meaning in meanings if meaning.startswith("c:"))
    return core if all(meaning.startswith(KNOWN_NAME) for meaning in core) else []


def _surface(feature: Feature, text: str) -> str:
    return " ".join(feature.span.of(text).split())


def _transcribed(version: Version, units: Sequence[Unit], lexicon: Lexicon) -> Iterator[str]:
    """The Chinese words unknown to the lexicon that look like foreign names."""
    for number in dict.fromkeys(unit.paragraph for unit in units):
        text = version.paragraphs[number].text
        for span in split_words(text, version.language):
            word = span.of(text)
            if _TRANSCRIBED.fullmatch(word) and not lexicon.meanings(word, version.language):
                yield word


def compare_subjects(subjects: Sequence[Subject]) -> dict[tuple[int, int], Likeness]:
    """The likeness of each two subjects (a, b), a < b, that share anything.

    A name that some text writes as an ordinary word is none.
    """
    common = frozenset().union(*(subject.words for subject in subjects))
    telling = [
        {k: float(n) for k, n in s.telling.items() if k.removeprefix("l:") not in common}
        for s in subjects
    ]
    likeness: dict[tuple[int, int], Likeness] = defaultdict(Likeness)
    for pair, key, product, rarity in _shared(telling):
        likeness[pair].telling += product
        likeness[pair].weight += rarity
        likeness[pair].keys.add(key)
    for pair, _, product, _ in _shared([subject.concepts for subject in subjects]):
        likeness[pair].concepts += product
    return dict(likeness)


def _shared(
    bags: Sequence[Mapping[str, float]],
) -> Iterator[tuple[tuple[int, int], str, float, float]]:
    """What each key adds to the cosine of each two bags that have it, and its own weight."""
    found_in: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for key in bag:
            found_in[key].append(number)
    rarity = {
        key: math.log((len(bags) + UNSEEN) / len(at))
        * (KNOWN_WORTH if key.startswith(KNOWN_NAME) else 1.0)
        for key, at in found_in.items()
    }
    vectors = [
        {key: rarity[key] * math.log(1 + count) for key, count in bag.items()} for bag in bags
    ]
    norms = [math.sqrt(sum(x * x for x in vector.values())) for vector in vectors]
    for key, at in found_in.items():
        if len(at) <= WIDESPREAD:
            for a, b in combinations(at, 2):
                product = vectors[a][key] * vectors[b][key] / (norms[a] * norms[b])
                yield (a, b), key, product, rarity[key]

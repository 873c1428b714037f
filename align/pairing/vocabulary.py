"""The keys that two versions have in common, each with the class it is trusted as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from align.pairing.cognates import unify_spellings
from align.pairing.features import Feature, FeatureClass, Segment

Key = tuple[FeatureClass, str]
"""A class and the spelling or value that stands for all its variants."""

_SPELLED = (FeatureClass.NAME, FeatureClass.WORD)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The shared keys of two versions. A name is one only if both versions write it as a name.

    German capitalises every noun, so a capital alone proves little there.
    """

    spellings: dict[str, str]
    names: frozenset[str]
    others: dict[str, FeatureClass]

    def key(self, feature: Feature) -> Key | None:
        """The key a feature stands for; None if the other version never has it.

        A figure that the other version never has is a key all the same: it ought to have it.
        """
        if feature.feature_class in _SPELLED:
            spelling = self.spellings.get(feature.key)
            if spelling is None:
                return None
            is_name = spelling in self.names
            return (FeatureClass.NAME if is_name else FeatureClass.WORD, spelling)
        if feature.key in self.others:
            return (self.others[feature.key], feature.key)
        is_number = feature.feature_class is FeatureClass.NUMBER
        return (FeatureClass.NUMBER, feature.key) if is_number else None

    def keys(self, segment: Segment) -> frozenset[Key]:
        """The shared keys of a segment."""
        return frozenset(key for f in segment.features if (key := self.key(f)) is not None)


def share_vocabulary(one: Sequence[Segment], other: Sequence[Segment]) -> Vocabulary:
    """The vocabulary that two versions share, names matched in spite of their endings."""
    spellings = unify_spellings(_spellings(one), _spellings(other))
    names = _names(one, spellings) & _names(other, spellings)
    return Vocabulary(spellings, frozenset(names), _share_others(one, other))


def _features(segments: Iterable[Segment], *classes: FeatureClass) -> Iterable[Feature]:
    return (f for s in segments for f in s.features if f.feature_class in classes)


def _spellings(segments: Sequence[Segment]) -> set[str]:
    return {f.key for f in _features(segments, *_SPELLED)}


def _names(segments: Sequence[Segment], spellings: dict[str, str]) -> set[str]:
    names = {f.key for f in _features(segments, FeatureClass.NAME)}
    return {spellings[name] for name in names if name in spellings}


def _share_others(one: Sequence[Segment], other: Sequence[Segment]) -> dict[str, FeatureClass]:
    """The shared figures and signs; a figure that is small in either version is small in both."""
    ours, theirs = _others(one), _others(other)
    small = FeatureClass.SMALL_NUMBER
    return {
        key: small if small in (ours[key], theirs[key]) else ours[key]
        for key in ours.keys() & theirs.keys()
    }


def _others(segments: Sequence[Segment]) -> dict[str, FeatureClass]:
    classes = set(FeatureClass) - set(_SPELLED)
    return {f.key: f.feature_class for f in _features(segments, *classes)}

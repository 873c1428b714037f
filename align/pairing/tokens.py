"""The tokens of two versions: what of one may find itself again in the other, and under which keys.

Two tokens match if they share a key. Keys mean the same in every language: a value, a concept of
the lexicon, a spelling. Spellings that are nearly alike (Babuschkins, Babuschkin) become one key
for the two versions at hand, and so do a Latin name and its Chinese transliteration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from align.model import Span
from align.pairing.cognates import unify_spellings
from align.pairing.features import Feature, FeatureClass, Unit
from align.pairing.transliteration import Named, pair_names

Key = str
"""A value, a concept or a spelling; the class it comes from is its first letters."""

_SPELLED = frozenset({FeatureClass.NAME, FeatureClass.WORD})


@dataclass(frozen=True, slots=True)
class Token:
    """What a unit says once: its class, its keys, and the feature it was first seen as."""

    feature_class: FeatureClass
    keys: frozenset[Key]
    feature: Feature


def match_tokens(
    one: Sequence[Unit], other: Sequence[Unit]
) -> tuple[list[list[Token]], list[list[Token]]]:
    """The tokens of every unit of two versions, each kind of token once a unit.

    A spelling that the other version does not have is no token: most words differ between
    languages. A name is one only if both versions write it as a name, since German capitalises
    every noun. A name that the other version writes by sound, in Chinese characters, is a token of
    its own class, or of two keys if the other version has it in Latin letters as well.
    """
    spellings = unify_spellings(_spellings(one), _spellings(other))
    names = _names(one, spellings) & _names(other, spellings)
    small = _small_figures(one) | _small_figures(other)
    ours, theirs = pair_names(one, other)
    return (
        [_tokens(u, n, spellings, names, small) for u, n in zip(one, ours, strict=True)],
        [_tokens(u, n, spellings, names, small) for u, n in zip(other, theirs, strict=True)],
    )


def _tokens(
    unit: Unit,
    by_sound: Sequence[Named],
    spellings: Mapping[str, str],
    names: set[str],
    small: set[str],
) -> list[Token]:
    found: dict[tuple[FeatureClass, object], Token] = {}
    spelled = {
        f.span.start: spellings[f.key]
        for f in unit.features
        if f.feature_class in _SPELLED and f.key in spellings
    }
    sounds = {named.feature.span: f"t:{named.name}" for named in by_sound}
    for named in by_sound:
        if named.feature.key not in spellings:
            keys = frozenset({sounds[named.feature.span]})
            token = Token(FeatureClass.TRANSLITERATION, keys, named.feature)
            found.setdefault((token.feature_class, keys), token)
    for feature in unit.features:
        if feature.feature_class is FeatureClass.CONCEPT and _is_covered(feature.span, sounds):
            continue
        said = _token(feature, spelled, spellings, names, small)
        if said is not None:
            if feature.feature_class is FeatureClass.NAME and feature.span in sounds:
                said = replace(said, keys=said.keys | {sounds[feature.span]})
            found.setdefault((said.feature_class, said.keys), said)
    return list(found.values())


def _is_covered(span: Span, names: Iterable[Span]) -> bool:
    """Whether a word is part of a name, which means nothing but what it names."""
    return any(span.overlaps(name) for name in names)


def _token(
    feature: Feature,
    spelled: Mapping[int, str],
    spellings: Mapping[str, str],
    names: set[str],
    small: set[str],
) -> Token | None:
    match feature.feature_class:
        case FeatureClass.NAME | FeatureClass.WORD:
            spelling = spellings.get(feature.key)
            if spelling is None:
                return None
            class_ = FeatureClass.NAME if spelling in names else FeatureClass.WORD
            return Token(class_, frozenset({f"l:{spelling}"}), feature)
        case FeatureClass.CONCEPT:
            spelling = spelled.get(feature.span.start)
            if spelling is not None and spelling in names:
                return None
            return Token(feature.feature_class, feature.meanings, feature)
        case FeatureClass.NUMBER if feature.key in small:
            return Token(FeatureClass.SMALL_NUMBER, frozenset({f"v:{feature.key}"}), feature)
        case FeatureClass.TRANSLITERATION:
            return None
        case FeatureClass.SIGN:
            return Token(feature.feature_class, frozenset({f"s:{feature.key}"}), feature)
        case _:
            return Token(feature.feature_class, frozenset({f"v:{feature.key}"}), feature)


def _features(units: Iterable[Unit], *classes: FeatureClass) -> Iterable[Feature]:
    return (f for unit in units for f in unit.features if f.feature_class in classes)


def _spellings(units: Sequence[Unit]) -> set[str]:
    return {f.key for f in _features(units, *_SPELLED)}


def _names(units: Sequence[Unit], spellings: Mapping[str, str]) -> set[str]:
    names = {f.key for f in _features(units, FeatureClass.NAME)}
    return {spellings[name] for name in names if name in spellings}


def _small_figures(units: Sequence[Unit]) -> set[str]:
    return {f.key for f in _features(units, FeatureClass.SMALL_NUMBER)}

"""The tokens of two versions: what of one may find itself again in the other, and under which keys.

Two tokens match if they share a key. Keys mean the same in every language: a value, a concept of
the lexicon, a spelling. Spellings that are nearly alike (Babuschkins, Babuschkin) become one key
for the two versions at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from align.pairing.cognates import unify_spellings
from align.pairing.features import Feature, FeatureClass, Unit

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
    every noun.
    """
    spellings = unify_spellings(_spellings(one), _spellings(other))
    names = _names(one, spellings) & _names(other, spellings)
    small = _small_figures(one) | _small_figures(other)
    return (
        [_tokens(unit, spellings, names, small) for unit in one],
        [_tokens(unit, spellings, names, small) for unit in other],
    )


def _tokens(
    unit: Unit, spellings: Mapping[str, str], names: set[str], small: set[str]
) -> list[Token]:
    found: dict[tuple[FeatureClass, object], Token] = {}
    spelled = {
        f.span.start: spellings[f.key]
        for f in unit.features
        if f.feature_class in _SPELLED and f.key in spellings
    }
    for feature in unit.features:
        token = _token(feature, spelled, spellings, names, small)
        if token is not None:
            found.setdefault((token.feature_class, token.keys), token)
    return list(found.values())


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

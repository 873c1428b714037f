"""The tokens of two versions: what of one may find itself again in the other, and under which keys.

Two tokens match if they share a key. Keys mean the same in every language: a value, a concept of
the lexicon, a spelling. Spellings that are nearly alike (Babuschkins, Babuschkin) become one key
for the two versions at hand, and so do a Latin name and its Chinese transliteration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from align.pairing.cognates import unify_spellings
from align.pairing.features import FeatureClass
from align.pairing.transliteration import Name, outside_names, pair_names
from align.pairing.unit import Trait, Unit

Key = str
"""A value, a concept or a spelling; the class it comes from is its first letters."""
Ints = NDArray[np.int64]

_SPELLED = frozenset({FeatureClass.NAME, FeatureClass.WORD})


@dataclass(frozen=True, slots=True)
class Token:
    """What a unit says, once however often it says it: its class and its keys."""

    feature_class: FeatureClass
    keys: frozenset[Key]


Learned = Mapping[Trait, frozenset[Key]]
"""What else a trait may mean, as the versions themselves teach it."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a version, and which of them each unit has.

    Those of unit u are ``numbers[offsets[u]:offsets[u + 1]]``, places in `distinct`, each once.
    Token t stands in the units ``units[starts[t]:starts[t + 1]]``, in order. `order` is, place by
    place in `units`, one number for the token and the unit there; they increase. `of_trait` tells
    which token a trait is, if any; `by_sound` are the traits that name something in the other
    script.
    """

    distinct: tuple[Token, ...]
    offsets: Ints
    numbers: Ints
    starts: Ints
    units: Ints
    order: Ints
    of_trait: Mapping[Trait, int]
    by_sound: Mapping[Trait, Name]

    def taught(self, units: Sequence[Unit], learned: Learned) -> Tokens:
        """The tokens of the same units where some traits may mean something else as well."""
        of_trait = {trait: self.distinct[number] for trait, number in self.of_trait.items()}
        for trait, keys in learned.items():
            known = of_trait.get(trait, Token(FeatureClass.CONCEPT, frozenset()))
            of_trait[trait] = Token(known.feature_class, known.keys | keys)
        return _tokens(units, of_trait, self.by_sound)

    def recut(self, whole: Sequence[Unit], parts: Sequence[Unit]) -> Tokens:
        """The same tokens after some of the units that were whole are in parts."""
        found: list[list[int]] = []
        number = 0
        for part in parts:
            of = whole[number]
            is_whole = part.span == of.span
            found.append(self.of_unit(number) if is_whole else self._said(part))
            number += part.span.end == of.span.end
        return _placed(self.distinct, found, self.of_trait, self.by_sound)

    def _said(self, unit: Unit) -> list[int]:
        """The tokens that a unit's traits are, in order, each once."""
        traits = outside_names(unit, self.by_sound) if self.by_sound else unit.traits
        return list(dict.fromkeys(self.of_trait[t] for t in traits if t in self.of_trait))

    def of_unit(self, unit: int) -> list[int]:
        """The numbers of a unit's tokens."""
        found: list[int] = self.numbers[self.offsets[unit] : self.offsets[unit + 1]].tolist()
        return found

    def units_of(self, token: int) -> Ints:
        """The units that have a token."""
        return self.units[self.starts[token] : self.starts[token + 1]]

    def within(self, tokens: Ints, first: int, end: int) -> tuple[Ints, Ints]:
        """From and up to which place in `units` each token's units lie in a run of them."""
        base = tokens * len(self.offsets)
        return np.searchsorted(self.order, base + first), np.searchsorted(self.order, base + end)

    def reversed(self) -> Tokens:
        """The tokens of the same units in reverse order."""
        counts = np.diff(self.offsets)
        unit_of = np.repeat(np.arange(len(counts)), counts)
        token_of = np.repeat(np.arange(len(self.distinct)), np.diff(self.starts))
        units = len(counts) - 1 - self.units
        units = units[np.lexsort((units, token_of))]
        return replace(
            self,
            offsets=np.concatenate([[0], np.cumsum(counts[::-1])]),
            numbers=self.numbers[np.argsort(-unit_of, kind="stable")],
            units=units,
            order=token_of * len(self.offsets) + units,
        )


def match_tokens(one: Sequence[Unit], other: Sequence[Unit]) -> tuple[Tokens, Tokens]:
    """The tokens of two versions as they look to one another.

    A spelling that the other version does not have is no token: most words differ between
    languages. A name is one only if both versions write it as a name, since German capitalises
    every noun. A name that the other version writes by sound, in Chinese characters, is a token of
    its own class, or of two keys if the other version has it in Latin letters as well.
    """
    traits = _traits(one), _traits(other)
    spellings = unify_spellings(_keys(traits[0], _SPELLED), _keys(traits[1], _SPELLED))
    names = _names(traits[0], spellings) & _names(traits[1], spellings)
    figures = frozenset({FeatureClass.SMALL_NUMBER})
    small = _keys(traits[0], figures) | _keys(traits[1], figures)
    by_sound = pair_names(traits[0], traits[1])
    ours, theirs = (_Naming(spellings, names, small, named) for named in by_sound)
    return (
        _tokens(one, ours.tokens(traits[0]), by_sound[0]),
        _tokens(other, theirs.tokens(traits[1]), by_sound[1]),
    )


@dataclass(frozen=True, slots=True)
class _Naming:
    """What the traits of one version are to another."""

    spellings: Mapping[str, str]
    names: AbstractSet[str]
    small: AbstractSet[str]
    by_sound: Mapping[Trait, Name]

    def tokens(self, traits: Iterable[Trait]) -> dict[Trait, Token]:
        """The token that each trait is; some are none."""
        found = {trait: self._token(trait) for trait in traits}
        return {trait: token for trait, token in found.items() if token is not None}

    def _token(self, trait: Trait) -> Token | None:
        sound = {f"t:{self.by_sound[trait]}"} if trait in self.by_sound else set()
        match trait.feature_class:
            case FeatureClass.TRANSLITERATION:
                return Token(trait.feature_class, frozenset(sound)) if sound else None
            case FeatureClass.NAME | FeatureClass.WORD:
                spelling = self.spellings.get(trait.key)
                if spelling is None:
                    named = Token(FeatureClass.TRANSLITERATION, frozenset(sound))
                    return named if sound else None
                is_name = spelling in self.names
                class_ = FeatureClass.NAME if is_name else FeatureClass.WORD
                return Token(class_, frozenset({f"l:{spelling}"} | sound))
            case FeatureClass.CONCEPT:
                spelling = self.spellings.get(trait.spelling or "")
                if not trait.meanings or (spelling is not None and spelling in self.names):
                    return None
                return Token(trait.feature_class, trait.meanings)
            case FeatureClass.NUMBER if trait.key in self.small:
                return Token(FeatureClass.SMALL_NUMBER, frozenset({f"v:{trait.key}"}))
            case FeatureClass.SIGN:
                return Token(trait.feature_class, frozenset({f"s:{trait.key}"}))
            case _:
                return Token(trait.feature_class, frozenset({f"v:{trait.key}"}))


def _tokens(
    units: Sequence[Unit], of_trait: Mapping[Trait, Token], by_sound: Mapping[Trait, Name]
) -> Tokens:
    numbers: dict[Token, int] = {}
    number_of = {t: numbers.setdefault(token, len(numbers)) for t, token in of_trait.items()}
    found: list[list[int]] = []
    for unit in units:
        traits = outside_names(unit, by_sound) if by_sound else unit.traits
        found.append(list(dict.fromkeys(n for t in traits if (n := number_of.get(t)) is not None)))
    return _placed(tuple(numbers), found, number_of, by_sound)


def _placed(
    distinct: tuple[Token, ...],
    found: Sequence[Sequence[int]],
    of_trait: Mapping[Trait, int],
    by_sound: Mapping[Trait, Name],
) -> Tokens:
    """Tokens where they are found: in each unit those of these numbers."""
    counts = np.fromiter(map(len, found), dtype=np.int64, count=len(found))
    said = np.fromiter(chain.from_iterable(found), dtype=np.int64, count=int(counts.sum()))
    ends = np.concatenate([[0], np.cumsum(counts)])
    at = np.repeat(np.arange(len(found)), counts)
    order = np.argsort(said, kind="stable")
    starts = np.searchsorted(said[order], np.arange(len(distinct) + 1))
    places = said[order] * len(ends) + at[order]
    return Tokens(distinct, ends, said, starts, at[order], places, of_trait, by_sound)


def _traits(units: Sequence[Unit]) -> dict[Trait, None]:
    """The traits of a version in the order in which they first occur."""
    return {trait: None for unit in units for trait in unit.traits}


def _keys(traits: Iterable[Trait], classes: AbstractSet[FeatureClass]) -> set[str]:
    return {trait.key for trait in traits if trait.feature_class in classes}


def _names(traits: Iterable[Trait], spellings: Mapping[str, str]) -> set[str]:
    names = _keys(traits, frozenset({FeatureClass.NAME}))
    return {spellings[name] for name in names if name in spellings}

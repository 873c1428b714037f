"""Units: the sentences of a version, each reduced to what pairing looks at.

A text has many units and far fewer different features. So what a feature is (a trait) is one
object for the whole version, and a unit holds its traits and, packed, where each stands.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from align.model import ParagraphKind, Span
from align.pairing.features import Feature, FeatureClass

_SPELLED = frozenset({FeatureClass.NAME, FeatureClass.WORD})


@dataclass(frozen=True, slots=True)
class Trait:
    """What a feature is, wherever it stands.

    `spelling` is, for a concept, the key of the name or word that it is written as.
    """

    feature_class: FeatureClass
    key: str
    meanings: frozenset[str] = frozenset()
    spelling: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as what pairing looks at: its traits in the order they were found.

    `paragraph` is where it stands in its version and `sentence` in its paragraph, `size` its length
    in characters that are not white space. `bounds` are the start and end of each trait in the
    paragraph, one after the other. `starts_paragraph` tells that a paragraph begins with it, and
    `span` where it lies in the paragraph.
    """

    paragraph: int
    sentence: int
    size: int
    kind: ParagraphKind
    starts_paragraph: bool
    traits: tuple[Trait, ...] = ()
    bounds: Sequence[int] = field(default=())
    span: Span = field(default=Span(0, 0))

    @property
    def features(self) -> tuple[Feature, ...]:
        """The traits with their places."""
        return tuple(
            Feature(trait.key, trait.feature_class, self.span_of(place), trait.meanings)
            for place, trait in enumerate(self.traits)
        )

    def span_of(self, place: int) -> Span:
        """Where the trait at a place in `traits` stands in the paragraph."""
        return Span(self.bounds[2 * place], self.bounds[2 * place + 1])


class Packer:
    """Packs features, so that a trait is the same object wherever it occurs."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, frozenset[str], str | None], Trait] = {}

    def pack(self, features: Iterable[Feature]) -> tuple[tuple[Trait, ...], array[int]]:
        """The traits of features and their bounds."""
        found = list(features)
        written = {f.span.start: f.key for f in found if f.feature_class in _SPELLED}
        traits = []
        bounds = array("I")
        for feature in found:
            class_, span = feature.feature_class, feature.span
            spelling = written.get(span.start) if class_ is FeatureClass.CONCEPT else None
            what = class_, feature.key, feature.meanings, spelling
            trait = self._known.get(what)
            if trait is None:
                trait = self._known[what] = Trait(*what)
            traits.append(trait)
            bounds.append(span.start)
            bounds.append(span.end)
        return tuple(traits), bounds

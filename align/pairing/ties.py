"""Fixed points: what a person said belongs together is a token that only these units have."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from align.errors import InputError
from align.model import Place, Work
from align.pairing.features import FeatureClass
from align.pairing.unit import Trait, Unit

_EXAMPLE = "de:12=en:13"

Tie = Sequence[Place]
"""Paragraphs of different versions that belong in one row."""


def read_tie(text: str, work: Work) -> Tie:
    """The tie that a person wrote: de:12=en:13, a version's label and its paragraph, from 1.

    Raises InputError if it names fewer than two versions, or one or a paragraph that is not there.
    """
    labels = work.labels
    tie = []
    for part in text.split("="):
        label, _, number = part.strip().partition(":")
        if label not in labels:
            problem = f"{label or part!r} is no version of this work"
            remedy = f"name versions ({', '.join(labels)}) and paragraphs, such as {_EXAMPLE}"
            raise InputError(text, problem, remedy)
        paragraphs = len(work.versions[labels.index(label)].paragraphs)
        if not number.isdecimal() or not 1 <= int(number) <= paragraphs:
            problem = f"{label} has no paragraph {number!r}"
            remedy = f"give a number from 1 to {paragraphs}, such as {label}:1"
            raise InputError(text, problem, remedy)
        tie.append(Place(labels.index(label), int(number) - 1))
    if len({place.version for place in tie}) < max(len(tie), 2):
        raise InputError(
            text, "a tie joins different versions", f"write two or more, such as {_EXAMPLE}"
        )
    return tuple(tie)


def tied(units: Sequence[Sequence[Unit]], ties: Iterable[Tie]) -> list[Sequence[Unit]]:
    """The units of all versions with a trait for each tie at the start of its paragraphs.

    A paragraph without a unit, or that is not there, is tied to nothing.
    """
    wanted: dict[tuple[int, int], list[Trait]] = defaultdict(list)
    for number, tie in enumerate(ties):
        for place in tie:
            trait = Trait(FeatureClass.TIE, str(number))
            wanted[place.version, place.paragraph].append(trait)
    if not wanted:
        return list(units)
    found: list[Sequence[Unit]] = []
    for version, ours in enumerate(units):
        left = {paragraph for v, paragraph in wanted if v == version}
        changed = list(ours)
        for number, unit in enumerate(ours):
            if unit.paragraph in left:
                left.remove(unit.paragraph)
                changed[number] = _with(unit, wanted[version, unit.paragraph])
        found.append(changed)
    return found


def _with(unit: Unit, traits: Sequence[Trait]) -> Unit:
    """The unit with traits that stand nowhere in its text."""
    nowhere = array("I", [0, 0] * len(traits))
    bounds = array("I", unit.bounds) + nowhere
    return replace(unit, traits=(*unit.traits, *traits), bounds=bounds)

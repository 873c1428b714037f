"""Cuts: a sentence that another version has as two is cut where the second one begins.

    Choice of the harbour                        Wahl des Hafens Die besten Häfen liegen im Lee.
    The best harbours lie on the lee side.

Translators join sentences, and files join a heading to what follows it. What is joined can only be
paired whole, and then the one of two sentences that says less seems to have no partner. Which
words translate which tells where the second begins; no mark need stand there. Pairing alone looks
at the parts: a sentence in two units is still one sentence.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from align.model import Run, Span
from align.pairing.cut_gains import Cut, CutGains, Offer, sizes_of_parts
from align.pairing.groups import Runs
from align.pairing.pair_evidence import PairEvidences
from align.pairing.unit import Trait, Unit

MARGIN = 2.0
"""A unit must be worth so much more in two parts, in nats."""

Cuts = Mapping[int, Mapping[int, Cut]]
"""For each version the cuts of its units, by their numbers."""


def find_cuts(rows: Sequence[Runs], evidence: PairEvidences) -> Cuts:
    """The cuts that gain enough, by the word of all other versions together.

    `rows` are those of a group, in order.
    """
    offers: dict[tuple[int, int], dict[int, Offer]] = defaultdict(dict)
    for version, unit, other, near in _candidates(rows):
        pair = evidence[min(version, other), max(version, other)]
        for place, offer in _best(CutGains(pair, int(other < version), unit), near).items():
            known = offers[version, unit].get(place)
            offers[version, unit][place] = _together(known, offer) if known else offer
    cuts: dict[int, dict[int, Cut]] = defaultdict(dict)
    for (version, unit), found in offers.items():
        best = max(found.values(), key=lambda offer: (offer.gain, -offer.cut.place))
        if best.gain > MARGIN:
            cuts[version][unit] = best.cut
    return cuts


def _best(gains: CutGains, near: Run) -> dict[int, Offer]:
    """For each place the best cut there, whichever two neighbours in a run it parts."""
    best: dict[int, Offer] = {}
    for first in range(near.start, near.end - 1):
        for offer in gains.offers(first):
            place = offer.cut.place
            if place not in best or offer.gain > best[place].gain:
                best[place] = offer
    return best


def _together(one: Offer, other: Offer) -> Offer:
    """What two versions offer for the same place."""
    return Offer(max(one, other, key=lambda each: each.gain).cut, one.gain + other.gain)


def _candidates(rows: Sequence[Runs]) -> Iterator[tuple[int, int, int, Run]]:
    """Units that may hold several of another version: version, unit, other version, and those.

    They stand in the unit's row, or alone beside it.
    """
    row_of = {(v, u): row for row in rows for v, run in row.items() for u in run}
    for row in rows:
        for version, units in row.items():
            for other, run in row.items():
                if version == other or not len(units) or not len(run):
                    continue
                before = row_of.get((other, run.start - 1), row)
                behind = row_of.get((other, run.end), row)
                near = Run(
                    run.start - (len(before[version]) == 0), run.end + (len(behind[version]) == 0)
                )
                if len(near) > 1:
                    for unit in units:
                        yield version, unit, other, near


def cut_units(units: Sequence[Unit], cuts: Mapping[int, Cut]) -> list[Unit]:
    """The units of a version after some were cut."""
    found: list[Unit] = []
    for number, unit in enumerate(units):
        found += _parts(unit, cuts[number]) if number in cuts else (unit,)
    return found


def cut_rows(rows: Sequence[Runs], cuts: Cuts) -> list[Runs]:
    """The rows of a group as the numbers of units are after the cuts."""
    passed = dict.fromkeys(rows[0] if rows else (), 0)
    found: list[Runs] = []
    for row in rows:
        moved = {}
        for version, run in row.items():
            own = cuts.get(version, {})
            start = run.start + passed[version]
            passed[version] += sum(unit in own for unit in run)
            moved[version] = Run(start, run.end + passed[version])
        found.append(moved)
    return found


def _parts(unit: Unit, cut: Cut) -> tuple[Unit, Unit]:
    first = max(round(sizes_of_parts(unit, cut.place)[0]), 1)
    fore, rear = _traits(unit, cut.place)
    return (
        replace(
            unit,
            size=first,
            kind=cut.kinds[0],
            traits=fore[0],
            bounds=fore[1],
            span=Span(unit.span.start, cut.place),
        ),
        replace(
            unit,
            size=max(unit.size - first, 1),
            kind=cut.kinds[1],
            starts_paragraph=False,
            traits=rear[0],
            bounds=rear[1],
            span=Span(cut.place, unit.span.end),
        ),
    )


def _traits(unit: Unit, place: int) -> Iterator[tuple[tuple[Trait, ...], array[int]]]:
    """The traits that begin before a place and those that don't, either with their bounds."""
    is_first = [start < place for start in unit.bounds[::2]]
    for wanted in (True, False):
        kept = [number for number, each in enumerate(is_first) if each == wanted]
        bounds = (bound for number in kept for bound in unit.bounds[2 * number : 2 * number + 2])
        yield tuple(unit.traits[number] for number in kept), array("I", bounds)

"""What each thing that pairing looks at or does gives, per pair of languages.

    python tests/bench/pairing_ablation.py [--tasks DIR] [--filter REGEX] [--only REGEX] [--triples]

Prints strict F1 in percent with everything on, and by how many points it falls if one thing is
off, for each group of tasks and for their mean; then what gives nothing. Three versions at once
are paired with --triples, and for what only they have. `--only` chooses what is taken off.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib import import_module
from math import inf
from pathlib import Path
from statistics import fmean
from time import process_time
from unittest.mock import patch

import numpy as np
from pairing_tasks import (
    LANGUAGES,
    Bead,
    Task,
    grouped,
    print_table,
    read_tasks,
    strict_f1,
    tasks_parser,
)

from align.lexicon.cache import cached_store
from align.lexicon.core import core_source, core_triples
from align.lexicon.discovery import found_dictionaries
from align.lexicon.entries import triples_of
from align.lexicon.lookup import Lexicon
from align.lexicon.store import Store
from align.model import ParagraphKind
from align.pairing.annotation import annotate
from align.pairing.beads import CLOSE
from align.pairing.features import FeatureClass
from align.pairing.pairing import compare_all, pair_groups
from align.pairing.unit import Unit
from align.pairing.units import read_units

WANTED = (
    r"ntrex/(mixed|mixedx|sentpara|para-edit)/d1|ntrex/(mixed|para-edit)/d10|handbook/mixed/dall"
)
TRIPLES = LANGUAGES[-1]
LEAST = 0.05
"""What gives fewer points than this on average, in every pair of languages, gives nothing."""
_CORE = "core"


@dataclass(frozen=True, slots=True)
class Off:
    """A thing taken off, in one of these ways.

    `classes` are taken from all units; `changed` makes a unit of each; `stores` are the lexicons
    left out; `swapped` are what names in modules below `align` stand for instead. `for_reading`
    tells that units are read anew, `for_triples` that only three versions have the thing.
    """

    name: str
    classes: frozenset[FeatureClass] = frozenset()
    changed: Callable[[Unit], Unit] | None = None
    stores: frozenset[str] = frozenset()
    swapped: Mapping[str, object] = field(default_factory=dict)
    for_reading: bool = False
    for_triples: bool = False


def _same(one: Iterable[str], other: Iterable[str]) -> dict[str, str]:
    return {spelling: spelling for spelling in set(one) & set(other)}


def _as_they_are(group, evidence, *_):  # type: ignore[no-untyped-def]
    return [{v: tuple(run) for v, run in row.items() if len(run)} for row in group.rows]


def _no_length(one, other, *_):  # type: ignore[no-untyped-def]
    return np.zeros(np.broadcast(one, other).shape)


def _whole(*_: object) -> float:
    return 1.0


def _nothing(*_: object, **__: object) -> frozenset[str]:
    return frozenset()


def _none(*_: object) -> tuple[()]:
    return ()


def _no_lesson(*_: object) -> tuple[dict[str, str], dict[str, str]]:
    return {}, {}


def _unchanged(rows, _: object):  # type: ignore[no-untyped-def]
    return rows


def _unmoved(rows, *_: object):  # type: ignore[no-untyped-def]
    return rows


def _no_cuts(*_: object) -> dict[int, object]:
    return {}


def _as_read(_: str, __: str, sentences):  # type: ignore[no-untyped-def]
    return enumerate(sentences)


def _alone(row, _: object):  # type: ignore[no-untyped-def]
    return [row]


def _always(value: object) -> Callable[..., object]:
    return lambda *_: value


C = FeatureClass
EVERYTHING = Off("everything on")
OFF = (
    Off("figures", classes=frozenset({C.NUMBER, C.SMALL_NUMBER, C.QUANTITY})),
    Off("  small figures", classes=frozenset({C.SMALL_NUMBER})),
    Off("  quantities in base units", classes=frozenset({C.QUANTITY})),
    Off("names, and so by sound too", classes=frozenset({C.NAME})),
    Off("Latin words", classes=frozenset({C.WORD})),
    Off("signs", classes=frozenset({C.SIGN})),
    Off("names by sound", classes=frozenset({C.TRANSLITERATION})),
    Off("cognates", swapped={"pairing.tokens.unify_spellings": _same}),
    Off("concepts", classes=frozenset({C.CONCEPT})),
    Off("  core lexicon", stores=frozenset({_CORE})),
    *(Off(f"  {each.name}", stores=frozenset({each.name})) for each in found_dictionaries()),
    Off("  German compounds", swapped={"lexicon.lookup.compound_meanings": _nothing},
        for_reading=True),
    Off("  parts of Chinese words", swapped={"lexicon.lookup.part_meanings": _nothing},
        for_reading=True),
    Off("  other base forms", swapped={"lexicon.lookup.other_bases": _none}, for_reading=True),
    Off("length", swapped={"pairing.pair_evidence.one_length_evidence": _always(0.0),
                           "pairing.group_scores.length_evidence": _no_length}),
    Off("headings run in", swapped={"pairing.units.without_run_in_headings": _as_read},
        for_reading=True),
    Off("chance judged nearby", swapped={"pairing.matches.NEAR": 1_000_000}),
    Off("dilution in several units", swapped={"pairing.pair_evidence.undiluted": _whole,
                                              "pairing.group_scores.undiluted": _whole}),
    Off("kinds", changed=lambda unit: replace(unit, kind=ParagraphKind.BODY)),
    Off("  what like kinds gain", swapped={"pairing.pair_evidence.KIND_AGREES": 0.0,
                                           "pairing.group_scores.KIND_AGREES": 0.0}),
    Off("starts of paragraphs", changed=lambda unit: replace(unit, starts_paragraph=False)),
    Off("units must be spoken for", swapped={
        "pairing.passes.likeliest_manner": _always(replace(CLOSE, unspoken=0.0)),
        "pairing.passes.ENOUGH": inf}),
    Off("manner of translation", swapped={"pairing.passes.likeliest_manner": _always(CLOSE)}),
    Off("second pass", swapped={"pairing.passes.ENOUGH": inf}),
    Off("  words that it teaches", swapped={"pairing.passes.learn": _no_lesson}),
    Off("cuts", swapped={"pairing.passes.find_cuts": _no_cuts}),
    Off("moved units", swapped={"pairing.passes.with_moved": _unmoved}),
    Off("local search", swapped={"pairing.passes.repaired": _as_they_are}),
    Off("  joining", swapped={"pairing.repair._joined": _unchanged}),
    Off("  parting and crossing", swapped={"pairing.repair._parted": _alone}),
    Off("    crossing", swapped={"pairing.partings._crossed": _none}),
    Off("    dividing", swapped={"pairing.partings._divided": _none}, for_triples=True),
    Off("  exchange between rows", swapped={"pairing.repair.exchanged": _unchanged},
        for_triples=True),
    Off("refinement of n versions", swapped={"pairing.rows.ROUNDS": 0}, for_triples=True),
    Off("cost of merging rows", swapped={"pairing.group_scores.MERGING": 0.0}, for_triples=True),
    Off("cost of an absent version", swapped={"pairing.worth.ABSENT": 0.0}, for_triples=True),
)  # fmt: skip
"""All that can be taken off; what is indented is part of what stands above it."""


@cache
def _lexicon(without: frozenset[str]) -> Lexicon:
    """The lexicon of this computer without some of its stores."""
    stores = [Store.in_memory([]) if _CORE in without else _core()]
    for found in found_dictionaries():
        if found.name not in without:
            triples = partial(triples_of, found.entries())
            stores.append(cached_store(found.name, found.signature, triples))
    return Lexicon(stores)


def _core() -> Store:
    return cached_store(_CORE, core_source(), core_triples)


_units: dict[tuple[Path, str, frozenset[str]], tuple[Unit, ...]] = {}


def _read(task: Task, off: Off) -> list[tuple[Unit, ...]]:
    """The units of a task's versions; they are kept if they serve the others too."""
    found = []
    for version, path in zip(task.work().versions, task.files, strict=True):
        key = (path, version.language, off.stores)
        if off.for_reading:
            units = read_units(version, annotate(version), Lexicon([_core(), *_others()]))
        elif key in _units:
            units = _units[key]
        else:
            units = read_units(version, annotate(version), _lexicon(off.stores))
            if not off.stores:
                _units[key] = units
        found.append(units)
    return found


def _others() -> Iterator[Store]:
    for found in found_dictionaries():
        yield cached_store(found.name, found.signature, partial(triples_of, found.entries()))


def _without(unit: Unit, off: Off) -> Unit:
    if off.classes:
        kept = [n for n, trait in enumerate(unit.traits) if trait.feature_class not in off.classes]
        bounds = array("I", [b for n in kept for b in unit.bounds[2 * n : 2 * n + 2]])
        unit = replace(unit, traits=tuple(unit.traits[n] for n in kept), bounds=bounds)
    return off.changed(unit) if off.changed else unit


def beads(task: Task, off: Off) -> list[Bead]:
    """The beads of a task with a thing off."""
    units = [tuple(_without(unit, off) for unit in own) for own in _read(task, off)]
    paired = pair_groups(task.work(), units, compare_all(units), [range(len(units))])
    return [tuple(bead.get(v, ()) for v in range(len(units))) for bead in paired.lifted[0].beads]


def _swap(stack: ExitStack, swapped: Mapping[str, object]) -> None:
    """Have names stand for something else; a name that is not there is an error."""
    for path, value in swapped.items():
        module, _, name = path.rpartition(".")
        stack.enter_context(patch.object(import_module(f"align.{module}"), name, value))


def score(tasks: Sequence[Task], off: Off) -> float:
    """The strict F1 of tasks with a thing off, in percent."""
    with ExitStack() as stack:
        _swap(stack, off.swapped)
        return strict_f1(tasks, partial(beads, off=off))


Scores = dict[str, float]
"""Strict F1 by languages."""


def _line(tasks: Mapping[str, Sequence[Task]], off: Off, *, triples: bool) -> Scores:
    wanted = [TRIPLES] if off.for_triples else LANGUAGES if triples else LANGUAGES[:-1]
    return {each: score(tasks[each], off) for each in wanted if each in tasks}


def _cells(found: Scores) -> Iterator[str]:
    for together in LANGUAGES:
        yield f"{found[together]:.2f}" if together in found else ""


def _losses(full: Scores, found: Scores) -> Scores:
    return {together: f1 - full[together] for together, f1 in found.items()}


def _means(losses: Sequence[Scores]) -> Scores:
    names = [name for name in LANGUAGES if any(name in each for each in losses)]
    return {name: fmean(each[name] for each in losses if name in each) for name in names}


def main() -> None:
    """Measure and print."""
    parser = tasks_parser(__doc__, WANTED)
    parser.add_argument("--only", default="", help="regular expression: what is taken off")
    parser.add_argument("--triples", action="store_true", help="three versions at once, too")
    options = parser.parse_args()
    chosen = [off for off in OFF if re.search(options.only, off.name)]
    for_triples = options.triples or any(off.for_triples for off in chosen)
    losses: dict[str, list[Scores]] = {off.name: [] for off in chosen}
    for group, tasks in grouped(read_tasks(options.tasks, options.filter)).items():
        start = process_time()
        full = _line(tasks, EVERYTHING, triples=for_triples)
        print_table((group, *LANGUAGES), [(EVERYTHING.name, *_cells(full))])
        for off in chosen:
            found = _losses(full, _line(tasks, off, triples=options.triples))
            losses[off.name].append(found)
            print_table((f"- {off.name}", *_cells(found)), [])
        print(f"{process_time() - start:.0f} s CPU\n", flush=True)
        _units.clear()
    means = {name: _means(each) for name, each in losses.items()}
    print_table(
        ("mean of the groups", *LANGUAGES),
        [(f"- {name}", *_cells(found)) for name, found in means.items()],
    )
    idle = [name.strip() for name, each in means.items() if max(map(_gain, each.values())) < LEAST]
    print(f"\ngives nothing: {', '.join(idle) or 'none of them'}")


def _gain(loss: float) -> float:
    return -loss


if __name__ == "__main__":
    main()

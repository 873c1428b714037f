"""Random numbers up to 10^15, written in every form we know: is each read as what it says?

    python tests/bench/number_words.py [COUNT] [SEED]

COUNT (a million) values are spread evenly over German, English and Chinese and over the forms of
each (cardinals, ordinals, fractions, decimals; words and digits), log-uniform in magnitude. Prints
the failures by class (form, what went wrong, and the exclusion of the property tests that covers
it, if one does), the first 20 of each in full, the numbers and misreadings by language and kind,
and the figures read per second. The exit status is 1 if anything was misread but what a language
leaves ambiguous.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "align" / "numbers"))

from spelling import chinese, english, german
from spelling.exclusions import AMBIGUITIES, exclusion_of
from spelling.form import Form, Written, draw_written, misreading, shown
from spelling.values import Decimals

COUNT = 1_000_000
SHOWN = 20


def main() -> int:
    """Write, read, compare, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    languages = [cycle(module.FORMS) for module in (german, english, chinese)]
    failures: dict[str, list[Written]] = defaultdict(list)
    totals: Counter[Form] = Counter()
    ambiguous = 0
    seconds = 0.0
    for forms in islice(cycle(languages), count):
        form = next(forms)
        written = draw_written(form, chance.randint)
        start = time.perf_counter()
        failure = misreading(written)
        seconds += time.perf_counter() - start
        totals[form] += 1
        if not failure:
            continue
        exclusion = exclusion_of(written)
        if exclusion in AMBIGUITIES:
            ambiguous += 1
            continue
        name = f"{form}: {failure} ({exclusion.name if exclusion else 'NOT LISTED'})"
        failures[name].append(written)
    _print_failures(failures, totals)
    _print_kinds(failures, totals)
    misread = sum(map(len, failures.values()))
    print(f"{count} numbers, {misread} misread in {len(failures)} classes, ", end="")
    print(f"{ambiguous} ambiguous and read otherwise; ", end="")
    print(f"{count / seconds:.0f} figures per second")
    return 1 if misread else 0


def _print_kinds(failures: dict[str, list[Written]], totals: Counter[Form]) -> None:
    """A line for each kind in each language: so many written, so many of them misread."""
    written: Counter[tuple[str, str]] = Counter()
    for form, count in totals.items():
        written[_kind(form)] += count
    misread = Counter(_kind(each.form) for found in failures.values() for each in found)
    for kind in sorted(written):
        print(f"{kind[0]}  {kind[1]:14} {written[kind]:9,} written {misread[kind]:7,} misread")


def _kind(form: Form) -> tuple[str, str]:
    decimal = isinstance(form.values, Decimals)
    return form.language, "decimal" if decimal else form.kind.value


def _print_failures(failures: dict[str, list[Written]], totals: Counter[Form]) -> None:
    for name in sorted(failures, key=lambda name: -len(failures[name])):
        form = failures[name][0].form
        print(f"{name}: {len(failures[name])} of {totals[form]}")
        for written in failures[name][:SHOWN]:
            print(f"    {shown(written)}")


if __name__ == "__main__":
    sys.exit(main())

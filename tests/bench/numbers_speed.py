"""How fast figures are read, and that odd input costs no more than its length.

    python tests/bench/numbers_speed.py [--pages [COUNT ...]]

The first table gives characters a second on ordinary text. The second gives, for input made to be
slow, how many times longer 20,000 characters take than 5,000: about 4, however odd the text.

With --pages instead: documents of 50, 500 and 5,000 pages of 2,000 characters, read paragraph by
paragraph. Prints characters a second, the kilobytes by which the process grew for each page (less
where it had memory left of a document before), and the ratio of the time for a character to that
in the shortest document: about 1. Takes minutes. All times are of the processor.
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from made_up_pages import pages

from align.model import Paragraph, Version
from align.numbers import find_mentions
from align.numbers.version_figures import read_figures

LANGUAGES = {"german": "de", "english": "en", "chinese": "zh"}
CASES = Path(__file__).resolve().parent.parent / "align" / "numbers" / "cases"
ODD = (
    "½", "1 ", "1.", "1.1.", "1.1.1.", "1,", "1-", "1:", "3/", "(", "%", "€", "(1", "A.", "a.b",
    "a1", "aA-", "1x", "1·", "1 m ", "1 km 1 m ", "1'000", "1 1/2 ", "10^", "ein", "einund",
    "hundert", "hundert ", "one hundred ", "hundred and ", "twenty-", "twenty ", "one million ",
    "million ", "eine Million ", "halb ", "half a ", "a ", "一", "千万", "半", "第", "每一人", "几",
    "1年", "1到", "1.5万", "一点", "零", "A B ", "Ab ", "www.", "https://", "a@", "- ", "a - ",
    "[1", "\n", "\u00ad", "1\u0308",
)  # fmt: skip
SHORT, LONG = 5_000, 20_000
PAGES = (50, 500, 5_000)


def seconds(text: str, language: str) -> float:
    """How long the figures of a text take to read."""
    start = process_time()
    find_mentions(text, language)
    return process_time() - start


def ordinary(name: str) -> str:
    """The sentences of the case files and their like without figures, as one text."""
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return " ".join(line.rpartition(" | ")[0] for line in lines if " | " in line)


def print_speed() -> None:
    """Characters a second on ordinary text, and how time grows on odd text."""
    for name, language in LANGUAGES.items():
        text = ordinary(name)
        seconds(text, language)
        best = min(seconds(text, language) for _ in range(5))
        print(f"{name:8} {len(text) / best:12,.0f} characters a second, a figure in every sentence")
    print(f"\n{'odd text':14} {'language':8} {'seconds':>8} {'ratio':>6}")
    for piece in ODD:
        for language in LANGUAGES.values():
            short, long = ((piece * n)[:n] for n in (SHORT, LONG))
            times = [min(seconds(t, language) for _ in range(2)) for t in (short, long)]
            ratio = times[1] / max(times[0], 0.002)
            print(f"{piece!r:14} {language:8} {times[1]:8.3f} {ratio:6.1f}{' <-' * (ratio > 8)}")


def print_growth(counts: list[int]) -> None:
    """What a page costs in documents of ever more pages."""
    head = f"{'language':8} {'pages':>6} {'characters':>11} {'figures':>8} {'seconds':>8}"
    print(f"{head} {'chars/s':>9} {'KB/page':>8} {'ratio':>6}")
    for name, language in LANGUAGES.items():
        read_figures(Version(language, "", tuple(map(Paragraph, pages(language, 1)))))
        base = 0.0
        for count in counts:
            version = Version(language, "", tuple(map(Paragraph, pages(language, count))))
            size = sum(len(p.text) for p in version.paragraphs)
            gc.collect()
            before = _resident()
            start = process_time()
            figures = read_figures(version)
            took = process_time() - start
            memory = (_resident() - before) / count
            base = base or took / size
            found = sum(map(len, figures.mentions))
            print(
                f"{name:8} {count:6,} {size:11,} {found:8,} {took:8.2f} {size / took:9,.0f}"
                f" {memory:8.1f} {took / size / base:6.2f}",
                flush=True,
            )


def _resident() -> float:
    """Kilobytes of memory in use; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii").splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith("VmRSS")))


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="How fast figures are read.")
    parser.add_argument("--pages", nargs="*", type=int, metavar="COUNT")
    counts = parser.parse_args().pages
    if counts is None:
        print_speed()
    else:
        print_growth(counts or list(PAGES))


if __name__ == "__main__":
    main()

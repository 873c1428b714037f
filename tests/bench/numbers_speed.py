"""How fast figures are read, and that odd input costs no more than its length.

python tests/bench/numbers_speed.py

The first table gives characters a second on ordinary text. The second gives, for input made to be
slow, how many times longer 20,000 characters take than 5,000: about 4, however odd the text.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from align.numbers import find_mentions

LANGUAGES = {"german": "de", "english": "en", "chinese": "zh"}
CASES = Path(__file__).resolve().parent.parent / "align" / "numbers" / "cases"
ODD = (
    "½", "1 ", "1.", "1.1.", "1,", "1-", "1:", "3/", "(1", "A.", "a.b", "a1", "aA-", "1x", "1·",
    "ein", "hundert", "one hundred ", "one million ", "million ", "一", "千万", "半", "第",
    "每一人", "1年", "1到", "一点", "A B ", "Ab ", "www.", "a@", "- ", "[1",
)  # fmt: skip
SHORT, LONG = 5_000, 20_000


def seconds(text: str, language: str) -> float:
    """How long the figures of a text take to read."""
    start = perf_counter()
    find_mentions(text, language)
    return perf_counter() - start


def ordinary(name: str) -> str:
    """The sentences of the case files and their like without figures, as one text."""
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return " ".join(line.rpartition(" | ")[0] for line in lines if " | " in line)


def main() -> None:
    """Prints both tables."""
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


if __name__ == "__main__":
    main()

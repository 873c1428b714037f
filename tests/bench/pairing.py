"""Pairing time by length of text: does the cost per paragraph stay level?

    python tests/bench/pairing.py [PARAGRAPHS ...]

Prints CPU seconds for three made-up versions of each length, and the ratio to the shortest per
paragraph.
"""

from __future__ import annotations

import random
import sys
import time

from align.model import Paragraph, Version, Work
from align.pairing import pair

LENGTHS = (50, 200, 800)
VERBS = {"de": "lieferte nach", "en": "delivered to", "zh": "运往"}
NAMES = ("Novak", "Siemens", "Ostrava", "Memphis", "Hanwha", "Cyera", "Brandt", "Lindwerth")


def made_up(paragraphs: int, language: str) -> Version:
    """A version of a text without sense, the same in each language."""
    chance = random.Random(7)
    texts = []
    for _ in range(paragraphs):
        sentences = []
        for _ in range(chance.randint(1, 4)):
            one, other = chance.sample(NAMES, 2)
            filler = " und so weiter" * chance.randint(0, 6)
            number = chance.randint(10, 9999)
            sentences.append(f"{one} {VERBS[language]} {other} {number}{filler}.")
        texts.append(" ".join(sentences))
    return Version(language, texts[0], tuple(map(Paragraph, texts)))


def main() -> None:
    """Measure and print."""
    lengths = [int(argument) for argument in sys.argv[1:]] or LENGTHS
    base = 0.0
    for length in lengths:
        work = Work("bench", tuple(made_up(length, tag) for tag in VERBS))
        start = time.process_time()
        rows = pair(work).rows
        seconds = time.process_time() - start
        each = seconds / length
        base = base or each
        print(
            f"{length:7} paragraphs  {seconds:7.2f} s CPU  {1000 * each:6.2f} ms each"
            f"  ratio {each / base:.2f}  {len(rows)} rows"
        )


if __name__ == "__main__":
    main()

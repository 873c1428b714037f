"""How many content words of a text the core lexicon knows, and which frequent ones it lacks.

    python tests/bench/lexicon_coverage.py [FOLDER]

FOLDER holds files de.txt, en.txt, zh.txt at any depth, or folders de-en, de-zh, ... with files
0.txt and 1.txt in the order of the folder's name; without it, the works of `corpus/` are counted.
Prints times of compiling and look-up as well.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from align.lexicon.core import core_triples
from align.lexicon.function_words import is_function_word
from align.lexicon.lookup import Lexicon
from align.lexicon.store import Store
from align.numbers import find_mentions
from align.reading.words import split_words

CORPUS = Path(__file__).parents[2] / "corpus"
LANGUAGES = ("de", "en", "zh")
SHOWN = 60
_PAIR = re.compile(r"[a-z]{2}(?:-[a-z]{2})+")


def content_words(text: str, language: str) -> Iterator[str]:
    """The words that a dictionary could know.

    Left out are function words, figures, names (a capital in an English sentence that
    is not its first word) and single Chinese characters. German names cannot be told by a capital.
    """
    last = 0
    figures = [mention.span for mention in find_mentions(text, language)]
    starts = {figure.start for figure in figures}
    for span in split_words(text, language, figures):
        word, between = span.of(text), text[last : span.start]
        opening = last == 0 or any(sign in between for sign in '.!?:\n"“”‘')
        last = span.end
        if span.start in starts or any(map(str.isdigit, word)) or is_function_word(word, language):
            continue
        if language == "en" and word[:1].isupper() and not opening:
            continue
        if language == "zh" and (len(word) == 1 or word.isascii()):
            continue
        yield word


def coverage(texts: list[str], language: str, lexicon: Lexicon) -> tuple[float, Counter[str]]:
    """The share of content words with a meaning, and how often each other one occurs."""
    words = Counter(word for text in texts for word in content_words(text, language))
    missing = Counter({w: n for w, n in words.items() if not lexicon.meanings(w, language)})
    return 1 - missing.total() / max(1, words.total()), missing


def texts_in(folder: Path, language: str) -> list[str]:
    """The different texts of this language in a folder."""
    paths = [path for path in folder.rglob("*.txt") if _language_of(path) == language]
    return list(dict.fromkeys(path.read_text(encoding="utf-8") for path in sorted(paths)))


def _language_of(path: Path) -> str:
    if not path.stem.isdigit():
        return path.stem
    pair = next((part for part in reversed(path.parts) if _PAIR.fullmatch(part)), "")
    return dict(enumerate(pair.split("-"))).get(int(path.stem), "")


def core_lexicon() -> Lexicon:
    """The core lexicon alone, in memory."""
    return Lexicon([Store.in_memory(core_triples())])


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    start = time.perf_counter()
    lexicon = core_lexicon()
    print(f"compiled in {time.perf_counter() - start:.2f} s")
    for language in LANGUAGES:
        texts = texts_in(folder, language)
        words = sorted({word for text in texts for word in content_words(text, language)})
        start = time.perf_counter()
        for word in words:
            lexicon.meanings(word, language)
        first = (time.perf_counter() - start) / max(1, len(words))
        start = time.perf_counter()
        for word in words:
            lexicon.meanings(word, language)
        again = (time.perf_counter() - start) / max(1, len(words))
        share, missing = coverage(texts, language, lexicon)
        print(
            f"{language}  {share:6.1%} of content words known, {len(texts)} texts, "
            f"{len(words)} words  {1e6 * first:.1f} µs a word, {1e6 * again:.2f} µs once more"
        )
        print("    lacks:", " ".join(f"{w}:{n}" for w, n in missing.most_common(SHOWN)))


if __name__ == "__main__":
    main()

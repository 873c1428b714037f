"""Chinese word segmentation by jieba: loaded on first use, silent, safe in threads.

jieba keeps its dictionary in the shared temporary folder and believes whatever lies there; ours is
in the user's own cache folder (`segmenter_cache`), and jieba's own loader is never called.
"""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from align.reading.segmenter_cache import Frequencies, Table, load, store
from align.reading.word_graph import WordGraph

LONGEST = 500
"""So many Han characters at most are segmented at once: the cost for words that are not in the
dictionary grows with the square of the length."""
_REMEMBERED = 64
"""So many pieces of long texts are remembered with their words: odd text repeats itself."""


@dataclass(frozen=True, slots=True)
class Segmenter:
    """jieba's tokenizer and the table it searches, to be prepared for each text."""

    tokenizer: Any  # jieba has no types
    table: Table

    def words(self, text: str) -> list[str]:
        """The words of `text`, which together are `text` again."""
        self.table.prepare(text)
        words: list[str] = self.tokenizer.lcut(text)
        return words

    def lists(self, text: str) -> bool:
        """Whether the dictionary has `text` as a word."""
        self.table.prepare(text[:1])
        return bool(self.table.ready.get(text))


class _Lazy:
    """The one segmenter of the process, made by whoever needs it first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._segmenter: Segmenter | None = None

    def get(self) -> Segmenter:
        with self._lock:
            if self._segmenter is None:
                self._segmenter = _load_segmenter()
        return self._segmenter


_lazy = _Lazy()


def segment(text: str) -> list[str]:
    """The words of `text`, which together are `text` again.

    A text of more than `LONGEST` characters is cut in pieces of that length, of which each is
    segmented by itself.
    """
    if len(text) <= LONGEST:
        return _lazy.get().words(text)
    pieces = (text[start : start + LONGEST] for start in range(0, len(text), LONGEST))
    return [word for piece in pieces for word in _words_of_piece(piece)]


@lru_cache(_REMEMBERED)
def _words_of_piece(piece: str) -> tuple[str, ...]:
    return tuple(_lazy.get().words(piece))


def is_word(text: str) -> bool:
    """Whether the dictionary lists `text`, such as T恤, A股 or B轮."""
    return _lazy.get().lists(text)


def warm_up() -> None:
    """Loads the dictionary, for a thread that nobody waits for."""
    _lazy.get()


def _load_segmenter() -> Segmenter:
    jieba = _import_jieba()
    jieba.setLogLevel(logging.CRITICAL)
    dictionary = Path(jieba.__file__).with_name("dict.txt").read_bytes()
    table = load(dictionary, jieba.__version__)
    if table is None:
        frequencies = prefix_frequencies(dictionary)
        store(frequencies, dictionary, jieba.__version__)
        table = Table(frequencies, {}, sum(frequencies.values()))
    graph = WordGraph(table.ready, table.total)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = table.ready
    tokenizer.total = table.total
    tokenizer.get_DAG = graph.edges
    tokenizer.calc = graph.route
    tokenizer.initialized = True
    return Segmenter(tokenizer, table)


def _import_jieba() -> Any:
    """jieba, without pkg_resources, which it takes where it is there but does not need."""
    hidden = "pkg_resources"
    is_hidden = hidden not in sys.modules
    if is_hidden:
        sys.modules[hidden] = None  # type: ignore[assignment]  # it is as if not installed
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # unescaped backslashes in jieba's source
            import jieba
    finally:
        if is_hidden:
            sys.modules.pop(hidden, None)
    return jieba


def prefix_frequencies(dictionary: bytes) -> Frequencies:
    """The table jieba searches: each word with its count, each beginning of a word with 0."""
    table: Frequencies = {}
    for line in dictionary.decode().splitlines():
        word, count, *_ = line.split(" ")
        table[word] = int(count)
        for end in range(1, len(word)):
            table.setdefault(word[:end], 0)
    return table

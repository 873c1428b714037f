"""Chinese word segmentation by jieba: loaded on first use, silent, safe in threads.

jieba keeps its dictionary in the shared temporary folder and believes whatever lies there; ours is
in the user's own cache folder (`segmenter_cache`), and jieba's own loader is never called.
"""

from __future__ import annotations

import logging
import threading
import warnings
from pathlib import Path
from typing import Any

from align.reading.segmenter_cache import Frequencies, load, store


class _Lazy:
    """The one tokenizer of the process (80 MB), made by whoever needs it first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokenizer: Any = None  # jieba has no types

    def get(self) -> Any:
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = _load_tokenizer()
        return self._tokenizer


_lazy = _Lazy()


def segment(text: str) -> list[str]:
    """The words of `text`, which together are `text` again."""
    words: list[str] = _lazy.get().lcut(text)
    return words


def is_word(text: str) -> bool:
    """Whether the dictionary lists `text`, such as T恤, A股 or B轮."""
    return bool(_lazy.get().FREQ.get(text))


def warm_up() -> None:
    """Loads the dictionary (a third of a second), for a thread that nobody waits for."""
    _lazy.get()


def _load_tokenizer() -> Any:
    with warnings.catch_warnings():
        # Unescaped backslashes in jieba's source, and pkg_resources, which it tries to import.
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.CRITICAL)
    dictionary = Path(jieba.__file__).with_name("dict.txt").read_bytes()
    frequencies = load(dictionary, jieba.__version__)
    if frequencies is None:
        frequencies = prefix_frequencies(dictionary)
        store(frequencies, dictionary, jieba.__version__)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = frequencies
    tokenizer.total = sum(frequencies.values())
    tokenizer.initialized = True
    return tokenizer


def prefix_frequencies(dictionary: bytes) -> Frequencies:
    """The table jieba searches: each word with its count, each beginning of a word with 0."""
    table: Frequencies = {}
    for line in dictionary.decode().splitlines():
        word, count, *_ = line.split(" ")
        table[word] = int(count)
        for end in range(1, len(word)):
            table.setdefault(word[:end], 0)
    return table

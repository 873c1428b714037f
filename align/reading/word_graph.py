"""The likeliest words of a Chinese text by their counts: jieba's graph of words and best route.

What jieba's tokenizer does in `get_DAG` and `calc`, to the last bit, at half the cost: each word is
looked up once, with the logarithm of its share.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log

Edges = list[tuple[int, float]]
"""From one place: where the last character of each word stands, and the log of its share."""


class WordGraph:
    """The words that may stand in a text; `counts` has each word, and 0 for each beginning of one.

    `total` is the sum of the counts.
    """

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._log_total = log(total)

    def edges(self, text: str) -> dict[int, Edges]:
        """The words from each place of a text; a character that begins none is one by itself."""
        count_of, log_total, length = self._counts.get, self._log_total, len(text)
        graph: dict[int, Edges] = {}
        for start in range(length):
            found: Edges = []
            for last in range(start, length):
                count = count_of(text[start : last + 1])
                if count is None:
                    break
                if count:
                    found.append((last, log(count) - log_total))
            graph[start] = found or [(start, -log_total)]
        return graph

    @staticmethod
    def route(text: str, graph: Mapping[int, Edges], route: dict[int, tuple[float, int]]) -> None:
        """Fills in `route`: from each place the best log of a share, and the first word's end.

        Of words that are equally good the longest is taken.
        """
        route[len(text)] = (0, 0)
        for start in range(len(text) - 1, -1, -1):
            best, end = -float("inf"), start
            for last, share in graph[start]:
                score = share + route[last + 1][0]
                if score >= best:
                    best, end = score, last
            route[start] = (best, end)

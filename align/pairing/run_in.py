"""Run-in headings: headings that a file joined to their first sentence, without a mark between.

    Choosing a harbour The best harbours lie on the lee side of the island.

No splitter of sentences sees two here, and where another version keeps the heading apart, half a
sentence has a partner of its own. What gives the place away is a word that only begins sentences,
with its capital, behind one that ends none. This may err inside a sentence ("im Magazin Der
Spiegel"), so pairing alone looks at it: a sentence in two units is still one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from align.model import Sentence

LONGEST = 90
"""No heading has more characters."""
SHORTEST = 4
REST = 25
"""What follows a heading is a sentence, of more characters than this."""
_BEGINNINGS = {
    "de": "Der Die Das Ein Eine Einen Einem Es Er Wir Dies Diese Dieser Dieses "
    "Diesen Wenn Falls Um Im In Auf Mit Bei Beim Für Nach Nachdem Obwohl Während Zum Zur Als Da "
    "Manche Viele Alle Einige Jede Jeder Jedes Sobald Sofern Sowohl Neben Unter Von Vor Durch Ob "
    "Wie Was Anstatt",
    "en": "The It This These Those There If In When While On For To We You They Some Many Most "
    "As At With Since Once By Each Every All Although Unless Because Even From After Before What "
    "How However An",
}
_NEXT = {"de": r"[^\W_]", "en": "[a-z0-9]"}
"""How the word behind goes on: in English a capital tells of a name or a headline (The Times)."""
_PLACES = {
    tag: re.compile(
        rf"""(?<=[^\W_A-ZÄÖÜ]|[)\]™®”"]) (?=(?:{words.replace(" ", "|")}) {_NEXT[tag]})"""
    )
    for tag, words in _BEGINNINGS.items()
}


def without_run_in_headings(
    text: str, language: str, sentences: Sequence[Sentence]
) -> Iterator[tuple[int, Sentence]]:
    """The sentences of a paragraph with their numbers; one with a run-in heading comes in two."""
    places = _PLACES.get(language.partition("-")[0])
    for number, sentence in enumerate(sentences):
        cut = _cut(text, sentence, places) if places else None
        ends = (
            (sentence.start, sentence.end) if cut is None else (sentence.start, cut, sentence.end)
        )
        for start, end in pairwise(ends):
            yield number, Sentence(start, end)


def _cut(text: str, sentence: Sentence, places: re.Pattern[str]) -> int | None:
    """Where the sentence behind a heading begins; None if there is no heading."""
    last = min(sentence.start + LONGEST + 2, sentence.end)
    for match in places.finditer(text, sentence.start, last):
        at = match.end()
        if SHORTEST <= at - sentence.start <= LONGEST and sentence.end - at > REST:
            return at
    return None

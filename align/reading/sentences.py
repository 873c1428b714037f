"""The sentences of a paragraph as spans that tile it.

sentencex finds the ends; above it stand the rules of `sentence_rules`, which add ends and take
them away. sentencex never splits inside quotation marks, so it is shown the text without them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from sentencex import get_sentence_boundaries

from align.model import Sentence
from align.reading.sentence_rules import Rules, rules_for

_WINDOW = 80
_REMEMBERED = 256
"""So many places of a text are remembered with what was decided there: odd text repeats itself."""
_OPENING = "„“‘‚«»‹›「『（([{"
_CLOSING = "”“’‘»«›‹」』）)]}"
_QUOTES = re.compile("[“”„‟«»‹›「」『』\"`]|'{2,}|(?<![^\\W_])[‘‚']|(?<=[.!?,…。！？])[’']")
_PLAIN = str.maketrans("\n‘‚", " ’’")
_UNSENDABLE = re.compile("[\ud800-\udfff]")
_STRAIGHT = "\"'"
_TERMINAL = ".!?…。！？｡"


def split_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of one paragraph, in order, without a gap; none for an empty text.

    White space after a sentence belongs to it. Direct speech and the clause that says who speaks
    are one sentence. Another language than de, en and zh is split by sentencex's rules for it.
    """
    if not text:
        return ()
    tag = language.partition("-")[0]
    rules = rules_for(tag)
    shown = _UNSENDABLE.sub("\ufffd", _QUOTES.sub(_blanks, text).translate(_PLAIN))
    ends = {int(found["end_index"]) for found in get_sentence_boundaries(tag, shown)}
    ends |= {match.end() for pattern in rules.splits for match in pattern.finditer(text)}
    starts = _starts_of_next(text, sorted(ends))
    joined = lru_cache(_REMEMBERED)(partial(_joined, rules))
    inner = sorted(
        s
        for s in starts
        if 0 < s < len(text) and not joined(text[max(0, s - _WINDOW) : s], text[s : s + _WINDOW])
    )
    return tuple(Sentence(*span) for span in pairwise((0, *inner, len(text))))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _starts_of_next(text: str, ends: Sequence[int]) -> set[int]:
    """Where the sentences after the ends near these places, in order, begin.

    A sentence begins behind the marks and blanks that close the one before, in front of those that
    open the next. A run of marks that several ends stand in is walked through once.
    """
    starts: set[int] = set()
    end_before = mark_before = behind_marks = 0
    for end in ends:
        mark = end
        while mark > end_before and not _ends_word_or_sentence(text[mark - 1]):
            mark -= 1
        if mark == end_before:
            mark = mark_before
        if mark > behind_marks:
            behind_marks = mark
        while behind_marks < len(text) and (
            text[behind_marks] in _TERMINAL or _closes(text, behind_marks)
        ):
            behind_marks += 1
        starts.add(_behind_blanks(text, behind_marks))
        end_before, mark_before = end, mark
    return starts


def _ends_word_or_sentence(sign: str) -> bool:
    return sign in _TERMINAL or sign.isalnum()


def _behind_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _closes(text: str, place: int) -> bool:
    """Whether the sign at `place` is a bracket or a quotation mark that closes.

    Marks that open in one language and close in another, and straight ones, are judged by what
    stands beside them: an opening one has a blank before it or a letter after it.
    """
    sign = text[place]
    if sign in _STRAIGHT or (sign in _OPENING and sign in _CLOSING):
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        return not before.isspace() and not after.isalnum()
    return sign in _CLOSING


def _joined(rules: Rules, before: str, after: str) -> bool:
    """Whether a rule says that no sentence begins between these."""
    return any(
        rule.before.search(before) is not None and rule.after.match(after) is not None
        for rule in rules.joins
    )

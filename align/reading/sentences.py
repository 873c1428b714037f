"""The sentences of a paragraph as spans that tile it.

sentencex finds the ends; above it stand the rules of `sentence_rules`, which add ends and take
them away. sentencex never splits inside quotation marks, so it is shown the text without them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sentencex import get_sentence_boundaries

from align.model import Sentence
from align.reading.sentence_rules import Rules, rules_for

_WINDOW = 80
_OPENING = "„“‘‚«»‹›「『（([{"
_CLOSING = "”“’‘»«›‹」』）)]}"
_QUOTES = re.compile("[“”„‟«»‹›「」『』\"]|(?<![^\\W_])[‘‚']|(?<=[.!?,…。！？])[’']")
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
    shown = _UNSENDABLE.sub("\ufffd", _QUOTES.sub(" ", text).replace("\n", " "))
    ends = {int(found["end_index"]) for found in get_sentence_boundaries(tag, shown)}
    ends |= {match.end() for pattern in rules.splits for match in pattern.finditer(text)}
    starts = {_start_of_next(text, end) for end in ends}
    inner = sorted(s for s in starts if 0 < s < len(text) and not _joined(text, s, rules))
    return tuple(Sentence(*span) for span in pairwise((0, *inner, len(text))))


def _start_of_next(text: str, end: int) -> int:
    """Where the sentence after the end near `end` begins: behind the marks and blanks that close
    the one before, in front of those that open the next."""
    start = end
    while start > 0 and text[start - 1] not in _TERMINAL and not text[start - 1].isalnum():
        start -= 1
    while start < len(text) and (text[start] in _TERMINAL or _closes(text, start)):
        start += 1
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


def _joined(text: str, start: int, rules: Rules) -> bool:
    """Whether a rule says that no sentence begins at `start`."""
    before, after = text[max(0, start - _WINDOW) : start], text[start : start + _WINDOW]
    return any(
        rule.before.search(before) is not None and rule.after.match(after) is not None
        for rule in rules.joins
    )

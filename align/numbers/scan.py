"""The recogniser: a text, normalised, goes through the rules of its language once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial

from align.model import Span
from align.numbers.bounds import Bound, bound_at, surroundings
from align.numbers.digits import exchange_separators
from align.numbers.model import Mention, NumberKind
from align.numbers.rules import Found, Language, Parsed
from align.reading.view import View, normalise

# Letters that a regular expression without regard to case takes for i, s, k and å.
_LOOKALIKES = str.maketrans("ıİſKÅ", "iIsKÅ")
_BEHIND = 128
_AHEAD = 512
"""So much of the text around a place is shown to a rule, in code points; more if all of it fits."""
_REMEMBERED = 256
"""So many stretches are remembered with what was read there: odd text is the same over and over."""
_UNBOUNDED = frozenset(
    {NumberKind.DATE, NumberKind.ORDINAL, NumberKind.IDENTIFIER, NumberKind.FOOTNOTE}
)
_Read = Callable[[str, int], tuple[str, Parsed | None]]


@cache
def language_of(tag: str) -> Language:
    """The rules for a BCP 47 tag; for a language we do not know, digits and symbols only."""
    match tag.partition("-")[0]:
        case "de":
            from align.numbers.german.language import GERMAN

            return GERMAN
        case "zh":
            from align.numbers.chinese.language import CHINESE

            return CHINESE
        case "en":
            from align.numbers.english.language import ENGLISH

            return ENGLISH
        case "fr":
            from align.numbers.french.language import FRENCH

            return FRENCH
        case _:
            from align.numbers.neutral import NEUTRAL

            return NEUTRAL


def find_mentions(
    text: str, language: str, *, exchanged_separators: bool = False
) -> tuple[Mention, ...]:
    """The figures of a text in order, without overlap, as spans of the text as it stands.

    `language` is a BCP 47 tag. `exchanged_separators` says that the document writes point and comma
    the other way round than its language; then 1,234 is read so (see `align.numbers.separators`).
    Pure; never raises on any text.
    """
    view = normalise(text, language)
    rules = language_of(language)
    simple = view.text.translate(rules.simplify or _LOOKALIKES)
    if exchanged_separators:
        simple = exchange_separators(simple)
    bound = lru_cache(_REMEMBERED)(partial(bound_at, rules.before, rules.after))
    return tuple(_mention(text, view, simple, rules, bound, *hit) for hit in scan(simple, rules))


def scan(text: str, language: Language) -> list[tuple[Found, str]]:
    """The figures of a normalised text, each with the name of the rule that found it.

    The cost grows with the length of the text and no faster, however odd the text: a rule is shown
    a stretch around the place it is tried at, and more only if it takes all of that.
    """
    hits: list[tuple[Found, str]] = []
    read = lru_cache(_REMEMBERED)(partial(_first_that_fits, language))
    blocked = _idioms(text, language)
    block = next(blocked, None)
    position = 0
    while start := language.trigger.search(text, position):
        at = start.start()
        while block is not None and block.end <= at:
            block = next(blocked, None)
        if block is not None and block.start <= at:
            position = block.end
            continue
        position = _apply(text, at, language, read, hits)
    return hits


def _idioms(text: str, language: Language) -> Iterator[Span]:
    """What only looks numeric, in order."""
    return (Span(*match.span()) for match in language.idioms.finditer(text))


def _apply(
    text: str, at: int, language: Language, read: _Read, hits: list[tuple[Found, str]]
) -> int:
    """Tries the rules at one place; gives the place to go on from."""
    first, ahead = max(0, at - _BEHIND), _AHEAD
    name, parsed = read(text[first : at + ahead], at - first)
    while parsed is not None and first + parsed.end == at + ahead < len(text):
        ahead *= 4
        name, parsed = _first_that_fits(language, text[first : at + ahead], at - first)
    if parsed is None:
        return at + 1
    hits.extend((_moved(found, first), name) for found in parsed.found)
    return first + parsed.end


def _first_that_fits(language: Language, text: str, at: int) -> tuple[str, Parsed | None]:
    for rule in language.rules:
        parsed = rule.apply(text, at)
        if parsed is not None and parsed.end > at:
            return rule.name, parsed
    return "", None


def _moved(found: Found, by: int) -> Found:
    return replace(found, start=found.start + by, end=found.end + by) if by else found


def _mention(
    text: str,
    view: View,
    simple: str,
    language: Language,
    bounded: Callable[[str, int, int], Bound],
    found: Found,
    rule: str,
) -> Mention:
    span = view.source_span(found.start, found.end)
    bound = Bound(found.qualifier)
    if bound.qualifier is None and found.kind not in _UNBOUNDED:
        bound = bounded(*surroundings(simple, found.start, found.end))
    return Mention(
        span=span,
        surface=span.of(text),
        kind=found.kind,
        reading=found.reading,
        qualifier=bound.qualifier,
        strength=found.strength,
        precision=found.precision,
        alternatives=found.alternatives,
        rule=f"{language.tag}: {rule}",
        is_bound_certain=bound.is_certain,
    )

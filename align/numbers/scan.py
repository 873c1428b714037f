"""The recogniser: a text, normalised, goes through the rules of its language once."""

from __future__ import annotations

from functools import cache

from align.numbers.bounds import qualifier_at
from align.numbers.model import Mention, NumberKind
from align.numbers.rules import Found, Language
from align.reading.view import View, normalise

# Letters that a regular expression without regard to case takes for i, s, k and å.
_LOOKALIKES = str.maketrans("ıİſKÅ", "iIsKÅ")
_UNBOUNDED = frozenset(
    {NumberKind.DATE, NumberKind.ORDINAL, NumberKind.IDENTIFIER, NumberKind.FOOTNOTE}
)


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


def find_mentions(text: str, language: str) -> tuple[Mention, ...]:
    """The figures of a text in order, without overlap, as spans of the text as it stands.

    `language` is a BCP 47 tag. Pure; never raises on any text.
    """
    view = normalise(text, language)
    rules = language_of(language)
    simple = view.text.translate(rules.simplify or _LOOKALIKES)
    return tuple(_mention(text, view, simple, rules, *hit) for hit in scan(simple, rules))


def scan(text: str, language: Language) -> list[tuple[Found, str]]:
    """The figures of a normalised text, each with the name of the rule that found it."""
    hits: list[tuple[Found, str]] = []
    blocked = [match.span() for match in language.idioms.finditer(text)]
    position = 0
    while start := language.trigger.search(text, position):
        at = start.start()
        while blocked and blocked[0][1] <= at:
            blocked.pop(0)
        if blocked and blocked[0][0] <= at:
            position = blocked[0][1]
            continue
        position = _apply(text, at, language, hits)
    return hits


def _apply(text: str, at: int, language: Language, hits: list[tuple[Found, str]]) -> int:
    """Tries the rules at one place; gives the place to go on from."""
    for rule in language.rules:
        parsed = rule.apply(text, at)
        if parsed is not None and parsed.end > at:
            hits.extend((found, rule.name) for found in parsed.found)
            return parsed.end
    return at + 1


def _mention(
    text: str, view: View, simple: str, language: Language, found: Found, rule: str
) -> Mention:
    span = view.source_span(found.start, found.end)
    qualifier = found.qualifier
    if qualifier is None and found.kind not in _UNBOUNDED:
        qualifier = qualifier_at(language.before, language.after, simple, found.start, found.end)
    return Mention(
        span=span,
        surface=span.of(text),
        kind=found.kind,
        reading=found.reading,
        qualifier=qualifier,
        strength=found.strength,
        precision=found.precision,
        alternatives=found.alternatives,
        rule=f"{language.tag}: {rule}",
    )

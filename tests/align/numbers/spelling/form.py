"""A form: one way in which a language writes numbers, with sentences that carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from spelling.values import Draw, Values

from align.numbers import find_mentions
from align.numbers.model import Mention, NumberKind


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing numbers: `spell` writes one of `values`, `carriers` have {} for it.

    A carrier that begins with {} has the number's first letter capitalised. The mention must be
    of `kind` and `unit`. Digits without separators may be read as a year first: `year`.
    """

    language: str
    name: str
    spell: Callable[[Fraction], str]
    values: Values
    carriers: tuple[str, ...]
    kind: NumberKind = NumberKind.CARDINAL
    unit: str | None = None
    year: bool = False

    def __str__(self) -> str:
        return f"{self.language}: {self.name}"


@dataclass(frozen=True, slots=True)
class Written:
    """A value written in a form, in a sentence."""

    form: Form
    value: Fraction
    words: str
    sentence: str
    start: int


def write(form: Form, value: Fraction, carrier: str) -> Written:
    """`value` in `form`, put into `carrier`."""
    words = form.spell(value)
    start = carrier.index("{}")
    if start == 0:
        words = words[0].upper() + words[1:]
    return Written(form, value, words, carrier.replace("{}", words), start)


def draw_written(form: Form, draw: Draw) -> Written:
    """A value of the form's in one of its carriers."""
    value = form.values.pick(draw)
    return write(form, value, form.carriers[draw(0, len(form.carriers) - 1)])


def misreading(written: Written) -> str:
    """What is wrong with the way the sentence is read, in a few words; empty if nothing is."""
    mentions = find_mentions(written.sentence, written.form.language)
    if len(mentions) != 1:
        return "nothing is read" if not mentions else "read in pieces"
    (mention,) = mentions
    if (mention.span.start, mention.span.end) != (
        written.start,
        written.start + len(written.words),
    ):
        return "another span"
    if written.value not in _values(mention, written.form):
        return "another value"
    if mention.kind is not written.form.kind and not _is_year(mention, written.form):
        return "another kind"
    return "" if _unit(mention, written.form) == written.form.unit else "another unit"


def _is_year(mention: Mention, form: Form) -> bool:
    return form.year and mention.kind is NumberKind.DATE


def _values(mention: Mention, form: Form) -> set[Fraction | None]:
    readings = mention.readings if _is_year(mention, form) else (mention.reading,)
    return {reading.value for reading in readings}


def _unit(mention: Mention, form: Form) -> str | None:
    return None if _is_year(mention, form) else mention.reading.unit


def shown(written: Written) -> str:
    """The sentence, its value and what was read instead, on one line."""
    read = "; ".join(
        f"{m.surface!r} = {m.reading.iso or m.reading.value} {m.kind}"
        for m in find_mentions(written.sentence, written.form.language)
    )
    return f"{written.sentence} [{written.value}] read as {read or 'nothing'}"

"""What is said of figures: mention, qualifier, strength, reading, discrepancy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from align.model import Confidence, Span


class NumberKind(StrEnum):
    """The thirteen kinds of figure that are told apart."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    RANGE = "range"
    IDENTIFIER = "identifier"
    """A name that holds digits: GPT-4, H100, ISO 50001. Never a quantity."""
    FOOTNOTE = "footnote"
    """A digit that points to a note, glued to the word before it."""


NO_QUANTITY = frozenset({NumberKind.IDENTIFIER, NumberKind.FOOTNOTE})
"""Kinds that state no quantity: nothing is compared or counted by them."""


class Qualifier(StrEnum):
    """How a figure is bounded or blurred."""

    GREATER = "gt"
    AT_LEAST = "ge"
    LESS = "lt"
    AT_MOST = "le"
    APPROXIMATE = "approx"
    AVERAGE = "avg"


class Strength(StrEnum):
    """Whether a figure may raise an alarm (strong) or only satisfy a partner (weak)."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure.

    `value` is exact, in `unit`; dates and times have `iso` instead: ISO 8601 cut to what is said
    (``2024-03``, ``--11`` a November, ``15:00``). `upper` is the upper end of a range.
    `unit` is an ISO 4217 code for money, `percent`, `percentage_point`, or a unit of `units`.
    """

    value: Fraction | None = None
    iso: str | None = None
    upper: Fraction | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of text that states a figure, and how it is read.

    The surface is the number with its magnitude word, currency or unit, without words of
    approximation. `reading` is the best one, `alternatives` the others that the words allow.
    `precision` counts the significant digits written; `rule` names the rule that found it.
    The bound is not certain where the words of `qualifier` may mean something else.
    """

    span: Span
    surface: str
    kind: NumberKind
    reading: Reading
    qualifier: Qualifier | None = None
    strength: Strength = Strength.STRONG
    precision: int | None = None
    alternatives: tuple[Reading, ...] = ()
    rule: str = ""
    is_bound_certain: bool = True

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings, the best first."""
        return (self.reading, *self.alternatives)


class DiscrepancyType(StrEnum):
    """In what way the figures of a row disagree."""

    MISSING = "missing"
    VALUE_DIFFERS = "value differs"
    UNIT_DIFFERS = "unit differs"
    QUALIFIER_DIFFERS = "qualifier differs"


class Severity(StrEnum):
    """How much a discrepancy matters to a reviewer."""

    ERROR = "error"
    MINOR = "minor"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention at its place: the paragraph (from 0) of its version it stands in."""

    paragraph: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Figures of one row that ought to agree and don't, or that lack a partner.

    `figures` has an entry for each version of the work: None where the version states nothing, or
    is not part of the row (`absent` tells the two apart: the versions of the row without the
    figure). `factor` explains a slip (1000: Milliarde against million). `key` is stable from run
    to run, so that a dismissal holds.
    """

    row: int
    type: DiscrepancyType
    severity: Severity
    figures: tuple[Figure | None, ...]
    absent: tuple[int, ...] = ()
    factor: Fraction | None = None
    hint: str = ""
    confidence: Confidence = 1.0
    key: str = ""

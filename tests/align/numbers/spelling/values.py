"""Which values a form of writing can say, drawn evenly over their magnitudes.

Every drawer takes `draw(low, high)`, which gives a whole number between the two, so that one
description serves hypothesis (which shrinks) and a seeded generator (which is fast).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import Protocol

Draw = Callable[[int, int], int]
HIGHEST = 10**15


class Values(Protocol):
    """Something that values can be drawn from."""

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        ...


def unchanged(number: int) -> int:
    """The number itself: every number is in the domain."""
    return number


@dataclass(frozen=True, slots=True)
class Integers:
    """Whole numbers, log-uniform, every second one with a run of zeros inside.

    `shape` moves a number into the domain of a form that not every number has.
    """

    low: int = 0
    high: int = HIGHEST
    shape: Callable[[int], int] = unchanged

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        power = draw(len(str(self.low)) - 1, len(str(self.high)) - 1)
        first = 10**power if power else 0
        number = draw(max(self.low, first), min(self.high, 10 ** (power + 1) - 1))
        if power and draw(0, 1):
            end = draw(1, power)
            start = draw(0, end - 1)
            number -= number // 10**start % 10 ** (end - start) * 10**start
        return Fraction(max(self.low, min(self.high, self.shape(number))))


@dataclass(frozen=True, slots=True)
class Rounded:
    """Whole numbers of few significant digits, as they stand before a magnitude word."""

    low: int
    high: int = HIGHEST
    digits: int = 4

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        head = draw(1, 10 ** draw(1, self.digits) - 1)
        least = max(0, len(str(self.low)) - 1)
        power = draw(least, len(str(self.high)) - 1)
        scale = Fraction(10) ** (power - len(str(head)) + 1)
        number = head * scale
        whole = number if number.denominator == 1 else Fraction(int(str(head)[0]) * 10**power)
        return min(max(whole, Fraction(self.low)), Fraction(self.high))


@dataclass(frozen=True, slots=True)
class Decimals:
    """Numbers with one to `places` digits behind the decimal sign, the last of them not zero."""

    high: int = 10**6
    places: int = 4

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        whole = Integers(0, self.high).pick(draw)
        places = draw(1, self.places)
        part = draw(0, 10 ** (places - 1) - 1) * 10 + draw(1, 9)
        return whole + Fraction(part, 10**places)


@dataclass(frozen=True, slots=True)
class Parts:
    """Fractions below one in lowest terms; `others` are denominators above `high`."""

    high: int = 99
    others: tuple[int, ...] = ()

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        bottoms = self.high - 2 + len(self.others)
        at = draw(0, bottoms - 1)
        bottom = at + 3 if at + 3 <= self.high else self.others[at + 2 - self.high]
        top = draw(1, bottom - 1)
        return Fraction(top if gcd(top, bottom) == 1 else 1, bottom)


@dataclass(frozen=True, slots=True)
class Mixed:
    """Whole numbers and a part, such as a half."""

    low: int
    high: int
    parts: tuple[Fraction, ...]

    def pick(self, draw: Draw) -> Fraction:
        """One of the values."""
        return draw(self.low, self.high) + self.parts[draw(0, len(self.parts) - 1)]

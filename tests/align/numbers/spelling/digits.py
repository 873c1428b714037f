"""Numbers in digits with the separators of a language."""

from __future__ import annotations

from fractions import Fraction


def plain(value: Fraction) -> str:
    """1234567."""
    return str(int(value))


def grouped(value: Fraction, separator: str, decimal: str = ".") -> str:
    """1,234,567.89 with any separators; a finite decimal."""
    whole, _, part = decimal_digits(value).partition(".")
    head = f"{int(whole):,}".replace(",", separator)
    return f"{head}{decimal}{part}" if part else head


def decimal_digits(value: Fraction) -> str:
    """The exact decimal of a fraction whose denominator divides a power of ten."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = f"{int(value * 10**places):0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def with_magnitude(value: Fraction, names: dict[int, str], decimal: str, gap: str = " ") -> str:
    """The value as a decimal before the largest magnitude word it reaches: 1.5 million."""
    scale = max((s for s in names if value >= s), default=min(names))
    return f"{decimal_digits(value / scale).replace('.', decimal)}{gap}{names[scale]}"

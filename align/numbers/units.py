"""The units that figures are given in: dimension and exact factor to the base unit.

Base units: metre, kilogram, square metre, cubic metre, second, watt, joule, degree Celsius, bit,
... ; a calendar month counts as a twelfth of the mean Gregorian year of 365.2425 days.
Sources of the factors: SI Brochure (9th ed.), international yard and pound (1959), and for the
Chinese market units the State Council order of 1959 (1 jin = 500 g, 1 li = 500 m, 15 mu = 1 ha).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from align.numbers.model import NumberKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `base = (value - offset) * factor`, comparable within one `dimension`."""

    id: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


TIME = "time"
TEMPERATURE = "temperature"
RATIO = "ratio"
POINTS = "points"

# One line per dimension: unit factor; unit factor; ... A factor is decimal, or "a/b", or "x*a/b".
_TABLE = """
ratio: percent 1/100; permille 1/1000; ppm 1/1000000
points: percentage_point 1; basis_point 1/100
time: second 1; minute 60; hour 3600; day 86400; week 604800; millisecond 1/1000; \
  microsecond 1/1000000; nanosecond 1/1000000000; month 2629746; year 31556952; \
  decade 315569520; century 3155695200; millennium 31556952000
length: m 1; km 1000; dm 1/10; cm 1/100; mm 1/1000; um 1/1000000; nm 1/1000000000; \
  mile 1609.344; nautical_mile 1852; yard 0.9144; foot 0.3048; inch 0.0254; li 500; \
  zhang 10/3; chi 1/3; cun 1/30; light_year 9460730472580800; au 149597870700
mass: kg 1; g 1/1000; mg 1/1000000; ug 1/1000000000; t 1000; kt 1000000; Mt 1000000000; \
  pound 0.45359237; ounce 0.028349523125; stone 6.35029318; jin 1/2; liang 1/20; dan 50; \
  Zentner 50
area: m2 1; km2 1000000; cm2 1/10000; mm2 1/1000000; ha 10000; a 100; mu 2000/3; qing 200000/3; \
  acre 4046.8564224; square_mile 2589988.110336; square_foot 0.09290304; square_inch 0.00064516; \
  square_yard 0.83612736
volume: m3 1; km3 1000000000; dm3 1/1000; cm3 1/1000000; l 1/1000; ml 1/1000000; cl 1/100000; \
  dl 1/10000; hl 1/10; gallon 0.003785411784; pint 0.000473176473; cubic_foot 0.028316846592; \
  barrel 0.158987294928
speed: m/s 1; km/h 1000/3600; km/s 1000; mph 0.44704; knot 1852/3600; kph 1000/3600
acceleration: m/s2 1
force: N 1; kN 1000; MN 1000000
torque: Nm 1
pressure: Pa 1; hPa 100; kPa 1000; MPa 1000000; bar 100000; mbar 100; psi 6894.757293168
energy: J 1; kJ 1000; MJ 1000000; GJ 1000000000; cal 4.184; kcal 4184; Wh 3600; kWh 3600000; \
  MWh 3600000000; GWh 3600000000000; TWh 3600000000000000; PWh 3600000000000000000
power: W 1; mW 1/1000; kW 1000; MW 1000000; GW 1000000000; TW 1000000000000; PS 735.49875; \
  hp 745.69987158227022; kWp 1000; MWp 1000000
voltage: V 1; mV 1/1000; kV 1000
current: A 1; mA 1/1000; kA 1000
charge: Ah 1; mAh 1/1000
resistance: ohm 1; kohm 1000
frequency: Hz 1; kHz 1000; MHz 1000000; GHz 1000000000; THz 1000000000000; rpm 1/60
data: bit 1; kbit 1000; Mbit 1000000; Gbit 1000000000; Tbit 1000000000000; B 8; kB 8000; \
  MB 8000000; GB 8000000000; TB 8000000000000; PB 8000000000000000; EB 8000000000000000000; \
  KiB 8192; MiB 8388608; GiB 8589934592; TiB 8796093022208
data rate: bit/s 1; kbit/s 1000; Mbit/s 1000000; Gbit/s 1000000000; Tbit/s 1000000000000; \
  kB/s 8000; MB/s 8000000; GB/s 8000000000; TB/s 8000000000000
computing: FLOPS 1; megaFLOPS 1000000; gigaFLOPS 1000000000; teraFLOPS 1000000000000; \
  petaFLOPS 1000000000000000; exaFLOPS 1000000000000000000; zettaFLOPS 1000000000000000000000
angle: degree 1; arcminute 1/60
sound: dB 1
light: lm 1; lx 1; cd 1
substance: mol 1; mmol 1/1000
temperature: C 1; K 1
"""

_CODES = """
AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DEM DKK EGP EUR FRF GBP HKD HUF IDR ILS INR IQD IRR
ISK ITL JPY KES KRW KZT MAD MMK MOP MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR
SEK SGD THB TRY TWD UAH USD VND XAF XBT ZAR
"""
CURRENCIES = frozenset(_CODES.split())
"""ISO 4217 codes of the currencies that are recognised (some of them no longer in use)."""

_MINOR = {
    "EUR_cent": ("EUR", 100), "USD_cent": ("USD", 100), "GBP_penny": ("GBP", 100),
    "CNY_jiao": ("CNY", 10), "CNY_fen": ("CNY", 100), "CHF_rappen": ("CHF", 100),
    "DEM_pfennig": ("DEM", 100),
}  # fmt: skip


def _factor(text: str) -> Fraction:
    top, _, bottom = text.partition("/")
    return Fraction(top) / Fraction(bottom or "1")


def _read_table() -> dict[str, Unit]:
    units = {}
    for line in _TABLE.replace("\\\n", "").strip().splitlines():
        dimension, _, entries = line.partition(":")
        for entry in entries.split(";"):
            unit, factor = entry.split()
            units[unit] = Unit(unit, dimension, _factor(factor))
    units["F"] = Unit("F", TEMPERATURE, Fraction(5, 9), Fraction(32))
    units["F_step"] = Unit("F_step", TEMPERATURE, Fraction(5, 9))
    units["K"] = Unit("K", TEMPERATURE, Fraction(1), Fraction("273.15"))
    units |= {code: Unit(code, code) for code in CURRENCIES}
    units |= {unit: Unit(unit, code, Fraction(1, n)) for unit, (code, n) in _MINOR.items()}
    return units


UNITS = _read_table()
"""Every unit by its id."""


def dimension(unit: str | None) -> str | None:
    """What a unit measures; a currency measures only itself. None for no unit or an unknown one."""
    known = UNITS.get(unit or "")
    return known.dimension if known else None


def to_base(value: Fraction, unit: str) -> Fraction:
    """`value`, given in `unit`, in the base unit of its dimension."""
    known = UNITS[unit]
    return (value - known.offset) * known.factor


def is_money(unit: str) -> bool:
    """Whether the unit is a currency or its hundredth."""
    return unit in CURRENCIES or unit in _MINOR


def kind_of(unit: str) -> NumberKind:
    """The kind of figure that a unit makes of a number."""
    if is_money(unit):
        return NumberKind.MONEY
    match UNITS[unit].dimension:
        case "ratio" | "points":
            return NumberKind.PERCENT
        case "time":
            return NumberKind.DURATION
        case _:
            return NumberKind.MEASURE

"""Names of units as a language writes them, matched in text.

A table has one line per unit: `unit [other readings]: surface | surface | ...`. A surface that
ends in `*` takes German adjective endings. Surfaces of up to three characters, and those with
a capital or a sign inside, are symbols and keep their case; the others are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from align.numbers.lazy_pattern import LazyPattern
from align.numbers.rules import alternation

LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
"""Latin letters, as the inside of a character class."""

_ENDINGS = ("", "e", "em", "en", "er", "es")


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Surfaces of units: `pattern` matches one, `units` gives the unit ids it may mean."""

    pattern: LazyPattern
    units: dict[str, tuple[str, ...]]

    def match(self, text: str, at: int) -> tuple[tuple[str, ...], int] | None:
        """The units (the likeliest first) that a name at `at` means, and where the name ends."""
        found = self.pattern.match(text, at)
        return None if found is None else (self.of(found[0]), found.end())

    def of(self, surface: str) -> tuple[str, ...]:
        """The units that a surface means; empty for an unknown one."""
        return self.units.get(surface) or self.units.get(surface.lower(), ())


def unit_names(*tables: str) -> UnitNames:
    """The names in the tables; a later table overrules an earlier one."""
    symbols: dict[str, tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for line in "\n".join(tables).strip().splitlines():
        units, _, surfaces = line.partition(":")
        for surface in _expanded(surfaces):
            target = symbols if _is_symbol(surface) else words
            target[surface if target is symbols else surface.lower()] = tuple(units.split())
    return UnitNames(LazyPattern(_pattern(symbols, words)), words | symbols)


def _expanded(surfaces: str) -> list[str]:
    names = [name.strip() for name in surfaces.split("|") if name.strip()]
    return [
        form
        for name in names
        for form in ([name[:-1] + e for e in _ENDINGS] if name.endswith("*") else [name])
    ]


def _is_symbol(surface: str) -> bool:
    capitals = surface[1:] != surface[1:].lower() and " " not in surface
    return len(surface) <= 3 or capitals or not surface[-1].isalpha()


_NO_GENITIVE = rf"(?!['’][{LATIN}])"
_END_OF_SYMBOL = rf"(?![{LATIN}\d²³]){_NO_GENITIVE}"
# A word may bear the number of a note: 320 Millionen Euro2.
_NOTE = r"\d{1,2}(?:[\s.,;:!?)”“»«]|$)"
_END_OF_WORD = rf"(?![{LATIN}²³])(?!(?!{_NOTE})\d){_NO_GENITIVE}"


def _pattern(symbols: dict[str, tuple[str, ...]], words: dict[str, tuple[str, ...]]) -> str:
    parts = []
    for table, flags in ((words, "(?i:{})"), (symbols, "{}")):
        latin = [s for s in table if re.search(rf"[{LATIN}]$", s)]
        others = [s for s in table if s not in set(latin)]
        if latin:
            end = _END_OF_WORD if table is words else _END_OF_SYMBOL
            parts.append(flags.format(alternation(latin)) + end)
        if others:
            parts.append(flags.format(alternation(others)))
    return f"(?:{'|'.join(parts)})"


SYMBOLS = """
percent: % | %
permille: ‰
ppm: ppm
m: m
km: km
foot: ft
dm: dm
cm: cm
mm: mm
um: µm | μm
nm: nm
kg: kg
g: g
mg: mg
ug: µg | μg
t: t
kt: kt
Mt: Mt
liang: tael | taels
ha: ha
m2: m² | m2 | qm | ㎡ | sqm
km2: km² | km2 | qkm
cm2: cm² | cm2
mm2: mm²
m3: m³ | m3 | cbm
km3: km³ | km3
cm3: cm³ | cm3 | ccm
l: l | L
ml: ml | mL
cl: cl
dl: dl
hl: hl
km/h: km/h | kmh | kph
m/s: m/s
km/s: km/s
m/s2: m/s²
mph: mph
N: N
kN: kN
Nm: Nm
Pa: Pa
hPa: hPa
kPa: kPa
MPa: MPa
bar: bar
mbar: mbar
psi: psi
J: J
kJ: kJ
MJ: MJ
GJ: GJ
cal: cal
kcal: kcal
Wh: Wh
kWh: kWh | KWh
MWh: MWh
GWh: GWh
TWh: TWh
mW: mW
W: W
kW: kW | KW
MW: MW
GW: GW
TW: TW
kWp: kWp
MWp: MWp
PS: PS
hp: hp | bhp
V: V
mV: mV
kV: kV
A: A
mA: mA
kA: kA
Ah: Ah
mAh: mAh
ohm: Ω
kohm: kΩ
Hz: Hz
kHz: kHz
MHz: MHz
GHz: GHz
THz: THz
rpm: rpm | U/min
bit: bit | Bit
kbit: kbit | Kbit
Mbit: Mbit
Gbit: Gbit
kB: kB | KB
MB: MB
GB: GB
TB: TB
PB: PB
EB: EB
KiB: KiB
MiB: MiB
GiB: GiB
TiB: TiB
kbit/s: kbit/s | kbps | kb/s | Kbps
Mbit/s: Mbit/s | Mbps | Mb/s | MBit/s
Gbit/s: Gbit/s | Gbps | Gb/s | GBit/s
Tbit/s: Tbit/s | Tbps
kB/s: kB/s | KB/s
MB/s: MB/s | MBps
GB/s: GB/s | GBps
TB/s: TB/s
FLOPS: FLOPS | FLOP/s
megaFLOPS: MFLOPS | megaFLOPS
gigaFLOPS: GFLOPS | gigaFLOPS | Gigaflops
teraFLOPS: TFLOPS | teraFLOPS | TFlops | Teraflops | teraflops
petaFLOPS: PFLOPS | petaFLOPS | PFlops | Petaflops | petaflops
exaFLOPS: EFLOPS | exaFLOPS | ExaFLOPS | EFlops | Exaflops | exaflops | exaflop | Exaflop
dB: dB
lm: lm
lx: lx
cd: cd
mol: mol
C degree F F_step: ° | º
C: °C | ° C | ºC | º C | ℃
F: °F | ° F | ºF | º F | ℉
K: K
second: s
minute: min
hour: h
millisecond: ms
microsecond: µs | μs
USD: US$ | $ | USD | US-$
EUR: € | EUR
GBP: £ | GBP
CNY JPY: ¥
CNY: CNY | RMB
JPY: JPY
CHF: CHF
CAD: C$ | CA$ | CAD
AUD: A$ | AU$ | AUD
HKD: HK$ | HKD
TWD: NT$ | TWD
SGD: S$ | SGD
NZD: NZ$ | NZD
MXN: MXN
BRL: R$ | BRL
INR: ₹ | INR
KRW: ₩ | KRW
RUB: ₽ | RUB
UAH: ₴ | UAH
TRY: ₺ | TRY
ILS: ₪ | ILS
PLN: PLN | zł
CZK: CZK | Kč
SEK: SEK
NOK: NOK
DKK: DKK
HUF: HUF
"""
"""Symbols that are written alike in every language."""

SIGNS_BEFORE = """
USD: US$ | US $ | $ | USD | US-$
EUR: € | EUR
GBP: £ | GBP
CNY JPY: ¥
CNY: CN¥ | CNY | RMB
JPY: JP¥ | JPY
CHF: CHF | Fr.
CAD: C$ | CA$ | CAD | Can$
AUD: A$ | AU$ | AUD
HKD: HK$ | HKD
TWD: NT$ | TWD
SGD: S$ | SGD
NZD: NZ$ | NZD
MXN: MXN | Mex$
BRL: R$ | BRL
INR: ₹ | INR
KRW: ₩ | KRW
RUB: ₽ | RUB
UAH: ₴ | UAH
TRY: ₺ | TRY
ILS: ₪ | ILS
PLN: PLN
SEK: SEK
NOK: NOK
DKK: DKK
"""
"""Currency signs and codes that may stand before their number."""

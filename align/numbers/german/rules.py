"""How German reads: dates, times, ordinals, fractions, multiples, compounds, and the order of it."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers import bounds
from align.numbers.clock import CLOCK, DayHalf, time_found
from align.numbers.dates import (
    ISO_DATE,
    QUARTER,
    before_christ,
    date_found,
    day_first,
    decade_found,
    full_year,
    quarter_found,
)
from align.numbers.german import tables, words
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names import SHARED_NAMES
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.quantity import Lexicon, quantity_rule, sum_rule
from align.numbers.roman import roman_rule
from align.numbers.rules import (
    Found,
    Language,
    Rule,
    alternation,
    found_at,
    pattern_rule,
    skip_rule,
)
from align.numbers.units import kind_of

_L = words.END
_MONTH = rf"(?i:{alternation(tables.MONTHS)})(?![a-zäöüß])"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d.,]\d|\d)"
_UNITS = unit_names(SYMBOLS, tables.UNITS)
_NUMBER = rf"(?:\d{{1,4}}|{words.COMPOUND}{_L})"


def _month(name: str) -> int:
    return tables.MONTHS[name.lower()]


def _small(text: str) -> Fraction:
    numeral = words.read(text)
    return numeral.value if numeral else Fraction(0)


# --- dates ---------------------------------------------------------------------------------

_ORDINAL = rf"(?i:{words.ORDINAL})e[rnms]?{_L}"


def _spoken_date(match: re.Match[str]) -> tuple[Found, ...] | None:
    day = words.read_ordinal(re.sub(r"e[rnms]?$", "", match[1].lower()))
    year = int(match[3]) if match[3] else None
    return date_found(match, year, _month(match[2]), int(day)) if day else None


_DATES = (
    ISO_DATE,
    day_first("day.month.year", r"\."),
    day_first("day/month/year", "/"),
    pattern_rule(
        "day. month year",
        rf"(\d{{1,2}})\. ?({_MONTH})(?: ({_YEAR}|’\d\d))?",
        lambda m: date_found(
            m, full_year(m[3].lstrip("’")) if m[3] else None, _month(m[2]), int(m[1])
        ),
    ),
    pattern_rule("spoken day month", rf"({_ORDINAL}) ({_MONTH})(?: ({_YEAR}))?", _spoken_date),
    pattern_rule(
        "month year",
        rf"({_MONTH})(?: (?:des Jahres )?({_YEAR}))?",
        lambda m: date_found(m, int(m[2]) if m[2] else None, _month(m[1])),
    ),
    pattern_rule(
        "decade",
        r"((?:1[5-9]|20)\d0|[2-9]0)er(?:[- ]?Jahren?)?(?![a-zäöüß])",
        lambda m: decade_found(m, m[1]) if len(m[1]) == 4 or "ahr" in m[0] else None,
    ),
    pattern_rule(
        "spoken decade",
        rf"({alternation(words.TENS)})er[- ]?Jahren?{_L}",
        lambda m: decade_found(m, str(words.TENS[m[1]])),
    ),
    pattern_rule(
        "before Christ",
        r"(\d{1,4}) (?:v\. ?Chr\.|v\. ?u\. ?Z\.|vor Christus|vor Christi Geburt)",
        lambda m: before_christ(m, m[1]),
    ),
    pattern_rule(
        "quarter in words",
        rf"(?:([1-4])\.|(?i:(erste|zweite|dritte|vierte)[nrms]?)) Quartal[s]?(?: (?:des Jahres )?({_YEAR}))?",
        lambda m: quarter_found(
            m, int(m[1]) if m[1] else int(words.read_ordinal(m[2].lower()[:-1]) or 0), m[3]
        ),
    ),
    QUARTER,
    pattern_rule(
        "school year",
        r"((?:19|20)\d\d)/(\d\d)(?!\d)",
        lambda m: found_at(
            m,
            NumberKind.RANGE,
            Reading(Fraction(m[1]), upper=Fraction(m[1][:2] + m[2]), unit="year"),
        ),
    ),
    pattern_rule("day.month", r"(\d{1,2})\.(0[1-9]|1[0-2])\.(?!\d)", lambda m: date_found(m, None, int(m[2]), int(m[1]))),
)

# --- times ---------------------------------------------------------------------------------

_HALVES = {
    "morgens": DayHalf.MORNING, "früh": DayHalf.MORNING, "vormittags": DayHalf.MORNING,
    "am Morgen": DayHalf.MORNING, "in der Früh": DayHalf.MORNING, "am Vormittag": DayHalf.MORNING,
    "mittags": DayHalf.NOON, "nachmittags": DayHalf.AFTERNOON, "am Nachmittag": DayHalf.AFTERNOON,
    "abends": DayHalf.AFTERNOON, "am Abend": DayHalf.AFTERNOON, "nachts": DayHalf.NIGHT,
    "in der Nacht": DayHalf.NIGHT,
}  # fmt: skip
_HALF = rf"(?: ({alternation(_HALVES)}){_L})?"
_HOUR = rf"(?i:{alternation([w for w, n in {**words.ONES, **words.TEENS}.items() if n <= 12])}){_L}"


def _half(text: str | None, default: DayHalf) -> DayHalf:
    return _HALVES[text] if text else default


def _clock_words(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour = int(_small(match["hour"]))
    half = _half(match["half"], DayHalf.OPEN)
    if match["before"]:
        minutes = 60 - int(_small(match["before"]) if match["before"] != "Viertel" else 15)
        hour -= 1
    elif match["after"]:
        minutes = int(_small(match["after"]) if match["after"] != "Viertel" else 15)
    else:
        part = match["part"].lower()
        minutes, hour = {"halb": 30, "dreiviertel": 45, "drei viertel": 45, "viertel": 15}[part], hour - 1
    return time_found(match, hour or 12, minutes, half)


_MINUTES = rf"(?:Viertel|(?i:fünf|zehn|zwanzig|fünfundzwanzig){_L})"
_TIMES = (
    pattern_rule(
        "halb vier",
        rf"(?:(?i:(?P<part>halb|drei ?viertel))|(?P<before>{_MINUTES}) vor|(?P<after>{_MINUTES}) nach)"
        rf" (?P<hour>{_HOUR}|\d{{1,2}}(?![\d.,%]))(?! ?(?:Prozent|Millionen|Jahr|Tag|Monat|Woche))(?: Uhr)?"
        + _HALF.replace("(", "(?P<half>", 2).replace("(?P<half>?:", "(?:", 1),
        _clock_words,
    ),
    pattern_rule(
        "Uhr",
        r"(\d{1,2})(?:[.:]([0-5]\d))?(?:[.:]([0-5]\d))? ?(?:Uhr|h(?= ))(?: ([0-5]?\d)(?![\d.,:]| ?[a-zA-Z%€$]))?" + _HALF,
        lambda m: time_found(
            m, int(m[1]), int(m[2] or m[4] or 0), _half(m[5], DayHalf.EXACT),
            second=int(m[3]) if m[3] else None,
        ),
    ),  # fmt: skip
    pattern_rule(
        "spoken Uhr",
        rf"({_HOUR}|(?i:{words.COMPOUND})(?= Uhr)) Uhr(?: ((?i:{words.COMPOUND}){_L}))?" + _HALF,
        lambda m: time_found(
            m, int(_small(m[1])), int(_small(m[2])) if m[2] else 0, _half(m[3], DayHalf.OPEN),
            spoken=True,
        ),
    ),
    pattern_rule(
        "noon",
        rf"(Mitternacht|mitternachts|zu Mittag){_L}",
        lambda m: found_at(m, NumberKind.TIME, Reading(iso="12:00" if "Mittag" in m[0] else "00:00"), strength=Strength.WEAK),
    ),
    CLOCK,
)

# --- fractions, multiples, ordinals -------------------------------------------------------------

_PARTS = {
    "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8,
    "neuntel": 9, "zehntel": 10, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip
_PART = alternation(set(_PARTS) - {"hälfte"})


def _fraction(match: re.Match[str]) -> tuple[Found, ...] | None:
    top = Fraction(1) if match[1].lower().startswith("ein") else _small(match[1])
    value = top / _PARTS[match[2].lower()]
    unit = _UNITS.of(match[3]) if match[3] else ()
    kind = kind_of(unit[0]) if unit else NumberKind.FRACTION
    return found_at(match, kind, Reading(value, unit=unit[0] if unit else None)) if value else None


def _multiple(match: re.Match[str]) -> tuple[Found, ...] | None:
    numeral = words.read(match["number"])
    if numeral is None or numeral.value in {0, 1}:
        return None
    small = Strength.WEAK if numeral.value <= 2 else Strength.STRONG
    return found_at(match, NumberKind.MULTIPLE, Reading(numeral.value), strength=small)


def _verb_multiple(match: re.Match[str]) -> tuple[Found, ...]:
    stem = (match[1] or "").lower()
    value = {"doppel": Fraction(2), "dopp": Fraction(2), "halbier": Fraction(1, 2)}.get(stem)
    value = value or _small(stem.removesuffix("fach"))
    return found_at(match, NumberKind.MULTIPLE, Reading(value))


def _ordinal(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = words.read_ordinal(re.sub(r"e[rnms]?$", "", match[0].lower()))
    if value is None:
        return None
    weak = value <= 2 or match[0][0].isupper()
    return found_at(
        match, NumberKind.ORDINAL, Reading(value),
        strength=Strength.WEAK if weak else Strength.STRONG,
    )  # fmt: skip


def _every(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = words.read_ordinal(match[1].lower()) if not match[1].isdigit() else Fraction(match[1])
    if value is None or value < 2:
        return None
    return found_at(match, NumberKind.FRACTION, Reading(1 / value), [Reading(value)])


_FRACTIONS = (
    pattern_rule(
        "three quarters of an hour",
        rf"(?i:(?:eine )?(dreiviertel|viertel|halben?|halbe)[- ]?stunde[n]?){_L}",
        lambda m: found_at(
            m, NumberKind.DURATION,
            Reading({"d": Fraction(3, 4), "v": Fraction(1, 4), "h": Fraction(1, 2)}[m[1][0].lower()], unit="hour"),
        ),
    ),
    pattern_rule(
        "half a unit",
        rf"(?i:(?:eine?[rnms]? )?halbe?[rnms]? )({_UNITS.pattern.pattern})",
        lambda m: found_at(m, kind_of(_UNITS.of(m[1])[0]), Reading(Fraction(1, 2), unit=_UNITS.of(m[1])[0])),
    ),
    pattern_rule("half-yearly", rf"(?i:halbjähr(?:ig|lich)(?:e[rnms]?)?|Halbjahre?s?){_L}", lambda m: found_at(
        m, NumberKind.DURATION, Reading(Fraction(6), unit="month"), strength=Strength.WEAK)),
    pattern_rule(
        "fraction",
        rf"(?i:(eine?[nmrs]?|{words.COMPOUND}|\d+)[ -]?({_PART})(?:mehrheit)?{_L})(?: ({_UNITS.pattern.pattern}))?",
        _fraction,
    ),
    pattern_rule(
        "half",
        rf"(?:(?:[Dd]ie|[Zz]ur|[Ee]ine) )?Hälfte{_L}",
        lambda m: found_at(m, NumberKind.FRACTION, Reading(Fraction(1, 2))),
    ),
    pattern_rule("every tenth", rf"(?i:jede[rmns]? ({words.ORDINAL})e[rnms]?{_L})", _every),
    pattern_rule(
        "one in ten", rf"(?i:({_NUMBER}) von ({_NUMBER})(?= |[.,;]))",
        lambda m: _one_in(m),
    ),
    pattern_rule("digit fraction", r"(\d{1,2})/(\d{1,3})(?![\d/])", lambda m: _digit_fraction(m)),
)


def _one_in(match: re.Match[str]) -> tuple[Found, ...] | None:
    top, bottom = _small(match[1]), _small(match[2])
    if not 0 < top < bottom or bottom not in {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000}:
        return None
    return found_at(match, NumberKind.FRACTION, Reading(top / bottom))


def _digit_fraction(match: re.Match[str]) -> tuple[Found, ...] | None:
    top, bottom = int(match[1]), int(match[2])
    if not 0 < top < bottom:
        return None
    return found_at(match, NumberKind.FRACTION, Reading(Fraction(top, bottom)))


_MULTIPLES = (
    pattern_rule(
        "-fache",
        rf"(?i:(?P<number>{words.COMPOUND}|\d+(?:,\d+)?)[- ]?fach(?:e[rnms]?)?){_L}",
        _multiple,
    ),
    pattern_rule(
        "-mal",
        rf"(?i:(?P<number>{words.COMPOUND}|\d+(?:,\d+)?)(?:[- ]?mal(?:ig)?(?:e[rnms]?)?| Mal)){_L}",
        _multiple,
    ),
    pattern_rule(
        "verdoppeln",
        r"(?i:(?:ver(doppel|dopp|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)fach)"
        r"|(halbier))(?:te[nrms]?|t|n|e|en|ung|ungen|lung|lungen|ten|ter|tem|tes)?)" + _L,
        lambda m: _verb_multiple(m) if m[1] else found_at(m, NumberKind.MULTIPLE, Reading(Fraction(1, 2))),
    ),
    pattern_rule(
        "double",
        r"(?i:das Doppelte|des Doppelten|doppelt so)" + _L,
        lambda m: found_at(m, NumberKind.MULTIPLE, Reading(Fraction(2))),
    ),
)

_ORDINALS = (
    pattern_rule(
        "digit ordinal",
        r"(\d{1,4})\.(?= [A-ZÄÖÜ][a-zäöü]| ?und \d+\. [A-ZÄÖÜ]| (?:[a-zäöü]+(?:e|en|er|es) )+[A-ZÄÖÜ])"
        r"(?<!\d\d\d\d\.)",
        lambda m: found_at(m, NumberKind.ORDINAL, Reading(Fraction(m[1]))),
    ),
    pattern_rule(
        "ordinal",
        rf"(?:(?i:(?!acht){words.ORDINAL})|(?:[Aa]cht)(?=e[rnms]? [A-ZÄÖÜ]))(?:e[rnms]?|ens){_L}",
        lambda m: None if m[0].endswith("ens") and False else _ordinal(m),
    ),
)

# --- compounds --------------------------------------------------------------------------------

_COUNTED = (
    "köpfig|stöckig|geschossig|stellig|teilig|seitig|türig|beinig|zeilig|bändig|blättrig|sprachig"
    "|strophig|spurig|malig|stufig|zackig|eckig|reihig|silbig|gliedrig|gleisig|motorig"
)
_COMPOUNDS = (
    pattern_rule(
        "compound with a unit",
        rf"(?i:({words.COMPOUND})((?:jährig|tägig|stündig|minütig|sekündig|wöchig|monatig|prozentig)(?:e[rnms]?)?"
        rf"|jährigen)){_L}",
        lambda m: _compound_unit(m),
    ),
    pattern_rule(
        "compound that counts",
        rf"(?i:(?P<number>{words.COMPOUND}|\d+-?)(?:{_COUNTED})(?:e[rnms]?)?){_L}",
        lambda m: found_at(m, NumberKind.CARDINAL, Reading(_small(m["number"].rstrip("-")))),
    ),
    pattern_rule("hundred years", rf"(?i:Jahrhundert(?:e[ns]?|s)?|Jahrtausend(?:e[ns]?|s)?){_L}", lambda _: ()),
)


def _compound_unit(match: re.Match[str]) -> tuple[Found, ...] | None:
    units = _UNITS.of(match[2])
    value = _small(match[1])
    if not units or not value:
        return None
    return found_at(match, kind_of(units[0]), Reading(value, unit=units[0]))


_BARE = {"million": 6, "milliarde": 9, "billion": 12, "billiarde": 15, "trillion": 18}
_VAGUE = {
    "dutzende": 12, "hunderte": 100, "aberhunderte": 100, "tausende": 1000, "abertausende": 1000,
    "zehntausende": 10**4, "hunderttausende": 10**5, "millionen": 10**6, "milliarden": 10**9,
    "billionen": 10**12,
}  # fmt: skip
_MAGNITUDES = (
    pattern_rule(
        "bare magnitude",
        rf"(?i:{alternation(_BARE)}){_L}",
        lambda m: found_at(m, NumberKind.CARDINAL, Reading(Fraction(10 ** _BARE[m[0].lower()]))),
    ),
    pattern_rule(
        "vague magnitude",
        rf"(?i:({alternation(_VAGUE)})[nr]?){_L}",
        lambda m: found_at(
            m, NumberKind.CARDINAL, Reading(Fraction(_VAGUE[m[1].lower()])), strength=Strength.WEAK
        ),
    ),
    pattern_rule(
        "both",
        rf"(?i:beide[nrms]?|alle beide){_L}",
        lambda m: found_at(m, NumberKind.CARDINAL, Reading(Fraction(2)), strength=Strength.WEAK),
    ),
    pattern_rule(
        "one unit",
        rf"(?i:(eine?[nrms]?) (?=(?:{_UNITS.pattern.pattern}))({_UNITS.pattern.pattern}))(?= (?:später|früher|zuvor|danach|lang|alt|vor|nach|darauf|her))",
        lambda m: _one_unit(m, 2),
    ),
    pattern_rule(
        "one unit after a preposition",
        rf"(?i:(?<=vor )|(?<=nach )|(?<=seit )|(?<=etwa )|(?<=rund )|(?<=als )|(?<=fast )|(?<=binnen )|(?<=innerhalb ))(?i:eine?[nrms]? )({_UNITS.pattern.pattern})",
        lambda m: _one_unit(m, 1),
    ),
)


def _one_unit(match: re.Match[str], group: int) -> tuple[Found, ...] | None:
    units = _UNITS.of(match[group])
    if not units or kind_of(units[0]) is not NumberKind.DURATION:
        return None
    reading = Reading(Fraction(1), unit=units[0])
    return found_at(match, NumberKind.DURATION, reading, strength=Strength.WEAK)

"""German number words, after Duden: one word below a million, then Million, Milliarde, Billion."""

from __future__ import annotations

from fractions import Fraction

from spelling.digits import decimal_digits, grouped, plain, with_magnitude
from spelling.form import Form
from spelling.values import Decimals, Integers, Mixed, Parts, Rounded

from align.numbers.model import NumberKind

_ONE_WORDS = """
null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
sechzehn siebzehn achtzehn neunzehn
"""
ONES = _ONE_WORDS.split()
_TEN_WORDS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
TENS = _TEN_WORDS.split()
DIGITS = ("null", "eins", *ONES[2:10])
SCALES = {
    10**15: ("Billiarde", "Billiarden"),
    10**12: ("Billion", "Billionen"),
    10**9: ("Milliarde", "Milliarden"),
    10**6: ("Million", "Millionen"),
}


def stem(number: int, *, one: str = "ein", link: str = "") -> str:
    """A number below a million as the beginning of a word (ein, not eins).

    `one` stands before hundert and tausend where there is one of them (einhundert, hundert);
    `link` before what is below a hundred (hundertundfünf).
    """
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = one if thousands == 1 else stem(thousands, one=one)
        return f"{head}tausend{_rest(rest, one, link)}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{one if hundreds == 1 else ONES[hundreds]}hundert{_rest(rest, one, link)}"
    if number < 20:
        return ONES[number]
    unit = f"{ONES[number % 10]}und" if number % 10 else ""
    return f"{unit}{TENS[number // 10 - 2]}"


def _rest(number: int, one: str, link: str) -> str:
    if not number:
        return ""
    return f"{link if number < 100 else ''}{stem(number, one=one, link=link)}"


def word(number: int, *, one: str = "ein", link: str = "") -> str:
    """A number below a million as a word of its own: zweihunderteins."""
    text = stem(number, one=one, link=link)
    return f"{text}s" if number % 100 == 1 else text


def cardinal(number: int, *, one: str = "ein", link: str = "", last: str = "") -> str:
    """Any number: zwei Milliarden drei Millionen viertausendfünf.

    `last` stands before a last part below a hundred: eine Million und fünf.
    """
    parts = []
    for scale, (single, plural) in SCALES.items():
        count, number = divmod(number, scale)
        if count:
            parts.append(f"eine {single}" if count == 1 else f"{word(count)} {plural}")
    if number or not parts:
        if parts and last and number < 100:
            parts.append(last)
        parts.append(word(number, one=one, link=link))
    return " ".join(parts)


def in_hundreds(number: int) -> str:
    """Neunzehnhundertvierundachtzig."""
    hundreds, rest = divmod(number, 100)
    text = f"{stem(hundreds)}hundert{stem(rest) if rest else ''}"
    return f"{text}s" if rest == 1 else text


def ordinal(number: int, ending: str = "en", *, one: str = "ein") -> str:
    """A number below a million: den zweihunderterst-en."""
    names = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    head, last = number - number % 100, number % 100
    if last in names:
        return f"{stem(head, one=one) if head else ''}{names[last]}{ending}"
    return f"{stem(number, one=one)}{'t' if 0 < last < 20 else 'st'}{ending}"


def ordinal_of_millions(number: int) -> str:
    """Den zweimillionsten."""
    count = number // 10**6
    return f"{'' if count == 1 else stem(count)}millionsten"


def denominator(number: int) -> str:
    """Drittel, Siebzehntel, Einundzwanzigstel."""
    return ordinal(number, "el", one="").capitalize()


def fraction(value: Fraction) -> str:
    """Drei Viertel, ein Siebzehntel."""
    top = "ein" if value.numerator == 1 else word(value.numerator)
    return f"{top} {denominator(value.denominator)}"


def decimal(value: Fraction) -> str:
    """Zwei Komma null fünf."""
    whole, _, part = decimal_digits(value).partition(".")
    return " ".join([cardinal(int(whole)), "Komma", *(DIGITS[int(digit)] for digit in part)])


def decimal_magnitude(value: Fraction) -> str:
    """Zwei Komma fünf Millionen; eins Komma fünf Milliarden."""
    scale = max(scale for scale in SCALES if value >= scale)
    count = value / scale
    if count == 1:
        return f"eine {SCALES[scale][0]}"
    head = word(int(count)) if count.denominator == 1 else decimal(count)
    return f"{head} {SCALES[scale][1]}"


def and_a_half(value: Fraction) -> str:
    """Zweieinhalb."""
    return f"{stem(int(value))}einhalb"


def without_umlauts(text: str) -> str:
    """The same in ASCII: fuenf, zwoelf, dreissig."""
    return text.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss")


_COUNT = ("Man zählte {} Kästen.", "Es waren {}, sagte sie.", "{} Kästen standen dort.")
_ORDER = ("Sie nahm den {} Zug.", "Nach dem {} Mal ging er.")
_PART = ("Er bekam {} der Summe.", "Davon war {} leer.")
_SOME = ("Man zählte {} Kästen.", "Es gab dort {} davon.")
_BELOW_MILLION = Integers(2, 999_999)
_LONG = {scale: names[1] for scale, names in SCALES.items()}
_SHORT = {10**12: "Bio.", 10**9: "Mrd.", 10**6: "Mio.", 10**3: "Tsd."}

FORMS = (
    Form("de", "words", lambda v: cardinal(int(v)), Integers(2), _COUNT),
    Form("de", "words below a million", lambda v: word(int(v)), _BELOW_MILLION, _COUNT),
    Form("de", "zero", lambda _: "null", Integers(0, 0), _COUNT),
    Form("de", "hundert for einhundert", lambda v: cardinal(int(v), one=""), Integers(2), _COUNT),
    Form("de", "hundertundfünf", lambda v: word(int(v), link="und"), _BELOW_MILLION, _COUNT),
    Form(
        "de", "eine Million und fünf", lambda v: cardinal(int(v), last="und"),
        Integers(10**6, shape=lambda n: n - n % 1000 + n % 99 + 1), _COUNT,
    ),
    Form("de", "neunzehnhundert", lambda v: in_hundreds(int(v)), Integers(1100, 1999), _COUNT),
    Form("de", "ASCII", lambda v: without_umlauts(word(int(v))), _BELOW_MILLION, _COUNT),
    Form("de", "Swiss ss", lambda v: word(int(v)).replace("ß", "ss"), _BELOW_MILLION, _COUNT),
    Form("de", "zwo", lambda v: word(int(v)).replace("zwei", "zwo"), _BELOW_MILLION, _COUNT),
    Form("de", "ordinal words", lambda v: ordinal(int(v)), Integers(1, 999_999), _ORDER,
         NumberKind.ORDINAL),
    Form("de", "ordinal words, hundertste", lambda v: ordinal(int(v), one=""),
         Integers(100, 999_999), _ORDER, NumberKind.ORDINAL),
    Form(
        "de", "ordinal of millions", lambda v: ordinal_of_millions(int(v)),
        Integers(10**6, 10**9 - 1, lambda n: n - n % 10**6), _ORDER, NumberKind.ORDINAL,
    ),
    Form("de", "ordinal digits", lambda v: f"{plain(v)}.", Integers(1, 99_999), _ORDER,
         NumberKind.ORDINAL),
    Form("de", "fraction", fraction, Parts(100, (200, 1000)), _PART, NumberKind.FRACTION),
    Form("de", "fraction in digits", lambda v: f"{v.numerator}/{v.denominator}", Parts(99), _PART,
         NumberKind.FRACTION),
    Form("de", "decimal words", decimal, Decimals(999_999), _SOME),
    Form("de", "decimal words, magnitude", decimal_magnitude, Rounded(10**6), _SOME),
    Form("de", "zweieinhalb", and_a_half, Mixed(1, 99, (Fraction(1, 2),)), _SOME),
    Form("de", "digits", plain, Integers(), _COUNT, year=True),
    Form("de", "points", lambda v: grouped(v, "."), Integers(1000), _COUNT),
    Form("de", "spaces", lambda v: grouped(v, " "), Integers(1000), _COUNT),
    Form("de", "no-break spaces", lambda v: grouped(v, "\u00a0"), Integers(1000), _COUNT),
    Form("de", "thin spaces", lambda v: grouped(v, "\u202f"), Integers(1000), _COUNT),
    Form("de", "apostrophes", lambda v: grouped(v, "’"), Integers(1000), _COUNT),
    Form("de", "decimal digits", lambda v: grouped(v, ".", ","), Decimals(10**9), _COUNT),
    Form(
        "de", "digits, magnitude", lambda v: with_magnitude(v, _LONG, ","),
        Rounded(10**6), _COUNT,
    ),
    Form(
        "de", "digits, short magnitude", lambda v: with_magnitude(v, _SHORT, ","),
        Rounded(1000), _SOME,
    ),
)  # fmt: skip

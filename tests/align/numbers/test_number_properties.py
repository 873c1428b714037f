"""What holds of every text and every number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.numbers import compare, describe, find_mentions
from align.numbers.german import words as german
from align.numbers.model import Figure, NumberKind
from align.numbers.roman import roman_value

LANGUAGES = ("de", "en", "zh", "fr")
PIECES = [
    "ein", "halb", "vier", "und", "zwanzig", "Millionen", "Uhr", "14.", "Mai", "2024", "3,5", "%",
    "three", "and a half", "billion", "$", "p.m.", "first", "of", "1/3", "hundred", "the", "May",
    "三", "万", "亿", "点", "半", "第", "分之", "百", "年", "月", "日", "到", "多", "倍", "折",
    "-", " ", " - ", ".", ",", "1", "22", "333", "GPT-4", "[1]", "²", "½", "ſ", "ı", "K", "Ⅷ", "٣",
    "\u00a0", "\u2028", "\U0001f600", "é", "\u0301", "\ud800", "⁵", "①", "○", "〇", "×", "10^", "€",
]  # fmt: skip
odd_texts = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
)


@given(text=odd_texts, language=st.sampled_from(LANGUAGES))
@settings(max_examples=600, deadline=None)
def test_spans_lie_inside_any_text_in_order_without_overlap(text: str, language: str) -> None:
    end = 0
    for mention in find_mentions(text, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.surface == mention.span.of(text)
        assert describe(mention)
        end = mention.span.end


@given(text=odd_texts, language=st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_a_text_has_no_discrepancy_with_itself(text: str, language: str) -> None:
    figures = [Figure(0, mention) for mention in find_mentions(text, language)]
    assert compare(0, [figures, figures], [[text], [text]]) == ()


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("In May", "en", "May = May"),
        ("the second quarter", "en", "second quarter = second quarter"),
        ("in the 1990s", "en", "1990s = the 1990s"),
        ("in 221 BC", "en", "221 BC = 221 BC"),
        ("on 14 May 2024", "en", "14 May 2024 = 2024-05-14"),
        ("am 3. Mai", "de", "3. Mai = 3 May"),
        ("im Jahr 2023", "de", "2023 = 2023"),
        ("Über 1000 Leute", "de", "1000 = > 1 000"),
        ("20 Grad", "de", "20 Grad = 20 °C or 20 degrees or 20 °F"),
        ("第三季度", "zh", "第三季度 = third quarter"),
        ("22日", "zh", "22日 = the 22nd or 22 days or 22"),
    ],
)
def test_a_figure_is_described_in_words_that_a_person_can_check(
    text: str, language: str, said: str
) -> None:
    assert [describe(mention) for mention in find_mentions(text, language)] == [said]


def _value(text: str, language: str) -> Fraction | None:
    (mention,) = find_mentions(text, language)
    assert mention.surface == text
    reading = mention.reading
    return Fraction(reading.iso) if reading.iso else reading.value


@given(number=st.integers(0, 10**15))
def test_grouped_digits_read_back_in_each_language(number: int) -> None:
    english = f"{number:,}"
    assert _value(english, "en") == number
    assert _value(english, "zh") == number
    assert _value(english.replace(",", "."), "de") == number
    assert _value(english.replace(",", " "), "de") == number


@given(number=st.integers(0, 10**9), places=st.integers(1, 6))
def test_decimals_read_back_in_each_language(number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    digits = f"{number:0{places + 1}d}"
    whole, part = digits[:-places], digits[-places:]
    assert _value(f"{whole},{part}", "de") == value
    assert _value(f"{whole}.{part}", "en") == value
    assert _value(f"{whole}.{part}", "zh") == value


def _german(number: int) -> str:
    ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
            "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
            "neunzehn"]  # fmt: skip
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    if number >= 1000:
        return f"{_german(number // 1000)}tausend{_german(number % 1000)}"
    if number >= 100:
        return f"{ones[number // 100]}hundert{_german(number % 100)}"
    if number < 20:
        return ones[number]
    unit = f"{ones[number % 10]}und" if number % 10 else ""
    return f"{unit}{tens[number // 10 - 2]}"


def _english(number: int) -> str:
    ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen"]  # fmt: skip
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            return f"{_english(number // scale)} {name} {_english(number % scale)}".strip()
    if number >= 100:
        rest = _english(number % 100)
        return f"{ones[number // 100]} hundred" + (f" and {rest}" if rest else "")
    if number < 20:
        return ones[number]
    return tens[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")


def _chinese(number: int) -> str:
    digits = "零一二三四五六七八九"
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            high, low = divmod(number, scale)
            gap = "零" if 0 < low < scale // 10 else ""
            return _chinese(high) + name + gap + (_chinese(low) if low else "")
    return digits[number]


@given(number=st.integers(3, 999_999))
def test_german_words_read_back(number: int) -> None:
    assert _value(_german(number), "de") == number


@given(number=st.integers(3, 10**12 - 1))
def test_english_words_read_back(number: int) -> None:
    assert _value(_english(number), "en") == number


@given(number=st.integers(11, 10**12 - 1))
def test_chinese_words_read_back(number: int) -> None:
    assert _value(_chinese(number), "zh") == number


@given(number=st.integers(3, 999_999).filter(lambda n: n % 100 not in {1, 3, 7, 8}))
def test_german_ordinals_read_back(number: int) -> None:
    ending = "t" if 1 < number % 100 < 20 else "st"
    assert german.read_ordinal(_german(number) + ending) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("XIV", 14), ("MCMXCIX", 1999), ("XLIX", 49), ("III", 3), ("CDXLIV", 444)],
)
def test_roman_numerals(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value


@pytest.mark.parametrize(
    ("piece", "language", "figures"),
    [
        ("½", "de", 20_000), ("A.", "en", 0), ("a@", "en", 0), ("Ab ", "en", 0), ("1.1.", "zh", 0),
        ("半", "zh", 0), ("第", "zh", 0), ("one million ", "en", 238), ("½", "fr", 20_000),
    ],
)  # fmt: skip
def test_odd_text_of_twenty_thousand_characters_is_read_to_its_end(
    piece: str, language: str, figures: int
) -> None:
    text = (piece * 20_000)[:20_000]
    quantities = [m for m in find_mentions(text, language) if m.kind is not NumberKind.IDENTIFIER]
    assert len(quantities) == figures
    (last, *_) = find_mentions(f"{text} 77 %", language)[-1:]
    assert last.surface == "77 %"

"""A number written in words or digits, in a sentence, is read as that number at that place."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from spelling import chinese, english, german, second_source
from spelling.exclusions import AMBIGUITIES, Exclusion, exclusion_of
from spelling.form import Form, draw_written, misreading, shown, write
from spelling.values import Integers, unchanged

FORMS = {
    str(form): form for module in (german, english, chinese, second_source) for form in module.FORMS
}
EVERY_INTEGER = [
    form
    for form in FORMS.values()
    if isinstance(form.values, Integers) and form.values.shape is unchanged
]
POWERS = [10**k for k in range(16)]
EDGES = sorted(
    {
        0, 1, 2, 3, 7, 8, *range(10, 22), 99, 100, 101, 110, 111, 121, 199, 200, 201, 202, 300, 999,
        1001, 1010, 1011, 1100, 1101, 1111, 1999, 2000, 2001, 2002, 2020, 2222, 9999, 10_001,
        10_010, 10_100, 10_105, 11_000, 12_000, 20_000, 20_002, 21_000, 22_222, 30_500, 99_999,
        100_001, 100_500, 101_000, 101_101, 110_000, 200_000, 201_000, 220_000, 222_222, 500_005,
        999_999, 1_001_000, 1_010_101, 1_200_000, 2_000_000, 2_000_002, 12_000_000, 20_020_020,
        22_222_222, 99_990_000, 99_999_999, 100_000_001, 100_005_000, 100_010_000, 100_100_000,
        101_000_000, 110_000_000, 120_000_005, 200_000_000, 222_222_222, 1_000_000_001,
        1_000_010_000, 2_000_000_000, 12_000_000_000, 20_000_000_000, 222_222_222_222,
        999_999_999_999, 1_000_000_000_001, 1_000_100_000_000, 1_200_000_000_000, 2_000_000_000_000,
        10_000_000_000_001, 20_200_020_000_002, 222_222_222_222_222, 999_999_999_999_999,
        *POWERS, *(n - 1 for n in POWERS), *(n + 1 for n in POWERS[:-1]),
    }
)  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_form_is_read_as_what_it_says(name: str, data: st.DataObject) -> None:
    written = draw_written(FORMS[name], lambda low, high: data.draw(st.integers(low, high)))
    assert exclusion_of(written) or not misreading(written), shown(written)


@pytest.mark.parametrize("form", EVERY_INTEGER, ids=str)
def test_the_edges_are_read(form: Form) -> None:
    assert isinstance(form.values, Integers)
    for number in EDGES:
        if not form.values.low <= number <= form.values.high:
            continue
        for carrier in form.carriers:
            written = write(form, Fraction(number), carrier)
            assert exclusion_of(written) or not misreading(written), shown(written)


@pytest.mark.parametrize("ambiguity", AMBIGUITIES, ids=lambda each: each.name)
def test_an_ambiguity_is_covered_and_read_another_way(ambiguity: Exclusion) -> None:
    name, value = ambiguity.case
    written = write(FORMS[name], value, FORMS[name].carriers[0])
    assert exclusion_of(written) is ambiguity
    assert misreading(written)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (german.cardinal(1_201_017), "eine Million zweihunderteintausendsiebzehn"),
        (german.cardinal(2 * 10**9 + 3 * 10**6 + 101),
         "zwei Milliarden drei Millionen einhunderteins"),
        (german.cardinal(10**15 - 10**12), "neunhundertneunundneunzig Billionen"),
        (german.word(1101, one=""), "tausendhunderteins"),
        (german.word(2005, link="und"), "zweitausendundfünf"),
        (german.in_hundreds(1984), "neunzehnhundertvierundachtzig"),
        (german.ordinal(107_003), "einhundertsiebentausenddritten"),
        (german.ordinal(12), "zwölften"),
        (german.ordinal(21), "einundzwanzigsten"),
        (german.fraction(Fraction(2, 3)), "zwei Drittel"),
        (german.fraction(Fraction(1, 100)), "ein Hundertstel"),
        (german.fraction(Fraction(5, 17)), "fünf Siebzehntel"),
        (german.decimal(Fraction(205, 100)), "zwei Komma null fünf"),
        (german.decimal_magnitude(Fraction(1_500_000)), "eins Komma fünf Millionen"),
        (english.cardinal(2_000_115), "two million one hundred and fifteen"),
        (english.cardinal(2_000_015, comma=", "), "two million and fifteen"),
        (english.cardinal(1_234_567, link=" ", comma=", "),
         "one million, two hundred thirty-four thousand, five hundred sixty-seven"),
        (english.with_article(1100), "a thousand one hundred"),
        (english.ordinal(340_012), "three hundred and forty thousand and twelfth"),
        (english.ordinal(90), "ninetieth"),
        (english.ordinal_digits(1111), "1,111th"),
        (english.fraction(Fraction(3, 4)), "three quarters"),
        (english.fraction(Fraction(2, 3), "-"), "two-thirds"),
        (english.fraction(Fraction(7, 100)), "seven hundredths"),
        (english.decimal(Fraction(2105, 100)), "twenty-one point zero five"),
        (english.mixed(Fraction(11, 4)), "two and three quarters"),
        (chinese.cardinal(10_105), "一万零一百零五"),
        (chinese.cardinal(12), "十二"),
        (chinese.cardinal(112), "一百一十二"),
        (chinese.cardinal(100_000_005), "一亿零五"),
        (chinese.cardinal(1_234_500_000_000), "一万二千三百四十五亿"),
        (chinese.cardinal(1_000_500_000_000, trillions=True), "一万亿零五亿"),
        (chinese.with_liang(chinese.cardinal(222_222)), "二十二万两千两百二十二"),
        (chinese.with_liang(chinese.cardinal(200_020_000)), "两亿零二万"),
        (chinese.with_bare_tens(1110), "一千一百十"),
        (chinese.with_zero_between(1_205_000), "一百二十万零五千"),
        (chinese.financial(1_010_203), "壹佰零壹万零贰佰零叁元"),
        (chinese.omitted(35_000), "三万五"),
        (chinese.fraction(Fraction(2, 3)), "三分之二"),
        (chinese.decimal(Fraction(205, 100)), "二点零五"),
        (chinese.decimal_magnitude(Fraction(250_000_000)), "二点五亿"),
        (chinese.pieces(1_234_000_000), "12亿3400万"),
    ],
)  # fmt: skip
def test_the_generators_spell_as_the_grammars_say(words: str, expected: str) -> None:
    assert words == expected


@given(number=st.integers(0, 10**15))
@settings(max_examples=500)
def test_the_generators_agree_with_the_second_source(number: int) -> None:
    english_words = english.cardinal(number, comma=", ")
    assert english_words == second_source.cardinal(Fraction(number), "en")
    assume(not second_source.wrong_german_thousands(number))
    german_words = german.cardinal(number)
    assert german_words == second_source.cardinal(Fraction(number), "de")

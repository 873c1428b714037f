"""Number words among odd Unicode: surrogates, marks, right-to-left, full width, emoji, controls."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from spelling import chinese, english, german
from spelling.exclusions import exclusion_of
from spelling.form import Form, Written, draw_written, misreading, shown

from align.numbers import describe, find_mentions
from align.numbers.model import Mention, NumberKind
from align.numbers.texts import figures_of

LANGUAGES = ("de", "de-CH", "en", "zh", "zh-Hant", "fr", "und", "")
FORMS = [form for module in (german, english, chinese) for form in module.FORMS]
SURROGATES = "\ud800\udbff\udc00\udfff"
MARKS = "\u0300\u0301\u0308\u030a\u0327\u0338\u0489\u20dd\u20e3\u3099\ufe0e\ufe0f"
RIGHT_TO_LEFT = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069אبث٠١٢٣٫٬۴۵߁߂"
FULL_WIDTH = "０１９．，％＄－＋（）ａＺ￥￠｡､ﾞ"
EMOJI = "😀👩\u200d🚀🏳\ufe0f\u200d🌈🇩🇪1\ufe0f\u20e3🄌🕐💯🔟"
CONTROLS = "\x00\x07\x08\t\n\x0b\x0c\r\x1b\x1c\x1f\x7f\x80\x85\x9f\u2028\u2029\ufff9\ufffc\ufffe"
INVISIBLE = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u2060\u3164\ufeff\U000e0020\U000e0031"
NUMERALS = "²³¹⁰⁵₀₅½⅓⅞↉①⑩⓪❶➉㈠㊀㉑㍘㏠Ⅷⅻ𝟎𝟗𝟘𝟬१५௧௰๑༣༪፩፲〡〢〸〇㆒㆔零壹萬億兆京"
ODD = SURROGATES + MARKS + RIGHT_TO_LEFT + FULL_WIDTH + EMOJI + CONTROLS + INVISIBLE + NUMERALS
SILENT = [
    c for c in SURROGATES + RIGHT_TO_LEFT + CONTROLS + INVISIBLE + "😀🚀🌈🕐" if not c.isalnum()
]


def _draw_written(data: st.DataObject, forms: list[Form]) -> Written:
    form = data.draw(st.sampled_from(forms))
    return draw_written(form, lambda low, high: data.draw(st.integers(low, high)))


def _check(text: str, mentions: tuple[Mention, ...]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.surface == mention.span.of(text)
        assert mention.precision is None or mention.precision > 0
        assert describe(mention)
        if mention.kind not in {NumberKind.IDENTIFIER, NumberKind.FOOTNOTE}:
            assert all((r.value is None) != (r.iso is None) for r in mention.readings)
        end = mention.span.end


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
@settings(max_examples=500, deadline=None)
def test_odd_characters_inside_number_words(data: st.DataObject, language: str) -> None:
    text = _draw_written(data, FORMS).sentence
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        odd = data.draw(st.text(st.sampled_from(ODD), min_size=1, max_size=3))
        text = text[:at] + odd + text[at + data.draw(st.integers(0, 2)) :]
    _check(text, find_mentions(text, language))


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_torn_number_words_and_odd_characters(data: st.DataObject, language: str) -> None:
    parts = []
    for _ in range(data.draw(st.integers(1, 6))):
        words = _draw_written(data, FORMS).words
        start = data.draw(st.integers(0, len(words) - 1))
        parts.append(words[start : data.draw(st.integers(start + 1, len(words)))])
        parts.append(
            data.draw(st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=3))
        )
    text = "".join(parts)
    _check(text, find_mentions(text, language))


@given(data=st.data(), language=st.sampled_from(("de", "en", "zh")))
@settings(max_examples=150, deadline=None)
def test_runs_of_one_piece_without_end(data: st.DataObject, language: str) -> None:
    words = _draw_written(data, FORMS).words
    odd = data.draw(st.text(st.sampled_from(ODD), max_size=1))
    text = (words[data.draw(st.integers(0, len(words) - 1)) :] + odd) * data.draw(
        st.integers(2, 120)
    )
    _check(text, find_mentions(text, language))


@given(data=st.data(), odd=st.lists(st.sampled_from(SILENT), min_size=1, max_size=8).map("".join))
@settings(max_examples=500, deadline=None)
def test_odd_characters_on_the_line_before_only_move_the_span(
    data: st.DataObject, odd: str
) -> None:
    written = _draw_written(data, FORMS)
    assume(exclusion_of(written) is None)
    before = f"{odd}\n"
    moved = find_mentions(before + written.sentence, written.form.language)
    (mention,) = find_mentions(written.sentence, written.form.language)
    assert [(m.span.start - len(before), m.surface, m.reading) for m in moved] == [
        (mention.span.start, mention.surface, mention.reading)
    ], shown(written)


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


FULL_WIDTH_FORMS = [form for form in FORMS if form.language == "en" or form.name == "digits"]


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_full_width_letters_and_digits_are_read_as_their_likes(data: st.DataObject) -> None:
    written = _draw_written(data, FULL_WIDTH_FORMS)
    assume(exclusion_of(written) is None and not set(written.words) & set(".,"))
    wide = written.sentence.replace(written.words, _full_width(written.words))
    plain, found = (find_mentions(t, written.form.language) for t in (written.sentence, wide))
    assert [(m.span, m.reading) for m in found] == [(m.span, m.reading) for m in plain], wide


@pytest.mark.parametrize("number", [5, 12, 55, 535, 12_012, 555_555])
def test_decomposed_umlauts_are_read(number: int) -> None:
    words = unicodedata.normalize("NFD", german.cardinal(number))
    text = f"Man zählte {words} Kästen."
    (mention,) = find_mentions(text, "de")
    assert (mention.surface, mention.reading.value) == (words, Fraction(number))


@pytest.mark.parametrize("joint", ["\u00ad", "\u200b", "\u2060"])
def test_an_invisible_joint_does_not_cut_a_number_word(joint: str) -> None:
    words = f"zwei{joint}hundert{joint}fünf"
    (mention,) = find_mentions(f"Man zählte {words} Kästen.", "de")
    assert (mention.surface, mention.reading.value) == (words, Fraction(205))


def test_misreading_notices_what_is_wrong() -> None:
    form = next(form for form in FORMS if str(form) == "de: points")
    good = Written(form, Fraction(1234), "1.234", "Man zählte 1.234 Kästen.", 11)
    assert misreading(good) == ""
    for wrong, said in (
        (Written(form, Fraction(1235), *(good.words, good.sentence, 11)), "another value"),
        (Written(form, Fraction(1234), "1.23", good.sentence, 11), "another span"),
        (Written(form, Fraction(1234), "1.234", "Man zählte 1.234 Euro.", 11), "another span"),
        (Written(form, Fraction(1234), "1.234", "Man zählte Kästen.", 11), "nothing is read"),
        (Written(form, Fraction(1234), "1.234", "Am 1.234 und 5.", 3), "read in pieces"),
    ):
        assert misreading(wrong) == said


@pytest.mark.parametrize("said", ["13 0/0 00003 0/0", "5 3/0", "0/0", "1 000/0 000"])
def test_a_share_of_nothing_is_no_number(said: str) -> None:
    for language in ("de", "en", "zh"):
        ((*figures,),) = figures_of([(language, f"Man zählte {said} Kästen.")])
        assert all("/" not in each.mention.surface for each in figures)

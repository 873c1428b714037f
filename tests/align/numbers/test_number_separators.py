"""Point and comma by what a document does: its habit, where that is not its language's."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Version, Work
from align.numbers import check, find_mentions
from align.numbers.digits import exchange_separators
from align.numbers.model import DiscrepancyType
from align.numbers.separators import decimal_sign, sign_shown, writes_other_separators
from align.numbers.version_figures import read_figures

LANGUAGES = ("de", "en", "fr", "zh", "und")
ODD = st.text(alphabet="0123456789..,,,' %€-+aA$xkmJuni", max_size=40)

GERMAN = [
    "Der Umsatz lag bei 1,234.56 Euro je Kopf.",
    "Er stieg um 3.75 Prozent auf 12,345,678 Euro.",
    "Im Werk arbeiten 1,234 Menschen.",
]
ENGLISH = [
    "Revenue came to 1,234.56 euros a head.",
    "It rose by 3.75 percent to 12,345,678 euros.",
    "The plant employs 1,234 people.",
]
ENGLISH_WITH_COMMAS = [
    "Revenue came to 1.234,56 euros a head.",
    "It rose by 3,75 percent to 12.345.678 euros.",
    "The plant employs 1.234 people.",
]


def version(language: str, texts: list[str]) -> Version:
    return Version(language, "t", tuple(map(Paragraph, texts)))


def values(document: Version) -> list[Fraction | None]:
    return [m.reading.value for found in read_figures(document).mentions for m in found]


def checked(*versions: Version) -> list[tuple[int, DiscrepancyType]]:
    rows = tuple(
        Row(tuple(Run(n, n + 1) for _ in versions)) for n in range(len(versions[0].paragraphs))
    )
    groups = (tuple(range(len(versions))),)
    return [(d.row, d.type) for d in check(Work("w", versions), Alignment(rows, groups=groups))]


@pytest.mark.parametrize(
    ("language", "sign"), [("de", ","), ("fr", ","), ("en", "."), ("zh-Hant", "."), ("und", ".")]
)
def test_a_language_has_a_decimal_sign(language: str, sign: str) -> None:
    assert decimal_sign(language) == sign


@pytest.mark.parametrize(
    ("figure", "sign"),
    [
        ("1,234.56", "."), ("12.345,6", ","), ("1.234.567,8", ","), ("1'234.50", "."),
        ("1’234’567,5", ","), ("12,345,678", "."), ("12.345.678", ","), ("0,5", ","),
        ("0.125", "."), ("1,234", None), ("12.500", None), ("123.456 km", None), ("12", None),
        ("192.168.1.10", None), ("1 234", None),
    ],
)  # fmt: skip
def test_a_figure_shows_its_decimal_sign_or_nothing(figure: str, sign: str | None) -> None:
    assert sign_shown(figure, bare=True) == sign


def test_decimals_show_their_sign_only_beside_a_unit() -> None:
    assert sign_shown("3.2", bare=True) is None
    assert sign_shown("3.2 %") == "."
    assert sign_shown("2,75 km") == ","


def test_an_ambiguous_figure_is_read_by_the_habit_of_its_document() -> None:
    expected = [Fraction("1234.56"), Fraction("3.75"), Fraction(12345678), Fraction(1234)]
    assert values(version("de", GERMAN)) == expected
    assert values(version("en", ENGLISH_WITH_COMMAS)) == expected
    assert read_figures(version("de", GERMAN)).exchanged_separators


def test_a_decimal_of_three_places_is_read_by_the_habit_as_well() -> None:
    texts = ["Der Stab misst 1.234 m, also 12.5 %", "mehr als 0.75 m.", "Er wiegt 3.2 kg."]
    assert values(version("de", texts))[0] == Fraction("1.234")


def test_documents_with_any_separators_agree() -> None:
    versions = [("de", GERMAN), ("en", ENGLISH), ("en", ENGLISH_WITH_COMMAS)]
    assert checked(*(version(*v) for v in versions)) == []


def test_a_copied_figure_is_a_slip_all_the_same() -> None:
    german = version("de", ["Die Menge stieg um 3,5 Prozent.", "Es waren 1,234 Menschen."])
    english = version("en", ["The amount rose by 3.5 percent.", "There were 1,234 people."])
    assert checked(german, english) == [(1, DiscrepancyType.VALUE_DIFFERS)]


def test_a_sentence_alone_is_read_by_its_language() -> None:
    (mention,) = find_mentions(GERMAN[2], "de")
    assert mention.reading.value == Fraction("1.234")
    assert checked(version("de", GERMAN[2:]), version("en", ENGLISH[2:])) != []


@pytest.mark.parametrize(
    "others",
    [
        ["Dazu kamen 2,5 Millionen Euro."],
        ["Die Stadt hat 350.000 Einwohner."],
        ["Es gab 12.845, 13.911, 27.432 und 15.617 Stimmen."],
    ],
)
def test_a_document_of_two_minds_is_read_by_its_language(others: list[str]) -> None:
    assert not read_figures(version("de", GERMAN + others)).exchanged_separators


def test_figures_of_one_paragraph_make_no_habit() -> None:
    assert not read_figures(version("de", [" ".join(GERMAN)])).exchanged_separators


def test_the_same_figure_again_makes_no_habit() -> None:
    again = ["Es sind 3.75 Prozent."] * 5 + ["Es waren 1,234 Menschen."]
    assert not read_figures(version("de", again)).exchanged_separators


def test_sections_times_and_dates_make_no_habit() -> None:
    texts = [
        "2.1 Lage",
        "3.2 Folgen",
        "Um 15.30 Uhr am 2.5. und 3.11.",
        "Kapitel 4.12",
        "Seite 1.234",
    ]
    assert not read_figures(version("de", texts)).exchanged_separators


def test_page_furniture_makes_no_habit() -> None:
    furniture = [Paragraph(text, ParagraphKind.CHROME) for text in GERMAN[:2]]
    document = Version("de", "t", (*furniture, Paragraph(GERMAN[2])))
    assert not read_figures(document).exchanged_separators


def test_one_figure_in_ten_may_be_a_slip() -> None:
    texts = [f"Es sind {n}.5 Prozent." for n in range(10)]
    found = [find_mentions(text, "de") for text in (*texts, "Es sind 7,5 Liter.")]
    assert writes_other_separators(found, "de")
    assert not writes_other_separators(found[1:], "de")


def test_a_language_we_do_not_know_is_read_as_its_document_writes() -> None:
    texts = ["Costó 1.234,56 €.", "Subió un 3,75 %.", "Bajó un 0,5 %.", "Son 1.234 €."]
    assert values(version("es", texts))[-1] == Fraction(1234)


@given(text=ODD, language=st.sampled_from(LANGUAGES))
def test_exchanging_keeps_length_and_comes_back(text: str, language: str) -> None:
    exchanged = exchange_separators(text)
    assert len(exchanged) == len(text)
    assert exchange_separators(exchanged) == text


@given(text=ODD, language=st.sampled_from(LANGUAGES))
def test_what_is_exchanged_in_text_and_reading_is_read_the_same(text: str, language: str) -> None:
    plain = find_mentions(text, language)
    exchanged = find_mentions(exchange_separators(text), language, exchanged_separators=True)
    assert [(m.span, m.kind, m.readings) for m in exchanged] == [
        (m.span, m.kind, m.readings) for m in plain
    ]


@given(text=ODD, language=st.sampled_from(LANGUAGES))
def test_spans_stand_in_the_text_as_it_is(text: str, language: str) -> None:
    for mention in find_mentions(text, language, exchanged_separators=True):
        assert mention.surface == mention.span.of(text)

"""French: number words read back, separators, and figures against English and German ones."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.numbers import compare, find_mentions
from align.numbers.model import Figure, Reading, Severity
from align.numbers.scan import language_of

ONES = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
        "dix-neuf"]  # fmt: skip
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
SWISS = {7: "septante", 8: "huitante", 9: "nonante"}
AGREE = """
De 1914 à 1918, il combattit.|From 1914 to 1918 he fought.|Von 1914 bis 1918 kämpfte er.
Le projet a coûté 3,2 milliards d'euros.|The project cost €3.2bn.|Das kostete 3,2 Mrd. Euro.
Il faut deux billions de dollars.|It takes two trillion dollars.|Es kostet zwei Billionen Dollar.
Reçu : 5 M€ le 1er mars 2023.|Received: €5 million on March 1, 2023.|Am 1. März 2023: 5 Mio. €.
Au XIXe siècle, un sur trois.|One in three in the 19th century.|Ein Drittel im 19. Jahrhundert.
Dans quinze jours, nous partons.|In two weeks we leave.|In 14 Tagen reisen wir ab.
Il est huit heures moins le quart.|It is a quarter to eight.|Es ist Viertel vor acht.
Le trajet dure une heure et demie.|It takes an hour and a half.|Es dauert anderthalb Stunden.
Les loyers ont été multipliés par trois.|Rents have tripled.|Mieten haben sich verdreifacht.
Il faisait moins cinq degrés.|It was minus five degrees.|Es waren minus fünf Grad.
Il passe de 12 à 15 millions.|It grew from 12 to 15 million.|Es wuchs von 12 auf 15 Millionen.
Il gagne 0,2 point.|It gains 0.2 percentage points.|Es steigt um 0,2 Prozentpunkte.
Les deux ont un vélo neuf.|Both have a new bicycle.|Beide haben ein neues Rad.
""".strip().splitlines()
"""One fact a line: French | English | German."""
DIFFER = [
    ("Il reste 3,2 milliards.", "3.2 million remain.", "en", Fraction(1000)),
    ("Il pèse un billion.", "Es sind eine Milliarde.", "de", Fraction(1000)),
    ("Il a quatre-vingt-dix-sept ans.", "She is 79 years old.", "en", None),
    ("Le taux baisse de 2 %.", "Der Satz sinkt um 2 Prozentpunkte.", "de", None),
    ("Le train part à 15 h 30.", "Der Zug fährt um 15.20 Uhr.", "de", None),
    ("Le prix est de 12,50 €.", "The price is €12.05.", "en", None),
    ("Né le 14 mai 2024.", "Geboren am 15. Mai 2024.", "de", None),
]


def _findings(french: str, other: str, language: str) -> list[tuple[Severity, Fraction | None]]:
    figures = [
        [Figure(0, mention) for mention in find_mentions(text, tag)]
        for text, tag in ((french, "fr"), (other, language))
    ]
    found = compare(0, figures, [[french], [other]])
    return [(d.severity, d.factor) for d in found]


@pytest.mark.parametrize("texts", AGREE, ids=lambda texts: texts[:30])
def test_french_agrees_with_english_and_german(texts: str) -> None:
    french, english, german = texts.split("|")
    assert _findings(french, english, "en") == []
    assert _findings(french, german, "de") == []


@pytest.mark.parametrize(("french", "other", "language", "factor"), DIFFER)
def test_a_slip_between_french_and_another_language_is_one_error(
    french: str, other: str, language: str, factor: Fraction | None
) -> None:
    ((severity, found),) = _findings(french, other, language)
    assert severity is Severity.ERROR
    assert factor is None or found in {factor, 1 / factor}


def _below_100(n: int, tens: dict[int, str]) -> str:
    if n < 20:
        return ONES[n]
    ten, one = divmod(n, 10)
    if ten not in tens and ten >= 8:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{ONES[n - 80]}"
    base = tens.get(ten) or tens[6]
    rest = n - 60 if ten not in tens else one
    if not rest:
        return base
    return f"{base} et {ONES[rest]}" if rest in {1, 11} else f"{base}-{ONES[rest]}"


def _french(n: int, tens: dict[int, str]) -> str:
    for size, name in ((10**9, "milliard"), (10**6, "million"), (1000, "mille"), (100, "cent")):
        many, rest = divmod(n, size)
        if not many:
            continue
        head = [_french(many, tens)] if many > 1 or size > 1000 else []
        if size <= 1000:
            head = [h.replace("vingts", "vingt").replace("cents", "cent") for h in head]
        plural = many > 1 and (size > 1000 or (size == 100 and not rest))
        tail = [_french(rest, tens)] if rest else []
        return " ".join([*head, name + "s" * plural, *tail])
    return _below_100(n, tens)


def _value(text: str) -> Fraction | None:
    (mention,) = find_mentions(text, "fr")
    assert mention.surface == text
    return mention.reading.value


@pytest.mark.parametrize("tens", [TENS, TENS | SWISS], ids=["soixante-dix", "septante"])
@given(number=st.one_of(st.integers(2, 2000), st.integers(2, 10**12 - 1)))
def test_number_words_read_back(tens: dict[int, str], number: int) -> None:
    words = _french(number, tens)
    assert _value(words) == number
    assert _value(words.replace(" ", "-")) == number
    assert _value(words.capitalize()) == number


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u2009", "\u202f"])
def test_any_blank_separates_thousands_and_the_unit(blank: str) -> None:
    (mention,) = find_mentions(f"Il coûte 1{blank}234{blank}567,5{blank}€ net.", "fr")
    assert mention.reading == Reading(Fraction("1234567.5"), unit="EUR")


def test_regional_tags_read_french() -> None:
    assert language_of("fr-CH").tag == language_of("fr").tag == "fr"

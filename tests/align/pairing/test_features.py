"""Features: what a segment says has one key in every language."""

from __future__ import annotations

import pytest

from align.numbers.scan import find_mentions
from align.pairing.features import FeatureClass, extract_features


def keys(text: str, language: str, *classes: FeatureClass) -> set[str]:
    found = extract_features(text, language, find_mentions(text, language))
    return {f.key for f in found if not classes or f.feature_class in classes}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Tor fiel in der 29. Minute."),
        ("en", "The goal came in the 29th minute."),
        ("zh", "这粒球是在29分钟打进的。"),
        ("zh", "这粒球是在第二十九分钟打进的。"),
    ],
)
def test_an_ordinal_is_its_number(language: str, text: str) -> None:
    assert "29" in keys(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "1,2 Milliarden Euro"), ("en", "1.2 billion euros"), ("zh", "12亿欧元")],
)
def test_a_figure_is_its_value(language: str, text: str) -> None:
    assert keys(text, language, FeatureClass.NUMBER) == {"1200000000"}


def test_a_figure_in_a_unit_says_it_in_the_base_unit_too() -> None:
    german = keys("1387 GWh Strom", "de", FeatureClass.QUANTITY)
    assert german == keys("13.87亿千瓦时电力", "zh", FeatureClass.QUANTITY) != set()


def test_a_name_with_a_hyphen_is_about_its_parts() -> None:
    assert {"h100chips", "h100", "chips"} <= keys("Die H100-Chips laufen.", "de")


def test_signs_are_one_whatever_their_width() -> None:
    assert keys("Wirklich?", "de", FeatureClass.SIGN) == {"question"}
    assert keys("真的吗？", "zh", FeatureClass.SIGN) == {"question"}

"""Labels are explained where they could be mistaken, and only there."""

from __future__ import annotations

import pytest

from align.exchange.legend import apart, legend
from align.model import Alignment, Source, Version, Work


def work(*languages: str) -> Work:
    return Work(
        "made up",
        tuple(
            Version(language, "", (), Source(f"{n}.txt")) for n, language in enumerate(languages, 1)
        ),
    )


def test_labels_that_are_languages_need_no_word() -> None:
    assert list(legend(work("de", "en", "zh-Hant"))) == []


def test_two_versions_of_a_language_are_told_by_their_files() -> None:
    assert list(legend(work("de", "en", "de"))) == ["de  = 1.txt", "en  = 2.txt", "de2 = 3.txt"]


def test_a_language_that_is_not_known_is_no_word_of_german() -> None:
    assert list(legend(work("de", "und")))[1] == "und = 2.txt (its language is not known)"


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([(0, 1, 2)], []),
        ([(0, 1), (2,)], ["de2 translates none of the others: it shares no row."]),
        (
            [(0,), (1,), (2,)],
            ["de, en and de2 are no translations of one another: no row has two of them."],
        ),
    ],
)
def test_versions_that_share_no_row_are_named(
    groups: list[tuple[int, ...]], said: list[str]
) -> None:
    assert list(apart(work("de", "en", "de"), Alignment((), (), tuple(groups)))) == said

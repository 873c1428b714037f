"""What one version has in another place than the others: no omission, and compared all the same."""

from __future__ import annotations

import pytest

from align.extent import extent_in_words, extent_of
from align.model import Alignment, Work
from align.numbers import check
from align.pairing import pair
from align.reading import read_work

DE = [
    "Die Firma aus Kiel beschäftigt 1250 Menschen.",
    "Der Umsatz stieg auf 12,75 Millionen Euro.",
    "Das zweite Werk wurde im Mai 1998 eröffnet.",
    "Jeder fünfte Kunde kommt aus China.",
    "Die Strecke ist 42,195 Kilometer lang.",
    "Im Hafen liegen 37 Schiffe aus Norwegen.",
]
EN = [
    "The company of Kiel employs 1,250 people.",
    "Revenue rose to 12.75 million euros.",
    "The second plant was opened in May 1998.",
    "One customer in five comes from China.",
    "The course is 42.195 kilometres long.",
    "In the harbour lie 37 ships from Norway.",
]
ZH = [
    "基尔的公司有1250名员工。",
    "营业额增至1275万欧元。",
    "第二家工厂于1998年5月开业。",
    "五分之一的客户来自中国。",
    "赛道全长42.195公里。",
    "港口里停着37艘来自挪威的船。",
]


@pytest.fixture
def opened(tmp_path):
    def open_texts(**texts: list[str]) -> tuple[Work, Alignment]:
        for language, paragraphs in texts.items():
            (tmp_path / f"{language}.txt").write_text("\n\n".join(paragraphs))
        work = read_work([f"{language}={tmp_path / language}.txt" for language in texts])
        return work, pair(work)

    return open_texts


def moved(paragraphs: list[str], here: int, there: int) -> list[str]:
    rest = [p for n, p in enumerate(paragraphs) if n != here]
    return [*rest[:there], paragraphs[here], *rest[there:]]


def test_a_moved_paragraph_is_neither_missing_nor_left_unchecked(opened) -> None:
    work, alignment = opened(de=DE, en=moved(EN, 4, 1))
    assert check(work, alignment) == ()
    extent = extent_of(work, alignment)
    assert extent.moved == {"en": ((1, 5),)}
    assert (extent.alone, extent.lacking) == ({}, {})
    assert list(extent_in_words(extent)) == ["Moved in en: row 2 (belongs to row 6)."]


def test_a_wrong_figure_in_a_moved_paragraph_is_found_where_it_belongs(opened) -> None:
    wrong = [p.replace("37", "73") for p in EN]
    (found,) = check(*opened(de=DE, en=moved(wrong, 5, 2)))
    assert found.row == 6
    assert [figure and figure.paragraph for figure in found.figures] == [5, 2]


def test_versions_that_agree_keep_their_rows_whatever_a_third_one_moves(opened) -> None:
    work, alignment = opened(de=DE, en=moved(EN, 4, 1), zh=ZH)
    assert all({0, 2} <= set(row.present) for row in alignment.rows if row.present != (1,))
    assert check(work, alignment) == ()


def test_what_one_of_three_lacks_is_named(opened) -> None:
    work, alignment = opened(de=DE, en=[*EN[:2], *EN[3:]], zh=ZH)
    extent = extent_of(work, alignment)
    assert extent.lacking == {"en": (2,)}
    assert list(extent_in_words(extent)) == ["Missing in en: row 3."]

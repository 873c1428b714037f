"""A work with its alignment, made by hand, is checked row by row."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Span, Version, Work
from align.numbers import check, find_mentions
from align.numbers.clusters import join
from align.numbers.items import Item, items_of
from align.numbers.model import Discrepancy, DiscrepancyType, Figure, Severity


def _work(**texts: Sequence[str | Paragraph]) -> Work:
    versions = [
        Version(
            language, "", tuple(p if isinstance(p, Paragraph) else Paragraph(p) for p in paragraphs)
        )
        for language, paragraphs in texts.items()
    ]
    return Work("", tuple(versions))


def _rows(*rows: Sequence[tuple[int, int]]) -> Alignment:
    return Alignment(tuple(Row(tuple(Run(*run) for run in runs)) for runs in rows))


def _surfaces(found: Discrepancy) -> list[str | None]:
    return [figure.mention.surface if figure else None for figure in found.figures]


def test_a_missing_figure_names_the_versions_that_lack_it() -> None:
    work = _work(
        de=["Er zahlte 18 Euro."], en=["He paid."], zh=["他付了18欧元。"],
    )  # fmt: skip
    (found,) = check(work, _rows([(0, 1), (0, 1), (0, 1)]))
    assert found.type is DiscrepancyType.MISSING
    assert found.severity is Severity.ERROR
    assert found.absent == (1,)
    assert _surfaces(found) == ["18 Euro", None, "18欧元"]


def test_two_that_agree_outvote_the_third() -> None:
    work = _work(
        de=["Es kostet 5 Millionen Euro."], en=["It costs €5 billion."], zh=["花费500万欧元。"]
    )
    (found,) = check(work, _rows([(0, 1), (0, 1), (0, 1)]))
    assert found.type is DiscrepancyType.VALUE_DIFFERS
    assert _surfaces(found) == ["5 Millionen Euro", "€5 billion", "500万欧元"]
    assert found.factor == Fraction(1000)
    assert "billion" in found.hint
    assert found.absent == ()


def test_the_paragraphs_of_a_row_are_taken_together() -> None:
    work = _work(de=["Es waren 40 Leute.", "Sie blieben 9 Tage."], en=["All 40 stayed for 9 days."])
    assert check(work, _rows([(0, 2), (0, 1)])) == ()


def test_a_figure_in_the_next_row_has_moved() -> None:
    work = _work(
        de=["Es waren 40 Leute. Sie blieben 9 Tage.", "Dann gingen sie."],
        en=["There were 40 people.", "After 9 days they left."],
    )
    found = check(work, _rows([(0, 1), (0, 1)], [(1, 2), (1, 2)]))
    assert [d.severity for d in found] == [Severity.INFO, Severity.INFO]
    assert all("moved" in d.hint for d in found)
    assert [_surfaces(d) for d in found] == [["9 Tage", None], [None, "9 days"]]


def test_a_figure_in_a_paragraph_without_counterpart_has_moved() -> None:
    work = _work(
        de=["Es waren 40 Leute.", "Nach 9 Tagen gingen sie."], en=["All 40 left after 9 days."]
    )
    (found,) = check(work, _rows([(0, 1), (0, 1)], [(1, 2), (1, 1)]))
    assert found.severity is Severity.INFO


def test_a_row_of_one_version_raises_nothing() -> None:
    work = _work(de=["Es waren 40 Leute."], en=["Nobody came."])
    assert check(work, _rows([(0, 1), (0, 0)], [(1, 1), (0, 1)])) == ()


def test_page_furniture_and_markup_are_not_compared() -> None:
    furniture = Paragraph("Teilen 12 Kommentare 40", ParagraphKind.CHROME)
    numbered = Paragraph("3. Die Brücke", marks=(Span(0, 3),))
    work = _work(de=[furniture, numbered], en=["Share", "The bridge"])
    assert check(work, _rows([(0, 1), (0, 1)], [(1, 2), (1, 2)])) == ()


def test_names_and_notes_raise_nothing() -> None:
    work = _work(
        de=["GPT-4 lief auf H100-Karten.1"],
        en=["The model ran on graphics cards."],
        zh=["36氪报道2。"],
    )
    assert check(work, _rows([(0, 1), (0, 1), (0, 1)])) == ()


def test_weak_figures_satisfy_but_do_not_alarm() -> None:
    work = _work(de=["Die beiden Schwestern."], en=["The sisters, 2 of them."], zh=["姐妹。"])
    assert check(work, _rows([(0, 1), (0, 1), (0, 0)])) == ()
    assert check(work, _rows([(0, 1), (0, 0), (0, 1)])) == ()


def test_a_figure_said_twice_is_no_error() -> None:
    work = _work(de=["Die 40 Schiffe, alle 40, sanken."], en=["All 40 ships sank."])
    (found,) = check(work, _rows([(0, 1), (0, 1)]))
    assert found.severity is Severity.INFO


def test_a_conversion_is_information_and_a_wrong_one_an_error() -> None:
    right = _work(de=["Es sind 8 Kilometer."], en=["It is five miles."])
    wrong = _work(de=["Es sind 8 Kilometer."], en=["It is nine miles."])
    rows = _rows([(0, 1), (0, 1)])
    assert [d.severity for d in check(right, rows)] == [Severity.INFO]
    assert [d.severity for d in check(wrong, rows)] == [Severity.ERROR]


def test_keys_hold_when_other_rows_come_before() -> None:
    de, en = "Er zahlte 18 Euro dafür.", "He paid 19 euros for it."
    (found,) = check(_work(de=[de], en=[en]), _rows([(0, 1), (0, 1)]))
    later = check(
        _work(de=["Neu.", de, "Ende."], en=["New.", en, "End."]),
        _rows([(0, 1), (0, 1)], [(1, 2), (1, 2)], [(2, 3), (2, 3)]),
    )
    assert [d.key for d in later] == [found.key]
    assert [d.row for d in later] == [1]


def test_keys_change_with_the_figure_and_tell_equals_apart() -> None:
    rows = _rows([(0, 1), (0, 1)], [(1, 2), (1, 2)])
    found = check(_work(de=["Er zahlte 18 Euro."] * 2, en=["He paid 19 euros."] * 2), rows)
    other = check(_work(de=["Er zahlte 18 Euro."] * 2, en=["He paid 17 euros."] * 2), rows)
    keys = [d.key for d in found] + [d.key for d in other]
    assert len(set(keys)) == 4
    assert all(keys)


def test_scores_in_another_order_are_found() -> None:
    work = _work(de=["Endstand 3:1."], zh=["终场比分1比3。"])
    found = check(work, _rows([(0, 1), (0, 1)]))
    assert [_surfaces(d) for d in found] == [["3", "1"], ["1", "3"]]


def test_one_wrong_figure_among_five_thousand_in_a_paragraph_is_found() -> None:
    right = [str(n % 90 + 10) for n in range(5000)]
    wrong = [*right[:2500], "777", *right[2501:]]
    found = check(_work(de=["; ".join(right)], en=["; ".join(wrong)]), _rows([(0, 1), (0, 1)]))
    assert [_surfaces(d) for d in found] == [[right[2500], "777"]]


def test_figures_of_one_version_are_not_compared_with_each_other() -> None:
    items = items_of(0, [Figure(0, m) for m in find_mentions("7 " * 400, "en")])
    compared: list[tuple[Item, Item]] = []
    clusters = join([{0: item} for item in items], lambda *pair: compared.append(pair))
    assert (len(clusters), compared) == (400, [])

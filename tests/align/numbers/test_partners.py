"""Figures that agree, by version, are those that the comparison takes together."""

from align.model import Alignment, Paragraph, Row, Run, Version, Work
from align.numbers import check
from align.numbers.partners import partners_in_row


def told(**texts):
    """The groups of a row of one paragraph for each language, and whether something is missing."""
    versions = tuple(Version(tag, "", (Paragraph(text),)) for tag, text in texts.items())
    work = Work("", versions)
    alignment = Alignment((Row(tuple(Run(0, 1) for _ in versions)),))
    groups = [
        (
            tuple(figure and figure.mention.surface for figure in group.figures),
            group.lacking,
            group.covered,
        )
        for group in partners_in_row(work, alignment, 0)
    ]
    return groups, [found.absent for found in check(work, alignment)]


def test_equal_by_arithmetic():
    assert told(de="48 Stunden", en="two days", zh="两天") == (
        [(("48 Stunden", "two days", "两天"), (), False)],
        [],
    )


def test_missing_in_one():
    groups, absent = told(de="Es sind 100.000.", en="There are many.", zh="有10万。")
    assert groups == [(("100.000", None, "10万"), (1,), False)]
    assert absent == [(1,)]


def test_said_in_another_way_or_more_seldom():
    groups, absent = told(de="am 14. Mai 2024, also 2024", en="on 14 May 2024")
    assert groups[-1] == (("2024", None), (1,), True)
    assert absent == []
    groups, _ = told(de="20 Euro und 20 Euro", en="20 euros")
    assert sorted(covered for _, _, covered in groups) == [False, True]


def test_a_range_is_one_group_where_both_ends_agree():
    assert told(de="18 bis 24 °C", en="18 to 24°C")[0] == [
        (("18 bis 24 °C", "18 to 24°C"), (), False)
    ]


def test_names_are_grouped_by_their_spelling():
    groups, _ = told(de="GPT-4, GPT-4, H100", en="GPT-4")
    assert groups == [
        (("GPT-4", "GPT-4"), (), False),
        (("GPT-4", None), (), False),
        (("H100", None), (), False),
    ]


def test_a_language_that_is_not_compared_has_no_groups():
    assert told(de="12 Euro", fi="12 euroa")[0] == [(("12 Euro", None), (), False)]

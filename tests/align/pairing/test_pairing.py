"""Pairing: rows, gaps, links, groups, whatever the number and order of the versions."""

from __future__ import annotations

from itertools import permutations

import pytest
from bridge_texts import DE, EN, ZH, version

from align.model import Alignment, Work
from align.pairing import annotate, pair


def rows(alignment: Alignment) -> list[tuple[list[int], ...]]:
    return [tuple(list(run) for run in row.runs) for row in alignment.rows]


def pair_texts(**texts: list[str]) -> Alignment:
    return pair(Work("w", tuple(version(tag, lines) for tag, lines in texts.items())))


def test_three_faithful_versions_make_rows_of_three() -> None:
    alignment = pair_texts(de=DE, en=EN, zh=ZH)
    assert rows(alignment) == [([i], [i], [i]) for i in range(6)]
    assert alignment.groups == ((0, 1, 2),)


def test_the_order_of_the_files_does_not_matter() -> None:
    texts = {"de": DE[:3] + DE[4:], "en": EN, "zh": [*ZH[:2], ZH[2] + ZH[3], *ZH[4:]]}
    found = set()
    for order in permutations(texts):
        alignment = pair_texts(**{tag: texts[tag] for tag in order})
        by_tag = [dict(zip(order, row, strict=True)) for row in rows(alignment)]
        found.add(str([[row[tag] for tag in texts] for row in by_tag]))
    assert len(found) == 1


def test_a_paragraph_left_out_leaves_a_gap_and_nothing_else_moves() -> None:
    alignment = pair_texts(de=DE, en=EN[:3] + EN[4:])
    assert rows(alignment)[3:5] == [([3], []), ([4], [3])]


def test_two_paragraphs_for_one_share_a_row() -> None:
    alignment = pair_texts(de=DE, en=[*EN[:2], f"{EN[2]} {EN[3]}", *EN[4:]], zh=ZH)
    assert ([2, 3], [2], [2, 3]) in rows(alignment)


def test_every_paragraph_stands_in_exactly_one_row_in_order() -> None:
    alignment = pair_texts(de=DE, en=EN[2:], zh=ZH[:4])
    for v, texts in enumerate((DE, EN[2:], ZH[:4])):
        assert [i for row in rows(alignment) for i in row[v]] == list(range(len(texts)))


def test_sentences_pair_inside_their_row() -> None:
    work = Work("w", (version("de", DE), version("en", EN)))
    row = pair(work).rows[2]
    pieces = [
        tuple(
            [s.of(v.paragraphs[p].text).strip() for p, s in annotate(v).sentences_of(row.runs[n])][
                part.runs[n].start : part.runs[n].end
            ]
            for n, v in enumerate(work.versions)
        )
        for part in row.sentence_rows
    ]
    assert pieces == [
        (["Sie ist 214 Meter lang."], ["It is 214 metres long."]),
        (["Ihr Bogen aus Stahl wiegt 1.250 Tonnen."], ["Its steel arch weighs 1,250 tonnes."]),
    ]


def test_a_row_says_why() -> None:
    evidence = pair_texts(de=DE, en=EN).rows[2].evidence
    said = {(e.feature, e.surfaces) for e in evidence}
    assert ("number", ("1.250 Tonnen", "1,250 tonnes")) in said
    assert all(e.weight > 0 for e in evidence if e.feature == "number")


def test_confidence_is_high_where_figures_agree_and_low_where_nothing_does() -> None:
    alignment = pair_texts(de=DE, en=[*EN[:4], "Nobody remembers what it cost.", EN[5]])
    assert alignment.rows[2].confidence > 0.9
    assert alignment.rows[4].confidence < alignment.rows[2].confidence


OTHER_EN = [
    "Bridges of Silesia, a walk",
    (
        "Bring good shoes and a sandwich; the path along the river is long and muddy after "
        "rain, and there is no café for the first two hours, whatever the map may claim."
    ),
    (
        "Siemens counts the traffic these days: 18,000 cars and buses, every one of them loud, "
        "and not one of them stopping to look at the water, which is a pity in the evening light."
    ),
    "Trams still run. They are red, and they are late, and the drivers greet each other.",
    (
        "The loveliest arch of all was the work of Novák, who was thirty and had never built one "
        "before; the drawings, in his own neat hand, hang in the town hall above the radiator."
    ),
    "He weighed every rivet himself, or so they say: 1,250 tonnes in all, and not a gram more.",
    "Go in May.",
]


def test_comparable_texts_share_no_row_but_link_where_they_tell_the_same_fact() -> None:
    alignment = pair_texts(de=DE, en=OTHER_EN)
    assert alignment.groups == ((0,), (1,))
    assert all(len(row.present) == 1 for row in alignment.rows)
    linked = {(link.one.paragraph, link.other.paragraph) for link in alignment.links}
    assert {(2, 5), (5, 2)} <= linked


def test_a_comparable_text_does_not_disturb_the_versions_that_translate_each_other() -> None:
    alignment = pair_texts(de=DE, en=EN, fr=OTHER_EN)
    assert alignment.groups == ((0, 1), (2,))
    paired = [row[:2] for row in rows(alignment) if not row[2]]
    assert paired == [([i], [i]) for i in range(6)]


@pytest.mark.parametrize("texts", [["One line."], ["Title", "Body."]])
def test_the_shortest_texts_pair(texts: list[str]) -> None:
    assert rows(pair_texts(en=texts, de=texts)) == [([i], [i]) for i in range(len(texts))]


def test_one_version_alone_is_a_row_for_each_paragraph() -> None:
    assert rows(pair_texts(de=DE)) == [([i],) for i in range(6)]

"""Cuts: where a sentence holds two of another version, its parts are paired, and it stays one."""

from __future__ import annotations

from array import array
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.lexicon.lookup import default_lexicon
from align.model import Paragraph, ParagraphKind, Run, Span, Version, Work
from align.pairing.annotation import annotate_work
from align.pairing.cut_gains import Cut
from align.pairing.cuts import cut_rows, cut_units, find_cuts
from align.pairing.features import FeatureClass
from align.pairing.pair_evidence import compare_units, units_of
from align.pairing.pairing import compare_all, pair_beads, pair_groups, pair_sentences
from align.pairing.tokens import match_tokens
from align.pairing.unit import Trait, Unit
from align.pairing.units import read_units

BODY, HEADING = ParagraphKind.BODY, ParagraphKind.HEADING

ENGLISH = (
    "Choice of the harbour",
    "The best harbours lie on the lee side of the island.",
    "In winter there are 40 ships, and the sailors sleep on board.",
)
CHINESE = (
    "港口的选择最好的港口在岛的背风面。",
    "冬天那里有40艘船，水手们睡在船上。",
)
APART = ("港口的选择", "最好的港口在岛的背风面。", "冬天那里有40艘船，水手们睡在船上。")


def work(one: tuple[str, ...], other: tuple[str, ...]) -> Work:
    return Work(
        "",
        (
            Version("en", "", tuple(map(Paragraph, one))),
            Version("zh", "", tuple(map(Paragraph, other))),
        ),
    )


def unit(traits: dict[str, int], size: int = 20, start: int = 0) -> Unit:
    """A unit with figures at places."""
    found = tuple(Trait(FeatureClass.NUMBER, key) for key in traits)
    bounds = array("I", [b for place in traits.values() for b in (place, place + 2)])
    span = Span(start, start + size)
    return Unit(0, 0, size, BODY, starts_paragraph=True, traits=found, bounds=bounds, span=span)


def parts(both: Work) -> list[list[str]]:
    """The units that each version was paired in, as text."""
    known = annotate_work(both)
    lexicon = default_lexicon()
    versions = zip(both.versions, known, strict=True)
    units = [read_units(version, annotation, lexicon) for version, annotation in versions]
    paired = pair_groups(both, units, compare_all(units), [(0, 1)])
    return [
        [each.span.of(version.paragraphs[each.paragraph].text) for each in own]
        for version, own in zip(both.versions, paired.units, strict=True)
    ]


def test_a_sentence_is_cut_where_the_second_one_of_another_version_begins() -> None:
    assert parts(work(ENGLISH, CHINESE))[1] == list(APART)


def test_what_is_apart_in_both_stays_as_it_is() -> None:
    assert parts(work(ENGLISH, APART)) == [list(ENGLISH), list(APART)]


def test_a_heading_apart_is_paired_with_where_it_was_joined() -> None:
    assert {0: (0, 1), 1: (0,)} in pair_beads(work(ENGLISH, CHINESE))


def test_a_cut_sentence_is_one_in_the_rows_of_sentences() -> None:
    chinese = [s for row in pair_sentences(work(ENGLISH, CHINESE)) for s in row.runs[1]]
    assert chinese == [0, 1]


@pytest.mark.parametrize("seen_from", [0, 1])
def test_the_place_does_not_depend_on_the_order_of_the_versions(seen_from: int) -> None:
    two = [unit({"11": 0, "12": 8}), unit({"13": 0, "14": 8})]
    one = [unit({"11": 0, "12": 9, "13": 20, "14": 30}, size=40)]
    pair = compare_units(one, two) if seen_from else compare_units(two, one)
    whole, halves = 1 - seen_from, seen_from
    cuts = find_cuts([{whole: Run(0, 1), halves: Run(0, 2)}], {(0, 1): pair})
    assert cuts == {whole: {0: Cut(20, (BODY, BODY))}}


def test_words_in_another_order_cut_nothing() -> None:
    two = [unit({"11": 0, "12": 8}), unit({"13": 0, "14": 8})]
    mixed = [unit({"13": 0, "11": 9, "14": 20, "12": 30}, size=40)]
    pair = compare_units(two, mixed)
    assert not find_cuts([{0: Run(0, 2), 1: Run(0, 1)}], {(0, 1): pair})


def test_no_word_is_cut() -> None:
    two = [unit({"11": 0, "12": 8}), unit({"13": 0, "14": 8})]
    one = unit({"11": 0, "12": 9, "13": 20, "14": 30}, size=40)
    spanning = Unit(
        0, 0, 40, BODY, starts_paragraph=True,
        traits=(*one.traits, Trait(FeatureClass.SIGN, "speech")),
        bounds=array("I", [*one.bounds, 15, 25]), span=one.span,
    )  # fmt: skip
    pair = compare_units(two, [spanning])
    cuts = find_cuts([{0: Run(0, 2), 1: Run(0, 1)}], {(0, 1): pair})
    assert cuts[1][0].place == 15


def test_the_part_that_translates_a_heading_is_one() -> None:
    whole = unit({"11": 0, "13": 20}, size=40)
    fore, rear = cut_units([whole], {0: Cut(20, (HEADING, BODY))})
    assert (fore.kind, rear.kind) == (HEADING, BODY)
    assert (fore.starts_paragraph, rear.starts_paragraph) == (True, False)
    assert (fore.sentence, rear.sentence) == (0, 0)


@given(st.lists(st.integers(0, 38), max_size=12), st.integers(1, 39))
def test_parts_have_all_that_the_whole_had(places: list[int], place: int) -> None:
    whole = unit({str(n): at for n, at in enumerate(places)}, size=40, start=0)
    fore, rear = cut_units([whole], {0: Cut(place, (BODY, BODY))})
    assert fore.size + rear.size == whole.size
    assert (fore.span.start, fore.span.end, rear.span.end) == (0, place, 40)
    assert all(feature.span.start < place for feature in fore.features)
    assert all(feature.span.start >= place for feature in rear.features)
    features = [*fore.features, *rear.features]
    assert sorted(f.key for f in features) == sorted(f.key for f in whole.features)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=8),
    st.sets(st.integers(0, 20)),
)
def test_rows_have_the_same_units_under_their_new_numbers(
    counts: list[tuple[int, int]], wanted: set[int]
) -> None:
    rows, ends = [], [0, 0]
    for both in counts:
        rows.append({v: Run(ends[v], ends[v] + count) for v, count in enumerate(both)})
        ends = [end + count for end, count in zip(ends, both, strict=True)]
    cuts = {1: {n: Cut(1, (BODY, BODY)) for n in wanted if n < ends[1]}}
    moved = cut_rows(rows, cuts)
    assert [row[0] for row in moved] == [row[0] for row in rows]
    assert [unit for row in moved for unit in row[1]] == list(range(ends[1] + len(cuts[1])))
    for before, after in zip(rows, moved, strict=True):
        assert len(after[1]) == len(before[1]) + sum(unit in cuts[1] for unit in before[1])


def test_evidence_after_a_cut_is_that_of_its_units() -> None:
    """Words keep their partners and what these say, and speak for the part that has them."""
    two = [unit({"11": 0, "12": 8}), unit({"13": 0, "14": 8})]
    one = [unit({"11": 0, "12": 9, "13": 20, "14": 30}, size=40)]
    parted = cut_units(one, {0: Cut(20, (BODY, BODY))})
    whole = compare_units(two, one)
    recut = whole.recut(two, parted)
    assert units_of({(0, 1): recut}) == {0: two, 1: parted}
    gains = {s.token: s.gain for unit in (0, 1) for s in whole.shared((unit,), (0,))}
    anew = compare_units(two, parted)
    for places in product(range(2), repeat=2):
        found = {s.token: s.gain for s in recut.shared(places[:1], places[1:])}
        assert found.keys() == {s.token for s in anew.shared(places[:1], places[1:])}
        assert all(gains[token] == gain for token, gain in found.items())
    assert recut.matches[1].misses.sum() == pytest.approx(whole.matches[1].misses.sum())
    assert all(recut.matches[1].misses < 0)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 38)), max_size=12), st.integers(1, 39))
def test_tokens_after_a_cut_are_those_of_the_parts(said: list[tuple[int, int]], place: int) -> None:
    whole = [unit({"1": 0}), unit({str(n): at for n, at in said}, size=40, start=0)]
    parts = cut_units(whole, {1: Cut(place, (BODY, BODY))})
    other = [unit({str(n): n for n in range(10)})]
    recut = match_tokens(whole, other)[0].recut(whole, parts)
    anew = match_tokens(parts, other)[0]
    for number in range(len(parts)):
        found = {recut.distinct[token] for token in recut.of_unit(number)}
        assert found == {anew.distinct[token] for token in anew.of_unit(number)}
        assert all(number in recut.units_of(token) for token in recut.of_unit(number))

"""Units: packed features unpack to what they were; where a unit begins a paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.lexicon.lookup import default_lexicon
from align.model import ParagraphKind, Span, Version
from align.pairing.annotation import annotate
from align.pairing.features import Feature, FeatureClass
from align.pairing.unit import Packer, Unit
from align.pairing.units import read_units
from align.reading.segments import read_segments
from align.reading.versions import read_version

features = st.builds(
    lambda key, class_, start, meanings: Feature(
        key, class_, Span(start, start + len(key)), meanings
    ),
    st.text("abc", min_size=1, max_size=3),
    st.sampled_from(FeatureClass),
    st.integers(0, 10**6),
    st.frozensets(st.sampled_from(["c:a", "c:b", "en:c"]), max_size=2),
)


@given(st.lists(features, max_size=20))
def test_packed_features_are_the_same_again(found: list[Feature]) -> None:
    unit = Unit(0, 0, 9, ParagraphKind.BODY, True, *Packer().pack(found))  # noqa: FBT003
    assert list(unit.features) == found


def test_a_trait_is_one_object_wherever_it_stands() -> None:
    packer = Packer()
    (one,), _ = packer.pack([Feature("grok", FeatureClass.NAME, Span(0, 4))])
    (other,), _ = packer.pack([Feature("grok", FeatureClass.NAME, Span(30, 34))])
    assert one is other


def test_a_concept_knows_how_the_word_in_its_place_is_spelled() -> None:
    word = Feature("haus", FeatureClass.NAME, Span(5, 9))
    known = Feature("haus", FeatureClass.CONCEPT, Span(5, 9), frozenset({"c:house"}))
    elsewhere = Feature("baum", FeatureClass.CONCEPT, Span(20, 24), frozenset({"c:tree"}))
    traits, _ = Packer().pack([word, known, elsewhere])
    assert [trait.spelling for trait in traits] == [None, "haus", None]


def units_of(version: Version) -> tuple[Unit, ...]:
    return read_units(version, annotate(version), default_lexicon())


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        ("One is.\nTwo is.\n\nThree is.\nFour is.\n", [True, False, True, False]),
        ("\n\nOne is.\n\nTwo is.\nThree is.", [True, True, False]),
        ("One is.\nTwo is.\nThree is.\n", [True, True, True]),
        ("\n\nOne is.\nTwo is.\n\n\n", [True, True]),
        ("One is.\n\nTwo is.\n\nThree is.\n", [True, True, True]),
        ("One is.", [True]),
    ],
)
def test_blank_lines_of_a_segment_file_tell_its_paragraphs(
    tmp_path: Path, lines: str, starts: list[bool]
) -> None:
    path = tmp_path / "en.seg"
    path.write_text(lines, encoding="utf-8")
    units = units_of(read_segments(path, "en"))
    assert [unit.starts_paragraph for unit in units] == starts


def test_in_a_text_only_the_first_sentence_begins_its_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    path.write_text("First one. Second one.\n\nThird one.\n", encoding="utf-8")
    units = units_of(read_version(path, "en"))
    assert [(unit.paragraph, unit.sentence) for unit in units] == [(0, 0), (0, 1), (1, 0)]
    assert [unit.starts_paragraph for unit in units] == [True, False, True]
    assert [unit.size for unit in units] == [len("Firstone."), len("Secondone."), len("Thirdone.")]

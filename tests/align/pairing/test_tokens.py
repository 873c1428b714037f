from __future__ import annotations

from align.model import ParagraphKind, Span
from align.pairing.features import Feature, FeatureClass
from align.pairing.tokens import Token, match_tokens
from align.pairing.unit import Packer, Unit

NAME, WORD, CONCEPT = FeatureClass.NAME, FeatureClass.WORD, FeatureClass.CONCEPT
SOUND = FeatureClass.TRANSLITERATION


def feature(key: str, class_: FeatureClass, start: int = 0, *meanings: str) -> Feature:
    return Feature(key, class_, Span(start, start + len(key)), frozenset(meanings))


def tokens(one: list[Feature], other: list[Feature]) -> tuple[list[Token], list[Token]]:
    units = [Unit(0, 0, 50, ParagraphKind.BODY, True, *Packer().pack(f)) for f in (one, other)]  # noqa: FBT003
    ours, theirs = match_tokens(units[:1], units[1:])
    return (
        [ours.distinct[number] for number in ours.of_unit(0)],
        [theirs.distinct[number] for number in theirs.of_unit(0)],
    )


def said(found: list[Token]) -> set[tuple[FeatureClass, frozenset[str]]]:
    return {(token.feature_class, token.keys) for token in found}


def test_a_spelling_that_only_one_version_has_is_no_token():
    assert tokens([feature("grok", NAME)], [feature("colossus", NAME)]) == ([], [])


def test_inflected_names_share_a_key():
    ours, theirs = tokens([feature("babuschkins", NAME)], [feature("babuschkin", NAME)])
    assert said(ours) == said(theirs) == {(NAME, ours[0].keys)}


def test_a_german_noun_is_a_word_where_the_other_version_writes_it_small():
    ours, theirs = tokens([feature("system", NAME)], [feature("system", WORD)])
    assert said(ours) == said(theirs) == {(WORD, frozenset({"l:system"}))}


def test_a_figure_that_is_small_in_either_version_is_small_in_both():
    ours, theirs = tokens(
        [feature("4", FeatureClass.NUMBER)], [feature("4", FeatureClass.SMALL_NUMBER)]
    )
    assert said(ours) == said(theirs) == {(FeatureClass.SMALL_NUMBER, frozenset({"v:4"}))}


def test_what_a_unit_says_twice_is_one_token():
    ours, _ = tokens([feature("grok", NAME, 9), feature("grok", NAME, 20)], [feature("grok", NAME)])
    assert len(ours) == 1


def test_a_shared_name_is_not_also_a_concept():
    known = feature("trump", CONCEPT, 0, "en:trump")
    ours, _ = tokens([feature("trump", NAME), known], [feature("trump", NAME)])
    assert said(ours) == {(NAME, frozenset({"l:trump"}))}


def test_a_transliterated_name_is_a_token_of_its_own_class_in_both_versions():
    ours, theirs = tokens([feature("马斯克", SOUND)], [feature("musk", NAME, 7)])
    assert said(ours) == said(theirs) == {(SOUND, frozenset({"t:马斯克"}))}


def test_candidates_without_a_partner_are_no_tokens():
    assert tokens([feature("马斯克", SOUND)], [feature("colossus", NAME)]) == ([], [])


def test_a_name_that_both_write_in_latin_and_one_also_by_sound_is_one_token_of_two_keys():
    ours, theirs = tokens(
        [feature("马斯克", SOUND), feature("musk", NAME, 4)], [feature("musk", NAME)]
    )
    assert said(theirs) == {(NAME, frozenset({"l:musk", "t:马斯克"}))}
    assert said(ours) == {(NAME, frozenset({"l:musk"})), (SOUND, frozenset({"t:马斯克"}))}


def test_a_word_inside_a_transliterated_name_means_nothing():
    inside = feature("布施", CONCEPT, 1, "en:dana")
    ours, _ = tokens([feature("巴布施金", SOUND), inside], [feature("babuschkin", NAME)])
    assert said(ours) == {(SOUND, frozenset({"t:巴布施金"}))}

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from align.lexicon.lookup import Lexicon
from align.model import ParagraphKind, Span, Word
from align.pairing.features import Feature, FeatureClass
from align.pairing.name_candidates import name_candidates, pinyin_names
from align.pairing.sound_alignment import SoundAlignment
from align.pairing.transliteration import MIN_LIKENESS, MIN_SCORE, outside_names, pair_names
from align.pairing.unit import Packer, Unit

NOTHING_KNOWN = Lexicon(())


def chinese(*words: str, meanings: dict[str, frozenset[str]] | None = None) -> Unit:
    """A unit of one Chinese sentence that is cut into these words."""
    text, spans = "".join(words), []
    for word in words:
        start = spans[-1].end if spans else 0
        spans.append(Word(start, start + len(word)))
    found = [
        Feature(f.key, f.feature_class, f.span, (meanings or {}).get(f.key, f.meanings))
        for f in name_candidates(text, spans, "zh", NOTHING_KNOWN)
    ]
    return Unit(0, 0, len(text), ParagraphKind.BODY, True, *Packer().pack(found))  # noqa: FBT003


def latin(*names: str, concepts: dict[str, frozenset[str]] | None = None) -> Unit:
    """A unit with these names one behind the other, and what a lexicon knows of them."""
    features, start = [], 0
    for name in names:
        span = Span(start, start + len(name))
        class_ = FeatureClass.NAME if name[0].isupper() else FeatureClass.WORD
        features.append(Feature(name.casefold(), class_, span))
        if concepts and name in concepts:
            features.append(Feature(name.casefold(), FeatureClass.CONCEPT, span, concepts[name]))
        start += len(name) + 1
    features += pinyin_names(" ".join(names), "en")
    return Unit(0, 0, start, ParagraphKind.BODY, True, *Packer().pack(features))  # noqa: FBT003


def pairs(one: Unit, other: Unit) -> set[tuple[str, str]]:
    ours, theirs = pair_names(one.traits, other.traits)
    return {(name, t.key) for t, name in theirs.items() if name in ours.values()}


def likeness(syllables: str, name: str) -> tuple[float, float]:
    alignment = SoundAlignment([tuple(syllables.split())], [name])
    found, score = alignment.likenesses(np.array([[0, 0]]))
    return float(found[0]), float(score[0])


@pytest.mark.parametrize(
    ("syllables", "name"),
    [
        ("ma si ke", "musk"),
        ("te lang pu", "trump"),
        ("mo ke er", "merkel"),
        ("ba bu shi jin", "babuschkin"),
        ("mu ni hei", "munich"),
        ("fu li te wu de", "fleetwood"),
        ("wo lun", "warren"),
    ],
)
def test_transliterations_sound_like_the_name(syllables, name):
    how, score = likeness(syllables, name)
    assert how >= MIN_LIKENESS
    assert score >= MIN_SCORE


@pytest.mark.parametrize(
    ("syllables", "name"),
    [("ma si ke", "merkel"), ("te lang pu", "musk"), ("wo lun", "trump"), ("xi te le", "cyera")],
)
def test_other_names_do_not(syllables, name):
    assert likeness(syllables, name)[0] < MIN_LIKENESS


def test_a_name_that_segmentation_cut_apart_is_one():
    assert pairs(chinese("巴", "布施", "金"), latin("Babuschkin")) == {("巴布施金", "babuschkin")}


def test_a_genitive_is_the_same_name():
    found = pairs(chinese("巴布施金"), latin("Babuschkin", "und", "Babuschkins"))
    assert {name for _, name in found} == {"babuschkin", "babuschkins"}


def test_of_two_chinese_names_the_likest_is_taken():
    found = pairs(chinese("马斯克", "，", "默克尔"), latin("Merkel", "sah", "Musk"))
    assert found == {("马斯克", "musk"), ("默克尔", "merkel")}


def test_the_sides_may_come_in_either_order():
    theirs, ours = pair_names(latin("Musk").traits, chinese("马斯克").traits)
    assert list(theirs.values()) == ["马斯克"]
    assert [trait.key for trait in ours] == ["马斯克"]


@pytest.mark.parametrize("written", [("Wang", "Wei"), ("Wei", "Wang")])
def test_chinese_names_in_pinyin_with_the_family_name_on_either_side(written):
    assert pairs(chinese("王", "伟"), latin(*written)) == {("王伟", " ".join(written).casefold())}


def test_a_name_of_two_letters_counts_beside_a_given_name():
    assert pairs(chinese("李", "娜"), latin("Li", "Na")) == {("李娜", "li na")}


def test_words_inside_a_name_stand_for_nothing():
    unit = chinese("巴", "布施", "金")
    named = {trait: trait.key for trait in unit.traits if trait.key in {"巴布施金", "布施"}}
    assert {t.key for t in outside_names(unit, named) if t in named} == {"巴布施金"}


def test_a_given_name_in_pinyin_is_enough_if_it_is_long():
    assert pairs(chinese("习近平"), latin("Jinping")) == {("习近平", "jinping")}


def test_pinyin_is_exact():
    assert not pairs(chinese("王", "伟"), latin("Wang", "Wen"))


def test_a_name_that_the_lexicon_knows_in_both_versions_is_left_to_it():
    london = frozenset({"c:world:1"})
    ours = chinese("伦敦", meanings={"伦敦": london})
    assert not pairs(ours, latin("London", concepts={"London": london}))
    assert pairs(chinese("伦敦"), latin("London")) == {("伦敦", "london")}


def test_a_word_that_is_also_written_small_is_no_name():
    assert not pairs(chinese("马斯克"), latin("Musk", "musk"))


@pytest.mark.parametrize("same", [chinese, latin])
def test_versions_in_one_script_have_nothing_to_transliterate(same):
    names = ("马斯克",) if same is chinese else ("Musk",)
    assert pair_names(same(*names).traits, same(*names).traits) == ({}, {})


def test_names_end_where_other_characters_stand():
    keys = {f.key for f in chinese("总统", "特朗普", "说").features}
    assert keys == {"特朗普"}


def test_traditional_names_are_found_as_simplified():
    found = list(name_candidates("馬斯克", [Word(0, 3)], "zh-Hant", NOTHING_KNOWN))
    assert [(f.key, f.span) for f in found] == [("马斯克", Span(0, 3))]


def test_other_languages_have_no_candidates():
    assert not list(name_candidates("马斯克", [Word(0, 3)], "de", NOTHING_KNOWN))


def test_pypinyin_is_not_loaded_for_versions_without_chinese():
    code = (
        "import sys\n"
        "from align.pairing.transliteration import pair_names\n"
        "pair_names([], [])\n"
        "sys.exit('pypinyin' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

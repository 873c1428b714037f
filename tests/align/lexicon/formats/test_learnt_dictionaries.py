"""Dictionaries of word pairs that texts taught, beside those that were added."""

from __future__ import annotations

from pathlib import Path

import pytest
from dictionary_files import TSV

from align.errors import InputError
from align.lexicon.catalogue import (
    add_dictionary,
    list_dictionaries,
    remove_dictionary,
)
from align.lexicon.learnt import WordPair, add_learnt, learnt_pairs, strike_words
from align.lexicon.lookup import default_lexicon
from align.lexicon.records import dictionary_folder, pairs_path

DOG = WordPair(("en", "zh"), ("Blackie", "老黑"), 4, 1.0)
CAT = WordPair(("de", "zh"), ("Mohrle", "煤球"), 2, 0.8)
BIRD = WordPair(("de", "en"), ("Zwitscherding", "warbler"), 3, 1.0)


def shared(one: str, tag: str, other: str, its_tag: str) -> bool:
    lexicon = default_lexicon()
    return bool(lexicon.meanings(one, tag) & lexicon.meanings(other, its_tag))


def test_what_was_learnt_is_listed_and_looked_up(tmp_path: Path) -> None:
    assert not shared("Blackie", "en", "老黑", "zh")
    added = add_learnt((DOG, BIRD), tmp_path / "Meine Hunde.json")
    assert list_dictionaries() == (added,)
    assert (added.name, added.format, added.entries) == ("meine-hunde", "learnt", 2)
    assert added.languages == ("de", "en", "zh")
    assert added.source == str(tmp_path / "Meine Hunde.json")
    assert shared("Blackie", "en", "老黑", "zh")
    assert shared("Zwitscherdinge", "de", "warblers", "en")


def test_a_signature_names_what_was_learnt(tmp_path: Path) -> None:
    added = add_learnt((DOG,), tmp_path / "rows.json")
    assert added.sha256 in default_lexicon().signature
    assert added.sha256 not in default_lexicon(without="rows").signature
    assert add_learnt((DOG, CAT), tmp_path / "rows.json").sha256 != added.sha256


def test_a_german_word_meets_the_chinese_of_its_english(tmp_path: Path) -> None:
    add_learnt((DOG, WordPair(("de", "en"), ("Mohrle", "Blackie"), 4, 1.0)), tmp_path / "rows.json")
    assert shared("Mohrle", "de", "老黑", "zh")


def test_learning_from_the_same_file_again_replaces_what_it_taught(tmp_path: Path) -> None:
    add_learnt((DOG, CAT), tmp_path / "rows.json")
    again = add_learnt((BIRD,), tmp_path / "rows.json")
    assert list_dictionaries() == (again,)
    assert again.entries == 1
    assert not shared("Blackie", "en", "老黑", "zh")


def test_another_file_adds_to_the_dictionary_of_that_name(tmp_path: Path) -> None:
    add_learnt((DOG, CAT), tmp_path / "one.json", "dogs")
    both = add_learnt((DOG, BIRD), tmp_path / "two.json", "dogs")
    assert (both.entries, both.source) == (3, f"{tmp_path / 'two.json'} and 1 more")
    assert shared("Mohrle", "de", "煤球", "zh")
    mended = add_learnt((BIRD,), tmp_path / "one.json", "dogs")
    assert mended.entries == 2
    assert not shared("Mohrle", "de", "煤球", "zh")
    assert shared("Blackie", "en", "老黑", "zh")


def test_removing_leaves_nothing(tmp_path: Path) -> None:
    add_learnt((DOG,), tmp_path / "rows.json")
    remove_dictionary("rows")
    assert list(dictionary_folder().iterdir()) == []


def test_names_of_dictionaries_that_were_added_are_not_taken(tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text(TSV, encoding="utf-8")
    added = add_dictionary(words, ("de", "zh"))
    with pytest.raises(InputError, match=r"named words already, which was not learnt; .*--name"):
        add_learnt((DOG,), words)
    assert list_dictionaries() == (added,)
    remove_dictionary("words")
    learnt = add_learnt((DOG,), words)
    with pytest.raises(InputError, match="named words already"):
        add_dictionary(words, ("de", "zh"))
    assert list_dictionaries() == (learnt,)


def test_nothing_is_added_to_what_is_damaged(tmp_path: Path) -> None:
    add_learnt((DOG,), tmp_path / "one.json", "dogs")
    pairs_path("dogs").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"dogs: what it learnt before is damaged; remove it"):
        add_learnt((BIRD,), tmp_path / "two.json", "dogs")
    assert shared("Blackie", "en", "老黑", "zh")


def test_a_struck_word_is_not_looked_up_and_the_others_are(tmp_path: Path) -> None:
    add_learnt((DOG, CAT), tmp_path / "rows.json", "mine")
    add_learnt((BIRD,), tmp_path / "more.json", "mine")
    assert learnt_pairs("mine") == (DOG, BIRD, CAT)
    assert strike_words("mine", ["老黑"]) == (DOG,)
    assert learnt_pairs("mine") == (BIRD, CAT)
    assert not shared("Blackie", "en", "老黑", "zh")
    assert shared("Mohrle", "de", "煤球", "zh")


def test_a_dictionary_without_a_word_left_is_removed(tmp_path: Path) -> None:
    add_learnt((DOG, CAT), tmp_path / "rows.json")
    assert set(strike_words("rows", ["Blackie", "Mohrle"])) == {DOG, CAT}
    assert list_dictionaries() == ()
    assert list(dictionary_folder().iterdir()) == []


def test_a_word_that_is_in_no_pair_strikes_nothing(tmp_path: Path) -> None:
    add_learnt((DOG, CAT), tmp_path / "rows.json")
    with pytest.raises(InputError, match="Katze is in none"):
        strike_words("rows", ["Blackie", "Katze"])
    assert learnt_pairs("rows") == (DOG, CAT)


def test_only_a_learnt_dictionary_has_word_pairs(tmp_path: Path) -> None:
    (tmp_path / "words.tsv").write_text(TSV, encoding="utf-8")
    add_dictionary(tmp_path / "words.tsv", ("de", "zh"))
    for name in ("words", "nothing"):
        with pytest.raises(InputError, match="no learnt dictionary"):
            learnt_pairs(name)

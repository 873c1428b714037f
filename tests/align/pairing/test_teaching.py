"""Accepted rows teach the words in them that no dictionary explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from align.lexicon.learnt import WordPair, triples_of_pairs
from align.lexicon.lookup import Lexicon
from align.lexicon.store import Store
from align.model import Paragraph, Row, Run, Version, Work
from align.pairing.teaching import word_pairs

DOG = [
    ("Blackie slept beside the stove.", "老黑睡在炉子旁边。"),
    ("In the morning Blackie wanted to go out.", "早上老黑想出去。"),
    ("The children loved Blackie.", "孩子们很喜欢老黑。"),
    ("Nobody had fed the cat.", "没有人喂过猫。"),
    ("Then Blackie drank water.", "然后老黑喝了水。"),
]
NOTHING_KNOWN = Lexicon([Store.in_memory([])])


def taught(
    pairs: Sequence[tuple[str, ...]],
    languages: Sequence[str] = ("en", "zh"),
    lexicon: Lexicon = NOTHING_KNOWN,
) -> tuple[WordPair, ...]:
    versions = [
        Version(language, "", tuple(map(Paragraph, texts)))
        for language, texts in zip(languages, zip(*pairs, strict=True), strict=True)
    ]
    rows = [Row((Run(n, n + 1),) * len(languages)) for n in range(len(pairs))]
    return word_pairs(Work("", tuple(versions)), rows, lexicon)


def words(pairs: Sequence[WordPair]) -> set[tuple[str, ...]]:
    return {pair.words for pair in pairs}


def test_a_name_that_no_dictionary_has_is_learnt_from_the_rows_it_stands_in() -> None:
    assert taught(DOG) == (WordPair(("en", "zh"), ("Blackie", "老黑"), 4, 1.0),)


def test_what_is_learnt_is_a_meaning_that_both_words_share() -> None:
    store = Store.in_memory(triples_of_pairs(taught(DOG)))
    lexicon = Lexicon([store])
    assert lexicon.meanings("老黑", "zh") & lexicon.meanings("Blackie's", "en")
    assert not lexicon.meanings("blackie", "en")


def test_words_that_a_dictionary_explains_teach_nothing() -> None:
    assert not taught(DOG, lexicon=Lexicon([Store.in_memory(triples_of_pairs(taught(DOG)))]))


def test_words_that_are_written_alike_teach_nothing() -> None:
    rows = [(f"Novak {de}.", f"Novak {en}.") for de, en in (("malt", "paints"), ("singt", "sings"))]
    assert not taught(rows, ("de", "en"))


def test_two_words_that_always_stand_together_cannot_be_told_apart() -> None:
    rows = [(en.replace("Blackie", "Blackie Wulf"), zh) for en, zh in DOG]
    assert not taught(rows)


def test_a_word_that_is_met_in_one_row_only_teaches_nothing() -> None:
    assert not taught(DOG[:1])
    assert words(taught(DOG[:2])) == {("Blackie", "老黑")}


def test_two_meetings_in_long_rows_may_be_chance() -> None:
    fillers = [" ".join(f"x{chr(97 + row)}{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(50))
               for row in range(3)]  # fmt: skip
    rows = [(f"{en} {fill}", zh) for (en, zh), fill in zip(DOG, fillers, strict=False)]
    assert not taught(rows[:2])
    assert words(taught(rows)) == {("Blackie", "老黑")}


def test_figures_teach_nothing() -> None:
    rows = [("Blackie ate three cakes.", "老黑吃了三块。"), ("Three slept.", "三个睡了。")]
    assert not taught(rows)


def test_sentence_rows_say_more_finely_what_belongs_together() -> None:
    english = ("Blackie slept. Rolf snored.", "Blackie ate. Rolf drank.", "Blackie ran. Rolf sat.")
    chinese = ("老黑睡了。胖子打呼噜。", "老黑吃饭。胖子喝水。", "老黑奔跑。胖子坐下。")
    work = Work("", tuple(Version(tag, "", tuple(map(Paragraph, texts)))
                          for tag, texts in (("en", english), ("zh", chinese))))  # fmt: skip
    whole = [Row((Run(n, n + 1),) * 2) for n in range(3)]
    assert not word_pairs(work, whole, NOTHING_KNOWN)
    parts = tuple(Row((Run(n, n + 1),) * 2) for n in range(2))
    fine = [replace(row, sentence_rows=parts) for row in whole]
    assert words(word_pairs(work, fine, NOTHING_KNOWN)) == {("Blackie", "老黑"), ("Rolf", "胖子")}


def test_every_two_languages_of_a_work_teach() -> None:
    german = ("Mohrle schlief.", "Morgens wollte Mohrle raus.", "Alle mochten Mohrle.",
              "Keiner rief.", "Mohrle trank.")  # fmt: skip
    found = taught([(de, *both) for de, both in zip(german, DOG, strict=True)], ("de", "en", "zh"))
    assert words(found) == {("Mohrle", "Blackie"), ("Mohrle", "老黑"), ("Blackie", "老黑")}


@pytest.mark.parametrize("tags", [("en", "en"), ("zh-Hans", "zh-Hant")])
def test_versions_in_one_language_teach_nothing(tags: tuple[str, str]) -> None:
    assert not taught([(en, en.replace("Blackie", "Schwarzi")) for en, _ in DOG], tags)

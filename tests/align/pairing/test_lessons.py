"""Words that keep company in sure rows become translations of each other."""

from __future__ import annotations

from align.lexicon.lookup import Lexicon
from align.model import Paragraph, Version
from align.pairing.annotation import annotate
from align.pairing.lessons import learn
from align.pairing.pair_evidence import compare_units
from align.pairing.units import read_units

PLACES = ["Ostrava", "Memphis", "Lindwerth", "Cyera", "Hanwha", "Novak", "Brandt"]
VERBS = ["verkauft", "sucht", "kennt", "malt", "liebt", "meidet", "besucht"]
OTHERS = ["sells", "seeks", "knows", "paints", "loves", "shuns", "visits"]


def taught(german: list[str], english: list[str]) -> set[str]:
    versions = [
        Version(t, "", tuple(map(Paragraph, p))) for t, p in (("de", german), ("en", english))
    ]
    nothing_known = Lexicon(())
    units = [read_units(v, annotate(v), nothing_known) for v in versions]
    pair = compare_units(*units)
    ours, _ = learn(pair, [((i,), (i,)) for i in range(len(german))])
    return {min(keys) for keys in ours.values()}


def test_a_word_met_with_the_same_word_again_and_again_is_its_translation() -> None:
    figures = [1000 + 37 * n for n in range(7)]
    german = [
        f"Das Zwitscherding {v} {p}: {n} und {n + 5000} im Mai {n + 900}."
        for v, p, n in zip(VERBS, PLACES, figures, strict=True)
    ]
    english = [
        f"Our warbler {v} {p}: {n:,} and {n + 5000:,} in May {n + 900}."
        for v, p, n in zip(OTHERS, PLACES, figures, strict=True)
    ]
    assert "x:zwitscherding=warbler" in taught(german, english)


def test_words_met_too_seldom_teach_nothing() -> None:
    german = [
        f"Das Zwitscherding kostet {n} Euro in {p}."
        for n, p in ((1042, "Ostrava"), (2077, "Memphis"))
    ]
    english = [
        f"Our warbler sets you back {n:,} euros in {p}."
        for n, p in ((1042, "Ostrava"), (2077, "Memphis"))
    ]
    assert not taught(german, english)


def test_words_that_have_a_partner_already_teach_nothing() -> None:
    german = [f"{p} {n}" for n, p in enumerate(PLACES, 1001)]
    assert not taught(german, german)

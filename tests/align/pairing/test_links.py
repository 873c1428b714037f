"""Links join paragraphs of comparable texts that tell the same fact."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from align.lexicon.lookup import default_lexicon
from align.model import Link, Paragraph, Version, Work
from align.pairing import shared_facts
from align.pairing.annotation import annotate, annotate_work
from align.pairing.evidence import Explainer
from align.pairing.links import MOST_PER_PARAGRAPH, find_links
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.units import read_units
from align.reading import read_work

ARTICLES = Path(__file__).parent / "comparable"
GOLD = json.loads((ARTICLES / "gold.json").read_text(encoding="utf-8"))
Pairs = set[tuple[int, int]]


def evidence_between(one: Version, other: Version) -> PairEvidence:
    """What speaks for pairing the units of two versions."""
    return compare_units(*(read_units(v, annotate(v), default_lexicon()) for v in (one, other)))


def links_of(one: Version, other: Version) -> list[Link]:
    """The links between two versions taken for comparable texts, the surest first."""
    pair = evidence_between(one, other)
    texts = [[p.text for p in v.paragraphs] for v in (one, other)]
    explainer = Explainer(texts, [pair.one, pair.other], {(0, 1): pair})
    links = find_links([(0,), (1,)], {(0, 1): pair}, explainer)
    return sorted(links, key=lambda link: -link.confidence)


@cache
def article(name: str) -> Version:
    """An article of the tests."""
    return read_work([str(ARTICLES / f"{name}.txt")]).versions[0]


@cache
def linked(names: str) -> tuple[Link, ...]:
    """The links between two articles."""
    return tuple(links_of(*map(article, names.split())))


def places(links: list[Link] | tuple[Link, ...]) -> Pairs:
    """The paragraphs that links join."""
    return {(link.one.paragraph, link.other.paragraph) for link in links}


def gold(names: str) -> Pairs:
    """The paragraphs that tell the same fact, by reading."""
    return {(one, other) for one, other in GOLD[names]}


def text(language: str, *paragraphs: str) -> Version:
    """A version of these paragraphs."""
    return Version(language, "", tuple(map(Paragraph, paragraphs)))


@pytest.mark.parametrize("names", GOLD)
def test_most_links_are_true_and_most_facts_are_found(names: str) -> None:
    found, true = places(linked(names)), gold(names)
    assert len(found & true) >= 0.75 * len(found)
    assert len(found & true) >= 0.75 * len(true)


@pytest.mark.parametrize("names", GOLD)
def test_links_that_say_they_are_sure_are_true(names: str) -> None:
    sure = places([link for link in linked(names) if link.confidence >= 0.8])
    assert len(sure) >= 3
    assert sure <= gold(names)


@pytest.mark.parametrize("names", GOLD)
def test_the_evidence_of_a_link_stands_in_one_sentence_of_either(names: str) -> None:
    versions = [article(name) for name in names.split()]
    sentences = [each.sentences for each in annotate_work(Work("", tuple(versions)))]
    for link in linked(names):
        assert link.evidence
        for side, end in enumerate((link.one, link.other)):
            spans = [e.places[side].span for e in link.evidence if e.places]
            inside = [
                all(sentence.start <= s.start and s.end <= sentence.end for s in spans)
                for sentence in sentences[side][end.paragraph]
            ]
            assert any(inside)
            written = [e.surfaces[side] for e in link.evidence]
            assert [s.of(versions[side].paragraphs[end.paragraph].text) for s in spans] == written


@pytest.mark.parametrize("names", GOLD)
def test_the_order_of_the_texts_does_not_matter(names: str) -> None:
    one, other = names.split()
    turned = linked(f"{other} {one}")
    assert {(b, a) for a, b in places(turned)} == places(linked(names))


def test_a_name_that_stands_everywhere_proves_nothing() -> None:
    german = [f"Volkova {verb} im Garten." for verb in ("liest", "schläft", "singt", "kocht")]
    english = [f"Volkova {verb} at sea." for verb in ("swims", "fishes", "drowns", "sails")]
    assert links_of(text("de", *german), text("en", *english)) == []


def test_an_exact_figure_links_what_nothing_else_does() -> None:
    german = text("de", "Es regnete lange.", "Gezählt wurden 48.317 Vögel.", "Niemand kam.")
    english = text("en", "The café was shut.", "She liked the tune.", "In all 48,317 of them flew.")
    assert places(links_of(german, english)) == {(1, 2)}


def test_a_paragraph_has_few_links_to_one_version() -> None:
    same = "Thornbury sailed the Meridian to Fuzhou with 2,740 crates of porcelain."
    counts = Counter(
        link.one for link in links_of(text("en", *[same] * 6), text("en", *[same] * 6))
    )
    assert max(counts.values(), default=0) <= MOST_PER_PARAGRAPH


def test_what_is_rare_is_looked_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    filler = "The harbour is grey and the boats of the town are small."
    english = [filler] * 30 + ["Thornbury counted 48,317 gulls."]
    other = ["Many gulls: 48,317, wrote Thornbury.", *[filler] * 30]
    monkeypatch.setattr(shared_facts, "FEWEST_CELLS", 0)
    monkeypatch.setattr(shared_facts, "CELLS_PER_UNIT", 1)
    assert places(links_of(text("en", *english), text("en", *other))) == {(30, 0)}


def test_many_different_things_prove_more_than_two_rare_names() -> None:
    german = text(
        "de",
        "Veltrix verkauft Quantofon in Läden.",
        *["Der Hafen liegt still im Nebel.", "Die Suppe war kalt geworden."] * 4,
        "Die Stadt baut eine Brücke, und der Bürgermeister hat Geld.",
    )
    english = text(
        "en",
        *["Her bicycle needs oil.", "Rain fell on tents."] * 4,
        "Lawyers wrote that Quantofon vexed Veltrix.",
        "The mayor has money, a bridge is built by the town.",
    )
    surest = links_of(german, english)[0]
    assert (surest.one.paragraph, surest.other.paragraph) == (9, 9)


@pytest.mark.parametrize("names", GOLD)
def test_sentences_that_are_not_alike_enough_are_left_out_and_no_others(names: str) -> None:
    pair = evidence_between(*map(article, names.split()))
    every = shared_facts.compare_sentences(pair, 0.0)
    for least in (2.0, 5.0, 9.0):
        enough = {units: each for units, each in every.items() if each.score >= least}
        assert 0 < len(enough) < len(every)
        assert shared_facts.compare_sentences(pair, least) == enough


def test_no_more_sentences_are_compared_than_the_bound_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    same = [f"The gulls of Fuzhou saw {number + 3000} boats." for number in range(40)]
    pair = evidence_between(text("en", *same), text("en", *same))
    assert len(shared_facts.compare_sentences(pair, 0.0)) == 40 * 40
    monkeypatch.setattr(shared_facts, "FEWEST_CELLS", 0)
    monkeypatch.setattr(shared_facts, "CELLS_PER_UNIT", 1)
    few = shared_facts.compare_sentences(pair, 0.0)
    assert few.keys() == {(number, number) for number in range(40)}


def test_an_empty_text_has_no_links() -> None:
    assert links_of(text("de"), text("en", "Something stands here.")) == []

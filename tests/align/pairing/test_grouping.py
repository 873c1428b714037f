"""Texts sorted: versions of one work, texts on one subject, copies, and what stands alone."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from align.model import Paragraph, Version
from align.pairing.grouping import Grouping, group_versions
from align.reading import read_version

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT.parent / "shared" / "seeds"

DE = [
    "Die Brücke von Ostrava",
    "Im Jahr 1932 begann der Bau der Brücke über die Ostrawitza. Ingenieur Novák leitete ihn.",
    "Sie ist 214 Meter lang. Ihr Bogen aus Stahl wiegt 1.250 Tonnen.",
    "Die Stadt zahlte 4,5 Millionen Kronen, etwa doppelt so viel wie geplant.",
    "Heute zählen Sensoren von Witkotec dort 18.340 Fahrzeuge am Tag.",
]
EN = [
    "The Ostrava Bridge",
    "Work on the bridge over the Ostravice began in 1932. The engineer Novák was in charge.",
    "It is 214 metres long. Its steel arch weighs 1,250 tonnes.",
    "The city paid 4.5 million crowns, about twice what had been planned.",
    "Today Witkotec sensors count 18,340 vehicles there every day.",
]
ABOUT_IT = [
    "Repairs are to close a bridge",
    "Drivers in Ostrava will have to find another way from June, the council said on Tuesday.",
    "Of the 18,340 vehicles that Witkotec counts there daily, most carry people to work.",
    "Novák, who built it across the Ostravice, had promised that it would last a century.",
    "Shopkeepers fear that fewer customers will come during the summer.",
]
BAKING = [
    "Brot backen",
    "Der Teig ruht über Nacht im Kühlschrank und wird am Morgen noch einmal gefaltet.",
    "Das Salz kommt erst nach der Hefe in die Schüssel, damit sie gut arbeitet.",
    "Im heißen Ofen bekommt der Laib in vierzig Minuten eine dunkle Kruste.",
    "Vor dem Anschneiden sollte er ganz abkühlen.",
]


def version(language: str, texts: list[str]) -> Version:
    return Version(language, texts[0], tuple(map(Paragraph, texts)))


def named(grouping: Grouping) -> tuple[list[tuple[int, ...]], list[set[int]], tuple[int, ...]]:
    """Works of several versions, sets by their texts, and what is alone."""
    works = [work for work in grouping.works if len(work) > 1]
    sets = [{t for w in found.works for t in grouping.works[w]} for found in grouping.sets]
    return works, sets, grouping.alone


def test_versions_make_a_work_its_subject_a_set_and_the_rest_is_alone() -> None:
    texts = [version("de", DE), version("en", EN), version("en", ABOUT_IT), version("de", BAKING)]
    grouping = group_versions(texts)
    assert named(grouping) == ([(0, 1)], [{0, 1, 2}], (3,))
    assert {"Ostrava", "Novák", "Witkotec"} & set(grouping.sets[0].shared)


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = [version("de", DE), version("en", EN), version("en", ABOUT_IT), version("de", BAKING)]
    found = set()
    for order in list(permutations(range(4)))[::5]:
        works, sets, alone = named(group_versions([texts[i] for i in order]))
        found.add(
            str(
                (
                    [sorted(order[i] for i in work) for work in works],
                    [sorted(order[i] for i in each) for each in sets],
                    [order[i] for i in alone],
                )
            )
        )
    assert found == {"([[0, 1]], [[0, 1, 2]], [3])"}


def test_a_copy_is_no_version_of_its_own_whatever_its_line_breaks() -> None:
    broken = [text.replace(" ", "\n", 1) for text in DE]
    grouping = group_versions([version("de", DE), version("de", broken), version("en", EN)])
    assert grouping.copies == ((1, 0),)
    assert grouping.works == ((0, 2),)


def test_two_versions_may_be_in_one_language() -> None:
    again = [
        *EN[:2],
        "Its length is 214 metres, and the steel arch weighs 1,250 tonnes.",
        "The city spent 4.5 million crowns on it, twice the plan.",
        "Nowadays sensors by Witkotec count 18,340 vehicles a day there.",
    ]
    grouping = group_versions([version("en", EN), version("en", again), version("de", BAKING)])
    assert named(grouping) == ([(0, 1)], [], (2,))


def test_very_short_versions_need_more_than_their_shortness() -> None:
    texts = [
        version("de", ["Das Werk kostete 5.340 Euro."]),
        version("en", ["The works cost 5,340 euros."]),
        version("en", ["Nobody had seen the cat since Monday."]),
    ]
    assert named(group_versions(texts)) == ([(0, 1)], [], (2,))


def test_a_single_text_and_none() -> None:
    assert group_versions([version("de", DE)]).alone == (0,)
    assert group_versions([]) == Grouping((), ())


def test_a_text_without_words_is_alone() -> None:
    texts = [version("und", ["* * *"]), version("en", EN), version("de", DE)]
    assert named(group_versions(texts)) == ([(1, 2)], [], (0,))


def test_the_sample_works_are_three_and_unrelated() -> None:
    works = ("news", "report", "tale")
    texts = [
        read_version(ROOT / "corpus" / work / f"{language}.txt")
        for language in ("de", "en", "zh")
        for work in works
    ]
    assert named(group_versions(texts)) == ([(0, 3, 6), (1, 4, 7), (2, 5, 8)], [], ())


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")
def test_the_seeds_are_one_work_and_three_related_articles() -> None:
    grouping = group_versions([read_version(path) for path in sorted(SEEDS.glob("*.txt"))])
    assert named(grouping) == ([(0, 1)], [{0, 1, 2, 3, 4}], ())
    assert "Babuschkin" in grouping.sets[0].shared

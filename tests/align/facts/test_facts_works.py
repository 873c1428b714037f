"""Facts across the seed articles, and in the sample works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from corpus.gold import NAMES, load

from align.facts import FactConflict, check_facts
from align.numbers.model import DiscrepancyType, Severity
from align.pairing import pair
from align.reading import read_work

SHARED = Path(__file__).parents[4] / "shared"
STORY = SHARED / "eval" / "numbers" / "seeds_story.jsonl"


def _surfaces(found: FactConflict) -> set[str]:
    return {s.mention.surface for s in (*(s for x in found.sides for s in x), *found.undisputed)}


@pytest.mark.skipif(not STORY.is_file(), reason=f"the story of the seeds is not at {STORY}")
def test_the_story_of_the_seeds_is_told_with_two_values_where_it_should_be() -> None:
    paths = sorted((SHARED / "seeds").glob("*.txt"))
    documents = {path.stem: n for n, path in enumerate(paths)}
    work = read_work([str(path) for path in paths])
    found = check_facts(work, pair(work))
    told = [{(s.place.version, s.mention.surface) for s in f.fact.statements} for f in found]
    for line in STORY.read_text("utf-8").splitlines():
        fact = json.loads(line)
        mentions = {(documents[m["doc"]], m["surface"]) for m in fact["mentions"]}
        if fact["expect"] == "report":
            assert any(mentions & statements for statements in told), fact["fact"]
        if fact["expect"] == "silent":
            assert not any(mentions & statements for statements in told), fact["fact"]
    assert len(found) == 3
    cluster = found[0]
    assert [sorted({s.mention.surface for s in side}) for side in cluster.sides] == [
        ["120 - Tage", "120 Tage", "120 Tagen"],
        ["122天"],
    ]
    assert {s.mention.surface for s in cluster.undisputed} == {"vier Monaten", "Four months"}
    assert {f.type for f in found[1:]} == {DiscrepancyType.MISSING}


@pytest.mark.parametrize("name", NAMES)
def test_conflicts_of_the_sample_works_are_those_in_gold(name: str) -> None:
    gold = load(name)
    work = read_work(gold.arguments)
    found = check_facts(work, pair(work))
    planted = [
        {
            (gold.languages.index(language), mention["paragraph"], mention["start"])
            for language, mention in d["mentions"].items()
            if mention
        }
        for d in gold.gold["discrepancies"]
    ]
    for conflict in found:
        if conflict.severity is Severity.ERROR:
            keys = {s.key for side in conflict.sides for s in side}
            assert any(keys & mentions for mentions in planted), _surfaces(conflict)
    values = [
        (d, mentions)
        for d, mentions in zip(gold.gold["discrepancies"], planted, strict=True)
        if d["type"] in {"value_differs", "unit_differs"}
        and not {"identifier"} & {m["kind"] for m in d["mentions"].values() if m}
    ]
    stated = [{s.key for side in c.sides for s in side} for c in found]
    missed = [d["row"] for d, mentions in values if not any(mentions & keys for keys in stated)]
    assert missed == []

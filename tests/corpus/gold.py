"""The sample works and their gold, as the tests use them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from align.model import Span
from tui.samples import Sample, samples

SAMPLES = samples()
NAMES = [sample.name for sample in SAMPLES]


@dataclass(frozen=True)
class GoldWork:
    """A sample work with its texts by language and the content of its gold.json."""

    sample: Sample
    languages: tuple[str, ...]
    paragraphs: dict[str, list[str]]
    gold: dict[str, Any]

    @property
    def arguments(self) -> list[str]:
        """What a user would type after `hexapla read`."""
        return [str(path) for path in self.sample.paths]

    def sentence(self, language: str, paragraph: int, sentence: int) -> Span:
        """The span of a gold sentence in its paragraph."""
        return Span(*self.gold["sentences"][language][paragraph][sentence])


def load(name: str) -> GoldWork:
    """A sample work by its folder's name."""
    sample = next(s for s in SAMPLES if s.name == name)
    gold = json.loads((sample.paths[0].parent / "gold.json").read_text(encoding="utf-8"))
    languages = tuple(path.stem for path in sample.paths)
    paragraphs = {
        path.stem: [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        for path in sample.paths
    }
    return GoldWork(sample, languages, paragraphs, gold)

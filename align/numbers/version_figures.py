"""The figures of a whole version, worked out once and handed on to whoever needs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from align.model import ParagraphKind, Version, Work
from align.news import told
from align.numbers.digits import AMBIGUOUS
from align.numbers.model import Figure, Mention
from align.numbers.scan import find_mentions
from align.numbers.separators import writes_other_separators


@dataclass(frozen=True, slots=True)
class VersionFigures:
    """The mentions of each paragraph of a version, with its separators as the version has them.

    `exchanged_separators`: it writes point and comma the other way round than its language.
    """

    mentions: tuple[tuple[Mention, ...], ...]
    exchanged_separators: bool = False

    def of(self, paragraphs: Iterable[int]) -> Iterator[Figure]:
        """The figures of some paragraphs, in order."""
        return (Figure(index, mention) for index in paragraphs for mention in self.mentions[index])


def read_figures(version: Version, *, exchanged_separators: bool | None = None) -> VersionFigures:
    """Every figure of a version; what is ambiguous is read by the version's own habit.

    `exchanged_separators` tells that habit, where the version is part of one that is known.
    """
    language = version.language
    count = len(version.paragraphs)
    paragraphs = told(version.paragraphs, count, f"reading the figures ({language})")
    mentions = [find_mentions(p.text, language) for p in paragraphs]
    if exchanged_separators is None:
        text = [
            found
            for paragraph, found in zip(version.paragraphs, mentions, strict=True)
            if paragraph.kind is not ParagraphKind.CHROME
        ]
        exchanged_separators = writes_other_separators(text, language)
    if not exchanged_separators:
        return VersionFigures(tuple(mentions))
    again = tuple(
        find_mentions(paragraph.text, language, exchanged_separators=True)
        if any(AMBIGUOUS.search(mention.surface) for mention in found)
        else found
        for paragraph, found in zip(version.paragraphs, mentions, strict=True)
    )
    return VersionFigures(again, exchanged_separators=True)


def read_all_figures(work: Work) -> tuple[VersionFigures, ...]:
    """The figures of every version of a work."""
    return tuple(map(read_figures, work.versions))

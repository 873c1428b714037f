"""Which file a label stands for, where that is not plain, and which versions share no row."""

from __future__ import annotations

from collections.abc import Iterator

from align.model import Alignment, Work

UNKNOWN = "und"
"""The language tag of a text whose language is not known (BCP 47)."""


def legend(work: Work) -> Iterator[str]:
    """A line for each label with its file, if two versions share a language or one has none."""
    tags = [version.language.partition("-")[0] for version in work.versions]
    if len(set(tags)) == len(tags) and UNKNOWN not in tags:
        return
    width = max(map(len, work.labels))
    for label, version, tag in zip(work.labels, work.versions, tags, strict=True):
        unknown = " (its language is not known)" if tag == UNKNOWN else ""
        yield f"{label:{width}} = {version.source.path}{unknown}"


def apart(work: Work, alignment: Alignment) -> Iterator[str]:
    """A sentence that names the versions which translate none of the others, if any do not."""
    labels = [work.labels[v] for group in alignment.groups if len(group) == 1 for v in group]
    if len(work.versions) < 2 or not labels:
        return
    if len(labels) == len(work.versions):
        yield f"{_listed(labels)} are no translations of one another: no row has two of them."
    elif len(labels) == 1:
        yield f"{labels[0]} translates none of the others: it shares no row."
    else:
        yield f"{_listed(labels)} translate none of the others: they share no row."


def _listed(labels: list[str]) -> str:
    return f"{', '.join(labels[:-1])} and {labels[-1]}"

"""What stands off a version, worked out once for pairing, comparison, export and reader."""

from __future__ import annotations

from dataclasses import dataclass

from align.model import Run, Sentence, Version, Work
from align.numbers.version_figures import VersionFigures, read_figures
from align.reading.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Annotation:
    """The figures and the sentences of each paragraph of a version."""

    figures: VersionFigures
    sentences: tuple[tuple[Sentence, ...], ...]

    def sentences_of(self, run: Run) -> list[tuple[int, Sentence]]:
        """The sentences of a run of paragraphs, each with the number of its paragraph."""
        return [(index, sentence) for index in run for sentence in self.sentences[index]]


def annotate(version: Version) -> Annotation:
    """The annotation of a version."""
    sentences = (split_sentences(p.text, version.language) for p in version.paragraphs)
    return Annotation(read_figures(version), tuple(sentences))


def annotate_work(work: Work) -> tuple[Annotation, ...]:
    """The annotation of every version of a work."""
    return tuple(map(annotate, work.versions))

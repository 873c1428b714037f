"""The words of the trade: work, version, paragraph, sentence, row, link, alignment.

Everything is frozen. Text is never changed after reading; whatever is said about it stands off
as spans of code points, half open: ``text[start:end]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Confidence = float
"""A probability from 0 (a guess) to 1 (certain)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code points `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Sentence(Span):
    """A span of a paragraph; the sentences of a paragraph tile it without a gap."""

    __slots__ = ()


class Word(Span):
    """A span of a sentence that a dictionary could list."""

    __slots__ = ()


class ParagraphKind(StrEnum):
    """What part a paragraph plays in its document."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    LIST_ITEM = "list item"
    CHROME = "chrome"
    """Page furniture that came along when the text was copied: menus, buttons, breadcrumbs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it stands in its source, with its kind and the line it begins on (from 1).

    `marks` are the spans of markup in `text` (Markdown signs): shown dimmed, never compared.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    line: int = 1
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a version came from: path as given, format, encoding, SHA-256 of the bytes."""

    path: str = ""
    format: str = "plain"
    encoding: str = "utf-8"
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One document of a work: language (BCP 47, `und` if unknown), title, paragraphs, source."""

    language: str
    title: str
    paragraphs: Sequence[Paragraph]
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True)
class Work:
    """One text that exists in several versions, in the order the reader wants them shown."""

    title: str
    versions: tuple[Version, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """A short name for each version, unique in the work: de, en, zh, de2."""
        seen: dict[str, int] = {}
        labels = []
        for version in self.versions:
            tag = version.language.partition("-")[0]
            seen[tag] = seen.get(tag, 0) + 1
            labels.append(tag if seen[tag] == 1 else f"{tag}{seen[tag]}")
        return tuple(labels)


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive segments `start` up to, not including, `end`; empty where a version is silent.

    An empty run keeps its place: `start` is the segment before which it stands.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.end))

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and self.start <= index < self.end


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A stretch of text in a version: the number of its paragraph, from 0, and the span in it."""

    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe that segments of two versions belong together.

    `feature` names the source of the evidence (number, name, length, ...), `versions` the two
    versions, `surfaces` what stands in each, `weight` the log-likelihood ratio it adds, in nats.
    `places` are where the surfaces stand; None for what no words say, such as lengths.
    """

    feature: str
    versions: tuple[int, int]
    surfaces: tuple[str, str]
    weight: float
    places: tuple[TextPlace, TextPlace] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: for each version of the work a run of zero or more segments.

    The segments of a row are paragraphs. Those of its `sentence_rows` are sentences, counted
    through the row's paragraphs of that version from 0. The field calls a row a bead.
    """

    runs: tuple[Run, ...]
    confidence: Confidence = 1.0
    evidence: Sequence[Evidence] = ()
    sentence_rows: Sequence[Row] = ()

    @property
    def present(self) -> tuple[int, ...]:
        """The versions that have something in this row."""
        return tuple(v for v, run in enumerate(self.runs) if len(run))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One paragraph of a work: the number of its version and its own, both from 0."""

    version: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Link:
    """A pairing of two paragraphs that crosses the reading order: they tell the same fact."""

    one: Place
    other: Place
    confidence: Confidence
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """The rows of a work in reading order, and the links across them.

    `groups` are the sets of versions that translate one another; versions of different groups are
    comparable texts, whose paragraphs share no row. `signature` says how the alignment was made.
    """

    rows: Sequence[Row]
    links: tuple[Link, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    signature: str = ""

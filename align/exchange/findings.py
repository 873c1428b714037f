"""The findings of a work as a report tells them: discrepancies, and rows of one version alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from align.extent import extent_of
from align.model import Row, Work
from align.numbers.description import describe
from align.numbers.model import Discrepancy, Severity
from align.passages import PassageKind, passage_key, passages_of
from align.reviewed import Reviewed, RowStatus

GRAVEST_FIRST = tuple(Severity)
_PASSAGES = {
    PassageKind.LACKING: "row missing",
    PassageKind.ALONE: "row in one version",
    PassageKind.MOVED: "row moved",
}
REMARK = "comment"
_LONGEST = 160
"""So many characters of a row that stands apart are told."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words: its row (from 1), what it is, what each version says by its label.

    `reason` is why it was dismissed, None if it is open.
    """

    row: int
    kind: str
    severity: str
    said: tuple[tuple[str, str], ...]
    hint: str = ""
    comment: str = ""
    reason: str | None = None
    key: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has dismissed it."""
        return self.reason is None

    @property
    def words(self) -> str:
        """What the versions say, on one line."""
        return " / ".join(f"{label}: {text}" for label, text in self.said)


@dataclass(frozen=True, slots=True)
class Summary:
    """A work and its review in figures."""

    title: str
    versions: tuple[tuple[str, str, str], ...]
    rows: int
    accepted: int
    in_doubt: int
    kinds: tuple[tuple[str, int], ...]
    severities: tuple[tuple[str, int], ...]
    dismissed: int
    signature: str


def told_findings(reviewed: Reviewed) -> list[Told]:
    """All findings: open ones by their rows, then those that are dismissed."""
    found = [*(_told(reviewed, each) for each in reviewed.discrepancies), *_passages(reviewed)]
    return sorted(found, key=lambda each: (not each.is_open, each.row))


def told_remarks(reviewed: Reviewed, findings: Sequence[Told]) -> list[Told]:
    """The rows that need review, and those with a comment that no open finding tells."""
    work, alignment = reviewed.work, reviewed.alignment
    told = {each.row for each in findings if each.is_open}
    found = []
    for number, review in sorted(reviewed.reviews.items()):
        is_in_doubt = review.status is RowStatus.NEEDS_REVIEW
        if not is_in_doubt and (not review.comment or number + 1 in told):
            continue
        said = tuple(
            (label, _beginning(texts_of(work, alignment.rows[number], version)))
            for version, label in enumerate(work.labels)
        )
        kind = RowStatus.NEEDS_REVIEW.value if is_in_doubt else REMARK
        found.append(Told(number + 1, kind, REMARK, said, comment=review.comment))
    return found


def summary_of(reviewed: Reviewed, findings: list[Told]) -> Summary:
    """The work in figures; only open findings are counted by kind."""
    work = reviewed.work
    opened = [each for each in findings if each.is_open]
    statuses = Counter(review.status for review in reviewed.reviews.values())
    severities = Counter(each.severity for each in opened)
    return Summary(
        work.title,
        tuple(
            (label, version.language, version.source.path)
            for label, version in zip(work.labels, work.versions, strict=True)
        ),
        len(reviewed.alignment.rows),
        statuses[RowStatus.ACCEPTED],
        statuses[RowStatus.NEEDS_REVIEW],
        tuple(Counter(each.kind for each in opened).most_common()),
        tuple((name, severities[name]) for name in GRAVEST_FIRST if severities[name]),
        len(findings) - len(opened),
        reviewed.alignment.signature,
    )


def texts_of(work: Work, row: Row, version: int) -> list[str]:
    """The paragraphs of a version in a row."""
    paragraphs = work.versions[version].paragraphs
    return [paragraphs[number].text for number in row.runs[version]]


def _told(reviewed: Reviewed, found: Discrepancy) -> Told:
    work = reviewed.work
    said = []
    for version, (label, figure) in enumerate(zip(work.labels, found.figures, strict=True)):
        if figure is not None:
            text = work.versions[version].paragraphs[figure.paragraph].text
            said.append((label, _read(figure.mention.span.of(text), describe(figure.mention))))
        elif version in found.absent:
            said.append((label, "—"))
    return Told(
        found.row + 1,
        found.type.value,
        found.severity.value,
        tuple(said),
        found.hint,
        reviewed.review_of(found.row).comment,
        reviewed.dismissed.get(found.key),
        found.key,
    )


def _read(surface: str, described: str) -> str:
    """A figure as it stands; `described` has its reading as well."""
    said, _, reading = described.partition(" = ")
    return " ".join((surface if said == reading else described or surface).split())


def _passages(reviewed: Reviewed) -> Iterator[Told]:
    """The passages of the work; a longer one is told once, with its first words."""
    work, alignment = reviewed.work, reviewed.alignment
    for passage in passages_of(work.labels, extent_of(work, alignment)):
        key = passage_key(work, alignment, passage)
        said = [
            (label, _beginning(texts_of(work, alignment.rows[passage.row], version)))
            for version, label in enumerate(work.labels)
            if len(alignment.rows[passage.row].runs[version])
        ]
        if passage.kind is PassageKind.LACKING:
            said.append((work.labels[passage.version], "—"))
        hints = []
        if len(passage.rows) > 1:
            hints.append(f"rows {passage.rows.start + 1}-{passage.rows.stop}")
        if passage.home is not None:
            hints.append(f"belongs to row {passage.home + 1}")
        yield Told(
            passage.row + 1,
            _PASSAGES[passage.kind],
            passage.severity.value,
            tuple(said),
            ", ".join(hints),
            reviewed.review_of(passage.row).comment,
            reviewed.dismissed.get(key),
            key,
        )


def _beginning(texts: Sequence[str]) -> str:
    words = " ".join(" ".join(texts).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"

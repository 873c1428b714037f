"""Why a row stands as it does, in words: confidence, discrepancies, figures, links, evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from align.displaced import is_of_translations
from align.model import Alignment, Confidence, Evidence, Place, Work
from align.numbers.model import Discrepancy, Figure, Mention
from tui.reader.book import Book, paragraph_range
from tui.reader.dismissals import Dismissals
from tui.reader.entries import Entry, Tone
from tui.reader.gathered import Finding
from tui.reader.layout import note
from tui.reader.marks import finding_glyph
from tui.reader.words import verdict, words_of

if TYPE_CHECKING:
    from align.numbers.partners import Partners

FindPartners = Callable[[Work, Alignment, int], "Sequence[Partners]"]
Describe = Callable[[Mention], str]

_NONE = Dismissals()
_BLANK = Entry()
_CURRENT = "▸"
"""The sign before the current finding."""
_DISMISSED = "x"
"""The sign of a finding that is dismissed."""
_NOT_READ = "a language whose figures are not read"


def row_evidence(
    book: Book,
    row: int,
    find_partners: FindPartners,
    describe: Describe,
    dismissals: Dismissals = _NONE,
    current: int | None = None,
) -> list[Entry]:
    """All that is known of a row, as a page; `find_partners` tells which figures agree.

    The finding of the number `current` is pointed to, where there are several.
    """
    figures = _section("Figures", _figures(book, row, find_partners, describe), "none")
    if len(book.labels) == 1:
        return [*_head(book, row), *figures]
    return [
        *_head(book, row),
        *_section("Discrepancies", _findings(book, row, describe, dismissals, current), "none"),
        *figures,
        *_section("Links", _links(book, row), "none"),
        *_section("Evidence", _evidence(book, row), _no_evidence(book, row)),
    ]


def _head(book: Book, row: int) -> list[Entry]:
    here = book.rows[row]
    runs = [
        f"{label} {paragraph_range(run)}" if len(run) else f"{label} -"
        for label, run in zip(book.labels, here.runs, strict=True)
    ]
    head = [Entry(", ".join(runs), label="  paragraphs", indent=14)]
    if len(book.labels) == 1:
        return [*head, Entry("the only version", label="  versions", indent=14)]
    if len(here.present) == 1:
        head.append(Entry(_why_alone(book, row), label="  row", indent=14))
    return [*head, Entry(percent(here.confidence), label="  confidence", indent=14)]


def _why_alone(book: Book, row: int) -> str:
    ends = [end for end in book.links_of(row) if is_of_translations(end.link, book.alignment)]
    if ends:
        versions = sorted({end.far.version for end in ends})
        return f"moved: stands elsewhere in {_labels(book, versions)}"
    lacking = [v for v in range(len(book.labels)) if v not in book.rows[row].present]
    return f"stands alone: no counterpart in {_labels(book, lacking)}"


def _no_evidence(book: Book, row: int) -> str:
    """What is said of a row without evidence."""
    alone = len(book.rows[row].present) == 1
    return "none: it stands alone" if alone else "none: the rows around it place it here"


def _section(title: str, entries: Iterator[Entry], otherwise: str) -> list[Entry]:
    return [
        _BLANK,
        Entry(title, Tone.HEADING),
        *(list(entries) or [Entry(otherwise, Tone.DIM, indent=2)]),
    ]


def weighed(book: Book, row: int) -> list[Evidence]:
    """The evidence for a row, the weightiest first; its page ends with a line for each."""
    return sorted(book.rows[row].evidence, key=lambda each: -each.weight)


def _evidence(book: Book, row: int) -> Iterator[Entry]:
    """Each piece of evidence with its weight in nats."""
    for each in weighed(book, row):
        label = f"  {each.weight:+5.1f}  {each.feature}"
        yield Entry(_pair(book, each), label=label, indent=max(21, len(label) + 2))


def _pair(book: Book, evidence: Evidence) -> str:
    one, other = (book.labels[version] for version in evidence.versions)
    said, said_there = evidence.surfaces
    return f"{one} {said} = {other} {said_there}" if said or said_there else f"{one} = {other}"


def _figures(
    book: Book, row: int, find_partners: FindPartners, describe: Describe
) -> Iterator[Entry]:
    """The figures of the row as they were compared: those that agree, and who lacks one."""
    for group in find_partners(book.work, book.alignment, row):
        said = [
            f"{book.labels[version]} {describe(figure.mention)}"
            for version, figure in enumerate(group.figures)
            if figure is not None
        ]
        yield Entry(" · ".join([*said, *_lacking(book, row, group)]), indent=2)
    unread = [
        book.labels[v] for v in book.rows[row].present if book.labels[v] in book.extent.unread
    ]
    if unread:
        yield Entry(f"not compared: {', '.join(unread)}, {_NOT_READ}", Tone.DIM, indent=2)


def _lacking(book: Book, row: int, group: Partners) -> Iterator[str]:
    """What the versions without such a figure have instead, in words."""
    if group.covered:
        yield f"said otherwise in {_labels(book, group.lacking)}"
        return
    differing = _differing(book, row, group)
    without = [version for version in group.lacking if version not in differing]
    if differing:
        others = [f"{book.labels[v]} {book.text(differing[v], v)}" for v in sorted(differing)]
        yield f"differs from {', '.join(others)}"
    if without:
        yield f"none in {_labels(book, without)}"


def _differing(book: Book, row: int, group: Partners) -> dict[int, Figure]:
    """What the versions have that have another figure where the group has its own."""
    found: dict[int, Figure] = {}
    for number in book.findings_of(row):
        finding = book.findings[number]
        if not isinstance(finding, Discrepancy):
            continue
        pairs = list(zip(finding.figures, group.figures, strict=True))
        if any(figure is not None and figure == own for figure, own in pairs):
            found |= {v: figure for v, (figure, own) in enumerate(pairs) if figure and not own}
    return {version: figure for version, figure in found.items() if version in group.lacking}


def _labels(book: Book, versions: Iterable[int]) -> str:
    return ", ".join(book.labels[version] for version in versions)


def _findings(
    book: Book, row: int, describe: Describe, dismissals: Dismissals, current: int | None
) -> Iterator[Entry]:
    """The findings of a row: those that are open, then those dismissed, with the reason."""
    opened = book.open_findings_of(row, dismissals)
    for number in opened:
        sign = _CURRENT if number == current and len(opened) > 1 else " "
        yield from _finding(book, book.findings[number], describe, sign)
    for number in book.findings_of(row):
        dismissal = dismissals.of(book.finding_keys[number]) if dismissals.made else None
        if dismissal is not None:
            said = words_of(book, book.findings[number])
            yield Entry(said, Tone.DIM, f"  {_DISMISSED}", 4)
            yield Entry(f"dismissed: {dismissal.reason or 'no reason given'}", Tone.DIM, indent=4)


def _finding(book: Book, finding: Finding, describe: Describe, sign: str) -> Iterator[Entry]:
    """A finding with each of its figures as it is read, a sign before it."""
    tone, label = Tone[finding.severity.name], f"{sign} {finding_glyph(finding)}"
    if not isinstance(finding, Discrepancy):
        yield Entry(words_of(book, finding), tone, label, 4)
        return
    hint = f" — {finding.hint}" if finding.hint else ""
    sure = f"{finding.severity}, {percent(finding.confidence)} sure"
    yield Entry(f"{verdict(book, finding)}{hint} · {sure}", tone, label, 4)
    for version, figure in enumerate(finding.figures):
        if figure is not None:
            yield Entry(f"{book.labels[version]} {describe(figure.mention)}", indent=4)


def _links(book: Book, row: int) -> Iterator[Entry]:
    for end in book.links_of(row):
        sure = f"{percent(end.link.confidence)} sure"
        where = f"{_place(book, end.near)} with {_place(book, end.far)}"
        yield Entry(note(end), indent=2)
        yield Entry(f"{where}, {sure}", Tone.DIM, indent=4)


def percent(confidence: Confidence) -> str:
    """A probability as a person says it."""
    return f"{round(confidence * 100)} %"


def _place(book: Book, place: Place) -> str:
    return f"{book.labels[place.version]} {place.paragraph + 1}"

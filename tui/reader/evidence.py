"""Why a row stands as it does, in words: confidence, evidence, figures, discrepancies, links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from align.model import Confidence, Evidence, Place
from align.numbers.model import Mention
from tui.reader.book import Book, paragraph_range
from tui.reader.entries import Entry, Tone
from tui.reader.layout import note
from tui.reader.marks import SEVERITY_GLYPHS
from tui.reader.words import discrepancy_words

FindMentions = Callable[[str, str], Sequence[Mention]]
Describe = Callable[[Mention], str]


_BLANK = Entry()


def row_evidence(
    book: Book, row: int, find_mentions: FindMentions, describe: Describe
) -> list[Entry]:
    """All that is known of a row, as a page."""
    return [
        *_head(book, row),
        *_section("Evidence", _evidence(book, row), "none: the rows around it place it here"),
        *_section("Figures", _figures(book, row, find_mentions, describe), "none"),
        *_section("Discrepancies", _discrepancies(book, row), "none"),
        *_section("Links", _links(book, row), "none"),
    ]


def _head(book: Book, row: int) -> list[Entry]:
    here = book.rows[row]
    runs = [
        f"{label} {paragraph_range(run)}" if len(run) else f"{label} -"
        for label, run in zip(book.labels, here.runs, strict=True)
    ]
    return [
        Entry(", ".join(runs), label="  paragraphs", indent=14),
        Entry(percent(here.confidence), label="  confidence", indent=14),
    ]


def _section(title: str, entries: Iterator[Entry], otherwise: str) -> list[Entry]:
    return [
        _BLANK,
        Entry(title, Tone.HEADING),
        *(list(entries) or [Entry(otherwise, Tone.DIM, indent=2)]),
    ]


def _evidence(book: Book, row: int) -> Iterator[Entry]:
    """Each piece of evidence with its weight in nats, the weightiest first."""
    for each in sorted(book.rows[row].evidence, key=lambda each: -each.weight):
        label = f"  {each.weight:+5.1f}  {each.feature}"
        yield Entry(_pair(book, each), label=label, indent=max(21, len(label) + 2))


def _pair(book: Book, evidence: Evidence) -> str:
    one, other = (book.labels[version] for version in evidence.versions)
    said, said_there = evidence.surfaces
    return f"{one} {said} = {other} {said_there}" if said or said_there else f"{one} = {other}"


def _figures(
    book: Book, row: int, find_mentions: FindMentions, describe: Describe
) -> Iterator[Entry]:
    """The figures of the row, those that can be read alike together; who lacks one is named."""
    present = book.rows[row].present
    for group in _groups(book, row, find_mentions):
        said = [f"{book.labels[version]} {describe(mention)}" for version, mention in group]
        lacking = [book.labels[v] for v in present if v not in {version for version, _ in group}]
        if lacking and len(present) > 1:
            said.append(f"none in {', '.join(lacking)}")
        yield Entry(" · ".join(said), indent=2)


def _groups(book: Book, row: int, find_mentions: FindMentions) -> list[list[tuple[int, Mention]]]:
    groups: list[list[tuple[int, Mention]]] = []
    for version in book.rows[row].present:
        source = book.work.versions[version]
        for paragraph in book.rows[row].runs[version]:
            for mention in find_mentions(source.paragraphs[paragraph].text, source.language):
                _add(groups, version, mention)
    return groups


def _add(groups: list[list[tuple[int, Mention]]], version: int, mention: Mention) -> None:
    """Put a mention with the first group that lacks its version and shares a reading with it."""
    for group in groups:
        taken = version in {each for each, _ in group}
        if not taken and any(_alike(mention, other) for _, other in group):
            group.append((version, mention))
            return
    groups.append([(version, mention)])


def _alike(one: Mention, other: Mention) -> bool:
    return any(reading in other.readings for reading in one.readings)


def _discrepancies(book: Book, row: int) -> Iterator[Entry]:
    for number in book.discrepancies_of(row):
        discrepancy = book.discrepancies[number]
        glyph = SEVERITY_GLYPHS[discrepancy.severity]
        tone = Tone[discrepancy.severity.name]
        yield Entry(discrepancy_words(book, discrepancy), tone, f"  {glyph}", 4)
        sure = f"{discrepancy.severity}, {percent(discrepancy.confidence)} sure"
        yield Entry(sure, Tone.DIM, indent=4)


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

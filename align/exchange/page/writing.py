"""A work as one HTML page: columns, findings lit, filters, search; nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import IO

from align.exchange.findings import Told, told_findings
from align.exchange.page.head import head
from align.exchange.page.lit_text import Lit, lit_paragraph, lit_spans
from align.exchange.units import abouts_of
from align.exchange.writers import Level
from align.model import Paragraph, ParagraphKind
from align.news import told
from align.reviewed import Reviewed, RowStatus

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING})


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the page, row by row."""
    for piece in _pieces(reviewed):
        stream.write(piece.encode("utf-8", "replace"))


def _pieces(reviewed: Reviewed) -> Iterator[str]:
    work = reviewed.work
    here = files("align.exchange.page")
    style, script = (here.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    abouts = abouts_of(reviewed)
    columns = f":root {{ --columns: {len(abouts)}; }}\n"
    yield head(abouts[0].language, work.title, columns + style, script)
    yield from _tools(reviewed)
    yield "<main>\n"
    yield from _contents(reviewed)
    findings: dict[int, list[Told]] = {}
    for each in told_findings(reviewed):
        if each.is_open:
            findings.setdefault(each.row - 1, []).append(each)
    lit = lit_spans(reviewed)
    rows = range(len(reviewed.alignment.rows))
    for number in told(rows, len(rows), "writing the rows"):
        yield from _row(reviewed, number, findings.get(number, []), lit)
    yield f"</main>\n<script>{script}</script>\n</body></html>\n"


def _tools(reviewed: Reviewed) -> Iterator[str]:
    yield f'<header class="bar"><h1>{escape(reviewed.work.title)}</h1><div class="tools">'
    yield '<input id="search" type="search" placeholder="Search ( / )" aria-label="Search">'
    yield '<span class="count" id="count" role="status"></span>'
    filters = (
        ("all", "All rows"),
        ("findings", "With findings"),
        ("doubt", "Need review"),
        ("apart", "Not in all versions"),
    )
    for name, words in filters:
        yield f'<button type="button" data-filter="{name}" aria-pressed="false">{words}</button>'
    for version, about in enumerate(abouts_of(reviewed)):
        yield (
            f'<button type="button" data-column="{version}" aria-pressed="true" '
            f'title="Show or hide {escape(about.label)}">{escape(about.label)}</button>'
        )
    yield "</div></header>\n"


def _contents(reviewed: Reviewed) -> Iterator[str]:
    """The headings, as links, if there is more than one."""
    work = reviewed.work
    found = []
    for number, row in enumerate(reviewed.alignment.rows):
        for version, run in zip(work.versions, row.runs, strict=True):
            heads = [p.text for p in version.paragraphs[run.start : run.end] if p.kind in _HEADS]
            if heads:
                found.append((number, " ".join(heads[0].split())))
                break
    if len(found) > 1:
        yield '<details class="contents"><summary>Contents</summary><ol>'
        for number, text in found:
            yield f'<li><a href="#r{number + 1}">{escape(text)}</a></li>'
        yield "</ol></details>\n"


def _row(reviewed: Reviewed, number: int, findings: list[Told], lit: Lit) -> Iterator[str]:
    row, review = reviewed.alignment.rows[number], reviewed.review_of(number)
    abouts = abouts_of(reviewed)
    is_apart = len(row.present) < len(abouts)
    marks = [
        *(["findings"] if findings else []),
        *(["doubt"] if review.status is RowStatus.NEEDS_REVIEW else []),
        *(["apart"] if is_apart else []),
    ]
    yield f'<section class="row" id="r{number + 1}" data-is="{" ".join(marks)}">'
    yield f'<a class="number" href="#r{number + 1}">{number + 1}{_status(review.status)}</a>'
    for version, (about, run) in enumerate(zip(abouts, row.runs, strict=True)):
        paragraphs = reviewed.work.versions[version].paragraphs[run.start : run.end]
        none = "" if len(run) else " none"
        yield (
            f'<div class="cell{none}" data-version="{version}" lang="{escape(about.language)}">'
            f'<span class="language">{escape(about.label)}</span>'
        )
        yield from (
            _paragraph(each, lit.get((version, run.start + n), ()))
            for n, each in enumerate(paragraphs)
        )
        yield "</div>" if len(run) else "<p>—</p></div>"
    yield from _notes(findings, review.comment)
    yield "</section>\n"


def _paragraph(paragraph: Paragraph, lit: tuple[tuple[int, int, str, str], ...]) -> str:
    name = paragraph.kind.value.replace(" ", "")
    return f'<p class="{name}">{lit_paragraph(paragraph.text, lit)}</p>'


def _status(status: RowStatus) -> str:
    if status is RowStatus.ACCEPTED:
        return ' <span class="status" title="accepted">✓</span>'
    if status is RowStatus.NEEDS_REVIEW:
        return ' <span class="status doubt" title="needs review">?</span>'
    return ""


def _notes(findings: list[Told], comment: str) -> Iterator[str]:
    if not findings and not comment:
        return
    yield '<ul class="notes">'
    for each in findings:
        hint = f" ({each.hint})" if each.hint else ""
        yield f'<li class="{each.severity}">{escape(f"{each.kind}: {each.words}{hint}")}</li>'
    if comment:
        yield f"<li>“{escape(comment)}”</li>"
    yield "</ul>"

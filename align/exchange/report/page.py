"""The report of findings as a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import IO

from align.exchange.findings import Summary, Told, summary_of, told_findings, told_remarks
from align.exchange.page.head import head
from align.exchange.writers import Level
from align.reviewed import Reviewed

_STYLE = """
body { padding: 0 1rem 3rem; max-width: 72rem; margin: 0 auto; }
table { border-collapse: collapse; width: 100%; font: 14px/1.5 system-ui, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; }
tr { border-bottom: 1px solid var(--line); break-inside: avoid; }
.error { color: var(--error); } .minor { color: var(--minor); } .info { color: var(--info); }
.dim { color: var(--dim); }
.wide { overflow-x: auto; }
"""


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the report."""
    for piece in _pieces(reviewed):
        stream.write(piece.encode("utf-8", "replace"))


def _pieces(reviewed: Reviewed) -> Iterator[str]:
    findings = told_findings(reviewed)
    summary = summary_of(reviewed, findings)
    style = files("align.exchange.page").joinpath("page.css").read_text("utf-8")
    yield head("en", f"Findings: {summary.title}", style + _STYLE)
    yield from _summary(summary)
    opened = [each for each in findings if each.is_open]
    yield f"<h2>Open findings: {len(opened)}</h2>"
    yield from _table(opened, "comment")
    if summary.dismissed:
        yield f"<h2>Dismissed: {summary.dismissed}</h2>"
        yield from _table([each for each in findings if not each.is_open], "reason")
    remarks = told_remarks(reviewed, findings)
    if remarks:
        yield f"<h2>Comments and rows in need of review: {len(remarks)}</h2>"
        yield from _table(remarks, "comment")
    yield "</body></html>\n"


def _summary(summary: Summary) -> Iterator[str]:
    untouched = summary.rows - summary.accepted - summary.in_doubt
    yield f"<h1>{escape(summary.title)}</h1>\n<ul>"
    for label, language, path in summary.versions:
        yield f"<li>{escape(f'{label}: {language} {path}')}</li>"
    yield (
        f"<li>{summary.rows} rows: {summary.accepted} accepted, {summary.in_doubt} in need of "
        f"review, {untouched} untouched</li>"
    )
    for name, count in (*summary.severities, *summary.kinds):
        yield f"<li>{count} {escape(name)}</li>"
    yield f'<li class="dim">{escape(summary.signature)}</li></ul>\n'


def _table(findings: list[Told], last: str) -> Iterator[str]:
    if not findings:
        return
    yield '<div class="wide"><table><thead><tr>'
    for name in ("row", "severity", "kind", "versions", "hint", last):
        yield f"<th>{name}</th>"
    yield "</tr></thead><tbody>\n"
    for each in findings:
        said = "<br>".join(f"{escape(label)}: {escape(text)}" for label, text in each.said)
        why = each.comment if each.is_open else each.reason or ""
        yield (
            f'<tr><td>{each.row}</td><td class="{each.severity}">{each.severity}</td>'
            f"<td>{escape(each.kind)}</td><td>{said}</td><td>{escape(each.hint)}</td>"
            f"<td>{escape(why)}</td></tr>\n"
        )
    yield "</tbody></table></div>\n"

"""The report of findings as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import IO

from align.exchange.as_text import printable
from align.exchange.findings import Summary, Told, summary_of, told_findings, told_remarks
from align.exchange.writers import Level
from align.reviewed import Reviewed

_WIDTH = 80


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the report, at most 80 columns wide."""
    findings = told_findings(reviewed)
    for line in _lines(summary_of(reviewed, findings), findings, told_remarks(reviewed, findings)):
        stream.write(f"{printable(line)}\n".encode("utf-8", "backslashreplace"))


def _lines(summary: Summary, findings: list[Told], remarks: list[Told]) -> Iterator[str]:
    yield summary.title
    yield ""
    for label, language, path in summary.versions:
        yield f"  {label}  {language}  {path}"
    untouched = summary.rows - summary.accepted - summary.in_doubt
    yield (
        f"  {summary.rows} rows: {summary.accepted} accepted, {summary.in_doubt} in need of "
        f"review, {untouched} untouched"
    )
    opened = [each for each in findings if each.is_open]
    kinds = ", ".join(f"{count} {kind}" for kind, count in summary.kinds)
    yield f"  {len(opened)} open findings{f': {kinds}' if kinds else ''}"
    yield ""
    for each in opened:
        yield from _finding(each)
    if summary.dismissed:
        yield f"Dismissed: {summary.dismissed}"
        yield ""
        for each in findings:
            if not each.is_open:
                yield from _finding(each)
    if remarks:
        yield f"Comments and rows in need of review: {len(remarks)}"
        yield ""
        for each in remarks:
            yield from _remark(each)


def _remark(told: Told) -> Iterator[str]:
    yield f"row {told.row}: {told.kind}"
    yield from _rest(told)


def _finding(told: Told) -> Iterator[str]:
    yield f"row {told.row}: {told.severity}: {told.kind}"
    yield from _rest(told)


def _rest(told: Told) -> Iterator[str]:
    for label, text in told.said:
        yield from textwrap.wrap(
            f"{label}  {text}", _WIDTH, initial_indent="  ", subsequent_indent="      "
        )
    if told.hint:
        yield f"  ({told.hint})"
    if told.reason is not None:
        yield f"  dismissed: {told.reason or 'no reason given'}"
    if told.comment:
        yield from textwrap.wrap(f"comment: {told.comment}", _WIDTH, initial_indent="  ")

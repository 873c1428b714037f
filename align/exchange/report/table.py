"""The report of findings as a table with commas, a line a finding."""

from __future__ import annotations

import csv
import io
from typing import IO

from align.exchange.findings import told_findings, told_remarks
from align.exchange.writers import Level
from align.reviewed import Reviewed

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADING = ["row", "kind", "severity", "versions", "hint", "status", "reason", "comment", "key"]


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the report.

    An apostrophe stands before a cell that a spreadsheet would take for a formula (OWASP, CSV
    injection).
    """
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADING)
    findings = told_findings(reviewed)
    for told in (*findings, *told_remarks(reviewed, findings)):
        status = "open" if told.is_open else "dismissed"
        cells = [
            str(told.row),
            told.kind,
            told.severity,
            told.words,
            told.hint,
            status,
            told.reason or "",
            told.comment,
            told.key,
        ]
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    text.flush()
    text.detach()

"""The report of findings as JSON; rows count from 1, as on the screen."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import IO

from align.exchange.findings import Told, summary_of, told_findings, told_remarks
from align.exchange.writers import Level
from align.reviewed import Reviewed


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the report."""
    findings = told_findings(reviewed)
    document = {
        "kind": "hexapla report",
        "format": 1,
        "summary": asdict(summary_of(reviewed, findings)),
        "findings": [_told(each) for each in findings],
        "remarks": [_told(each) for each in told_remarks(reviewed, findings)],
    }
    stream.write(json.dumps(document, indent=1).encode())
    stream.write(b"\n")


def _told(told: Told) -> dict[str, object]:
    return {**asdict(told), "said": dict(told.said)}

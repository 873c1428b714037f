"""The report of findings as JSON; rows count from 1, as on the screen."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import IO

from align.exchange.findings import summary_of, told_findings
from align.exchange.writers import Level
from align.reviewed import Reviewed


def write(reviewed: Reviewed, stream: IO[bytes], _level: Level) -> None:
    """Write the report."""
    findings = told_findings(reviewed)
    document = {
        "kind": "hexapla report",
        "format": 1,
        "summary": asdict(summary_of(reviewed, findings)),
        "findings": [{**asdict(each), "said": dict(each.said)} for each in findings],
    }
    stream.write(json.dumps(document, indent=1).encode())
    stream.write(b"\n")

"""Texts sorted into works and comparable sets, as JSON values: numbers and texts.

Texts, works and sets count from 0.
"""

from __future__ import annotations

from typing import Any

from align.codec import to_json
from align.exchange.groups_text import read_command
from align.pairing.grouping import Grouping
from align.reading.folders import Texts

FORMAT = 1


def groups_document(texts: Texts, grouping: Grouping) -> dict[str, Any]:
    """All texts, and by their numbers the works, comparable sets, loners and copies among them."""
    return {
        "format": FORMAT,
        "texts": [
            {"language": v.language, "title": v.title, "source": to_json(v.source)}
            for v in texts.versions
        ],
        "works": [
            {"texts": list(work), "command": read_command(texts, work)}
            for work in grouping.works
            if len(work) > 1
        ],
        "sets": [
            {
                "parts": [list(grouping.works[work]) for work in found.works],
                "shared": list(found.shared),
                "command": read_command(
                    texts, [m for work in found.works for m in grouping.works[work]]
                ),
            }
            for found in grouping.sets
        ],
        "alone": list(grouping.alone),
        "copies": [{"text": copy, "of": original} for copy, original in grouping.copies],
        "unread": [{"file": e.subject, "problem": e.problem} for e in texts.unread],
    }

"""A work as Markdown: row by row, a quotation for each version after the first."""

from __future__ import annotations

import re
from typing import IO

from align.exchange.units import Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.model import Paragraph, ParagraphKind
from align.reviewed import Reviewed, RowStatus

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LINE_START = re.compile(r"^(\s*\d*)([-+=]|(?<=\d)[.)])", re.MULTILINE)
_HEADS = {ParagraphKind.TITLE: "# ", ParagraphKind.HEADING: "## "}


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a work; every sign that Markdown would take for markup is escaped (CommonMark 2.4)."""
    abouts = abouts_of(reviewed)
    for number, unit in enumerate(units_of(reviewed, level), 1):
        blocks = [f"<!-- row {number}{_status(unit)} -->"]
        for version, (about, segments) in enumerate(zip(abouts, unit.segments, strict=True)):
            for segment in segments:
                told = segment if version == 0 else Paragraph(segment.text)
                text = escaped(told)
                blocks.append(text if version == 0 else _quoted(f"**{about.label}** {text}"))
        if unit.review.comment:
            blocks.append(_quoted(f"*comment:* {escaped(Paragraph(unit.review.comment))}"))
        stream.write(("\n\n".join(blocks) + "\n\n").encode("utf-8", "replace"))


def escaped(paragraph: Paragraph) -> str:
    """A paragraph as Markdown that reads as its text; a title or heading as one."""
    text = _SPECIAL.sub(r"\\\1", paragraph.text)
    text = _LINE_START.sub(r"\1\\\2", text)
    head = _HEADS.get(paragraph.kind, "")
    if head:
        return head + " ".join(text.split())
    return "\\\n".join(line.strip() for line in text.splitlines() if line.strip())


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _status(unit: Unit) -> str:
    status = unit.review.status
    return "" if status is RowStatus.UNTOUCHED else f", {status}"

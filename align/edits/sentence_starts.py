"""Where the sentences of a row begin."""

from __future__ import annotations

from align.edits.addresses import Address
from align.edits.edited import Edited
from align.reading.sentences import split_sentences


def sentence_starts(edited: Edited, row: int, version: int) -> list[Address]:
    """The beginnings of a version's sentences in a row, in order; the first is that of its text."""
    found: list[Address] = []
    about = edited.opened.work.versions[version]
    for paragraph in edited.opened.alignment.rows[row].runs[version]:
        begun = edited.address(version, paragraph)
        sentences = split_sentences(about.paragraphs[paragraph].text, about.language)
        found += (Address(begun.paragraph, begun.offset + each.start) for each in sentences)
    return found

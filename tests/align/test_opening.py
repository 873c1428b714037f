"""Opening a work reads every paragraph once, and hands on what it has read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from align.exchange.as_json import alignment_document
from align.facts import check_facts
from align.model import Work
from align.numbers import check, scan
from align.numbers.partners import partners_in_row
from align.numbers.rules import Found, Language
from align.numbers.separators import decimal_sign
from align.opening import Opened, open_work
from align.pairing import annotate_work, pair
from align.reading import sentences

NEWS = Path(__file__).resolve().parent.parent.parent / "corpus" / "news"
FILES = [str(NEWS / f"{language}.txt") for language in ("de", "en", "zh")]


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_work(FILES)


def texts(work: Work) -> int:
    return sum(len(version.paragraphs) for version in work.versions)


def test_every_paragraph_is_read_and_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    count: Counter[str] = Counter()
    read, split = scan.scan, sentences.get_sentence_boundaries

    def counted_scan(text: str, language: Language) -> list[tuple[Found, str]]:
        count["read"] += 1
        return read(text, language)

    def counted_split(language: str, text: str) -> object:
        count["split"] += 1
        return split(language, text)

    for language in ("de", "en", "zh-Hans"):
        decimal_sign(language)
    monkeypatch.setattr(scan, "scan", counted_scan)
    monkeypatch.setattr(sentences, "get_sentence_boundaries", counted_split)
    work = open_work(FILES)
    alignment_document(work.work, work.alignment, work.annotations)
    check_facts(work.work, work.alignment, work.annotations)
    for row in range(len(work.alignment.rows)):
        partners_in_row(work.work, work.alignment, row, work.figures)
    assert count == {"read": texts(work.work), "split": texts(work.work)}


def test_what_is_handed_on_is_what_would_be_worked_out(opened: Opened) -> None:
    work, alignment = opened.work, opened.alignment
    assert opened.annotations == annotate_work(work)
    assert pair(work) == alignment
    assert check(work, alignment) == opened.discrepancies
    assert alignment_document(work, alignment) == alignment_document(
        work, alignment, opened.annotations
    )
    assert check_facts(work, alignment) == check_facts(work, alignment, opened.annotations)
    last = len(alignment.rows) - 1
    ours = partners_in_row(work, alignment, last, opened.figures)
    assert ours
    assert ours == partners_in_row(work, alignment, last)

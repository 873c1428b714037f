"""The bilingual book is a valid EPUB, as far as the W3C's epubcheck is installed to say so."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from edited_works import opened_of, work_of

from align.exchange.writers import Level, writer_named
from align.model import Alignment, Row, Run
from align.opening import open_work
from align.reviewed import Reviewed

EPUBCHECK = Path("/usr/bin/epubcheck")
"""Debian's: a Java archive."""
TALE = Path(__file__).parents[3] / "corpus" / "tale"

pytestmark = pytest.mark.skipif(
    not (EPUBCHECK.exists() and shutil.which("java")), reason="Debian's epubcheck is not installed"
)


def tale() -> Reviewed:
    opened = open_work([str(TALE / f"{language}.txt") for language in ("de", "en", "zh")])
    return Reviewed(opened.work, opened.alignment, opened.discrepancies)


def odd() -> Reviewed:
    texts = ("<b>&amp;</b> ]]> \x0b\ufffe", "a\nb\tc", "\u202eabc", "x" * 3000)
    rows = tuple(Row((Run(n, n + 1), Run(n, n + 1))) for n in range(len(texts)))
    opened = opened_of(work_of(texts, texts), Alignment(rows, (), ((0, 1),)))
    return Reviewed(opened.work, opened.alignment)


@pytest.mark.parametrize("work", [tale, odd])
@pytest.mark.parametrize("level", list(Level))
def test_the_book_is_valid(tmp_path, work, level):
    path = tmp_path / "book.epub"
    stream = io.BytesIO()
    writer_named("epub").write(work(), stream, level)
    path.write_bytes(stream.getvalue())
    command = ["java", "-jar", str(EPUBCHECK), str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Messages: 0 fatals / 0 errors / 0 warnings" in found.stdout + found.stderr, found.stderr

"""Works go out as bitexts and come back with the same rows, languages and texts."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from bitext_works import works
from hypothesis import given, settings
from hypothesis import strategies as st

from align.exchange.readers import read_bitext
from align.exchange.writers import Level, writer_named
from align.reviewed import Reviewed, RowReview


def there_and_back(reviewed: Reviewed, name: str, suffix: str, folder: Path) -> Reviewed:
    stream = io.BytesIO()
    writer_named(name).write(reviewed, stream, Level.PARAGRAPH)
    path = folder / f"x{suffix}"
    path.write_bytes(stream.getvalue())
    found = read_bitext(path)
    assert found is not None
    return found


def said(reviewed: Reviewed, *, with_kinds: bool):
    work = reviewed.work
    return [
        [
            [
                (p.text, p.kind if with_kinds else None)
                for p in version.paragraphs[run.start : run.end]
            ]
            for version, run in zip(work.versions, row.runs, strict=True)
        ]
        for row in reviewed.alignment.rows
    ]


def reviewed_rows(reviewed: Reviewed):
    return {row: each for row, each in reviewed.reviews.items() if each != RowReview()}


@pytest.mark.parametrize(
    ("name", "suffix", "exact"),
    [
        ("tmx", ".tmx", True),
        ("xliff", ".xlf", True),
        ("json", ".json", True),
        ("tsv", ".tsv", False),
        ("csv", ".csv", False),
    ],
)
@settings(max_examples=60)
@given(data=st.data())
def test_a_work_comes_back_as_it_went_out(tmp_path_factory, name, suffix, exact, data):
    work = data.draw(works())
    found = there_and_back(work, name, suffix, tmp_path_factory.mktemp("bitext"))
    assert said(found, with_kinds=exact) == said(work, with_kinds=exact)
    assert found.work.labels == work.work.labels
    assert [v.language for v in found.work.versions] == [v.language for v in work.work.versions]
    assert reviewed_rows(found) == reviewed_rows(work)
    if exact:
        assert [row.confidence for row in found.alignment.rows] == [
            row.confidence for row in work.alignment.rows
        ]
    if name in {"tmx", "json"}:
        assert found.work.title == work.work.title
        assert [v.title for v in found.work.versions] == [v.title for v in work.work.versions]


@settings(max_examples=60)
@given(work=works(2, 2))
def test_two_versions_come_back_from_xliff_2(tmp_path_factory, work):
    found = there_and_back(work, "xliff2", ".xlf", tmp_path_factory.mktemp("bitext"))
    assert said(found, with_kinds=True) == said(work, with_kinds=True)
    assert found.work.labels == work.work.labels
    assert reviewed_rows(found) == reviewed_rows(work)

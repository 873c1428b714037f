"""Texts and evidence come out of a prepared work as they went in, whatever they hold."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from align.model import (
    Alignment,
    Evidence,
    Link,
    Paragraph,
    ParagraphKind,
    Place,
    Row,
    Run,
    Span,
    TextPlace,
    Version,
    Work,
)
from align.opening import Opened
from align.prepared.sections import Sections
from align.prepared.texts import StoredParagraphs
from align.prepared.work import load, save

spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))
paragraphs = st.builds(
    Paragraph,
    st.text(max_size=30),
    st.sampled_from(ParagraphKind),
    st.integers(1, 10**6),
    st.lists(spans, max_size=3).map(tuple),
)
places = st.builds(TextPlace, st.just(0), spans)
evidence = st.builds(
    Evidence,
    st.sampled_from(["number", "concept"]),
    st.just((0, 1)),
    st.tuples(st.text(max_size=5), st.text(max_size=5)),
    st.floats(-9, 9),
    st.none() | st.tuples(places, places),
)
runs = st.tuples(spans, spans).map(lambda both: tuple(Run(s.start, s.end) for s in both))
rows = st.builds(
    Row,
    runs,
    st.floats(0, 1),
    st.lists(evidence, max_size=3).map(tuple),
    st.lists(st.builds(Row, runs, st.floats(0, 1), st.lists(evidence, max_size=2).map(tuple)),
             max_size=2).map(tuple),
)  # fmt: skip
links = st.builds(
    Link,
    st.builds(Place, st.just(0), st.integers(0, 9)),
    st.builds(Place, st.just(1), st.integers(0, 9)),
    st.floats(0, 1),
    st.lists(evidence, max_size=2).map(tuple),
)
versions = st.builds(
    Version,
    st.sampled_from(["de", "zh-Hant"]),
    st.text(max_size=9),
    st.lists(paragraphs, min_size=1, max_size=4).map(tuple),
)
works = st.builds(Work, st.text(max_size=9), st.tuples(versions, versions))


def stored(opened: Opened) -> Opened:
    """A work after it was written and read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "work"
        save(opened, path, None)
        return load(Sections(path))


@given(works, st.lists(rows, max_size=70).map(tuple), st.lists(links, max_size=3).map(tuple))
def test_a_work_comes_out_as_it_went_in(
    work: Work, rows: tuple[Row, ...], links: tuple[Link, ...]
) -> None:
    opened = Opened(work, Alignment(rows, links, (), "made by hand"), ())
    found = stored(opened)
    assert found.work == work
    assert found.alignment == opened.alignment


@given(st.lists(paragraphs, min_size=1, max_size=6).map(tuple), st.data())
def test_stretches_are_joined_by_line_ends(
    texts: tuple[Paragraph, ...], data: st.DataObject
) -> None:
    work = Work("", (Version("de", "", texts),))
    (version,) = stored(Opened(work, Alignment(()), ())).work.versions
    first = data.draw(st.integers(0, len(texts)))
    end = data.draw(st.integers(first, len(texts)))
    assert isinstance(version.paragraphs, StoredParagraphs)
    version.paragraphs.let_go(first, end)
    assert version.paragraphs.joined(first, end) == "\n".join(p.text for p in texts[first:end])
    assert version.paragraphs[first:end] == texts[first:end]
    assert version.paragraphs[-1] == texts[-1]


@given(st.lists(st.sampled_from(["GPT 4", "ＧＰＴ", "，。", "４"]), min_size=1), st.data())
def test_it_is_known_which_paragraphs_have_full_width_letters(
    texts: list[str], data: st.DataObject
) -> None:
    work = Work("", (Version("zh", "", tuple(map(Paragraph, texts))),))
    (version,) = stored(Opened(work, Alignment(()), ())).work.versions
    first = data.draw(st.integers(0, len(texts)))
    end = data.draw(st.integers(first, len(texts)))
    assert isinstance(version.paragraphs, StoredParagraphs)
    assert version.paragraphs.are_wide(first, end) == any(
        text in {"ＧＰＴ", "４"} for text in texts[first:end]
    )

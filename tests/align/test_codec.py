"""The model's JSON form: every value comes back as it went."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.codec import from_json, to_json
from align.model import (
    Alignment,
    Evidence,
    Link,
    Paragraph,
    ParagraphKind,
    Place,
    Row,
    Run,
    Source,
    Span,
    Version,
    Work,
)
from align.numbers.model import (
    Discrepancy,
    DiscrepancyType,
    Figure,
    Mention,
    NumberKind,
    Qualifier,
    Reading,
    Severity,
    Strength,
)

texts = st.text(max_size=20)
counts = st.integers(0, 10**6)
shares = st.floats(0, 1)
spans = st.builds(Span, counts, counts)
runs = st.builds(Run, counts, counts)
evidence = st.builds(
    Evidence, texts, st.tuples(counts, counts), st.tuples(texts, texts), st.floats(-1e3, 1e3)
)
sentence_rows = st.builds(Row, st.tuples(runs, runs), shares)
rows = st.builds(
    Row,
    st.lists(runs, max_size=3).map(tuple),
    shares,
    st.lists(evidence, max_size=2).map(tuple),
    st.lists(sentence_rows, max_size=2).map(tuple),
)
places = st.builds(Place, counts, counts)
links = st.builds(Link, places, places, shares, st.lists(evidence, max_size=2).map(tuple))
alignments = st.builds(
    Alignment,
    st.lists(rows, max_size=3).map(tuple),
    st.lists(links, max_size=2).map(tuple),
    st.lists(st.lists(counts, max_size=3).map(tuple), max_size=2).map(tuple),
    texts,
)
paragraphs = st.builds(
    Paragraph,
    texts,
    st.sampled_from(ParagraphKind),
    counts,
    st.lists(spans, max_size=2).map(tuple),
)
versions = st.builds(
    Version,
    st.sampled_from(["de", "en", "zh-Hant", "und"]),
    texts,
    st.lists(paragraphs, max_size=3).map(tuple),
    st.builds(Source, texts, texts, texts, texts),
)
works = st.builds(Work, texts, st.lists(versions, max_size=3).map(tuple))
readings = st.builds(
    Reading,
    st.none() | st.fractions(),
    st.none() | texts,
    st.none() | st.fractions(),
    st.none() | texts,
)
mentions = st.builds(
    Mention,
    spans,
    texts,
    st.sampled_from(NumberKind),
    readings,
    st.none() | st.sampled_from(Qualifier),
    st.sampled_from(Strength),
    st.none() | counts,
    st.lists(readings, max_size=2).map(tuple),
    texts,
)
discrepancies = st.builds(
    Discrepancy,
    counts,
    st.sampled_from(DiscrepancyType),
    st.sampled_from(Severity),
    st.lists(st.none() | st.builds(Figure, counts, mentions), max_size=3).map(tuple),
    st.lists(counts, max_size=2).map(tuple),
    st.none() | st.fractions(),
    texts,
    shares,
    texts,
)


@pytest.mark.parametrize(
    ("kind", "strategy"),
    [(Work, works), (Alignment, alignments), (Discrepancy, discrepancies)],
    ids=["work", "alignment", "discrepancy"],
)
@given(data=st.data())
def test_what_is_written_is_read_back(kind: type, strategy: st.SearchStrategy, data) -> None:
    value = data.draw(strategy)
    assert from_json(kind, json.loads(json.dumps(to_json(value)))) == value


def test_a_fraction_stays_exact() -> None:
    reading = Reading(Fraction(1, 3), unit="hour")
    assert to_json(reading) == {"value": "1/3", "unit": "hour"}
    assert from_json(Reading, {"value": "1/3", "unit": "hour"}) == reading


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"start": 1}, "Span"),
        ({"start": "1", "end": 2}, r"Span\.start: expected int, found '1'"),
        ({"start": 1, "end": 2, "colour": 3}, "Span has no field 'colour'"),
        ([1, 2], "expected Span"),
    ],
)
def test_what_has_another_form_is_refused_by_name(data: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_json(Span, data)


def test_versions_of_one_language_get_labels_of_their_own() -> None:
    languages = ["de", "en", "de", "zh-Hans", "zh-Hant"]
    work = Work("w", tuple(Version(language, "t", ()) for language in languages))
    assert work.labels == ("de", "en", "de2", "zh", "zh2")

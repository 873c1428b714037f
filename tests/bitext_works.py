"""Works of all kinds of texts, rows and reviews, for tests of the formats they are written in."""

from __future__ import annotations

from hypothesis import strategies as st

from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Version, Work
from align.reviewed import Reviewed, RowReview, RowStatus

LANGUAGES = ("de", "en", "zh-Hans", "zh-Hant", "fr")
signs = st.characters(exclude_categories=()) | st.sampled_from(
    "\n\t\r\\\"'=+-@,;&<>]]>\x00\x0b\ufffe "
)
texts = st.text(signs, min_size=1, max_size=20)
plain = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), max_size=12
)
kinds = st.sampled_from(ParagraphKind)
segments = st.lists(st.builds(Paragraph, texts, kinds), max_size=3).map(tuple)
reviews = st.builds(RowReview, st.sampled_from(RowStatus), plain)


@st.composite
def works(draw, least=2, most=3):
    count = draw(st.integers(least, most))
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=count, max_size=count))
    columns = [[] for _ in languages]
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        row = draw(st.tuples(*[segments] * count).filter(any))
        runs = []
        for column, found in zip(columns, row, strict=True):
            runs.append(Run(len(column), len(column) + len(found)))
            column.extend(found)
        rows.append(Row(tuple(runs), draw(st.floats(0, 1))))
    versions = tuple(
        Version(language, draw(plain), tuple(column))
        for language, column in zip(languages, columns, strict=True)
    )
    said = draw(st.dictionaries(st.integers(0, len(rows) - 1), reviews, max_size=3))
    return Reviewed(Work(draw(plain.filter(str.strip)), versions), Alignment(tuple(rows)), (), said)

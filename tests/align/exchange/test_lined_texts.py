"""Texts of a segment a line: with a ladder of hunalign, a list of vecalign, or as of Moses."""

from __future__ import annotations

import random

import pytest
from edited_works import bridge
from hypothesis import given, settings
from hypothesis import strategies as st

from align.errors import InputError
from align.exchange.exporting import export
from align.exchange.writers import Level, writer_named
from align.model import Alignment, Paragraph, Row, Run, Version, Work
from align.opening import finished_rows, open_work
from align.reviewed import Reviewed

plain = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")) | st.just("\n"),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip() and text.strip() != "<p>" and not text.startswith("\ufeff"))
sides = st.lists(plain, max_size=3)
rows_of_two = st.lists(st.tuples(sides, sides).filter(any), min_size=1, max_size=6).filter(
    lambda rows: all(any(side) for side in zip(*rows, strict=True))
)
LANGUAGES = ("de", "zh-Hant")


def work_of(rows) -> Reviewed:
    columns: list[list[str]] = [[], []]
    made = []
    for row in rows:
        runs = []
        for column, segments in zip(columns, row, strict=True):
            runs.append(Run(len(column), len(column) + len(segments)))
            column.extend(segments)
        made.append(Row(tuple(runs), 0.75))
    versions = tuple(
        Version(language, "", tuple(map(Paragraph, column)))
        for language, column in zip(LANGUAGES, columns, strict=True)
    )
    return Reviewed(Work("x", versions), Alignment(tuple(made)))


def rows_of(reviewed: Reviewed) -> list[tuple[list[str], ...]]:
    return [
        tuple(
            [p.text for p in version.paragraphs[run.start : run.end]]
            for version, run in zip(reviewed.work.versions, row.runs, strict=True)
        )
        for row in reviewed.alignment.rows
    ]


@pytest.mark.parametrize("name", ["ladder", "vecalign"])
@settings(max_examples=80)
@given(rows=rows_of_two)
def test_rows_and_texts_come_back(name, rows, tmp_path_factory):
    base = tmp_path_factory.mktemp("x") / "talk"
    written = export(work_of(rows), writer_named(name), f"{base}.{name}", Level.PARAGRAPH)
    assert written == (f"{base}.de", f"{base}.zh", f"{base}.{name}")
    found = finished_rows([f"de={base}.de", f"zh-Hant={base}.zh", f"{base}.{name}"])
    assert rows_of(found) == rows
    assert [version.language for version in found.work.versions] == list(LANGUAGES)


@settings(max_examples=40)
@given(rows=rows_of_two)
def test_a_row_is_a_line_in_a_corpus_of_moses(rows, tmp_path_factory):
    base = tmp_path_factory.mktemp("x") / "talk"
    export(work_of(rows), writer_named("moses"), str(base), Level.PARAGRAPH)
    found = finished_rows([f"{base}.de", f"{base}.zh"])
    joined = [tuple(" ".join(" ".join(side).split()) for side in row) for row in rows]
    assert [tuple(" ".join(side) for side in row) for row in rows_of(found)] == joined
    assert found.work.versions[0].language == "de"


def test_three_versions_have_a_ladder_for_each_two(tmp_path):
    one, two = bridge().work.versions
    work = Work("x", (one, two, Version("zh-Hans", "", one.paragraphs[:2])))
    rows = tuple(
        Row((Run(n, n + 1), Run(n, n + 1), Run(min(n, 2), min(n + 1, 2)))) for n in range(4)
    )
    written = export(
        Reviewed(work, Alignment(rows)),
        writer_named("ladder"),
        str(tmp_path / "x"),
        Level.PARAGRAPH,
    )
    names = [path.removeprefix(str(tmp_path)) for path in written]
    assert names == [
        "/x.de",
        "/x.en",
        "/x.zh",
        "/x.de-en.ladder",
        "/x.de-zh.ladder",
        "/x.en-zh.ladder",
    ]
    ladder = (tmp_path / "x.en-zh.ladder").read_text().split()
    assert ladder[::3] == ["0", "1", "2", "3", "4"]
    assert ladder[1::3] == ["0", "1", "2", "2", "2"]


def written(folder, **files):
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    return [str(folder / name.replace("_", ".")) for name in files]


def test_a_list_of_vecalign_may_be_silent_and_leave_lines_out(tmp_path):
    files = written(
        tmp_path,
        a_txt="eins\nzwei\n\ndrei\n",
        b_txt="one\ntwo\nextra\nthree\n",
        rows="[0, 1]:[0,1]:0.25\n[3]:[3]:0.1\n",
    )
    assert rows_of(finished_rows(files)) == [
        (["eins", "zwei"], ["one", "two"]),
        ([], ["extra"]),
        (["drei"], ["three"]),
    ]


def test_marks_of_paragraphs_and_blank_lines_are_no_segments(tmp_path):
    files = written(
        tmp_path,
        a_txt="eins\r\n<p>\r\nzwei\r\n",
        b_txt="one\n\ntwo\n\n",
        x_ladder="0\t0\t0.3\n1\t1\t0.3\n2\t2\t-inf\n3\t4\t0\n",
    )
    assert rows_of(finished_rows(files)) == [(["eins"], ["one"]), (["zwei"], ["two"])]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("0\t0\t1\n1\t1\t1\n", "its rows end at line 1 of a text of 2 lines"),
        ("0\t0\t1\n3\t3\t1\n", "its rows end at line 3 of a text of 2 lines"),
        ("0\t0\t1\n1\t1\t1\n1\t1\t1\n0\t2\t0\n", "line 4 is no row that follows"),
        ("0\t0\t1\n1\t1\t1\n1\t1\t1\n1\t1\t1\nwhat\n", "line 5 is no row that follows"),
        ("[0]:[0]:0\n[1]:[0]:0\n", "line 2 is no row that follows"),
        ("[0, 2]:[0]:0\n[1]:[1]:0\n", "line 1 is no row that follows"),
    ],
)
def test_a_list_that_does_not_fit_is_told(tmp_path, rows, said):
    files = written(tmp_path, a_txt="eins\nzwei\n", b_txt="one\ntwo\n", list=rows)
    with pytest.raises(InputError, match=said) as caught:
        finished_rows(files)
    assert str(caught.value).startswith(files[-1])


def test_a_list_wants_two_texts(tmp_path):
    files = written(tmp_path, a_txt="eins\nzwei\n", x_ladder="0\t0\t1\n1\t1\t1\n2\t2\t0\n")
    with pytest.raises(InputError, match="name the two texts and this file"):
        finished_rows(files)


def test_texts_with_other_numbers_of_lines_are_no_corpus(tmp_path):
    files = written(tmp_path, talk_de="Eins.\nZwei.\n", talk_en="One.\n\nTwo.\n")
    assert finished_rows(files) is None
    assert len(open_work(files).work.versions) == 2


def test_damaged_lists_end_in_a_sentence_or_in_rows(tmp_path):
    texts = [f"Satz {n}." for n in range(30)]
    ladder = "".join(f"{n}\t{n}\t0.5\n" for n in range(31)).encode()
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (one, two):
        path.write_text("\n".join(texts) + "\n")
    path, said = tmp_path / "x.ladder", set()
    for number in range(60):
        chance = random.Random(number)
        data = bytearray(ladder)
        for _ in range(1 + number % 3):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if number % 2:
            del data[chance.randrange(len(data)) :]
        path.write_bytes(bytes(data))
        try:
            found = finished_rows([str(one), str(two), str(path)])
        except InputError as error:
            said.add(str(error).split(": ", 1)[1])
        else:
            assert found is None or found.alignment.rows
    assert len(said) > 5

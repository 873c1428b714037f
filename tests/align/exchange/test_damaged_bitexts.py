"""Damaged bitexts end in one sentence, or in the rows that could be read."""

from __future__ import annotations

import io
import random

import pytest
from edited_works import bridge

from align.errors import InputError
from align.exchange.readers import read_bitext
from align.exchange.writers import Level, writer_named
from align.reviewed import Reviewed, RowReview, RowStatus

FORMATS = {
    "tmx": ".tmx",
    "xliff": ".xlf",
    "xliff2": ".xlf",
    "tsv": ".tsv",
    "csv": ".csv",
    "json": ".json",
}


def whole(name: str) -> bytes:
    opened = bridge()
    said = {1: RowReview(RowStatus.ACCEPTED, "seen")}
    stream = io.BytesIO()
    reviewed = Reviewed(opened.work, opened.alignment, opened.discrepancies, said)
    writer_named(name).write(reviewed, stream, Level.PARAGRAPH)
    return stream.getvalue()


def damaged(data: bytes, number: int) -> bytes:
    chance = random.Random(number)
    made = bytearray(data)
    start = chance.randrange(len(made))
    match number % 4:
        case 0:
            del made[start:]
        case 1:
            for _ in range(1 + number % 9):
                made[chance.randrange(len(made))] = chance.randrange(256)
        case 2:
            del made[start : start + chance.randrange(1, 80)]
        case _:
            made[start:start] = chance.randbytes(chance.randrange(1, 40))
    return bytes(made)


@pytest.mark.parametrize("name", FORMATS)
def test_damage_ends_in_a_sentence_or_in_rows(tmp_path, name):
    path, said = tmp_path / f"x{FORMATS[name]}", []
    data = whole(name)
    for number in range(40):
        path.write_bytes(damaged(data, number))
        try:
            found = read_bitext(path)
        except InputError as error:
            said.append(str(error))
        else:
            assert found is None or found.alignment.rows
    assert said
    assert all(each.startswith(str(path)) and "\n" not in each for each in said)


BOMB = "<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>"
OUTSIDE = "<!DOCTYPE tmx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><tmx>&a;</tmx>"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.tmx", BOMB, "declares entities of its own"),
        ("x.tmx", OUTSIDE, "declares entities of its own"),
        ("x.xlf", OUTSIDE.replace("tmx", "xliff"), "declares entities of its own"),
        ("x.tmx", "<tmx><body/></tmx>", "it holds no unit with text"),
        ("x.tmx", "<tmx>" + "<a>" * 5_000, "its XML is damaged"),
        ("x.xlf", "<xliff/>", "it holds no unit with text"),
        ("x.tsv", "hexapla row\tde\ten\n1\ta\n2\tb\n", "another number of columns"),
        ("x.tsv", "de\ten\n", "it holds no row with text"),
        ("x.json", '{"kind": "hexapla work", "format": 9}', "another version of hexapla"),
        ("x.json", '{"kind": "hexapla work", "format": 1}', "its work is damaged"),
        ("x.json", "{" * 50_000, "no JSON that can be read"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, name, text, said):
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(InputError, match=said):
        read_bitext(path)


FOREIGN = (
    "<tmx><header/><body><tu><tuv xml:lang='DE-de'><seg>a<ph>x</ph>b</seg></tuv>"
    "<tuv lang='en'><seg>c <hi>d</hi></seg></tuv></tu></body></tmx>"
)
ONE_SIDE = (
    "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx><body><tu><tuv xml:lang='de'><seg>a</seg></tuv>"
    "<tuv xml:lang='en'><seg/></tuv></tu></body></tmx>"
)


@pytest.mark.parametrize(("text", "rows"), [(FOREIGN, [["ab"], ["c d"]]), (ONE_SIDE, [["a"], []])])
def test_memories_of_other_programs_are_read_without_their_codes(tmp_path, text, rows):
    path = tmp_path / "x.tmx"
    path.write_text(text)
    found = read_bitext(path)
    said = [[p.text for p in version.paragraphs] for version in found.work.versions]
    assert said == rows


def test_units_of_other_programs_tell_their_state(tmp_path):
    path = tmp_path / "x.xlf"
    path.write_text(
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='f' "
        "source-language='de' target-language='en' datatype='html'><body>"
        "<trans-unit id='1' approved='yes'><source>Hallo <g id='1'>Welt</g><x id='2'/></source>"
        "<target>Hello world</target></trans-unit><trans-unit id='2'><source>Tag</source>"
        "<target state='needs-review-translation'>Day</target><note>so?</note></trans-unit>"
        "</body></file></xliff>"
    )
    found = read_bitext(path)
    assert [p.text for p in found.work.versions[0].paragraphs] == ["Hallo Welt", "Tag"]
    assert found.reviews == {
        0: RowReview(RowStatus.ACCEPTED),
        1: RowReview(RowStatus.NEEDS_REVIEW, "so?"),
    }


def test_translate_toolkit_reads_what_is_written():
    from translate.storage.tmx import tmxfile
    from translate.storage.xliff import xlifffile

    opened = bridge()
    wanted = list(zip(*([p.text for p in v.paragraphs] for v in opened.work.versions), strict=True))
    for name, kind in (("tmx", tmxfile), ("xliff", xlifffile)):
        store = kind.parsestring(whole(name))
        assert [(str(unit.source), str(unit.target)) for unit in store.units] == wanted

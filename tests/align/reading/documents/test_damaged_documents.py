"""Damaged documents end in one sentence, or in the part of the text that could be read."""

from __future__ import annotations

import random

import pytest
from documents import docx, epub, odt, odt_content, packed, pdf, word_paragraph

from align.errors import InputError
from align.reading import read_version

BOMB = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
DEEP = "<a>" * 5_000 + "</a>" * 5_000
PARAGRAPH = word_paragraph("Die Brücke kostet 24 Millionen Euro.") * 20
WHOLE = {
    "x.docx": docx(PARAGRAPH),
    "x.odt": odt("<text:p>Die Brücke</text:p>" * 20),
    "x.fodt": odt_content("<text:p>Die Brücke</text:p>").encode(),
    "x.epub": epub({"a.xhtml": "<p>Die Brücke</p>" * 20}),
    "x.html": ("<html><body>" + "<div><p>Die Brücke</p>" * 20).encode(),
    "x.pdf": pdf("The bridge", "is new."),
    "x.srt": b"1\n00:00:01,000 --> 00:00:02,000\nHallo\n\n" * 20,
}


def damaged(data: bytes, number: int) -> bytes:
    chance = random.Random(number)
    made = bytearray(data)
    match number % 4:
        case 0:
            del made[chance.randrange(len(made)) :]
        case 1:
            for _ in range(1 + number % 7):
                made[chance.randrange(len(made))] = chance.randrange(256)
        case 2:
            start = chance.randrange(len(made))
            del made[start : start + chance.randrange(1, 60)]
        case _:
            start = chance.randrange(len(made))
            made[start:start] = chance.randbytes(chance.randrange(1, 60))
    return bytes(made)


@pytest.mark.parametrize("name", WHOLE)
def test_damage_ends_in_a_sentence_or_in_text(tmp_path, name):
    path, said = tmp_path / name, []
    for number in range(32):
        path.write_bytes(damaged(WHOLE[name], number))
        try:
            version = read_version(path)
        except InputError as error:
            said.append(str(error))
        else:
            assert version.paragraphs
    assert all(each.startswith(str(path)) and "\n" not in each for each in said)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.docx", packed({"word/document.xml": BOMB}), "declares entities of its own"),
        ("x.odt", packed({"content.xml": BOMB}), "declares entities of its own"),
        ("x.docx", packed({"word/document.xml": DEEP}), "its XML is damaged"),
        ("x.docx", packed({"word/document.xml": " " * 100_000_000}), "unpacks to more than"),
        ("x.docx", packed({"word/document.xml": "<a/>"}), "no text in this document"),
        ("x.epub", packed({"META-INF/container.xml": "<a/>"}), "does not say what it holds"),
        ("x.docx", packed({"other.xml": "<a/>"}), "a ZIP archive, which cannot be read"),
        ("x.docx", b"PK\x03\x04 and then nothing", "its archive is damaged"),
        ("x.html", b"<html>" + b"\x00" * 40, "a binary file, not a web page"),
        ("x.pdf", b"%PDF-1.4 and then nothing", "this PDF is damaged"),
        ("x.srt", b"no cue", "no cue in these subtitles"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=said):
        read_version(path)


def test_a_book_does_not_reach_outside_of_itself(tmp_path):
    (tmp_path / "secret.xhtml").write_text("<p>secret</p>")
    path = tmp_path / "x.epub"
    path.write_bytes(epub({"../../secret.xhtml": "<p>inside</p>", "a.xhtml": "<p>text</p>"}))
    assert [p.text for p in read_version(path).paragraphs] == ["text"]


def test_a_soup_of_tags_is_read_in_the_end(tmp_path):
    path = tmp_path / "x.html"
    path.write_bytes(b"<html><body>" + b"<div><b>x<table>" * 20_000)
    assert read_version(path).paragraphs

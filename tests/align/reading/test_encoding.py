"""Encodings: what each file is decoded to, and the one sentence for each that is no text."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from align.errors import InputError
from align.reading import read_version
from align.reading.encoding import decode

GERMAN = "Die Größe des Gebäudes überraschte alle.\n\n„Schön“, sagte er – und ging für 5 € essen.\n"
SIMPLIFIED = "这个公司是在我们国家成立的。\n他说，人工智能的发展很快，大家都没有想到。\n"
TRADITIONAL = "這個公司是在我們國家成立的。\n他說，人工智慧的發展很快，大家都沒有想到。\n"

DECODED = [
    (GERMAN, "utf-8", "utf-8"),
    (GERMAN, "utf-8-sig", "utf-8-sig"),
    (GERMAN, "utf-16", "utf-16"),
    (GERMAN, "utf-16-le", "utf-16-le"),
    (GERMAN, "utf-16-be", "utf-16-be"),
    (GERMAN, "utf-32", "utf-32"),
    (GERMAN, "cp1252", "windows-1252"),
    ("Grüße", "cp1252", "windows-1252"),
    ("Äh … „Öl“!", "cp1252", "windows-1252"),
    ("Il était une fois à Paris.", "cp1252", "windows-1252"),
    (SIMPLIFIED, "utf-8", "utf-8"),
    (SIMPLIFIED, "gb18030", "gb18030"),
    (SIMPLIFIED, "gbk", "gb18030"),
    (SIMPLIFIED, "utf-16-le", "utf-16-le"),
    (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    ("你好世界", "gb18030", "gb18030"),
    ("孟菲斯超算集群", "gb18030", "gb18030"),
    ("人工智能公司xAI宣布融资60亿美元", "gb18030", "gb18030"),
    (TRADITIONAL, "big5", "big5"),
    (TRADITIONAL, "gb18030", "gb18030"),
    (TRADITIONAL, "utf-16", "utf-16"),
    ("你好，世界", "big5", "big5"),
    ("plain", "ascii", "utf-8"),
]


@pytest.mark.parametrize(("text", "written", "found"), DECODED)
def test_decoded(text: str, written: str, found: str) -> None:
    assert decode(text.encode(written)) == (text, found)


def test_chinese_in_utf_16_without_any_ascii() -> None:
    text = SIMPLIFIED.replace("\n", "")
    assert decode(text.encode("utf-16-le")) == (text, "utf-16-le")


def test_chinese_in_utf_16_whose_characters_hold_zero_bytes() -> None:
    text = "一个人在一天里说了一句话，一切都变了。" * 3 + "\n"
    assert decode(text.encode("utf-16-be")) == (text, "utf-16-be")


def test_utf_16_decoded_with_the_mark_taken_off(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GERMAN.encode("utf-16"))
    assert read_version(path).paragraphs[0].text == "Die Größe des Gebäudes überraschte alle."


def test_a_damaged_byte_does_not_turn_utf_8_into_something_else() -> None:
    data = (GERMAN * 20).encode() + b"\xff"
    assert decode(data) == (GERMAN * 20 + "\ufffd", "utf-8")


def test_other_encodings_go_to_charset_normalizer() -> None:
    text = "Привет, мир. Это обычный русский текст о погоде и о людях, которые его читают. " * 3
    decoded = decode(text.encode("cp1251"))
    assert decoded is not None
    assert decoded[0] == text


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 50, os.urandom(4096)]
)
def test_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_every_codec_name_decodes_the_file_again() -> None:
    for text, written, _ in DECODED:
        data = text.encode(written)
        decoded = decode(data)
        assert decoded is not None
        assert data.decode(decoded[1]) == decoded[0]


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_version(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert message.endswith(".")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


def refusal_of(data: bytes, tmp_path: Path) -> str:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    return refusal(path)


def word_document() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n\xe3\x80\x80\n", "the file holds nothing but blanks"),
        (b"\xef\xbb\xbf", "the file holds nothing but blanks"),
        (b"\x00\x01\x02\x03" * 50, "this is a binary file, not a text"),
        (b"%PDF-1.7\n...", "this PDF is damaged"),
        (b"PK\x03\x04....", "this is a ZIP archive, which cannot be read"),
        (word_document(), "there is no text in this document"),
        (b"{\\rtf1 x}", "this is an RTF document, which cannot be read"),
        (b"\x89PNG\r\n\x1a\n", "this is an image, which cannot be read"),
    ],
)
def test_what_is_no_text_gets_its_sentence(data: bytes, problem: str, tmp_path: Path) -> None:
    assert refusal_of(data, tmp_path).startswith(problem + "; ")


def test_a_binary_file_is_told_what_to_do(tmp_path: Path) -> None:
    remedy = "save the text as plain text (.txt) and name that file."
    assert refusal_of(b"\x00\x01\x02\x03" * 50, tmp_path).endswith("; " + remedy)


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt").startswith("there is no such file; ")
    (tmp_path / "file").write_text("x")
    assert refusal(tmp_path / "file" / "none.txt").startswith("there is no such file; ")


def test_a_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith("this is a directory, not a file; ")


def test_a_device() -> None:
    assert refusal(Path("/dev/null")).startswith("this is a device, not a file; ")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")

    def deny(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refusal(path).startswith("the file may not be read; ")


def test_a_name_no_file_system_knows(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "a\0b") or "no such file" in refusal(
        tmp_path / "a\0b"
    )
    assert refusal(tmp_path / ("x" * 5000)).startswith(
        "the file cannot be read (file name too long)"
    )

"""Damaged and hostile dictionaries: one clear sentence or a count of lines, never a crash."""

from __future__ import annotations

import gzip
import os
from contextlib import suppress
from pathlib import Path

import pytest
from dictionary_files import CEDICT, DICTD, DING, entries_of, figures, write_dictd
from hypothesis import given
from hypothesis import strategies as st

from align.errors import InputError
from align.lexicon.catalogue import add_dictionary, list_dictionaries
from align.lexicon.formats import lines
from align.lexicon.formats.lines import Tally, lines_of
from align.lexicon.formats.recognition import FORMATS, recognise
from align.lexicon.records import dictionary_folder

GOOD = "".join(f"Wort{n} :: word{n}\n" for n in range(40)).encode()


def refused(path: Path, said: str) -> None:
    with pytest.raises(InputError, match=said):
        add_dictionary(path, ("de", "en"))
    assert list_dictionaries() == ()
    folder = dictionary_folder()
    assert not folder.exists() or not any(folder.iterdir())


def test_an_entry_of_an_at_sign_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(CEDICT, encoding="utf-8")
    assert add_dictionary(path).entries == 5


@pytest.mark.parametrize("bad", [b"Stra\xdfe :: street\n", b"no sign\n", b"a | b :: c\n"])
def test_single_bad_lines_are_counted_and_the_rest_is_read(tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(GOOD + bad + GOOD)
    added = add_dictionary(path, ("de", "en"))
    assert (added.entries, added.bad, added.first_bad) == (80, 1, 41)


@pytest.mark.parametrize("size", [lines.MAX_LINE, 10_000_000])
def test_a_line_without_end_is_one_bad_line(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x"
    path.write_bytes(GOOD + b"a" * size + b"\n" + GOOD)
    tally = Tally()
    assert list(lines_of(path, tally))[-1] == (81, "Wort39 :: word39")
    assert (tally.lines, tally.bad, tally.first_bad) == (81, 1, 41)
    path.write_bytes(b"a :: b " * (size // 7))
    refused(path, "1 of 1 lines|no dictionary|no entry")


def test_a_file_cut_short_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.gz"
    whole = gzip.compress(b"".join(os.urandom(20).hex().encode() + b" :: x\n" for _ in range(9000)))
    path.write_bytes(whole[: len(whole) // 2])
    refused(path, "damaged or cut short")
    damaged = bytearray(whole)
    damaged[len(whole) // 2] ^= 0xFF
    path.write_bytes(damaged)
    refused(path, "damaged or cut short")
    path.write_bytes(whole + b"rubbish")
    refused(path, "damaged or cut short")


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "ALWAYS_ALLOWED", 100_000)
    path = tmp_path / "x.gz"
    path.write_bytes(gzip.compress(b"Haus :: house\n" * 500_000))
    refused(path, "more than .* MB unpacked")


def test_a_giant_is_refused_by_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_BYTES", 1_000_000)
    path = tmp_path / "x"
    path.write_bytes(GOOD * 3000)
    refused(path, "more than .* MB")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"\n\n# only remarks\n", "no dictionary in a format"),
        (b"A letter.\n\nIt has no entries.\n", "no dictionary in a format"),
        (bytes(range(256)) * 40, "no UTF-8 text"),
        ("Häuser :: Gebäude\n".encode("latin-1") * 40, "no UTF-8 text"),
        ("Haus\thouse\n".encode("utf-16") * 40, "no UTF-8 text"),
        (b"PK\x03\x04 and so on", "a ZIP archive; unpack it"),
        (GOOD + b"nothing\n" * 30, "30 of 70 lines cannot be read, the first is line 41"),
        (b"(x) :: (y)\n" * 20, "it has no entry"),
    ],
)
def test_what_is_no_dictionary_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)
    refused(path, said)


def test_paths_that_are_no_file_are_told(tmp_path: Path) -> None:
    refused(tmp_path, "this is a directory")
    refused(tmp_path / "none", "there is no such file")
    refused(Path("/dev/zero"), "this is a device")
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "this is a device")


def test_half_a_dictd_dictionary_asks_for_the_other_half(tmp_path: Path) -> None:
    index = write_dictd(tmp_path)
    (tmp_path / "small.dict.dz").rename(tmp_path / "other.dict.dz")
    refused(index, "only one of the two files")
    refused(tmp_path / "other.dict.dz", "only one of the two files")


@pytest.mark.parametrize(
    "place",
    [
        ("AAAAAA", "E"),  # far too many leading noughts are still a place: too short an entry
        ("//////", "E"),  # behind the end
        ("A", "//////"),  # longer than any entry
        ("A", "A"),  # nothing
        ("B", figures(10**6)),  # over the end
        ("?", "B"),  # no figures
    ],
)
def test_wrong_places_in_an_index_are_counted(tmp_path: Path, place: tuple[str, str]) -> None:
    index = write_dictd(tmp_path)
    many = "".join(f"wrong{n}\t{place[0]}\t{place[1]}\n" for n in range(2))
    index.write_text(index.read_text(encoding="utf-8") + many, encoding="utf-8")
    entries, tally = entries_of(index)
    assert len(entries) >= len(DICTD) - 2
    assert tally.bad in {0, 2}
    assert place[0] == "AAAAAA" or (tally.bad, tally.first_bad) == (2, 6)


def test_an_index_into_the_middle_of_a_sign_is_counted(tmp_path: Path) -> None:
    index = write_dictd(tmp_path, (*DICTD, ("über", "über\nover\n")))
    said = index.read_text(encoding="utf-8").splitlines()
    start = said[-1].split("\t")[1]
    middle = start[:-1] + chr(ord(start[-1]) + 1)
    index.write_text("\n".join([*said[:-1], f"über\t{middle}\tE"]) + "\n", encoding="utf-8")
    assert entries_of(index)[1].bad == 1


def test_brackets_by_the_thousand_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "x"
    nested = "(" * 15_000 + ")" * 15_000
    path.write_text(f"{nested} Haus :: {'<' * 30_000} house\n" * 20 + DING, encoding="utf-8")
    entries, _ = entries_of(path, ("de", "en"))
    assert len(entries) == 25


pieces = st.sampled_from(
    ["#", " :: ", "\t", "|", ";", "/", "[a1]", "公司", "Haus", " ", "\n", "\r", "(", "<", "{", "@",
     "\0", "\x85", "\u2028", "\ufeff", "A", "00database", "de\tzh", "\ud800"]
)  # fmt: skip


@given(st.lists(pieces, max_size=40).map("".join), st.binary(max_size=20))
def test_no_file_makes_a_reader_fall(tmp_path_factory, text: str, tail: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.index"
    path.write_bytes(text.encode("utf-8", errors="surrogatepass") + tail)
    with suppress(InputError):
        recognise(path)
    for form in FORMATS[1:]:
        tally = Tally()
        with suppress(InputError):  # what begins as gzip files do is unpacked
            for entry in form.read(path, ("de", "zh"), tally):
                assert all(entry.source)
                assert all(entry.target)
        assert tally.bad <= tally.lines


def test_what_only_begins_as_a_gzip_file_is_told_by_every_reader(tmp_path: Path) -> None:
    path = tmp_path / "any.index"
    path.write_bytes(b"\x1f\x8b and so on")
    for form in FORMATS[1:]:
        with pytest.raises(InputError, match="damaged or cut short"):
            list(form.read(path, ("de", "zh"), Tally()))

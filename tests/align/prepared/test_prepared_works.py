"""A prepared work is the work that was prepared, and is found only while it is true."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from align import prepared
from align.digest import WorkedOut
from align.errors import InputError
from align.opening import Opened, open_work
from align.prepared import opening, request, store
from align.prepared.request import request_for
from align.prepared.sections import Sections

GERMAN = "# Die Brücke\n\nDie Brücke ist 120 Meter lang.\n\nSie kostete 3 Millionen Euro.\n"
ENGLISH = "# The bridge\n\nThe bridge is 125 metres long.\n\nIt cost 3 million euros.\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "in_cache", lambda name: tmp_path / "cache" / name)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two versions of a short text, changed long ago."""
    paths = []
    for language, text in (("de", GERMAN), ("en", ENGLISH)):
        path = tmp_path / f"bridge.{language}.md"
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1_000_000, 1_000_000))
        paths.append(str(path))
    return paths


def prepared_files() -> list[Path]:
    """What lies in the folder of prepared works."""
    return sorted(store.prepared_folder().glob("*"))


def assert_same(found: Opened | None, opened: Opened) -> None:
    """That a work read from its file is the one that was written."""
    assert found is not None
    assert found.work == opened.work
    assert list(found.alignment.rows) == list(opened.alignment.rows)
    assert found.alignment == opened.alignment
    assert list(found.discrepancies) == sorted(opened.discrepancies, key=lambda each: each.row)
    assert found.digest is not None
    digest = WorkedOut(opened.work, opened.alignment, list(found.discrepancies))
    for name in ("present", "headings", "found", "severities", "types"):
        assert list(getattr(found.digest, name)) == list(getattr(digest, name)), name
    assert found.digest.extent == digest.extent


def test_a_prepared_work_is_the_work(files: list[str]) -> None:
    opened = open_work(files)
    assert len(opened.discrepancies) == 1
    assert opening.open_prepared(files) is None
    assert_same(opening.prepare(files), opened)
    assert_same(opening.open_prepared(files), opened)


@pytest.mark.parametrize("sample", ["news", "tale"])
def test_the_samples_are_the_same_when_prepared(sample: str) -> None:
    folder = Path(__file__).parents[3] / "corpus" / sample
    files = sorted(map(str, folder.glob("*.txt")))
    opened = open_work(files)
    assert_same(store.keep(request_for(files), opened), opened)


def test_a_changed_file_is_not_the_prepared_one(files: list[str]) -> None:
    opening.prepare(files)
    Path(files[1]).write_text(ENGLISH.replace("125", "126"), encoding="utf-8")
    assert opening.open_prepared(files) is None


def test_a_file_touched_but_not_changed_is(files: list[str]) -> None:
    opening.prepare(files)
    os.utime(files[0])
    assert opening.open_prepared(files) is not None


def test_a_change_that_time_and_size_do_not_show_is_seen(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Path(files[1]).stat()
    monkeypatch.setattr(request.time, "time", lambda: before.st_mtime + 1)
    opening.prepare(files)
    Path(files[1]).write_text(ENGLISH.replace("125", "126"), encoding="utf-8")
    os.utime(files[1], ns=(before.st_atime_ns, before.st_mtime_ns))
    assert opening.open_prepared(files) is None


def test_a_file_changed_while_it_was_paired_is_not_the_prepared_one(files: list[str]) -> None:
    opened = open_work(files)
    Path(files[1]).write_text(ENGLISH.replace("125", "126"), encoding="utf-8")
    os.utime(files[1], (1_000_000, 1_000_000))
    store.keep(request_for(files), opened)
    assert opening.open_prepared(files) is None


def test_a_file_that_is_gone_is_not_found(files: list[str]) -> None:
    opening.prepare(files)
    Path(files[0]).unlink()
    assert opening.open_prepared(files) is None


def test_the_order_and_the_languages_said_are_part_of_what_is_asked(files: list[str]) -> None:
    opening.prepare(files)
    assert opening.open_prepared(files[::-1]) is None
    assert opening.open_prepared([files[0], f"fr={files[1]}"]) is None
    assert opening.open_prepared(["!?=x"]) is None


def test_another_dictionary_makes_another_work(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opening.prepare(files)
    monkeypatch.setattr(request, "_maker", lambda: "another dictionary")
    assert opening.open_prepared(files) is None
    opening.prepare(files)
    assert len(prepared_files()) == 1


@pytest.mark.parametrize("kept", [0, 10, 60, -1])
def test_a_file_cut_off_is_as_good_as_none(files: list[str], kept: int) -> None:
    opening.prepare(files)
    (path,) = prepared_files()
    path.write_bytes(path.read_bytes()[:kept])
    assert opening.open_prepared(files) is None
    assert opening.prepare(files).work.title == "Die Brücke"
    assert opening.open_prepared(files) is not None


def test_a_file_of_another_format_is_as_good_as_none(files: list[str]) -> None:
    opening.prepare(files)
    (path,) = prepared_files()
    path.write_bytes(b"another" + path.read_bytes()[7:])
    assert opening.open_prepared(files) is None


def test_nothing_is_left_of_a_work_that_could_not_be_written(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("align.prepared.work.add_rows", full)
    with pytest.raises(InputError, match=r"no space left on device.*XDG_CACHE_HOME"):
        opening.prepare(files)
    assert prepared_files() == []
    monkeypatch.setattr(opening, "SLOW", -1)
    assert opening.open_and_keep(files).work.title == "Die Brücke"


def test_only_what_took_long_is_kept_without_being_asked(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SLOW", 3600)
    opening.open_and_keep(files)
    assert prepared_files() == []
    monkeypatch.setattr(opening, "SLOW", -1)
    assert isinstance(opening.open_and_keep(files).digest, prepared.digest.StoredDigest)
    assert len(prepared_files()) == 1


def test_works_not_opened_for_longest_make_room(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opening.prepare(files)
    (first,) = prepared_files()
    monkeypatch.setattr(store, "MOST_BYTES", first.stat().st_size * 5 // 2)
    opening.prepare(files[::-1])
    (second,) = set(prepared_files()) - {first}
    os.utime(first, (1_000_000, 1_000_000))
    os.utime(second, (1_000_001, 1_000_001))
    opening.open_prepared(files)
    opening.prepare([f"de={files[0]}", files[1]])
    assert first in prepared_files()
    assert second not in prepared_files()
    assert len(prepared_files()) == 2


def test_all_can_be_removed(files: list[str]) -> None:
    opening.prepare(files)
    assert store.clear() == 1
    assert prepared_files() == []
    assert store.clear() == 0


def test_nobody_else_may_read_a_prepared_work(files: list[str]) -> None:
    opening.prepare(files)
    (path,) = prepared_files()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_sections_that_are_missing_are_told(files: list[str]) -> None:
    opening.prepare(files)
    sections = Sections(prepared_files()[0])
    with pytest.raises(prepared.sections.SectionsError):
        sections.data("no such section")

"""The texts of a folder: which are read, in which order, and why others aren't."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.errors import InputError
from align.reading.folders import read_texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "b.txt": "The second text.",
        "a.md": "# First\n\nThe first text.",
        "inside/c.txt": "The third text.",
        ".hidden/d.txt": "Not looked at.",
        ".e.txt": "Nor this.",
        "data.json": "{}",
        "empty.txt": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_folders_are_read_by_name_and_what_is_not_read_is_told(folder: Path) -> None:
    texts = read_texts([str(folder)])
    names = [str(Path(v.source.path).relative_to(folder)) for v in texts.versions]
    assert names == ["a.md", "b.txt", "inside/c.txt"]
    unread = {Path(error.subject).name: error.problem for error in texts.unread}
    assert unread == {"data.json": ".json is no kind of text", "empty.txt": "the file is empty"}


def test_a_file_named_twice_is_read_once_and_one_named_itself_whatever_its_kind(
    folder: Path,
) -> None:
    texts = read_texts([str(folder / "data.json"), str(folder / "b.txt"), str(folder)])
    names = [Path(v.source.path).name for v in texts.versions]
    assert names == ["data.json", "b.txt", "a.md", "c.txt"]


def test_a_language_told_of_a_folder_is_that_of_its_files(folder: Path) -> None:
    texts = read_texts([f"nl={folder / 'inside'}", str(folder / "b.txt")])
    assert [v.language for v in texts.versions] == ["nl", "en"]
    assert texts.told == (True, False)


def test_nothing_to_read_is_one_sentence(folder: Path) -> None:
    (folder / "inside" / "c.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"its only file, .*c\.txt, cannot be read: the file is"):
        read_texts([str(folder / "inside")])
    with pytest.raises(InputError, match=r"empty\.txt: the file is empty; "):
        read_texts([str(folder / "empty.txt")])
    with pytest.raises(InputError, match="none of the 2 files can be read as text"):
        read_texts([str(folder / "inside"), str(folder / "empty.txt")])

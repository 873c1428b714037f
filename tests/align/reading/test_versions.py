"""A file becomes a version, and the files of a command line a work."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from align.codec import from_json, to_json
from align.errors import InputError
from align.model import Version
from align.reading import read_version, read_work
from align.reading.arguments import language_and_path, language_tag

GERMAN = (
    "Der Titel\n\nDas ist der erste Absatz, und er ist auf Deutsch.\n\nUnd das ist der zweite.\n"
)
ENGLISH = "The Title\n\nThis is the first paragraph, and it is in English.\n"
HANT = "標題\n\n這個公司是在我們國家成立的。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    (tmp_path / "b.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "c.txt").write_text(HANT, "utf-8")
    return tmp_path


def test_a_version_says_where_it_came_from(folder: Path) -> None:
    version = read_version("a.txt")
    assert (version.language, version.title) == ("de", "Der Titel")
    assert [p.line for p in version.paragraphs] == [1, 3, 5]
    assert (version.source.path, version.source.format) == ("a.txt", "plain")
    assert version.source.encoding == "utf-8"
    assert version.source.sha256 == hashlib.sha256(GERMAN.encode()).hexdigest()
    assert from_json(Version, to_json(version)) == version


def test_the_suffix_chooses_the_reader_and_an_unknown_one_is_plain_text(folder: Path) -> None:
    for name, form, first in [
        ("a.md", "markdown", "title"),
        ("a.MARKDOWN", "markdown", "title"),
        ("a.log", "plain", "body"),
        ("a", "plain", "body"),
    ]:
        (folder / name).write_text("# Kopf. Und mehr.\n\nDas ist der Text.\n", "utf-8")
        version = read_version(name)
        assert (version.source.format, version.paragraphs[0].kind.value) == (form, first)


def test_a_markdown_title_is_shown_without_its_signs(folder: Path) -> None:
    (folder / "a.md").write_text("# Der *große* Titel\n\nDas ist der Text.\n", "utf-8")
    assert read_version("a.md").title == "Der große Titel"


def test_without_a_title_paragraph_the_file_gives_its_name(folder: Path) -> None:
    (folder / "bericht.2024.txt").write_text("Nur ein Absatz, und der ist kurz.", "utf-8")
    assert read_version(folder / "bericht.2024.txt").title == "bericht.2024"


def test_a_given_language_overrules_the_content_and_zh_still_gets_its_script(folder: Path) -> None:
    assert read_version("a.txt", "en").language == "en"
    assert read_version("c.txt").language == "zh-Hant"
    assert read_version("c.txt", "zh").language == "zh-Hant"
    assert read_version("c.txt", "zh-Hans").language == "zh-Hans"


def test_a_work_has_its_versions_in_order_and_the_first_ones_title(folder: Path) -> None:
    work = read_work(["b.txt", "de=a.txt", "c.txt"])
    assert [version.language for version in work.versions] == ["en", "de", "zh-Hant"]
    assert work.title == "The Title"
    assert work.labels == ("en", "de", "zh")


def test_the_same_file_may_be_named_twice(folder: Path) -> None:
    assert read_work(["a.txt", "a.txt"]).labels == ("de", "de2")


def test_one_file_is_a_work_and_none_is_an_error(folder: Path) -> None:
    assert len(read_work(["a.txt"]).versions) == 1
    with pytest.raises(InputError, match=r"^no file: there is nothing to read; name one file"):
        read_work([])


def test_a_file_really_named_like_an_argument_wins(folder: Path) -> None:
    assert language_and_path("en=a.txt") == ("en", "a.txt")
    (folder / "en=a.txt").write_text(GERMAN, "utf-8")
    assert language_and_path("en=a.txt") == (None, "en=a.txt")
    assert read_work(["en=a.txt"]).versions[0].language == "de"


@pytest.mark.parametrize(
    ("argument", "parsed"),
    [
        ("de=x.txt", ("de", "x.txt")),
        ("zh-hant=x.txt", ("zh-Hant", "x.txt")),
        ("fr=/tmp/x=y.txt", ("fr", "/tmp/x=y.txt")),
        ("x.txt", (None, "x.txt")),
        ("./de=x.txt", (None, "./de=x.txt")),
        ("a+b=c.txt", (None, "a+b=c.txt")),
        ("de=", (None, "de=")),
    ],
)
def test_arguments(argument: str, parsed: tuple[str | None, str], folder: Path) -> None:
    assert language_and_path(argument) == parsed


def test_a_word_that_is_no_tag_is_told_how_to_write_it(folder: Path) -> None:
    with pytest.raises(
        InputError, match='"german" is no language tag; write de=, en= or zh= before'
    ):
        read_work(["german=a.txt"])
    with pytest.raises(InputError, match="there is no such file"):
        read_work(["german=none.txt"])


def test_tags_are_written_as_bcp_47_says() -> None:
    tags = {
        "DE": "de",
        "de-at": "de-AT",
        "ZH-HANS": "zh-Hans",
        "zh-TW": "zh-Hant",
        "zh-cn": "zh-Hans",
        "deu": "de",
        "zho-hant": "zh-Hant",
        "es-419": "es-419",
    }
    assert {tag: language_tag(tag) for tag in tags} == tags


def test_an_error_in_any_file_names_that_file(folder: Path) -> None:
    with pytest.raises(InputError, match=r"^none\.txt: there is no such file"):
        read_work(["a.txt", "de=none.txt"])


def test_reading_loads_no_heavy_library() -> None:
    import subprocess
    import sys

    import align

    code = (
        "import sys, align.reading as r; v = r.read_version(sys.argv[1]);"
        "heavy = {'jieba', 'nltk', 'markdown_it', 'charset_normalizer', 'textual', 'opencc'};"
        "print(v.language, sorted(heavy & set(sys.modules)))"
    )
    path = Path(align.__file__).with_name("reading") / "language.py"
    root = str(Path(align.__file__).parents[1])
    environment = os.environ | {"PYTHONPATH": root}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "en []\n"

"""The library from the command line: works are added, listed, checked, exported and removed."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from align.errors import InputError
from align.extent import extent_of
from align.library.changes import Change, CommentItem, DismissalItem, StatusItem
from align.library.library import Library
from align.passages import passage_key, passages_of
from align.reviewed import RowStatus
from tui.cli import hexapla

GERMAN = "Die Brücke\n\nSie kostet 24 Millionen Euro.\n\nDer Bau begann im Mai 2019.\n"
ENGLISH = "The bridge\n\nIt costs 24 million euros.\n\nBuilding began in May 2018.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEXAPLA_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "de.txt").write_text(GERMAN)
    (tmp_path / "en.txt").write_text(ENGLISH)

    def running(*arguments):
        found = CliRunner().invoke(hexapla, arguments, standalone_mode=False)
        if found.exception is not None:
            raise found.exception
        return found.return_value or 0, found.stdout

    return running


@pytest.fixture
def added(run):
    assert run("add", "--name", "bridge", "de.txt", "en.txt") == (
        0,
        "bridge: 3 rows added. To review it: hexapla open bridge\n",
    )
    return run


def change(tmp_path, items_of):
    library = Library.at(tmp_path / "library.db")
    entry = library.shelf.entry("bridge")
    base = library.as_paired(entry)
    review = library.review(entry, base, "anna")
    review.make(Change("x", tuple(items_of(review, base))))
    library.close()


def test_works_are_listed_and_removed(added):
    assert added("list") == (0, "bridge  de en  3 rows  Die Brücke\n")
    assert json.loads(added("list", "--json")[1])["works"][0]["languages"] == ["de", "en"]
    assert added("remove", "--yes", "bridge") == (0, "bridge is removed.\n")
    assert added("list")[1] == "The library is empty; hexapla add FILE FILE puts a work in.\n"


def test_a_work_is_checked_as_it_stands(added, tmp_path):
    status, said = added("check", "--work", "bridge")
    assert (status, said.splitlines()[0]) == (1, "row 3: error: value differs")
    change(tmp_path, lambda _, base: [DismissalItem(base.discrepancies[0].key, None, "why")])
    assert added("check", "--work", "bridge") == (0, "No discrepancies.\n")


def test_info_tells_how_far_the_review_has_come(added, tmp_path):
    change(
        tmp_path,
        lambda review, _: [
            StatusItem(review.standing.rows.address(0), RowStatus.UNTOUCHED, RowStatus.ACCEPTED)
        ],
    )
    said = added("info", "bridge")[1]
    assert "rows       3, 1 accepted, 0 need review\n" in said
    assert "changes    1 by anna\n" in said


def test_a_work_is_exported_with_its_reviews_and_added_again_from_that(added, tmp_path):
    change(
        tmp_path,
        lambda review, _: [
            StatusItem(review.standing.rows.address(1), RowStatus.UNTOUCHED, RowStatus.NEEDS_REVIEW)
        ],
    )
    assert added("export", "bridge", "--to", "out.tmx")[0] == 0
    assert added("add", "--name", "again", "out.tmx")[0] == 0
    assert "rows       3, 0 accepted, 1 need review\n" in added("info", "again")[1]


def test_the_same_files_bring_the_texts_up_to_date(added, tmp_path):
    (tmp_path / "en.txt").write_text(ENGLISH.replace("2018", "2019"))
    assert added("add", "de.txt", "en.txt")[1].startswith("bridge: texts brought up to date")
    assert added("check", "--work", "bridge")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["open", "nope"], "nope: the library is empty; put a work in with hexapla add."),
        (["check", "--work", "nope"], "nope: the library is empty; put a work in"),
        (["export", "nope", "--to", "x.tmx"], "nope: the library is empty"),
        (["info", ""], "this name: the library is empty"),
        (["list", "--library", "x.db"], "x.db: there is no library here; check the name"),
        (["list", "--library", "/dev/null"], "/dev/null: this is a device, not a library"),
        (["list", "--library", "."], "this is a folder, not a library; name a file"),
        (["add", "--library", "no/x.db", "de.txt", "en.txt"], "no/x.db: there is no such folder"),
    ],
)
def test_a_wrong_name_is_told(run, arguments, said):
    with pytest.raises(InputError, match=said):
        run(*arguments)


def test_no_name_is_the_beginning_of_none(added):
    with pytest.raises(InputError, match="this name: a name has letters; hexapla list names"):
        added("info", "")


def test_a_library_is_made_where_it_is_asked_for(run, tmp_path):
    assert run("add", "--library", "x.db", "de.txt", "en.txt")[0] == 0
    assert run("list", "--library", "x.db")[1].startswith("die-brücke")
    assert not (tmp_path / "library.db").exists()


def test_files_are_exported_without_a_library(run, tmp_path):
    assert run("export", "de.txt", "en.txt", "--to", "out.tsv")[0] == 0
    heading = (tmp_path / "out.tsv").read_text().splitlines()[0]
    assert heading == "hexapla row\tde\ten\tstatus\tcomment"
    assert run("check", "out.tsv")[0] == 1
    assert not (tmp_path / "library.db").exists()


def test_all_works_of_a_library_are_checked(added, tmp_path):
    (tmp_path / "one.txt").write_text(ENGLISH.replace("2018", "2019"))
    assert added("add", "--name", "good", "de.txt", "one.txt")[0] == 0
    for arguments in (["--library"], ["--library", str(tmp_path / "library.db")]):
        status, said = added("check", *arguments)
        assert status == 1
        assert [line for line in said.splitlines() if line.endswith(":")] == ["bridge:", "good:"]
    assert added("check", "--library", "--work", "good") == (0, "No discrepancies.\n")
    with pytest.raises(click.UsageError, match="--library checks works of the library"):
        added("check", "de.txt", "--library")


def test_an_empty_library_is_said_to_be_empty(run):
    assert run("check", "--library") == (
        0,
        "The library is empty; hexapla add FILE FILE puts a work in.\n",
    )


def test_a_work_with_nothing_to_compare_does_not_keep_the_others_from_being_checked(
    added, tmp_path, capfd
):
    (tmp_path / "ru.txt").write_text("Мост стоит 24 миллиона.\n")
    assert added("add", "--name", "a-single", "ru=ru.txt", "fr=ru.txt")[0] == 0
    status, said = added("check", "--library")
    assert status == 2
    assert "row 3: error: value differs" in said


def test_texts_and_a_ladder_are_exported_and_added_again(added, tmp_path):
    with pytest.raises(InputError, match="there is no such folder"):
        added("export", "bridge", "--to", "out/x.ladder")
    (tmp_path / "out").mkdir()
    assert added("export", "bridge", "--to", "out/x.ladder")[0] == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "x.de",
        "x.en",
        "x.ladder",
    ]
    assert added("add", "--name", "again", "out/x.de", "out/x.en", "out/x.ladder")[0] == 0
    assert added("check", "--work", "again")[1] == added("check", "--work", "bridge")[1]


def test_the_accepted_rows_of_a_work_teach_its_words(added, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(InputError, match="no row of it is accepted; accept rows with a"):
        added("dict", "learn", "--work", "bridge")
    german = "\n\n".join(f"Der Quorbel {n} ist da." for n in range(1, 9))
    english = "\n\n".join(f"The zimwick {n} is here." for n in range(1, 9))
    (tmp_path / "a.txt").write_text(german)
    (tmp_path / "b.txt").write_text(english)
    assert added("add", "--name", "words", "de=a.txt", "en=b.txt")[0] == 0
    library = Library.at(tmp_path / "library.db")
    entry = library.shelf.entry("words")
    review = library.review(entry, library.as_paired(entry), "anna")
    rows = map(review.standing.rows.address, range(len(review.standing.rows)))
    items = (StatusItem(row, RowStatus.UNTOUCHED, RowStatus.ACCEPTED) for row in rows)
    review.make(Change("all", tuple(items)))
    library.close()
    status, said = added("dict", "learn", "--work", "words")
    assert status == 0
    assert said.startswith("Read 8 rows of")
    assert "Quorbel" in said
    assert "zimwick" in said
    assert "words" in added("dict", "list")[1]
    with pytest.raises(click.UsageError, match="learn from a file of ROWS, or from a work"):
        added("dict", "learn", "rows.json", "--work", "words")


def test_the_same_texts_again_change_nothing(added, tmp_path):
    change(
        tmp_path,
        lambda review, _: [
            StatusItem(review.standing.rows.address(0), RowStatus.UNTOUCHED, RowStatus.ACCEPTED)
        ],
    )
    said = "bridge: its texts are as they were; nothing is changed.\n"
    assert added("add", "de.txt", "en.txt") == (0, said)
    assert "changes    1 by anna" in added("info", "bridge")[1]


def test_of_several_works_of_the_same_files_one_must_be_named(added, tmp_path):
    assert added("add", "--name", "other", "de.txt", "en.txt")[0] == 0
    (tmp_path / "en.txt").write_text(ENGLISH.replace("2018", "2019"))
    with pytest.raises(click.UsageError, match="say --name, one of bridge, other"):
        added("add", "de.txt", "en.txt")
    said = added("add", "--name", "other", "de.txt", "en.txt")[1]
    assert said.startswith("other: texts brought up to date")
    assert added("check", "--work", "bridge")[0] == 1


def test_a_dismissed_row_of_one_version_is_dismissed_everywhere(added, tmp_path):
    (tmp_path / "de.txt").write_text(GERMAN + "\nNur hier steht ein ganz anderer Absatz.\n")
    assert added("add", "--name", "apart", "de.txt", "en.txt")[0] == 0
    text = "Nur hier steht ein ganz anderer Absatz."
    open_ones = added("export", "apart", "--format", "report-text")[1]
    assert f"row 4: minor: row in one version\n  de  {text}\n" in open_ones
    assert "Only in de: row 4." in added("check", "--work", "apart")[1]
    library = Library.at(tmp_path / "library.db")
    entry = library.shelf.entry("apart")
    base = library.as_paired(entry)
    passage = passages_of(base.work.labels, extent_of(base.work, base.alignment))[0]
    key = passage_key(base.work, base.alignment, passage)
    review = library.review(entry, base, "anna")
    doubt = StatusItem(review.standing.rows.address(0), RowStatus.UNTOUCHED, RowStatus.NEEDS_REVIEW)
    comment = CommentItem(review.standing.rows.address(1), "", "good")
    review.make(Change("x", (DismissalItem(key, None, "for Germany"), doubt, comment)))
    library.close()
    said = added("export", "apart", "--format", "report-text")[1]
    assert f"Dismissed: 1\n\nrow 4: minor: row in one version\n  de  {text}" in said
    assert "dismissed: for Germany" in said
    assert "row 1: needs review\n  de  Die Brücke\n  en  The bridge\n" in said
    assert "row 2: comment\n" in said
    assert "comment: good" in said
    remarks = json.loads(added("export", "apart", "--format", "report-json")[1])["remarks"]
    assert [(each["row"], each["comment"]) for each in remarks] == [(1, ""), (2, "good")]
    assert "good" in added("export", "apart", "--format", "report-csv")[1]
    assert "Only in de" not in added("check", "--work", "apart")[1]

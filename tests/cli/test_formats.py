"""What `check` and `numbers` print for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from processes import hexapla


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text("Titel\n\nEs waren 27 % mehr als 2019.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("Title\n\nIt was 72% more than in 2019.\n", encoding="utf-8")
    return tmp_path


def test_sarif_points_at_the_figure_in_each_version(folder: Path) -> None:
    done = hexapla("check", "--sarif", "de.txt", "en.txt", cwd=folder)
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    (result,) = run["results"]
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert (result["ruleId"], result["level"]) == ("value-differs", "error")
    places = [place["physicalLocation"] for place in result["locations"]]
    assert [p["artifactLocation"]["uri"] for p in places] == ["de.txt", "en.txt"]
    assert places[0]["region"] == {
        "startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 14
    }  # fmt: skip


def test_pairs_are_answered_line_by_line(folder: Path) -> None:
    pairs = [
        {"id": "a", "src_lang": "de", "tgt_lang": "zh", "src": "2,5 Billionen", "tgt": "2.5万亿"},
        {"id": "b", "src_lang": "de", "tgt_lang": "en", "src": "3 Mrd. Euro", "tgt": "€3 million"},
        {"id": "c", "src_lang": "en", "tgt_lang": "de", "src": "in 1954", "tgt": "damals"},
    ]
    given = "\n".join(json.dumps(pair) for pair in pairs)
    done = hexapla("check", "--jsonl", cwd=folder, given=given + "\n\n")
    assert done.returncode == 0
    a, b, c = map(json.loads, done.stdout.splitlines())
    assert (a["id"], a["discrepancies"]) == ("a", [])
    assert a["target"]["mentions"][0]["value"] == "2500000000000"
    (slip,) = b["discrepancies"]
    assert (slip["type"], slip["source"], slip["target"]) == ("value_differs", 0, 0)
    assert c["discrepancies"][0]["type"] == "missing_in_target"
    assert c["discrepancies"][0]["target"] is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("not json\n", "standard input, line 1: this is no JSON"),
        ('{"src": "1"}\n', "standard input, line 1: the text field 'src_lang' is missing"),
        ("[1]\n", "standard input, line 1: the text field"),
    ],
)
def test_a_bad_line_is_named(folder: Path, given: str, said: str) -> None:
    done = hexapla("check", "--jsonl", cwd=folder, given=given)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_numbers_lists_what_was_read_with_its_line(folder: Path) -> None:
    done = hexapla("numbers", "de.txt", cwd=folder)
    assert done.stdout.splitlines() == [
        "    3  27 % = 27 %  [percent]",
        "    3  2019 = 2019  [date]",
        "2 figures in de: Titel",
    ]


def test_facts_are_compared_across_texts_that_are_no_versions(folder: Path) -> None:
    first = "The bridge\n\nThe Ostrava bridge by Novák was finished in 340 days with 1,250 bolts.\n"
    other = (
        "A walk in Silesia\n\nBring good shoes, for it is long and muddy here after rain.\n\n"
        "The Ostrava bridge, by Novák, with its 1,250 bolts, was finished in 345 days.\n"
    )
    for name, text in {"a.txt": first, "b.txt": other}.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = hexapla("check", "--facts", "--json", "a.txt", "b.txt", cwd=folder)
    assert done.returncode == 1
    assert "340 days" in done.stdout
    assert "345 days" in done.stdout


def test_facts_of_a_single_text_cannot_be_compared(folder: Path) -> None:
    (folder / "one.txt").write_text("The tower is 40 metres high.\n", encoding="utf-8")
    done = hexapla("check", "--facts", "one.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is nothing to compare it with" in done.stderr


@pytest.mark.parametrize("facts", [[], ["--facts"]])
def test_a_text_given_twice_is_told(folder: Path, facts: list[str]) -> None:
    (folder / "one.txt").write_text("The tower is 40 metres high.\n", encoding="utf-8")
    done = hexapla("check", *facts, "one.txt", "one.txt", cwd=folder)
    assert done.returncode == 0
    assert "en and en2 are the same text: each agrees with itself." in done.stdout


def test_a_check_prints_one_form(folder: Path) -> None:
    done = hexapla("check", "--json", "--sarif", "one.txt", "two.txt", cwd=folder)
    assert done.returncode == 2
    assert "exclude one another" in done.stderr

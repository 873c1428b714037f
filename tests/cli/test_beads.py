"""Beads for other programs: segments in, numbers of segments out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from processes import hexapla

DE = [
    "Das Museum öffnet am 3. Mai um 10 Uhr.",
    "Der Eintritt kostet 12 Euro, für Kinder ist er frei.",
    "Werbung",
    "Im Garten stehen 40 alte Apfelbäume, die der Gärtner Novak gepflanzt hat.",
    "Die Bibliothek im ersten Stock bleibt wegen des Umbaus geschlossen.",
]
EN = [
    "The museum opens at 10 o'clock on 3 May.",
    "Admission is 12 euros, children get in free of charge.",
    "The library on the first floor remains closed because of the renovation.",
    "In the garden stand 40 old apple trees that the gardener Novak planted.",
]
BEADS = [[[0], [0]], [[1], [1]], [[2], []], [[3], [3]], [[4], [2]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.seg").write_text("\n".join(DE) + "\n", encoding="utf-8")
    (tmp_path / "en.seg").write_text("\n\n".join(EN), encoding="utf-8")
    return tmp_path


def test_beads_cross_and_leave_alone(folder: Path) -> None:
    done = hexapla("align", "--beads", "de=de.seg", "en=en.seg", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["beads"] == BEADS


def test_a_batch_answers_every_job(folder: Path) -> None:
    jobs = [
        {"id": "there", "langs": ["de", "en"], "files": ["de.seg", "en.seg"]},
        {"id": "back", "langs": ["en", "de"], "files": ["en.seg", "de.seg"]},
    ]
    (folder / "jobs").write_text("\n".join(map(json.dumps, jobs)), encoding="utf-8")
    done = hexapla("align", "--batch", "jobs", "results", cwd=folder)
    assert done.returncode == 0, done.stderr
    there, back = map(json.loads, (folder / "results").read_text("utf-8").splitlines())
    assert there == {"id": "there", "beads": BEADS}
    assert {str(bead[::-1]) for bead in back["beads"]} == set(map(str, BEADS))


@pytest.mark.parametrize(
    ("job", "said"),
    [
        ("no json", "this is no JSON"),
        ('{"id": 1, "langs": ["de"], "files": ["de.seg"]}', "this is no job for pairing"),
        ('{"id": 1, "langs": ["de", "en"], "files": ["de.seg", "none.seg"]}', "none.seg"),
    ],
)
def test_a_bad_job_gets_one_sentence_and_no_results(folder: Path, job: str, said: str) -> None:
    (folder / "jobs").write_text(job, encoding="utf-8")
    done = hexapla("align", "--batch", "jobs", "results", cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "results").exists()

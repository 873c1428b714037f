"""The same input gives the same rows, whatever the order of sets, of threads and of files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared, lines_of, with_damage

from align.pairing import lengths
from align.pairing.lengths import in_steps

CORPUS = Path(__file__).parents[3] / "corpus"
LANGUAGES = ("de", "en", "zh")


def output_of(*arguments: str, **env: str) -> bytes:
    """What a process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), **env},
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


def files_of(work: str, *languages: str) -> list[str]:
    return [str(CORPUS / work / f"{language}.txt") for language in languages]


@pytest.mark.parametrize(
    "arguments",
    [
        ("align", "--json", *files_of("tale", *LANGUAGES)),
        ("check", "--json", *files_of("news", *LANGUAGES)),
        ("align", "--json", *files_of("news", "de"), *files_of("report", "zh")),
        ("group", "--json", str(CORPUS)),
    ],
    ids=["rows", "figures", "links", "groups"],
)
def test_the_order_of_sets_changes_no_byte(arguments: tuple[str, ...]) -> None:
    assert len({output_of(*arguments, PYTHONHASHSEED=seed) for seed in ("0", "1", "42")}) == 1


def test_neither_threads_nor_a_lexicon_made_afresh_change_a_byte(tmp_path: Path) -> None:
    arguments = ("align", "--json", *files_of("tale", *LANGUAGES))
    threads = {
        output_of(*arguments, OMP_NUM_THREADS=n, OPENBLAS_NUM_THREADS=n, MKL_NUM_THREADS=n)
        for n in ("1", "2")
    }
    home = str(tmp_path / "cache")
    afresh = {output_of(*arguments, XDG_CACHE_HOME=home) for _ in ("made", "found")}
    assert list((tmp_path / "cache").rglob("*.sqlite"))
    assert len(threads | afresh) == 1


def test_the_order_of_the_files_changes_only_the_order_of_the_columns() -> None:
    found = set()
    for order in permutations(LANGUAGES):
        document = json.loads(output_of("align", "--json", *files_of("tale", *order)))
        found.add(str(sorted(map(_row, document["rows"]))))
    assert len(found) == 1


def _row(row: dict[str, Any]) -> list[Any]:
    return [row["paragraphs"].get(language, []) for language in LANGUAGES]


def test_the_last_digits_of_a_machine_change_no_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_of(40, 3)
    other = with_damage(lines, 3)
    here = compared(lines, other)
    logarithm = np.log
    monkeypatch.setattr(np, "log", lambda x: np.nextafter(logarithm(x), np.inf))
    monkeypatch.setattr(lengths, "log", lambda x: float(np.nextafter(logarithm(x), np.inf)))
    there = compared(lines, other)
    runs = [(n, n + 1) for n in range(len(other) - 1)]
    assert [here.score(run, run) for run in runs] == [there.score(run, run) for run in runs]


@given(st.lists(st.floats(-6, 9), min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_sums_of_evidence_do_not_depend_on_their_order(nats: list[float], chance) -> None:
    terms = in_steps(np.array(nats)).tolist()
    total = sum(terms)
    chance.shuffle(terms)
    assert sum(terms) == total
    assert abs(total - sum(nats)) < 1e-7

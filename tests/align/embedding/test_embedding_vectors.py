"""A text is encoded once; the cache changes nothing but the time it takes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from align.embedding import SentenceModel, encode_once, load_model
from align.embedding.arrays import Vectors

MakeModel = Callable[..., Path]
TEXTS = ["Hund frisst Fisch", "Katze schläft", "", "Hund frisst Fisch"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that a model is asked to encode."""
    pytest.importorskip("onnxruntime")
    seen: list[str] = []
    encode = SentenceModel.encode

    def listen(self: SentenceModel, texts: Sequence[str]) -> Vectors:
        seen.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(SentenceModel, "encode", listen)
    return seen


def test_a_text_is_encoded_once(make_model: MakeModel, asked: list[str], tmp_path: Path) -> None:
    model = load_model(make_model())
    first = encode_once(model, TEXTS, tmp_path / "cache" / "vectors")
    assert asked == TEXTS[:3]
    again = encode_once(load_model(model.folder), [*TEXTS, "Baum"], tmp_path / "cache" / "vectors")
    assert asked == [*TEXTS[:3], "Baum"]
    assert np.array_equal(again[:4], first)
    assert np.array_equal(first[0], first[3])


def test_kept_vectors_are_those_of_the_model(make_model: MakeModel, tmp_path: Path) -> None:
    model = load_model(make_model())
    vectors = encode_once(model, TEXTS, tmp_path)
    assert vectors == pytest.approx(model.encode(TEXTS), abs=1e-3)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)
    assert vectors.dtype == np.float32
    assert encode_once(model, [], tmp_path).shape == (0, model.dimension)


def test_models_have_caches_of_their_own(
    make_model: MakeModel, asked: list[str], tmp_path: Path
) -> None:
    plain = encode_once(load_model(make_model()), ["Hund"], tmp_path)
    (make_model() / "hexapla.toml").write_text('prefix = "query: "')
    prefixed = encode_once(load_model(make_model()), ["Hund"], tmp_path)
    assert asked == ["Hund", "Hund"]
    assert not np.allclose(plain, prefixed)


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_nobody_else_may_read_the_cache(make_model: MakeModel, tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "vectors"
    encode_once(load_model(make_model()), TEXTS, folder)
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [stat.S_IMODE(f.stat().st_mode) for f in (folder, folder.parent)] == [0o700, 0o700]


def test_a_damaged_cache_is_replaced(
    make_model: MakeModel, asked: list[str], tmp_path: Path
) -> None:
    model = load_model(make_model())
    first = encode_once(model, TEXTS, tmp_path / "cache")
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(b"no data base " * 100)
    assert np.array_equal(encode_once(model, TEXTS, tmp_path / "cache"), first)
    asked.clear()
    encode_once(model, TEXTS, tmp_path / "cache")
    assert asked == []


def test_without_a_cache_vectors_are_the_same(make_model: MakeModel, tmp_path: Path) -> None:
    model = load_model(make_model())
    (tmp_path / "file").write_text("in the way")
    without = encode_once(model, TEXTS, tmp_path / "file")
    assert np.array_equal(without, encode_once(model, TEXTS, tmp_path / "cache"))


def test_the_oldest_go_when_there_are_too_many(
    make_model: MakeModel, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("align.embedding.vectors.MOST_KEPT", 2)
    model = load_model(make_model())
    encode_once(model, ["Hund", "Katze", "Fluss"], tmp_path)
    asked.clear()
    encode_once(model, ["Katze", "Fluss"], tmp_path)
    assert asked == []
    encode_once(model, ["Hund"], tmp_path)
    assert asked == ["Hund"]

"""A model on disk gives vectors by meaning, whatever way it was exported."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from align.embedding import load_model
from align.errors import InputError

MakeModel = Callable[..., Path]


def write_json(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), "utf-8")


def write_dense(folder: Path, weight: np.ndarray, activation: str) -> None:
    write_json(
        folder / "config.json", {"activation_function": f"torch.nn.modules.activation.{activation}"}
    )
    data = weight.astype("<f4").tobytes()
    header = {
        "linear.weight": {
            "dtype": "F32",
            "shape": list(weight.shape),
            "data_offsets": [0, len(data)],
        }
    }
    text = json.dumps(header).encode()
    (folder / "model.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + data)


def modules(*kinds: str) -> list[dict[str, object]]:
    package = "sentence_transformers.models"
    return [
        {"path": f"{number}_{kind}" if number else "", "type": f"{package}.{kind}"}
        for number, kind in enumerate(kinds)
    ]


def test_words_of_one_meaning_have_one_vector(make_model: MakeModel) -> None:
    model = load_model(make_model())
    german, english, chinese, other = model.encode(
        ["Hund frisst Fisch", "dog eats fish", "狗吃鱼", "Katze schläft"]
    )
    assert german == pytest.approx(english, abs=1e-6)
    assert german == pytest.approx(chinese, abs=1e-6)
    assert german @ other < 0.2


def test_rows_have_length_one_and_type_float32(make_model: MakeModel) -> None:
    model = load_model(make_model())
    vectors = model.encode(["Hund", "Hund frisst Fisch, Katze frisst Fisch", "unbekannt"])
    assert vectors.shape == (3, model.dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)
    assert model.encode([]).shape == (0, model.dimension)


def test_a_text_has_the_same_vector_in_any_company(make_model: MakeModel) -> None:
    model = load_model(make_model())
    texts = [" ".join(["Hund", "Katze", "Fluss", "Baum"][: n % 4 + 1] * 3) for n in range(200)]
    together = model.encode(texts)
    assert np.array_equal(together, model.encode(texts))
    alone = np.vstack([model.encode([text]) for text in texts[:8]])
    assert together[:8] == pytest.approx(alone, abs=1e-6)


@pytest.mark.parametrize("graph", ["model.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx"])
def test_the_graph_is_found(make_model: MakeModel, graph: str) -> None:
    assert load_model(make_model(graph)).dimension == 14


@pytest.mark.parametrize("inputs", [("input_ids",), ("input_ids", "attention_mask")])
@pytest.mark.parametrize("output", ["last_hidden_state", "sentence_embedding", "pooler_output"])
def test_exports_of_any_kind_give_the_same_vectors(
    make_model: MakeModel, inputs: tuple[str, ...], output: str
) -> None:
    expected = load_model(make_model()).encode(["Hund frisst Fisch"])
    model = load_model(make_model(inputs=inputs, output=output))
    assert model.encode(["Hund frisst Fisch"]) == pytest.approx(expected, abs=1e-6)


def test_pooling_by_the_first_token_where_the_model_says_so(make_model: MakeModel) -> None:
    folder = make_model()
    write_json(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": 14, "pooling_mode_cls_token": True,
         "pooling_mode_mean_tokens": False},
    )  # fmt: skip
    vectors = load_model(folder).encode(["Hund", "Katze"])
    assert vectors[0] == pytest.approx(np.eye(14)[12])
    assert vectors[1] == pytest.approx(np.eye(14)[12])
    (folder / "hexapla.toml").write_text('pooling = "mean"\n')
    vectors = load_model(folder).encode(["Hund", "Katze"])
    assert vectors[0] @ vectors[1] < 0.2


def test_layers_behind_pooling_are_applied(make_model: MakeModel) -> None:
    folder = make_model()
    plain = load_model(folder)
    write_json(folder / "modules.json", modules("Transformer", "Pooling", "Dense", "Normalize"))
    weight = np.random.default_rng(7).normal(size=(5, 14)).astype(np.float32)
    write_dense(folder / "2_Dense", weight, "Tanh")
    model = load_model(folder)
    mean_of_tokens = np.zeros(14)
    mean_of_tokens[[0, 12]] = 1 / 3, 0.25 / 3
    expected = np.tanh(weight @ mean_of_tokens)
    assert model.dimension == 5
    assert model.encode(["Hund"])[0] == pytest.approx(expected / np.linalg.norm(expected), abs=1e-5)
    assert model.signature != plain.signature


def test_a_sentence_output_has_its_layers_behind_it(make_model: MakeModel) -> None:
    folder = make_model(output="sentence_embedding")
    write_json(folder / "modules.json", modules("Transformer", "Pooling", "Dense"))
    assert load_model(folder).dimension == 14


def test_a_prefix_stands_before_every_text(make_model: MakeModel) -> None:
    folder = make_model()
    before = load_model(folder)
    (folder / "hexapla.toml").write_text('prefix = "query: "\n')
    after = load_model(folder)
    assert before.encode(["Hund"])[0, -1] == 0
    assert after.encode(["Hund"])[0, -1] > 0.5
    assert after.signature != before.signature


def test_the_output_asked_for_is_taken(make_model: MakeModel) -> None:
    folder = make_model(output="first, by chance")
    expected = load_model(folder).encode(["Hund"])
    (folder / "hexapla.toml").write_text('output = "first, by chance"')
    assert np.array_equal(load_model(folder).encode(["Hund"]), expected)
    (folder / "hexapla.toml").write_text('output = "pooler_output"')
    with pytest.raises(InputError, match="no output 'pooler_output'"):
        load_model(folder)


def test_the_prompt_of_the_model_is_its_prefix(make_model: MakeModel) -> None:
    folder = make_model()
    write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": "query: "}, "default_prompt_name": "query"},
    )
    assert load_model(folder).encode(["Hund"])[0, -1] > 0.5


def test_a_text_is_cut_where_the_model_ends(make_model: MakeModel) -> None:
    folder = make_model()
    write_json(folder / "sentence_bert_config.json", {"max_seq_length": 8})
    write_json(folder / "tokenizer_config.json", {"model_max_length": 1e30})
    cut, whole = load_model(folder).encode(["Hund " * 6, "Hund " * 6 + "Katze " * 1000])
    assert np.array_equal(cut, whole)


def test_the_extra_is_named_where_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(InputError, match=r"install hexapla\[embed\]"):
        load_model(tmp_path)


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ("model.onnx", r"there is no model\.onnx"),
        ("tokenizer.json", r"there is no tokenizer\.json"),
    ],
)
def test_missing_files_are_named(make_model: MakeModel, missing: str, message: str) -> None:
    folder = make_model()
    (folder / missing).unlink()
    with pytest.raises(InputError, match=message) as caught:
        load_model(folder)
    assert caught.value.subject == str(folder)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("model.onnx", b"no graph", "no ONNX model"),
        ("model.onnx", b"", "no ONNX model"),
        ("tokenizer.json", b"{}", "no tokenizer"),
        ("config.json", b"[]", "not a JSON object"),
        ("config.json", b"{", "can't be read"),
        ("modules.json", b'{"type": 1}', "no list of modules"),
        ("hexapla.toml", b"prefix = 1", "prefix = 1"),
        ("hexapla.toml", b'prefixes = "query"', "prefixes"),
        ("hexapla.toml", b"prefix", "can't be read"),
        ("config_sentence_transformers.json", b'{"prompts": 3}', "no table"),
    ],
)
def test_broken_files_are_named(
    make_model: MakeModel, name: str, content: bytes, message: str
) -> None:
    folder = make_model()
    (folder / name).write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        load_model(folder)
    assert caught.value.subject == str(folder / name)
    assert "\n" not in str(caught.value)


def test_an_unknown_pooling_is_refused(make_model: MakeModel) -> None:
    folder = make_model()
    write_json(folder / "1_Pooling" / "config.json", {"pooling_mode_max_tokens": True})
    with pytest.raises(InputError, match="pooling_mode_max_tokens"):
        load_model(folder)


@pytest.mark.parametrize(
    ("activation", "cut", "message"),
    [("ReLU", 0, "activation ReLU"), ("Tanh", 9, "no dense layer"), ("Identity", 300, "no dense")],
)
def test_a_layer_that_cannot_be_read_is_refused(
    make_model: MakeModel, activation: str, cut: int, message: str
) -> None:
    folder = make_model()
    write_json(folder / "modules.json", modules("Transformer", "Pooling", "Dense"))
    write_dense(folder / "2_Dense", np.eye(14), activation)
    path = folder / "2_Dense" / "model.safetensors"
    path.write_bytes(path.read_bytes()[: len(path.read_bytes()) - cut])
    with pytest.raises(InputError, match=message):
        load_model(folder)


def test_a_model_of_another_kind_is_refused(make_model: MakeModel) -> None:
    folder = make_model(inputs=("input_ids", "pixel_values"))
    with pytest.raises(InputError, match="pixel_values"):
        load_model(folder)


def test_numbers_that_are_none_are_refused(make_model: MakeModel) -> None:
    folder = make_model(table=np.full((16, 14), np.nan, dtype=np.float32))
    with pytest.raises(InputError, match="no sentence vectors"):
        load_model(folder)


def test_a_tokenizer_of_another_model_is_refused(
    make_model: MakeModel, capfd: pytest.CaptureFixture[str]
) -> None:
    model = load_model(make_model(table=np.eye(14, dtype=np.float32)[:5]))
    with pytest.raises(InputError, match="does not run"):
        model.encode(["Baum"])
    assert capfd.readouterr().err == ""

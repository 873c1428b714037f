"""A sentence-embedding model made on the spot: a table of word vectors in an ONNX graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

CONCEPTS = [
    ("hund", "dog", "狗"), ("katze", "cat", "猫"), ("fisch", "fish", "鱼"),
    ("schläft", "sleeps", "睡"), ("frisst", "eats", "吃"), ("regen", "rain", "雨"),
    ("brücke", "bridge", "桥"), ("buch", "book", "书"), ("tür", "door", "门"),
    ("fluss", "river", "河"), ("liest", "reads", "读"), ("baum", "tree", "树"),
]  # fmt: skip
"""The words of each concept in German, English and Chinese."""
SPECIAL = ["[UNK]", "[CLS]", "[SEP]", "query"]
DIMENSION = len(CONCEPTS) + 2


def word_vectors() -> np.ndarray:
    """A row a word, one direction a concept; before them [CLS] and query have one of their own."""
    table = np.zeros((len(SPECIAL) + 3 * len(CONCEPTS), DIMENSION), dtype=np.float32)
    table[len(SPECIAL) :, : len(CONCEPTS)] = np.repeat(np.eye(len(CONCEPTS)), 3, axis=0)
    table[1, -2] = 0.25
    table[3, -1] = 1
    return table


def write_tokenizer(path: Path) -> None:
    tokenizers = pytest.importorskip("tokenizers")
    words = [*SPECIAL, *(word for concept in CONCEPTS for word in concept)]
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = tokenizers.normalizers.BertNormalizer(strip_accents=False)
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = tokenizers.processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    tokenizer.enable_padding(length=40)
    path.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(path))


def write_graph(
    path: Path,
    output: str = "last_hidden_state",
    inputs: tuple[str, ...] = ("input_ids", "attention_mask", "token_type_ids"),
    table: np.ndarray | None = None,
) -> None:
    """An embedding table; a sentence output is the mean of the tokens, times two."""
    onnx = pytest.importorskip("onnx")
    helper, kinds = onnx.helper, onnx.TensorProto
    table = word_vectors() if table is None else table
    weights = [onnx.numpy_helper.from_array(table, "table")]
    shape: list[Any] = ["batch", "tokens", table.shape[1]]
    if output == "last_hidden_state":
        nodes = [helper.make_node("Gather", ["table", "input_ids"], [output])]
    else:
        weights.append(onnx.numpy_helper.from_array(np.array(2, dtype=np.float32), "two"))
        nodes = [
            helper.make_node("Gather", ["table", "input_ids"], ["tokens"]),
            helper.make_node("ReduceMean", ["tokens"], ["mean"], axes=[1], keepdims=0),
            helper.make_node("Mul", ["mean", "two"], [output]),
        ]
        del shape[1]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(name, kinds.INT64, ["batch", "tokens"]) for name in inputs],
        [helper.make_tensor_value_info(output, kinds.FLOAT, shape)],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(path))


@pytest.fixture
def make_model(tmp_path: Path) -> Callable[..., Path]:
    """Writes a model and its tokenizer to a folder; what is given goes to `write_graph`."""
    pytest.importorskip("onnxruntime")

    def make(graph: str = "model.onnx", **options: Any) -> Path:
        folder = tmp_path / "model"
        write_tokenizer(folder / "tokenizer.json")
        write_graph(folder / graph, **options)
        return folder

    return make

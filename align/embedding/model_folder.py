"""What a folder says of the sentence-embedding model in it, in Hugging Face's layout."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Any

from align.errors import InputError

OWN_SETTINGS = "hexapla.toml"
_GRAPHS = ("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx")
_LONGEST = 512
"""No sentence is read further than so many tokens, whatever the model allows."""
_SHORTEST = 8
"""A smaller limit is no limit, but a mistake in the model's settings."""
_LIMITS = (
    ("sentence_bert_config.json", "max_seq_length"),
    ("tokenizer_config.json", "model_max_length"),
    ("config.json", "max_position_embeddings"),
)


class Pooling(StrEnum):
    """How the vectors of a sentence's tokens become one."""

    MEAN = "mean"
    CLS = "cls"
    """The vector of the first token."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The parts of a sentence-embedding model.

    `dense`: folders of the layers behind pooling, in order. `prefix` stands before every text.
    `output`: which of the graph's outputs to take, empty for the one that suits. `max_tokens` is
    where a text is cut.
    """

    path: Path
    graph: Path
    tokenizer: Path
    pooling: Pooling
    dense: tuple[Path, ...]
    prefix: str
    output: str
    max_tokens: int

    def signature(self) -> str:
        """What changes when the model does, its settings or what runs it: a hash in hex."""
        digest = hashlib.sha256()
        parts = (self.pooling, self.prefix, self.output, str(self.max_tokens))
        for part in (*parts, version("onnxruntime"), version("tokenizers")):
            digest.update(part.encode() + b"\0")
        for file in self._files():
            with file.open("rb") as stream:
                digest.update(hashlib.file_digest(stream, "sha256").digest())
        return digest.hexdigest()

    def _files(self) -> Iterator[Path]:
        """The files that decide what the vectors are; large graphs have their weights beside."""
        yield from sorted(f for f in self.graph.parent.glob(self.graph.name + "*") if f.is_file())
        yield self.tokenizer
        for folder in self.dense:
            yield from sorted(f for f in folder.glob("*") if f.suffix in {".json", ".safetensors"})


def read_folder(folder: Path) -> ModelFolder:
    """Find the parts of the model in a folder.

    A file `hexapla.toml` in it may say `pooling = "mean"` or `"cls"`, `prefix = "query: "` (e5) and
    `output = "pooler_output"` (LaBSE without the files of sentence-transformers); else pooling and
    prefix are those of sentence-transformers' files, mean and none without. Raises InputError.
    """
    if not folder.is_dir():
        raise InputError(
            folder, "this is no folder", "name the folder of a sentence-embedding model"
        )
    graph = next((folder / name for name in _GRAPHS if (folder / name).is_file()), None)
    if graph is None:
        raise InputError(
            folder, "there is no model.onnx in it", "export the model to ONNX into this folder"
        )
    tokenizer = folder / "tokenizer.json"
    if not tokenizer.is_file():
        raise InputError(
            folder, "there is no tokenizer.json in it", "copy the model's tokenizer beside it"
        )
    own = _own_settings(folder / OWN_SETTINGS)
    modules = _modules(folder)
    return ModelFolder(
        path=folder,
        graph=graph,
        tokenizer=tokenizer,
        pooling=_pooling(folder, modules, own),
        dense=tuple(folder / path for kind, path in modules if kind == "Dense"),
        prefix=own.get("prefix", _default_prompt(folder)),
        output=own.get("output", ""),
        max_tokens=_max_tokens(folder),
    )


def read_settings(path: Path) -> Mapping[str, Any]:
    """The JSON object in a file, empty if there is no file. Raises InputError."""
    settings = _read_json(path, {})
    if not isinstance(settings, dict):
        raise InputError(path, "this is not a JSON object", "copy the model's folder again")
    return settings


def _read_json(path: Path, default: object) -> Any:
    try:
        return json.loads(path.read_text("utf-8")) if path.is_file() else default
    except (OSError, ValueError) as error:
        raise InputError(
            path, f"it can't be read ({error})", "copy the model's folder again"
        ) from None


def _own_settings(path: Path) -> Mapping[str, str]:
    try:
        settings = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    except (OSError, ValueError) as error:
        raise InputError(path, f"it can't be read ({error})", "correct it or remove it") from None
    allowed = {"prefix", "pooling", "output"}
    for key, value in settings.items():
        if key not in allowed or not isinstance(value, str):
            raise InputError(
                path,
                f"it says {key} = {value!r}",
                'write prefix = "...", pooling = "mean" or "cls", or output = "..."',
            )
    return settings


def _modules(folder: Path) -> list[tuple[str, str]]:
    """The kind and folder of each step of the model, if it comes from sentence-transformers."""
    modules = _read_json(folder / "modules.json", [])
    try:
        return [(str(m["type"]).rpartition(".")[2], str(m["path"])) for m in modules]
    except (KeyError, TypeError):
        raise InputError(
            folder / "modules.json", "this is no list of modules", "copy the model's folder again"
        ) from None


def _pooling(folder: Path, modules: list[tuple[str, str]], own: Mapping[str, str]) -> Pooling:
    path = next((path for kind, path in modules if kind == "Pooling"), "1_Pooling")
    config = read_settings(folder / path / "config.json")
    names = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}
    modes = [names.get(k, k) for k, on in config.items() if k.startswith("pooling_mode_") and on]
    mode = own.get("pooling", config.get("pooling_mode", "+".join(modes) or Pooling.MEAN))
    try:
        return Pooling(mode)
    except ValueError:
        raise InputError(
            folder,
            f"the model pools its tokens by {mode!r}",
            "use a model that pools by mean or cls",
        ) from None


def _default_prompt(folder: Path) -> str:
    path = folder / "config_sentence_transformers.json"
    config = read_settings(path)
    try:
        return str((config.get("prompts") or {}).get(config.get("default_prompt_name"), ""))
    except (AttributeError, TypeError):
        raise InputError(
            path, "its prompts are no table", "copy the model's folder again"
        ) from None


def _max_tokens(folder: Path) -> int:
    limits = (read_settings(folder / name).get(key) for name, key in _LIMITS)
    known = [n for n in limits if isinstance(n, int | float) and n >= _SHORTEST]
    return int(min([_LONGEST, *known]))

"""A dense layer behind pooling, as sentence-transformers stores it beside the graph (LaBSE)."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from align.embedding.arrays import Vectors
from align.embedding.model_folder import read_settings
from align.errors import InputError

_TYPES = {"F32": "<f4", "F16": "<f2"}
_REMEDY = "copy the model's folder again"


@dataclass(frozen=True, slots=True)
class Dense:
    """A linear map, `weight` (out, in) and `bias` (out), with tanh behind it or nothing."""

    weight: Vectors
    bias: Vectors
    tanh: bool

    def apply(self, vectors: Vectors) -> Vectors:
        """The layer's output for each row."""
        mapped = vectors @ self.weight.T + self.bias
        return np.tanh(mapped) if self.tanh else mapped


def read_dense(folder: Path) -> Dense:
    """Read a layer: `config.json` and `model.safetensors`. Raises InputError."""
    activation = str(read_settings(folder / "config.json").get("activation_function", "Identity"))
    name = activation.rpartition(".")[2]
    if name not in {"Tanh", "Identity"}:
        raise InputError(
            folder, f"the layer has the activation {name}", "export the whole model to ONNX instead"
        )
    path = folder / "model.safetensors"
    if not path.is_file():
        raise InputError(
            folder, "there is no model.safetensors in it", "export the whole model to ONNX instead"
        )
    try:
        tensors = read_safetensors(path)
        weight = tensors["linear.weight"]
        bias = tensors.get("linear.bias", np.zeros(len(weight), dtype=np.float32))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(path, f"this is no dense layer ({error})", _REMEDY) from None
    if weight.ndim != 2 or bias.shape != weight.shape[:1]:
        raise InputError(
            path, f"this is no dense layer (its shapes are {weight.shape}, {bias.shape})", _REMEDY
        )
    return Dense(weight, bias, name == "Tanh")


def read_safetensors(path: Path) -> dict[str, Vectors]:
    """The tensors in a safetensors file of 32- or 16-bit floats.

    The format: eight bytes, little-endian, give the length of a JSON header; it gives each tensor's
    type, shape and place in what follows. Raises ValueError, KeyError or TypeError if it is broken.
    """
    content = path.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    tensors = {}
    for name, about in json.loads(content[8:start]).items():
        if name == "__metadata__":
            continue
        first, last = about["data_offsets"]
        shape, kind = about["shape"], np.dtype(_TYPES[about["dtype"]])
        if last - first != math.prod(shape) * kind.itemsize:
            raise ValueError(f"{name} has another size than its shape")
        flat = np.frombuffer(content[start + first : start + last], dtype=kind)
        tensors[name] = flat.reshape(shape).astype(np.float32)
    return tensors

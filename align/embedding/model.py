"""A sentence-embedding model from the user's disk, run by ONNX Runtime.

It runs on the processor in one thread, so that a sum is always added up in the same order: the
same texts give the same vectors, on one machine to the last bit, on another to rounding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from align.embedding.arrays import Vectors, unit_rows
from align.embedding.dense import Dense, read_dense
from align.embedding.model_folder import ModelFolder, Pooling, read_folder
from align.errors import InputError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, NodeArg
    from tokenizers import Tokenizer

_SENTENCE_OUTPUTS = ("sentence_embedding",)
_TOKEN_OUTPUTS = ("last_hidden_state", "token_embeddings")
_LAST_RESORT = ("pooler_output",)
_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})
_INTEGERS: Mapping[str, type[np.int64 | np.int32]] = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
}
_TOKENS_AT_ONCE = 4096
_TEXTS_AT_ONCE = 64
_CHARACTERS_PER_TOKEN = 20
"""A text is cut at so many characters for each token the model reads."""
_FATAL = 4
_REMEDY = "copy or export the model again"


class SentenceModel:
    """Turns sentences of any language into vectors that lie close if they mean the same."""

    def __init__(self, parts: ModelFolder, session: InferenceSession, tokenizer: Tokenizer) -> None:
        """Take a loaded graph and tokenizer; raises InputError if they don't make a model."""
        self.folder = parts.path
        self._parts = parts
        self._session = session
        self._tokenizer = tokenizer
        self._inputs = self._checked_inputs()
        self._output = self._chosen_output()
        pools_here = self._output not in _SENTENCE_OUTPUTS + _LAST_RESORT
        self._dense: list[Dense] = [read_dense(path) for path in parts.dense if pools_here]
        self.dimension = int(self._run(np.zeros((1, 1), dtype=np.int64)).shape[1])
        """How many numbers a vector has."""
        self.signature = parts.signature()
        """What changes when the vectors may: a hash in hex of the model and its settings."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts, (texts, dimension), rows of unit length; longer texts are cut.

        A text without a token has a row of zeros. Raises InputError if the model does not run.
        """
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for numbers, ids in self._batches(texts):
            vectors[numbers] = unit_rows(self._run(ids))
        return vectors

    def _batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], NDArray[np.int64]]]:
        """The numbers and token ids of texts that have as many tokens: no row needs padding."""
        by_length: defaultdict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        longest = self._parts.max_tokens * _CHARACTERS_PER_TOKEN
        for number, text in enumerate(texts):
            ids = self._tokenizer.encode(self._parts.prefix + text[:longest]).ids
            by_length[len(ids)].append((number, ids))
        for length in sorted(by_length.keys() - {0}):
            same = by_length[length]
            step = max(1, min(_TEXTS_AT_ONCE, _TOKENS_AT_ONCE // length))
            for start in range(0, len(same), step):
                batch = same[start : start + step]
                yield [n for n, _ in batch], np.array([ids for _, ids in batch], dtype=np.int64)

    def _run(self, ids: NDArray[np.int64]) -> Vectors:
        """The vectors of token ids (texts, tokens), of any length."""
        values = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        feed = {name: values[name].astype(kind) for name, kind in self._inputs.items()}
        try:
            result = np.asarray(self._session.run([self._output], feed)[0], dtype=np.float32)
            vectors = self._pooled(result)
            for layer in self._dense:
                vectors = layer.apply(vectors)
        except Exception as error:  # noqa: BLE001 ONNX Runtime's own exceptions have no common base
            raise self._broken(f"the model does not run ({_first_line(error)})") from None
        if vectors.ndim != 2 or len(vectors) != len(ids) or not np.isfinite(vectors).all():
            raise self._broken(f"the model gives no sentence vectors as {self._output!r}")
        return vectors

    def _pooled(self, result: Vectors) -> Vectors:
        if result.ndim != 3:
            return result
        if self._parts.pooling is Pooling.CLS:
            return result[:, 0]
        pooled: Vectors = result.mean(axis=1, dtype=np.float32)
        return pooled

    def _checked_inputs(self) -> dict[str, type[np.int64 | np.int32]]:
        inputs: list[NodeArg] = self._session.get_inputs()
        for wanted in inputs:
            if wanted.name not in _INPUTS or wanted.type not in _INTEGERS:
                raise self._broken(f"the model asks for {wanted.name!r}")
        return {wanted.name: _INTEGERS[wanted.type] for wanted in inputs}

    def _chosen_output(self) -> str:
        """The one asked for, else the sentence's vector, its tokens' vectors, what there is."""
        names = [output.name for output in self._session.get_outputs()]
        if self._parts.output:
            if self._parts.output not in names:
                raise self._broken(f"the model has no output {self._parts.output!r}")
            return self._parts.output
        known = _SENTENCE_OUTPUTS + _TOKEN_OUTPUTS + _LAST_RESORT
        return next((name for name in known if name in names), names[0])

    def _broken(self, problem: str) -> InputError:
        return InputError(self._parts.graph, problem, _REMEDY)


def load_model(folder: Path) -> SentenceModel:
    """Load the model in a folder: `model.onnx` (or `onnx/model.onnx`) and `tokenizer.json`.

    Reads the exports of LaBSE, multilingual-e5, paraphrase-multilingual-MiniLM and their like.
    Raises InputError if the extra `embed` is missing, a file is, or the model does not run.
    """
    try:
        import onnxruntime
        import tokenizers
    except ImportError:
        raise InputError(
            folder, "reading a model needs onnxruntime and tokenizers", "install hexapla[embed]"
        ) from None
    parts = read_folder(folder)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _FATAL
    try:
        tokenizer = tokenizers.Tokenizer.from_file(str(parts.tokenizer))
        tokenizer.no_padding()
        tokenizer.enable_truncation(parts.max_tokens)
    except Exception as error:  # noqa: BLE001 tokenizers raises nothing more particular
        raise InputError(
            parts.tokenizer, f"this is no tokenizer ({_first_line(error)})", _REMEDY
        ) from None
    try:
        session = onnxruntime.InferenceSession(
            str(parts.graph), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # noqa: BLE001 ONNX Runtime's own exceptions have no common base
        raise InputError(
            parts.graph, f"this is no ONNX model ({_first_line(error)})", _REMEDY
        ) from None
    return SentenceModel(parts, session, tokenizer)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200].rstrip(".") or type(error).__name__

"""Sentence embeddings: a model that the user has on disk as one more matrix of evidence.

Nothing is ever downloaded. Needs the extra `embed` (onnxruntime, tokenizers).
"""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.embedding.model import SentenceModel, load_model
    from align.embedding.similarity import RunSimilarity
    from align.embedding.vectors import encode_once

__all__ = ["RunSimilarity", "SentenceModel", "encode_once", "load_model"]

__getattr__ = lazy_names(
    __name__,
    {
        "RunSimilarity": "similarity",
        "SentenceModel": "model",
        "encode_once": "vectors",
        "load_model": "model",
    },
)

"""Files to versions: formats, encodings, languages, paragraphs, sentences, words."""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.reading.language import detect_language
    from align.reading.sentences import split_sentences
    from align.reading.stems import stem
    from align.reading.versions import read_version
    from align.reading.view import View, normalise
    from align.reading.words import split_words
    from align.reading.works import read_work

__all__ = [
    "View",
    "detect_language",
    "normalise",
    "read_version",
    "read_work",
    "split_sentences",
    "split_words",
    "stem",
]

__getattr__ = lazy_names(
    __name__,
    {
        "View": "view",
        "detect_language": "language",
        "normalise": "view",
        "read_version": "versions",
        "read_work": "works",
        "split_sentences": "sentences",
        "split_words": "words",
        "stem": "stems",
    },
)

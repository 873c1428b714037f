"""Files to versions: formats, encodings, languages, paragraphs, sentences, words."""

from __future__ import annotations

from align.reading.language import detect_language
from align.reading.normalise import View, normalise
from align.reading.sentences import split_sentences
from align.reading.stems import stem
from align.reading.versions import read_version
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

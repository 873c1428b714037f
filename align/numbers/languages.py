"""The languages whose figures are read well enough to raise an alarm."""

from __future__ import annotations

COMPARED = {"de": "German", "en": "English", "fr": "French", "zh": "Chinese"}
"""Names by language subtag; of other languages only digits and symbols are read, and nothing is
alarmed."""


def is_compared(tag: str) -> bool:
    """Whether figures in the language of a BCP 47 tag are compared."""
    return tag.partition("-")[0] in COMPARED


def compared_in_words() -> str:
    """The languages in a sentence: German, English, French and Chinese."""
    *names, last = COMPARED.values()
    return f"{', '.join(names)} and {last}"

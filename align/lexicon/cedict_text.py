"""CC-CEDICT as text: what a Chinese word is called in English, in the dictionary's own words.

The compiled lexicon holds stems, which can't be shown. Nine megabytes of text stay in memory.
"""

from __future__ import annotations

from align.lexicon.formats.cedict import entry_of_line

_FORMAT = "CEDICT"
_LONGEST_PARTED = 4


class CedictText:
    """Looks words up in the text of the dictionary, UTF-8."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    def english(self, word: str) -> tuple[str, ...]:
        """The English words and phrases of a word in Simplified characters; none if unknown."""
        found: dict[str, None] = {}
        wanted, at = f" {word} [".encode(), -1
        while (at := self._text.find(wanted, at + 1)) >= 0:
            start = self._text.rfind(b"\n", 0, at) + 1
            end = self._text.find(b"\n", at)
            line = self._text[start : end if end >= 0 else None].decode(errors="replace")
            entry = entry_of_line(line.strip())
            if entry and word in entry.source:
                found |= dict.fromkeys(entry.target)
        return tuple(found)

    def parts(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The longest known parts of a short word, with the English of each; none if one has none.

        Each part that is tried takes milliseconds.
        """
        if len(word) > _LONGEST_PARTED:
            return ()
        found: list[tuple[str, tuple[str, ...]]] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                if end - start < len(word) and (english := self.english(word[start:end])):
                    found.append((word[start:end], english))
                    start = end
                    break
            else:
                return ()
        return tuple(found)


def default_cedict() -> CedictText:
    """The CC-CEDICT of this computer; an empty one where there is none that can be read."""
    import gzip
    import zlib

    from align.lexicon.discovery import found_dictionaries

    paths = [found.path for found in found_dictionaries() if found.format == _FORMAT]
    try:
        text = paths[0].read_bytes() if paths else b""
        return CedictText(gzip.decompress(text) if text.startswith(b"\x1f\x8b") else text)
    except (OSError, EOFError, zlib.error):
        return CedictText(b"")

"""Bytes to text: which encoding a file is in.

The ladder: byte-order mark, UTF-16 by its zero bytes, strict UTF-8, then the legacy encodings of
our languages, each accepted only where what it yields looks like the language; what is left goes
to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_FREQUENT_HAN = frozenset(
    # Punctuation and the commonest characters of running Chinese, both scripts: about 30 % of any
    # text of some length, and next to nothing of a text decoded wrongly.
    "，。、：；？！“”「」（）《》的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就"
    "出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么麼去"
    "法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實"
)
_WESTERN_LETTERS = frozenset(
    "äöüÄÖÜßàâáçéèêëîïíñóôúùûœÉÈÀÁÇÓÚ„“”‚‘’–—…«»‹›€£§°²³µ½¼¾•·©®™×¡¿ \u00ad"
)
_LIKELY = 0.15
_HAN_ENCODINGS = (
    # The lead bytes of each encoding's punctuation and of its level 1, the commoner characters.
    ("gb18030", range(0xA1, 0xD8)),
    ("big5", range(0xA1, 0xC7)),
    ("big5hkscs", range(0xA1, 0xC7)),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 65_536


def decode(data: bytes) -> tuple[str, str] | None:
    """The text of `data` and the Python codec name of its encoding; None if it is no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding)
    if b"\0" in data[:_SAMPLE]:
        return _utf16(data) or _utf16_of_han(data)
    if _is_binary(data):
        return _utf16_of_han(data)
    return _utf8(data) or _legacy(data) or _utf16_of_han(data) or _by_charset_normalizer(data)


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _is_binary(data: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character no text has."""
    sample = data[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) * 100 > len(sample)


def _utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: zero bytes are the high halves of ASCII signs, all on one side."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high > 8 * low and (found := _strictly(data, encoding)):
            text = found[0][:_SAMPLE]
            if not any(ord(c) < 9 for c in text) and _looks_written(text):
                return found
    return None


def _looks_written(text: str) -> bool:
    """Whether nearly all signs are letters, figures, blanks or marks of our languages."""
    usual = sum(
        c.isalnum() or c.isspace() or c in "，。、“”„‘’！？：；（）" or c < "\x7f" for c in text
    )
    han = sum("\u4e00" <= c <= "\u9fff" for c in text)
    latin = sum(c < "\u0250" for c in text)
    return usual * 20 >= len(text) * 19 and (han + latin) * 10 >= len(text) * 8


def _utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8, also where at most one byte in a thousand is damaged (shown as U+FFFD)."""
    if found := _strictly(data, "utf-8"):
        return found
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = len(_HIGH_RUN.findall(data[:_SAMPLE]))
    return (text, "utf-8") if damaged * 1000 <= len(data) and sound > 10 * damaged else None


def _legacy(data: bytes) -> tuple[str, str] | None:
    """Windows-1252, GB18030 or Big5, where the text then looks like one of our languages."""
    runs = _HIGH_RUN.findall(data[:_SAMPLE])
    single = sum(len(run) <= 2 for run in runs)
    western = _strictly(data, "cp1252")
    if western and single * 10 >= len(runs) * 9 and _is_western(western[0]):
        return western[0], "windows-1252"
    candidates = [
        (_likeliness(found[0], leads, encoding), found)
        for encoding, leads in _HAN_ENCODINGS
        if (found := _strictly(data, encoding))
    ]
    share, best = max(candidates, key=lambda scored: scored[0], default=(0.0, None))
    return best if best and share >= _LIKELY else None


def _is_western(text: str) -> bool:
    foreign = re.sub(r"[\x00-\x7f]+", "", text[:_SAMPLE])
    usual = sum(c in _WESTERN_LETTERS for c in foreign)
    return usual * 20 >= len(foreign) * 19


def _likeliness(text: str, common_leads: range, encoding: str) -> float:
    """How well `text` reads as Chinese: its share of frequent signs, which decides for anything
    long; for a few words a bonus where all its characters come from the encoding's common half."""
    foreign = re.sub(r"[\x00-\x7f]+", "", text[:_SAMPLE])
    common = all(c.encode(encoding)[0] in common_leads for c in foreign[:200])
    return _han_share(text) + (_LIKELY if common and foreign else 0.0)


def _han_share(text: str) -> float:
    """The share of frequent Chinese signs among all that are not ASCII."""
    foreign = re.sub(r"[\x00-\x7f]+", "", text[:_SAMPLE])
    return sum(c in _FREQUENT_HAN for c in foreign) / len(foreign) if foreign else 0.0


def _utf16_of_han(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark or a single ASCII sign: only for text of frequent Chinese signs."""
    found = [_strictly(data, encoding) for encoding in ("utf-16-le", "utf-16-be")]
    return next((f for f in found if f and _han_share(f[0]) >= _LIKELY), None)


def _by_charset_normalizer(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 16 * _SAMPLE]).best()
    found = _strictly(data, best.encoding) if best else None
    return found if found and _looks_printable(found[0][:_SAMPLE]) else None


def _looks_printable(text: str) -> bool:
    """Whether at most one sign in thirty is neither printable nor a blank."""
    return sum(c.isprintable() or c.isspace() for c in text) * 30 >= len(text) * 29

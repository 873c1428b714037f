"""TMX of any program read as a work: its units are the rows, its languages the versions."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import InputError
from align.exchange.tmx.writing import CONFIDENCE, LANGUAGE, SEGMENTS, STATUS, VERSION, WORK
from align.exchange.units import About, Unit, review_from, reviewed_of
from align.exchange.xml_stream import elements, local_name
from align.exchange.xml_text import parted
from align.model import Paragraph
from align.reading.arguments import is_language_tag, language_tag
from align.reviewed import Reviewed

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODES = frozenset({"bpt", "ept", "it", "ph", "ut", "sub"})
"""Inline elements that hold codes of the original format, not text."""


def read_tmx(path: Path) -> Reviewed:
    """The work that a TMX file holds. Raises InputError for a damaged one, and one without text."""
    columns = _Columns()
    units: list[tuple[dict[str, tuple[Paragraph, ...]], Unit]] = []
    title = ""
    for element in elements(path, {"tu", "header"}, heads=()):
        if local_name(element) == "header":
            title = _told(_property(element, WORK)) or ""
            columns.declare(element)
            continue
        segments = columns.segments(element)
        if segments:
            review = review_from(_property(element, STATUS), _note(element))
            units.append((segments, Unit((), _number(element), review)))
    if not units:
        raise InputError(path, "it holds no unit with text", "name another TMX file")
    keys = list(columns.abouts)
    made = [
        Unit(tuple(segments.get(key, ()) for key in keys), unit.confidence, unit.review)
        for segments, unit in units
    ]
    abouts = [columns.abouts[key] for key in keys]
    return reviewed_of(title or path.stem, abouts, made)


class _Columns:
    """The versions of a file, as they are met: by their label if it is ours, else by language."""

    def __init__(self) -> None:
        self.abouts: dict[str, About] = {}

    def declare(self, header: _Element) -> None:
        """Take the versions that our own header names."""
        for each in header:
            if local_name(each) == "prop" and each.get("type") == VERSION:
                told = _json(each.text)
                if isinstance(told, list) and len(told) == 3:
                    label, language, title = map(str, told)
                    self.abouts.setdefault(label, About(label, language, title))

    def segments(self, unit: _Element) -> dict[str, tuple[Paragraph, ...]]:
        """The segments of a unit by the keys of their versions."""
        found: dict[str, tuple[Paragraph, ...]] = {}
        met: Counter[str] = Counter()
        for variant in unit:
            if local_name(variant) != "tuv":
                continue
            language = _language(variant)
            met[language] += 1
            nth = "" if met[language] == 1 else str(met[language])
            key = _property(variant, VERSION) or f"{language}{nth}"
            if key not in self.abouts:
                self.abouts[key] = About(key, language)
            seg = next((each for each in variant if local_name(each) == "seg"), None)
            text = "" if seg is None else "".join(_text(seg))
            if segments := parted(text, _property(variant, SEGMENTS)):
                found[key] = segments
        return found


def _language(variant: _Element) -> str:
    tag = variant.get(LANGUAGE) or variant.get("lang") or "und"
    return language_tag(tag) if is_language_tag(tag) else "und"


def _text(element: _Element) -> list[str]:
    """The text of a segment without the codes in it."""
    pieces = [element.text or ""]
    for each in element:
        if local_name(each) not in _CODES:
            pieces += _text(each)
        pieces.append(each.tail or "")
    return pieces


def _property(element: _Element, kind: str) -> str | None:
    for each in element:
        if local_name(each) == "prop" and each.get("type") == kind:
            return each.text or ""
    return None


def _note(element: _Element) -> str:
    notes = [each.text or "" for each in element if local_name(each) == "note"]
    return "\n".join(notes)


def _number(element: _Element) -> float:
    try:
        found = float(_property(element, CONFIDENCE) or 1.0)
    except ValueError:
        return 1.0
    return found if 0 <= found <= 1 else 1.0


def _told(text: str | None) -> str | None:
    told = _json(text)
    return told if isinstance(told, str) else None


def _json(text: str | None) -> object:
    try:
        return json.loads(text or "")
    except (ValueError, RecursionError):
        return None

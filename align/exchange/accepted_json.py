"""An alignment as JSON that a person looked over: its rows, and the sentence rows in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from align.errors import InputError
from align.exchange.accepted import Accepted, Texts, work_of_rows
from align.exchange.as_json import FORMAT
from align.reading.arguments import is_language_tag, language_tag

_REMEDY = "name what hexapla align --json prints"


def rows_of_document(text: str, path: Path) -> Accepted:
    """The rows of an alignment as JSON. What counts are the texts in it, not their numbers.

    A row is taken apart into its sentence rows if they still are about all of its texts. Raises
    InputError if this is no such document.
    """
    document = _loaded(text, path)
    labels = _languages(document.get("versions"), path)
    if document.get("format") != FORMAT:
        problem = "this is the JSON of another version of hexapla"
        raise InputError(path, problem, "print the rows anew with hexapla align --json")
    listed = document.get("rows")
    if not isinstance(listed, list) or not listed:
        raise InputError(path, "it has no rows", _REMEDY)
    parts: list[Texts] = []
    for number, row in enumerate(listed):
        texts = _texts(row, labels)
        if texts is None:
            problem = f"row {number} (from 0) has no texts by the labels of the versions"
            raise InputError(path, problem, "mend that row or take it out")
        parts += _sentence_texts(row, texts) or [texts]
    work, made = work_of_rows(labels, parts)
    return Accepted(work, made, len(listed))


def _loaded(text: str, path: Path) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        problem = f"this is no JSON (line {error.lineno}: {error.msg})"
        raise InputError(path, problem, "mend that line, or print the rows anew") from None
    except (RecursionError, ValueError):
        raise InputError(path, "this is no JSON that can be read", _REMEDY) from None
    if not isinstance(document, dict) or "versions" not in document:
        raise InputError(path, "this is no alignment of hexapla", _REMEDY)
    return document


def _languages(versions: object, path: Path) -> dict[str, str]:
    """The language of each version by its label."""
    if not isinstance(versions, list) or not all(isinstance(v, dict) for v in versions):
        raise InputError(path, "this is no alignment of hexapla", _REMEDY)
    found = {}
    for version in versions:
        label, tag = version.get("label"), version.get("language")
        if not isinstance(label, str) or label in found:
            raise InputError(path, "its versions have no labels that tell them apart", _REMEDY)
        if not isinstance(tag, str) or not is_language_tag(tag) or tag == "und":
            problem = f"the language of the version {label} is not known"
            raise InputError(path, problem, 'write its tag (de, en, zh) at "language"')
        found[label] = language_tag(tag)
    if len(found) < 2:
        problem = "it has one version only" if found else "it has no versions"
        raise InputError(path, problem, "align two versions or more")
    return found


def _texts(row: object, labels: Mapping[str, str]) -> Texts | None:
    """The texts of a row that are not blank; None if that is not what stands there."""
    texts = row.get("texts") if isinstance(row, dict) else None
    if not isinstance(texts, dict) or not labels.keys() >= texts.keys():
        return None
    for each in texts.values():
        if not isinstance(each, list) or not all(isinstance(text, str) for text in each):
            return None
    return texts


def _sentence_texts(row: dict[str, Any], texts: Texts) -> list[Texts]:
    """The texts of the sentence rows in a row; none if it has none, or was mended since."""
    try:
        paragraphs = {
            (label, number): text
            for label, numbers in row["paragraphs"].items()
            for number, text in zip(numbers, texts.get(label, ()), strict=True)
        }
        parts = [part["sentences"] for part in row["sentence_rows"]]
        spans = [
            (label, paragraph, start, end)
            for part in parts
            for label, sentences in part.items()
            for paragraph, start, end in sentences
        ]
        if not _tile(spans, paragraphs):
            return []
        return [
            {
                label: [paragraphs[label, number][start:end] for number, start, end in sentences]
                for label, sentences in part.items()
            }
            for part in parts
        ]
    except (KeyError, TypeError, ValueError, AttributeError):
        return []


def _tile(
    spans: Iterable[tuple[str, int, int, int]], paragraphs: Mapping[tuple[str, int], str]
) -> bool:
    """Whether spans of paragraphs are about all of their texts, but for white space."""
    ends = dict.fromkeys(paragraphs, 0)
    for label, number, start, end in sorted(spans):
        text, position = paragraphs[label, number], ends[label, number]
        if start < position or end > len(text) or text[position:start].strip():
            return False
        ends[label, number] = end
    return not any(text[ends[place] :].strip() for place, text in paragraphs.items())

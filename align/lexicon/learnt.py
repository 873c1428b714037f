"""Dictionaries of word pairs that texts taught: kept by the file they come from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from align.codec import from_json, to_json
from align.errors import InputError
from align.lexicon.entries import hub_of
from align.lexicon.forms import form_of, name_form
from align.lexicon.records import (
    Added,
    dictionary_name,
    pairs_path,
    read_record,
    record_names,
    remove_record,
    telling,
    write_json,
    write_record,
)
from align.lexicon.store import compile_triples
from align.lexicon.triples import Triple

LEARNT = "learnt"
"""The format of such a dictionary."""
_Words = tuple[tuple[str, str], tuple[str, str]]
"""The languages and the words of a pair."""


@dataclass(frozen=True, slots=True)
class WordPair:
    """Two words that translate each other, as they are mostly written in the texts.

    `languages` are primary subtags of BCP 47; `rows` is in how many rows the words met, `dice` how
    faithful they are to each other, from 0 to 1.
    """

    languages: tuple[str, str]
    words: tuple[str, str]
    rows: int
    dice: float


def triples_of_pairs(pairs: Iterable[WordPair]) -> Iterator[Triple]:
    """The keys that pairs give to their words: those of the word in the hub of both languages."""
    for pair in pairs:
        hub = hub_of(*pair.languages)
        forms = dict(zip(pair.languages, map(_form, pair.words, pair.languages), strict=True))
        for language, form in forms.items():
            yield Triple(language, form, f"{hub}:{forms[hub]}")


def _form(word: str, language: str) -> str:
    """The form of a word; an English one that is written with a capital is a name."""
    return name_form(word, language) if language == "en" else form_of(word, language)


def is_learnt(added: Added) -> bool:
    """Whether a dictionary is one that texts taught."""
    return added.format == LEARNT


def learnt_name(path: Path, name: str | None = None) -> str:
    """What the dictionary is called that learns from the file at `path`: `name`, or as the file is.

    Raises InputError if another dictionary, which was added from a file, has that name.
    """
    name = dictionary_name(name or path.stem)
    before = read_record(name)
    if name in record_names() and (before is None or not is_learnt(before)):
        problem = f"there is a dictionary named {name} already, which was not learnt"
        raise InputError(path, problem, "remove that one, or give this one another name (--name)")
    return name


def add_learnt(pairs: Sequence[WordPair], path: Path, name: str | None = None) -> Added:
    """Keeps what the file at `path` taught as a dictionary, or as a part of one of that `name`.

    What the same file taught before is replaced; what others did stays. Raises InputError, and
    changes nothing, if the name is taken, or what it holds damaged.
    """
    name = learnt_name(path, name)
    source = str(path.resolve())
    parts = [part for part in _parts(name) if part.source != source]
    return _keep(name, [*parts, _Part(source, tuple(pairs))])


def learnt_pairs(name: str) -> tuple[WordPair, ...]:
    """What a learnt dictionary holds, the surest first; raises InputError if there is none."""
    distinct = _distinct(_parts(_existing(name))).values()
    return tuple(sorted(distinct, key=lambda p: (-p.dice, -p.rows, p.languages, p.words)))


def strike_words(name: str, words: Collection[str]) -> tuple[WordPair, ...]:
    """Takes the pairs that have one of these words out of a learnt dictionary; gives them.

    A dictionary of which nothing is left is removed. Raises InputError, and changes nothing, if
    there is no such dictionary or a word is in no pair.
    """
    parts = _parts(_existing(name))
    pairs = _distinct(parts).values()
    for word in words:
        if not any(word in pair.words for pair in pairs):
            problem = f"{word} is in none of its word pairs"
            raise InputError(name, problem, f"see them with hexapla dict show {name}")
    struck = tuple(pair for pair in pairs if not set(words).isdisjoint(pair.words))
    gone = {(pair.languages, pair.words) for pair in struck}
    left = [replace(part, pairs=_without(part.pairs, gone)) for part in parts]
    if any(part.pairs for part in left):
        _keep(name, left)
    else:
        with telling():
            remove_record(name)
    return struck


def _without(pairs: Iterable[WordPair], gone: Collection[_Words]) -> tuple[WordPair, ...]:
    return tuple(pair for pair in pairs if (pair.languages, pair.words) not in gone)


def _existing(name: str) -> str:
    record = read_record(name) if name in record_names() else None
    if record is None or not is_learnt(record):
        problem = "there is no learnt dictionary of that name"
        raise InputError(name, problem, "hexapla dict list names them")
    return name


def _keep(name: str, parts: Sequence[_Part]) -> Added:
    """Writes the parts of a learnt dictionary, of which there is one at least."""
    source = parts[-1].source
    distinct = _distinct(parts)
    added = Added(
        name=name,
        format=LEARNT,
        languages=tuple(sorted({tag for languages, _ in distinct for tag in languages})),
        entries=len(distinct),
        sha256=hashlib.sha256(json.dumps(sorted(distinct)).encode()).hexdigest(),
        source=source if len(parts) == 1 else f"{source} and {len(parts) - 1} more",
    )
    with telling():
        compile_triples(triples_of_pairs(distinct.values()), added.path, added.sha256)
        write_json(to_json(_Parts(tuple(parts))), pairs_path(name))
        write_record(added)
    return added


def _distinct(parts: Iterable[_Part]) -> dict[_Words, WordPair]:
    return {(each.languages, each.words): each for part in parts for each in part.pairs}


@dataclass(frozen=True, slots=True)
class _Part:
    """What one file taught."""

    source: str
    pairs: tuple[WordPair, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What each file taught of which a dictionary is made, the latest last."""

    parts: tuple[_Part, ...]


def _parts(name: str) -> tuple[_Part, ...]:
    if name not in record_names():
        return ()
    try:
        return from_json(_Parts, json.loads(pairs_path(name).read_bytes())).parts
    except (OSError, ValueError, RecursionError):
        problem = "what it learnt before is damaged"
        remedy = f"remove it (hexapla dict remove {name}) and let it learn again"
        raise InputError(name, problem, remedy) from None

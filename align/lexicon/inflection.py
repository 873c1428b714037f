"""Inflection that Snowball's rules do not reach: strong verbs, irregular plurals, participles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from align.reading.stems import stem

_SEPARABLE = (
    "ab an auf aus bei dar durch ein empor entgegen fehl fest fort frei gegenüber gleich her "
    "herab heran herauf heraus herbei herein herum herunter hervor hin hinab hinaus hinein "
    "hinter hinzu hoch los mit nach nieder statt teil um unter über vor voran voraus vorbei "
    "vorher weg weiter wieder zu zurecht zurück zusammen zwischen bekannt fertig klar kennen "
    "bereit bevor wahr"
)
_LONGEST_FIRST = sorted(_SEPARABLE.split(), key=len, reverse=True)
_INSEPARABLE = ("be", "ver", "ent", "emp", "er", "zer", "ge", "miss", "wider", "hinter")
_PREFIX = re.compile(f"({'|'.join(_LONGEST_FIRST)})(ge|zu)?(.{{2,}})")
_VERB_ENDING = re.compile(r"(.{2,}?)(?:e?te[nmrs]?|e?t|st|end(?:e[nmrs]?)?)")
_FEMININE = re.compile(r"(.{4,}?)in(?:nen)?")
_NOUN_ENDINGS = ("en", "e", "n", "es", "s")
"""Snowball takes the end of some base forms as well: "syst" from System, "system" from Systeme."""
_TABLE = "irregular.txt"


def base_of(word: str, language: str) -> str:
    """The base form of an irregular form that is no other word (went, Museen); else the word."""
    if language == "en":
        return _tables().english.get(_bare(word), word)
    return _tables().nouns.get(word, word) if language == "de" else word


def bases_in_text(word: str, language: str) -> tuple[str, ...]:
    """Base forms that an irregular form may have beside being a word itself (left, ging)."""
    if language == "en":
        base = _tables().homographs.get(_bare(word))
    else:
        base = _german_base(word) if language == "de" and word[:1].islower() else None
    return (base,) if base else ()


def is_irregular_verb(word: str) -> bool:
    """Whether an English word is an irregular form of a verb (went, stuck), whatever else it is."""
    return _bare(word) in _tables().english_verbs


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


def other_bases(word: str, language: str) -> tuple[str, ...]:
    """Words that `word` may be a regular form of, the likeliest first; German only.

    Participles and finite forms of weak verbs (angekündigt, leistete), the infinitive with
    zu (anzukündigen), nouns (Kundinnen, Systeme), verbs with a capital. Ask only for words that
    are not known themselves.
    """
    if language != "de":
        return ()
    if word[:1].isupper():
        match = _FEMININE.fullmatch(word)
        bases = [match[1], match[1] + "e"] if match else []
        bases += [word.removesuffix(ending) for ending in _NOUN_ENDINGS if word.endswith(ending)]
        word = word.lower()
        bases += bases_in_text(word, language)
    else:
        bases = []
    bases += _infinitives_of(word)
    match = _PREFIX.fullmatch(word)
    if match and match[2] == "zu" and word.endswith("n"):
        bases.append(match[1] + match[3])
    return tuple(bases)


def _infinitives_of(word: str) -> list[str]:
    match = _VERB_ENDING.fullmatch(word)
    if not match:
        return []
    root = match[1]
    roots = [root]
    if root.startswith("ge"):
        roots.insert(0, root[2:])
    elif (prefixed := _PREFIX.fullmatch(root)) and prefixed[2]:
        roots.insert(0, prefixed[1] + prefixed[3])
    endings = ("n", "en") if root.endswith(("el", "er")) else ("en",)
    return [root + ending for root in roots for ending in endings]


def _german_base(word: str) -> str | None:
    """The infinitive or positive of a strong verb's or an irregular adjective's form."""
    verbs = _tables().verbs
    key = stem(word, "de")
    base = verbs.get(key)
    if base:
        return base
    match = _PREFIX.match(key)
    if match and (base := verbs.get(key[match.end(1) :])):
        return match[1] + base
    for prefix in _INSEPARABLE:
        if key.startswith(prefix):
            rest = key[len(prefix) :]
            base = verbs.get(rest) or verbs.get("ge" + rest)
            if base:
                return prefix + base
    return None


@dataclass(frozen=True, slots=True)
class _Tables:
    """Irregular forms: German nouns as written, other German words by stem, English as folded."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    english: Mapping[str, str]
    homographs: Mapping[str, str]
    """English forms that are words of their own too."""
    english_verbs: frozenset[str]
    """English forms, folded, of verbs."""


@cache
def _tables() -> _Tables:
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    english: dict[str, str] = {}
    homographs: dict[str, str] = {}
    english_verbs: set[str] = set()
    for section, base, forms in irregular_lines():
        if section == "German nouns":
            nouns |= dict.fromkeys(forms, base)
        elif section.startswith("German"):
            verbs |= {stem(form, "de"): base for form in forms}
        else:
            english |= {form: base for form in forms if not form.endswith("?")}
            homographs |= {form[:-1]: base for form in forms if form.endswith("?")}
            if section == "English verbs":
                english_verbs.update(form.removesuffix("?") for form in forms)
    return _Tables(verbs, nouns, english, homographs, frozenset(english_verbs))


def irregular_lines() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Section, base form and irregular forms of every line of `irregular.txt`."""
    section = ""
    for line in irregular_text().splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line and not line.startswith("#"):
            base, _, forms = line.partition(": ")
            yield section, base, tuple(forms.split())


def irregular_text() -> str:
    """The table of irregular forms as it is in its file."""
    return (files("align.lexicon") / _TABLE).read_text(encoding="utf-8")

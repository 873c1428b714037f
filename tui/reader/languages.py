"""The names of languages, each in the language itself."""

from __future__ import annotations

_NAMES = {
    "ar": "العربية",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fi": "Suomi",
    "fr": "Français",
    "hu": "Magyar",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "la": "Latina",
    "nl": "Nederlands",
    "no": "Norsk",
    "pl": "Polski",
    "pt": "Português",
    "ru": "Русский",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "und": "language unknown",
}


def language_name(tag: str) -> str:
    """The name of the language of a BCP 47 tag; the tag itself if we know none."""
    while tag:
        if tag in _NAMES:
            return _NAMES[tag]
        shorter = tag.rpartition("-")[0]
        if not shorter:
            return tag
        tag = shorter
    return _NAMES["und"]

"""The names of languages, each in the language itself."""

from __future__ import annotations

_TABLE = """
af Afrikaans; ar العربية; be Беларуская; bg Български; bn বাংলা; bo བོད་སྐད་; bs Bosanski; ca Català
cs Čeština; cy Cymraeg; da Dansk; de Deutsch; el Ελληνικά; en English; eo Esperanto; es Español
et Eesti; eu Euskara; fa فارسی; fi Suomi; fil Filipino; fr Français; ga Gaeilge; gl Galego
he עברית; hi हिन्दी; hr Hrvatski; hu Magyar; hy Հայերեն; id Bahasa Indonesia; is Íslenska
it Italiano; ja 日本語; ka ქართული; kk Қазақша; km ខ្មែរ; ko 한국어; la Latina; lb Lëtzebuergesch
lo ລາວ; lt Lietuvių; lv Latviešu; mk Македонски; mn Монгол; ms Bahasa Melayu; mt Malti; my မြန်မာ
nb Norsk bokmål; ne नेपाली; nl Nederlands; nn Norsk nynorsk; no Norsk; pl Polski; pt Português
rm Rumantsch; ro Română; ru Русский; sk Slovenčina; sl Slovenščina; sq Shqip; sr Српски; sv Svenska
sw Kiswahili; ta தமிழ்; te తెలుగు; th ไทย; tl Tagalog; tr Türkçe; uk Українська; ur اردو; uz Oʻzbekcha
vi Tiếng Việt; yi ייִדיש; yue 粵語; zh 中文; zh-Hans 简体中文; zh-CN 简体中文; zh-SG 简体中文
zh-Hant 繁體中文; zh-TW 繁體中文; zh-HK 繁體中文; zh-MO 繁體中文; und language unknown
"""
"""CLDR's names of languages in themselves, with a capital as at the head of a column."""

_NAMES = {
    tag.casefold(): name
    for entry in _TABLE.replace("\n", ";").split(";")
    for tag, _, name in [entry.strip().partition(" ")]
    if tag
}


def language_name(tag: str) -> str:
    """The name of the language of a BCP 47 tag; the tag itself if we know none."""
    part = tag.casefold() or "und"
    while part:
        if part in _NAMES:
            return _NAMES[part]
        part = part.rpartition("-")[0]
    return tag

"""Where sentences end, beyond what sentencex knows: small tables, one a language.

A split adds the end at the end of its match. A join takes an end away: `before` looks at the text
up to it, `after` at the text from it on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_OPENERS = {
    "de": "Der Die Das Dem Den Des Ein Eine Einen Einem Er Sie Es Wir Ihr Ich Du Man In Im An Am "
    "Auf Bei Beim Nach Vor Mit Von Vom Zu Zum Zur Aus Um Für Über Unter Gegen Ohne Durch Seit Doch "
    "Aber Und Oder Denn Dann Danach Da Dort Hier Heute Gestern Morgen Damals So Wie Was Wer Wo "
    "Warum Wann Wenn Als Während Nun Jetzt Auch Nur Noch Schon Dies Diese Dieser Dieses Diesen "
    "Sein Seine Ihre Mein Kein Keine Jeder Jede Alle Viele Einige Später Darauf Dabei Dadurch "
    "Daraufhin Deshalb Deswegen Trotzdem Dennoch Außerdem Zudem Zunächst Zuvor Schließlich Obwohl "
    "Weil Laut Zwischen Niemand Nichts Ja Nein Bis Mehr Dazu Damit Daher Darum Das Allerdings",
    "en": "The A An In On At By For From With To Of As If He She It They We You I This That These "
    "Those There Then But And Or So Yet Nor However When While After Before Since Until Because "
    "Although His Her Its Their Our My Your Not What Who Why How Where Which Yes Now Later Today "
    "Yesterday Tomorrow Here Some Many Most All Both Each Every Another Only Just Even Still Also "
    "Meanwhile Nobody Nothing Everyone Once During Under Over Into Perhaps Maybe Instead",
}
_NEVER_LAST = {
    # Abbreviations a sentence does not end with: titles, what stands before a name or a number.
    "de": "Dr Prof Hr Fr Frl Hrn Dipl Ing Mag Fa Kap Art Abs Nr Nrn Bd Bde Abb Tab Hl St Str vgl "
    "bzw ca Joh Wolfg Chr Frhr Gebr Hrsg Verf Übers Red sog evtl ggf inkl exkl Tel Aufl Abschn Anm "
    "Ziff Sp Dt Az Kfm Pfr Oberstlt Lt Hptm Gen Adm Maj Rd allg bes insb ehem geb gest verh röm",
    "en": "Mr Mrs Ms Mx Dr Prof Rev Hon Gen Col Capt Lt Sgt Maj Adm Cmdr Gov Sen Rep Pres St "
    "Messrs Fig Figs Eq Sec Chap chap Ch Vol vol Art pp Op vs cf approx ca Nos Eds eds Ref Refs "
    "Tab Mt Ft",
    "zh": "Mr Mrs Ms Dr Prof St vs Fig No Vol",
}
_SOMETIMES_LAST = {
    # Those it may end with: an end only before a word that opens a sentence.
    "de": "usw etc Mio Mrd Bill Jh Jhs Jahrh Std Min Sek Tsd Chr Co dgl ff Sept Jan Feb Apr Aug "
    "Okt Nov Dez Mo Di Mi Do Fr Sa So AG MwSt",
    "en": "Inc Ltd Co Corp Bros Jr Sr etc al Ave Blvd Rd Jan Feb Apr Aug Sept Sep Oct Nov Dec",
}
_UNITS = "t g l m h s W V A kg km cm mm ha kW MW GW kWh MWh GWh TWh GB TB °C"
_SPEECH_VERBS = (
    "said says asked replied cried shouted whispered answered muttered called added exclaimed "
    "murmured yelled told continued thought wrote repeated insisted warned explained"
)


@dataclass(frozen=True, slots=True)
class Join:
    """No sentence ends where the text before matches `before` and the text after `after`."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one language: patterns whose end is a sentence's end, and joins."""

    splits: tuple[re.Pattern[str], ...]
    joins: tuple[Join, ...]


def _any(words: str) -> str:
    return "(?:" + "|".join(map(re.escape, words.split())) + ")"


def _join(before: str, after: str) -> Join:
    return Join(re.compile(before + r"\s*$"), re.compile(after))


_QUOTE = "[\"'“”„‚‘’»«›‹]"
_MIXED_CASE = r"[a-z]{1,2}[A-Z]"  # xAI, iPhone: a small letter that opens a sentence

_EVERYWHERE = (
    _join("", r"[,;:，、；：%）)\]]"),
    _join("", r"(?:--?|[–—]+)\s+[a-zäöü]"),
    _join(rf"[.!?…]{_QUOTE}?", rf"{_QUOTE}*(?!{_MIXED_CASE})[a-zäöüàâçéèêîôûœ]"),
    _join(r"^\s*[(（]?\d{1,3}[.)、．]", r""),
)


def _latin(tag: str) -> Rules:
    opener = rf"{_QUOTE}*{_any(_OPENERS[tag])}\b"
    capital = r"[A-ZÄÖÜÀÉÈ]"
    begins = rf"{_QUOTE}*(?:{capital}|{_MIXED_CASE})"
    splits = (
        rf"(?:…|\.\.\.){_QUOTE}?\s+(?={begins})",
        rf"[.!?…]{_QUOTE}*\s+(?={_QUOTE}*{_MIXED_CASE})",
        rf"(?:^|[.!?…]{_QUOTE}? )\([^()]{{0,400}}[.!?…]{_QUOTE}?\)\s+(?={begins})",
        rf"\b{_any(_SOMETIMES_LAST[tag])}\.\)?{_QUOTE}?\s+(?={opener})",
        r"(?<![^\W\d_])[^\W\d_]{3,}\.\s+(?=\d)",
        rf"(?<![^\W_])[A-Z]\.\s+(?={opener})",
        rf"(?<![^\W\d_])(?:[a-zäöüß]{{3,}}|[^\W\d_]{{6,}})\.{_QUOTE}?\s+(?={opener})",
        rf"\d\s?{_any(_UNITS)}\.\s+(?={begins})",
    )
    joins = (
        _join(rf"\b{_any(_NEVER_LAST[tag])}\.", r""),
        _join(rf"\b{_any(_SOMETIMES_LAST[tag])}\.", rf"(?!{opener}|{_QUOTE})"),
    )
    return Rules(
        tuple(re.compile(pattern) for pattern in splits), _EVERYWHERE + joins + _OWN_JOINS[tag]
    )


_OWN_JOINS = {
    "de": (
        # Ordinals: "der 2. Weltkrieg", "im 19. Jahrhundert", "am 14. August", "2. Weltkrieg".
        _join(
            r"(?:^|\b(?:[Dd](?:er|ie|as|en|em|es)|[AaIiZz][mn]|[Ii]ns|[Zz]u[mr]|[Vv]om|[Bb]eim|[Aa]b"
            r"|[Bb]is|[Ss]eit|[Nn]ach|[Vv]or|[Uu]nd|oder|bzw\.|[A-Z][a-zäöü]+ [IVX]+|sein|ihr|mein)"
            r"(?:e[rsnm]?)? )(?:\d{1,3}|[IVXLC]+)\.",
            rf"(?!{_QUOTE}*{_any(_OPENERS['de'])}\b)",
        ),
        _join(
            r"(?<!\d)\d{1,3}\.",
            r"(?:Jan|Feb|März|April|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrh|Jahrt|Weltkrieg|Quartal|Halb"
            r"|Etage|Stock|Auflage|Liga|Bundesliga|Kapitel|Klasse|Platz|Preis|Runde|Geburtstag|Teil)",
        ),
        _join(r"[Ss]tr\.", r"\d"),
        _join(r"\bDipl\.", r"-"),
        _join(r"\b(?:z|d|u|o|i|v|s|a|n|h|e)\. ?[A-Za-zÄÖÜäöü]\.", rf"(?!{_any(_OPENERS['de'])}\b)"),
        _join(r"(?<!\w)[A-Zvz]\.", rf"(?!{_any(_OPENERS['de'])}\b)[A-ZÄÖÜ]"),
    ),
    "en": (
        _join(r"\b(?:No|no|p|ch|Ch|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.", r"\d"),
        _join(r"(?<!\w)[A-Z]\.", rf"(?!{_any(_OPENERS['en'])}\b)[A-Z]"),
        _join(r"\b(?:[A-Z]\.){2,}", rf"(?!{_any(_OPENERS['en'])}\b)[A-Z]"),
        _join(
            rf"[.!?…]{_QUOTE}",
            rf"(?:I|(?!{_any(_OPENERS['en'])}\b)[A-Z]\w+(?: [A-Z]\w+)?) {_any(_SPEECH_VERBS)}\b",
        ),
        _join(r"\b(?:Yahoo|Jeopardy)!", r"(?!\s*$)"),
        _join(r"\b(?:e\.g|i\.e|viz)\.", r""),
    ),
}

_ZH_SAYS = "说 說 道 问 問 答 喊 叫 骂 罵 嚷 吼 叹 嘆 讲 講 催 劝 勸 嘟囔 嘀咕 低语 低語 自语 自語"
_ZH_REFERS = (
    "这样的 这种 这个 这一 這樣的 這種 這個 之类 之類 之说 等等 一词 一詞 一句 一类 "
    "与“ 与「 和“ 和「"
)
_ZH_REST = '[^，。！？…：；“”‘’「」"]{0,12}'
# Who speaks, up to a stop that is no colon: a colon introduces the next speech.
_ZH_SPEECH = (
    rf"(?![这那此這没沒])(?!{_ZH_REST}[没沒不无無]){_ZH_REST}?{_any(_ZH_SAYS)}(?!的)"
    rf"{_ZH_REST}(?:[，。！？…；]|$)"
)
_ZH_REFERENCE = rf"的(?!确|確)|{_any(_ZH_REFERS)}"

_ZH = Rules(
    tuple(
        re.compile(pattern)
        for pattern in (
            r"。）",
            r"(?:^|[。！？…][”」』]?)（[^（）]{0,200}[！？…]）",
            r"[。！？](?=\d)",
            r"…[”」』](?=[\u4e00-\u9fff“「『])",
            r"(?<=[A-Za-z]{2})\.\s+(?=[\u4e00-\u9fff“「])",
            r"[\u4e00-\u9fff][?!.][”」』\"]?(?=[\u4e00-\u9fff“「『])",
        )
    ),
    (
        *_EVERYWHERE,
        _join('[。！？…!?.][”」』"’]', _ZH_SPEECH),
        _join('[！？…!?][”」』"’]', _ZH_REFERENCE),
        _join(r"《[^》]{0,40}", r""),
        _join("", r"——"),
        _join(rf"(?<![A-Za-z]){_any(_NEVER_LAST['zh'])}\.", r""),
        _join(r"(?<![A-Za-z])[A-Z]\.", r""),
    ),
)


@cache
def rules_for(tag: str) -> Rules:
    """The rules for a primary language subtag; for an unknown language only the common joins."""
    if tag == "zh":
        return _ZH
    return _latin(tag) if tag in _OPENERS else Rules((), _EVERYWHERE)

"""How bylines, headings, captions and page furniture look in German, English and Chinese."""

from __future__ import annotations

import re

from align.reading.lines import width

_LONGEST_FURNITURE = 200
_LONGEST_BYLINE = 100
_LONGEST_CAPTION = 400

# Page furniture as it is copied along: single words of menus and buttons, often glued together.
_FURNITURE_WORDS = (
    "Startseite Artikel Home Article Homepage News Menü Menu Teilen Share Drucken Print Kommentare "
    "Comments Anmelden Login Registrieren Subscribe Abonnieren Newsletter Werbung Anzeige "
    "Advertisement Weiterlesen Suche Search Kontakt Contact Impressum Datenschutz Cookies Zurück "
    "Back Next Weiter Skip Following Follow Folgen"
)
_FURNITURE_PHRASES = (
    "Read more|Mehr lesen|Mehr anzeigen|Show more|Zum Inhalt springen|Skip to content|Back to top|"
    "Nach oben|All rights reserved|Alle Rechte vorbehalten|Sign in|Sign up|"
    "首页|首頁|文章|资讯|資訊|正文|返回|上一页|下一页|分享|收藏|评论|評論|登录|登錄|登入|注册|註冊|"
    "广告|廣告|阅读全文|閱讀全文|展开|目录|搜索|订阅|关注|点赞"
)
_FURNITURE = re.compile(
    rf"(?:(?:{'|'.join(_FURNITURE_WORDS.split())}|{_FURNITURE_PHRASES})[\s>»/|·›:：]*)+",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    "Anzeige|Werbung|Advertisement|Weiterlesen|Mehr lesen|Read more|广告|廣告|阅读全文|閱讀全文",
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(r"[^>›»\n]{1,30}(?:\s[>›»]\s[^>›»\n]{1,40}){2,}")
_NO_WORD = re.compile(r"[\W_]+")
_SUMMARY_LABEL = re.compile(
    r"(?:TL;?\s?DR|Zusammenfassung|Kurzfassung|Abstract|Summary|Das Wichtigste in Kürze|Key points|"
    r"摘要|导读|導讀|提要|内容提要|核心提示|要点)\s*[:：]?",
    re.IGNORECASE,
)

_TERMINAL = (*".!?…。！？;；:：,，、", "——", "--")
_CLOSING = "\"'”’»«“）)』」]*_ "
_WHOLLY_QUOTED = re.compile(r"[\"“„«»‘「『].*[\"”“»«’」』]$", re.DOTALL)
_INNER_END = re.compile(
    r"(?<![A-ZÄÖÜ.])(?<!\d)[.!?…]['\"”“»]*\s+['\"„“«»]*[A-ZÄÖÜ]|[。！？…][”」』）]*[^”」』）\s]"
)
_NUMBERED_HEADING = re.compile(
    r"第[一二三四五六七八九十百千零〇\d]+[章节節回部卷篇]|[一二三四五六七八九十]+、"
    r"|(?:Kapitel|Chapter|Teil|Part|Abschnitt|Section)\s+(?:\d+|[IVXLC]+)\b|\d+(?:\.\d+)*\.?\s+\S"
)

_MONTH = (
    "(?:Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|Mar(?:ch)?|Apr(?:il)?|Mai|May|Jun[ie]?|Jul[iy]?|"
    "Aug(?:ust)?|Sep(?:t(?:ember)?)?|Okt(?:ober)?|Oct(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"{_YEAR}([-/.])\d{{1,2}}\1\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}"
    rf"|\d{{1,2}}\.?\s+{_MONTH}\.?\s+{_YEAR}|{_MONTH}\.?\s+\d{{1,2}},?\s+{_YEAR}"
    rf"|{_YEAR}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?"
)
_ATTRIBUTION = re.compile(
    r"(?:(?:Von|By|Words by|Story by)\s|Text\s?:)\s*(?P<names>[^.!?]+)$"
    r"|(?:Autor(?:in|en)?|Authors?|Quelle|Source|Redaktion|Editors?|Stand|Updated)\s?[:：]\s?\S"
    r"|(?:Edited by|Translated by|Übersetzt von|Aus dem \w+ von|Veröffentlicht am|Published on)\s\S"
    r"|(?:作者|来源|來源|记者|記者|编辑|編輯|责编|撰文|文章来源|翻译|译者|譯者|发布时间|发表于|发布)"
    r"\s*[:：/｜|丨 ]\s*\S|文\s*[/｜|丨:：]\s*\S"
)
_NAME_PART = re.compile(
    rf"(?:[A-ZÄÖÜÀ-Þ][\w.'’-]*|\d[\d.,:/-]*|von|van|der|de|di|und|and|with|mit|am|on|für|for|[|·,–—-]+|"
    rf"Uhr|a\.m\.|p\.m\.|{_MONTH})(?:,|$)?"
)

_HAN_NAME = re.compile(r"\w{0,11}[\u4e00-\u9fff]")
_MOST_NAMES = 8

_CAPTION_WORD = (
    "(?:(?:Archiv|Symbol)?fotos?|(?:Archiv|Symbol)?bild(?:er|quelle|nachweis)?|Grafik|Photos?|"
    "Abb(?:ildung|\\.)?|Tab(?:elle|\\.)?|Images?|"
    "Pictures?|Picture credit|Fig(?:ure|\\.)?|Table|Chart|Illustration|Karte|Map|Credit|Screenshot|"
    "图片来源|圖片來源|图源|图片|圖片|图|圖|表|照片|截图|资料图|资料照片|配图|示意图|摄影|攝影)"
)
_CAPTION = re.compile(
    r"[(（\[][^()（）]{0,24}?(?:foto|photo|bild|image|picture|图|圖|照片|摄|攝).*[)）\]]\.?$"
    rf"|[▲△]\s*\S|[(（\[]?{_CAPTION_WORD}\s*(?:\d+(?:[.-]\d+)*|[一二三四五六七八九十]+)?\s*[:：|｜/]\s*\S"
    rf"|(?:Abb\.|Abbildung|Tabelle|Tab\.|Fig\.|Figure|Table|图|圖|表)\s*\d+(?:[.-]\d+)*\s*[.–—]"
    r"\s+\S",
    re.IGNORECASE,
)


def is_chrome(text: str) -> bool:
    """Page furniture wherever it stands: breadcrumbs, a notice of advertising, signs only."""
    if len(text) > _LONGEST_FURNITURE:
        return False
    return bool(
        _NO_WORD.fullmatch(text) or _ANYWHERE.fullmatch(text) or _BREADCRUMBS.fullmatch(text)
    )


def is_furniture(text: str) -> bool:
    """Words of menus and buttons and nothing else ("StartseiteArtikel"): furniture only above the
    title or below the text, for any of them can be a heading."""
    return len(text) <= _LONGEST_FURNITURE and bool(_FURNITURE.fullmatch(text))


def is_summary_label(text: str) -> bool:
    """A label that says a summary follows: "TL;DR:", "Zusammenfassung", 摘要."""
    return bool(_SUMMARY_LABEL.fullmatch(text))


def is_caption(text: str) -> bool:
    """A short paragraph that begins as captions do: "(Foto: ...)", "Figure 3: ...", 图1：..."""
    return bool(_CAPTION.match(text)) and width(text) <= _LONGEST_CAPTION


def is_byline(text: str) -> bool:
    """A short line without a full stop that names an author or source, or ends in a date."""
    if width(text) > _LONGEST_BYLINE or text.endswith((".", "!", "?", "。", "！", "？", ":", "：")):
        return False
    attribution = _ATTRIBUTION.match(text)
    if attribution:
        names = attribution["names"]
        return names is None or all(_NAME_PART.fullmatch(part) for part in names.split())
    date = _DATE.search(text)
    return bool(date) and _only_names(text[: date.start()]) if date else False


def _only_names(text: str) -> bool:
    """Whether the words before a date are a name or nothing, not the beginning of a sentence."""
    parts = text.replace("，", " ").split()
    return len(parts) <= _MOST_NAMES and all(
        _NAME_PART.fullmatch(part) or _HAN_NAME.fullmatch(part) for part in parts
    )


def is_heading(text: str) -> bool:
    """A line without final punctuation that is no quotation, or one numbered as headings are."""
    if "\n" in text or not any(c.isalpha() for c in text):
        return False
    if _NUMBERED_HEADING.match(text) and not text.endswith((".", "。", ":", "：")):
        return True
    if text.rstrip(_CLOSING).endswith(_TERMINAL):
        return False
    return not _WHOLLY_QUOTED.match(text) and is_one_sentence(text)


def is_one_sentence(text: str) -> bool:
    """Whether no sentence ends inside the text."""
    return not _INNER_END.search(text)

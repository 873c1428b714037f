"""The kinds of paragraphs, by rules of form and place."""

from __future__ import annotations

import pytest

from align.model import ParagraphKind
from align.reading.kinds import with_kinds
from align.reading.plain import read_plain

K = ParagraphKind
LONG = (
    "Das ist ein Absatz, der lang genug ist, um keiner Überschrift zu gleichen, und der endet. Ja."
)


def kinds(*lines: str) -> list[ParagraphKind]:
    return [p.kind for p in with_kinds(read_plain("\n\n".join(lines)))]


def kind_inside(line: str) -> ParagraphKind:
    """The kind of a paragraph in the middle of a document."""
    return kinds("Titel", LONG, LONG, LONG, LONG, line, LONG)[5]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Babuschkins aufsehenerregende Wende", K.HEADING),
        ("Die KI-Sicherheit: Ein boomendes Investitionsfeld", K.HEADING),
        ('Musk\'s $200 - million "Bet"', K.HEADING),
        ("资本的“校准”：从建造者到引导者", K.HEADING),
        ("Zusammenfassung", K.HEADING),
        ("Kapitel 3", K.HEADING),
        ("第二章 归来", K.HEADING),
        ("2.1 Ergebnisse", K.HEADING),
        ("Er ging.", K.BODY),
        ("Er ging …", K.BODY),
        ("„Wo warst du?“", K.BODY),
        ("“走吧”", K.BODY),
        ("Er zählte auf:", K.BODY),
        ("Am Ende seines Beitrags dankte er allen Kollegen, die mit ihm gearbeitet haben:", K.BODY),
        ("1945", K.BODY),
        ("(Foto von Igor Babuschkin)", K.CAPTION),
        ("(Archivbild: Igor Babuschkin)", K.CAPTION),
        ("Foto: dpa", K.CAPTION),
        ("Figure 3: Sales by year", K.CAPTION),
        ("(Figure 3: Sales by year.)", K.CAPTION),
        ("Abb. 2 – Der Hafen", K.CAPTION),
        ("图1：销售额", K.CAPTION),
        ("图片来源：新华社", K.CAPTION),
        ("Figure 3 shows the sales by year.", K.BODY),
        ("Das Bild hing schief.", K.BODY),
        ("图书馆很大。", K.BODY),
        ("● Sei bereit.", K.LIST_ITEM),
        ("- Milch", K.LIST_ITEM),
        ("• Milk", K.LIST_ITEM),
        ("·第一点。", K.BODY),
        ("-5 Grad waren es.", K.BODY),
        ("– Wo bist du? – Hier.", K.BODY),
        ("* * *", K.CHROME),
        ("———", K.CHROME),
        ("Advertisement", K.CHROME),
        ("Start > Wirtschaft > Unternehmen", K.CHROME),
        ("Home is where the heart is.", K.BODY),
        ("14. August 2025 war ein Donnerstag.", K.BODY),
        ("2025-08-22", K.BODY),
    ],
)
def test_kind_by_form(line: str, kind: ParagraphKind) -> None:
    assert kind_inside(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "36氪的朋友们2025-08-22 11:03",
        "CSDN2025-08-15 10:25",
        "Von Mei Chen",
        "By Mei Chen and Tom O'Hara",
        "Mei Chen, 22. August 2025",
        "August 22, 2025",
        "2025年8月22日",
        "作者：陈梅",
        "文/陈梅 2025-08-22",
        "Quelle: Reuters",
        "Text: Anna von der Heide",
        "22.08.2025, 11:03 Uhr",
    ],
)
def test_bylines_stand_below_the_title(line: str) -> None:
    assert kinds("Der Titel", line, LONG, LONG) == [K.TITLE, K.BYLINE, K.BODY, K.BODY]
    assert kind_inside(line) != K.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "By the way, he left",
        "Von dort ging er weiter.",
        "Am 22. August 2025 verließ er die Firma.",
        "Als er am 22. August 2025 ging",
        "Text und Bild",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert kinds("Der Titel", line, LONG, LONG)[1] != K.BYLINE


def test_a_byline_may_stand_at_the_end() -> None:
    assert kinds("Titel", LONG, LONG, LONG, LONG, LONG, "Von Mei Chen")[-1] == K.BYLINE


def test_page_furniture_stands_above_the_title_and_below_the_text() -> None:
    assert kinds("StartseiteArtikel", "Der Titel", LONG, "Teilen", "Drucken") == [
        K.CHROME,
        K.TITLE,
        K.BODY,
        K.CHROME,
        K.CHROME,
    ]
    assert kinds("HomeArticle", "The title", LONG)[0] == K.CHROME
    assert kinds("首页>文章", "标题", LONG)[0] == K.CHROME


def test_below_the_label_of_a_summary_stands_no_title() -> None:
    assert kinds("TL;DR:", "Kurz: Er geht.", LONG) == [K.CHROME, K.BODY, K.BODY]
    assert kinds("摘要", "他走了。", LONG) == [K.CHROME, K.BODY, K.BODY]


def test_a_title_may_end_in_a_full_stop_but_is_one_sentence() -> None:
    assert kinds("200 Millionen: Musk setzt auf ihn.", LONG)[0] == K.TITLE
    assert kinds("Er kam. Sie ging.", LONG)[0] == K.BODY
    assert kinds("他来了。她走了。", LONG)[0] == K.BODY


def test_a_long_first_paragraph_is_a_title_only_above_a_byline() -> None:
    long_title = "Der Mitgründer, der 120 Tage lang Tag und Nacht arbeitete, " * 4 + "geht"
    assert kinds(long_title, LONG)[0] == K.BODY
    assert kinds(long_title, "CSDN2025-08-15 10:25", LONG)[0] == K.TITLE


def test_a_single_paragraph_is_no_title() -> None:
    assert kinds("Nur ein Satz") == [K.BODY]


def test_numbered_paragraphs_are_a_list_where_the_numbers_follow_each_other() -> None:
    assert kinds("Titel", LONG, "1. Milch.", "2. Brot.", "3. Salz.", LONG)[2:5] == [K.LIST_ITEM] * 3
    assert kinds("标题", LONG, "1、牛奶。", "2、面包。", LONG)[2:4] == [K.LIST_ITEM] * 2
    assert kinds("Titel", LONG, "1. Einleitung", LONG, "2. Ergebnisse", LONG)[2] == K.HEADING


def test_verse_is_no_run_of_headings() -> None:
    verse = ["Der Mond ist aufgegangen", "die goldnen Sternlein prangen", "am Himmel hell und klar"]
    assert kinds("Abendlied", LONG, *verse, LONG)[2:5] == [K.BODY] * 3
    assert kinds("Titel", LONG, "Teil eins", "Der Anfang", LONG)[2:4] == [K.HEADING] * 2


def test_the_last_paragraph_heads_nothing() -> None:
    assert kinds("Titel", LONG, "Mei Chen")[-1] == K.BODY

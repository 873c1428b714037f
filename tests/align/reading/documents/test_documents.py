"""Documents are read as a person reads them: what is shown, in its order, page furniture apart."""

from __future__ import annotations

import pytest
from documents import docx, epub, odt, odt_content, packed, pdf, word_paragraph
from hypothesis import given
from hypothesis import strategies as st

from align.errors import InputError
from align.model import ParagraphKind
from align.reading import read_version

CHROME, HEADING, BODY = ParagraphKind.CHROME, ParagraphKind.HEADING, ParagraphKind.BODY
ITEM, TITLE = ParagraphKind.LIST_ITEM, ParagraphKind.TITLE


@pytest.fixture
def read(tmp_path):
    def reading(data: bytes | str, name: str, language=None):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_version(path, language)

    return reading


def said(version):
    return [paragraph.text for paragraph in version.paragraphs]


def kinds(version):
    return [(paragraph.text, paragraph.kind) for paragraph in version.paragraphs]


PAGE = """<!DOCTYPE html><html lang="de"><head><title>Zeitung</title><style>p {}</style></head>
<body><nav><ul><li><a href="/">Start</a></li></ul></nav>
<header><p>Die Zeitung</p></header>
<article><header><h1>Die Brücke</h1></header>
<p>Sie kostet <b>24</b>&nbsp;Milli<i>onen</i>
 Euro.<br>Und mehr.</p><script>var x = "nein";</script>
<h2>Der Bau</h2><ul><li>Erstens</li><li>Zweitens</li></ul>
<table><tr><th>Jahr</th><td>2019</td></tr></table>
<p style="display: none">versteckt</p><figure><figcaption>Ein Bild</figcaption></figure></article>
<footer>Impressum</footer></body></html>"""


def test_of_a_page_the_article_is_the_text_and_the_rest_furniture(read):
    version = read(PAGE, "page.html")
    assert kinds(version) == [
        ("Start", CHROME),
        ("Die Zeitung", CHROME),
        ("Die Brücke", TITLE),
        ("Sie kostet 24\u00a0Millionen Euro.\nUnd mehr.", BODY),
        ("Der Bau", HEADING),
        ("Erstens", ITEM),
        ("Zweitens", ITEM),
        ("Jahr", BODY),
        ("2019", BODY),
        ("Ein Bild", ParagraphKind.CAPTION),
        ("Impressum", CHROME),
    ]
    assert (version.language, version.source.format) == ("de", "html")


def test_a_page_without_an_article_is_read_as_it_is_but_for_its_menus(read):
    links = "".join(f'<li><a href="/{n}">Rubrik {n}</a></li>' for n in range(4))
    version = read(f"<html><body><ul>{links}</ul><h1>A</h1><p>One. Two.</p></body></html>", "a.htm")
    assert kinds(version)[3:] == [("Rubrik 3", CHROME), ("A", TITLE), ("One. Two.", BODY)]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>新桥\n修好了</p>", ["新桥修好了"]),
        ("<p>new\nbridge</p>", ["new bridge"]),
        ("<p>ab<b>c</b>d</p>", ["abcd"]),
        ("<p>Wort\u00adtrennung</p>", ["Worttrennung"]),
        ("<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字</ruby></p>", ["汉字"]),
        ("one<p>two</p>three<div>four</div>", ["one", "two", "three", "four"]),
        ("<pre>a\n  b</pre>", ["a\nb"]),
        ("<p>a &lt;b&gt; &amp; c</p><!-- no --><p hidden>d</p>", ["a <b> & c"]),
        ("<div>one <div>two</div> three</div>", ["one", "two", "three"]),
    ],
)
def test_text_of_markup_is_what_is_shown(read, source, shown):
    assert said(read(f"<html><body>{source}</body></html>", "x.html")) == shown


@pytest.mark.parametrize("charset", ["gb2312", "big5", "iso-8859-1", "utf-8"])
def test_a_page_is_decoded_as_it_says(read, charset):
    text = "Brücke" if charset == "iso-8859-1" else "新的大橋" if charset == "big5" else "新的大桥"
    page = f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'
    assert said(read(page.encode(charset), "x.html")) == [text]


def test_a_word_document_is_read_in_its_order(read):
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="berschrift1"/></w:style>'
    )
    body = (
        word_paragraph("Die Brücke", "berschrift1")
        + word_paragraph("Der Bau", "Own")
        + word_paragraph("Erstens", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + f"<w:tbl><w:tr><w:tc>{word_paragraph('2019')}</w:tc><w:tc>{word_paragraph('24')}</w:tc>"
        "</w:tr></w:tbl>"
        + "<w:p><w:r><w:t>Sie </w:t></w:r><w:hyperlink><w:r><w:t>kostet</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>24</w:t><w:br/></w:r><w:del><w:r><w:delText>zu viel</w:delText></w:r>"
        "</w:del><w:ins><w:r><w:t>Millionen</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>geheim</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    )
    note = '<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">' + (
        word_paragraph("Nach Angaben der Stadt.") + "</w:footnote>"
    )
    version = read(docx(body, styles=styles, footnotes=note), "bridge.docx")
    assert kinds(version) == [
        ("Die Brücke", HEADING),
        ("Der Bau", HEADING),
        ("Erstens", ITEM),
        ("2019", BODY),
        ("24", BODY),
        ("Sie kostet\t24\nMillionen", BODY),
        ("Nach Angaben der Stadt.", BODY),
    ]
    assert version.source.format == "docx"


def test_a_text_box_of_a_word_document_is_read_once(read):
    inside = f"<w:txbxContent>{word_paragraph('Kasten')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p {mc}><w:r><w:t>Davor</w:t><mc:AlternateContent><mc:Choice>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert said(read(docx(body), "x.docx")) == ["Davor", "Kasten"]


ODT_BODY = (
    '<text:tracked-changes><text:deletion><text:p>weg</text:p></text:deletion></text:tracked-changes>'
    '<text:h text:outline-level="1">Die Brücke</text:h>'
    "<text:p>Sie<text:s text:c='2'/>kostet<text:tab/>24<text:line-break/>Millionen"
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Laut Stadt."
    "</text:p></text:note-body></text:note> Euro.</text:p>"
    "<text:list><text:list-item><text:p>Erstens</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)  # fmt: skip


@pytest.mark.parametrize("flat", [False, True])
def test_an_open_document_is_read_in_its_order(read, flat):
    head = 'xmlns:x="application/vnd.oasis.opendocument.text"'
    data = odt_content(ODT_BODY).replace("<office:document-content", f"<office:document {head}")
    data = data.replace("</office:document-content", "</office:document") if flat else None
    version = read(data or odt(ODT_BODY), "x.fodt" if flat else "x.odt")
    assert kinds(version) == [
        ("Die Brücke", HEADING),
        ("Sie  kostet 24\nMillionen Euro.", BODY),
        ("Laut Stadt.", BODY),
        ("Erstens", ITEM),
        ("2019", BODY),
    ]


def test_a_book_is_read_along_its_spine(read):
    chapters = {"b.xhtml": "<h2>Zwei</h2><p>Ende.</p>", "a 1.xhtml": "<h1>Eins</h1><p>Anfang.</p>"}
    version = read(epub(chapters, ["a 1.xhtml", "b.xhtml"]), "book.epub")
    assert said(version) == ["Eins", "Anfang.", "Zwei", "Ende."]
    assert version.language == "de"


def test_a_protected_book_is_refused_in_a_sentence(read):
    data = packed({
        "META-INF/container.xml": "<c/>",
        "META-INF/encryption.xml": '<e><EncryptionMethod Algorithm="x"/></e>',
    })  # fmt: skip
    with pytest.raises(InputError, match="protected against copying"):
        read(data, "book.epub")


SRT = """1
00:00:01,000 --> 00:00:02,500
{\\an8}Die <i>Brücke</i>
ist neu.

2
00:00:03,000 --> 00:00:04,000
Sie kostet
3
00:00:05,000 --> 00:00:06,000
24 Millionen.
"""
VTT = """WEBVTT

NOTE by hand

00:01.000 --> 00:02.500 line:0
The <v Anna>bridge is new.

id
01:00:03.000 --> 01:00:04.000
It costs 24 million.
"""


def test_cues_of_subtitles_are_paragraphs_without_times(read):
    assert said(read(SRT, "x.srt", "de")) == [
        "{\\an8}Die <i>Brücke</i>\nist neu.",
        "Sie kostet",
        "24 Millionen.",
    ]
    assert [len(p.marks) for p in read(SRT, "x.srt", "de").paragraphs] == [3, 0, 0]
    assert said(read(VTT, "x.vtt", "en")) == ["The <v Anna>bridge is new.", "It costs 24 million."]


def test_the_text_of_a_pdf_is_read(read):
    version = read(pdf("The bridge cost 24 million euros.", "It is new."), "x.pdf")
    assert " ".join(said(version)).split() == [
        *["The", "bridge", "cost", "24", "million", "euros.", "It", "is", "new."]
    ]


def test_a_pdf_without_text_is_told(read):
    with pytest.raises(InputError, match="no text in this PDF"):
        read(pdf(), "x.pdf")


@pytest.mark.parametrize("name", ["x.txt", "x.docx", "x"])
def test_content_tells_the_format_not_the_name(read, name):
    assert read(docx(word_paragraph("Hallo Welt.")), name).source.format == "docx"


def test_a_text_called_docx_is_read_as_the_text_it_is(read):
    assert read("Hallo Welt.", "x.docx").source.format == "plain"


clean = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zs", "Zl", "Zp", "Co")),
    min_size=1,
    max_size=30,
)


@given(st.lists(clean, min_size=1, max_size=5))
def test_what_is_put_into_a_document_comes_out(tmp_path_factory, texts):
    from xml.sax.saxutils import escape

    folder = tmp_path_factory.mktemp("documents")
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts)
    made = {
        "x.docx": docx("".join(map(word_paragraph, texts))),
        "x.odt": odt("".join(f"<text:p>{escape(text)}</text:p>" for text in texts)),
        "x.epub": epub({"a.xhtml": paragraphs}),
        "x.html": f"<html><body>{paragraphs}</body></html>".encode(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
        assert said(read_version(folder / name)) == texts, name

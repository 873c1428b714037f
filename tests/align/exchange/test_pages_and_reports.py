"""What is handed on to be read: pages, books, Markdown, reports; no text becomes markup."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from xml.etree import ElementTree as ET

import pytest
from edited_works import bridge, opened_of, work_of
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from align.errors import InputError
from align.exchange.writers import WRITERS, Level, writer_named
from align.model import Alignment, Row, Run
from align.reading import read_version
from align.reviewed import Reviewed, RowReview, RowStatus

HARM = "</script><img src=x onerror=alert(1)> \"&' <b>"


def reviewed(german=None, english=None, **said) -> Reviewed:
    if german is None:
        opened = bridge()
    else:
        rows = tuple(Row((Run(n, n + 1), Run(n, n + 1))) for n in range(len(german)))
        opened = opened_of(work_of(tuple(german), tuple(english)), Alignment(rows, (), ((0, 1),)))
    return Reviewed(opened.work, opened.alignment, opened.discrepancies, **said)


def written(work: Reviewed, name: str, level=Level.PARAGRAPH) -> bytes:
    stream, writer = io.BytesIO(), writer_named(name)
    if writer.has_several_files:
        return repr([(suffix, list(lines)) for suffix, lines in writer.files(work, level)]).encode()
    writer.write(work, stream, level)
    return stream.getvalue()


def page_of(work: Reviewed):
    return html.document_fromstring(written(work, "html").decode())


def test_the_page_has_a_row_for_each_row_and_lights_what_disagrees():
    page = page_of(reviewed())
    assert [each.get("id") for each in page.iter("section")] == ["r1", "r2", "r3", "r4"]
    assert [(m.text, m.get("class")) for m in page.iter("mark")] == [
        ("2019", "error"),
        ("2018", "error"),
    ]
    assert [s.get("data-is") for s in page.iter("section")] == ["", "findings", "", ""]
    (note,) = page.xpath("//ul[@class='notes']/li")
    assert note.text == "value differs: de: 2019 / en: 2018"


def test_the_page_tells_what_was_said_of_rows():
    doubt = RowReview(RowStatus.NEEDS_REVIEW, "why <so>?")
    key = reviewed().discrepancies[0].key
    page = page_of(reviewed(reviews={2: doubt}, dismissed={key: "a name"}))
    assert [s.get("data-is") for s in page.iter("section")] == ["", "", "doubt", ""]
    assert page.xpath("//section[3]//ul/li/text()") == ["“why <so>?”"]
    assert page.xpath("//mark") == []


def test_no_text_becomes_markup_in_the_page():
    page = page_of(reviewed([HARM], [HARM]))
    assert page.xpath("//img") == []
    assert len(page.xpath("//script")) == 1
    assert [p.text_content() for p in page.xpath("//section//p")] == [HARM, HARM]


def test_the_page_may_load_nothing():
    policy = page_of(reviewed()).xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert page_of(reviewed()).xpath("//*[@src] | //link | //*[contains(@href, ':')]") == []


texts = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1),
    min_size=1,
    max_size=3,
)


@settings(max_examples=30)
@given(texts)
def test_the_text_of_the_page_is_the_text(found):
    page = page_of(reviewed(found, found))
    assert [p.text_content() for p in page.xpath("//section/div[1]/p")] == found


@pytest.mark.parametrize("name", [each.name for each in WRITERS if each.name != "xlsx"])
@pytest.mark.parametrize("level", Level)
def test_every_format_is_written_and_always_the_same(name, level):
    work = reviewed(reviews={1: RowReview(RowStatus.ACCEPTED, "seen")})
    first = written(work, name, level)
    assert first == written(work, name, level)
    assert b"Br\xc3\xbccke" in first or name in {"epub", "json"} or name.startswith("report")


def test_cells_of_a_workbook_are_text():
    book = zipfile.ZipFile(
        io.BytesIO(written(reviewed(["=1+1", "24"], ["@x", "http://x"]), "xlsx"))
    )
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert [each for each in sheet.iter() if each.tag.endswith("}f")] == []
    cells = [each.get("t") for each in sheet.iter() if each.tag.endswith("}c") and len(each)]
    assert set(cells) == {"s"}
    strings = ET.fromstring(book.read("xl/sharedStrings.xml"))
    said = [each.text for each in strings.iter() if each.tag.endswith("}t")]
    assert {"=1+1", "24", "@x", "http://x"} <= set(said)
    with pytest.raises(InputError, match="more text than a cell"):
        written(reviewed(["x" * 40_000], ["y"]), "xlsx")


def test_the_book_is_whole():
    book = zipfile.ZipFile(io.BytesIO(written(reviewed([HARM, "zwei"], ["one", HARM]), "epub")))
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    package = ET.fromstring(book.read("EPUB/book.opf"))
    listed = [each.get("href") for each in package.iter() if each.tag.endswith("}item")]
    assert all(f"EPUB/{name}" in book.namelist() for name in listed)
    page = ET.fromstring(book.read("EPUB/c0001.xhtml"))
    assert [p.text for p in page.iter() if p.tag.endswith("}p")] == [HARM, "one", "zwei", HARM]


def test_the_book_is_read_back(tmp_path):
    path = tmp_path / "x.epub"
    path.write_bytes(written(reviewed(), "epub"))
    said = [p.text for p in read_version(path).paragraphs if p.kind != "chrome"]
    assert said == [
        version.paragraphs[n].text for n in range(4) for version in reviewed().work.versions
    ]


@pytest.mark.parametrize("text", ["# no heading", "1. no list", "a*b*c <b> `x`", "- 5 | 6", HARM])
def test_markdown_reads_as_its_text(tmp_path, text):
    path = tmp_path / "x.md"
    path.write_bytes(written(reviewed([text], ["other"]), "markdown"))
    from markdown_it import MarkdownIt

    rendered = html.fromstring(f"<div>{MarkdownIt().render(path.read_text())}</div>")
    assert rendered.xpath("./p")[0].text_content() == text


def test_reports_tell_open_findings_first_and_why_others_are_dismissed():
    years = (["1. Mai 2019", "24 Euro"], ["May 1, 2018", "25 euros"])
    first, second = reviewed(*years).discrepancies
    work = reviewed(
        *years, dismissed={first.key: "an edition"}, reviews={1: RowReview(comment="=1")}
    )
    table = list(csv.DictReader(io.StringIO(written(work, "report-csv").decode())))
    assert [(line["row"], line["status"], line["reason"], line["comment"]) for line in table] == [
        ("2", "open", "", "'=1"),
        ("1", "dismissed", "an edition", ""),
    ]
    document = json.loads(written(work, "report-json"))
    assert [each["reason"] for each in document["findings"]] == [None, "an edition"]
    assert document["summary"]["rows"] == 2
    text = written(work, "report-text").decode()
    assert text.index("24 Euro") < text.index("Dismissed: 1") < text.index("2019")
    assert "dismissed: an edition" in text
    assert all(len(line) <= 80 for line in text.splitlines())
    page = html.document_fromstring(written(work, "report").decode())
    assert page.xpath("//h2/text()") == ["Open findings: 1", "Dismissed: 1"]
    assert second.key == document["findings"][0]["key"]

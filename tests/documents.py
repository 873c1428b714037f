"""Documents made by hand for tests: small archives of XML, as the formats want them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_paragraph(text: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:t xml:space='preserve'>{escape(text)}"
        "</w:t></w:r></w:p>"
    )


def docx(body: str, **others: str) -> bytes:
    """A Word document with a body of XML; `styles`, `footnotes` are other parts."""
    members = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    for name, content in others.items():
        members[f"word/{name}.xml"] = f"<w:{name} {W}>{content}</w:{name}>"
    return packed(members)


ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (("office", "office"), ("text", "text"), ("table", "table"), ("dc", "dc"))
)


def odt_content(body: str) -> str:
    return (
        f"<?xml version='1.0'?><office:document-content {ODF}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def odt(body: str) -> bytes:
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": odt_content(body),
    })  # fmt: skip


def epub(
    chapters: Mapping[str, str], spine: list[str] | None = None, language: str = "de"
) -> bytes:
    """A book of chapters (the body of each) by the names of their files."""
    names = list(chapters)
    items = "".join(
        f'<item id="i{n}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(names)
    )
    order = "".join(f'<itemref idref="i{names.index(name)}"/>' for name in spine or names)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:language>{language}</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    pages = {
        f"OPS/{name}": f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    return packed({"META-INF/container.xml": container, "OPS/book.opf": package, **pages})


def pdf(*lines: str) -> bytes:
    """A PDF of one page with lines of ASCII text."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    return pdf_of([f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"])


_FONTS = {
    "F1": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "F2": "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "F3": "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    "F4": "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode 3 0 R "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>",
}
_SIGNS = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /C def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)


def pdf_of(contents: Sequence[str], trailer: str = "") -> bytes:
    """A PDF with a page for each of the contents, written in the operators of PDF.

    The fonts: F1 Helvetica, F2 Courier, F3 bold Courier, F4 one whose codes are those of UTF-16.
    """
    fonts = " ".join(f"/{name} {font}" for name, font in _FONTS.items())
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        f"<< /Length {len(_SIGNS)} >>\nstream\n{_SIGNS}\nendstream",
    ]
    for number, content in enumerate(contents):
        page = f"/Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page {page} /Resources << /Font << {fonts} >> >> >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    data, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer << /Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode("ascii")


def pdf_line(text: str, left: float, base: float, size: float = 10, font: str = "F2") -> str:
    """The operators that write a line of text; a letter of Courier is 0.6 times `size` wide."""
    encoding = "utf-16-be" if font == "F4" else "cp1252"
    code = text.encode(encoding).hex()
    return f"BT /{font} {size} Tf 1 0 0 1 {left} {base} Tm <{code}> Tj ET\n"

"""The text of a paragraph of a Word document, run by run (ECMA-376-1, 17.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.reading.documents.docx_styles import Styles
from align.reading.documents.office_text import attribute, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

LEFT_OUT = frozenset({
    "del", "moveFrom", "instrText", "delText", "delInstrText", "fldData", "Fallback", "rt",
    "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "rubyPr", "docPr", "pgNum",
})  # fmt: skip
"""What holds no text that is shown: properties, deleted text, codes of fields, glosses."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_SYMBOL_FONT = str.maketrans(
    {0xF000 + ord(code): sign for code, sign in (
        *zip("ABGDEZHQIKLMNXOPRSTUFCYW", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", strict=True),
        *zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True),
        *zip("0123456789+=<>()[]%.,:;/|", "0123456789+=<>()[]%.,:;/|", strict=True),
        ("-", "−"), ("\xa3", "≤"), ("\xa5", "∞"), ("\xae", "→"), ("\xb0", "°"), ("\xb1", "±"),
        ("\xb3", "≥"), ("\xb4", "×"), ("\xb7", "•"), ("\xb8", "÷"), ("\xb9", "≠"), ("\xbb", "≈"),
        ("\xbc", "…"), ("\xd6", "√"), ("\xd7", "⋅"), ("\xe5", "∑"),
    )}
)  # fmt: skip
"""The signs of the font Symbol that texts with figures have, by their private code points."""


class Runs:
    """Gathers the text of one paragraph; text boxes and notes in it are put aside, in order."""

    def __init__(self, styles: Styles) -> None:
        self.aside: list[_Element] = []
        self._styles = styles
        self._pieces: list[str] = []
        self._fields: list[bool] = []
        """For each field that is open whether its code goes on."""

    @property
    def text(self) -> str:
        """The text gathered, without blanks around it."""
        return "".join(self._pieces).replace("\u00ad", "")

    def read(self, element: _Element) -> None:
        """Gather the text of all in an element."""
        for each in element:
            name = name_of(each)
            if name == "t":
                self._add(each.text or "")
            elif name in _SIGNS:
                self._add(_SIGNS[name])
            elif name == "sym":
                self._add(_symbol(each))
            elif name == "fldChar":
                self._field(attribute(each, "fldCharType"))
            elif name in {"txbxContent", "footnoteReference", "endnoteReference"}:
                self.aside.append(each)
            elif name not in LEFT_OUT and not (name == "r" and self._styles.hides_run(each)):
                self.read(each)

    def _add(self, text: str) -> None:
        if not any(self._fields):
            self._pieces.append(text)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def _symbol(element: _Element) -> str:
    """A sign of a font of symbols; none if no text sign is meant."""
    try:
        sign = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    if (attribute(element, "font") or "").casefold() == "symbol":
        found = chr(0xF000 + sign % 0x100).translate(_SYMBOL_FONT)
        sign = ord(found)
    is_private = 0xE000 <= sign <= 0xF8FF or 0xD800 <= sign < 0xE000
    return "" if is_private or not 0x20 <= sign <= 0xFFFF else chr(sign)

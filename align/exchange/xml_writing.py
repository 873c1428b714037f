"""Elements written into a file under way, in the namespaces that it has declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element, _IncrementalFileWriter


def write_element(file: _IncrementalFileWriter, element: _Element) -> None:
    """Write an element with its text and its children, without declaring a namespace again."""
    with file.element(element.tag, dict(element.attrib)):
        if element.text:
            file.write(element.text)
        for each in element:
            write_element(file, each)

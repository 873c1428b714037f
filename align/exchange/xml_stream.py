"""Large XML from strangers, element by element: no entities, no network, nothing kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import InputError
from align.news import Often
from align.reading.safe_xml import refuse_entities, sentence_of_damage

if TYPE_CHECKING:
    from lxml.etree import _Element


def elements(path: Path, names: Collection[str], *, heads: Collection[str]) -> Iterator[_Element]:
    """The elements of these local names in order, whole; of `heads` the attributes at least.

    A head is given when it begins. Raises InputError for what is not well-formed and for a
    document that declares entities; what came before was given.
    """
    from lxml import etree

    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            parsed = etree.iterparse(
                stream,
                events=("start", "end"),
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )
            is_first, often = True, Often(f"reading {path.name}")
            for event, element in parsed:
                if is_first:
                    refuse_entities(element, path)
                    is_first = False
                name = local_name(element)
                if event == "start" and name in heads:
                    yield element
                elif event == "end" and name in names:
                    often.tell(stream.tell(), size)
                    yield element
                    _let_go(element)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise sentence_of_damage(error, path) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(path, f"the file cannot be read ({reason})", "check the name") from error


def local_name(element: _Element) -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _let_go(element: _Element) -> None:
    """Forget an element that was read, and those before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]

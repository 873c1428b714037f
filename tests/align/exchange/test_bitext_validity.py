"""What is written as TMX and XLIFF is what their standards allow, whatever a work holds."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from bitext_works import works
from edited_works import bridge
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from align.exchange.writers import Level, writer_named
from align.reviewed import Reviewed, RowReview, RowStatus

TMX = Path(__file__).with_name("tmx14.dtd")
SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""Where Debian's php-symfony-translation has the schemas that OASIS gives out."""
NAMES = {"xliff": "xliff-core-1.2-strict.xsd", "xliff2": "xliff-core-2.0.xsd"}

needs_schemas = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="the schemas of XLIFF are in Debian's php-symfony-translation"
)


class Local(etree.Resolver):
    """Gives the schema of the attributes of XML from the same folder, not from the net."""

    def resolve(self, url, _public, context):
        name = url.rpartition("/")[2]
        return self.resolve_filename(str(SCHEMAS / name), context)


@cache
def schema(name):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / NAMES[name]), parser))


@cache
def dtd():
    return etree.DTD(str(TMX))


def document(work: Reviewed, name: str, level=Level.PARAGRAPH):
    stream = io.BytesIO()
    writer_named(name).write(work, stream, level)
    return etree.fromstring(stream.getvalue())


def reviewed() -> Reviewed:
    opened = bridge()
    said = {
        1: RowReview(RowStatus.ACCEPTED, "seen"),
        2: RowReview(RowStatus.NEEDS_REVIEW, "a <b> & c"),
    }
    return Reviewed(opened.work, opened.alignment, opened.discrepancies, said)


def errors(validator, found) -> list[str]:
    validator.validate(found)
    return [str(each) for each in validator.error_log]


@settings(max_examples=60)
@given(works())
def test_any_work_is_valid_tmx(work):
    assert errors(dtd(), document(work, "tmx")) == []


@needs_schemas
@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40)
@given(data=st.data())
def test_any_work_is_valid_xliff(name, data):
    work = data.draw(works(most=2 if name == "xliff2" else 3))
    assert errors(schema(name), document(work, name)) == []


@pytest.mark.parametrize("level", list(Level))
def test_a_reviewed_work_is_valid_at_both_levels(level):
    assert errors(dtd(), document(reviewed(), "tmx", level)) == []
    for name in NAMES if SCHEMAS.is_dir() else ():
        assert errors(schema(name), document(reviewed(), name, level)) == []


def test_the_checks_find_what_is_wrong():
    found = document(reviewed(), "tmx")
    del found.find("header").attrib["srclang"]
    assert any("srclang" in each for each in errors(dtd(), found))
    if SCHEMAS.is_dir():
        for name in NAMES:
            found = document(reviewed(), name)
            found[0].set("colour", "red")
            assert any("colour" in each for each in errors(schema(name), found))


def test_xliff_declares_each_namespace_once():
    for name in NAMES:
        stream = io.BytesIO()
        writer_named(name).write(reviewed(), stream, Level.PARAGRAPH)
        assert stream.getvalue().count(b"xmlns=") == 1
        assert b"ns0" not in stream.getvalue()

"""The page in a real browser: its filters, columns and search are clicked and typed in."""

from __future__ import annotations

import io

import pytest
from browser import Browser, found_browser
from edited_works import opened_of, work_of

from align.exchange.writers import Level, writer_named
from align.model import Alignment, Row, Run
from align.reviewed import Reviewed, RowReview, RowStatus

pytestmark = pytest.mark.skipif(found_browser() is None, reason="no chromium on this machine")

GERMAN = (
    "Die Brücke kostet 24 Euro.",
    "Im Mai 2019.",
    "</script><b>",
    "Ende der Brücke.",
    "Nur hier.",
)
CHINESE = ("大桥造价24欧元。", "2018年5月。", "</script><b>", "大桥的尽头。")
VISIBLE = "[...document.querySelectorAll('.row')].filter(r => r.offsetParent).map(r => r.id)"
HITS = "document.querySelectorAll('mark.hit').length"
COUNT = "document.getElementById('count').textContent"


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    found = Browser(found_browser(), tmp_path_factory.mktemp("profile"))
    yield found
    found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    rows = tuple(Row((Run(n, n + 1), Run(min(n, 4), min(n + 1, 4)))) for n in range(5))
    work = work_of(GERMAN, CHINESE, languages=("de", "zh-Hans"))
    opened = opened_of(work, Alignment(rows, (), ((0, 1),)))
    reviews = {
        0: RowReview(RowStatus.ACCEPTED),
        3: RowReview(RowStatus.NEEDS_REVIEW, "end of what?"),
    }
    reviewed = Reviewed(opened.work, opened.alignment, opened.discrepancies, reviews)
    stream = io.BytesIO()
    writer_named("html").write(reviewed, stream, Level.PARAGRAPH)
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_bytes(stream.getvalue())
    return path.as_uri()


@pytest.fixture
def page(browser, address):
    browser.requests.clear()
    browser.open(address, 1280, 800)
    return browser


def test_filters_show_the_rows_they_name(page):
    shown = {}
    for name in ("all", "findings", "doubt", "apart"):
        page.click(f"[data-filter={name}]")
        shown[name] = page.value(VISIBLE)
    assert shown == {
        "all": ["r1", "r2", "r3", "r4", "r5"],
        "findings": ["r2", "r5"],
        "doubt": ["r4"],
        "apart": ["r5"],
    }


def test_the_search_lights_all_matches_and_goes_from_one_to_the_next(page):
    page.press("/")
    page.type("BRÜCKE")
    assert (page.value(HITS), page.value(COUNT)) == (2, "1 / 2")
    assert page.value("document.querySelector('.current').id") == "r1"
    page.press("Enter")
    assert page.value("document.querySelector('.current').id") == "r4"
    page.press("Escape")
    assert (page.value(HITS), page.value(COUNT)) == (0, "5 rows")
    page.press("/")
    page.type("大桥")
    assert page.value(HITS) == 2
    page.press("Escape")
    page.press("/")
    page.type("xyz")
    assert page.value(COUNT) == "no match"


def test_a_column_is_hidden_and_shown_but_never_the_last(page):
    cells = "[...document.querySelectorAll('.cell')].filter(c => c.offsetParent).length"
    page.click("[data-column='1']")
    assert page.value(cells) == 5
    page.click("[data-column='0']")
    assert page.value(cells) == 5
    page.click("[data-column='1']")
    assert page.value(cells) == 10


def test_keys_go_from_row_to_row(page):
    for key in "jjk":
        page.press(key)
    assert page.value("document.querySelector('.current').id") == "r1"


def test_text_stays_text_and_nothing_is_loaded(page, address):
    assert page.value("document.querySelector('#r3 .cell p').textContent") == "</script><b>"
    assert page.value("document.querySelectorAll('.cell b').length") == 0
    assert set(page.requests) <= {address}


@pytest.mark.parametrize("width", [1280, 700, 390])
def test_nothing_overflows_sideways(browser, address, width):
    browser.open("about:blank", width, 844)
    browser.open(address, width, 844)
    assert browser.value("document.documentElement.scrollWidth") <= width
    columns = browser.value("getComputedStyle(document.querySelector('.row')).gridTemplateColumns")
    assert len(columns.split()) == (1 if width <= 700 else 3)

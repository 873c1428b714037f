"""The list of discrepancies: narrowed by severity, kind and standing, judged, and left for one."""

from __future__ import annotations

from dataclasses import replace

from finding_builders import repeated, translated
from pilots import foot, reading, reviewing, run, shown
from reader_builders import bridge, reader
from test_tui_finding import press

from align.numbers.model import DiscrepancyType, Severity
from align.passages import PassageKind
from tui.reader.book import Book
from tui.reader.dismissals import Dismissals
from tui.reader.filtering import only_queue
from tui.reader.queue import Queue, Standing, next_kind, next_severity, next_standing
from tui.screens.findings import FindingsScreen
from tui.screens.reading import ReadingScreen


def mixed() -> Book:
    """Four rows: two values that differ, a minor one of them, a unit, a missing figure."""
    book = repeated(("40", "44"), ("40", "44"), ("7", "8"), ("5", "5"))
    one, two, three, four = book.discrepancies
    return Book.of(
        book.work,
        book.alignment,
        (
            one,
            replace(two, severity=Severity.MINOR),
            replace(three, type=DiscrepancyType.UNIT_DIFFERS, severity=Severity.MINOR),
            replace(four, type=DiscrepancyType.MISSING, figures=(four.figures[0], None)),
        ),
    )


def test_a_queue_wants_a_severity_and_a_kind():
    book = mixed()
    minor = Queue(Severity.MINOR)
    assert list(minor.listed(book, Dismissals())) == [1, 2]
    units = replace(minor, kind=DiscrepancyType.UNIT_DIFFERS)
    assert (list(units.listed(book, Dismissals())), units.what) == (
        [2],
        "minor discrepancies: unit differs",
    )
    assert list(Queue(Severity.INFO).listed(book, Dismissals())) == []


def test_a_queue_wants_the_open_the_dismissed_or_all():
    book = mixed()
    dismissals = Dismissals().having([book.finding_keys[1]], "a name")
    wanted = [queue := Queue()]
    wanted.extend(queue := next_standing(queue) for _ in range(3))
    assert [list(each.listed(book, dismissals)) for each in wanted] == [
        [0, 2, 3],
        [1],
        [0, 1, 2, 3],
        [0, 2, 3],
    ]
    assert wanted[1].standing is Standing.DISMISSED


def test_only_severities_and_kinds_are_offered_that_there_are():
    queue, findings = Queue(), mixed().findings
    severities = [(queue := next_severity(queue, findings)).severity for _ in range(3)]
    kinds = [(queue := next_kind(queue, findings)).kind for _ in range(4)]
    assert severities == [Severity.ERROR, Severity.MINOR, None]
    assert kinds == [
        DiscrepancyType.VALUE_DIFFERS,
        DiscrepancyType.MISSING,
        DiscrepancyType.UNIT_DIFFERS,
        None,
    ]


def test_a_missing_row_is_another_kind_than_a_missing_figure():
    book = translated()
    lacking = Queue(kind=PassageKind.LACKING)
    assert [book.findings.row(n) for n in lacking.listed(book, Dismissals())] == [1]
    assert list(Queue(kind=DiscrepancyType.MISSING).listed(book, Dismissals())) == []


def test_the_rows_of_a_queue_alone_are_read_and_their_other_findings_passed_by():
    read = reader(mixed())
    read.apply(lambda page, state: only_queue(page, state, Queue(Severity.MINOR)))
    assert list(read.state.only.rows) == [1, 2]
    assert read.message == "only 2 rows with minor discrepancies; ! shows all again"
    read.perform("next_discrepancy")
    assert read.state.finding == 2
    read.perform("only_discrepancies")
    assert read.state.only is None


def lines(screen):
    """The lines between head and foot, without what stands beside the words."""
    return [line.strip() for line in shown(screen).splitlines()[2:-1] if line.strip()]


def test_the_list_stands_where_one_reads_and_goes_to_what_is_chosen():
    async def case():
        async with reading(mixed(), (80, 24)) as (pilot, screen):
            await press(pilot, *"jjL")
            listed = pilot.app.screen
            assert isinstance(listed, FindingsScreen)
            assert lines(listed)[2] == "▐   3 ~ unit differs: de 7 / en 8"
            assert foot(listed).startswith("3 of 4")
            await press(pilot, "j", "enter")
            assert pilot.app.screen is screen
            assert (screen.reader.state.row, screen.reader.state.finding) == (3, 3)
            await press(pilot, "ctrl+o")
            assert screen.reader.state.row == 2

    run(case)


def test_narrowing_keeps_the_choice_and_tells_what_is_listed():
    async def case():
        async with reading(mixed(), (80, 24)) as (pilot, _screen):
            await press(pilot, *"Ljjs")
            listed = pilot.app.screen
            assert "2 listed: errors, open" in shown(listed)
            assert foot(listed).startswith("2 of 2")
            await press(pilot, *"tt")
            assert "1 listed: errors: figure missing, open" in shown(listed)
            await press(pilot, *"!")
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert "only 1 row with errors: figure missing" in shown(pilot.app.screen)

    run(case)


def test_findings_are_dismissed_and_restored_without_leaving_the_list():
    async def case():
        async with reading(mixed(), (80, 24)) as (pilot, screen):
            await press(pilot, *"LI", *"a name", "enter")
            listed = pilot.app.screen
            assert isinstance(listed, FindingsScreen)
            assert foot(listed) == "2 discrepancies dismissed (a name); u takes them back"
            assert [line[:7] for line in lines(listed)] == ["▐   3 ~", "4 ! mis"]
            await press(pilot, *"o")
            assert lines(listed)[0] == "1 ! dismissed (a name): value differs: de 40 / en 44"
            await press(pilot, "i")
            assert foot(listed) == "dismissed already (a name); c restores it"
            await press(pilot, "c")
            assert len(lines(listed)) == 1
            await press(pilot, "u")
            assert lines(listed) == []
            assert screen.reader.state.dismissals.keys == frozenset()

    run(case)


def test_a_dismissal_given_up_comes_back_to_the_list():
    async def case():
        async with reading(mixed(), (80, 24)) as (pilot, _screen):
            await press(pilot, *"Li", "escape")
            assert isinstance(pilot.app.screen, FindingsScreen)
            assert len(pilot.app.screen.lines.numbers) == 4

    run(case)


def test_what_is_dismissed_in_the_list_is_kept_in_the_library():
    async def case():
        async with reviewing(bridge()) as (pilot, screen):
            await press(pilot, *"Li", *"so", "enter")
            assert list(screen.desk.reviewed.dismissed.values()) == ["so"]
            await press(pilot, *"u")
            assert screen.desk.reviewed.dismissed == {}

    run(case)


def test_a_work_without_findings_says_so():
    async def case():
        async with reading(repeated(), (80, 24)) as (pilot, screen):
            await press(pilot, "L")
            assert pilot.app.screen is screen
        plain = repeated(("1", "1"))
        quiet = Book.of(plain.work, plain.alignment, ())
        async with reading(quiet, (80, 24)) as (pilot, _screen):
            await press(pilot, "L", "enter")
            assert "the figures of this work agree" in shown(pilot.app.screen)
            assert foot(pilot.app.screen) == "none is listed; s, t and o list others"

    run(case)

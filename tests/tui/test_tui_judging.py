"""Keys pressed in the whole application that dismiss findings, restore them and visit rows."""

from __future__ import annotations

from finding_builders import repeated, translated
from pilots import reading, run, settled, shown
from reader_builders import bridge

from tui.screens.evidence import EvidenceScreen
from tui.screens.reading import ReadingScreen


def lines(screen):
    """The two lines of the foot."""
    return [line.strip() for line in shown(screen).splitlines()[-2:]]


def edge(screen):
    """The overview, from top to bottom, without its empty lines."""
    strips = screen.view.strips_now()[1:-2]
    return "".join(strip.text[-1] for strip in strips).replace(" ", "").replace("▐", "")


def test_i_asks_for_a_reason_and_u_takes_it_back():
    async def case():
        async with reading(size=(80, 24)) as (pilot, screen):
            assert edge(screen) == "!!"
            await pilot.press("n", "i")
            assert "▐!" in shown(screen)
            assert lines(screen)[0].startswith("dismiss: de 2,…rden / en 2.…lion")
            assert lines(screen)[0].endswith("zh 24亿 · reason or none, Enter · Esc: back")
            assert lines(screen)[1] == "reason:"
            await pilot.press(*"not so", "enter")
            assert lines(screen)[1] == "discrepancy dismissed (not so); u takes it back"
            assert "!1 ~1: 1 missing, 1 bound" in lines(screen)[0]
            assert edge(screen) == "!"
            assert "▐!" not in shown(screen)
            await pilot.press("i")
            assert lines(screen)[1] == "dismissed already (not so); c restores it"
            await pilot.press("u")
            assert lines(screen)[1] == "1 discrepancy counts again"
            assert edge(screen) == "!!"
            await pilot.press("u")
            assert lines(screen)[1].startswith("no dismissal to take back")

    run(case)


def test_letters_in_a_reason_do_nothing_else_and_esc_leaves_all_as_it_was():
    async def case():
        async with reading(size=(80, 24)) as (pilot, screen):
            await pilot.press("n")
            before = screen.reader.state
            await pilot.press("i", *"jGqnu1", "exclamation_mark", "f5", "ctrl+r", "tab", "escape")
            await pilot.press("escape")
            assert pilot.app.screen is screen
            assert screen.reader.state == before
            assert "reason" not in shown(screen)
            await pilot.press("i", "x", "backspace", "backspace")
            assert screen.asking.prompt is None
            await pilot.press("g", "i")
            assert lines(screen)[1].startswith("there is no discrepancy in this row to dismiss")

    run(case)


def test_an_earlier_reason_is_offered_and_all_alike_go_at_once():
    async def case():
        book = repeated(("12", "13"), ("12", "13"), ("7", "8"), ("12", "13"))
        async with reading(book, size=(120, 40)) as (pilot, screen):
            await pilot.press("I")
            assert lines(screen)[0].startswith("dismiss all 3: value differs: de 12 / en 13")
            await pilot.press(*"ids", "enter")
            assert "1 discrepancy: 1 value; 3 dismissed" in lines(screen)[0]
            await pilot.press("n")
            assert lines(screen)[1].startswith("! 1/1 value differs: de 7 / en 8")
            await pilot.press("i", "up")
            assert "reason: ids" in lines(screen)[1]
            await pilot.press("enter", "n")
            assert lines(screen)[1].startswith("all discrepancies are dismissed")
            await pilot.press("u", "u")
            assert screen.reader.state.row == 0
            assert "4 discrepancies: 4 value" in lines(screen)[0]

    run(case)


def test_the_evidence_tells_what_is_dismissed_and_why_and_restores_it():
    async def case():
        async with reading(bridge(), size=(120, 40)) as (pilot, screen):
            await pilot.press("n", "n", "i", *"as agreed", "enter", "enter")
            page = await settled(pilot, EvidenceScreen)
            text = shown(page)
            assert "x missing in de, en: zh 30分钟" in text
            assert "dismissed: as agreed" in text
            assert text.index("~ qualifier differs") < text.index("x missing")
            await pilot.press("c")
            assert "dismissed" not in shown(page).partition("Figures")[0]
            assert "! missing in de, en" in shown(page)
            await pilot.press("c")
            assert "nothing is dismissed in this row" in shown(page)
            await pilot.press("escape")
            await settled(pilot, ReadingScreen)
            assert screen.reader.state.dismissals.made == ()
            assert "3 discrepancies" in lines(screen)[0]

    run(case)


def test_the_evidence_points_to_the_finding_one_stands_on():
    async def case():
        async with reading(bridge(), size=(120, 40)) as (pilot, _screen):
            await pilot.press("n", "enter")
            page = await settled(pilot, EvidenceScreen)
            assert "▸ !" not in shown(page)
            await pilot.press("n")
            assert "▸ ! missing in de, en" in shown(page)
            await pilot.press("n")
            text = shown(page)
            assert "▸ ~ qualifier differs" in text
            assert "▸ !" not in text

    run(case)


def test_i_in_the_evidence_asks_for_a_reason_where_one_reads():
    async def case():
        async with reading(bridge(), size=(120, 40)) as (pilot, screen):
            await pilot.press("enter")
            page = await settled(pilot, EvidenceScreen)
            await pilot.press("i")
            assert "no discrepancy in this row to dismiss" in shown(page)
            await pilot.press("n", "n", "i")
            await settled(pilot, ReadingScreen)
            assert lines(screen)[0].startswith("dismiss: missing in de, en: zh 30分钟")
            await pilot.press("f5")
            assert "F5 does nothing here; Esc goes back" in lines(screen)[0]
            await pilot.press(*"ok", "enter")
            assert "2 discrepancies" in lines(screen)[0]
            assert (screen.reader.state.row, screen.reader.state.finding) == (7, 2)

    run(case)


def test_a_hidden_column_is_shown_for_a_finding_that_stands_there_alone():
    async def case():
        async with reading(bridge(), size=(120, 40)) as (pilot, screen):
            await pilot.press("3", "n")
            assert lines(screen)[1].endswith("(zh hidden: 3 shows it)")
            assert screen.reader.page.seen == (0, 1)
            await pilot.press("n")
            assert lines(screen)[1] == "zh shown, 3 hides it: missing in de, en: zh 30分钟"
            assert screen.reader.page.seen == (0, 1, 2)

    run(case)


def test_rows_that_not_all_versions_have_are_visited_marked_and_dismissed():
    async def case():
        async with reading(translated(), size=(120, 40)) as (pilot, screen):
            assert edge(screen) == "-++!>"
            await pilot.press("n")
            assert lines(screen)[1].startswith("- 1/4 the whole row is missing in zh")
            marked = [line for line in shown(screen).splitlines() if "Zwei Wege" in line]
            assert "▐- —" in marked[0]
            await pilot.press("n", "j")
            assert screen.reader.state.finding is None
            await pilot.press("i", "enter")
            assert edge(screen) == "-!>"
            await pilot.press("G", "k")
            assert lines(screen)[1].startswith("> 3/3 the whole row is moved in en")

    run(case)


def test_what_is_missing_in_flowing_columns_is_marked_as_well():
    async def case():
        async with reading(translated(), size=(120, 40)) as (pilot, screen):
            await pilot.press("f")
            nur = next(line for line in shown(screen).splitlines() if "Nur hier" in line)
            assert "+ Nur hier" in nur
            zwei = next(line for line in shown(screen).splitlines() if "Zwei Wege" in line)
            assert "+ Zwei Wege" in zwei
            assert "+ Two ways" in zwei
            await pilot.press("n", "n", "i", "enter")
            nur = next(line for line in shown(screen).splitlines() if "Nur hier" in line)
            assert "+ Nur hier" not in nur

    run(case)

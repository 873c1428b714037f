"""The themes: that they can be read, told apart without colours, and changed while reading."""

from dataclasses import fields

import pytest
from pilots import foot, reading, run
from reader_builders import bridge
from rich.color import Color, ColorSystem

from align.numbers.model import Severity
from tui.palettes import PALETTES
from tui.settings.model import THEMES
from tui.starting import set_colours
from tui.theme import Theme, framework_theme, theme, theme_words

LEAST_CONTRAST = {"dark": 4.5, "light": 4.5, "high-contrast": 7.0}
"""WCAG 2.2: level AA, and AAA for the theme that is there for contrast."""


def luminance(color):
    parts = [part / 255 for part in color.get_truecolor()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def styles(worn):
    return {each.name: getattr(worn, each.name) for each in fields(Theme)}


def test_all_themes_that_can_be_chosen_are_there():
    assert set(THEMES) == {"ansi", *PALETTES}


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT])
def test_every_colour_of_a_theme_can_be_read_on_its_background(name, system):
    palette = PALETTES[name]
    background = Color.parse(palette.background).downgrade(system)
    for part in ("text", "red", "green", "yellow", "blue", "magenta", "cyan"):
        color = Color.parse(getattr(palette, part)).downgrade(system)
        assert contrast(color, background) >= LEAST_CONTRAST[name], part


@pytest.mark.parametrize("name", THEMES)
def test_themes_differ_in_colours_alone(name):
    worn, plain = styles(theme({}, name)), styles(theme({}))
    for part, style in worn.items():
        faint = style.dim or plain[part].dim
        assert (style.bold, style.underline, style.reverse) == (
            plain[part].bold,
            plain[part].underline,
            plain[part].reverse,
        )
        assert name != "high-contrast" or not style.dim
        if faint:
            assert style.dim or style.italic


@pytest.mark.parametrize("name", PALETTES)
def test_a_painted_theme_paints_the_ground_of_all_text(name):
    worn = theme({}, name)
    assert worn.text.bgcolor == Color.parse(PALETTES[name].background)
    for severity in Severity:
        lit = worn.text + worn.severity(severity) + worn.current
        assert lit.color == worn.severity(severity).color
        assert lit.bgcolor == worn.text.bgcolor


@pytest.mark.parametrize("name", THEMES)
def test_no_color_and_few_colours_leave_the_terminal_s_own(name):
    assert styles(theme({"NO_COLOR": "1"}, name)) == styles(theme({"NO_COLOR": "1"}))
    assert styles(theme({}, name, "standard")) == styles(theme({}))
    assert framework_theme({"NO_COLOR": "1"}, name).startswith("ansi")


@pytest.fixture
def true_colours(monkeypatch):
    """A terminal that says it has them."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.mark.usefixtures("true_colours")
def test_the_theme_changes_while_one_reads_and_nothing_is_left_of_the_old_one():
    async def case():
        async with reading(bridge()) as (pilot, screen):
            await pilot.press("j", "C")
            await pilot.pause()
            assert foot(screen) == "theme dark"
            background = Color.parse(PALETTES["dark"].background)
            for line in screen.view.strips_now():
                for segment in line:
                    assert segment.style.bgcolor == background, line.text
            for _ in range(len(THEMES) - 1):
                await pilot.press("C")
            await pilot.pause()
            assert foot(screen) == "theme ansi: the terminal's own colours"
            assert not any(
                segment.style.bgcolor for line in screen.view.strips_now() for segment in line
            )

    run(case)


@pytest.mark.usefixtures("true_colours")
def test_the_palette_offers_every_theme():
    async def case():
        async with reading(bridge()) as (pilot, screen):
            commands = {title: call for title, _, call in screen.commands()}
            commands["Theme high-contrast"]()
            await pilot.pause()
            assert foot(screen) == "theme high-contrast"

    run(case)


def test_a_theme_that_cannot_be_seen_says_so():
    assert theme_words("dark", "truecolor", {}) == "theme dark"
    assert "needs 256 colours" in theme_words("dark", "standard", {})
    assert "NO_COLOR" in theme_words("dark", "256", {"NO_COLOR": "1"})


COLOURS = [
    ("auto", {"NO_COLOR": "1"}, {"NO_COLOR": "1"}),
    ("none", {}, {"NO_COLOR": "1"}),
    ("16", {"NO_COLOR": "1"}, {"TEXTUAL_COLOR_SYSTEM": "standard"}),
    ("256", {}, {"TEXTUAL_COLOR_SYSTEM": "256"}),
    ("truecolor", {}, {"TEXTUAL_COLOR_SYSTEM": "truecolor"}),
]


@pytest.mark.parametrize(("colours", "before", "after"), COLOURS)
def test_the_setting_outdoes_the_environment(colours, before, after):
    set_colours(colours, before)
    assert before == after

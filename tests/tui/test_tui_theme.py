from dataclasses import fields

from align.model import ParagraphKind
from align.numbers.model import Severity
from tui.reader.marks import SEVERITY_GLYPHS
from tui.theme import Theme, framework_theme, theme


def attributes(style):
    return {
        name for name in ("bold", "dim", "italic", "underline", "reverse") if getattr(style, name)
    }


def test_no_color_leaves_the_attributes():
    plain = theme({"NO_COLOR": "1"})
    for each in fields(Theme):
        style, coloured = getattr(plain, each.name), getattr(theme({}), each.name)
        assert style.color is None
        assert style.bgcolor is None
        assert attributes(style) == attributes(coloured)


def test_what_colour_says_is_also_said_otherwise():
    plain = theme({"NO_COLOR": "1"})
    text = attributes(plain.text)
    for severity in Severity:
        assert attributes(plain.severity(severity)) > text
    assert len(set(SEVERITY_GLYPHS.values())) == len(Severity)
    assert attributes(plain.current) == {"reverse"}
    assert attributes(plain.matched) == {"underline"}
    assert theme({}).matched.color not in {theme({}).severity(each).color for each in Severity}
    for kind in (ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.CAPTION):
        assert attributes(plain.paragraph(kind)) > text


def test_only_the_sixteen_colours_of_the_terminal_are_used():
    for each in fields(Theme):
        style = getattr(theme({}), each.name)
        assert style.color is None or style.color.number < 16
        assert style.bgcolor is None


def test_the_background_is_taken_from_the_terminal_s_word():
    assert framework_theme({"COLORFGBG": "0;15"}) == "ansi-light"
    assert framework_theme({"COLORFGBG": "15;0"}) == "ansi-dark"
    assert framework_theme({}) == "ansi-dark"

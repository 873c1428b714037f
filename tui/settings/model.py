"""What can be set: every setting with its default, the values it takes, and a sentence of help."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any, Literal

THEMES = ("ansi", "dark", "light", "high-contrast")
AmbiguousWidth = Literal["auto", 1, 2]
Value = str | int | bool
"""What a setting may be set to."""

_HELP, _TAKES, _LEAST = "help", "takes", "least"


def _setting(default: Value, text: str, *takes: Value, least: int = 0) -> Any:
    """A field of `Settings`: one of the values `takes`, or any of its kind if none is named."""
    return field(default=default, metadata={_HELP: text, _TAKES: takes, _LEAST: least})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program looks and which keys it obeys.

    `keys` are those of the actions, by their ids, that a person has given others than the table.
    """

    theme: str = _setting(
        "ansi",
        "The colours: ansi is the terminal's own; the others paint the background as well.",
        *THEMES,
    )
    colours: str = _setting(
        "auto",
        "How many colours the terminal has; auto goes by what it says of itself.",
        *("auto", "none", "16", "256", "truecolor"),
    )
    mouse: bool = _setting(
        False,  # noqa: FBT003
        "Whether the mouse scrolls; while it does, hold Shift to select text.",
    )
    ambiguous_width: AmbiguousWidth = _setting(  # noqa: RUF009
        "auto",
        "The cells of characters like “ … — · °, wide in some terminals; auto asks the terminal.",
        *("auto", 1, 2),
    )
    ascii: bool = _setting(
        False,  # noqa: FBT003
        "Whether bars and boxes are drawn with ASCII characters.",
    )
    line_width: int = _setting(
        0, "The most cells of text in a line of a column; 0 is no limit.", least=20
    )
    density: str = _setting(
        "roomy", "Whether rows have a blank line between them.", "roomy", "compact"
    )
    keep_works: bool = _setting(
        True,  # noqa: FBT003
        "Whether works that take long to pair are kept in the cache folder, to open at once later.",
    )
    keep_place: bool = _setting(
        True,  # noqa: FBT003
        "Whether a work is opened where you left off.",
    )
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: `takes` are its values; none for any number of `least` or more, or 0."""

    name: str
    default: Value
    help: str
    takes: tuple[Value, ...]
    least: int

    def accepts(self, value: object) -> bool:
        """Whether it may be set to a value; True is not 1 here."""
        if isinstance(self.default, bool):
            return isinstance(value, bool)
        if self.takes:
            return any(type(value) is type(each) and value == each for each in self.takes)
        if isinstance(value, bool) or not isinstance(value, int):
            return False
        return value == 0 or value >= self.least

    @property
    def choices(self) -> str:
        """Its values in words, as they are written in the file."""
        if isinstance(self.default, bool):
            return "true or false"
        if not self.takes:
            return f"0, or a whole number from {self.least} on"
        written = [as_toml(each) for each in self.takes]
        return f"{', '.join(written[:-1])} or {written[-1]}"


def _declared(each: Field[Any]) -> Setting:
    about = each.metadata
    default: Any = each.default
    return Setting(each.name, default, about[_HELP], about[_TAKES], about[_LEAST])


SETTINGS = tuple(_declared(each) for each in fields(Settings) if each.name != "keys")
"""All settings but the keys, in the order in which they are listed."""


def as_toml(value: Value) -> str:
    """A value as TOML writes it, which is as JSON does."""
    return json.dumps(value, ensure_ascii=False)

"""What is said of a copy on a terminal of 80 columns: where it lies is to be read to its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from pilots import foot, reading, run

from tui.screens import studying

PLACE = "~/.local/state/hexapla/copied.txt"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)


@pytest.mark.parametrize(("keys", "what"), [("Y", "the row"), (")y", "the sentence")])
@pytest.mark.parametrize("is_too_long", [False, True])
def test_the_place_of_a_copy_is_told_in_full(
    keys: str, what: str, *, is_too_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studying, "is_too_long", lambda _text: is_too_long)

    async def case() -> None:
        async with reading(size=(80, 24)) as (pilot, screen):
            await pilot.press(*keys)
            told = f"{what} sent to the clipboard; also in {PLACE}"
            if is_too_long:
                told = f"too long for a clipboard; {what} is in {PLACE}"
            assert foot(screen) == told

    run(case)

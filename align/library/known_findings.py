"""What was found in the edited stretches of a work, kept so that opening it does not check anew."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from align.codec import from_json, to_json
from align.prepared.sections import DRAFT
from align.reading.private_folder import make_private

if TYPE_CHECKING:
    from align.edits.findings import Window
    from align.numbers.model import Discrepancy


class KnownFindings(MutableMapping["Window", "tuple[Discrepancy, ...]"]):
    """The discrepancies of stretches of rows; those of a file are read when they are asked for.

    The file can be made again: one that is damaged, or made by another program, counts for none.
    """

    def __init__(self, path: Path, maker: str) -> None:
        self._path = path
        self._maker = maker
        self._found: dict[Window, tuple[Discrepancy, ...]] = {}
        self._names: dict[Window, str] = {}
        self._kept = self._read()
        self._is_changed = False

    def __getitem__(self, window: Window) -> tuple[Discrepancy, ...]:
        """What was found in a stretch."""
        if window not in self._found:
            from align.numbers.model import Discrepancy

            listed = self._kept[self._name(window)]
            self._found[window] = tuple(from_json(Discrepancy, each) for each in listed)
        return self._found[window]

    def __contains__(self, window: object) -> bool:
        """Whether a stretch has been looked through."""
        if window in self._found:
            return True
        try:
            return isinstance(window, tuple) and self[window] is not None
        except (KeyError, ValueError):
            return False

    def __setitem__(self, window: Window, found: tuple[Discrepancy, ...]) -> None:
        """Remember what was found in a stretch."""
        self._found[window] = found
        self._is_changed = True

    def __delitem__(self, window: Window) -> None:
        """Forget a stretch."""
        del self._found[window]

    def __iter__(self) -> Iterator[Window]:
        """The stretches that were asked for."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many were asked for."""
        return len(self._found)

    def keep(self) -> None:
        """Write what was found, as far as it can be written, if there is something new."""
        if not self._is_changed:
            return
        import secrets

        self._is_changed = False
        found = {self._name(window): to_json(each) for window, each in self._found.items()}
        text = json.dumps({"maker": self._maker, "found": found}, ensure_ascii=False)
        draft = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}{DRAFT}")
        with contextlib.suppress(OSError):
            make_private(self._path.parent)
            try:
                draft.touch(0o600)
                draft.write_text(text, encoding="utf-8", errors="surrogatepass")
                draft.replace(self._path)
            finally:
                draft.unlink(missing_ok=True)

    def _name(self, window: Window) -> str:
        """A name for a stretch that is the same on the next run."""
        if window not in self._names:
            told = repr(window).encode("utf-8", "surrogatepass")
            self._names[window] = hashlib.sha256(told).hexdigest()[:32]
        return self._names[window]

    def _read(self) -> dict[str, list[Any]]:
        try:
            text = self._path.read_text(encoding="utf-8", errors="surrogatepass")
            document = json.loads(text)
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(document, dict) or document.get("maker") != self._maker:
            return {}
        found = document.get("found")
        return found if isinstance(found, dict) else {}

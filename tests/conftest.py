"""Settings for all tests: time never fails a test, CI tries the same examples every time, and no
test finds a work that was prepared before, nor leaves one.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from align.folders import in_cache

settings.register_profile("hexapla", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("hexapla")


@pytest.fixture(autouse=True)
def _own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test goes on where another left off."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / secrets.token_hex(8)))


@pytest.fixture(scope="session", autouse=True)
def _own_prepared_works() -> Iterator[None]:
    """A cache folder of the tests' own; what was compiled in the user's can be used in it."""
    lexicons, segmenter = in_cache("lexicon"), in_cache("segmenter")
    lexicons.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        in_cache("lexicon").parent.mkdir()
        in_cache("lexicon").symlink_to(lexicons)
        if segmenter.exists():
            in_cache("segmenter").symlink_to(segmenter)
        yield

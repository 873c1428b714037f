"""Settings for all tests: time never fails a test, and CI tries the same examples every time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("hexapla", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("hexapla")

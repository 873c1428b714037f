import subprocess
import sys
from pathlib import Path

import pytest

import tui.reader

DRAWING = {"paint", "view"}
READER = {path.stem for path in Path(tui.reader.__file__).parent.glob("[!_]*.py")}
PURE = [
    "tui.action",
    "tui.actions",
    "tui.key_names",
    "tui.keymap",
    "tui.moving",
    "tui.waiting",
    *(f"tui.reader.{name}" for name in sorted(READER - DRAWING)),
]


@pytest.mark.parametrize("heavy", ["textual", "jieba", "nltk"])
def test_the_model_of_the_reader_knows_no_framework(heavy):
    code = f"import sys, {', '.join(PURE)}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_application_starts_without_the_heavy_parts():
    code = (
        "import sys, tui.app; "
        "print(*({'jieba', 'nltk', 'align.pairing', "
        "'textual.widgets._markdown', 'textual.widgets._data_table'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")

"""Ctrl-C in the middle of what takes long: everything is as it was before, or done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from processes import environment, heed_interrupts, hexapla

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")

ROWS = 1_500


@pytest.fixture
def folder(tmp_path):
    german = (f"Im Raum {n} standen {n} Stühle, sagte Anna Nr. {n}." for n in range(ROWS))
    english = (f"There were {n} chairs in room {n}, said Anna no. {n}." for n in range(ROWS))
    (tmp_path / "talk.de").write_text("\n".join(german) + "\n")
    (tmp_path / "talk.en").write_text("\n".join(english) + "\n")
    return tmp_path


def interrupted(folder, seconds, *arguments):
    """Exit status and standard error of a command that got Ctrl-C after so long."""
    running = subprocess.Popen(
        [sys.executable, "-m", "tui", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        cwd=folder,
        env=environment(HEXAPLA_LIBRARY=str(folder / "library.db")),
        text=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509
    )
    time.sleep(seconds)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    return running.returncode, said


@pytest.mark.parametrize("seconds", [0.6, 1.2, 1.8])
def test_a_work_is_added_whole_or_not_at_all(folder, seconds):
    status, said = interrupted(folder, seconds, "add", "--name", "talk", "talk.de", "talk.en")
    listed = hexapla("list", HEXAPLA_LIBRARY=str(folder / "library.db")).stdout
    assert "Traceback" not in said
    if status == 0:
        assert listed == f"talk  de en  {ROWS:,} rows  talk\n"
    else:
        assert status in {130, -signal.SIGINT}
        assert listed.startswith("The library is empty")


@pytest.mark.parametrize("seconds", [0.6, 1.2, 1.8])
def test_an_export_is_whole_or_leaves_the_file_of_before(folder, seconds):
    target = folder / "out.html"
    target.write_text("before")
    status, said = interrupted(folder, seconds, "export", "talk.de", "talk.en", "--to", "out.html")
    assert "Traceback" not in said
    text = target.read_text()
    if status == 0:
        assert text.endswith("</html>\n")
    else:
        assert status in {130, -signal.SIGINT}
        assert text == "before"
    names = {path.name for path in folder.iterdir()}
    assert names - {"library.db", "library.db-wal", "library.db-shm"} == {
        "out.html",
        "talk.de",
        "talk.en",
    }

"""A work as plain text: the same into a pipe, at a simple terminal and by option."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from reader_builders import bridge, comparable

from align.exchange.as_text import rows_as_text
from align.opening import Opened
from tui.plain_reading import reading_as_text

LANGUAGES = ("de", "en", "zh")
FILES = [str(Path(__file__).parent / "bridge" / f"{language}.txt") for language in LANGUAGES]
COMMAND = [sys.executable, "-m", "tui", "read"]


def opened(book):
    return Opened(book.work, book.alignment, book.discrepancies)


def test_what_disagrees_stands_in_words_below_its_row():
    lines = list(reading_as_text(opened(bridge())))
    row = lines[lines.index(next(line for line in lines if line.startswith("[5]"))) :]
    row = row[: row.index("")]
    assert [line[:4] for line in row[1:]] == ["de  ", "en  ", "zh  ", "    "]
    assert row[-1].strip().startswith("error: ")
    assert sum(line.strip().startswith(("error:", "minor:", "info:")) for line in lines) == len(
        bridge().discrepancies
    )


def test_the_rows_are_those_of_align():
    book = comparable()
    rows = list(rows_as_text(book.work, book.alignment))
    assert list(reading_as_text(opened(book)))[: len(rows)] == rows


@pytest.fixture(scope="module")
def piped():
    """What a pipe gets."""
    done = subprocess.run([*COMMAND, *FILES], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


def test_the_option_changes_nothing_in_a_pipe(piped):
    done = subprocess.run([*COMMAND, "--plain", *FILES], capture_output=True, check=True)
    assert done.stdout == piped
    assert b"\x1b" not in piped
    assert "error: value differs: de 20 Minuten / en 20 minutes / zh 30分钟" in piped.decode()


def at_terminal(*arguments, **environment):
    """What a terminal gets, and the status of the program."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments, *FILES],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.PIPE,
        env=os.environ | {"TERM": "xterm", **environment},
        start_new_session=True,
    ) as process:
        os.close(slave)
        output = b""
        while True:
            try:
                fresh = os.read(master, 65536)
            except OSError:
                break
            if not fresh:
                break
            output += fresh
        complaints = process.stderr.read()
    os.close(master)
    return output.replace(b"\r\n", b"\n"), complaints, process.returncode


def test_at_a_terminal_the_pager_gets_the_same(piped, tmp_path):
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho "options $LESS"\ncat\n', "utf-8")
    pager.chmod(0o755)
    environment = {name: "" for name in ("LESS",) if name in os.environ}
    output, complaints, status = at_terminal("--plain", PAGER=str(pager), **environment)
    head, _, rest = output.partition(b"\n")
    assert (head.rstrip(), rest, complaints, status) == (b"options FRX", piped, b"", 0)


def test_a_dumb_terminal_gets_text_and_is_told_why(piped):
    output, complaints, status = at_terminal(TERM="dumb")
    assert (output, status) == (piped, 0)
    assert complaints == b"hexapla: this terminal (TERM=dumb) shows plain text only.\n"
    assert at_terminal("--plain", TERM="dumb") == (piped, b"", 0)

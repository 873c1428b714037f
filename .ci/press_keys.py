"""Runs a shell command on a pseudo-terminal and uses the program as a person would.

Opens the first sample work from the chooser, goes to its end, and quits; fails if what should be on
the screen does not come within the time allowed.
"""

import os
import pty
import select
import sys
import time

INSTALL_SECONDS = 420
SCREEN_SECONDS = 30
STEPS = (
    ("Pegelbuch", INSTALL_SECONDS, "\r"),  # the chooser lists the works: open the first
    ("Babuschkin", SCREEN_SECONDS, "G"),  # its text is there: to the last row
    ("Technikressort", SCREEN_SECONDS, "q"),  # its text is there: quit
)


def main(command: str) -> int:
    """Run the command; its exit status, or 1 if a screen did not come."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(COLUMNS="120", LINES="40")
        os.execvp("bash", ["bash", "-c", f"stty rows 40 cols 120; {command}"])
    for expected, seconds, key in STEPS:
        seen = read_until(terminal, expected.encode(), seconds)
        if expected.encode() not in seen:
            print(seen.decode(errors="replace")[-2000:])
            print(f"'{expected}' did not appear on the screen")
            return 1
        os.write(terminal, key.encode())
    drain(terminal)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def read_until(terminal: int, expected: bytes, seconds: float) -> bytes:
    """What the program writes until `expected` is in it, the time is up, or it ends."""
    seen, end = b"", time.monotonic() + seconds
    while expected not in seen and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    return seen


def drain(terminal: int) -> None:
    """Read until the program closes the terminal."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

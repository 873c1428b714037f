"""The reader through a real SSH server on this machine, started and ended by the test."""

import getpass
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from shown import Shown

ROOT = Path(__file__).parents[2]
MOST_BYTES_A_LINE = 700
CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile {folder}/sshd.pid
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PermitUserRC no
PrintMotd no
PrintLastLog no
"""


def found(program):
    """Where a program of OpenSSH is, None if it is not."""
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass(frozen=True)
class Server:
    """An SSH server for this user alone."""

    folder: Path
    port: int

    def command(self, *program):
        """A connection with a terminal in which a program runs."""
        options = {
            "BatchMode": "yes",
            "ControlMaster": "no",
            "IdentitiesOnly": "yes",
            "LogLevel": "ERROR",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": os.devnull,
        }
        said = [f"-o{name}={value}" for name, value in options.items()]
        where = ["-p", str(self.port), "-i", str(self.folder / "user_key")]
        ssh = [found("ssh"), "-F", "none", "-tt", *where, *said]
        return [*ssh, f"{getpass.getuser()}@127.0.0.1", *program]


def wait_until(holds, seconds=20):
    """Whether something holds within some time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server, ended after the tests; none where there is no sshd that this user may run."""
    missing = [each for each in ("sshd", "ssh", "ssh-keygen") if found(each) is None]
    if missing:
        pytest.skip(f"OpenSSH is not all here: {', '.join(missing)} missing")
    folder = tmp_path_factory.mktemp("ssh")
    for key in ("host_key", "user_key"):
        generate = [found("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)]
        subprocess.run(generate, check=True)
    one = Server(folder, free_port())
    config = folder / "sshd_config"
    config.write_text(CONFIG.format(port=one.port, folder=folder), "utf-8")
    log = folder / "log"
    with log.open("wb") as complaints:
        process = subprocess.Popen(
            [found("sshd"), "-D", "-e", "-f", str(config)],
            stderr=complaints,
            stdin=subprocess.DEVNULL,
        )
    try:
        wait_until(lambda: is_open(one.port) or process.poll() is not None)
        if process.poll() is not None:
            pytest.skip(f"sshd does not run as this user: {log.read_text('utf-8').strip()}")
        greeted = subprocess.run(
            one.command("echo", "hello"), capture_output=True, check=False, timeout=30
        )
        if b"hello" not in greeted.stdout:
            pytest.skip(f"sshd lets nobody in: {log.read_text('utf-8').strip()[-500:]}")
        yield one
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def running(server, folder, *arguments):
    """A connection with hexapla in it, and its process id; its own files lie in the folder."""
    noted = folder / "pid"
    own = {"XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data"}
    settings = [f"{name}={shlex.quote(str(folder / kind))}" for name, kind in own.items()]
    run = (
        f"cd {shlex.quote(str(ROOT))}; echo $$ > {shlex.quote(str(noted))}; "
        f"{' '.join(settings)} PYTHONPATH={shlex.quote(str(ROOT))} "
        f"exec {shlex.quote(sys.executable)} -m tui {shlex.join(arguments)}"
    )
    with Shown(server.command(f"sh -c {shlex.quote(run)}"), (120, 40)) as terminal:
        terminal.until(lambda: any("row " in line for line in terminal.lines[-2:]), 60).settle()
        yield terminal, int(noted.read_text("utf-8"))


def reading(server, folder):
    """A connection in which the tale is read."""
    return running(server, folder, "read", *tale())


def tale():
    return [str(ROOT / "corpus" / "tale" / f"{language}.txt") for language in ("de", "en", "zh")]


@pytest.fixture
def remote(server, tmp_path):
    """A connection with the reader in it, and the reader's process id."""
    with reading(server, tmp_path) as both:
        yield both


def is_running(process):
    """Whether a process runs; one that has ended and is only waited for does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    try:
        return stat.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return not stat.parent.parent.is_dir()


def test_a_work_is_read_scrolled_searched_and_resized(remote):
    terminal, process = remote
    terminal.press("j")
    terminal.until("row 2/").settle()
    terminal.press("\x1b[6~")
    terminal.settle()
    terminal.press("/der\r")
    terminal.settle()
    there = next(line for line in terminal.lines if "row " in line).partition("row ")[2].split()[0]
    terminal.resize(80, 24)
    terminal.until(lambda: f"row {there} " in terminal.lines[-2]).settle()
    terminal.press("q")
    assert terminal.ended() == 0
    assert not is_running(process)


def test_a_line_scrolled_is_few_bytes(remote):
    terminal, _ = remote
    sent = []
    for _ in range(12):
        terminal.output = b""
        terminal.press("\x05")
        terminal.until(lambda: terminal.output).settle()
        sent.append(len(terminal.output))
    assert sum(sent) / len(sent) < MOST_BYTES_A_LINE, sent


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_lost_connection_ends_the_program(remote, number):
    terminal, process = remote
    assert is_running(process)
    terminal.process.send_signal(number)
    terminal.process.wait(10)
    assert wait_until(lambda: not is_running(process))


def row(terminal):
    """The number of the current row."""
    return next(
        line.partition("row ")[2].partition("/")[0] for line in terminal.lines if "row " in line
    )


def test_a_connection_cut_is_come_back_to_at_the_same_row(server, tmp_path):
    with reading(server, tmp_path) as (terminal, process):
        assert row(terminal) == "1"
        terminal.press("/der\r")
        terminal.settle()
        terminal.press("jjj")
        terminal.settle()
        there = row(terminal)
        assert int(there) > 3
        terminal.process.kill()
        terminal.process.wait(10)
        assert wait_until(lambda: not is_running(process))
    with reading(server, tmp_path) as (terminal, _):
        assert row(terminal) == there
        assert f"row {there}, where you left off; g goes to the start" in terminal.lines[-1]
        terminal.press("q")
        assert terminal.ended() == 0


def test_signals_restore_the_terminal_behind_the_connection(remote):
    terminal, process = remote
    os.kill(process, signal.SIGTERM)
    assert terminal.ended() != 0
    assert b"\x1b[?1049l" in terminal.output
    assert b"\x1b[?25h" in terminal.output


def test_two_review_one_work_and_a_cut_connection_loses_nothing(server, tmp_path):
    library = str(tmp_path / "library.db")
    opened = ("open", "tale", "--library", library)
    own = {f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in ("cache", "data", "state")}
    put_in = [sys.executable, "-m", "tui", "add", "--library", library, "--name", "tale", *tale()]
    subprocess.run(put_in, check=True, env={**os.environ, **own, "PYTHONPATH": str(ROOT)})
    with running(server, tmp_path, *opened, "--as", "anna") as (anna, process):
        with running(server, tmp_path, *opened, "--as", "bert") as (bert, _):
            anna.press("jja")
            anna.until("row 4/").settle()
            bert.until(lambda: "anna: row 3 accepted" in bert.lines[-1])
            assert row(bert) == "1"
            bert.press("4jr")
            anna.until(lambda: "bert: row 5 needs review" in anna.lines[-1])
            assert row(anna) == "4"
            bert.press("q")
            assert bert.ended() == 0
        anna.press(";why so\r")
        anna.until("comment on row 4").settle()
        os.kill(process, signal.SIGKILL)
        anna.process.wait(10)
    with running(server, tmp_path, *opened, "--as", "anna") as (anna, _):
        anna.press("gjj")
        anna.until(lambda: "accepted" in anna.lines[-2])
        anna.press("j;")
        anna.until("why so")
        anna.press("\x1b")
        anna.until(lambda: "why so" not in anna.lines[-1]).settle()
        anna.press("u")
        anna.until("undone: comment on row 4")
        anna.press("q")
        assert anna.ended() == 0

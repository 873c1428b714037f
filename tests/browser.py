"""A browser without a window, driven through the pipe of the Chrome DevTools protocol."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import time
from pathlib import Path
from typing import Any

PATIENCE = 30.0


def found_browser() -> str | None:
    """The browser of this machine, if there is one."""
    return next((p for p in map(shutil.which, ("chromium", "chromium-browser")) if p), None)


class Browser:
    """One page; `requests` are the addresses that it has asked for."""

    def __init__(self, command: str, profile: Path) -> None:
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        options = "--headless --no-sandbox --disable-gpu --remote-debugging-pipe --no-first-run"
        silent = os.open(os.devnull, os.O_RDWR)
        ends = os.dup(to_read), os.dup(to_write)
        self._pid = os.posix_spawn(
            command,
            [command, *options.split(), f"--user-data-dir={profile}", "about:blank"],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, ends[0], 3),
                (os.POSIX_SPAWN_DUP2, ends[1], 4),
                (os.POSIX_SPAWN_DUP2, silent, 2),
            ],
        )
        for each in (silent, to_read, to_write, *ends):
            os.close(each)
        self._data = b""
        self._number = 0
        self._session: str | None = None
        self.requests: list[str] = []
        targets = self._send("Target.getTargets")["targetInfos"]
        target = next(each["targetId"] for each in targets if each["type"] == "page")
        attached = self._send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self._send(f"{domain}.enable")

    def open(self, address: str, width: int, height: int) -> None:
        """Show a page in a window of so many pixels."""
        self._send(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        self._send("Page.navigate", url=address)
        until = time.monotonic() + PATIENCE
        while self.value("document.readyState + location.href") != f"complete{address}":
            if time.monotonic() > until:
                raise TimeoutError(address)
            time.sleep(0.05)

    def value(self, script: str) -> Any:
        """What a script gives, in the page."""
        found = self._send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"])
        return found["result"].get("value")

    def click(self, selector: str) -> None:
        """Press the mouse on the middle of an element."""
        x, y = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Type text where the cursor is, and wait a moment."""
        self._send("Input.insertText", text=text)
        time.sleep(0.2)

    def press(self, key: str) -> None:
        """Press a key that has a character, or Enter or Escape."""
        text = {"Enter": "\r", "Escape": ""}.get(key, key)
        self._send("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self._send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def close(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._write)
        os.close(self._read)

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            found = self._next()
            if found.get("method") == "Network.requestWillBeSent":
                self.requests.append(found["params"]["request"]["url"])
            if found.get("id") == self._number:
                if "error" in found:
                    raise AssertionError(found["error"])
                return found["result"]

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._data:
            if not select.select([self._read], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            data = os.read(self._read, 1 << 16)
            if not data:
                raise ConnectionError("the browser has ended")
            self._data += data
        message, _, self._data = self._data.partition(b"\0")
        return json.loads(message)

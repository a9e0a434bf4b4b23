"""A Firefox as it is installed, driven by its own Marionette: WebDriver's commands as JSON over a socket.

Playwright brings a Firefox of its own, which not every machine can fetch, and drives Debian's only
from a newer version on. What is needed here are a dozen commands.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")
# For a browser to start or a page to open, on a machine that does much else.
PATIENCE = 60
SETTINGS = {
    "marionette.port": 0,
    # Of a browser for tests; among others, they let pages on disk share what they keep.
    "remote.prefs.recommended": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    # On a machine with little memory it would keep none of the pages that one can go back to.
    "browser.sessionhistory.max_total_viewers": 8,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.auto": False,
    "intl.accept_languages": "nl",
    "browser.download.folderList": 2,
    "browser.helperApps.neverAsk.saveToDisk": "application/json,text/calendar",
}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def find() -> str | None:
    """The path of the system's Firefox, if it has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class FailedError(Exception):
    """What Firefox answered instead of a result."""


class Firefox:
    """One window of a Firefox with a profile of its own; `element`s are named by a CSS selector."""

    def __init__(self, program: str, profile: Path) -> None:
        profile.mkdir(parents=True)
        settings = SETTINGS | {"browser.download.dir": str(profile)}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in settings.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self.downloads = profile
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", str(profile)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
        self._socket = self._connect(profile / "MarionetteActivePort")
        self._stream = self._socket.makefile("rb")
        self._number = 0
        try:
            self._read()  # who it is
            self.do("WebDriver:NewSession", capabilities={})
        except OSError:
            self._process.kill()
            raise

    def _connect(self, port: Path) -> socket.socket:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            try:
                address = ("127.0.0.1", int(port.read_text(encoding="utf-8")))
                return socket.create_connection(address, PATIENCE)
            except (OSError, ValueError):
                time.sleep(0.1)
        self._process.kill()
        raise TimeoutError("Firefox does not start")

    def _read(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            length += digit
        return json.loads(self._stream.read(int(length)))

    def do(self, name: str, **parameters: Any) -> Any:
        """Send a command and wait for its result."""
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        if error:
            raise FailedError(f"{error['error']}: {error['message']}")
        return result.get("value", result) if isinstance(result, dict) else result

    def close(self) -> None:
        """End this Firefox."""
        try:
            self.do("Marionette:Quit", flags=["eForceQuit"])
        except (FailedError, OSError, ValueError):
            self._process.kill()
        self._stream.close()
        self._socket.close()
        self._process.wait(PATIENCE)

    # Pages

    def goto(self, address: str) -> None:
        """Open an address."""
        self.do("WebDriver:Navigate", url=address)

    def back(self) -> None:
        """What the button for the last page does."""
        self.do("WebDriver:Back")

    def reload(self) -> None:
        """Read the page again."""
        self.do("WebDriver:Refresh")

    def run(self, script: str, *args: Any) -> Any:
        """What a script returns, run in the page; its arguments are `arguments`."""
        return self.do(
            "WebDriver:ExecuteScript",
            script=script,
            args=list(args),
            sandbox=None,
            newSandbox=False,
        )

    def tab(self) -> str:
        """Open another tab and go there; its name."""
        found: str = self.do("WebDriver:NewWindow", type="tab")["handle"]
        self.switch(found)
        return found

    def switch(self, tab: str) -> None:
        """Go to another tab."""
        self.do("WebDriver:SwitchToWindow", handle=tab)

    @property
    def here(self) -> str:
        """The name of this tab."""
        found: str = self.do("WebDriver:GetWindowHandle")
        return found

    # Elements

    def wait(self, script: str, *args: Any) -> Any:
        """Run a script until it returns something true, and give that."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if found := self.run(script, *args):
                return found
            time.sleep(0.05)
        raise AssertionError(f"never so: {script} {args}")

    def element(self, selector: str) -> str:
        """The first visible element that a selector names, once there is one."""
        found = self.wait(
            """return [...document.querySelectorAll(arguments[0])].find((e) => e.checkVisibility())""",
            selector,
        )
        name: str = found[ELEMENT]
        return name

    def click(self, selector: str) -> None:
        """Click where a reader would."""
        self.do("WebDriver:ElementClick", id=self.element(selector))

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.do("WebDriver:ElementSendKeys", id=self.element(selector), text=text)

    def choose(self, key: str, value: str) -> None:
        """Answer a statement, also one that is not shown."""
        self.run(
            "document.querySelector(`input[name='${arguments[0]}'][value=${arguments[1]}]`).click()",
            key,
            value,
        )

    def chosen(self) -> list[str]:
        """The statements of the page that have an answer, and which."""
        found: list[str] = self.run(
            "return [...document.querySelectorAll('.statement input:checked')].map((i) => `${i.name}=${i.value}`)"
        )
        return found

    def text(self, selector: str) -> str:
        """What a visible element says."""
        found: str = self.do("WebDriver:GetElementText", id=self.element(selector))
        return found

    def stored(self, store: str) -> Any:
        """What the browser keeps."""
        return self.run("return JSON.parse(localStorage.getItem(arguments[0]))", store)

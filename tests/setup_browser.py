"""Makes sure that there is a Chromium for the browser tests, whatever the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Debian's Chromium without windows takes half the time of the one with them.
LIGHT = "chromium-headless-shell"
NAMES = (LIGHT, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of the system's Chromium, if it has one."""
    wanted = os.environ.get("CHROME_PATH")
    return wanted or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Install Debian's light Chromium, else use the system's, else the one that Playwright brings."""
    if not os.environ.get("CHROME_PATH") and not shutil.which(LIGHT):
        _install(LIGHT)
    if found := find():
        print(f"browser: {found}")
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def _install(package: str) -> None:
    """Install a package of Debian and fonts, where that can be done; without it tests are slower."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    done = subprocess.run([*install, package, "fonts-liberation"], check=False, env=environment)
    if done.returncode and not find():
        subprocess.run([*install, "chromium", "fonts-liberation"], check=True, env=environment)


if __name__ == "__main__":
    main()

"""Makes sure that there is a Chromium for the browser tests, whatever the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of the system's Chromium, if it has one."""
    wanted = os.environ.get("CHROME_PATH")
    return wanted or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Use the system's Chromium, else install Debian's, else the one that Playwright brings."""
    if found := find():
        print(f"browser: {found}")
    elif shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        subprocess.run([*install, "chromium", "fonts-liberation"], check=True, env=environment)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    main()

"""What tests share: one build of the sample, one of the edition, servers for them, and a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)
from setup_browser import find

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests/sample/mkdocs.yml"
EDITION = ROOT / "mkdocs.yml"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
SITE_URL = "http://127.0.0.1:8000/"
# Milliseconds for anything that a browser does. Only a test that fails waits for so long; five
# seconds, as Playwright has it, are not enough for a page to open on a machine that does much else.
PATIENCE = int(os.environ.get("PATIENCE", "60")) * 1000
expect.set_options(timeout=PATIENCE)
SUB_PATH = "/some/sub path/"
ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1",
    "SITE_URL": SITE_URL,
    # What the scripts of the sample export is on `window.assessments`.
    "EXPOSED": "1",
}


def build(target: Path, config: Path = SAMPLE, **environment: str) -> str:
    """Build a site strictly into `target`; what MkDocs said. CalledProcessError when it fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    command += ["--config-file", str(config)]
    done = subprocess.run(
        command,
        cwd=config.parent,
        env=os.environ | ENVIRONMENT | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return done.stdout + done.stderr


def copy_sample(target: Path) -> Path:
    """The sample and what it is built with, to break something in; the path of its configuration."""
    for name in ("hooks", "overrides", "tests/sample"):
        shutil.copytree(ROOT / name, target / name)
    return target / SAMPLE.relative_to(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built once for all tests of this process."""
    target = tmp_path_factory.mktemp("site")
    target.with_suffix(".log").write_text(build(target), encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests of this process."""
    target = tmp_path_factory.mktemp("edition")
    target.with_suffix(".log").write_text(build(target, EDITION), encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample to open from disk, in a folder whose name needs escaping in an address."""
    target = tmp_path_factory.mktemp("a folder") / "keuken & co"
    build(target, SAMPLE.with_name("mkdocs.offline.yml"))
    return target


class Server(http.server.ThreadingHTTPServer):
    """A server that does not mind a browser that has gone to another page meanwhile."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Python's own server, quiet, below a path of choice."""

    prefix = "/"

    def translate_path(self, path: str) -> str:
        """Only what lies below the prefix exists."""
        prefix = quote(self.prefix)
        below = path.removeprefix(prefix) if path.startswith(prefix) else "missing"
        return super().translate_path("/" + below)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """A function that serves a folder, below a path if wanted, and gives its address."""
    servers = []

    def start(folder: Path, prefix: str = "/") -> str:
        handler = type("Prefixed", (Handler,), {"prefix": prefix})
        server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}{quote(prefix)}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[..., str]) -> str:
    """Where the sample is served, with a slash at the end."""
    return serve(site)


class Browsers:
    """One Chromium for all tests of this process; a new one when it was killed."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._browser: Browser | None = None

    def get(self) -> Browser:
        """A browser that is alive."""
        if self._browser is None or not self._browser.is_connected():
            self._browser = self._playwright.chromium.launch(executable_path=find(), args=QUIET)
        return self._browser


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    """Where tests get their browser."""
    with sync_playwright() as playwright:
        browsers = Browsers(playwright)
        yield browsers
        browsers.get().close()


@pytest.fixture
def browser(browsers: Browsers) -> Browser:
    """A Chromium."""
    return browsers.get()


def watch(context: BrowserContext) -> list[str]:
    """Collect what must never happen: console errors, exceptions, requests to another host."""
    problems: list[str] = []
    context.on("weberror", lambda event: problems.append(f"exception: {event.error}"))
    context.on(
        "console",
        lambda message: (
            problems.append(f"console: {message.text}") if message.type == "error" else None
        ),
    )
    context.on(
        "request",
        lambda request: (
            problems.append(f"another host: {request.url}")
            if urlsplit(request.url).hostname not in ("127.0.0.1", None)
            else None
        ),
    )
    return problems


PHONE = {"width": 390, "height": 844}
# A service worker fetches the whole site, for every test anew; test_offline.py lets it.
WITHOUT_WORKER = "delete Navigator.prototype.serviceWorker"


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A function that opens a page in a context of its own, on a phone unless told otherwise."""
    opened: list[tuple[BrowserContext, list[str]]] = []

    def open_page(**options: object) -> Page:
        settings: dict[str, Any] = {"viewport": PHONE, "reduced_motion": "reduce"}
        settings |= {"locale": "nl-NL"} | options
        context = browser.new_context(**settings)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(WITHOUT_WORKER)
        opened.append((context, watch(context)))
        return context.new_page()

    yield open_page
    problems = [problem for _, found in opened for problem in found]
    for context, _ in opened:
        context.close()
    assert problems == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a phone; nothing may go wrong in its console."""
    return new_page()

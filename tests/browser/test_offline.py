# mypy: disable-error-code="method-assign, var-annotated"
"""Without a connection: what was fetched at the first visit, what was read, and a new version."""

import functools
import http.server
import json
import shutil
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from urllib.request import urlopen

import offline
import pytest
from conftest import ROOT, SAMPLE, SUB_PATH, Handler, build
from playwright.sync_api import Browser, expect

from browser.pages import FIRST, LANGUAGES, STORE, answer, stored

SOURCE = ROOT / "overrides/offline/worker.js"
# Not of the core: nothing stands on it to be answered.
UNREAD = {"nl": "temperatuurlijst/", "en": "en/temperature-log/"}
TITLE = {"nl": "Geen verbinding", "en": "No connection"}


class Host:
    """A folder that is served, until the connection is gone."""

    def __init__(self, folder: Any, prefix: str = "/") -> None:
        host = self
        self.folder = folder
        self.down = False
        self.asked = []

        class Fragile(Handler):
            def end_headers(self) -> None:
                # Else a browser guesses how long a page stays good, and needs no connection for it.
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def do_GET(self) -> None:  # noqa: N802 (its name)
                host.asked.append(self.path)
                if host.down:
                    self.close_connection = True
                    self.connection.close()
                else:
                    # By its seconds, what was changed within one would be the same file.
                    del self.headers["If-Modified-Since"]
                    super().do_GET()

        Fragile.prefix = prefix
        handler = functools.partial(Fragile, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.handle_error = lambda *_: None
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = (
            f"http://127.0.0.1:{self.server.server_address[1]}{prefix.replace(' ', '%20')}"
        )


INSTEAD = {"": "offline/", "en/": "en/offline/"}
# What most of these tests go to: a core that is there at once.
FEW = ("home", "scan", "plan", "topic")


def publish(folder: Any, pages: Any) -> None:
    """Write the worker of a site with just these pages in its core."""
    offline.write(folder, SOURCE.read_text(encoding="utf-8"), pages, INSTEAD)


@pytest.fixture
def whole(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[Any]:
    """The sample as it was built, in a folder of its own to take away."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    host = Host(folder, request.param)
    yield host
    host.server.shutdown()
    host.server.server_close()


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Any]:
    """The sample without its search and with a small core, to take away and to change."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("pagefind"))
    publish(folder, [pages[name] for pages in LANGUAGES.values() for name in FEW])
    host = Host(folder)
    yield host
    host.server.shutdown()
    host.server.server_close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Any]:
    """A page in a browser that allows service workers, and complains of nothing when it is offline."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.set_default_navigation_timeout(30_000)
    yield page
    context.close()


READY = "navigator.serviceWorker.getRegistration().then(one => one?.active?.state === 'activated')"
WAITING = "navigator.serviceWorker.getRegistration().then(one => !!one.waiting)"


def until(reader: Any, expression: Any, seconds: int = 60) -> None:
    """Wait until a promise of the page comes true; `wait_for_function` does not wait for promises."""
    for _ in range(seconds * 10):
        if reader.evaluate(expression):
            return
        reader.wait_for_timeout(100)
    raise AssertionError(f"not within {seconds} seconds: {expression}")


def visit(reader: Any, host: Any, path: str = "") -> None:
    """A first visit, until what comes after it has come."""
    reader.goto(host.address + path)
    until(reader, READY)


def changed(folder: Any, word: Any) -> None:
    """Publish a new version: every page says so, and the worker knows."""
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("<article ", f'<article data-version="{word}" '), "utf-8")
    publish(folder, [pages[name] for pages in LANGUAGES.values() for name in FEW])


def version(reader: Any) -> Any:
    return reader.locator("article").get_attribute("data-version")


@pytest.mark.parametrize("whole", ["/", SUB_PATH], ids=["root", "sub path"], indirect=True)
def test_after_one_visit_all_core_pages_and_the_search_work_in_both_languages(
    reader: Any, whole: Any
) -> None:
    visit(reader, whole)
    whole.down = True
    errors = []
    reader.on("pageerror", lambda error: errors.append(str(error)))
    for language, pages in LANGUAGES.items():
        for name in pages.keys() - {"facts"}:
            reader.goto(whole.address + pages[name], wait_until="domcontentloaded")
            expect(reader.locator("html")).to_have_attribute("lang", language)
            expect(reader.locator(".site-header")).to_have_css("border-bottom-style", "solid")
        reader.locator(".search-open").click()
        reader.locator(".search-dialog input").fill("thermometer")
        expect(reader.locator(".search-results a").first).to_be_visible()
    assert errors == []


def test_an_answer_given_without_a_connection_is_kept(reader: Any, host: Any) -> None:
    visit(reader, host)
    host.down = True
    reader.goto(host.address + LANGUAGES["nl"]["topic"])
    answer(reader, FIRST, "no")
    reader.goto(host.address + LANGUAGES["nl"]["scan"])
    expect(reader.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()


@pytest.mark.parametrize("language", UNREAD)
def test_a_page_never_read_says_what_there_is_in_the_readers_language(
    reader: Any, host: Any, language: str
) -> None:
    visit(reader, host, LANGUAGES[language]["home"])
    host.down = True
    reader.goto(host.address + UNREAD[language])
    expect(reader.locator("html")).to_have_attribute("lang", language)
    expect(reader.locator("h1")).to_have_text(TITLE[language])
    scan = reader.locator(f".offline-pages a[href$='{LANGUAGES[language]['scan']}']")
    expect(scan).to_be_visible()
    expect(reader.locator(f".offline-pages a[href$='{UNREAD[language]}']")).to_be_hidden()
    expect(reader.locator(".offline-again")).to_have_attribute(
        "href", host.address + UNREAD[language]
    )
    scan.click()
    expect(reader.locator("form.scan")).to_be_visible()


def test_a_page_that_was_read_is_there_with_its_styles(reader: Any, host: Any) -> None:
    visit(reader, host)
    reader.goto(host.address + UNREAD["nl"])
    until(reader, f"caches.match('{host.address}{UNREAD['nl']}').then(found => !!found)")
    changed(host.folder, "two")  # whatever happens to the core
    host.down = True
    reader.goto(host.address + UNREAD["nl"] + "?from=mail#week")
    expect(reader.locator("h1")).to_contain_text("Temperatuurlijst")
    expect(reader.locator(".site-header")).to_have_css("border-bottom-style", "solid")


def test_when_the_connection_is_back_the_page_comes_by_itself(reader: Any, host: Any) -> None:
    visit(reader, host)
    host.down = True
    reader.goto(host.address + UNREAD["nl"])
    host.down = False
    reader.evaluate("dispatchEvent(new Event('online'))")
    expect(reader.locator("h1")).to_contain_text("Temperatuurlijst")


def test_where_to_try_again_is_never_another_site(reader: Any, host: Any) -> None:
    visit(reader, host)
    for elsewhere in ("https://example.org/", "//example.org/", "javascript:alert(1)"):
        reader.goto(f"{host.address}offline/?page={elsewhere}")
        assert reader.locator(".offline-again").evaluate("a => a.origin") == host.address.rstrip(
            "/"
        )


def update(reader: Any) -> None:
    reader.evaluate(
        "navigator.serviceWorker.getRegistration().then(one => one.update().catch(() => null))"
    )


def test_a_new_version_waits_while_somebody_types_and_loses_nothing(reader: Any, host: Any) -> None:
    visit(reader, host)
    reader.goto(host.address + LANGUAGES["nl"]["plan"])
    reader.evaluate("window.same = true")
    reader.locator(".plan-own input").fill("Bel de monteur")
    changed(host.folder, "two")
    update(reader)
    until(reader, WAITING)
    note = reader.locator(".new-version p")
    expect(note).to_be_hidden()
    assert reader.evaluate("window.same")
    reader.locator(".plan-own input").press("Enter")
    reader.evaluate("document.activeElement.blur()")
    expect(note).to_be_visible()
    assert version(reader) is None
    reader.locator("[data-action=update]").click()
    reader.wait_for_function("document.querySelector('article')?.dataset.version === 'two'")
    assert "Bel de monteur" in reader.evaluate("key => localStorage.getItem(key)", STORE)
    expect(note).to_be_hidden()
    reader.goto(host.address + LANGUAGES["nl"]["scan"])
    assert version(reader) == "two"


def test_a_new_version_takes_over_by_itself_when_nobody_is_anywhere_else(
    reader: Any, host: Any
) -> None:
    visit(reader, host)
    reader.goto(host.address + LANGUAGES["nl"]["scan"])
    answer(reader, FIRST, "no")
    changed(host.folder, "two")
    update(reader)
    until(reader, WAITING)
    other = reader.context.new_page()
    other.goto(host.address + LANGUAGES["nl"]["home"])  # two pages are open: it waits
    other.wait_for_timeout(500)
    assert version(other) is None
    other.close()
    reader.reload()
    assert version(reader) is None  # never half of one and half of the other
    until(reader, "navigator.serviceWorker.getRegistration().then(one => !one.waiting)")
    reader.goto(host.address + LANGUAGES["nl"]["topic"])
    assert version(reader) == "two"
    expect(reader.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()


def test_a_version_that_is_still_being_published_is_not_taken(reader: Any, host: Any) -> None:
    visit(reader, host)
    changed(host.folder, "two")
    half = host.folder / LANGUAGES["nl"]["scan"] / "index.html"
    half.write_text(half.read_text(encoding="utf-8").replace("two", "one"), encoding="utf-8")
    update(reader)
    until(
        reader,
        "navigator.serviceWorker.getRegistration().then(one => !one.installing && !one.waiting)",
    )
    for page in ("scan", "topic"):
        reader.goto(host.address + LANGUAGES["nl"][page])
        assert version(reader) is None


def test_storage_that_is_full_costs_the_cache_and_no_answer(reader: Any, host: Any) -> None:
    reader.goto(f"{host.address}404.html")
    devtools = reader.context.new_cdp_session(reader)
    devtools.send(
        "Storage.overrideQuotaForOrigin",
        {"origin": host.address.rstrip("/"), "quotaSize": 200_000},
    )
    reader.evaluate("navigator.serviceWorker.getRegistration().then(one => one?.unregister())")
    reader.evaluate(
        "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))"
    )
    visit(reader, host, LANGUAGES["nl"]["topic"])
    assert reader.evaluate("caches.keys()") == []
    answer(reader, FIRST, "no")
    reader.reload()
    expect(reader.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()
    assert FIRST in str(stored(reader))


def test_a_build_without_it_takes_an_earlier_one_away(reader: Any, host: Any) -> None:
    visit(reader, host)
    shutil.copy(ROOT / "overrides/offline/remover.js", host.folder / "worker.js")
    update(reader)
    until(reader, "navigator.serviceWorker.getRegistrations().then(all => !all.length)")
    until(reader, "caches.keys().then(names => !names.length)")
    host.down = True
    with pytest.raises(Exception, match="ERR_"):
        reader.goto(host.address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_installed_as_chromium_asks(reader: Any, host: Any, language: str) -> None:
    visit(reader, host, LANGUAGES[language]["home"])
    found = reader.context.new_cdp_session(reader).send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["name"]
    assert manifest["lang"] == language
    assert manifest["display"] == "standalone"
    assert urljoin(found["url"], manifest["start_url"]) == (
        host.address + LANGUAGES[language]["home"]
    )
    assert urljoin(found["url"], manifest["scope"]) == host.address
    for size in (192, 512):
        icons = [one for one in manifest["icons"] if one["sizes"] == f"{size}x{size}"]
        assert "any" in {one.get("purpose", "any") for one in icons}
        for icon in icons:
            picture = urlopen(urljoin(found["url"], icon["src"])).read()
            assert picture.startswith(b"\x89PNG")
            assert struct.unpack(">II", picture[16:24]) == (size, size)
    host.down = True
    reader.goto(urljoin(found["url"], manifest["start_url"]))
    expect(reader.locator("html")).to_have_attribute("lang", language)


def test_the_offline_variant_has_no_worker(tmp_path: Path) -> None:
    build(tmp_path / "disk", SAMPLE.with_name("mkdocs.offline.yml"))
    assert "unregister" in (tmp_path / "disk/worker.js").read_text(encoding="utf-8")
    assert "data-worker" not in (tmp_path / "disk/index.html").read_text(encoding="utf-8")

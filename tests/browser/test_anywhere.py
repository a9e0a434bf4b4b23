"""The same build works at a domain root, below a path with a space, and opened from disk."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import SUB_PATH
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, answer, answer_all


@pytest.fixture(params=["/", SUB_PATH], ids=["root", "sub path"])
def home(request: pytest.FixtureRequest, site: Path, serve: Callable[..., str]) -> Any:
    return serve(site, request.param)


def test_a_reader_walks_from_home_to_a_result_in_the_other_language(page: Page, home: Any) -> None:
    page.goto(home)
    page.locator(".card a").first.click()
    answer(page, FIRST, "no")
    page.locator("header .language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()
    page.locator("#temperature [type=submit]").click()
    page.locator("#temperature .remedy:visible a").first.click()
    expect(page).to_have_url(re.compile("#morning-round$"))


def test_a_shared_link_keeps_the_path_of_the_site(page: Page, home: Any) -> None:
    page.goto(home + LANGUAGES["nl"]["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    url = page.evaluate("assessments.store && document.querySelector('.share-address').href")
    assert unquote(url).startswith(unquote(home))


def test_the_search_finds_its_index(page: Page, home: Any) -> None:
    page.goto(home + LANGUAGES["en"]["topic"])
    page.locator(".search-open").click()
    page.locator(".search-dialog input").fill("thermometer")
    expect(page.locator(".search-results a").first).to_have_attribute("href", re.compile("/en/"))


def test_from_disk_a_reader_reads_answers_and_switches_language(
    new_page: Callable[..., Page], disk: Path
) -> None:
    page = new_page()
    page.goto(f"{disk.as_uri()}/index.html")
    page.locator(".card a").first.click()
    answer_all(page, "yes", "#temperature")
    page.locator("#temperature [type=submit]").click()
    expect(page.locator("#temperature .score-number")).to_have_text("100%")
    expect(page.locator("#temperature [data-state=apart]")).to_be_visible()
    page.locator("header .language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#temperature .score-number")).to_have_text("100%")


def test_the_language_switch_survives_a_fragment_that_is_no_text(page: Page, address: str) -> None:
    page.goto(address + "#%E0%A4%A")
    page.locator("header .language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"


def test_from_disk_two_people_exchange_what_they_paste(
    new_page: Callable[..., Page], disk: Path
) -> None:
    """From an invitation to both comparing; a link that cannot be opened from disk is pasted."""

    def person() -> Page:
        page = new_page(permissions=["clipboard-read", "clipboard-write"])
        page.add_init_script(
            NO_SHARE + ";navigator.clipboard.writeText = async (text) => { window.copied = text; };"
        )
        return page

    def finish(page: Page) -> None:
        answer_all(page, "yes")
        page.locator("form.scan [type=submit]").click()

    def send(page: Page) -> Any:
        page.locator(".share [data-action=send]").click()
        expect(page.locator(".share-status")).not_to_be_empty()
        return page.evaluate("window.copied")

    def paste(page: Page, text: Any) -> None:
        page.goto(f"file://{disk}/vergelijken.html")
        page.locator(".paste textarea").fill(text)
        page.locator(".paste button").click()

    anna, ben = person(), person()
    anna.goto(f"file://{disk}/scan.html")
    finish(anna)
    paste(ben, send(anna))
    ben.locator(".arrival [type=submit]").click()
    ben.wait_for_url(re.compile(r"/scan\.html"))
    finish(ben)
    paste(anna, send(ben))
    paste(ben, send(anna))
    for page in (anna, ben):
        expect(page.locator(".compare-result")).to_be_visible()


@pytest.mark.parametrize("published", [True, False])
def test_from_disk_the_published_address_is_sent_or_else_a_text_to_paste(
    new_page: Callable[..., Page], disk: Path, published: Any
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_SHARE)
    scan = disk / "scan.html"
    if not published:
        html = re.sub("<link rel=.?canonical[^>]*>", "", scan.read_text("utf-8"))
        scan = scan.with_name("unpublished.html")
        scan.write_text(html, encoding="utf-8")
    page.goto(scan.as_uri())
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    page.locator(".share [data-action=send]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    copied = page.locator(".share-link").input_value()
    text = copied or page.evaluate("navigator.clipboard.readText()")
    assert "file:" not in text
    base = re.escape("http://127.0.0.1:8000/vergelijken/") if published else ""
    assert re.search(rf"\n{base}#2\.\S+$", text)
    assert ("plak dit daar" in text) != published

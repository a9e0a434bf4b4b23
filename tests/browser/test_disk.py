"""The folder that is opened from disk, without any server: in Chromium, and in Firefox as Debian has it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.firefox import Firefox, find
from browser.pages import FIRST, STORE

PROGRAM = find()
in_firefox = pytest.mark.skipif(PROGRAM is None, reason="there is no Firefox on this machine")
TOPIC = {"nl": "onderwerpen/temperatuur.html", "en": "en/topics/temperature.html"}
SHEET = {"nl": "invulbladen/rooster.html", "en": "en/worksheets/rota.html"}
LANGUAGES = list(TOPIC)
OTHER = {"nl": "en", "en": "nl"}
WORDS = "thermometer"


def at(disk: Path, path: str) -> str:
    return (disk / path).as_uri()


# Chromium


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_search_finds_pages_and_their_sections_in_the_readers_language(
    page: Page, disk: Path, language: str
) -> None:
    page.goto(at(disk, SHEET[language]))
    page.locator(".search-open").click()
    page.locator(".search-dialog input").fill(WORDS.upper())
    links = page.locator(".search-results a")
    expect(links.first).to_be_visible()
    expect(links.first.locator("mark").first).to_have_text(re.compile(WORDS, re.IGNORECASE))
    for link in links.all():
        address = link.evaluate("a => a.href").removeprefix(disk.as_uri() + "/")
        assert address.startswith("en/") == (language == "en")
    address = links.first.evaluate("a => a.href")
    links.first.click()
    expect(page).to_have_url(address)
    expect(page.locator("article")).to_contain_text(re.compile(WORDS, re.IGNORECASE))


def test_answers_and_worksheets_are_kept_across_pages_and_languages(
    page: Page, disk: Path, language: str
) -> None:
    page.goto(at(disk, SHEET[language]))
    page.locator('[name="rota.hangs"]').fill("Noor")
    page.locator('[name="rota.hangs"]').blur()
    page.goto(at(disk, TOPIC[language]))
    page.locator(f'input[name="{FIRST}"][value=no]').check()
    page.locator("header .language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", OTHER[language])
    expect(page.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()
    page.goto(at(disk, SHEET[OTHER[language]]))
    expect(page.locator('[name="rota.hangs"]')).to_have_value("Noor")


def test_it_prints_what_was_filled_in(page: Page, disk: Path) -> None:
    page.goto(at(disk, SHEET["nl"]))
    page.locator('[name="rota.why"]').fill("Twee regels\nop papier")
    page.locator('[name="rota.why"]').blur()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator('[data-value*="op papier"]')).to_have_count(1)
    expect(page.locator("header .menu")).to_be_hidden()
    expect(page.locator(".worksheet-printed")).to_be_visible()


def test_it_says_where_answers_are_kept_with_a_file_to_keep(page: Page, disk: Path) -> None:
    page.goto(at(disk, TOPIC["nl"]))
    notice = page.locator("#temperature .storage-notice")
    expect(notice).to_contain_text("Sommige browsers bewaren dan elke pagina apart")
    expect(notice.locator("[data-action=save-file]")).to_be_visible()


def test_nothing_is_asked_of_a_server(new_page: Callable[..., Page], disk: Path) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("index.html", "en/index.html", TOPIC["nl"], "scan.html", "vergelijken.html"):
        page.goto(at(disk, path))
        expect(page.locator(".site-header")).to_have_css("border-bottom-style", "solid")
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


# Firefox


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    assert PROGRAM
    firefox = Firefox(PROGRAM, tmp_path_factory.mktemp("firefox") / "profile")
    firefox.do("WebDriver:SetWindowRect", width=1200, height=900)
    yield firefox
    firefox.close()


@in_firefox
@pytest.mark.xdist_group("firefox")
@pytest.mark.parametrize("language", LANGUAGES)
def test_firefox_answers_switches_language_and_searches(
    firefox: Firefox, disk: Path, language: str
) -> None:
    firefox.goto(at(disk, TOPIC[language]))
    firefox.choose(FIRST, "no")
    assert firefox.stored(STORE)["collaborations"]["own"]["answers"][FIRST][0] == "no"
    firefox.reload()
    assert f"{FIRST}=no" in firefox.chosen()
    firefox.click("#temperature [type=submit]")
    assert firefox.text("#temperature .result-title")
    firefox.click("header .language-link")
    firefox.wait("return document.documentElement.lang === arguments[0]", OTHER[language])
    firefox.click(".search-open")
    firefox.type(".search-dialog input", WORDS)
    firefox.click(".search-results a")
    firefox.wait("return location.protocol === 'file:' && !document.querySelector('dialog[open]')")
    lang = firefox.run("return document.documentElement.lang")
    assert lang == OTHER[language]


@in_firefox
@pytest.mark.xdist_group("firefox")
def test_firefox_keeps_a_worksheet_on_its_page_says_so_and_gives_a_file(
    firefox: Firefox, disk: Path
) -> None:
    firefox.goto(at(disk, SHEET["nl"]))
    firefox.type('[name="rota.hangs"]', "Noor")
    firefox.run("document.activeElement.blur()")
    firefox.wait("return JSON.stringify(localStorage).includes('Noor')")
    firefox.reload()
    firefox.wait("""return document.querySelector('[name="rota.hangs"]').value === 'Noor'""")
    assert "elke pagina apart" in firefox.text(".storage-notice [data-state=apart]")
    firefox.click(".storage-notice [data-action=save-file]")
    firefox.wait("return true")
    saved = _download(firefox)
    assert "Noor" in saved


def _download(firefox: Firefox) -> str:
    """The last file of answers that Firefox saved, once it is whole."""
    for _ in range(600):
        for path in firefox.downloads.glob("*.json"):
            text = path.read_text(encoding="utf-8")
            if '"collaborations"' in text and text.rstrip().endswith("}"):
                return text
        firefox.wait("return new Promise((resolve) => setTimeout(() => resolve(true), 100))")
    raise AssertionError("no file was saved")

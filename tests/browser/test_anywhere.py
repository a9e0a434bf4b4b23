"""The same build works at a domain root, below a path with a space, and opened from disk."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import SAMPLE, SUB_PATH, build
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


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The variant that is opened from disk."""
    target = tmp_path_factory.mktemp("offline")
    build(target, SAMPLE.with_name("mkdocs.offline.yml"))
    return target


def test_from_disk_a_reader_reads_answers_and_switches_language(
    new_page: Callable[..., Page], offline: Path
) -> None:
    page = new_page()
    page.goto(f"file://{offline}/index.html")
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

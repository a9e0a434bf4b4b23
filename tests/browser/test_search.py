# mypy: disable-error-code="attr-defined, call-overload"
"""Search: fetches nothing until it is used, in the reader's language, by keyboard, said aloud."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES


@pytest.fixture
def home(page: Page, address: str, language: str) -> Any:
    page.requested = []
    page.on("request", lambda request: page.requested.append(request.url))
    page.goto(address + LANGUAGES[language]["home"], wait_until="networkidle")
    return page


def search(page: Page, words: Any) -> Any:
    page.locator(".search-open").click()
    page.locator(".search-dialog input").fill(words)
    return page.locator(".search-results a")


def test_nothing_of_the_search_is_fetched_before_somebody_searches(home: Any) -> None:
    assert not [url for url in home.requested if "pagefind" in url]
    home.locator(".search-open").click()
    assert not [url for url in home.requested if "pagefind" in url]


def test_results_are_pages_in_the_readers_language_with_their_section(
    home: Any, language: str
) -> None:
    results = search(home, {"nl": "monteur", "en": "mechanic"}[language])
    expect(results.first).to_contain_text("›")
    paths = results.evaluate_all("list => list.map(a => a.pathname)")
    assert all(path.startswith("/en/") == (language == "en") for path in paths)
    expect(home.locator(".search-status")).to_contain_text(re.compile(r"\d"))


def test_nothing_found_is_said(home: Any) -> None:
    search(home, "qqqxyzzy")
    expect(home.locator(".search-status")).to_contain_text("qqqxyzzy")


def test_what_is_typed_is_never_markup(home: Any) -> None:
    search(home, "<img src=x>")
    expect(home.locator(".search-status")).to_contain_text("<img src=x>")
    expect(home.locator(".search-dialog img")).to_have_count(0)


def test_with_the_keyboard_alone(home: Any) -> None:
    home.locator(".search-open").focus()
    home.keyboard.press("Enter")
    expect(home.locator(".search-dialog input")).to_be_focused()
    home.keyboard.type("thermometer")
    expect(home.locator(".search-results a").first).to_be_visible()
    home.keyboard.press("Tab")
    home.keyboard.press("Tab")
    expect(home.locator(".search-results a").first).to_be_focused()
    home.keyboard.press("Escape")
    expect(home.locator(".search-dialog")).to_be_hidden()
    expect(home.locator(".search-open")).to_be_focused()


def test_explanations_of_the_quizzes_are_not_found(home: Any, language: str) -> None:
    results = search(home, {"nl": "gif", "en": "poison"}[language])
    expect(home.locator(".search-status")).not_to_be_empty()
    expect(results).to_have_count(0)

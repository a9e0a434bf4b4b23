"""Browsers that lack something: the page stays whole, and nothing offers what cannot be done."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, STORE, answer_all

PRINTING = ("scan", "topic", "plan", "compare")


def test_without_a_young_method_a_page_is_what_it_is_without_a_script(
    page: Page, address: str, language: str
) -> None:
    """As before July 2023; removed before anything else runs."""
    page.add_init_script("delete Array.prototype.toSorted")
    page.goto(address + LANGUAGES[language]["topic"])
    expect(page.locator("html.no-js:not(.js)")).to_have_count(1)
    expect(page.locator("#temperature .statement:visible")).to_have_count(5)
    expect(page.locator("#temperature .key")).to_be_visible()
    expect(page.locator("#temperature .remedy:visible")).to_have_count(3)
    expect(page.locator("#temperature [type=submit]")).to_be_hidden()
    page.goto(address + LANGUAGES[language]["plan"])
    expect(page.locator(".plan .no-js-only")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", STORE) is None
    assert not page.evaluate("'assessments' in window")


@pytest.mark.parametrize("name", PRINTING)
def test_where_nothing_prints_no_button_says_so(
    page: Page, address: str, language: str, name: Any
) -> None:
    """As in browsers inside of some apps."""
    page.add_init_script("window.print = undefined")
    page.goto(address + LANGUAGES[language][name])
    buttons = page.locator("[data-action=print]")
    assert buttons.count() > 0
    if name in ("scan", "topic"):
        answer_all(page, "no")
        page.locator("form.assessment [type=submit]").first.click()
        expect(page.locator(".result-title:visible").first).to_be_visible()
    elif name == "plan":
        page.locator(".plan-own input").fill("Bel de monteur")
        page.locator(".plan-own button").click()
        expect(page.locator("[data-action=calendar]")).to_be_visible()
    expect(page.locator("[data-action=print]:visible")).to_have_count(0)


@pytest.mark.parametrize("name", PRINTING)
def test_where_a_browser_prints_the_button_is_there(
    page: Page, address: str, language: str, name: Any
) -> None:
    page.goto(address + LANGUAGES[language][name])
    hidden = page.locator("[data-action=print]").evaluate_all(
        "list => list.filter((button) => button.hidden).length"
    )
    assert hidden == 0

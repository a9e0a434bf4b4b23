"""What Material's script did, ours do; where a page needs that script it is there, and works."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

LOG = "temperatuurlijst/"
CARD = "werkkaart/"
DARK = {"color_scheme": "dark"}


def scheme(page: Page) -> Any:
    return page.locator("body").get_attribute("data-md-color-scheme")


@pytest.mark.parametrize("path", [LOG, CARD], ids=["our scripts alone", "with the theme's"])
def test_chosen_colours_are_drawn_at_once_and_kept(
    new_page: Callable[..., Page], address: str, path: Any
) -> None:
    page = new_page()
    page.goto(address + path)
    assert scheme(page) == "default"
    page.get_by_label("Donker").check()
    assert scheme(page) == "slate"
    for other in (LOG, CARD, ""):
        page.goto(address + other)
        assert scheme(page) == "slate"
        expect(page.get_by_label("Donker")).to_be_checked()
    page.get_by_label("Automatisch").check()
    assert scheme(page) == "default"


def test_without_a_choice_colours_follow_the_device(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(**DARK)
    page.goto(address + LOG)
    assert scheme(page) == "slate"
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_label("Licht").check()
    page.emulate_media(color_scheme="dark")
    assert scheme(page) == "default"


@pytest.mark.parametrize("path", [LOG, CARD], ids=["our scripts alone", "with the theme's"])
def test_the_contents_mark_the_section_that_is_read(
    new_page: Callable[..., Page], address: str, path: Any
) -> None:
    page = new_page(viewport={"width": 1440, "height": 500})
    page.goto(address + path)
    marked = page.locator(".toc [aria-current]")
    expect(marked).to_have_count(0)
    links = page.locator(".toc a")
    for place in (1, 0):
        links.nth(place).click()
        expect(links.nth(place)).to_have_attribute("aria-current", "true")
        expect(marked).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)


def test_what_is_folded_is_open_on_paper_and_folded_again(page: Page, address: str) -> None:
    page.goto(address + LOG)
    details = page.locator("article details")
    open_on_paper = page.evaluate(
        """() => new Promise((resolve) => {
            addEventListener("beforeprint", () => setTimeout(() =>
              resolve([...document.querySelectorAll("details")].every(({open}) => open))), {once: true});
            dispatchEvent(new Event("beforeprint"));
        })"""
    )
    assert open_on_paper
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(details).not_to_have_attribute("open", "")


def test_what_is_folded_opens_for_who_is_sent_there(page: Page, address: str) -> None:
    page.goto(address + LOG + "#measure-first")
    expect(page.locator("#measure-first")).to_be_in_viewport()
    page.goto(address + LOG)
    expect(page.locator("article details[open]")).to_have_count(0)
    page.evaluate("location.hash = 'measure-first'")
    expect(page.locator("#measure-first")).to_be_in_viewport()


@pytest.mark.parametrize("path", [LOG, "feiten/"])
def test_a_wide_table_scrolls_by_itself(
    new_page: Callable[..., Page], address: str, path: Any
) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    if path == LOG:
        wrap = page.locator("article .md-typeset__scrollwrap")
        assert wrap.evaluate("wrap => wrap.scrollWidth > wrap.clientWidth")
        assert wrap.evaluate("wrap => getComputedStyle(wrap).overflowX") == "auto"


def test_content_tabs(page: Page, address: str) -> None:
    page.goto(address + CARD)
    lunch, dinner = page.locator(".tabbed-block").all()
    expect(lunch).to_be_visible()
    page.get_by_text("Diner", exact=True).click()
    expect(dinner).to_be_visible()
    expect(lunch).to_be_hidden()


def test_a_copy_button(new_page: Callable[..., Page], address: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + CARD)
    page.locator("pre button, pre .md-code__button, .md-code__button").first.click()
    expect(page.locator(".md-dialog")).to_contain_text(re.compile("gekopieerd", re.IGNORECASE))
    assert "Amir" in page.evaluate("navigator.clipboard.readText()")


def test_an_annotation(page: Page, address: str) -> None:
    page.goto(address + CARD)
    page.locator(".md-annotation__index").click()
    expect(page.get_by_text("het dikste deel").first).to_be_visible()


def test_a_tooltip(new_page: Callable[..., Page], address: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + CARD)
    page.locator("abbr").hover()
    expect(page.locator("[role=tooltip]").first).to_contain_text("gevaren vooraf")

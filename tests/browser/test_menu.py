# mypy: disable-error-code="index"
"""The menu: one list in sections, by thumb, by mouse and by keyboard, with or without a script, however narrow."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES
from browser.test_keyboard import tab_to

DESK = {"width": 1440, "height": 900}
SECTIONS = {
    "nl": ["Onderwerpen", "Invulbladen", "Mijn keukens", "Meer"],
    "en": ["Topics", "Worksheets", "My kitchens", "More"],
}


def links(page: Page) -> Any:
    return page.locator(".menu-link:not(button):visible")


def test_on_a_phone_everything_is_one_list_in_groups(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["home"])
    expect(links(page)).to_have_count(0)
    page.locator(".menu-open").click()
    expect(links(page)).to_have_count(19)
    expect(page.locator(".menu-title:visible")).to_have_text(SECTIONS[language])
    for box in links(page).evaluate_all(
        "list => list.map((link) => { const {width, height} = link.getBoundingClientRect();"
        " return [width, height]; })"
    ):
        assert box[0] >= 320
        assert box[1] >= 44
    links(page).nth(1).click()
    expect(page.locator("h1")).to_be_visible()
    expect(links(page)).to_have_count(0)


def test_on_a_desk_a_section_opens_a_sheet_and_closes_again(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=DESK)
    page.goto(address + LANGUAGES[language]["home"])
    expect(page.locator(".menu-open")).to_be_hidden()
    sections = page.locator(".menu-section")
    expect(sections).to_have_text(SECTIONS[language])
    expect(links(page)).to_have_count(1)  # the scan
    sections.nth(2).click()
    expect(links(page)).to_have_count(4)
    sections.nth(3).click()  # the one before closes
    expect(links(page)).to_have_count(8)
    page.mouse.click(700, 800)
    expect(links(page)).to_have_count(1)


def test_the_section_of_this_page_is_marked_and_its_page_as_well(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=DESK)
    page.goto(address + LANGUAGES[language]["plan"])
    expect(page.locator(".menu-section[aria-current=true]")).to_have_text(SECTIONS[language][2])
    page.locator(".menu-section[aria-current]").click()
    expect(page.locator(".menu-link[aria-current=page]:visible")).to_have_count(1)


def test_a_section_opens_by_keyboard_and_gives_the_focus_back(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=DESK)
    page.goto(address + LANGUAGES[language]["scan"])
    tab_to(page, ".menu-section")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.menu-sheet:popover-open a')")
    page.keyboard.press("Escape")
    expect(page.locator(".menu-sheet:popover-open")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('.menu-section')")


def test_the_menu_needs_no_script(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["home"])
    page.locator(".menu-open").click()
    expect(links(page)).to_have_count(19)


def crowd(page: Page) -> None:
    """A long name of the site and two more languages."""
    page.evaluate(
        """() => {
            document.querySelector(".site-header .brand span").textContent =
                "Samenwerkingsvoorwaardenkompas";
            const link = document.querySelector(".site-header .language-link");
            for (const code of ["DE", "FR"]) {
                const more = link.cloneNode(true);
                more.querySelector(".narrow").textContent = code;
                link.after(more);
            }
        }"""
    )


@pytest.mark.parametrize("width", [320, 390, 1220, 1440])
def test_a_long_name_and_four_languages_leave_room_for_the_menu(
    new_page: Callable[..., Page], address: str, language: str, width: Any
) -> None:
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(address + LANGUAGES[language]["home"])
    crowd(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width < 1220:
        page.locator(".menu-open").click()
        expect(links(page)).to_have_count(19)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    else:
        for section in page.locator(".menu-section").all():
            box = section.bounding_box()
            assert box["x"] + box["width"] <= width

"""Nothing scrolls sideways at 320 pixels or with text at twice its size, and what gets the focus is seen."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.pages import LANGUAGES, answer_all

# Of each: how wide, how many times the size that a browser gives text, and how a reader got there.
SCREENS = {"320 px": (320, 1), "390 px at 200 %": (390, 2), "320 px at 200 %": (320, 2)}
LONG = "https://example.org/" + "a" * 69
NAME = "W" * 20
# What stands out, unless it is cut off by something around it.
OUT = """() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const cut = (element) => getComputedStyle(element).overflowX !== "visible";
    const out = [...document.querySelectorAll("body *")].filter((element) =>
        element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1 &&
        !element.closest(".visually-hidden") && !cut(element.parentElement));
    return ["sideways", ...out.slice(-5).map(({tagName, className}) => `${tagName} ${className}`)];
}"""


@pytest.fixture(params=SCREENS)
def narrow(request: pytest.FixtureRequest, new_page: Callable[..., Page]) -> Any:
    width, times = SCREENS[request.param]
    page = new_page(viewport={"width": width, "height": 844})
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * times, "fixed": 13 * times}})
    return page


def test_no_page_scrolls_sideways(narrow: Page, address: str, language: str) -> None:
    for name, place in LANGUAGES[language].items():
        narrow.goto(address + place)
        assert narrow.evaluate(OUT) == [], name


def test_no_state_scrolls_sideways(narrow: Page, address: str, language: str) -> None:
    places = LANGUAGES[language]
    narrow.goto(address + places["topic"])
    answer_all(narrow, "no", "#temperature")
    narrow.locator("#temperature [type=submit]").click()
    assert narrow.evaluate(OUT) == []

    narrow.goto(address + places["plan"])
    narrow.locator(".plan-own input").fill(LONG)
    narrow.locator(".plan-own button").click()
    narrow.locator("[name=rhythm]").select_option("month")
    narrow.locator("[data-action=calendar]").click()
    assert narrow.evaluate(OUT) == []

    narrow.goto(address + places["scan"])
    answer_all(narrow, "no")
    narrow.locator("form.scan [type=submit]").click()
    assert narrow.evaluate(OUT) == []

    for person in ("abcdef", "bcdefg"):
        narrow.evaluate(
            "([id, name]) => assessments.store.put('others', id, {name, date: 1, codes: {abc: 'A'}})",
            [person, NAME],
        )
    narrow.goto(address + places["compare"])
    assert narrow.evaluate(OUT) == []

    narrow.goto(address + places["rota"])
    for field in narrow.locator("form.worksheet textarea:visible").all():
        field.fill(LONG)
    narrow.locator('[name="rota.cost"]').fill("1.250,50.1")
    narrow.locator('[name="rota.cost"]').blur()
    narrow.locator(".worksheet-remedies summary").first.click()
    assert narrow.evaluate(OUT) == []

    narrow.goto(address + places["collaborations"])
    narrow.locator("[data-action=erase]").click()
    assert narrow.evaluate(OUT) == []


def test_neither_menu_nor_search_scrolls_sideways(
    narrow: Page, address: str, language: str
) -> None:
    narrow.goto(address + LANGUAGES[language]["home"])
    narrow.locator(".menu-open").click()
    assert narrow.evaluate(OUT) == []
    narrow.keyboard.press("Escape")
    narrow.locator(".search-open").click()
    narrow.locator(".search-dialog input").fill("thermometer")
    narrow.locator(".search-results a").first.wait_for()
    assert narrow.evaluate(OUT) == []


# How much of what has the focus lies behind something that stays in view.
COVERED = """() => {
    const {top, bottom} = document.activeElement.getBoundingClientRect();
    const bars = [...document.querySelectorAll(".site-header, .progress")].filter((bar) =>
        bar.checkVisibility() && getComputedStyle(bar).position === "sticky");
    const edge = Math.max(0, ...bars.map((bar) => bar.getBoundingClientRect().bottom));
    return [document.activeElement.tagName, top >= edge && bottom <= innerHeight];
}"""


# No higher than there is something to scroll; on the lowest, no bar stays in view.
@pytest.fixture(params=[(390, 500), (390, 660), (1440, 660)], ids=["low", "phone", "desk"])
def screen(request: pytest.FixtureRequest, new_page: Callable[..., Page]) -> Any:
    width, height = request.param
    return new_page(viewport={"width": width, "height": height})


def test_the_heading_of_the_next_part_is_seen_whole(
    screen: Page, address: str, language: str
) -> None:
    screen.goto(address + LANGUAGES[language]["scan"])
    for _ in range(2):
        screen.locator("[data-action=next]:visible").click()
        assert screen.evaluate(COVERED) == ["H2", True]


def test_the_heading_of_a_result_is_seen_whole(screen: Page, address: str, language: str) -> None:
    screen.goto(address + LANGUAGES[language]["topic"])
    answer_all(screen, "no", "#temperature")
    screen.locator("#temperature [type=submit]").click()
    assert screen.evaluate(COVERED) == ["H3", True]


def test_the_heading_of_a_profile_is_seen_whole(screen: Page, address: str, language: str) -> None:
    screen.goto(address + LANGUAGES[language]["scan"])
    answer_all(screen, "no")
    screen.locator("form.scan [type=submit]").click()
    assert screen.evaluate(COVERED) == ["H2", True]

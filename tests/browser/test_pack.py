"""A group works on paper: one button prints all sheets, each on a page of its own."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, SCAN
from browser.test_accessibility import violations
from browser.test_scan import sheets

SHEETS = ["answers", "key", "comparison", "guide", "agreements"]
PLACES = {"nl": "over/", "en": "en/about/"}


@pytest.fixture(params=LANGUAGES)
def about(request: pytest.FixtureRequest, new_page: Callable[..., Page], address: str) -> Any:
    page = new_page(bypass_csp=True)
    page.goto(address + PLACES[request.param])
    return page


def test_every_sheet_takes_one_page_and_nothing_else_is_printed(about: Any) -> None:
    assert sheets(about) == len(SHEETS)
    expect(about.locator("h1")).to_be_visible()
    expect(about.locator(".sheet:visible")).to_have_count(0)


def test_every_statement_has_a_box_for_each_of_its_answers(about: Any) -> None:
    about.locator(".pack summary").click()
    rows = about.locator(".sheet-answers tbody tr:has(.place)")
    expect(rows).to_have_count(sum(SCAN.values()))
    boxes = rows.evaluate_all("rows => rows.map((row) => row.querySelectorAll('.box').length)")
    assert set(boxes) == {3, 4}  # a scale of yes and no, and one of three; each with N/A
    expect(about.locator(".sheet-key tbody tr")).to_have_count(len(SCAN))


def test_each_sheet_opens_with_a_title_that_says_what_it_is(about: Any) -> None:
    about.locator(".pack summary").click()
    names = about.locator(".sheet").evaluate_all(
        "list => list.map((sheet) => sheet.firstElementChild.textContent)"
    )
    assert len({*names, ""}) == len(SHEETS) + 1
    assert violations(about) == []


def test_without_a_script_the_sheets_can_be_opened_and_printed_with_the_page(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PLACES["en"])
    expect(page.locator(".pack .button")).to_be_hidden()
    page.locator(".pack summary").click()
    expect(page.locator(".sheet:visible")).to_have_count(len(SHEETS))

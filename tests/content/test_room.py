"""What a coach counts on: the pack of this edition on five sheets, every situation on one screen."""

from collections.abc import Callable

import pytest
from browser.test_pack import SHEETS
from browser.test_presenting import BEAMER, present, screen
from browser.test_scan import sheets
from playwright.sync_api import Page, expect

from content.pages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scan_takes_two_pages_of_paper_and_every_other_sheet_one(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["facilitators"])
    expect(page.locator(".sheet-answers .place")).to_have_count(28)
    assert sheets(page) == len(SHEETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_situation_and_every_explanation_fits_a_beamer(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=BEAMER)
    page.goto(address + LANGUAGES[language]["quiz"])
    present(page)
    page.locator(".presenting select").select_option(index=0)
    over = screen(page).evaluate(
        """(screen) => {
            const { component } = screen.closest(".presenting");
            return component.steps.map(({ told }, at) => {
                component.at = at;
                component.show();
                const over = screen.scrollHeight - screen.clientHeight;
                return over > 0 ? [component.steps[at].question.dataset.question, told, over] : null;
            }).filter(Boolean);
        }"""
    )
    assert over == []

"""Two compare on a phone: what 28 statements take, and what the privacy page promises."""

import random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from content.pages import LANGUAGES

SCREEN = 844
STORE = "samenwerkkompas"


def compared(page: Page, seed: int) -> None:
    """Put answers of two people in the browser, by chance, so that every list is long."""
    statements = page.locator(".compare-statements .gap-item").evaluate_all(
        """list => list.map(({dataset: {statement, code, answerCodes}}) =>
            [statement, code, answerCodes.split(" ").map((pair) => pair.split(":"))])"""
    )
    assert len(statements) == 28
    chance = random.Random(seed)
    mine, theirs = {}, {}
    for statement, code, known in statements:
        mine[statement] = [chance.choice(known[:3])[0], 1]
        theirs[code] = chance.choice(known[:3])[1]
    other = {"name": "Youssef", "date": 1_764_000_000_000, "codes": theirs}
    own = {"answers": mine, "others": {"abcdef": [other, 1]}}
    data = {"v": 1, "replaced": 0, "current": ["own", 1], "collaborations": {"own": own}}
    page.evaluate("([key, data]) => localStorage.setItem(key, JSON.stringify(data))", [STORE, data])
    page.reload()
    expect(page.locator(".compare-result")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_comparison_of_28_statements_takes_six_screens_until_more_is_unfolded(
    page: Page, address: str, language: Any, seed: int
) -> None:
    page.goto(address + LANGUAGES[language]["compare"])
    compared(page, seed)
    bottom = page.locator(".compare-result").evaluate(
        "element => element.getBoundingClientRect().bottom + scrollY"
    )
    assert bottom <= 6 * SCREEN, f"{bottom / SCREEN:.2f} screens"
    more = page.locator(".gap-more:visible")
    while more.count():
        more.first.click()
    expect(page.locator(".gap-item:visible")).to_have_count(28)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_privacy_page_says_that_an_entry_in_a_calendar_may_hold_answers(
    page: Page, address: str, language: Any
) -> None:
    """The tick box on the plan and the page say the same: it is off, and who reads along can read."""
    says = {
        "nl": ("agenda", "staat uit", "kan ze lezen"),
        "en": ("calendar", "is off", "can read them"),
    }
    page.goto(address + {"nl": "privacy/", "en": "en/privacy/"}[language])
    text = page.locator("#own-link ~ p").first.inner_text()
    for words in says[language]:
        assert words in text

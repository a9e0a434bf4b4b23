"""Addresses of pages, and what a reader does on them."""

from __future__ import annotations

from playwright.sync_api import Page

LANGUAGES = {
    "nl": {
        "home": "",
        "cause": "oorzaken/onduidelijke-communicatie/",
        "scan": "scan/",
        "plan": "plan/",
        "compare": "vergelijken/",
        "quiz": "quiz/",
        "collaborations": "mijn-samenwerkingen/",
        "method": "hoe-het-werkt/",
    },
    "en": {
        "home": "en/",
        "cause": "en/causes/unclear-communication/",
        "scan": "en/scan/",
        "plan": "en/plan/",
        "compare": "en/compare/",
        "quiz": "en/quiz/",
        "collaborations": "en/my-collaborations/",
        "method": "en/how-it-works/",
    },
}
STORE = "samenwerkkompas"


def answer(page: Page, key: str, value: str) -> None:
    """Choose an answer to a statement, also one in a part of the scan that is not shown."""
    page.locator(f'input[name="{key}"][value="{value}"]').evaluate("input => input.click()")


def answer_all(page: Page, value: str = "yes", within: str = "form.assessment") -> None:
    """Give the same answer to every statement, where the scale has it."""
    page.locator(within).first.evaluate(
        """(root, value) => {
            for (const group of root.querySelectorAll(".statement")) {
                (group.querySelector(`input[value="${value}"]`) ?? group.querySelector("input")).click();
            }
        }""",
        value,
    )


def stored(page: Page) -> dict:
    """What the browser keeps."""
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", STORE)

"""Addresses of the sample's pages, its statements by what they show, and what a reader does there."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

LANGUAGES = {
    "nl": {
        "home": "",
        "topic": "onderwerpen/temperatuur/",
        "cleaning": "onderwerpen/schoonmaken/",
        "storage": "onderwerpen/bewaren/",
        "allergens": "onderwerpen/allergenen/",
        "scan": "scan/",
        "plan": "plan/",
        "compare": "vergelijken/",
        "quiz": "quiz/",
        "collaborations": "mijn-keukens/",
        "group": "ronde/",
        "facts": "feiten/",
        "not-safe": "niet-veilig/",
        "worksheets": "invulbladen/",
        "rota": "invulbladen/rooster/",
        "after-breakdown": "invulbladen/na-een-storing/",
    },
    "en": {
        "home": "en/",
        "topic": "en/topics/temperature/",
        "cleaning": "en/topics/cleaning/",
        "storage": "en/topics/storage/",
        "allergens": "en/topics/allergens/",
        "scan": "en/scan/",
        "plan": "en/plan/",
        "compare": "en/compare/",
        "quiz": "en/quiz/",
        "collaborations": "en/my-kitchens/",
        "group": "en/round/",
        "facts": "en/facts/",
        "not-safe": "en/not-safe/",
        "worksheets": "en/worksheets/",
        "rota": "en/worksheets/rota/",
        "after-breakdown": "en/worksheets/after-a-breakdown/",
    },
}
STORE = "kitchen"

# The statements on the page "topic", in its order; tests/sample/README.md has the others.
FIRST = "temperature.fridges-measured"  # counts twice, shows a start; in the scan
YES_NO = "temperature.probe-tested"  # not in the scan
OWN = "temperature.core-measured"  # about oneself; counts twice; in the scan
CRITICAL = "temperature.warm-thrown-away"  # in the scan
LAST = "temperature.spare-space"  # not in the scan

# Statements that can only be answered after the start; all in the scan.
AFTER_START = (OWN, "cleaning.hands-washed", "allergens.guests-asked")

# How many statements of each checklist are in the scan.
SCAN = {"temperature": 3, "cleaning": 3, "storage": 2, "allergens": 2}


def answer(page: Page, key: str, value: str) -> None:
    """Choose an answer to a statement, also one in a part of the scan that is not shown."""
    page.locator(f'input[name="{key}"][value="{value}"]').evaluate("input => input.click()")


def answer_all(page: Page, value: str = "yes", within: str = "form.assessment") -> None:
    """Give the same answer to every statement, where the scale has it, or else the best one."""
    page.locator(within).first.evaluate(
        """(root, value) => {
            for (const group of root.querySelectorAll(".statement")) {
                (group.querySelector(`input[value="${value}"]`) ?? group.querySelector("input")).click();
            }
        }""",
        value,
    )


def show(page: Page) -> None:
    """Ask for the result of the first assessment of a page."""
    page.locator("form.assessment [type=submit]").first.click()


def bands(page: Page) -> Any:
    """The bands that a profile shows, in its order."""
    return page.locator("[data-row] .band:visible").evaluate_all(
        "list => list.map(item => item.dataset.band)"
    )


def note(page: Page, name: str) -> Any:
    """A remark beside a profile."""
    return page.locator(f".profile [data-note={name}]")


def openly(page: Page) -> None:
    """Unfold the open way to share, below the sealed one."""
    page.locator(".share-open").evaluate("details => { details.open = true; }")


def converse(page: Page) -> None:
    """Open the guide for the conversation at its first point."""
    page.locator("[data-action=talk]").click()
    page.locator(".guide-screen [data-action=on]").click()


def stored(page: Page) -> Any:
    """What the browser keeps."""
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", STORE)

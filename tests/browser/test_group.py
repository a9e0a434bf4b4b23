"""A facilitator's round: a group answers blind, the round is closed, and nobody without a name is told apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, answer, answer_all, stored
from browser.test_accessibility import violations

NL = LANGUAGES["nl"]
LINK = re.compile(r"\S+#2\.\S+")
BEAMER = {"width": 1920, "height": 1080}
OPTIONS = {
    "permissions": ["clipboard-read", "clipboard-write"],
    "bypass_csp": True,
}
NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"


@pytest.fixture
def phone(new_page: Callable[..., Page], address: str) -> Any:
    """A function that gives somebody a phone, on a page of their language."""

    def make(place: str, language: str = "nl", **options: Any) -> Any:
        page = new_page(**OPTIONS, **options)
        page.add_init_script(NO_SHARE)
        page.goto(address + LANGUAGES[language][place])
        return page

    return make


@pytest.fixture
def coach(phone: Callable[..., Page]) -> Any:
    return phone("group", viewport={"width": 1280, "height": 900})


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")  # type: ignore[no-any-return]


def start_round(page: Page, group: str = "Avondploeg", *, again: str = "") -> str:
    """Start a round; the link of its invitation."""
    page.locator(".group-start").evaluate("details => { details.open = true; }")
    page.locator("[name=group]").fill(group)
    page.locator(".group-start [name=name]").fill("Marieke")
    if again:
        page.locator("[name=again]").select_option(label=again)
    page.locator(".group-start [type=submit]").click()
    expect(page.locator(".group-title")).to_contain_text(group)
    page.locator("[data-action=copy]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    found = LINK.search(clipboard(page))
    assert found
    return found[0]


def begin(page: Page, invitation: str) -> None:
    """Open an invitation and begin."""
    page.goto("about:blank")
    page.goto(invitation)
    page.locator(".led-arrival [type=submit]").click()
    expect(page.locator(".led-arrival")).to_be_hidden()


def reply(page: Page, value: str = "yes", name: str = "", **answers: str) -> str:
    """Answer everything and send; the message of the reply."""
    answer_all(page, value)
    for key, given in answers.items():
        answer(page, key.replace("__", "."), given)
    show = page.locator("form.scan [type=submit]")
    if show.is_visible():  # who did the scan before is at the result
        show.click()
    page.locator("[name=led-name]").fill(name)
    page.locator("[data-action=led-copy]").click()
    expect(page.locator(".led-status")).not_to_be_empty()
    return clipboard(page)


def paste(page: Page, text: str) -> None:
    page.locator("[name=pasted]").fill(text)
    page.locator(".paste [type=submit]").click()
    expect(page.locator(".group-pasted")).not_to_be_empty()


def close(page: Page) -> None:
    page.locator("[data-action=end]").click()
    page.locator("[data-action=close-confirm]").click()
    expect(page.locator(".group-result")).to_be_visible()


def test_a_round_of_six_from_invitation_to_the_result(
    coach: Page, phone: Callable[..., Page]
) -> None:
    invitation = start_round(coach)
    chat = []
    for index, (language, name, value) in enumerate(
        [
            ("nl", "Anna", "yes"),
            ("en", "Ben", "no"),
            ("nl", "", "yes"),
            ("en", "", "no"),
            ("nl", "", "partly"),
        ]
    ):
        page = phone("scan", language)
        address = LANGUAGES[language]["scan"]
        begin(page, re.sub(r"(en/)?scan/(?=#)", address, invitation))
        chat.append(f"[12:0{index}] {name}: {reply(page, value, name)}")
    paste(coach, "\n".join(chat))
    expect(coach.locator(".group-pasted")).to_contain_text("5 reacties")
    print(coach.locator(".group-members").inner_text())
    close(coach)
    coach.screenshot(path="/tmp/room2-1.png", full_page=True)

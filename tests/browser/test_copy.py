"""A button copies the text above it; where that is not possible, the text stands ready to be copied."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PAGES = {"nl": "feiten/", "en": "en/facts/"}
LABEL = {"nl": ["Wat:", "Naam:"], "en": ["What:       cream", "Name:       Amir"]}
COPIED = {"nl": "Gekopieerd.", "en": "Copied."}


def copied(page: Page) -> Any:
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("language", PAGES)
def test_the_text_above_is_copied(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + PAGES[language])
    page.locator("[data-action=copy]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".copy [role=status]")).to_contain_text(COPIED[language])
    text = copied(page)
    assert text == page.locator(".copy-above").inner_text().strip()
    assert all(part in text for part in LABEL[language])
    assert text.count("\n") == 3
    expect(page.locator(".copy-text")).to_be_hidden()


def test_without_a_clipboard_the_text_is_selected_in_a_field(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(address + PAGES["en"])
    page.locator("[data-action=copy]").click()
    field = page.get_by_label("The text to copy")
    expect(field).to_be_focused()
    text = page.locator(".copy-above").inner_text().strip()
    assert field.input_value() == text
    assert field.evaluate("f => f.value.slice(f.selectionStart, f.selectionEnd)") == text
    expect(page.locator(".copy [role=status]")).to_contain_text("copy it yourself")


def test_without_a_script_only_the_text_is_there(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PAGES["en"])
    expect(page.locator(".copy-above")).to_be_visible()
    expect(page.locator("[data-action=copy]")).to_be_hidden()


def test_on_paper_there_is_no_button(page: Page, address: str) -> None:
    page.goto(address + PAGES["en"])
    page.emulate_media(media="print")
    expect(page.locator(".copy-above")).to_be_visible()
    expect(page.locator(".copy-row")).to_be_hidden()

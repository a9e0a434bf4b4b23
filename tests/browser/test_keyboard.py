"""The whole path without a mouse: answers, result, plan; the focus is always where one can see it."""

from typing import Any

from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, SCAN, stored


def tab_to(page: Page, selector: str, key: str = "Tab", most: int = 80) -> None:
    """Press Tab until the focus is on what `selector` names, and in view."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            box = page.evaluate(
                "() => { const {top, bottom} = document.activeElement.getBoundingClientRect();"
                " return {top, bottom, all: innerHeight}; }"
            )
            assert box["bottom"] > 0
            assert box["top"] < box["all"]
            return
    raise AssertionError(f"the focus never came to {selector}")


def answer_part(page: Page, count: Any) -> None:
    """Answer the statements of the part that is shown: Space, then an arrow to the next answer."""
    for _ in range(count):
        tab_to(page, ".scan-part:not([hidden]) input")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")


def test_from_the_first_statement_to_a_plan_with_a_name(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    for part, count in enumerate(SCAN.values(), 1):
        answer_part(page, count)
        if part < len(SCAN):
            tab_to(page, "[data-action=next]")
            page.keyboard.press("Enter")
            expect(page.locator(".scan-part:visible .part-title")).to_be_focused()
    tab_to(page, "form.scan [type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator(".profile .result-title")).to_be_focused()
    tab_to(page, ".weak-part button[data-action=plan]")
    page.keyboard.press("Enter")
    expect(page.locator(".plan-add a:focus")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/plan/")
    tab_to(page, ".plan-item [name=who]")
    page.keyboard.type("Femke")
    tab_to(page, ".plan-item [data-action=remove]")
    [entry] = stored(page)["collaborations"]["own"]["plan"].values()
    assert entry[0]["who"] == "Femke"
    page.keyboard.press("Enter")
    expect(page.locator("[data-action=undo]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".plan-items .plan-item")).to_have_count(1)


def test_a_worksheet_is_filled_in_a_row_removed_and_put_back(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["rota"])
    tab_to(page, '[name="rota.hangs"]')
    page.keyboard.type("Noor")
    tab_to(page, '[name="rota.ready.soap"]')
    page.keyboard.press("Space")
    tab_to(page, "[data-column=what]")
    page.keyboard.type("Floor")
    tab_to(page, "tr.stored [data-action=remove]")
    page.keyboard.press("Enter")
    expect(page.locator(".worksheet-undo button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("tr.stored [data-column=what]")).to_be_focused()
    tab_to(page, "[data-action=add]")
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr").last.locator("[data-column=what]")).to_be_focused()
    kept = stored(page)["collaborations"]["own"]["worksheets"]
    assert kept["rota.hangs"][0] == "Noor"
    assert kept["rota.ready.soap"][0].startswith("x")


def test_a_quiz_question_is_answered_and_tried_again(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["quiz"])
    tab_to(page, ".quiz-part:not([hidden]) input")
    page.keyboard.press("Space")
    tab_to(page, ".quiz-part:not([hidden]) [type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-part:visible .feedback:visible")).to_have_count(1)


def test_the_menu_and_the_search_open_and_close(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["home"])
    tab_to(page, ".search-open")
    page.keyboard.press("Enter")
    expect(page.locator(".search-dialog input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search-open")).to_be_focused()
    tab_to(page, ".menu-open")
    page.keyboard.press("Enter")
    expect(page.locator(".menu-link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".menu-link").first).to_be_hidden()
    expect(page.locator(".menu-open")).to_be_focused()


def test_the_first_stop_leads_past_the_menu(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "article *", most=1)

"""A room practises together: one question at a time on a big screen, hands up, then why."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES
from browser.test_accessibility import violations

BEAMER = {"width": 1920, "height": 1080}
EVERYTHING = "JSON.stringify(Object.entries(localStorage).sort())"


@pytest.fixture(params=LANGUAGES)
def quiz(request: pytest.FixtureRequest, new_page: Callable[..., Page], address: str) -> Any:
    page = new_page(viewport=BEAMER, bypass_csp=True)
    page.goto(address + LANGUAGES[request.param]["quiz"])
    return page


def screen(page: Page) -> Any:
    return page.locator("dialog.presenting-screen")


def present(page: Page) -> None:
    page.locator("[data-action=present]").click()
    expect(screen(page)).to_be_visible()


def asked(page: Page) -> Any:
    """Which question stands there, of which situation, and whether it is explained."""
    return page.evaluate(
        """() => [".presenting-title", ".presenting-asked"].map(
            (name) => document.querySelector(name).textContent
        ).concat(!!document.querySelector(".presenting-why"))"""
    )


def title(page: Page) -> Any:
    return page.locator(".quiz-part:visible .part-title").inner_text()


def test_a_question_is_asked_and_told_only_when_the_room_is_ready(quiz: Page) -> None:
    here = title(quiz)
    present(quiz)
    expect(screen(quiz).locator(".presenting-title")).to_have_text(here)
    expect(screen(quiz).locator(".presenting-scenario")).not_to_be_empty()
    expect(screen(quiz).locator(".sign")).to_have_count(0)
    on = screen(quiz).locator("[data-action=on]")
    tell = on.inner_text()
    on.click()
    expect(on).not_to_have_text(tell)
    expect(screen(quiz).locator(".right .sign").first).to_have_text("✓")
    options = screen(quiz).locator(".presenting-options > li")
    expect(screen(quiz).locator(".presenting-why")).to_have_count(options.count())


def test_arrows_and_a_clicker_go_on_and_back_and_the_focus_stays(quiz: Page) -> None:
    present(quiz)
    on = screen(quiz).locator("[data-action=on]")
    expect(on).to_be_focused()
    seen = [asked(quiz)]
    for key in ("ArrowRight", "PageDown", "ArrowRight"):
        quiz.keyboard.press(key)
        seen.append(asked(quiz))
    assert [told for _, _, told in seen] == [False, True, False, True]
    assert seen[0][:2] == seen[1][:2] != seen[2][:2] == seen[3][:2]
    for key, before in (("ArrowLeft", seen[2]), ("PageUp", seen[1]), ("ArrowLeft", seen[0])):
        quiz.keyboard.press(key)
        assert asked(quiz) == before
    expect(on).to_be_focused()
    quiz.keyboard.press("ArrowLeft")
    assert asked(quiz) == seen[0]


def test_a_key_with_a_modifier_or_an_arrow_in_the_choice_of_situations_is_left_alone(
    quiz: Page,
) -> None:
    present(quiz)
    before = asked(quiz)
    quiz.keyboard.press("Control+ArrowRight")
    quiz.keyboard.press("Shift+PageDown")
    assert asked(quiz) == before
    screen(quiz).locator("select").focus()
    quiz.keyboard.press("ArrowRight")
    assert not asked(quiz)[2]


def test_a_clicker_goes_on_also_after_a_situation_was_chosen(quiz: Page) -> None:
    present(quiz)
    which = screen(quiz).locator("select")
    which.select_option(index=1)
    which.focus()
    before = asked(quiz)
    quiz.keyboard.press("PageDown")
    assert asked(quiz) == [*before[:2], True]


def test_any_situation_of_the_set_can_be_chosen_also_one_of_another_round(quiz: Page) -> None:
    parts = quiz.locator(".quiz-part")
    present(quiz)
    which = screen(quiz).locator("select")
    expect(which.locator("option")).to_have_count(parts.count())
    last = parts.last.locator(".part-title").text_content()
    which.select_option(index=parts.count() - 1)
    expect(screen(quiz).locator(".presenting-title")).to_have_text(last)


def test_the_last_step_closes(quiz: Page) -> None:
    present(quiz)
    screen(quiz).locator("select").select_option(index=quiz.locator(".quiz-part").count() - 1)
    on = screen(quiz).locator("[data-action=on]")
    for _ in range(2 * quiz.locator(".quiz-part").last.locator(".question").count() - 1):
        on.click()
    before = asked(quiz)
    quiz.keyboard.press("ArrowRight")
    assert asked(quiz) == before
    on.click()
    expect(screen(quiz)).to_be_hidden()


def test_escape_leaves_to_the_button_and_the_quiz_is_as_it_was(quiz: Page) -> None:
    here = title(quiz)
    present(quiz)
    quiz.keyboard.press("ArrowRight")
    quiz.keyboard.press("Escape")
    expect(screen(quiz)).to_be_hidden()
    expect(quiz.locator("[data-action=present]")).to_be_focused()
    assert title(quiz) == here
    expect(quiz.locator(".quiz-part .feedback:visible")).to_have_count(0)


def test_nothing_is_kept_and_what_was_answered_before_does_not_show(quiz: Page) -> None:
    option = quiz.locator(".quiz-part:visible .option input").first
    option.check()
    quiz.locator(".quiz-part:visible [type=submit]:visible").first.click()
    kept = quiz.evaluate(EVERYTHING)
    present(quiz)
    assert not asked(quiz)[2]
    expect(screen(quiz).locator("input, .feedback, [id]:not(h2)")).to_have_count(0)
    for _ in range(4):
        quiz.keyboard.press("ArrowRight")
    quiz.keyboard.press("Escape")
    assert quiz.evaluate(EVERYTHING) == kept


def test_each_step_is_announced(quiz: Page) -> None:
    present(quiz)
    heard = screen(quiz).locator(".announce")
    expect(heard).to_contain_text(asked(quiz)[1])
    quiz.keyboard.press("ArrowRight")
    right = screen(quiz).locator(".right .presenting-option").first.text_content()
    expect(heard).to_contain_text(right.strip())


def test_the_type_is_for_the_back_of_the_room(quiz: Page) -> None:
    present(quiz)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert screen(quiz).locator(".presenting-asked").evaluate(size) >= BEAMER["height"] / 32
    quiz.keyboard.press("ArrowRight")
    assert screen(quiz).locator(".presenting-why p").first.evaluate(size) >= BEAMER["height"] / 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1920, 320])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    new_page: Callable[..., Page], address: str, scheme: str, width: Any
) -> None:
    page = new_page(viewport={"width": width, "height": 1080}, color_scheme=scheme, bypass_csp=True)
    page.goto(address + LANGUAGES["nl"]["quiz"])
    present(page)
    for _ in range(2):
        assert violations(page) == []
        assert screen(page).evaluate("e => e.scrollWidth <= e.clientWidth")
        page.keyboard.press("ArrowRight")


def test_without_a_script_there_is_no_such_button(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES["nl"]["quiz"])
    expect(page.locator(".presenting")).to_be_hidden()
    expect(page.locator(".quiz-part").first).to_be_visible()

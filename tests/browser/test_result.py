"""A result leads with one step and why, in every state; what else there is comes after it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import (
    CRITICAL,
    FIRST,
    LANGUAGES,
    LAST,
    OWN,
    YES_NO,
    answer,
    answer_all,
    stored,
)

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
TITLES = {
    "nl": {
        "part": "Begin bij temperatuur",
        "tie": "Begin bij temperatuur",
        "all-good": "Jij ziet nergens een zwak punt",
        "left-out": "Geen zwak punt in wat je invulde",
        "nothing-applies": "Er is nog niets te meten",
        "none": "Nog geen uitkomst",
        "provisional": "Voorlopig: begin bij temperatuur",
        "unfinished": "Nog niet alles is ingevuld",
        "later": "Nu hoeft er niets",
        "first": "Begin hiermee",
    },
    "en": {
        "part": "Start with temperature",
        "tie": "Start with temperature",
        "all-good": "You see no weak spot",
        "left-out": "No weak spot in what you filled in",
        "nothing-applies": "There is nothing to measure yet",
        "none": "No result yet",
        "provisional": "So far: start with temperature",
        "unfinished": "Not everything is filled in yet",
        "later": "Nothing to do right now",
        "first": "Start with this",
    },
}
# What is chosen in each state: for all statements, and then for some; the stage; what to press.
STATES = {
    "part": ("yes", {FIRST: "no", CRITICAL: "no"}, "", "plan"),
    "tie": ("no", {}, "during", "plan"),
    "all-good": ("yes", {}, "", "hold"),
    "left-out": (
        "yes",
        {"allergens.list-complete": "na", "allergens.guests-asked": "na"},
        "",
        "review",
    ),
    "nothing-applies": ("na", {}, "", "review"),
    "none": (None, {}, "", "rest"),
    "provisional": (None, {FIRST: "no"}, "", "rest"),
    "unfinished": (None, {FIRST: "yes"}, "", "rest"),
    "later": ("yes", {CRITICAL: "no"}, "before", "hold"),
    "first": ("yes", {}, "ending", "plan"),
}


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Any:
    return new_page(viewport=PHONE)


def show(page: Page) -> None:
    page.locator("form.assessment [type=submit]").first.click()


def reach(page: Page, address: str, language: str, state: Any) -> None:
    """The result of a scan in one of the states."""
    everything, some, stage, _ = STATES[state]
    page.goto(address + LANGUAGES[language]["scan"])
    if everything:
        answer_all(page, everything)
    for key, value in some.items():
        answer(page, key, value)
    if stage:
        page.evaluate("stage => assessments.store.set('stage', stage)", stage)
    show(page)


def bottom(locator: Any) -> Any:
    """How far down the first screen an element ends."""
    return locator.evaluate("element => element.getBoundingClientRect().bottom")


@pytest.mark.parametrize("state", STATES)
def test_every_state_leads_with_its_own_sentence_and_a_next_step(
    phone: Page, address: str, language: str, state: Any
) -> None:
    reach(phone, address, language, state)
    title = phone.locator(".result-title")
    expect(title).to_have_text(TITLES[language][state])
    expect(title).to_be_focused()
    step = phone.locator(f".lead [data-action={STATES[state][3]}]:visible").first
    assert bottom(step) <= PHONE["height"]
    assert step.evaluate("element => getComputedStyle(element).backgroundColor") not in (
        "rgba(0, 0, 0, 0)",
        "transparent",
    )
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_why_is_what_is_not_so_yet_in_at_most_three_lines(
    page: Page, address: str, language: str
) -> None:
    reach(page, address, language, "tie")
    lines = page.locator(".lead .because li:visible")
    expect(lines).to_have_count(3)
    wanted = {"nl": "eten dat te lang warm stond", "en": "food that stood warm for too long"}
    expect(lines.filter(has_text=wanted[language])).to_have_count(1)


def test_a_statement_without_such_words_stands_there_with_its_answer(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "yes")
    answer(page, "storage.opened-dated", "partly")
    show(page)
    line = page.locator(".lead .because li:visible")
    wanted = {
        "nl": "“Op alles wat open is, staat een datum”: Deels",
        "en": "“Everything that is open has a date on it”: Partly",
    }
    expect(line).to_have_text(wanted[language])


def test_what_ties_and_what_comes_after_are_named_and_folded(
    page: Page, address: str, language: str
) -> None:
    reach(page, address, language, "tie")
    tied = {"nl": "schoonmaken, bewaren en allergenen", "en": "cleaning, storage and allergens"}
    expect(page.locator("[data-note=tie]")).to_contain_text(tied[language])
    later = {"nl": "Daarna: schoonmaken en bewaren", "en": "After that: cleaning and storage"}
    expect(page.locator(".later summary")).to_have_text(later[language])
    expect(page.locator(".later .weak-part:visible")).to_have_count(0)
    page.locator(".later summary").click()
    expect(page.locator(".later .weak-part:visible")).to_have_count(2)


def test_the_first_step_goes_into_the_plan(page: Page, address: str, language: str) -> None:
    reach(page, address, language, "part")
    page.locator(".lead [data-action=plan]:visible").click()
    expect(page.locator(".lead .plan-add a:visible")).to_be_focused()
    assert list(stored(page)["collaborations"]["own"]["plan"]) == ["breakdown"]


def test_on_a_desk_the_whole_result_fits_two_screens_in_three_columns(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=DESK)
    reach(page, address, language, "tie")
    top = "element => element.getBoundingClientRect().top + scrollY"
    assert page.locator(".share").evaluate(top) <= 2 * DESK["height"]
    lefts = [
        page.locator(part).evaluate("element => element.getBoundingClientRect().left")
        for part in (".lead", ".radar", ".profile-numbers")
    ]
    assert lefts == sorted(set(lefts))


def test_alone_goes_to_the_plan_and_nobody_is_told_that_something_is_missing(
    page: Page, address: str, language: str
) -> None:
    reach(page, address, language, "part")
    page.locator("[data-lane=alone]").click()
    page.wait_for_url(f"**/{LANGUAGES[language]['plan']}")
    assert stored(page)["collaborations"]["own"]["lane"][0] == "alone"
    page.go_back()
    expect(page.locator("[data-lane=alone]")).to_have_attribute("aria-current", "true")
    expect(page.locator(".share")).to_be_hidden()


def test_together_goes_to_sharing_and_can_be_chosen_at_any_time(
    page: Page, address: str, language: str
) -> None:
    reach(page, address, language, "part")
    page.evaluate("assessments.store.set('lane', 'alone')")
    page.locator("[data-lane=together]").click()
    expect(page.locator(".share")).to_be_in_viewport()
    assert stored(page)["collaborations"]["own"]["lane"][0] == "together"
    away = LANGUAGES[language]["not-safe"].removeprefix("en/")
    expect(page.locator(f'.lane-safe a[href$="{away}"]')).to_be_visible()


def test_the_two_ways_weigh_the_same(page: Page, address: str, language: str) -> None:
    reach(page, address, language, "part")
    styles = page.locator("[data-lane]").evaluate_all(
        """list => list.map(item => {
            const {backgroundColor, borderColor, color, fontWeight, height} = getComputedStyle(item);
            return [backgroundColor, borderColor, color, fontWeight, height].join();
        })"""
    )
    assert len(styles) == 2
    assert len(set(styles)) == 1


def test_a_self_check_leads_and_ends_in_the_scan(phone: Page, address: str, language: str) -> None:
    phone.goto(address + LANGUAGES[language]["topic"])
    answer_all(phone, "yes")
    answer(phone, LAST, "no")
    show(phone)
    title = {"nl": "Temperatuur: begin hier", "en": "Temperature: start here"}
    expect(phone.locator(".result-title")).to_have_text(title[language])
    add = phone.locator(".result [data-action=plan]:visible").first
    assert bottom(add) <= 2 * PHONE["height"]
    add.click()
    assert list(stored(phone)["collaborations"]["own"]["plan"]) == ["breakdown"]
    phone.locator(".result-onward a").click()
    phone.wait_for_url(f"**/{LANGUAGES[language]['scan']}*")


def test_from_a_self_check_a_complete_scan_opens_at_its_result(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "yes")
    page.goto(address + LANGUAGES[language]["topic"])
    answer_all(page, "yes")
    show(page)
    page.locator(".result-onward a").click()
    expect(page.locator(".profile .result-title")).to_be_visible()


def test_start_again_is_never_as_heavy_as_next(page: Page, address: str, language: str) -> None:
    for name, reset in (("scan", ".scan"), ("topic", "#temperature"), ("quiz", ".assessment")):
        page.goto(address + LANGUAGES[language][name])
        button = page.locator(f"{reset} [data-action=reset]").first
        expect(button).to_have_class("button button-plain")


def test_the_first_screen_of_a_phone_holds_the_whole_first_statement(
    phone: Page, address: str, language: str
) -> None:
    phone.goto(address + LANGUAGES[language]["scan"])
    assert bottom(phone.locator(".statement:visible .answers").first) <= 780
    for part in ("h1", ".stage label", ".progress"):
        expect(phone.locator(part).last).to_be_in_viewport()


def test_one_counter_counts(phone: Page, address: str, language: str) -> None:
    phone.goto(address + LANGUAGES[language]["scan"])
    expect(phone.locator(".scan > .facts")).to_be_visible()
    expect(phone.locator(".progress-text")).to_be_hidden()
    answer(phone, FIRST, "yes")
    expect(phone.locator(".scan > .facts")).to_be_hidden()
    expect(phone.locator(".progress-text")).to_contain_text("1")


def test_answers_from_a_self_check_are_named_until_they_are_given_anew(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    for key in (FIRST, YES_NO, OWN):
        answer(page, key, "yes")
    page.goto(address + LANGUAGES[language]["scan"])
    line = page.locator(".part-taken:visible")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("2")
    answer(page, OWN, "no")
    expect(line).to_contain_text("1")


def test_answers_of_the_scan_are_not_said_to_be_from_a_self_check(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    answer(page, FIRST, "yes")
    expect(page.locator(".part-taken:visible")).to_have_count(0)


def test_a_kept_measurement_does_not_scroll_a_phone_sideways(
    phone: Page, address: str, language: str
) -> None:
    reach(phone, address, language, "tie")
    phone.locator("[data-action=keep]").click()
    phone.locator("select[data-action=compare]").select_option(index=1)
    expect(phone.locator("th.col-then")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

"""Where a reader is: asked once, and what it does to the scan, to its result and to a self-check."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import AFTER_START, FIRST, LANGUAGES, OWN, answer, answer_all, stored

TOLD = {
    "nl": {"before": "Jullie gaan nog open.", "ending": "Jullie sluiten."},
    "en": {"before": "You open soon.", "ending": "You are closing."},
}
STARTS = {"nl": ("De keuken draait", "Voor je opent"), "en": ("We are running", "Before you open")}


@pytest.fixture
def scan(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["scan"])
    return page


def tell(page: Page, stage: Any) -> None:
    """Say it where it is asked, or, on another page, as another tab would."""
    row = page.locator(f".stage input[value={stage}]:visible")
    if row.count():
        row.check()
    else:
        page.evaluate("stage => assessments.store.set('stage', stage)", stage)


def show(page: Page) -> None:
    page.locator("form.assessment [type=submit]").first.click()


def bands(page: Page) -> Any:
    return page.locator("[data-row] .band:visible").evaluate_all(
        "list => list.map(item => item.dataset.band)"
    )


def remedies(page: Page, within: str = ".result") -> Any:
    shown = page.locator(f"{within} .remedy:visible")
    return shown.evaluate_all("list => list.map(item => item.dataset.remedy)")


def test_it_is_asked_once_and_then_is_a_line_that_can_be_changed(scan: Page, language: str) -> None:
    expect(scan.locator(".stage input:visible")).to_have_count(5)
    tell(scan, "before")
    expect(scan.locator(".stage input:visible")).to_have_count(5)  # nothing moves under a finger
    scan.reload()
    expect(scan.locator(".stage input:visible")).to_have_count(0)
    expect(scan.locator(".stage summary")).to_contain_text(TOLD[language]["before"])
    scan.locator(".stage summary").click()
    expect(scan.locator(".stage input[value=before]")).to_be_checked()
    scan.locator(".stage input[value=before]").press("ArrowRight")
    assert stored(scan)["collaborations"]["own"]["stage"][0] == "during"


def test_who_does_not_know_is_asked_again_and_nothing_is_assumed(scan: Page) -> None:
    tell(scan, "before")
    scan.locator(".stage input").last.check()
    assert stored(scan)["collaborations"]["own"]["stage"][0] is None
    expect(scan.locator(".statement[hidden]")).to_have_count(0)
    scan.reload()
    expect(scan.locator(".stage input:visible")).to_have_count(5)


def test_before_the_start_nothing_is_asked_that_cannot_have_happened_yet(scan: Page) -> None:
    tell(scan, "before")
    for key in AFTER_START:
        expect(scan.locator(f'[id="{key}"]')).to_have_js_property("hidden", True)
    expect(scan.locator(".progress-text")).to_contain_text("7")
    answer_all(scan, "no")
    for key in AFTER_START:
        scan.evaluate("key => assessments.store.setAnswers({[key]: null})", key)
    show(scan)
    expect(scan.locator(".open-statements")).to_be_hidden()
    assert bands(scan) == ["to-arrange"] * 4
    expect(scan.locator("[data-note=to-arrange] .if-told")).to_be_visible()
    expect(scan.locator("[data-note=to-arrange] .if-untold")).to_be_hidden()


def test_before_the_start_a_band_is_never_a_risk_whatever_was_answered_earlier(scan: Page) -> None:
    answer_all(scan, "no")
    answer(scan, FIRST, "partly")  # shows a start
    show(scan)
    assert "risk" in bands(scan)
    scan.evaluate("assessments.store.set('stage', 'before')")
    expect(scan.locator('[data-row="temperature"] .band:visible')).to_have_attribute(
        "data-band", "to-arrange"
    )
    assert "risk" not in bands(scan)


def test_before_the_start_what_is_for_friction_is_not_offered_at_all(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    tell(page, "before")
    answer_all(page, "no")
    show(page)
    assert remedies(page) == ["morning-round"]
    expect(page.locator("[data-action=more]")).to_be_hidden()


@pytest.mark.parametrize("stage", ["during", "friction"])
def test_after_the_start_what_is_for_before_says_what_it_still_is(scan: Page, stage: Any) -> None:
    tell(scan, stage)
    answer_all(scan, "yes")
    for key in ("allergens.list-complete", "allergens.guests-asked"):
        answer(scan, key, "no")
    show(scan)
    assert remedies(scan, ".lead") == ["allergen-list"]
    expect(scan.locator(".lead .remedy-already")).to_be_visible()
    scan.evaluate("assessments.store.set('stage', 'before')")
    expect(scan.locator(".lead .remedy-already")).to_be_hidden()


def test_on_the_page_of_a_topic_it_says_so_as_well(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    line = page.locator("#morning-round ~ .remedy-already")
    expect(line).to_be_visible()
    tell(page, "ending")
    expect(line).to_be_hidden()


def test_at_an_end_that_comes_first_whatever_the_scores_and_the_rest_is_folded(scan: Page) -> None:
    tell(scan, "ending")
    answer_all(scan, "yes")
    for key in (FIRST, OWN):
        answer(scan, key, "no")
    show(scan)
    assert remedies(scan, ".lead") == ["closing-round"]
    expect(scan.locator(".later .weak-part:visible")).to_have_count(0)
    scan.locator(".later summary").click()
    assert remedies(scan, ".later") == ["core-check"]  # that of before is over


def test_at_an_end_with_good_scores_the_end_still_leads(scan: Page) -> None:
    tell(scan, "ending")
    answer_all(scan, "yes")
    show(scan)
    assert remedies(scan, ".lead") == ["closing-round"]
    expect(scan.locator(".later")).to_be_hidden()


def test_at_an_end_a_self_check_does_the_same(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    tell(page, "ending")
    answer_all(page, "no")
    show(page)
    assert remedies(page) == ["closing-round"]
    page.locator("[data-action=more]").click()
    assert remedies(page) == ["closing-round", "breakdown", "core-check"]


def test_what_was_not_asked_is_not_shared_and_what_was_answered_before_is(scan: Page) -> None:
    answer(scan, OWN, "yes")
    tell(scan, "before")
    answer_all(scan, "no", '.scan-part[data-checklist="storage"]')
    show(scan)
    expect(scan.locator(".share-count")).to_contain_text("3")


def test_a_self_check_does_not_ask_but_says_what_was_told(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    expect(page.locator(".stage")).to_be_hidden()
    tell(page, "before")
    expect(page.locator(".stage summary")).to_contain_text(TOLD[language]["before"])
    expect(page.locator(f'[id="{OWN}"]')).to_have_js_property("hidden", True)


def test_the_table_says_what_the_scripts_do(page: Page, address: str, language: str) -> None:
    page.goto(address + {"nl": "over/", "en": "en/about/"}[language])
    rows = page.locator("table.numbers:not(.pack table) tbody tr")
    expect(rows).to_have_count(5)
    stage, phase = STARTS[language]
    expect(rows.nth(1).locator("th")).to_have_text(stage)
    expect(rows.nth(1).locator("td")).to_contain_text(re.compile(f"‘{phase}’.*"))


def test_the_row_fits_a_narrow_screen_without_scrolling_sideways(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 700})
    page.goto(address + LANGUAGES[language]["scan"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("stage", ["constructor", "gone"])
def test_a_stage_that_the_site_does_not_have_is_as_good_as_none(scan: Page, stage: Any) -> None:
    scan.evaluate("stage => assessments.store.set('stage', stage)", stage)
    answer_all(scan, "no")
    show(scan)
    expect(scan.locator(".statement[hidden]")).to_have_count(0)
    expect(scan.locator(".lead .remedy:visible")).to_have_count(1)

"""Nobody is misled by a score: little that applies, nothing begun yet, and a way out everywhere."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import (
    AFTER_START,
    CRITICAL,
    FIRST,
    LANGUAGES,
    OWN,
    answer,
    answer_all,
    bands,
    note,
    show,
)


@pytest.fixture
def scan(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["scan"])
    return page


def test_putting_a_whole_topic_aside_gives_no_clean_bill(scan: Page, language: str) -> None:
    answer_all(scan, "yes")
    for key in ("allergens.list-complete", "allergens.guests-asked"):
        answer(scan, key, "na")
    show(scan)
    expect(note(scan, "all-good")).to_be_hidden()
    expect(note(scan, "left-out")).to_contain_text("2")
    name = {"nl": "allergenen", "en": "allergens"}[language]
    expect(note(scan, "few-applicable")).to_contain_text(name)


def test_a_topic_of_which_little_applies_gets_its_reason_and_what_was_put_aside(
    scan: Page, language: str
) -> None:
    answer_all(scan, "yes")
    for key in (FIRST, OWN):
        answer(scan, key, "na")
    answer(scan, CRITICAL, "no")
    show(scan)
    row = scan.locator('[data-row="temperature"]')
    expect(row.locator(".col-score")).to_have_text("0%")
    expect(row.locator(".band:visible")).to_have_count(0)
    wanted = {"nl": "1 van 3 (2 n.v.t.)", "en": "1 of 3 (2 N/A)"}
    expect(row.locator(".col-coverage")).to_have_text(wanted[language])
    expect(note(scan, "few-applicable")).to_be_visible()


def test_all_not_applicable_is_not_called_unanswered(scan: Page) -> None:
    answer_all(scan, "na")
    show(scan)
    expect(note(scan, "nothing-applies")).to_be_visible()
    expect(note(scan, "none")).to_be_hidden()


def remedy(scan: Page, topic: Any) -> Any:
    found = scan.locator(f'.weak-part[data-weak="{topic}"] .remedy:not([hidden])')
    return found.evaluate_all("list => list.map(item => item.dataset.remedy)")


def test_who_has_not_begun_has_things_to_arrange_and_no_risk(scan: Page) -> None:
    answer_all(scan, "no")
    for key in AFTER_START:
        answer(scan, key, "na")
    show(scan)
    assert bands(scan) == ["to-arrange"] * 4
    expect(note(scan, "to-arrange")).to_be_visible()
    expect(note(scan, "risk")).to_be_hidden()
    assert remedy(scan, "temperature") == ["morning-round"]  # nothing for when things go wrong


def test_who_has_begun_and_says_no_to_the_rest_is_told_of_the_risk(
    scan: Page, language: str
) -> None:
    answer_all(scan, "no")
    for key in AFTER_START:
        answer(scan, key, "na")
    answer(scan, FIRST, "partly")
    for key in ("storage.opened-dated", "storage.raw-below"):
        answer(scan, key, "yes")
    show(scan)
    assert bands(scan) == ["risk", "risk", "solid", "risk"]
    expect(note(scan, "to-arrange")).to_be_hidden()
    expect(note(scan, "risk").locator("a")).to_be_visible()
    assert remedy(scan, "temperature") == ["breakdown"]  # its statement is critical


def test_a_self_check_of_who_has_not_begun_keeps_what_is_for_later_back(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["topic"])
    answer_all(page, "no")
    answer(page, OWN, "na")
    show(page)
    remedies = page.locator(".result .remedy:visible")
    names = "list => list.map(item => item.dataset.remedy)"
    assert remedies.evaluate_all(names) == ["morning-round"]
    page.locator(".result [data-action=more]").click()
    assert remedies.evaluate_all(names) == ["morning-round", "breakdown"]


def test_where_nothing_shows_a_start_mostly_no_is_a_list(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["storage"])
    answer_all(page, "no")
    show(page)
    band = page.locator(".result .score .band:visible")
    expect(band).to_have_attribute("data-band", "to-arrange")
    link = page.locator(".result .band-advice:visible a")
    expect(link).to_have_attribute(
        "href", {"nl": "../../niet-veilig/", "en": "../../not-safe/"}[language]
    )


def test_the_way_out_stands_in_every_footer_and_before_what_is_shared(
    page: Page, address: str, language: str
) -> None:
    away = f'a[href$="{LANGUAGES[language]["not-safe"].removeprefix("en/")}"]'
    for name in LANGUAGES[language]:
        if name == "not-safe":
            continue
        page.goto(address + LANGUAGES[language][name])
        expect(page.locator(f"footer {away}")).to_be_visible()
    page.goto(address + LANGUAGES[language]["compare"])
    for place in (".share .share-free", ".guide ol"):
        expect(page.locator(f"{place} {away}")).to_have_count(1)

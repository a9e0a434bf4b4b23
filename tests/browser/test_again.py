# mypy: disable-error-code="index"
"""Measuring again: told when, put into a calendar, and brought back where a browser forgot."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, STORE, answer, answer_all, stored

DONE = "assessments.store.put('plan', 'x', {text: 'Bel de monteur', added: 1, done: true})"


@pytest.fixture
def measured(page: Page, address: str, language: str) -> Any:
    """A scan whose result was kept."""
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "partly")
    answer(page, FIRST, "no")
    page.locator("form.scan [type=submit]").click()
    page.locator("[data-action=keep]").click()
    return page


def plan(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["plan"])
    return page.locator(".plan-again")


def entry(page: Page) -> Any:
    """The one entry in the file that is saved."""
    with page.expect_download() as download:
        page.locator("[data-action=again]").click()
    [event] = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    return event


def in_two_months() -> Any:
    return date.today() + timedelta(days=60)


def own_link(page: Page, address: str, language: str) -> Any:
    """The address in the entry with one's own answers."""
    plan(page, address, language).locator("[name=own]").check()
    return str(entry(page)["url"])


def test_whoever_keeps_a_measurement_hears_when_to_look_again_and_what_may_be_lost(
    measured: Page,
) -> None:
    year = str(in_two_months().year)
    expect(measured.locator(".measurement-kept")).to_contain_text(year)
    expect(measured.locator(".measurement-again")).to_contain_text("Safari")
    expect(measured.locator(".measurement-again li")).to_have_count(3)
    with measured.expect_download() as download:
        measured.locator("[data-action=keep-all]").click()
    assert len(json.loads(Path(download.value.path()).read_text())["collaborations"]) == 1


def test_nothing_is_said_of_forgetting_before_something_is_kept(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "partly")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator(".measurement-again")).to_be_hidden()


def test_the_result_leads_to_the_entry_for_the_calendar(measured: Page) -> None:
    measured.locator(".measurement-again .button").first.click()
    expect(measured.locator(".plan-again")).to_be_in_viewport()


def test_the_entry_is_in_two_months_and_holds_no_answers(
    measured: Page, address: str, language: str
) -> None:
    plan(measured, address, language)
    event = entry(measured)
    assert event.decoded("dtstart") == in_two_months()
    assert str(event["url"]) == address + LANGUAGES[language]["scan"]
    assert "#" not in str(event["description"])
    assert event.walk("VALARM")
    expect(measured.locator(".plan-again .calendar-help")).to_be_visible()
    assert stored(measured)["collaborations"]["own"].get("self") is None


def test_the_entry_of_a_later_measurement_replaces_the_one_before(
    measured: Page, address: str, language: str
) -> None:
    plan(measured, address, language)
    first = entry(measured)
    measured.wait_for_timeout(1_100)
    second = entry(measured)
    assert first["uid"] == second["uid"]
    assert second["sequence"] > first["sequence"]


def test_a_link_with_answers_only_after_a_tick(measured: Page, address: str, language: str) -> None:
    box = plan(measured, address, language).locator("[name=own]")
    expect(box).not_to_be_checked()
    assert re.search(r"#1\.([\w-]{6})\.\1\.\.", own_link(measured, address, language))


def test_what_the_browser_forgot_comes_back_as_a_measurement(
    measured: Page, new_page: Callable[..., Page], address: str, language: str
) -> None:
    link = own_link(measured, address, language)
    kept = stored(measured)["collaborations"]["own"]
    page = new_page()
    page.goto(link)
    assert page.url == address + LANGUAGES[language]["scan"]
    offer = page.locator(".measurement-back")
    expect(offer).to_contain_text(str(date.today().day))
    answer(page, FIRST, "yes")  # newer than what comes back
    page.reload()
    offer.locator("button").click()
    expect(offer.locator("button")).to_be_hidden()
    now = stored(page)["collaborations"]["own"]
    assert {key: value for key, (value, _) in now["answers"].items()} == {FIRST: "yes"}
    [[back, _]] = now["measurements"].values()
    [[before, _]] = kept["measurements"].values()
    assert back["answers"] == before["answers"]
    days = "(dates) => dates.map((date) => assessments.dayOf(new Date(date)))"
    assert len(set(page.evaluate(days, [back["date"], before["date"]]))) == 1
    assert now["self"][0]["id"] == kept["self"][0]["id"]
    page.reload()
    expect(offer).to_be_hidden()
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    page.locator("select[data-action=compare]").select_option(index=1)
    expect(page.locator("th.col-then")).to_be_visible()


def test_what_is_still_kept_is_not_offered(measured: Page, address: str, language: str) -> None:
    measured.goto(own_link(measured, address, language))
    expect(measured.locator(".measurement-back")).to_be_hidden()


def test_another_than_the_present_one_comes_back_apart(
    measured: Page, new_page: Callable[..., Page], address: str, language: str
) -> None:
    link = own_link(measured, address, language)
    page = new_page()
    page.goto(address + LANGUAGES[language]["scan"])
    page.evaluate("assessments.store.set('self', {id: 'zzzzzz', name: 'Bas'})")
    page.goto(address)
    page.goto(link)
    page.locator(".measurement-back button").click()
    kept = stored(page)["collaborations"]
    assert kept["own"]["measurements"] == {}
    [other] = kept.keys() - {"own"}
    assert len(kept[other]["measurements"]) == 1
    assert stored(page)["current"][0] == other


@pytest.mark.parametrize(
    "change",
    [
        lambda link: link[:-2],
        lambda link: link.replace("#1.", "#2."),
        lambda link: re.sub(r"#1\.([\w-]{6})\.[\w-]{6}", r"#1.\1.aaaaaa", link),
        lambda link: link[:-8] + "AAAA" + link[-8:],
        lambda link: link.split("#")[0] + "#1." + "a" * 5_000,
    ],
    ids=["cut", "newer", "of another", "changed", "long"],
)
def test_a_link_that_is_not_whole_or_not_ones_own_brings_nothing(
    measured: Page, new_page: Callable[..., Page], address: str, language: str, change: Any
) -> None:
    link = own_link(measured, address, language)
    page = new_page()
    page.goto(change(link))
    expect(page.locator("form.scan")).to_be_visible()
    expect(page.locator(".measurement-back")).to_be_hidden()
    assert page.evaluate("key => localStorage.getItem(key)", STORE) is None


# The end of the loop


def test_when_all_is_done_measuring_again_comes_first(
    measured: Page, address: str, language: str
) -> None:
    again = plan(measured, address, language)
    measured.evaluate(DONE)
    expect(again).to_have_class(re.compile("finished"))
    top = again.bounding_box()["y"]
    assert top < measured.locator(".plan-lists").bounding_box()["y"]
    expect(again.locator("h2")).to_contain_text(str(in_two_months().year))
    again.locator(".button-go").click()
    expect(measured.locator("form.scan")).to_be_visible()


def test_what_is_done_without_a_measurement_is_the_end_as_well(
    page: Page, address: str, language: str
) -> None:
    again = plan(page, address, language)
    expect(again).to_be_hidden()
    page.evaluate(DONE)
    expect(again).to_be_visible()
    expect(again.locator(".plan-again-own")).to_be_hidden()
    assert entry(page).decoded("dtstart") == in_two_months()
    page.locator(".plan-items [name=done]").uncheck()
    expect(again).to_be_hidden()


def test_a_day_that_has_passed_is_now(page: Page, address: str, language: str) -> None:
    again = plan(page, address, language)
    page.evaluate(
        """assessments.store.put("measurements", "m",
            {date: Date.UTC(2025, 0, 1), scan: "scan", answers: {}, statements: []})"""
    )
    expect(again.locator("h2")).not_to_contain_text("2025")
    assert entry(page).decoded("dtstart") > date.today()

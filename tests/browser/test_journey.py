"""The whole way of one reader: from a page opened in a message to the end of the loop, alone."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, stored

PHONE = {"width": 390, "height": 844}
# On a page of a topic, from there: home, a door, every statement, the result, into the plan, to the
# plan, in one week, into the calendar.
TAPS = 1 + 1 + 10 + 4 + 1 + 1 + 1 + 1


class Reader:
    """Somebody on a phone, whose taps are counted."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.taps = 0

    def tap(self, what: Any) -> None:
        what.click()
        self.taps += 1

    def answer(self, value: Any) -> None:
        """Every statement of the scan, part by part, as it stands on the screen."""
        page = self.page
        expect(page.locator(".scan-part:visible")).to_have_count(1)
        for part in page.locator(".scan-part").all():
            expect(part).to_be_visible()
            for statement in part.locator(".statement:visible").all():
                choices = statement.locator(f"input[value={value}]")
                self.tap(choices if choices.count() else statement.locator("input[value=no]"))
            following = page.locator(".scan [data-action=next]:visible")
            self.tap(following if following.count() else page.locator(".scan [type=submit]"))


def screens(element: Any) -> Any:
    """On which screen of a phone it ends."""
    box = element.bounding_box()
    return (element.evaluate("() => scrollY") + box["y"] + box["height"]) / PHONE["height"]


def test_from_a_message_to_the_calendar_and_alone_to_the_end_of_the_loop(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(address + LANGUAGES[language]["topic"])
    reader = Reader(page)

    reader.tap(page.locator("header .brand a, header a.brand").first)
    reader.tap(page.locator(".door[data-stage=during]"))
    reader.answer("no")
    first = page.locator(".lead .remedy:visible").first
    assert screens(first.locator(".plan-add button")) <= 2
    reader.tap(first.locator(".plan-add button"))
    reader.tap(first.locator(".plan-add a"))

    item = page.locator(".plan-item").first
    expect(item).to_be_visible()
    reader.tap(item.locator(".plan-soon button").first)
    with page.expect_download() as download:
        reader.tap(page.locator("[data-action=calendar]"))
    [event] = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart") == date.today() + timedelta(days=7)
    assert event.walk("VALARM")
    assert reader.taps == TAPS

    page.goto(address + LANGUAGES[language]["home"])
    page.locator(".resume .loop-next a:visible").click()
    page.locator(".plan-item [name=done]").first.check()
    again = page.locator(".plan-again")
    expect(again).to_be_visible()
    again.locator(".button-go").click()
    reader.answer("yes")
    expect(page.locator("[data-note=all-good]")).to_be_visible()
    page.locator("[data-action=keep]").click()

    page.goto(address + LANGUAGES[language]["collaborations"])
    says = page.locator(".collaboration .loop-says")
    expect(says).to_contain_text({"nl": "Voor nu geregeld", "en": "for now"}[language])
    expect(page.locator(".loop-steps li:visible")).to_have_count(5)
    assert len(stored(page)["collaborations"]["own"]["measurements"]) == 1

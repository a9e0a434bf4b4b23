"""Two and three people, each on a phone of their own: nobody can peek, and the reply opens in one tap."""

import re

import pytest
from playwright.sync_api import expect

from browser.pages import FIRST, LANGUAGES, OWN, answer, answer_all, stored

NL, EN = LANGUAGES["nl"], LANGUAGES["en"]
LINK = re.compile(r"\S+#2\.\S+")


@pytest.fixture
def person(new_page, address):
    """A function that gives somebody a phone of their own, with a finished scan or an empty one."""

    def make(language="nl", *, name="", answers=None, value="yes"):
        page = new_page(permissions=["clipboard-read", "clipboard-write"])
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'share', {value: undefined})")
        page.language = language
        page.goto(address + LANGUAGES[language]["scan"])
        if answers is not None:
            answer_all(page, value)
            for key, given in answers.items():
                answer(page, key, given)
            page.locator("form.scan [type=submit]").click()
            page.locator("[name=share-name]").fill(name)
        return page

    return make


def pane(page):
    """The state that the box to share is in."""
    return page.locator(".share [data-pane]:visible").get_attribute("data-pane")


def send(page):
    """Send what the box offers; the link that is on its way."""
    page.locator("[data-action=send]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    return LINK.search(page.evaluate("navigator.clipboard.readText()"))[0]


def to(page, link):
    """The same link on the page in somebody's own language."""
    name = LANGUAGES[page.language]["compare"]
    return re.sub(r"(en/compare|vergelijken)/", name, link)


def rounds(page, collaboration="own"):
    found = stored(page)["collaborations"][collaboration].get("rounds", {})
    return [entry[0] for entry in found.values() if entry[0]]


def test_two_people_in_two_languages_from_invitation_to_both_comparing(person, address):
    anna = person("nl", name="Anna", answers={FIRST: "no"})
    invitation = send(anna)
    assert pane(anna) == "invited"

    ben = person("en")
    ben.goto(to(ben, invitation))
    expect(ben.locator(".arrival-title")).to_have_text("Anna invites you")
    expect(ben.locator(".arrival fieldset")).to_be_hidden()
    ben.locator(".arrival [type=submit]:visible").click()
    ben.wait_for_url(re.compile("/en/scan/"))
    answer_all(ben, "yes")
    ben.locator("form.scan [type=submit]").click()
    assert pane(ben) == "answer"
    ben.locator("[name=share-name]").fill("Ben")
    reply = send(ben)
    assert pane(ben) == "answered"

    anna.goto(to(anna, reply))
    expect(anna.locator(".share-title:visible")).to_have_text("Ben heeft de scan gedaan")
    expect(anna.locator(".share-title:visible")).to_be_focused()
    expect(anna.locator(".compare-result")).to_be_hidden()
    reveal = send(anna)
    expect(anna.locator(".compare-result")).to_be_visible()
    expect(anna.locator('[data-group="talk"] .said')).to_contain_text("Ben: Ja")

    ben.goto(to(ben, reveal))
    expect(ben.locator(".compare-result")).to_be_visible()
    expect(ben.locator('[data-group="talk"] .said')).to_contain_text("Anna: No")
    for page in (anna, ben):
        for found in rounds(page):
            assert not {"secret", "salt", "opener", "reply"} & set(found)

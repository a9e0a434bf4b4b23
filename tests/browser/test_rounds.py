# mypy: disable-error-code="arg-type, attr-defined, index"
"""Two and three people, each on a phone of their own: nobody can peek, and the reply opens in one tap."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, STORE, answer, answer_all, stored
from browser.test_accessibility import violations

NL = LANGUAGES["nl"]
SECRETS = {"secret", "salt", "opener", "reply"}
LINK = re.compile(r"\S+#2\.\S+")


@pytest.fixture
def person(new_page: Callable[..., Page], address: str) -> Any:
    """A function that gives somebody a phone of their own, with a finished scan or an empty one."""

    def make(
        language: str = "nl", *, name: str = "", answers: Any = None, value: str = "yes"
    ) -> Any:
        page = new_page(permissions=["clipboard-read", "clipboard-write"], bypass_csp=True)
        page.add_init_script(
            "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"
        )
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


def pane(page: Page) -> Any:
    """The state that the box to share is in."""
    return page.locator(".share [data-pane]:visible").get_attribute("data-pane")


def send(page: Page) -> Any:
    """Send what the box offers; the link that is on its way."""
    page.locator("[data-action=send]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    return LINK.search(page.evaluate("navigator.clipboard.readText()"))[0]


def to(page: Page, link: Any) -> Any:
    """The same link on the page in somebody's own language."""
    name = LANGUAGES[page.language]["compare"]
    return re.sub(r"(en/compare|vergelijken)/", name, link)


def rounds(page: Page, collaboration: str = "own") -> Any:
    found = stored(page)["collaborations"][collaboration].get("rounds", {})
    return [entry[0] for entry in found.values() if entry[0]]


def kept(page: Page) -> Any:
    """What kinds of things the rounds have that are here."""
    return {name for entry in rounds(page) for name in entry}


def begin(page: Page, invitation: Any) -> None:
    """Open an invitation, begin, answer everything; ready to send."""
    page.goto(to(page, invitation))
    page.locator(".arrival [type=submit]").click()
    page.wait_for_url(re.compile("/scan/"))
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()


def arrive(page: Page, link: Any) -> None:
    """Open a link that came back, also when its address is the page that one is on."""
    page.goto("about:blank")
    page.goto(to(page, link))


def message(page: Page) -> Any:
    return page.locator(".link-message:visible").get_attribute("data-error")


def title(page: Page) -> Any:
    return page.locator(".share-title:visible")


@pytest.fixture
def waiting(person: Callable[..., Page]) -> Any:
    """Anna has invited, Ben has answered: two phones, and the two links between them."""
    anna = person("nl", name="Anna", answers={FIRST: "no"})
    invitation = send(anna)
    ben = person("nl")
    begin(ben, invitation)
    ben.locator("[name=share-name]").fill("Ben")
    return anna, ben, invitation, send(ben)


def test_two_people_in_two_languages_from_invitation_to_both_comparing(
    person: Callable[..., Page],
) -> None:
    anna = person("nl", name="Anna", answers={FIRST: "no"})
    invitation = send(anna)
    assert pane(anna) == "invited"

    ben = person("en")
    ben.goto(to(ben, invitation))
    expect(ben.locator(".arrival-title")).to_have_text("Anna invites you")
    expect(ben.locator(".arrival-title")).to_be_focused()
    expect(ben.locator(".arrival fieldset")).to_be_hidden()
    assert "#" not in ben.url
    ben.locator(".arrival [type=submit]").click()
    ben.wait_for_url(re.compile("/en/scan/"))
    expect(ben.locator(".statement").first).to_be_in_viewport()
    answer_all(ben, "yes")
    ben.locator("form.scan [type=submit]").click()
    assert pane(ben) == "answer"
    ben.locator("[name=share-name]").fill("Ben")
    reply = send(ben)
    assert pane(ben) == "answered"
    expect(title(ben)).to_be_focused()

    anna.goto(to(anna, reply))
    expect(title(anna)).to_have_text("Ben heeft de scan gedaan")
    expect(title(anna)).to_be_focused()
    expect(anna.locator(".compare-result")).to_be_hidden()
    expect(anna.locator("[data-action=send]")).to_be_in_viewport()
    reveal = send(anna)
    expect(anna.locator(".compare-result .result-title")).to_be_focused()
    expect(anna.locator('[data-group="talk"] .said')).to_contain_text("Ben: Ja")

    ben.goto(to(ben, reveal))
    expect(ben.locator(".compare-result .result-title")).to_be_focused()
    expect(ben.locator('[data-group="talk"] .said')).to_contain_text("Anna: No")
    for page in (anna, ben):
        assert not SECRETS & kept(page)


def test_what_is_compared_is_what_was_exchanged(waiting: Any, address: str) -> None:
    anna, ben, _, reply = waiting
    answer(anna, FIRST, "yes")
    arrive(anna, reply)
    reveal = send(anna)
    expect(anna.locator('[data-group="talk"] .said')).to_contain_text("Jij: Nee")
    expect(anna.locator("[data-note=since]")).to_contain_text("1 antwoord veranderd")
    ben.goto(address + NL["scan"])
    answer(ben, FIRST, "no")
    arrive(ben, reveal)
    expect(ben.locator('[data-group="talk"] .said')).to_contain_text("Jij: Ja")
    expect(ben.locator('[data-group="talk"] .said')).to_contain_text("Anna: Nee")
    expect(ben.locator("[data-note=since]")).to_be_visible()


def test_looking_first_shows_and_sends_nothing(waiting: Any) -> None:
    anna, _, _, reply = waiting
    arrive(anna, reply)
    anna.locator("[data-action=look]").click()
    expect(anna.locator(".compare-result .result-title")).to_be_focused()
    assert pane(anna) == "reply"
    assert "secret" in kept(anna)
    send(anna)
    assert pane(anna) == "sent"
    expect(anna.locator('[data-group="talk"] .said')).to_contain_text("Ben: Ja")
    anna.locator("[data-action=arrived]").click()
    assert "reveal" not in kept(anna)


def test_who_sends_once_more_sends_the_same(waiting: Any) -> None:
    anna, ben, invitation, reply = waiting
    assert send(anna) == invitation
    assert send(ben) == reply
    arrive(anna, reply)
    reveal = send(anna)
    assert send(anna) == reveal


def test_a_link_that_opens_in_another_browser_is_carried_to_the_right_one(
    waiting: Any, person: Callable[..., Page]
) -> None:
    anna, _, _, reply = waiting
    other = person("nl")
    other.goto(reply)
    assert message(other) == "elsewhere"
    # Never "start over" as the first way.
    expect(other.locator(".compare-to-scan")).to_be_hidden()
    other.locator("[data-action=carry]").click()
    expect(other.locator(".compare .announce")).not_to_be_empty()
    carried = other.evaluate("navigator.clipboard.readText()")
    assert not stored(other)
    anna.goto(to(anna, reply).split("#")[0])
    anna.locator(".paste textarea").fill(carried)
    anna.locator(".paste button").click()
    assert pane(anna) == "reply"


@pytest.mark.parametrize("where", ["compare", "collaborations"])
def test_a_whole_chat_is_pasted_and_what_is_new_is_found(
    waiting: Any, address: str, where: Any
) -> None:
    anna, _, invitation, reply = waiting
    chat = f"[25-11, 10:00] Anna: {invitation}\n[25-11, 11:00] Ben: Klaar! {reply}.\n[25-11] Anna: dank 12.5"
    anna.goto(address + NL[where])
    anna.locator(".paste textarea").fill(chat)
    anna.locator(".paste button").click()
    expect(title(anna)).to_have_text("Ben heeft de scan gedaan")


def test_a_text_without_a_link_says_so(person: Callable[..., Page], address: str) -> None:
    page = person("nl")
    page.goto(address + NL["compare"])
    page.locator(".paste textarea").fill("Hoi, hier is de link")
    page.locator(".paste button").click()
    expect(page.locator(".paste-none")).to_be_visible()


def test_answers_that_are_here_are_used_and_named_those_of_another_only_when_chosen(
    person: Callable[..., Page],
) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl", answers={FIRST: "no"})
    ben.goto(send(anna))
    expect(ben.locator(".arrival fieldset")).to_be_visible()
    expect(ben.locator(".arrival .choice").first).to_contain_text("ingevuld op")
    ben.locator(".arrival [type=submit]").click()
    assert pane(ben) == "answer"
    expect(title(ben)).to_have_text("Je antwoorden liggen klaar voor Anna")


def test_a_new_collaboration_is_made_where_the_others_are_taken(
    waiting: Any, person: Callable[..., Page]
) -> None:
    _, ben, _, _ = waiting
    dora = person("nl", name="Dora", answers={})
    ben.goto(send(dora))
    expect(ben.locator(".arrival fieldset")).to_be_hidden()
    ben.locator(".arrival [type=submit]").click()
    ben.wait_for_url(re.compile("/scan/"))
    assert len(stored(ben)["collaborations"]) == 2
    assert len(rounds(ben)) == 1


def test_a_new_invitation_after_an_answer_that_never_came_back_says_so(
    waiting: Any, address: str
) -> None:
    anna, ben, _, _ = waiting
    anna.locator("[data-action=renew]").click()
    assert pane(anna) == "invite"
    arrive(ben, send(anna))
    expect(ben.locator(".arrival-known")).to_contain_text("nog niet gekregen")


def test_a_reply_to_a_withdrawn_invitation_is_closed(waiting: Any) -> None:
    anna, _, _, reply = waiting
    anna.locator("[data-action=renew]").click()
    assert not SECRETS & kept(anna)
    arrive(anna, reply)
    assert message(anna) == "closed"


def test_two_who_answer_one_invitation_do_not_replace_each_other(
    waiting: Any, person: Callable[..., Page]
) -> None:
    anna, _, invitation, reply = waiting
    carl = person("nl")
    begin(carl, invitation)
    carl.locator("[name=share-name]").fill("Carl")
    second = send(carl)
    arrive(anna, reply)
    arrive(anna, second)
    expect(title(anna)).to_contain_text("Carl")
    anna.locator("[data-action=unknown]").click()
    expect(title(anna)).to_contain_text("Ben")
    send(anna)
    others = stored(anna)["collaborations"]["own"]["others"].values()
    assert [entry[0]["name"] for entry in others] == ["Ben"]
    arrive(anna, second)
    assert message(anna) == "closed"


def test_both_invited_each_other(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl", name="Ben", answers={FIRST: "no"})
    send(anna)
    crossing = send(ben)
    anna.goto(to(anna, crossing))
    anna.locator(".arrival [type=submit]").click()
    assert pane(anna) == "answer"
    arrive(ben, send(anna))
    assert pane(ben) == "reply"


def test_a_reveal_of_other_answers_does_not_fit_and_nobody_is_accused(waiting: Any) -> None:
    anna, ben, _, reply = waiting
    arrive(anna, reply)
    data = stored(ben)["collaborations"]["own"]["rounds"]
    (about,) = data
    # Ben's invitation now promises other answers: one bit of the commitment.
    body = data[about][0]["body"]
    ben.evaluate(
        """([about, body]) => {
            const {store} = assessments;
            store.put("rounds", about, {...store.current().rounds[about], body});
        }""",
        [about, body[:104] + ("A" if body[104] != "A" else "B") + body[105:]],
    )
    arrive(ben, send(anna))
    assert message(ben) == "misfit"
    assert not stored(ben)["collaborations"]["own"]["others"]


@pytest.mark.parametrize(
    "change", [lambda t: t[:-9], lambda t: t.swapcase(), lambda t: t[:40] + "x" + t[41:]]
)
def test_a_link_that_was_damaged_says_so_and_changes_nothing(waiting: Any, change: Any) -> None:
    anna, _, _, reply = waiting
    base, _, fragment = to(anna, reply).partition("#2.")
    before = stored(anna)
    arrive(anna, f"{base}#2.{change(fragment)}")
    assert message(anna) == "damaged"
    assert stored(anna) == before


@pytest.mark.parametrize("tail", [".", ").", " Groeten", "&fbclid=IwAR0.x", "%22", "zeker"])
def test_what_is_glued_to_a_link_does_no_harm(waiting: Any, tail: Any) -> None:
    anna, _, _, reply = waiting
    arrive(anna, reply + tail)
    assert pane(anna) == "reply"


# Keys


def test_keys_go_with_what_they_belong_to(waiting: Any, address: str) -> None:
    anna, ben, _, _ = waiting
    for page in (anna, ben):
        page.goto(address + NL["collaborations"])
        before = rounds(page)
        assert SECRETS & kept(page)
        page.locator(".collaboration-more summary").click()
        page.locator("[data-action=remove]").click()
        assert not SECRETS & set(re.findall(r'"(\w+)":', json.dumps(stored(page))))
        page.locator("[data-action=undo]").click()
        assert rounds(page) == before
        page.locator("[data-action=erase]").click()
        page.locator("[data-action=erase-confirm]").click()
        assert page.evaluate("localStorage.length") == 0


def test_a_file_to_give_has_nothing_of_a_round(waiting: Any, address: str) -> None:
    anna, _, _, _ = waiting
    anna.goto(address + NL["collaborations"])
    anna.locator(".collaboration-more summary").click()
    files = {}
    for action in ("keep", "give"):
        with anna.expect_download() as download:
            anna.locator(f".collaboration [data-action={action}]").click()
            if action == "give":
                anna.locator(".give-dialog [type=submit]").click()
        files[action] = download.value.path().read_text("utf-8")
    assert '"secret"' in files["keep"]
    for name in (*SECRETS, "body", "reveal", "handle"):
        assert f'"{name}"' not in files["give"]


# Where nothing can be sealed


def test_without_cryptography_sharing_is_open_and_says_so(
    new_page: Callable[..., Page], address: str, waiting: Any
) -> None:
    page = new_page()
    page.add_init_script("delete Crypto.prototype.subtle")
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator("[data-obstacle=insecure]")).to_be_visible()
    expect(page.locator("[data-action=send]")).to_be_hidden()
    expect(page.locator("[data-action=copy-link]")).to_be_visible()
    page.goto(waiting[2])
    assert message(page) == "insecure"


def test_where_nothing_is_kept_sharing_is_open_and_says_so(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator("[data-obstacle=not-kept]")).to_be_visible()
    expect(page.locator("[data-action=send]")).to_be_hidden()


def test_a_reply_that_cannot_be_kept_is_not_opened(waiting: Any) -> None:
    anna, _, _, reply = waiting
    anna.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    arrive(anna, reply)
    assert message(anna) == "not-kept"


def test_a_newer_store_is_left_alone(new_page: Callable[..., Page], address: str) -> None:
    page = new_page()
    page.goto(address + NL["scan"])
    page.evaluate("key => localStorage.setItem(key, '{\"v\": 99}')", STORE)
    page.reload()
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator("[data-obstacle=not-kept]")).to_be_visible()


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible_and_fits_a_narrow_screen(
    person: Callable[..., Page], scheme: str
) -> None:
    """axe, in both schemes; 320 pixels, also with text of twice the size."""
    anna = person("nl", name="Anna", answers={FIRST: "no"})
    ben = person("en")
    for page in (anna, ben):
        page.emulate_media(color_scheme=scheme)

    def good(page: Page) -> None:
        assert violations(page) == [], pane(page)
        session = page.context.new_cdp_session(page)
        for width, times in ((320, 1), (390, 2), (390, 1)):
            page.set_viewport_size({"width": width, "height": 844})
            sizes = {"standard": 16 * times, "fixed": 13 * times}
            session.send("Page.setFontSizes", {"fontSizes": sizes})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, pane(page)
        session.detach()

    good(anna)
    invitation = send(anna)
    good(anna)
    ben.goto(to(ben, invitation))
    expect(ben.locator(".arrival")).to_be_visible()
    assert violations(ben) == []
    begin(ben, invitation)
    good(ben)
    reply = send(ben)
    good(ben)
    arrive(anna, reply)
    good(anna)
    reveal = send(anna)
    good(anna)
    arrive(ben, reveal)
    expect(ben.locator(".compare-result")).to_be_visible()
    assert violations(ben) == []


# A code to scan


def test_a_qr_code_is_fetched_only_when_it_is_asked_for(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    asked = []
    anna.on("request", lambda request: asked.append(request.url))
    anna.locator("[data-action=qr]").click()
    expect(anna.locator(".share-qr svg")).to_be_visible()
    assert [url for url in asked if "lean-qr" in url]
    assert pane(anna) == "invited"


def test_without_the_library_there_is_no_code_and_it_is_said(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    anna.route("**/vendor/*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    anna.locator("[data-action=qr]").click()
    expect(anna.locator(".share-status")).to_contain_text("niet worden getekend")

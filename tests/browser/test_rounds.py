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
    expect(ben.locator(".arrival [type=submit]")).to_be_in_viewport(ratio=1)
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


def test_who_is_put_away_after_looking_leaves_nothing_behind(waiting: Any) -> None:
    anna, _, _, reply = waiting
    arrive(anna, reply)
    anna.locator("[data-action=look]").click()
    expect(anna.locator("[data-action=unknown]")).to_have_text("Ik ken Ben niet")
    anna.locator("[data-action=unknown]").click()
    expect(anna.locator(".compare-result")).to_be_hidden()
    assert not any(e[0] for e in stored(anna)["collaborations"]["own"]["others"].values())
    assert pane(anna) == "invited"


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
    expect(title(anna)).to_have_text("Ben en Carl hebben de scan gedaan")
    expect(anna.locator("[data-action=unknown]")).to_have_text("Ik ken Carl niet")
    anna.locator("[data-action=unknown]").click()
    expect(title(anna)).to_have_text("Ben heeft de scan gedaan")
    send(anna)
    others = stored(anna)["collaborations"]["own"]["others"].values()
    assert [entry[0]["name"] for entry in others] == ["Ben"]
    arrive(anna, second)
    assert message(anna) == "closed"


def test_three_people_in_two_languages_see_the_same(
    waiting: Any, person: Callable[..., Page]
) -> None:
    anna, ben, invitation, reply = waiting
    carl = person("en")
    begin(carl, invitation)
    expect(carl.locator("[data-say=answer-group]")).to_contain_text("passes your answers on")
    carl.locator("[name=share-name]").fill("Carl")
    second = send(carl)
    arrive(anna, reply)
    arrive(anna, second)
    assert pane(anna) == "replies"
    links = {"Carl": send(anna)}
    # The round is closed, and somebody in it was sent nothing yet.
    assert pane(anna) == "next"
    assert not {"secret", "salt", "opener"} & kept(anna)
    expect(title(anna)).to_have_text("Nu Ben nog")
    expect(title(anna)).to_be_focused()
    anna.reload()
    links["Ben"] = send(anna)
    expect(anna.locator(".compare-result .result-title")).to_be_focused()
    assert links["Ben"] != links["Carl"]
    for page, name in ((ben, "Ben"), (carl, "Carl")):
        arrive(page, links[name])
        expect(page.locator(".compare-result .result-title")).to_be_focused()
    heads = [page.locator("thead .col-person").all_text_contents() for page in (anna, ben, carl)]
    assert [sorted(names[1:]) for names in heads] == [
        ["Ben", "Carl"],
        ["Anna", "Carl"],
        ["Anna", "Ben"],
    ]
    expect(ben.locator("[data-note=passed]")).to_contain_text(
        "Anna gaf de antwoorden van Carl door"
    )
    expect(carl.locator("[data-note=passed]")).to_contain_text("Anna passed on the answers of Ben")
    expect(anna.locator("[data-note=passed]")).to_be_hidden()
    for page in (anna, ben, carl):
        expect(page.locator('[data-group="talk"] .gap-item')).to_have_count(1)
        assert not {"secret", "salt", "opener", "reply"} & kept(page)
    # A link for one of them opens for no other.
    arrive(ben, links["Carl"])
    assert message(ben) == "elsewhere"


# Who says nothing, declines, or wants out


def silent(page: Page) -> None:
    """A week goes by."""
    page.clock.install()
    page.clock.fast_forward(7 * 24 * 3600 * 1000)
    page.reload()


@pytest.mark.parametrize("who", [0, 1])
def test_who_waits_goes_on_alone_and_may_ask_after_some_days(waiting: Any, who: int) -> None:
    page = waiting[who]
    alone = page.locator(".share-alone")
    expect(alone).to_be_visible()
    expect(alone).to_have_attribute("href", re.compile("#profile$"))
    again = page.locator("[data-action=send]")
    expect(again).to_have_text("Stuur het nog een keer")
    before = send(page)
    silent(page)
    expect(again).to_have_text("Vraag ernaar")
    assert send(page) == before
    assert "Nee zeggen mag ook" in page.evaluate("navigator.clipboard.readText()")


def test_who_declines_is_asked_for_nothing(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    invitation = send(anna)
    ben = person("nl")
    ben.goto(invitation)
    ben.locator("[data-action=ignore]").click()
    assert message(ben) == "declined"
    assert not stored(ben)
    begin(ben, invitation)
    ben.locator("[data-action=decline]").click()
    expect(ben.locator(".share-alone")).to_be_focused()
    expect(ben.locator(".share-status")).to_contain_text("Er is niets verstuurd")
    expect(ben.locator("[data-action=send]")).to_be_hidden()
    expect(ben.locator(".share-open")).to_be_hidden()
    assert rounds(ben) == []


def test_who_wants_out_after_sending_keeps_no_key_and_is_told(waiting: Any) -> None:
    anna, ben, invitation, reply = waiting
    ben.locator("[data-action=leave]").click()
    expect(ben.locator(".share-alone")).to_be_focused()
    assert not SECRETS & kept(ben)
    arrive(anna, reply)
    arrive(ben, send(anna))
    assert message(ben) == "left"
    arrive(ben, invitation)
    assert message(ben) == "left"
    assert not stored(ben)["collaborations"]["own"]["others"]


# How long it takes


def taps(page: Page) -> None:
    """Count what a finger touches."""
    page.add_init_script(
        "addEventListener('click', ({isTrusted}) => { if (isTrusted) sessionStorage.taps = "
        "Number(sessionStorage.taps ?? 0) + 1; }, true)"
    )
    page.reload()


def tapped(*people: Page) -> int:
    return sum(int(page.evaluate("sessionStorage.taps ?? 0")) for page in people)


def test_the_sealed_way_takes_at_most_two_taps_more_than_the_open_one(
    person: Callable[..., Page],
) -> None:
    """From an invitation to both comparing; answering the scan is the same in both."""
    anna, ben = person("nl", name="Anna", answers={}), person("nl")
    for page in (anna, ben):
        taps(page)
    begin(ben, send(anna))
    arrive(anna, send(ben))
    arrive(ben, send(anna))
    for page in (anna, ben):
        expect(page.locator(".compare-result")).to_be_visible()
    sealed = tapped(anna, ben)

    carl, dora = person("nl", name="Carl", answers={}), person("nl")
    for page in (carl, dora):
        taps(page)

    def send_openly(page: Page) -> Any:
        page.locator(".share-open summary").click()
        page.locator("[data-action=copy-link]").click()
        expect(page.locator(".share-status")).not_to_be_empty()
        return page.evaluate("navigator.clipboard.readText()")

    dora.goto(send_openly(carl))
    dora.locator(".arrival [type=submit]").click()
    dora.locator(".compare-blind a").click()
    answer_all(dora, "yes")
    dora.locator("form.scan [type=submit]").click()
    # Once somebody else's answers are there the open way is unfolded.
    dora.locator("[data-action=copy-link]").click()
    expect(dora.locator(".share-status")).not_to_be_empty()
    carl.goto("about:blank")
    carl.goto(dora.evaluate("navigator.clipboard.readText()"))
    carl.locator(".arrival [type=submit]").click()
    for page in (carl, dora):
        page.goto(to(page, page.url.split("#")[0]) if "vergelijken" in page.url else page.url)
    openly_taken = tapped(carl, dora)
    assert sealed <= openly_taken + 2, (sealed, openly_taken)


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


def converse_well(page: Page) -> None:
    """The guide on the screen: its rules, a point and its end."""
    page.locator("[data-action=talk]").click()
    for _ in range(3):
        assert violations(page) == []
        for width, size in ((320, "100%"), (640, "200%")):
            page.set_viewport_size({"width": width, "height": 844})
            page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
            assert page.evaluate("document.querySelector('.guide-screen').scrollWidth") <= width
        page.evaluate("document.documentElement.style.fontSize = ''")
        page.locator(".guide-screen [data-action=on]").click()


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
    carl = person("nl")
    begin(carl, invitation)
    second = send(carl)
    arrive(anna, reply)
    good(anna)
    arrive(anna, second)
    good(anna)
    first = send(anna)
    assert pane(anna) == "next"
    good(anna)
    reveal = send(anna)
    good(anna)
    converse_well(anna)
    arrive(ben, reveal)
    expect(ben.locator(".compare-result")).to_be_visible()
    good(ben)
    ben.goto("about:blank")
    ben.goto(to(ben, first))
    expect(ben.locator(".carry")).to_be_visible()
    assert violations(ben) == []
    carl.locator("[data-action=leave]").click()
    assert violations(carl) == []


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

# mypy: disable-error-code="arg-type, attr-defined, index"
"""The table of sealed_states.toml, walked in a browser: each state with each link and event has a screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sealed import Scripts
from test_sealed import ANNA, BEN
from test_sealed_states import LINKS, STATES, Round

from browser.pages import LANGUAGES, STORE, answer_all, stored

NL = LANGUAGES["nl"]
# What a link is in a state, and the message or the pane that then shows, if it is not a question.
MESSAGES = {name: name for name in ("own", "known", "left", "closed", "elsewhere")}
MESSAGES["compared"] = "known"
PANES = {"begun": "answer", "answered": "answered"}
FULL = "Storage.prototype.setItem = () => { throw new Error('full'); }"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    found = Scripts()
    yield found
    found.close()


@pytest.fixture
def reader(new_page: Callable[..., Page], address: str) -> Page:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'share', {value: undefined})")
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    return page


@pytest.fixture
def exchange(reader: Page, scripts: Scripts) -> Round:
    """One exchange about the scan of the sample."""
    return Round(scripts, reader.locator(".share").get_attribute("data-scan"))


class Walker:
    """Puts somebody's browser in a state, and opens links there."""

    def __init__(self, page: Page, exchange: Round, address: str) -> None:
        self.page, self.exchange = page, exchange
        self.compare = address + NL["compare"]
        self.answers = stored(page)["collaborations"]["own"]["answers"]

    def store(self, state: str) -> dict[str, Any]:
        """What is kept in a state: everything answered, the round, and who is compared then."""
        it = self.exchange.collaboration(state)
        other = {"anna": BEN, "ben": ANNA}.get(STATES[state]["who"])
        shown = state in ("looked", "closed", "sent", "arrived", "compared")
        others = {}
        if shown:
            about = self.exchange.main.kept["about"]
            entry = {"name": other["name"], "date": 1, "codes": other["codes"], "round": about}
            others[other["id"]] = [entry, 1]
        own = {
            "answers": self.answers,
            "rounds": {about: [round_, 1] for about, round_ in it["rounds"].items()},
            "others": others,
        }
        if it["self"]:
            own["self"] = [it["self"] | {"name": ""}, 1]
        return {"v": 1, "replaced": 0, "current": ["own", 1], "collaborations": {"own": own}}

    def go(self, state: str, link: str = "") -> None:
        """Open the comparison, or a link, in a state."""
        self.page.evaluate(
            "([key, data]) => localStorage.setItem(key, JSON.stringify(data))",
            [STORE, self.store(state)],
        )
        self.page.goto("about:blank")
        self.page.goto(self.compare + (f"#{self.exchange.text(link)}" if link else ""))

    @property
    def pane(self) -> str | None:
        found = self.page.locator(".share [data-pane]:visible")
        return found.get_attribute("data-pane") if found.count() else None

    @property
    def message(self) -> str | None:
        found = self.page.locator(".link-message:visible")
        return found.get_attribute("data-error") if found.count() else None


@pytest.mark.parametrize("state", STATES)
def test_each_state_with_each_link_has_a_screen(
    reader: Page, exchange: Round, address: str, state: str
) -> None:
    walker = Walker(reader, exchange, address)
    expected = STATES[state]
    for link in LINKS:
        walker.go(state, link)
        found = expected[link]
        # Whatever it is, it is said where the reader is: the focus is there, and in sight.
        expect(reader.locator(":focus")).to_be_in_viewport()
        asked = reader.locator(".arrival")
        if found in ("new", "again"):
            expect(asked).to_be_visible()
            known = reader.locator(".arrival-known")
            assert known.is_visible() == (found == "again"), (state, link)
            continue
        expect(asked).to_be_hidden()
        assert walker.message == MESSAGES.get(found), (state, link)
        if found in PANES:
            assert walker.pane == PANES[found], (state, link)
        if found == "opens" and link == "reveal":
            expect(reader.locator(".compare-result")).to_be_visible()
        elif found == "opens":
            assert walker.pane in ("reply", "replies"), (state, link)


@pytest.mark.parametrize("state", STATES)
def test_each_state_with_each_event_has_a_screen(
    reader: Page, exchange: Round, address: str, state: str
) -> None:
    walker = Walker(reader, exchange, address)
    expected = STATES[state]
    walker.go(state)
    assert walker.pane == expected["pane"]
    # An answer that is changed changes nothing of what was exchanged.
    rounds = stored(reader)["collaborations"]["own"]["rounds"]
    reader.evaluate(
        "key => assessments.store.setAnswers({[key]: 'no'})", next(iter(walker.answers))
    )
    assert walker.pane == expected["pane"]
    assert stored(reader)["collaborations"]["own"]["rounds"] == rounds
    # What the box offers goes out.
    reader.locator("[data-action=send]").click()
    expect(reader.locator(f".share [data-pane={expected['send']}]")).to_be_visible()
    # The same where there is no room: nothing goes out that cannot be kept.
    walker.go(state)
    reader.evaluate(f"() => {{ {FULL} }}")
    reader.evaluate("navigator.clipboard.writeText('before')")
    send = reader.locator("[data-action=send]")
    makes = expected["pane"] in ("invite", "answer", "reply", "replies")
    send.click()
    if makes:
        expect(reader.locator("[data-obstacle=not-kept]")).to_be_visible()
        expect(send).to_be_hidden()
        assert reader.evaluate("navigator.clipboard.readText()") == "before"
    reader.reload()
    # Removed with everything: no key is left.
    walker.go(state)
    reader.evaluate(
        "() => { const {store, collaborations} = assessments; const it = store.current();"
        "for (const about of Object.keys(it.rounds)) store.put('rounds', about, null);"
        "for (const who of Object.keys(it.others)) store.put('others', who, null); }"
    )
    assert walker.pane == "invite"


@pytest.mark.parametrize("state", STATES)
def test_in_each_state_a_page_that_cannot_seal_says_so(
    new_page: Callable[..., Page], reader: Page, exchange: Round, address: str, state: str
) -> None:
    walker = Walker(reader, exchange, address)
    reader.add_init_script("delete Crypto.prototype.subtle")
    walker.go(state)
    expect(reader.locator("[data-obstacle=insecure]")).to_be_visible()
    expect(reader.locator("[data-action=send]")).to_be_hidden()
    expect(reader.locator("[data-action=copy-link]")).to_be_visible()
    walker.go(state, "reply")
    assert walker.message == "insecure"


@pytest.mark.parametrize("link", ["invitation", "reply", "reveal"])
@pytest.mark.parametrize("trouble", ["forbidden", "newer"])
def test_a_link_that_cannot_be_kept_is_not_begun(
    reader: Page, exchange: Round, address: str, link: str, trouble: str
) -> None:
    walker = Walker(reader, exchange, address)
    if trouble == "forbidden":
        reader.add_init_script(FORBIDDEN)
    else:
        reader.evaluate("key => localStorage.setItem(key, '{\"v\": 99}')", STORE)
    reader.goto("about:blank")
    reader.goto(walker.compare + f"#{exchange.text(link)}")
    expect(reader.locator(".link-message:visible")).to_have_attribute("data-error", "not-kept")
    expect(reader.locator("[data-storage] [data-state]:visible")).to_be_visible()


def test_where_there_is_no_room_an_invitation_is_not_begun(
    reader: Page, exchange: Round, address: str
) -> None:
    walker = Walker(reader, exchange, address)
    reader.add_init_script(FULL)
    reader.goto("about:blank")
    reader.goto(walker.compare + f"#{exchange.text('invitation')}")
    reader.locator(".arrival [type=submit]").click()
    assert walker.message == "not-kept"

"""A facilitator's round: a group answers blind, the round is closed, and nobody without a name is told apart."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sealed
from assessments.codes import ANSWER_LENGTH, STATEMENT_LENGTH, code
from playwright.sync_api import Page, expect

from browser.pages import CRITICAL, FIRST, LANGUAGES, OWN, STORE, answer, answer_all, stored
from browser.test_accessibility import violations

NL = LANGUAGES["nl"]
LINK = re.compile(r"\S+#2\.\S+")
BEAMER = {"width": 1920, "height": 1080}
OPTIONS = {
    "permissions": ["clipboard-read", "clipboard-write"],
    "bypass_csp": True,
}
NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"


@pytest.fixture
def phone(new_page: Callable[..., Page], address: str) -> Any:
    """A function that gives somebody a phone, on a page of their language."""

    def make(place: str, language: str = "nl", **options: Any) -> Any:
        page = new_page(**OPTIONS, **options)
        page.add_init_script(NO_SHARE)
        page.goto(address + LANGUAGES[language][place])
        return page

    return make


@pytest.fixture
def coach(phone: Callable[..., Page]) -> Any:
    return phone("group", viewport={"width": 1280, "height": 900})


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")  # type: ignore[no-any-return]


def start_round(page: Page, group: str = "Avondploeg", *, again: str = "") -> str:
    """Start a round; the link of its invitation."""
    page.locator(".group-start").evaluate("details => { details.open = true; }")
    page.locator("[name=group]").fill(group)
    page.locator(".group-start [name=name]").fill("Marieke")
    if again:
        page.locator("[name=again]").select_option(label=again)
    page.locator(".group-start [type=submit]").click()
    expect(page.locator(".group-title")).to_contain_text(group)
    page.locator("[data-action=copy]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    found = LINK.search(clipboard(page))
    assert found
    return found[0]


def begin(page: Page, invitation: str) -> None:
    """Open an invitation and begin."""
    page.goto("about:blank")
    page.goto(invitation)
    page.locator(".led-arrival [type=submit]").click()
    expect(page.locator(".led-arrival")).to_be_hidden()


def reply(page: Page, value: str = "yes", name: str = "", **answers: str) -> str:
    """Answer everything and send; the message of the reply."""
    answer_all(page, value)
    for key, given in answers.items():
        answer(page, key.replace("__", "."), given)
    show = page.locator("form.scan [type=submit]")
    if show.is_visible():  # who did the scan before is at the result
        show.click()
    page.locator("[name=led-name]").fill(name)
    page.locator("[data-action=led-copy]").click()
    expect(page.locator(".led-status")).not_to_be_empty()
    return clipboard(page)


def paste(page: Page, text: str) -> None:
    page.locator("[name=pasted]").fill(text)
    page.locator(".paste [type=submit]").click()
    expect(page.locator(".group-pasted")).not_to_be_empty()


def close(page: Page) -> None:
    page.locator("[data-action=end]").click()
    page.locator("[data-action=close-confirm]").click()
    expect(page.locator(".group-result")).to_be_visible()


def made(invitation: str, name: str = "", who: str = "", **answers: str) -> str:
    """The link of a reply, made without a browser: FIRST, CRITICAL and OWN, "no" unless told otherwise."""
    keys = {"first": FIRST, "critical": CRITICAL, "own": OWN}
    own = {
        "id": who or secrets.token_hex(3),
        "day": "2026-11-25",
        "name": name,
        "codes": {
            code(key, STATEMENT_LENGTH): code(answers.get(short, "no"), ANSWER_LENGTH)
            for short, key in keys.items()
        },
    }
    asked = sealed.body_of(invitation.split("#")[1])
    return f"http://x/#{sealed.link(sealed.reply(STORE, asked, own, secrets.token_bytes(32)))}"


def trio(invitation: str, *, ids: str = "abc") -> str:
    """Three people without a name who do not answer alike: no, no and yes."""
    return " ".join(
        made(
            invitation,
            who=f"name-{who}",
            first="yes" if who == ids[-1] else "no",
            critical="yes" if who == ids[0] else "partly",
        )
        for who in ids
    )


def said(page: Page) -> str:
    return page.locator(".group-pasted").inner_text()


def group(page: Page, index: int = 0) -> Any:
    """A round in the store, its registers without their times: the one that was started last first."""
    found = [
        {name: value[0] if isinstance(value, list) else value for name, value in raw.items()}
        for raw in stored(page)["groups"].values()
    ]
    return sorted(found, key=lambda one: -one["asked"]["since"])[index]


def members(page: Page, index: int = 0) -> dict[str, Any]:
    return {who: entry[0] for who, entry in group(page, index)["members"].items() if entry[0]}


def test_a_round_of_six_from_invitation_to_result_paper_and_an_earlier_round(
    coach: Page, phone: Callable[..., Page]
) -> None:
    """Three without a name, two languages, one from paper; and the same people once more."""
    phones = {"Anna": phone("scan"), "": phone("scan", "en")}
    for again in ("", "Avondploeg"):
        invitation = start_round(
            coach, "Weer de avondploeg" if again else "Avondploeg", again=again
        )
        chat = []
        for name, page in phones.items():
            language = "nl" if name else "en"
            begin(page, re.sub(r"scan/(?=#)", LANGUAGES[language]["scan"], invitation))
            first = "partly" if again else "yes"
            chat.append(reply(page, "yes", name, **{FIRST.replace(".", "__"): first}))
        chat += [made(invitation, "Ben", "ben-12")]
        chat += [made(invitation, who="name-x"), made(invitation, who="name-y", critical="yes")]
        paste(coach, "\n".join(f"[12:0{at}] iemand: {text}" for at, text in enumerate(chat)))
        assert "5 reacties" in said(coach)
        expect(coach.locator(".group-result")).to_be_hidden()
        coach.locator(".group-paper summary").click()
        coach.locator(".group-paper [name=name]").fill("Cees")
        coach.locator(f'.group-paper [name="{FIRST}"]').select_option("yes")
        coach.locator(".group-paper [type=submit]").click()
        expect(coach.locator(".group-count")).to_contain_text(
            "6 van hoogstens 12 (3 met naam, 3 zonder)"
        )
        close(coach)
        expect(coach.locator(".group-title")).to_be_focused()

    expect(coach.locator(".group-title")).to_contain_text("6 mensen")
    row = coach.locator("[data-row=temperature]")
    expect(row.locator(".col-then")).to_be_visible()
    assert row.locator(".col-then").inner_text() != row.locator(".col-score").inner_text()
    item = coach.locator(f'.group-item[data-statement="{FIRST}"]')
    assert item.locator(".said").inner_text().split("\n") == ["1× Ja", "2× Deels", "3× Nee"]
    expect(item.locator(".spread > span")).to_have_text(["1", "2", "3"])
    expect(
        coach.locator("[data-group=talk] .group-item", has=coach.locator(".said")).first
    ).to_be_visible()
    coach.locator(".group-then select").select_option(label="Geen")
    expect(row.locator(".col-then")).to_be_hidden()
    coach.reload()
    expect(coach.locator(".group-title")).to_contain_text("Weer de avondploeg: 6 mensen")
    assert "Ben" not in coach.locator("main").inner_text()


def test_names_are_hidden_until_shown_and_never_on_paper_or_in_a_text(coach: Page) -> None:
    invitation = start_round(coach)
    paste(
        coach,
        trio(invitation) + made(invitation, "Anna", critical="yes") + " " + made(invitation, "Ben"),
    )
    texts = []

    def looks() -> str:
        return coach.locator("main").inner_text()

    assert "Anna" not in looks()
    close(coach)
    assert "Anna" not in looks()
    coach.locator("[data-action=names]").click()
    expect(coach.locator("[data-action=names]")).to_have_attribute("aria-pressed", "true")
    assert "Nee: Ben, 1 zonder naam" in looks() or "Ben" in looks()
    for action in ("copy-table", "copy-report"):
        coach.locator(f"[data-action={action}]").click()
        expect(coach.locator(".copy-status")).not_to_be_empty()
        texts.append(clipboard(coach))
        coach.evaluate("() => navigator.clipboard.writeText('')")
    assert "\t" in texts[0]
    assert "×" not in texts[1]
    coach.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    coach.emulate_media(media="print")
    coach.evaluate("document.documentElement.classList.add('printing')")
    coach.locator(".facilitator").evaluate("root => root.classList.add('printing')")
    texts.append(looks())
    for text in texts:
        assert text
        assert not re.search("Anna|Ben", text)
    coach.emulate_media(media="screen")
    coach.evaluate("document.documentElement.classList.remove('printing')")
    coach.locator("[data-action=beamer]").click()
    screen = coach.locator("dialog.beamer")
    assert not re.search("Anna|Ben", screen.inner_text())
    coach.keyboard.press("ArrowRight")
    screen.locator("[data-action=beamer-names]").click()
    assert re.search("Anna|Ben", screen.inner_text())
    coach.keyboard.press("ArrowRight")
    assert not re.search("Anna|Ben", screen.inner_text())
    coach.keyboard.press("Escape")
    assert "Anna" not in looks()


def test_what_the_view_the_texts_and_the_paper_tell_of_the_nameless_is_what_was_kept(
    coach: Page,
) -> None:
    """By subtraction: all that is told, less what the named said, is what may be told, and no more."""
    invitation = start_round(coach)
    paste(coach, trio(invitation) + " " + made(invitation, "Anna", first="yes", own="yes"))
    close(coach)
    kept = group(coach)["closed"]["counts"]
    # All three said "no" about themselves: nothing of that, in whatever place.
    assert set(kept) == {code(FIRST, STATEMENT_LENGTH), code(CRITICAL, STATEMENT_LENGTH)}
    assert not [
        who for who, one in members(coach).items() if not one.get("name") and one.get("codes")
    ]
    coach.locator("[data-action=names]").click()
    own = coach.locator(f'.group-item[data-statement="{OWN}"]')
    assert own.locator(".said").inner_text().split("\n") == [
        "1× Ja: Anna",
        "3 zonder naam: niet getoond",
    ]
    expect(own.locator(".spread > span")).to_have_text(["1"])
    coach.locator("[data-action=copy-table]").click()
    expect(coach.locator(".copy-status")).not_to_be_empty()
    line = next(line for line in clipboard(coach).split("\n") if "kern" in line)
    assert line.split("\t")[3:] == ["1", "0", "0", "0"]
    # The score of the part is of what is told alone: 16 of 28 points.
    expect(coach.locator("[data-row=temperature] .col-score")).to_have_text("57%")


def test_two_without_a_name_are_said_beforehand_to_be_left_out_and_are(coach: Page) -> None:
    invitation = start_round(coach)
    paste(coach, f"{made(invitation)} {made(invitation)} {made(invitation, 'Anna')}")
    expect(coach.locator(".group-told")).to_contain_text("minder dan drie")
    close(coach)
    expect(coach.locator("[data-note=few]")).to_be_visible()
    expect(coach.locator(".group-title")).to_contain_text("1 mens")
    item = coach.locator(f'.group-item[data-statement="{FIRST}"]')
    assert item.locator(".said").text_content() == "1× Nee"


def test_all_without_a_name_and_alike_shows_nothing_and_says_so(coach: Page) -> None:
    invitation = start_round(coach)
    paste(coach, " ".join(made(invitation) for _ in range(4)))
    close(coach)
    expect(coach.locator("[data-note=nothing]")).to_be_visible()
    expect(coach.locator("[data-row=temperature] .col-score")).to_have_text("–")
    expect(coach.locator(".spread > span")).to_have_count(0)


# What goes wrong


def test_a_thirteenth_is_not_kept(coach: Page) -> None:
    invitation = start_round(coach)
    paste(coach, " ".join(made(invitation, f"P{at}") for at in range(13)))
    assert "12 reacties zijn binnen" in said(coach)
    assert "1 reactie past er niet meer bij" in said(coach)
    assert len(members(coach)) == 12
    expect(coach.locator(".group-paper")).to_be_hidden()
    coach.locator("[data-action=out]").first.click()
    paste(coach, made(invitation, "P13"))
    assert "1 reactie is binnen" in said(coach)


@pytest.mark.parametrize("choice", ["take", "first"])
def test_the_same_person_twice_is_a_choice(coach: Page, choice: str) -> None:
    invitation = start_round(coach)
    first, second = (
        made(invitation, name, "anna12", first=given)
        for name, given in (("Anna", "no"), ("An", "yes"))
    )
    paste(coach, first)
    paste(coach, second)
    assert "iemand die er al is" in said(coach)
    paste(coach, f"{first} {second}")
    assert "2 reacties had je al" in said(coach)
    coach.locator(f"[data-action={choice}]:visible").click()
    expect(coach.locator("[data-action=take]:visible")).to_have_count(0)
    close(coach)
    (kept,) = members(coach).values()
    assert kept["name"] == ("An" if choice == "take" else "Anna")
    assert kept["codes"][code(FIRST, STATEMENT_LENGTH)] == code(
        "yes" if choice == "take" else "no", ANSWER_LENGTH
    )
    paste(coach, second)
    assert "had je al" in said(coach)


def test_two_rounds_side_by_side_and_a_reply_to_the_other(coach: Page) -> None:
    early = start_round(coach, "Ochtend")
    late = start_round(coach, "Avond")
    paste(coach, f"{made(early, 'Anna')} {made(late, 'Ben')} {made(early, 'Cees')}")
    assert "1 reactie is binnen" in said(coach)
    assert "Ochtend: 2 reacties zijn binnen" in said(coach)
    assert {one["name"] for one in members(coach, 1).values()} == {"Anna", "Cees"}
    expect(coach.locator(".group-title")).to_contain_text("Avond")
    coach.locator(".group-rounds button", has_text="Ochtend").click()
    expect(coach.locator(".group-title")).to_contain_text("Ochtend")
    expect(coach.locator(".group-title")).to_be_focused()
    coach.reload()
    expect(coach.locator(".group-title")).to_contain_text("Ochtend")


def test_a_reply_after_closing_one_of_elsewhere_and_one_that_broke_are_told_apart(
    coach: Page, phone: Callable[..., Page]
) -> None:
    invitation = start_round(coach)
    paste(coach, made(invitation, "Anna"))
    close(coach)
    elsewhere = start_round(phone("group"))
    broken = made(invitation)[:-9]
    paste(
        coach,
        f"{made(invitation)} {made(elsewhere)} {broken} {invitation} {elsewhere} http://x/#1.abc",
    )
    for words in (
        "na het sluiten",
        "niet in deze browser",
        "niet heel",
        "eigen uitnodiging",
        "uitnodiging voor jou",
    ):
        assert words in said(coach)
    assert len(members(coach)) == 1
    coach.locator("[name=pasted]").fill("Hoi, tot morgen!")
    coach.locator(".paste [type=submit]").click()
    expect(coach.locator(".paste-none")).to_be_visible()


def test_another_version_of_the_scan_counts_as_far_as_it_fits(coach: Page) -> None:
    invitation = start_round(coach)
    asked = sealed.body_of(invitation.split("#")[1])

    def link(who: str, codes: dict[str, str]) -> str:
        own = {"id": who, "day": "2026-11-25", "name": who, "codes": codes}
        return f"#{sealed.link(sealed.reply(STORE, asked, own, secrets.token_bytes(32)))}"

    today = {code(FIRST, STATEMENT_LENGTH): code("no", ANSWER_LENGTH)}
    paste(coach, f"{link('older1', today | {'zzA': 'Q'})} {link('other1', {'zzA': 'Q'})}")
    assert "andere versie" in said(coach)
    assert "geen enkel antwoord past" in said(coach)
    assert set(members(coach)) == {"older1"}
    close(coach)
    expect(coach.locator("[data-note=version]")).to_be_visible()


def test_one_who_withdraws_before_closing_and_after_it(coach: Page) -> None:
    invitation = start_round(coach)
    paste(coach, f"{trio(invitation)} {made(invitation, who='name-d')} {made(invitation, 'Anna')}")
    coach.locator("[data-action=out]").first.click()
    expect(coach.locator("[data-action=undo-group]")).to_be_focused()
    assert len(members(coach)) == 4
    coach.locator("[data-action=undo-group]").click()
    assert len(members(coach)) == 5
    close(coach)
    before = group(coach)["closed"]
    # After closing nobody without a name can be taken out alone: the difference would tell.
    expect(coach.locator("[data-action=out]:visible")).to_have_count(1)
    coach.locator("[data-action=withdraw]").click()
    assert group(coach)["closed"]["counts"] == {}
    assert {one["name"] for one in members(coach).values()} == {"Anna"}
    expect(coach.locator("[data-note=gone]")).to_be_visible()
    coach.locator("[data-action=undo-group]").click()
    assert group(coach)["closed"] == before
    coach.locator("[data-action=out]:visible").click()
    assert "Anna" not in json.dumps(members(coach))


def test_the_key_on_another_device_comes_with_the_file_of_the_round(
    coach: Page, phone: Callable[..., Page], tmp_path: Path
) -> None:
    invitation = start_round(coach)
    paste(coach, made(invitation, "Anna"))
    with coach.expect_download() as download:
        coach.locator("[data-action=keep]").click()
    file = tmp_path / "round.json"
    download.value.save_as(file)
    other = phone("group")
    paste(other, made(invitation, "Ben"))
    assert "niet in deze browser" in said(other)
    other.locator(".group-bring input").set_input_files(file)
    expect(other.locator(".group-title")).to_contain_text("Avondploeg")
    paste(other, made(invitation, "Ben"))
    assert "1 reactie is binnen" in said(other)
    close(other)
    # A round that was removed comes back whole from its file; another file changes nothing.
    coach.locator("[data-action=remove]").click()
    coach.locator(".group-bring input").set_input_files(file)
    expect(coach.locator(".group-title")).to_contain_text("Avondploeg")
    close(coach)
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}", encoding="utf-8")
    coach.locator(".group-bring input").set_input_files(wrong)
    expect(coach.locator(".group-pasted")).to_contain_text("geen ronde")


def test_the_key_goes_when_a_round_is_closed_or_removed(coach: Page) -> None:
    invitation = start_round(coach)
    paste(coach, made(invitation, "Anna"))
    key = group(coach)["secret"]
    body = members(coach).popitem()[1]["body"]
    close(coach)
    for secret in (key, body):
        assert secret not in json.dumps(stored(coach))
    start_round(coach, "Tweede")
    key = group(coach)["secret"]
    coach.locator("[data-action=remove]").click()
    assert key not in json.dumps(stored(coach))
    coach.locator("[data-action=undo-group]").click()
    assert group(coach)["secret"] == key


def test_everything_that_is_erased_or_replaced_has_the_rounds_too(
    coach: Page, address: str, tmp_path: Path
) -> None:
    start_round(coach)
    coach.goto(address + NL["collaborations"])
    file = tmp_path / "other.json"
    file.write_text(json.dumps({"v": 1, "collaborations": {}}), encoding="utf-8")
    coach.locator("[type=file]").first.set_input_files(file)
    coach.locator("[name=way][value=replace]").check()
    expect(coach.locator(".transfer-changes")).to_contain_text("1 ronde met een groep")
    coach.locator("[data-action=erase]").click()
    coach.locator("[data-action=erase-confirm]").click()
    assert coach.evaluate("localStorage.length") == 0


def test_a_key_that_is_damaged_costs_that_round_and_nothing_else(coach: Page) -> None:
    start_round(coach, "Eerste")
    invitation = start_round(coach, "Tweede")
    coach.evaluate(
        """key => {
            const data = JSON.parse(localStorage.getItem(key));
            Object.values(data.groups).find(({ name }) => name[0] === "Tweede").secret = 5;
            localStorage.setItem(key, JSON.stringify(data));
        }""",
        STORE,
    )
    coach.reload()
    expect(coach.locator("p[data-panes=keyless]")).to_be_visible()
    paste(coach, made(invitation))
    assert "geen sleutel" in said(coach)
    coach.locator(".group-rounds button", has_text="Eerste").click()
    expect(coach.locator(".group-invite")).to_be_visible()


def test_nearly_the_same_people_in_two_rounds_are_not_told_apart(coach: Page) -> None:
    paste(coach, trio(start_round(coach, "Eerste"), ids="abc"))
    close(coach)
    paste(coach, trio(start_round(coach, "Tweede", again="Eerste"), ids="abcd"))
    expect(coach.locator(".group-told")).to_contain_text("eerdere ronde")
    close(coach)
    expect(coach.locator("[data-note=met]")).to_be_visible()
    assert group(coach)["closed"]["counts"] == {}


# Who is invited


def test_who_is_invited_is_told_who_sees_what_and_may_refuse(
    coach: Page, phone: Callable[..., Page]
) -> None:
    invitation = start_round(coach)
    page = phone("scan")
    page.goto("about:blank")
    page.goto(invitation)
    expect(page.locator(".led-title")).to_have_text("Marieke nodigt je uit")
    expect(page.locator(".led-title")).to_be_focused()
    expect(page.locator("form.scan")).to_be_hidden()
    assert "#" not in page.url
    assert violations(page) == []
    page.locator("[data-action=led-ignore]").click()
    expect(page.locator("form.scan")).to_be_visible()
    begin(page, invitation)
    expect(page.locator(".statement input").first).to_be_focused()
    expect(page.locator(".led-begun")).to_contain_text("Marieke")
    page.locator("[data-action=led-decline]:visible").click()
    expect(page.locator(".led-message:visible")).to_contain_text("niet mee")
    assert "secret" not in json.dumps(stored(page))
    begin(page, invitation)
    reply(page, "yes", "Anna")
    expect(page.locator(".led-pane-title:visible")).to_have_text("Verstuurd? Dan ben je klaar")
    answer(page, FIRST, "no")
    expect(page.locator(".led-pane-title:visible")).to_have_text("Je hebt sindsdien iets veranderd")
    page.goto("about:blank")
    page.goto(invitation)
    expect(page.locator(".led-message:visible")).to_contain_text("had je al")
    coach.goto(invitation)
    expect(coach.locator(".led-message:visible")).to_contain_text("eigen uitnodiging")


def test_a_link_on_the_page_for_two_finds_its_way(
    coach: Page, phone: Callable[..., Page], address: str
) -> None:
    invitation = start_round(coach)
    fragment = invitation.split("#")[1]
    page = phone("compare")
    page.goto("about:blank")
    page.goto(f"{address}{NL['compare']}#{fragment}")
    page.wait_for_url(re.compile("/scan/"))
    expect(page.locator(".led-title")).to_be_focused()
    answer_to = made(invitation, "Anna").split("#")[1]
    coach.goto(f"{address}{NL['compare']}#{answer_to}")
    coach.wait_for_url(re.compile("/ronde/"))
    expect(coach.locator(".group-pasted")).to_contain_text("1 reactie is binnen")


def test_a_link_that_broke_on_the_page_of_the_scan_says_so(
    coach: Page, phone: Callable[..., Page]
) -> None:
    invitation = start_round(coach)
    page = phone("scan")
    page.goto("about:blank")
    page.goto(invitation[:-8])
    expect(page.locator(".led-message:visible")).to_contain_text("niet heel")


# For everybody


def test_without_cryptography_or_a_place_to_keep_no_round_is_offered(
    new_page: Callable[..., Page], address: str
) -> None:
    for script, obstacle in (
        ("delete Crypto.prototype.subtle", "insecure"),
        ("Storage.prototype.setItem = () => { throw new Error('full'); }", "not-kept"),
    ):
        page = new_page()
        page.add_init_script(script)
        page.goto(address + NL["scan"])
        answer(page, FIRST, "yes")
        page.goto(address + NL["group"])
        if obstacle == "insecure":
            expect(page.locator(f"[data-obstacle={obstacle}]")).to_be_visible()
            expect(page.locator(".group-start")).to_be_hidden()


def test_without_a_script_the_page_says_what_to_do(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + NL["group"])
    expect(page.locator(".facilitator .no-js-only")).to_be_visible()
    expect(page.locator(".facilitator .js-only")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible_from_a_narrow_screen_to_a_beamer(
    phone: Callable[..., Page], language: str, scheme: str
) -> None:
    page = phone("group", language, color_scheme=scheme)

    def good() -> None:
        assert violations(page) == []
        for width, height in ((320, 844), (1920, 1080)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.set_viewport_size({"width": 390, "height": 844})

    good()
    invitation = start_round(page)
    good()
    twice = made(invitation, "Anna", "anna12", own="yes") + " " + made(invitation, "Anna", "anna12")
    paste(page, f"{trio(invitation)} {twice} {made(invitation, 'W' * 20)}")
    page.locator(".group-paper summary").click()
    page.locator("[data-action=end]").click()
    good()
    page.locator("[data-action=close-confirm]").click()
    page.locator("[data-action=names]").click()
    good()
    for width, height in ((320, 844), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        page.locator("[data-action=beamer]").click()
        for _ in range(2):
            assert violations(page) == []
            screen = page.locator("dialog.beamer")
            assert screen.evaluate("e => e.scrollWidth <= e.clientWidth")
            page.keyboard.press("PageDown")
        page.keyboard.press("Escape")
        expect(page.locator("[data-action=beamer]")).to_be_focused()


def test_the_type_on_the_beamer_is_for_the_back_of_the_room(phone: Callable[..., Page]) -> None:
    page = phone("group", viewport=BEAMER)
    invitation = start_round(page)
    paste(page, f"{made(invitation, 'Anna', first='yes')} {made(invitation, 'Ben')}")
    close(page)
    page.locator("[data-action=beamer]").click()
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    screen = page.locator("dialog.beamer")
    assert screen.locator("td.col-score").first.evaluate(size) >= BEAMER["height"] / 40
    page.keyboard.press("ArrowRight")
    assert screen.locator(".gap-statement").evaluate(size) >= BEAMER["height"] / 32
    assert screen.locator(".said li").first.evaluate(size) >= BEAMER["height"] / 40


def test_a_round_is_led_by_keyboard_alone(phone: Callable[..., Page]) -> None:
    page = phone("group", viewport={"width": 1280, "height": 900})
    page.locator(".group-start summary").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Ploeg")
    page.keyboard.press("Tab")
    page.keyboard.type("Marieke")
    page.keyboard.press("Enter")
    expect(page.locator(".group-title")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-action=send]")).to_be_focused()

# mypy: disable-error-code="attr-defined"
"""Two people answer alone, on two phones and in two languages, and then see where they differ."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import (
    CRITICAL,
    FIRST,
    LANGUAGES,
    OWN,
    STORE,
    answer,
    answer_all,
    converse,
    openly,
    stored,
)

TALK = FIRST
CHECK = "cleaning.one-name"
SIDE = OWN


@pytest.fixture
def person(new_page: Callable[..., Page], address: str) -> Any:
    """A function that gives somebody a phone of their own, with a finished scan or an empty one."""

    def make(language: str, *, name: str = "", answers: Any = None, value: str = "yes") -> Any:
        page = new_page(permissions=["clipboard-read", "clipboard-write"])
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


def link(page: Page) -> Any:
    openly(page)
    page.locator("[data-action=copy-link]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    return page.evaluate("navigator.clipboard.readText()")


def accept(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".arrival [type=submit]").click()


def group(page: Page, name: Any) -> Any:
    return page.locator(f'[data-group="{name}"] .gap-item')


def error(page: Page) -> Any:
    return page.locator(".link-message:visible").get_attribute("data-error")


def test_from_scan_to_comparison_and_back(person: Callable[..., Page], address: str) -> None:
    anna = person("nl", name="Anna", answers={TALK: "no", CHECK: "partly", SIDE: "no"})
    ben = person("en")
    shared = link(anna)
    ben.goto(shared.replace("/vergelijken/", "/en/compare/"))
    expect(ben.locator(".arrival-title")).to_contain_text("Anna")
    ben.locator(".arrival [type=submit]").click()
    expect(ben.locator(".compare-blind")).to_be_visible()
    expect(ben.locator(".compare-result")).to_be_hidden()
    expect(ben).not_to_have_url(re.compile("#1"))

    ben.locator(".compare-blind a").click()
    ben.wait_for_url(re.compile("/scan/"))
    answer_all(ben, "yes")
    ben.goto(address + LANGUAGES["en"]["compare"])
    assert group(ben, "talk").evaluate_all("list => list.map(i => i.dataset.statement)") == [TALK]
    assert group(ben, "check").evaluate_all("list => list.map(i => i.dataset.statement)") == [CHECK]
    assert SIDE in group(ben, "side").evaluate_all("list => list.map(i => i.dataset.statement)")
    expect(group(ben, "talk").locator(".said")).to_contain_text("Anna: No")

    converse(ben)
    point = ben.locator(".guide-point").first
    point.locator("textarea").fill("Whoever opens up, measures")
    point.locator("[type=submit]").click()
    ben.goto(address + LANGUAGES["en"]["plan"])
    expect(ben.locator(".plan-items")).to_contain_text("Whoever opens up, measures")

    ben.goto(address + LANGUAGES["en"]["compare"])
    back = link(ben)
    anna.goto(back.replace("/en/compare/", "/vergelijken/"))
    expect(anna.locator("[name=about]:checked")).to_have_value("own")
    anna.locator(".arrival [type=submit]").click()
    expect(anna.locator(".compare-result")).to_be_visible()
    expect(group(anna, "talk")).to_have_count(1)
    converse(anna)
    anna.locator(".guide-point textarea").first.fill("Wie opent, meet")
    anna.locator(".guide-point [type=submit]").first.click()
    assert "agreed-" + TALK in stored(anna)["collaborations"]["own"]["plan"]


def test_the_partners_answers_stay_closed_until_asked_for(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    ben = person("nl")
    accept(ben, link(anna))
    expect(ben.locator(".compare-result")).to_be_hidden()
    ben.locator("[data-action=show-now]").click()
    expect(ben.locator(".compare-result")).to_be_visible()
    expect(ben.locator("[data-note=incomplete]")).to_be_visible()


def test_a_link_is_short_enough_for_any_messenger(
    person: Callable[..., Page], address: str
) -> None:
    anna = person("nl", name="W" * 20, answers={})
    fragment = link(anna).partition("#")[2]
    assert 100 + 1 + len(fragment) <= 400


def test_a_link_about_somebody_else_goes_into_a_collaboration_of_its_own(
    person: Callable[..., Page],
) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl", answers={TALK: "no"})
    accept(ben, link(anna))
    data = stored(ben)["collaborations"]
    assert len(data) == 2
    assert data["own"]["answers"][TALK][0] == "no"
    assert not data["own"]["others"]


def test_ones_own_link_is_recognised(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    own = link(anna)
    before = stored(anna)
    anna.goto(own)
    assert error(anna) == "own"
    assert stored(anna) == before


def test_the_same_link_twice_changes_nothing(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    ben = person("nl")
    shared = link(anna)
    accept(ben, shared)
    before = stored(ben)["collaborations"]
    ben.goto("about:blank")
    ben.goto(shared)
    assert error(ben) == "known"
    assert stored(ben)["collaborations"] == before


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda fragment: fragment[:-9], "damaged"),
        (lambda fragment: fragment.replace(".", "!", 1), "damaged"),
        (lambda fragment: "9" + fragment[1:], "newer"),
        (lambda fragment: fragment[:30] + "A" + fragment[31:], "damaged"),
        (lambda fragment: fragment + "." * 5000, "damaged"),
    ],
)
def test_a_link_that_did_not_arrive_whole_says_so_and_changes_nothing(
    person: Callable[..., Page], change: Any, expected: Any
) -> None:
    anna = person("nl", name="Anna", answers={})
    base, _, fragment = link(anna).partition("#")
    ben = person("nl", answers={})
    before = stored(ben)
    ben.goto(f"{base}#{change(fragment)}")
    assert error(ben) == expected
    expect(ben.locator(".arrival")).to_be_hidden()
    assert stored(ben) == before


def test_content_that_changed_compares_what_can_be_compared(
    person: Callable[..., Page], address: str
) -> None:
    anna = person("nl", answers={TALK: "no"})
    ben = person("nl", answers={})
    shared = link(anna)
    anna.goto(address + LANGUAGES["nl"]["compare"])
    decoded = anna.evaluate("fragment => assessments.decode(fragment)", shared.partition("#")[2])
    pairs = [*decoded["codes"][5:], ["zzz", "A"]]
    fragment = anna.evaluate(
        "([old, answers]) => assessments.codec.encode({...old, answers})",
        [decoded | {"day": "2023-11-14"}, pairs],
    )
    ben.goto(shared.partition("#")[0] + "#" + fragment)
    ben.locator('[name=about][value="own"]').check()
    ben.locator(".arrival [type=submit]").click()
    expect(ben.locator("[data-note=changed]")).to_be_visible()
    expect(group(ben, "none")).not_to_have_count(0)


def test_three_people_show_a_spread_and_names_only_where_given(
    person: Callable[..., Page], address: str
) -> None:
    anna = person("nl", name="Anna", answers={TALK: "no"})
    carl = person("nl", answers={TALK: "partly"})
    ben = person("nl", answers={})
    for shared in (link(anna), link(carl)):
        ben.goto("about:blank")
        ben.goto(shared)
        ben.locator('[name=about][value="own"]').check()
        ben.locator(".arrival [type=submit]").click()
    said = group(ben, "talk").first.locator(".said")
    expect(said).to_contain_text("Anna: Nee")
    expect(said).to_contain_text("1 keer Deels")
    expect(ben.locator(".radar .shape")).to_have_count(2)  # oneself, and who gave a name
    heads = ben.locator("thead .col-person").all_text_contents()
    assert heads == ["Jij", "Anna", "Anderen (1)"]


def test_a_hostile_name_is_shown_as_text(person: Callable[..., Page]) -> None:
    anna = person("nl", name="<img src=x>", answers={})
    ben = person("nl")
    ben.goto(link(anna))
    expect(ben.locator(".arrival-title img")).to_have_count(0)
    expect(ben.locator(".arrival-title")).to_contain_text("<img src=x>")


def test_a_file_does_the_same_as_a_link(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl")
    text = link(anna)
    ben.goto(text.partition("#")[0])
    ben.locator(".compare-nobody [type=file]").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": text.encode()}
    )
    expect(ben.locator(".arrival-title")).to_contain_text("Anna")


def compared(person: Callable[..., Page], address: str) -> Any:
    """Two people's comparison, with one point to talk about."""
    anna = person("nl", name="Anna", answers={TALK: "no"})
    ben = person("nl", answers={})
    ben.goto(link(anna))
    ben.locator('[name=about][value="own"]').check()
    ben.locator(".arrival [type=submit]").click()
    return ben


def test_a_third_person_may_send_a_file(person: Callable[..., Page], address: str) -> None:
    ben = compared(person, address)
    carl = person("nl", name="Carl", answers={})
    ben.locator(".others [type=file]").set_input_files(
        {"name": "c.txt", "mimeType": "text/plain", "buffer": link(carl).encode()}
    )
    expect(ben.locator(".arrival-title")).to_contain_text("Carl")


def test_what_was_typed_in_the_guide_stays_when_something_else_changes(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    converse(ben)
    ben.locator(".guide-point textarea").first.fill("Nog niet verstuurd")
    ben.locator(".guide-screen [data-action=leave]").click()
    ben.locator("[name=share-name]").fill("Ben")
    converse(ben)
    expect(ben.locator(".guide-point textarea").first).to_have_value("Nog niet verstuurd")


def test_on_paper_an_empty_date_is_a_blank(person: Callable[..., Page], address: str) -> None:
    ben = compared(person, address)
    ben.evaluate("() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); }")
    date = ben.locator(".guide-point [type=date]").first
    ben.locator(".compare-result [data-action=print]").click()
    expect(date).to_have_class("blank")
    converse(ben)
    date.fill("2027-01-04")
    ben.locator(".guide-screen [data-action=leave]").click()
    ben.locator(".compare-result [data-action=print]").click()
    expect(date).not_to_have_class("blank")


def test_on_paper_what_was_agreed_is_text_and_never_cut(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    agreed = "De avondploeg meet beide koelingen en schrijft het op. " * 3 + "W" * 33
    field = ben.locator(".guide-point textarea").first
    converse(ben)
    field.fill(agreed)
    ben.locator(".guide-screen [data-action=leave]").click()
    ben.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    ben.emulate_media(media="print")
    expect(field).to_be_hidden()
    shown = """label => {
        const {scrollWidth, clientWidth} = label;
        const text = getComputedStyle(label, "::after").content;
        return [text.includes(label.dataset.value.slice(0, 150)), label.dataset.value, scrollWidth <= clientWidth];
    }"""
    assert field.locator("..").evaluate(shown) == [True, agreed, True]
    expect(ben.locator(".guide-point [name=who]").first).to_be_visible()  # to write on


def test_removing_the_only_partner_can_be_undone(person: Callable[..., Page], address: str) -> None:
    ben = compared(person, address)
    ben.locator("[data-action=remove-other]").click()
    expect(ben.locator(".compare-nobody")).to_be_visible()
    expect(ben.locator("[data-action=undo-other]")).to_be_focused()
    ben.keyboard.press("Enter")
    expect(ben.locator(".compare-result .result-title")).to_be_focused()
    expect(group(ben, "talk")).to_have_count(1)


def test_an_own_answer_that_the_scan_no_longer_knows_is_open(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    ben.evaluate("key => assessments.store.setAnswers({[key]: 'maybe'})", TALK)
    expect(ben.locator(".compare-blind")).to_be_visible()
    ben.locator("[data-action=show-now]").click()
    expect(group(ben, "none")).to_have_count(1)


def test_show_now_is_about_one_comparison(person: Callable[..., Page], address: str) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl")
    ben.goto(link(anna))
    ben.locator(".arrival [type=submit]").click()
    ben.locator("[data-action=show-now]").click()
    carl = person("nl", name="Carl", answers={})
    ben.goto(link(carl))
    ben.locator('[name=about][value=""]').check()
    ben.locator(".arrival [type=submit]").click()
    expect(ben.locator(".blind-title")).to_be_focused()


def test_refusing_is_announced_and_the_focus_stays_in_view(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    ben = person("nl")
    ben.goto(link(anna))
    ben.locator("[data-action=ignore]").click()
    expect(ben.locator(".compare-nobody p").first).to_be_focused()
    expect(ben.locator(".compare .announce")).not_to_be_empty()
    assert not stored(ben)


def test_an_older_link_says_that_it_replaces_newer_answers(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    shared = ben.evaluate("Object.entries(assessments.store.current().others)[0]")
    fragment = ben.evaluate(
        """([from, {name, codes}]) => assessments.codec.encode(
            {from, name, day: "2023-11-14", answers: Object.entries(codes)})""",
        shared,
    )
    ben.goto("about:blank")
    ben.goto(address + LANGUAGES["nl"]["compare"] + "#" + fragment)
    expect(ben.locator(".arrival-known")).to_contain_text("nieuwere")


def test_a_damaged_link_closes_the_question_that_was_open(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    ben = person("nl")
    shared = link(anna)
    ben.goto(shared)
    expect(ben.locator(".arrival")).to_be_visible()
    ben.evaluate("() => { location.hash = '#1.abcdef.broken'; }")
    expect(ben.locator(".arrival")).to_be_hidden()
    assert error(ben) == "damaged"


def test_no_more_people_are_drawn_than_can_be_told_apart(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    ben.evaluate(
        """() => {
            const [, shared] = Object.entries(assessments.store.current().others)[0];
            for (const id of ["bbbbbb", "cccccc", "dddddd"]) assessments.store.put("others", id, shared);
        }"""
    )
    expect(ben.locator(".people li")).to_have_count(5)
    expect(ben.locator(".radar .shape")).to_have_count(4)
    expect(ben.locator(".people .person")).to_have_count(4)
    line = """list => list.map((shape) => {
        const {stroke, strokeDasharray, strokeWidth} = getComputedStyle(shape);
        return [stroke, strokeDasharray, strokeWidth].join(" ");
    })"""
    for colours in ("none", "active"):
        ben.emulate_media(forced_colors=colours)
        told = ben.locator(".people .shape").evaluate_all(line)
        drawn = ben.locator(".radar .shape").evaluate_all(line)
        assert told == drawn[::-1]  # the first is drawn last, above the others
        assert len({dashes.split(" ", 3)[-1] for dashes in told}) == 4


def test_what_was_typed_about_one_collaboration_goes_into_its_plan(
    person: Callable[..., Page], address: str
) -> None:
    ben = compared(person, address)
    converse(ben)
    point = ben.locator(".guide-point").first
    point.locator("textarea").fill("Alleen voor ons")
    form = point.locator("form").element_handle()
    ben.evaluate("assessments.collaborations.add('Filiaal Zuid')")
    form.evaluate("form => form.requestSubmit()")
    kept = stored(ben)["collaborations"]
    assert "agreed-" + TALK in kept.pop("own")["plan"]
    assert all("agreed-" + TALK not in other["plan"] for other in kept.values())


def test_people_without_a_name_are_shown_as_a_spread(
    person: Callable[..., Page], address: str
) -> None:
    ben = person("nl", answers={})
    for given in ("no", "partly"):
        other = person("nl", answers={}, value=given)
        ben.goto("about:blank")
        ben.goto(link(other))
        ben.locator('[name=about][value="own"]').check()
        ben.locator(".arrival [type=submit]").click()
    assert ben.locator("thead .col-person").all_text_contents() == ["Jij", "Anderen (2)"]
    expect(ben.locator('[data-row="temperature"] .col-person').last).to_have_text("0–50%")
    # On this scale "partly" is a quarter.
    expect(ben.locator('[data-row="cleaning"] .col-person').last).to_have_text("0–25%")


def test_ones_own_link_leads_to_the_collaboration_that_it_is_about(
    person: Callable[..., Page], address: str
) -> None:
    anna = person("nl", name="Anna", answers={})
    own = link(anna)
    anna.goto(address + LANGUAGES["nl"]["collaborations"])
    anna.locator(".collaboration-new input").fill("Filiaal Zuid")
    anna.locator(".collaboration-new button").click()
    anna.goto(own)
    assert error(anna) == "own"
    assert anna.evaluate("assessments.store.current().id") == "own"


def test_the_devices_own_way_to_share_gets_the_link(person: Callable[..., Page]) -> None:
    anna = person("nl", answers={})
    anna.add_init_script("navigator.share = async (data) => { window.shared = data; };")
    anna.reload()
    openly(anna)
    anna.locator("[data-action=share]").click()
    assert "/vergelijken/#1." in anna.evaluate("window.shared.url")


def test_the_file_that_is_saved_can_be_read(person: Callable[..., Page], address: str) -> None:
    anna = person("nl", name="Anna", answers={})
    openly(anna)
    with anna.expect_download() as download:
        anna.locator("[data-action=save-link]").click()
    ben = person("nl")
    ben.goto(address + LANGUAGES["nl"]["compare"])
    ben.locator(".compare-nobody [type=file]").set_input_files(download.value.path())
    expect(ben.locator(".arrival-title")).to_contain_text("Anna")


def test_the_language_switch_takes_a_link_along(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    ben = person("nl")
    ben.goto(link(anna))
    expect(ben.locator(".arrival")).to_be_visible()
    ben.locator("header .language-link").click()
    expect(ben.locator("html")).to_have_attribute("lang", "en")
    expect(ben.locator(".arrival-title")).to_contain_text("Anna")


def test_the_guide_has_five_points_opposites_and_critical_ones_first(
    person: Callable[..., Page], address: str
) -> None:
    ben = person("nl", answers={})
    other = person("nl", answers={CRITICAL: "no", TALK: "no"}, value="partly")
    ben.goto(link(other))
    ben.locator('[name=about][value="own"]').check()
    ben.locator(".arrival [type=submit]").click()
    points = ben.locator(".guide-point form").evaluate_all("list => list.map(f => f.dataset.point)")
    assert points == [
        f"agreed-{key}"
        for key in (
            CRITICAL,  # opposite, and critical
            TALK,  # opposite
            "cleaning.one-name",  # three quarters apart
            "cleaning.clean-cloths",
            "storage.opened-dated",  # half a scale apart; a sixth one has to wait
        )
    ]
    questions = ben.locator(".point-question").all_text_contents()
    assert questions[0].startswith("Wanneer was eten hier voor het laatst te warm?")
    assert questions[2].startswith("Wat blijft er bij ons het vaakst liggen?")


def test_a_checklist_without_an_opening_question_asks_for_a_moment(
    person: Callable[..., Page], address: str
) -> None:
    ben = person("nl", answers={})
    ben.goto(link(person("nl", answers={"allergens.list-complete": "no"})))
    ben.locator('[name=about][value="own"]').check()
    ben.locator(".arrival [type=submit]").click()
    expect(ben.locator(".point-question")).to_have_text(re.compile("^Vertel om de beurt"))


def test_a_fact_is_looked_up_together(person: Callable[..., Page]) -> None:
    ben = person("nl", answers={})
    accept_here(ben, link(person("nl", answers={"storage.opened-dated": "no"})))
    expect(ben.locator(".point-question")).to_contain_text("Pak het er samen bij.")


def accept_here(page: Page, address: str) -> None:
    """Take an open link in the collaboration that has one's own answers."""
    page.goto(address)
    page.locator('[name=about][value="own"]').check()
    page.locator(".arrival [type=submit]").click()


# The guide as a mode


@pytest.mark.parametrize("width", [390, 1920])
def test_the_guide_goes_one_step_at_a_time_to_what_was_agreed(
    new_page: Callable[..., Page], person: Callable[..., Page], width: int
) -> None:
    ben = person("nl", answers={})
    accept_here(ben, link(person("nl", name="Anna", answers={TALK: "no", CRITICAL: "no"})))
    ben.set_viewport_size({"width": width, "height": 844})
    ben.locator("[data-action=talk]").click()
    seen = ben.locator(".guide-step:visible")
    expect(seen).to_have_count(1)
    expect(ben.locator(".guide-rules .step-title")).to_be_focused()
    on = ben.locator(".guide-screen [data-action=on]")
    expect(on).to_be_in_viewport()
    on.click()
    expect(seen).to_have_count(1)
    expect(ben.locator(".guide-point.now .step-title")).to_be_focused()
    expect(ben.locator(".guide-place")).to_have_text("Punt 1 van 2 · nog 20 minuten")
    expect(ben.locator(".guide-point.now .point-turn")).to_contain_text("Jij")
    ben.locator(".guide-point.now textarea").fill("Wie opent, meet")
    ben.locator(".guide-point.now [type=submit]").click()
    on.click()
    expect(ben.locator(".guide-point.now .point-turn")).to_contain_text("Anna")
    on.click()
    expect(ben.locator(".guide-agreed")).to_have_text("Wie opent, meet")
    expect(ben.locator(".guide-end a")).to_have_count(2)  # the plan, and a sheet to sign
    for _ in range(2):
        ben.locator(".guide-screen [data-action=back]").click()
    expect(ben.locator(".guide-point.now textarea")).to_have_value("Wie opent, meet")
    for _ in range(3):
        on.click()
    expect(ben.locator("dialog.guide-screen")).to_be_hidden()
    expect(ben.locator("[data-action=talk]")).to_be_focused()


def test_on_a_phone_a_list_begins_with_three(person: Callable[..., Page]) -> None:
    ben = person("nl", answers={})
    accept_here(ben, link(person("nl", answers={})))
    items = ben.locator('[data-group="in-place"] .gap-item:visible')
    expect(items).to_have_count(3)
    more = ben.locator('[data-group="in-place"] .gap-more')
    all_of_them = ben.locator('[data-group="in-place"] .gap-item').count()
    assert all_of_them > 3
    expect(more).to_have_text(f"Toon alle {all_of_them}")
    more.click()
    expect(items).to_have_count(all_of_them)
    expect(items.nth(3)).to_be_focused()
    ben.reload()
    ben.set_viewport_size({"width": 1280, "height": 800})
    expect(items).to_have_count(all_of_them)
    ben.set_viewport_size({"width": 390, "height": 844})
    ben.emulate_media(media="print")
    expect(items).to_have_count(all_of_them)
    expect(ben.locator(".guide-rules")).to_be_visible()
    expect(ben.locator(".guide-actions")).to_be_hidden()


def test_hundreds_of_altered_links_change_nothing_on_the_page(person: Callable[..., Page]) -> None:
    anna = person("nl", name="Anna", answers={})
    base, _, fragment = link(anna).partition("#")
    ben = person("nl", answers={})
    ben.goto(base)
    before = ben.evaluate("key => localStorage.getItem(key)", STORE)
    elements = ben.evaluate("document.querySelectorAll('*').length")
    wrong = ben.evaluate(
        """async ([fragment, key]) => {
            let seed = 99;
            const random = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
            const letters = "abcXYZ019-_.%<>'&/ ";
            const before = localStorage.getItem(key);
            let wrong = 0;
            for (let round = 0; round < 600; round += 1) {
                const text = [...fragment];
                for (let change = 0; change <= random(4); change += 1) {
                    text.splice(random(text.length), random(3), letters[random(letters.length)]);
                }
                if (text.join("") === fragment) continue;
                location.hash = text.join("").slice(0, 1 + random(text.length * 2));
                await new Promise((resolve) => setTimeout(resolve));
                if (localStorage.getItem(key) !== before) wrong += 1;
                if (!document.querySelector(".arrival").hidden) wrong += 1;
            }
            return wrong;
        }""",
        [fragment, STORE],
    )
    assert wrong == 0
    assert ben.evaluate("key => localStorage.getItem(key)", STORE) == before
    assert ben.evaluate("document.querySelectorAll('*').length") == elements

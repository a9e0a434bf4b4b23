# mypy: disable-error-code="arg-type, attr-defined, index, type-var"
"""A reader makes a plan: from a result, an own line, who and by when; and takes it along."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, answer_all, stored


@pytest.fixture
def plan(page: Page, address: str, language: str) -> Any:
    """The plan page, with two remedies that were added from a self-check."""
    page.goto(address + LANGUAGES[language]["topic"])
    answer_all(page, "no", "#temperature")
    page.locator("#temperature [type=submit]").click()
    for remedy in ("morning-round", "breakdown"):
        page.locator(f'#temperature [data-action=plan][data-remedy="{remedy}"]').click()
    page.goto(address + LANGUAGES[language]["plan"])
    return page


def item(plan: Page, name: Any) -> Any:
    return plan.locator(f'[data-item="{name}"]')


def calendar(plan: Page) -> Calendar:
    with plan.expect_download() as download:
        plan.locator("[data-action=calendar]").click()
    return Calendar.from_ical(Path(download.value.path()).read_bytes())


def test_a_remedy_goes_into_the_plan_with_one_click(plan: Page) -> None:
    expect(plan.locator(".plan-items .plan-item")).to_have_count(2)
    expect(item(plan, "morning-round").locator(".plan-title a")).to_have_attribute(
        "href", re.compile("#morning-round$")
    )
    expect(plan.locator(".plan-empty")).to_be_hidden()


def test_the_button_says_that_a_remedy_is_already_in_the_plan(
    plan: Page, address: str, language: str
) -> None:
    plan.goto(address + LANGUAGES[language]["topic"])
    line = plan.locator("#temperature .remedy[data-remedy=morning-round] .plan-add")
    expect(line.locator("button")).to_be_hidden()
    expect(line.locator("a")).to_be_visible()


def test_who_and_when_and_done_are_kept(plan: Page) -> None:
    line = item(plan, "morning-round")
    line.locator("[name=who]").fill("Noor")
    line.locator("[name=by]").fill("2026-12-01")
    line.locator("[name=done]").check()
    plan.reload()
    expect(item(plan, "morning-round").locator("[name=who]")).to_have_value("Noor")
    expect(item(plan, "morning-round").locator("[name=by]")).to_have_value("2026-12-01")
    expect(item(plan, "morning-round").locator("[name=done]")).to_be_checked()


def test_own_lines_are_text_whatever_is_typed(plan: Page) -> None:
    plan.locator(".plan-own input").fill("<img src=x onerror=alert(1)>")
    plan.locator(".plan-own button").click()
    expect(plan.locator(".plan-items img")).to_have_count(0)
    expect(plan.locator(".plan-items")).to_contain_text("<img src=x onerror=alert(1)>")


def test_order_by_date_and_by_phase(plan: Page) -> None:
    item(plan, "breakdown").locator("[name=by]").fill("2026-11-30")
    plan.locator(".plan-own input").focus()  # lines move when the reader has left them
    expect(plan.locator(".plan-items .plan-item").first).to_have_attribute("data-item", "breakdown")
    plan.locator("[name=plan-order][value=phase]").check()
    expect(plan.locator(".plan-lists h2")).to_have_count(2)


def test_removing_can_be_undone(plan: Page) -> None:
    item(plan, "morning-round").locator("[data-action=remove]").click()
    expect(item(plan, "morning-round")).to_have_count(0)
    plan.locator("[data-action=undo]").click()
    expect(item(plan, "morning-round")).to_have_count(1)


def test_the_calendar_file_holds_every_dated_action_for_a_real_parser(plan: Page) -> None:
    item(plan, "morning-round").locator("[name=who]").fill("Noor, met; een \\ teken")
    item(plan, "morning-round").locator("[name=by]").fill("2026-12-31")
    events = calendar(plan).walk("VEVENT")
    assert len(events) == 1
    assert events[0].decoded("dtstart") == date(2026, 12, 31)
    assert events[0].decoded("dtend") == date(2027, 1, 1)
    assert "Noor, met; een \\ teken" in str(events[0]["summary"])


@pytest.mark.parametrize(("rhythm", "rule"), [("two-weeks", "WEEKLY"), ("month", "MONTHLY")])
def test_a_series_of_check_ins_at_the_rhythm_of_choice(plan: Page, rhythm: Any, rule: Any) -> None:
    start = date(2026, 11, 24)
    plan.locator("[name=rhythm]").select_option(rhythm)
    plan.locator("[name=start]").fill(start.isoformat())
    [event] = calendar(plan).walk("VEVENT")
    assert event["rrule"]["FREQ"] == [rule]
    assert event["rrule"]["COUNT"] == [12]
    assert event.decoded("dtstart") == start
    if rhythm == "month":
        assert event["rrule"]["BYDAY"] == ["4TU"]


def test_long_and_foreign_text_is_folded_at_75_octets(plan: Page) -> None:
    plan.locator(".plan-own input").fill("Één lange regel met accenten: " + "éüø" * 40)
    plan.locator(".plan-own button").click()
    own = plan.locator(".plan-items .plan-item").last
    own.locator("[name=by]").fill((date.today() + timedelta(days=3)).isoformat())
    with plan.expect_download() as download:
        plan.locator("[data-action=calendar]").click()
    raw = Path(download.value.path()).read_bytes()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert "éüø" * 40 in str(Calendar.from_ical(raw).walk("VEVENT")[0]["summary"])


def test_without_dates_there_is_no_empty_calendar_file(plan: Page) -> None:
    plan.locator("[data-action=calendar]").click()
    expect(plan.locator(".plan-take .announce")).not_to_be_empty()


def test_the_plan_is_copied_as_markdown(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + LANGUAGES[language]["plan"])
    page.locator(".plan-own input").fill("Bel de monteur")
    page.locator(".plan-own button").click()
    page.locator(".plan-item [name=who]").fill("Bas")
    page.locator("[data-action=copy]").click()
    expect(page.locator(".plan-take .announce")).not_to_be_empty()
    page.evaluate(
        "assessments.store.put('plan', 'morning-round', {remedy: 'morning-round', added: 1})"
    )
    page.evaluate("assessments.store.put('plan', 'x', {text: '[x] *nu* <b>', added: 2})")
    page.locator("[data-action=copy]").click()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "- [ ] Bel de monteur (Bas)" in text
    assert "- [ ] \\[x\\] \\*nu\\* \\<b\\>" in text
    assert re.search(r"- \[ \] \[.+\]\(http\S+#morning-round\) \(10 \w+ · ", text)


def test_a_remedy_that_left_the_site_stays_in_the_plan(plan: Page) -> None:
    plan.evaluate("assessments.store.put('plan', 'gone', {remedy: 'gone', added: 1})")
    expect(item(plan, "gone")).to_contain_text("gone")
    assert "gone" in stored(plan)["collaborations"]["own"]["plan"]


def test_a_name_half_typed_survives_what_another_tab_does(plan: Page) -> None:
    plan.locator(".plan-own input").fill("Bel de monteur")
    plan.locator(".plan-own button").click()
    field = plan.locator(".plan-items .plan-item [name=who]").last
    field.click()
    plan.keyboard.type("Fem")
    other = plan.context.new_page()
    other.goto(plan.url)
    other.evaluate("assessments.store.put('plan', 'other', {text: 'Anders', added: 1})")
    plan.wait_for_timeout(200)
    expect(field).to_have_value("Fem")


def test_a_date_is_typed_by_keyboard(plan: Page) -> None:
    field = item(plan, "breakdown").locator("[name=by]")
    field.focus()
    plan.keyboard.type("12122026")  # the same in every order of day and month
    expect(field).to_be_focused()
    expect(field).to_have_value("2026-12-12")
    assert stored(plan)["collaborations"]["own"]["plan"]["breakdown"][0]["by"] == "2026-12-12"


def test_what_is_typed_for_one_collaboration_is_kept_there_when_another_tab_switches(
    plan: Page,
) -> None:
    item(plan, "breakdown").locator("[name=who]").click()
    plan.keyboard.type("Jamila")
    plan.evaluate(
        """() => assessments.store.update((all, set) => {
            set((all.collaborations.other = assessments.migrate(
                {collaborations: {other: {}}}).collaborations.other), "name", "Filiaal Zuid");
            set(all, "current", "other");
        })"""
    )
    expect(plan.locator(".plan-items .plan-item")).to_have_count(0)
    kept = stored(plan)["collaborations"]
    assert kept["own"]["plan"]["breakdown"][0]["who"] == "Jamila"
    assert kept["other"]["plan"] == {}


def test_an_action_that_another_tab_removed_does_not_come_back_without_a_name(plan: Page) -> None:
    item(plan, "breakdown").locator("[name=who]").click()
    plan.keyboard.type("Jam")
    other = plan.context.new_page()
    other.goto(plan.url)
    other.evaluate("assessments.store.put('plan', 'breakdown', null)")
    expect(item(plan, "breakdown")).to_have_count(0)
    assert stored(plan)["collaborations"]["own"]["plan"]["breakdown"][0] is None


def test_fields_are_told_apart_by_name(plan: Page) -> None:
    names = plan.locator(".plan-items [name=who]").evaluate_all(
        "list => list.map((field) => field.ariaLabel)"
    )
    assert len(set(names)) == 2


# The advice that made the reader choose an action

PART = "temperature.fridges-measured"  # what leads to "morning-round", in the scan and in the self-check


def test_an_action_keeps_the_advice_for_what_fell_short(plan: Page) -> None:
    kept = stored(plan)["collaborations"]["own"]["plan"]["morning-round"][0]
    assert PART in kept["why"]
    advice = item(plan, "morning-round").locator("details")
    expect(advice.locator("li:not(li li)")).to_have_count(len(kept["why"]))
    assert all(key.startswith("temperature.") for key in kept["why"])


def test_on_a_phone_the_advice_is_folded_and_on_a_desk_it_is_not(
    plan: Page, new_page: Callable[..., Page]
) -> None:
    advice = item(plan, "morning-round").locator("details")
    assert advice.get_attribute("open") is None
    advice.locator("summary").click()
    expect(advice.locator("li").first).to_be_visible()
    desk = new_page(
        viewport={"width": 1440, "height": 900}, storage_state=plan.context.storage_state()
    )
    desk.goto(plan.url)
    expect(item(desk, "morning-round").locator("details li").first).to_be_visible()


def test_an_action_of_before_has_no_advice_and_stays(plan: Page) -> None:
    plan.evaluate("assessments.store.put('plan', 'breakdown', {remedy: 'breakdown', added: 1})")
    expect(item(plan, "breakdown").locator(".plan-title a")).to_be_visible()
    expect(item(plan, "breakdown").locator("details")).to_be_hidden()


def test_the_advice_goes_into_the_calendar_with_the_address_of_the_remedy(plan: Page) -> None:
    item(plan, "morning-round").locator("[name=by]").fill("2026-12-31")
    [event] = calendar(plan).walk("VEVENT")
    first = item(plan, "morning-round").locator("details li").first.text_content().strip()
    assert " ".join(first.split()) in str(event["description"])
    assert str(event["url"]).endswith("#morning-round")
    assert str(event["url"]) in str(event["description"])


def test_on_paper_nothing_is_folded_and_nothing_is_cut(plan: Page) -> None:
    name = "Youssef el Khattabi-van den Berg en Noor van der Meer-Visser"
    item(plan, "morning-round").locator("[name=who]").fill(name)
    item(plan, "morning-round").locator("[name=by]").fill("2026-12-01")
    plan.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    plan.emulate_media(media="print")
    expect(item(plan, "morning-round").locator("details li").first).to_be_visible()
    expect(plan.locator(".plan-take")).to_be_hidden()
    expect(item(plan, "morning-round").locator("[name=who]")).to_be_hidden()
    written = (
        item(plan, "morning-round")
        .locator(".field")
        .evaluate_all(
            "fields => fields.map((field) => [getComputedStyle(field, '::after').content, field.dataset.value])"
        )
    )
    assert [shown.strip('"') for shown, _ in written] == [value for _, value in written]
    assert written[0][1] == name
    assert written[1][1].startswith("1 ")
    expect(item(plan, "breakdown").locator("[name=who]")).to_be_visible()  # to write on
    plan.emulate_media(media="screen")
    plan.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(item(plan, "morning-round").locator("details li").first).to_be_hidden()


# Filling in quickly


def test_names_of_before_are_offered(plan: Page) -> None:
    item(plan, "morning-round").locator("[name=who]").fill("Noor")
    plan.locator(".plan-own input").focus()
    field = item(plan, "breakdown").locator("[name=who]")
    offered = field.evaluate("field => [...field.list.options].map(({value}) => value)")
    assert offered == ["Noor"]


@pytest.mark.parametrize("days", [7, 14])
def test_a_day_is_filled_in_with_one_touch(plan: Page, days: Any) -> None:
    line = item(plan, "breakdown")
    line.locator(f"[data-days='{days}']").click()
    wanted = (date.today() + timedelta(days=days)).isoformat()
    expect(line.locator("[name=by]")).to_have_value(wanted)
    expect(line.locator("[name=by]")).to_be_focused()
    expect(line.locator("[data-days='7']")).to_be_hidden()
    assert stored(plan)["collaborations"]["own"]["plan"]["breakdown"][0]["by"] == wanted
    line.locator("[name=by]").fill("")
    plan.locator(".plan-own input").focus()
    expect(line.locator("[data-days='7']")).to_be_visible()


def test_on_a_phone_who_and_when_are_on_one_row(plan: Page) -> None:
    line = item(plan, "breakdown")
    tops = [line.locator(f"[name={name}]").bounding_box()["y"] for name in ("who", "by")]
    assert abs(tops[0] - tops[1]) < 3


# Taking it along


def test_after_saving_the_page_says_what_to_do_with_the_file(plan: Page) -> None:
    expect(plan.locator(".plan-take .calendar-help")).to_be_hidden()
    item(plan, "breakdown").locator("[data-days='7']").click()
    [event] = calendar(plan).walk("VEVENT")
    assert event.walk("VALARM")
    expect(plan.locator(".plan-take .calendar-saved")).not_to_be_empty()
    expect(plan.locator(".plan-take .calendar-help li")).to_have_count(3)
    expect(plan.locator(".plan-take .calendar-help")).to_be_visible()


def test_without_a_share_sheet_the_plan_goes_by_mail(plan: Page) -> None:
    share, mail = plan.locator("[data-action=share]"), plan.locator("[data-action=mail]")
    expect(share).to_be_hidden()
    plan.evaluate(
        """() => document.querySelector("[data-action=mail]").addEventListener("click",
            (event) => event.preventDefault())"""
    )
    item(plan, "breakdown").locator("[name=who]").fill("Noor & Bas")
    mail.click()
    link = urlsplit(mail.get_attribute("href"))
    assert link.scheme == "mailto"
    sent = parse_qs(link.query)
    assert sent["subject"] == [plan.evaluate("document.querySelector('.plan').component.title")]
    assert "Noor & Bas" in sent["body"][0]
    assert "\r\n" in sent["body"][0]
    assert "#breakdown" in sent["body"][0]


def test_a_plan_too_long_for_a_mail_says_so(plan: Page) -> None:
    for number in range(30):
        plan.evaluate(
            "n => assessments.store.put('plan', `x${n}`, {text: `Regel ${n} ${'é'.repeat(60)}`, added: n})",
            number,
        )
    plan.evaluate(
        """() => document.querySelector("[data-action=mail]").addEventListener("click",
            (event) => event.preventDefault())"""
    )
    plan.locator("[data-action=mail]").click()
    href = plan.locator("[data-action=mail]").get_attribute("href")
    assert len(href) <= 1800
    cut = plan.evaluate("document.querySelector('.plan').component.say('cut')")
    assert parse_qs(urlsplit(href).query)["body"][0].endswith(cut)


def test_with_a_share_sheet_the_plan_is_sent_as_text(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page()
    page.add_init_script("navigator.share = async (data) => { window.shared = data; };")
    page.goto(address + LANGUAGES[language]["plan"])
    page.locator(".plan-own input").fill("Bel [de] monteur")
    page.locator(".plan-own button").click()
    expect(page.locator("[data-action=mail]")).to_be_hidden()
    page.locator("[data-action=share]").click()
    shared = page.evaluate("window.shared")
    assert "☐ Bel [de] monteur" in shared["text"]
    assert shared["title"] in shared["text"]


def test_an_empty_plan_leads_to_the_scan(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["plan"])
    expect(page.locator(".plan-take")).to_be_hidden()
    expect(page.locator(".plan-empty")).to_be_visible()
    page.locator(".loop-next .button:visible").click()
    expect(page.locator("form.scan")).to_be_visible()


def test_removing_is_never_as_heavy_as_the_next_step(plan: Page) -> None:
    weights = plan.evaluate(
        """() => ["[data-action=remove]", ".plan-take .button-go"].map((selector) =>
            Number(getComputedStyle(document.querySelector(selector)).fontWeight))"""
    )
    assert weights[0] < weights[1]


def test_whoever_is_under_way_reads_how_a_remedy_of_before_still_helps(plan: Page) -> None:
    advice = item(plan, "morning-round").locator("details [data-already]")
    expect(advice).to_have_count(0)
    plan.evaluate("assessments.store.set('stage', 'during')")
    expect(advice).to_have_count(1)
    expect(item(plan, "breakdown").locator("details [data-already]")).to_have_count(0)
    item(plan, "morning-round").locator("[name=by]").fill("2026-12-31")
    [event] = calendar(plan).walk("VEVENT")
    assert " ".join(advice.text_content().split()) in str(event["description"])
    plan.evaluate("assessments.store.set('stage', 'before')")
    expect(advice).to_have_count(0)

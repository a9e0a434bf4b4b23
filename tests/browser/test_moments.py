# mypy: disable-error-code="operator"
"""What is typed is kept, what comes back is what is stored, and a day is the reader's own."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.pages import (
    CRITICAL,
    FIRST,
    LANGUAGES,
    STORE,
    answer,
    answer_all,
    converse,
    openly,
    stored,
)

NL = LANGUAGES["nl"]
SLEEP = "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
ZONES = ("Europe/Amsterdam", "America/Aruba", "Pacific/Auckland")


def wake(page: Page, data: Any) -> None:
    """The page comes back from the browser's cache: another wrote, or erased, and it heard nothing."""
    page.evaluate(
        """([key, data]) => data ? localStorage.setItem(key, data) : localStorage.removeItem(key)""",
        [STORE, data and json.dumps(data)],
    )
    page.evaluate(SLEEP)


def wait_until(page: Page, what: Any) -> None:
    """Wait for a script to say yes; Playwright's own way needs `eval`, which our policy forbids."""
    for _ in range(300):
        if page.evaluate(what, STORE):
            return
        page.wait_for_timeout(100)
    raise AssertionError(what)


def add_own(page: Page, text: str = "Bel de monteur") -> Any:
    page.locator(".plan-own input").fill(text)
    page.locator(".plan-own button").click()
    return page.locator(".plan-items .plan-item").last


@pytest.fixture
def plan(page: Page, address: str) -> Any:
    page.goto(address + NL["plan"])
    return page


def planned(page: Page) -> Any:
    return next(iter(stored(page)["collaborations"]["own"]["plan"].values()))[0]


# Dates that are none


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_with_a_year_of_two_digits_is_refused_beside_its_field(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["plan"])
    line = add_own(page)
    field = line.locator("[name=by]")
    field.fill("2026-12-12")
    field.focus()
    page.keyboard.type("121226")  # the same in every order of day and month
    page.keyboard.press("Tab")
    page.locator(".plan-own input").focus()
    wrong = line.locator(".field-wrong")
    expect(wrong).to_be_visible()
    expect(wrong).to_contain_text({"nl": "vier cijfers", "en": "four digits"}[language])
    assert planned(page)["by"] == "2026-12-12"
    page.reload()
    expect(page.locator(".plan-items [name=by]")).to_have_value("2026-12-12")


def test_every_field_for_a_day_takes_what_the_store_reads(plan: Page, address: str) -> None:
    add_own(plan)
    fields = plan.locator("input[type=date]")
    assert fields.count() == 2
    plan.goto(address + NL["compare"])
    inside = (
        "list => list.map((t) => t.content.querySelector('[type=date]')).filter(Boolean).length"
    )
    assert plan.locator("template.point").evaluate_all(inside) == 1
    limits = "list => list.map((t) => { const {min, max} = t.content.querySelector('[type=date]'); return [min, max]; })[0]"
    low, high = plan.locator("template.point").evaluate_all(limits)
    read = """days => days.map((by) => assessments.migrate({v: 1, collaborations: {own: {plan:
        {x: [{text: "t", added: 1, by}, 1]}}}}).collaborations.own.plan.x[0].by ?? null)"""
    assert low < "1971"
    assert high > "2999"
    assert plan.evaluate(read, [low, high]) == [low, high]
    assert plan.evaluate(read, ["1969-12-31", "3000-01-01"]) == [None, None]


def test_a_first_check_in_without_a_day_is_asked_for(plan: Page) -> None:
    add_own(plan)
    plan.locator("[name=rhythm]").select_option("month")
    plan.locator("[name=start]").fill("")
    plan.locator("[data-action=calendar]").click()
    expect(plan.locator("[name=start]")).to_be_focused()
    expect(plan.locator(".plan-take .announce")).to_contain_text("vier cijfers")


# Typing


def type_and_go(page: Page, selector: str, text: str) -> None:
    """Type, and reload before any pause in which it could have been kept."""
    with page.expect_event("load"):
        page.locator(selector).evaluate(
            """(field, text) => {
                field.focus();
                field.value = text;
                field.dispatchEvent(new Event("input", {bubbles: true}));
                location.reload();
            }""",
            text,
        )


def test_who_is_kept_while_it_is_typed(plan: Page) -> None:
    field = add_own(plan).locator("[name=who]")
    field.focus()
    plan.keyboard.type("Femke")
    expect(field).to_be_focused()
    wait_until(plan, "key => localStorage.getItem(key).includes('Femke')")


def test_who_is_kept_when_the_page_goes_at_once(plan: Page) -> None:
    add_own(plan)
    type_and_go(plan, ".plan-items [name=who]", "Femke")
    expect(plan.locator(".plan-items [name=who]")).to_have_value("Femke")


def test_an_own_action_that_is_not_added_yet_is_kept(plan: Page) -> None:
    type_and_go(plan, ".plan-own input", "Bel de mon")
    expect(plan.locator(".plan-own input")).to_have_value("Bel de mon")
    plan.locator(".plan-own button").click()
    plan.reload()
    expect(plan.locator(".plan-own input")).to_have_value("")
    expect(plan.locator(".plan-items .plan-item")).to_have_count(1)


def test_a_name_is_kept_while_it_is_typed(page: Page, address: str) -> None:
    page.goto(address + NL["collaborations"])
    page.evaluate("assessments.store.set('stage', 'during')")
    page.locator(".collaboration-list input").focus()
    page.keyboard.type("Filiaal Noord")
    page.reload()
    expect(page.locator(".collaboration-list input")).to_have_value("Filiaal Noord")


def test_a_point_of_the_guide_is_kept_while_it_is_typed(page: Page, address: str) -> None:
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.goto(address + NL["compare"])
    page.evaluate(
        """key => {
            const {dataset} = document.querySelector(`[data-statement="${key}"]`);
            const no = dataset.answerCodes.match(/no:(\\S+)/)[1];
            assessments.store.put("others", "abcdef", {name: "Anna", date: 1, codes: {[dataset.code]: no}});
        }""",
        FIRST,
    )
    converse(page)
    text = page.locator(".guide-point textarea")
    text.focus()
    page.keyboard.type("Wie opent")
    page.reload()
    expect(text).to_have_value("Wie opent")
    expect(page.locator(".point-status")).to_have_text("")
    converse(page)
    text.fill("Wie opent, meet")
    page.locator(".guide-point [type=submit]").click()
    page.reload()
    expect(text).to_have_value("Wie opent, meet")
    own = stored(page)["collaborations"]["own"]
    assert own["drafts"][f"agreed-{FIRST}"][0] is None
    assert own["plan"][f"agreed-{FIRST}"][0]["text"] == "Wie opent, meet"


# Coming back


def test_a_page_that_comes_back_after_everything_was_erased_is_empty(
    page: Page, address: str
) -> None:
    page.goto(address + NL["scan"])
    answer(page, FIRST, "yes")
    wake(page, None)
    expect(page.locator(f"input[name='{FIRST}']:checked")).to_have_count(0)
    answer(page, CRITICAL, "no")
    assert set(stored(page)["collaborations"]["own"]["answers"]) == {CRITICAL}


def test_what_was_erased_stays_so_where_something_else_was_entered_since(
    page: Page, address: str
) -> None:
    page.goto(address + NL["scan"])
    answer(page, FIRST, "yes")
    wake(page, {"v": 1, "collaborations": {"own": {"answers": {CRITICAL: ["no", 5]}}}})
    expect(page.locator(f"input[name='{CRITICAL}'][value=no]")).to_be_checked()
    expect(page.locator(f"input[name='{FIRST}']:checked")).to_have_count(0)


def test_erasing_counts_even_before_the_page_has_heard_of_it(page: Page, address: str) -> None:
    page.goto(address + NL["scan"])
    answer(page, FIRST, "yes")
    page.evaluate("key => localStorage.removeItem(key)", STORE)
    answer(page, CRITICAL, "no")
    assert set(stored(page)["collaborations"]["own"]["answers"]) == {CRITICAL}


def test_a_page_that_comes_back_says_whose_answers_it_shows(page: Page, address: str) -> None:
    page.goto(address + NL["topic"])
    answer(page, FIRST, "yes")
    data = stored(page)
    data["collaborations"]["zuid"] = {"name": ["Filiaal Zuid", 5], "answers": {FIRST: ["no", 5]}}
    data["current"] = ["zuid", 5]
    wake(page, data)
    expect(page.locator("#temperature .collaboration-name")).to_have_text("Filiaal Zuid")
    expect(page.locator(f"input[name='{FIRST}'][value=no]")).to_be_checked()
    answer(page, CRITICAL, "no")
    kept = stored(page)["collaborations"]
    assert CRITICAL in kept["zuid"]["answers"]
    assert CRITICAL not in kept["own"]["answers"]


@pytest.mark.parametrize("name", ["topic", "quiz"])
def test_a_quiz_follows_what_is_stored_elsewhere(page: Page, address: str, name: Any) -> None:
    page.goto(address + NL[name] + "#warm-fridge")
    data = {
        "v": 1,
        "quiz": {"warm-fridge.step": [{"first": ["throw-away"], "last": ["throw-away"]}, 5]},
    }
    wake(page, data)
    form = page.locator("[data-question='warm-fridge.step']")
    expect(form.locator("input[value=throw-away]")).to_be_checked()
    expect(form.locator(".feedback:not([hidden])")).to_have_count(1)
    wake(page, None)
    expect(form.locator("input:checked")).to_have_count(0)
    expect(form.locator(".feedback:not([hidden])")).to_have_count(0)


def test_a_choice_that_was_not_checked_yet_stays_when_something_else_changes(
    page: Page, address: str
) -> None:
    page.goto(address + NL["topic"])
    form = page.locator("[data-question='warm-fridge.step']")
    form.locator("input").first.check()
    page.evaluate("assessments.store.setAnswers({'a.b': 'yes'})")
    expect(form.locator("input").first).to_be_checked()


def test_the_rhythm_and_its_first_day_agree_whatever_the_browser_puts_back(plan: Page) -> None:
    add_own(plan)
    plan.evaluate("document.querySelector('[name=rhythm]').value = 'month'")
    plan.evaluate("document.querySelector('[name=plan-order][value=phase]').checked = true")
    plan.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")
    expect(plan.locator("[name=start]")).to_be_visible()
    expect(plan.locator("[name=start]")).not_to_have_value("")
    plan.locator("[name=rhythm]").select_option("two-weeks")
    plan.reload()
    hidden = plan.locator("[name=rhythm]").input_value() == "none"
    expect(plan.locator("[name=start]")).to_be_visible(visible=not hidden)


# Two tabs


def test_two_tabs_that_answer_at_once_lose_nothing(page: Page, address: str) -> None:
    page.goto(address + NL["scan"])
    other = page.context.new_page()
    other.goto(address + NL["scan"])
    run = """(name) => { let n = 0; const go = () => {
        assessments.store.setAnswers({[`${name}.a${n}`]: "yes"});
        if (++n < 50) setTimeout(go, Math.random() * 8); else window.done = true; };
        setTimeout(go, 300); }"""
    for tab, name in ((page, "one"), (other, "two")):
        tab.evaluate(run, name)
    wanted = {f"{name}.a{n}" for name in ("one", "two") for n in range(50)}
    for tab in (page, other):
        wait_until(tab, "() => window.done")
    count = """key => Object.keys(JSON.parse(localStorage.getItem(key)).collaborations.own.answers).length"""
    wait_until(page, f"key => ({count})(key) === 100")
    for tab in (page, other):
        assert set(tab.evaluate("Object.keys(assessments.store.answers())")) == wanted
    before = page.evaluate("key => localStorage.getItem(key)", STORE)
    page.evaluate("window.writes = 0; window.addEventListener('storage', () => { writes += 1; })")
    page.wait_for_timeout(500)
    assert page.evaluate("window.writes") == 0  # and then they are still
    assert page.evaluate("key => localStorage.getItem(key)", STORE) == before


def test_what_another_tab_wrote_over_is_written_again(page: Page, address: str) -> None:
    """The other tab read before this one wrote, and wrote after it."""
    page.goto(address + NL["scan"])
    other = page.context.new_page()
    other.goto(address + NL["facts"])
    answer(page, FIRST, "yes")
    # Written from outside the store, which would write again what another's later write replaced.
    wait_until(other, f"key => localStorage.getItem(key)?.includes('{FIRST}')")
    theirs = {"v": 1, "collaborations": {"own": {"answers": {CRITICAL: ["no", 5]}}}}
    other.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(theirs)])
    both = f"[{FIRST!r}, {CRITICAL!r}].every(one => localStorage.getItem(key).includes(one))"
    wait_until(page, f"key => {both}")
    assert set(stored(page)["collaborations"]["own"]["answers"]) == {FIRST, CRITICAL}


# Days


@pytest.mark.parametrize("zone", ZONES)
def test_a_link_made_just_after_midnight_carries_today(
    new_page: Callable[..., Page], address: str, zone: Any
) -> None:
    page = new_page(timezone_id=zone, permissions=["clipboard-read", "clipboard-write"])
    offset = {"Europe/Amsterdam": "+01:00", "America/Aruba": "-04:00", "Pacific/Auckland": "+13:00"}
    page.clock.set_fixed_time(f"2026-12-01T00:05:00{offset[zone]}")
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    openly(page)
    page.locator("[data-action=copy-link]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    link = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.evaluate("document.querySelector('[data-action=save-file]').click()")
    assert download.value.suggested_filename == f"{STORE}-2026-12-01.json"
    for there in ZONES:
        reader = new_page(timezone_id=there)
        reader.goto(link)
        expect(reader.locator(".arrival-title")).to_contain_text("1 december 2026")
        reader.locator(".arrival [type=submit]").click()
        reader.locator("[data-action=show-now]").click()
        expect(reader.locator(".people li").last).to_contain_text("1 december 2026")


@pytest.mark.parametrize("tag", ["zh-CN", "not a tag!", ""])
def test_a_page_that_the_browser_translates_goes_on(page: Page, address: str, tag: Any) -> None:
    page.goto(address + NL["scan"])
    page.evaluate("tag => { document.documentElement.lang = tag; }", tag)
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator(".score-number")).to_have_text("100%")
    page.locator("[data-action=keep]").click()
    expect(page.locator(".measurement-kept")).to_contain_text("20")


def test_a_language_that_no_browser_knows_shows_dates_all_the_same(
    page: Page, address: str
) -> None:
    def broken(route: Any) -> None:
        answer = route.fetch()
        body = answer.text().replace('data-locale="nl-NL"', 'data-locale="no_such tag"')
        body = body.replace('data-locale="nl"', 'data-locale="no_such tag"')
        route.fulfill(response=answer, body=body)

    page.route("**/scan/", broken)
    page.goto(address + NL["scan"])
    assert (
        page.evaluate("document.querySelector('script[data-locale]').dataset.locale")
        == "no_such tag"
    )
    assert "2026" in page.evaluate("assessments.showDate('2026-12-01')")


# The calendar


def calendar(page: Page) -> Any:
    with page.expect_download() as download:
        page.locator("[data-action=calendar]").click()
    return Path(download.value.path()).read_bytes()


def test_the_calendar_keeps_to_its_standards(
    plan: Page, new_page: Callable[..., Page], address: str
) -> None:
    field = add_own(plan, "Bel \u0007de monteur").locator("[name=by]")
    field.fill("2026-12-31")
    raw = calendar(plan)
    assert not any(octet < 32 and octet not in b"\r\n" for octet in raw)
    first = Calendar.from_ical(raw)
    assert "METHOD" not in first
    [event] = first.walk("VEVENT")
    [alarm] = event.walk("VALARM")
    assert (str(alarm["action"]), str(alarm["description"])) == ("DISPLAY", str(event["summary"]))
    assert alarm.decoded("trigger").total_seconds() < 0
    assert str(event["url"]) == plan.url
    assert event.decoded("last-modified") <= event.decoded("dtstamp")
    plan.wait_for_timeout(1_100)
    [same] = Calendar.from_ical(calendar(plan)).walk("VEVENT")
    assert (same["uid"], same["sequence"]) == (event["uid"], event["sequence"])
    field.fill("2027-01-02")
    [moved] = Calendar.from_ical(calendar(plan)).walk("VEVENT")
    assert moved["uid"] == event["uid"]
    assert moved["sequence"] > event["sequence"]
    assert moved.decoded("last-modified") > event.decoded("last-modified")
    assert moved.decoded("dtstart") == date(2027, 1, 2)

    other = new_page()
    other.goto(address + NL["plan"])
    item = stored(plan)["collaborations"]["own"]["plan"]
    other.evaluate(
        "([id, [item]]) => assessments.store.put('plan', id, item)", next(iter(item.items()))
    )
    [theirs] = Calendar.from_ical(calendar(other)).walk("VEVENT")
    assert theirs["uid"] != event["uid"]


def test_a_check_in_on_a_fifth_week_never_skips_a_month(plan: Page) -> None:
    rules = plan.evaluate(
        """() => Array.from({length: 366}, (_, day) => {
            const date = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
            const rule = assessments.repeat("month", date);
            return [date, /BYDAY=(-?\\d)(..)/.exec(rule).slice(1)];
        })"""
    )
    for day, (week, name) in rules:
        found = date.fromisoformat(day)
        assert name == ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[found.weekday()]
        assert int(week) == (-1 if found.day > 28 else (found.day + 6) // 7)


def test_a_profile_of_few_topics_needs_no_radar(page: Page, address: str) -> None:
    page.add_init_script(
        """document.addEventListener("readystatechange", () => {
            for (const radar of document.querySelectorAll(".radar")) radar.remove();
        }, {once: true})"""
    )
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    expect(page.locator(".score-number")).to_have_text("100%")
    page.goto(address + NL["compare"])
    page.evaluate(
        "assessments.store.put('others', 'abcdef', {name: 'A', date: 1, codes: {abc: 'A'}})"
    )
    expect(page.locator(".compare-result")).to_be_visible()
    expect(page.locator(".compare-result table .col-person").first).to_be_visible()

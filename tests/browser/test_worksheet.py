"""A reader fills in a worksheet: kept as it is typed, printed, taken along, put into the plan."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, answer_all, converse, stored

AMOUNT = {"nl": ("1.250,50", "1,250.50"), "en": ("1,250.50", "1.250,50")}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def sheet(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["rota"])
    return page


def field(sheet: Any, name: Any) -> Any:
    return sheet.locator(f'[name="rota.{name}"]')


def cell(sheet: Any, row: Any, column: Any) -> Any:
    return sheet.locator(".rows tbody tr").nth(row).locator(f"[data-column={column}]")


def kept(sheet: Any) -> Any:
    """What the browser keeps of worksheets, without times and what was removed."""
    entries = stored(sheet)["collaborations"]["own"]["worksheets"]
    return {key: value for key, (value, _) in entries.items() if value is not None}


def fill_in(sheet: Any) -> None:
    field(sheet, "hangs").fill("Noor")
    field(sheet, "why").fill("Line one\nline <b>two</b>")
    field(sheet, "first").fill("2026-12-01")
    field(sheet, "cost").fill("1250")
    sheet.locator('[name="rota.often"][value=week]').check()
    field(sheet, "ready.soap").check()
    cell(sheet, 0, "what").fill("Floor | door")
    cell(sheet, 0, "who").fill("Anna")
    cell(sheet, 0, "by").fill("2026-12-04")
    cell(sheet, 0, "by").blur()


def test_what_is_typed_is_kept_and_is_there_in_the_other_language(
    sheet: Any, address: str, language: str
) -> None:
    fill_in(sheet)
    sheet.reload()
    other = "en" if language == "nl" else "nl"
    for here in (language, other):
        sheet.goto(address + LANGUAGES[here]["rota"])
        expect(field(sheet, "hangs")).to_have_value("Noor")
        expect(field(sheet, "first")).to_have_value("2026-12-01")
        expect(field(sheet, "cost")).to_have_value("1.250" if here == "nl" else "1,250")
        expect(sheet.locator('[name="rota.often"][value=week]')).to_be_checked()
        expect(field(sheet, "ready.soap")).to_be_checked()
        expect(field(sheet, "ready.cloths")).not_to_be_checked()
        expect(cell(sheet, 0, "what")).to_have_value("Floor | door")
    assert len(kept(sheet)) == 9


def test_half_a_sentence_is_kept(sheet: Any) -> None:
    field(sheet, "why").press_sequentially("Because the")
    sheet.reload()
    expect(field(sheet, "why")).to_have_value("Because the")


def test_an_amount_is_stored_in_no_language(sheet: Any, language: str) -> None:
    own, other = AMOUNT[language]
    for typed in (own, other, "€ 1250,50" if language == "nl" else "£1250.50"):
        field(sheet, "cost").fill(typed)
        field(sheet, "cost").blur()
        expect(field(sheet, "cost")).to_have_value(own)
        assert kept(sheet)["rota.cost"] == "1250.50"


@pytest.mark.parametrize(
    ("typed", "stored_as"),
    [
        ("1250 euro", "1250"),
        ("€ 1250,-", "1250"),
        ("- € 250", "-250"),
        ("007", "7"),
        ("12.5", "12.50"),
        ("12,5", "12.50"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
    ],
)
def test_an_amount_is_read_as_people_write_it(sheet: Any, typed: str, stored_as: str) -> None:
    field(sheet, "cost").fill(typed)
    field(sheet, "cost").blur()
    expect(sheet.locator("[data-field=cost] .amount-wrong")).to_be_hidden()
    assert kept(sheet)["rota.cost"] == stored_as


@pytest.mark.parametrize("typed", ["about ten", "31-02", "1.250.50", "1e5", "€"])
def test_what_can_be_no_amount_is_kept_as_it_was_typed(sheet: Any, typed: str) -> None:
    field(sheet, "cost").fill(typed)
    field(sheet, "cost").blur()
    expect(sheet.locator("[data-field=cost] .amount-wrong")).to_be_visible()
    sheet.reload()
    expect(field(sheet, "cost")).to_have_value(typed)


def test_a_day_that_is_none_is_said_at_its_field_and_not_kept(sheet: Any) -> None:
    field(sheet, "first").focus()
    sheet.keyboard.type("02312027")  # the browser asks for month, day, year
    field(sheet, "first").blur()
    expect(sheet.locator("[data-field=first] .field-wrong")).to_be_visible()
    assert sheet.evaluate("key => localStorage.getItem(key)", "kitchen") is None


def test_an_amount_that_can_mean_two_things_is_asked_about(sheet: Any, language: str) -> None:
    typed, one, other = {
        "nl": ("1,250", "1.250", "1,25"),
        "en": ("1.250", "1,250", "1.25"),
    }[language]
    field(sheet, "cost").fill(typed)
    field(sheet, "cost").blur()
    said = sheet.locator("[data-field=cost] .amount-wrong")
    expect(said).to_contain_text(one)
    expect(said).to_contain_text(other)
    sheet.reload()
    expect(field(sheet, "cost")).to_have_value(typed)
    expect(said).to_contain_text(one)
    field(sheet, "cost").fill(one)
    field(sheet, "cost").blur()
    expect(said).to_be_hidden()
    assert kept(sheet)["rota.cost"] == "1250"


def test_what_is_no_amount_is_said_and_kept(sheet: Any) -> None:
    field(sheet, "cost").fill("about ten")
    field(sheet, "cost").blur()
    expect(sheet.locator("[data-field=cost] .amount-wrong")).to_contain_text("250")
    expect(field(sheet, "cost")).to_have_value("about ten")


def test_two_tabs_add_rows_without_losing_one(sheet: Any) -> None:
    other = sheet.context.new_page()
    other.goto(sheet.url)
    cell(sheet, 0, "what").fill("One")
    cell(other, 0, "what").fill("Two")
    cell(sheet, 0, "what").blur()
    cell(other, 0, "what").blur()
    for tab in (sheet, other):
        expect(tab.locator(".rows tr.stored")).to_have_count(2)
    sheet.reload()
    expect(cell(sheet, 0, "what")).to_have_value("One")
    expect(cell(sheet, 1, "what")).to_have_value("Two")


def test_who_is_in_a_row_stays_in_it_while_another_tab_adds_one(sheet: Any) -> None:
    other = sheet.context.new_page()
    other.goto(sheet.url)
    cell(other, 0, "what").fill("Earlier")
    sheet.bring_to_front()
    cell(sheet, 1, "what").press_sequentially("Half")
    other.evaluate("document.activeElement.blur()")
    expect(sheet.locator(".rows tr.stored")).to_have_count(2)
    sheet.keyboard.type(" typed")
    sheet.keyboard.press("Tab")
    rows = sheet.locator("tr.stored [data-column=what]")
    assert sorted(row.input_value() for row in rows.all()) == ["Earlier", "Half typed"]


def test_a_removed_row_can_be_put_back(sheet: Any) -> None:
    fill_in(sheet)
    sheet.locator(".rows tr.stored [data-action=remove]").click()
    expect(sheet.locator(".rows tr.stored")).to_have_count(0)
    assert not [key for key in kept(sheet) if ".tasks." in key]
    expect(sheet.locator(".worksheet-undo button")).to_be_focused()
    sheet.locator(".worksheet-undo button").click()
    expect(cell(sheet, 0, "what")).to_have_value("Floor | door")
    expect(cell(sheet, 0, "what")).to_be_focused()


def test_the_sheet_can_be_emptied_and_put_back(sheet: Any) -> None:
    fill_in(sheet)
    sheet.locator("[data-action=clear]").click()
    expect(field(sheet, "hangs")).to_have_value("")
    assert kept(sheet) == {}
    sheet.locator(".worksheet-undo button").click()
    expect(field(sheet, "hangs")).to_have_value("Noor")
    assert len(kept(sheet)) == 9


def test_rows_are_added_up_to_the_most(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["after-breakdown"])
    page.locator("details.part").last.locator("summary").click()
    for count in (2, 3):
        page.locator("[data-action=add]").click()
        expect(page.locator(".rows tbody tr")).to_have_count(count)
    expect(page.locator("[data-action=add]")).to_be_hidden()


def test_actions_go_into_the_plan_once_and_come_back_from_it(
    sheet: Any, address: str, language: str
) -> None:
    fill_in(sheet)
    for _ in range(2):
        sheet.locator("[data-action=plan]").click()
    expect(sheet.locator(".row-actions a")).to_be_visible()
    [item] = stored(sheet)["collaborations"]["own"]["plan"].values()
    assert {name: item[0][name] for name in ("text", "who", "by")} == {
        "text": "Floor | door",
        "who": "Anna",
        "by": "2026-12-04",
    }
    sheet.goto(address + LANGUAGES[language]["plan"])
    sheet.locator(".plan-own input").fill("Own action")
    sheet.locator(".plan-own button").click()
    sheet.goto(address + LANGUAGES[language]["rota"])
    sheet.locator("[data-action=take][data-from=plan]").click()
    texts = [
        cell(sheet, n, "what").input_value() for n in range(sheet.locator("tr.stored").count())
    ]
    assert sorted(texts) == ["Floor | door", "Own action"]


def test_what_another_sheet_says_is_taken_over(sheet: Any, address: str, language: str) -> None:
    sheet.locator("[data-action=take][data-from=after-breakdown]").click()
    expect(sheet.locator("tr.stored")).to_have_count(0)
    sheet.goto(address + LANGUAGES[language]["after-breakdown"])
    sheet.locator("details.part").first.locator("summary").click()
    sheet.locator('[name="after-breakdown.broke"]').fill("The fan")
    sheet.locator('[name="after-breakdown.broke"]').blur()
    sheet.goto(address + LANGUAGES[language]["rota"])
    for _ in range(2):
        sheet.locator("[data-action=take][data-from=after-breakdown]").click()
    expect(sheet.locator("tr.stored")).to_have_count(1)
    expect(cell(sheet, 0, "what")).to_have_value(re.compile(r".+\?: The fan$"))


def test_it_is_copied_with_headings_and_tables_and_as_text(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + LANGUAGES[language]["rota"])
    fill_in(page)
    page.locator("[data-action=copy]").click()
    expect(page.locator("form.worksheet > .announce")).not_to_be_empty()
    html, text = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const get = async (type) => (await item.getType(type)).text();
            return [await get("text/html"), await get("text/plain")]; }"""
    )
    assert "<table" in html
    assert "Floor | door</td>" in html
    assert "line &lt;b&gt;two&lt;/b&gt;" in html
    assert re.search(r"<h1[^>]*>.+</h1>", html)
    assert "☒" in html
    assert "☐" in html
    assert text.startswith("# ")
    assert "Floor \\| door | Anna |" in text
    assert "- [x] " in text
    page.locator("[data-action=markdown]").click()
    page.wait_for_function("async t => await navigator.clipboard.readText() === t", arg=text)


def test_where_copying_fails_the_text_is_there_to_copy(sheet: Any) -> None:
    sheet.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error()); }")
    fill_in(sheet)
    sheet.locator("[data-action=copy]").click()
    expect(sheet.locator(".worksheet-text")).to_have_value(re.compile("Noor"))
    expect(sheet.locator(".worksheet-text")).to_be_focused()


def on_paper(sheet: Any, action: Any) -> Any:
    """What stands on paper, field by field, and a PDF of it."""
    sheet.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    sheet.locator(f"[data-action={action}]").click()
    sheet.emulate_media(media="print")
    return sheet.evaluate(
        """() => [...document.querySelectorAll(".worksheet .field[data-value]")].map((label) =>
            getComputedStyle(label, "::after").content)"""
    )


def test_on_paper_fields_are_text_or_room_to_write(sheet: Any, language: str) -> None:
    fill_in(sheet)
    long = "word " * 1999
    field(sheet, "why").fill(long)
    field(sheet, "why").blur()
    shown = on_paper(sheet, "print")
    assert f'"{long}"' in shown
    assert '"1 december 2026"' in shown or '"1 December 2026"' in shown
    expect(field(sheet, "hangs")).to_be_hidden()
    expect(sheet.locator(".worksheet-printed")).to_have_text(re.compile(r"\d\d:\d\d"))
    assert sheet.locator("h2#mistakes").is_hidden()


def test_a_blank_one_has_nothing_of_the_reader(sheet: Any) -> None:
    fill_in(sheet)
    shown = on_paper(sheet, "blank")
    assert set(shown) == {'""'}
    sheet.evaluate("dispatchEvent(new Event('afterprint'))")
    sheet.emulate_media(media="screen")
    assert '"Noor"' in on_paper(sheet, "print")


def test_what_has_no_field_any_more_is_still_shown(sheet: Any) -> None:
    fill_in(sheet)
    sheet.evaluate(
        """key => {
            const all = JSON.parse(localStorage.getItem(key));
            const { worksheets } = all.collaborations.own;
            worksheets["rota.old"] = ["An old answer", 5];
            worksheets["rota.often"] = ["fortnight", Date.now() + 5];
            worksheets["other.old"] = ["Of another sheet", 5];
            localStorage.setItem(key, JSON.stringify(all)); }""",
        "kitchen",
    )
    sheet.reload()
    expect(sheet.locator(".worksheet-earlier li")).to_have_text(["fortnight", "An old answer"])


def test_a_choice_that_is_renamed_keeps_its_words(sheet: Any, language: str) -> None:
    fill_in(sheet)

    def renamed(route: Any) -> None:
        body = route.fetch().text()
        for before, after in (
            ('value="week"', 'value="weekly"'),
            ('value="week"', "value=weekly"),
            ("rota.ready.soap", "rota.ready.suds"),
        ):
            body = body.replace(before, after)
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    sheet.route(sheet.url, renamed)
    sheet.reload()
    words = {"nl": ["elke week", "zeep"], "en": ["every week", "soap"]}[language]
    expect(sheet.locator(".worksheet-earlier li")).to_have_text(words)


def test_what_does_not_fit_its_field_any_more_is_still_shown(sheet: Any) -> None:
    sheet.evaluate("assessments.store.put('worksheets', 'rota.first', 'after the holidays')")
    sheet.evaluate("assessments.store.put('worksheets', 'rota.hangs', 'Noor')")
    expect(sheet.locator(".worksheet-earlier li")).to_have_text(["after the holidays"])
    field(sheet, "hangs").fill("")
    expect(sheet.locator(".worksheet-earlier li")).to_have_text(["after the holidays"])


def test_a_long_text_that_was_taken_over_can_be_changed(sheet: Any) -> None:
    text = "long " * 400
    sheet.evaluate("text => assessments.store.put('plan', 'own-1', {text, added: 1})", text.strip())
    sheet.locator("[data-action=take][data-from=plan]").click()
    expect(cell(sheet, 0, "what")).to_have_value(text.strip())
    cell(sheet, 0, "what").press("Control+End")
    cell(sheet, 0, "what").press_sequentially("!")
    sheet.reload()
    expect(cell(sheet, 0, "what")).to_have_value(text.strip() + "!")


def test_from_a_comparison_of_two_to_the_page_to_sign(
    page: Page, address: str, language: str
) -> None:
    places = LANGUAGES[language]
    page.goto(address + places["scan"])
    answer_all(page, "yes")
    page.evaluate(
        """() => {
            const codes = {};
            for (const { dataset } of document.querySelectorAll("[data-code]"))
                codes[dataset.code] = dataset.answerCodes.split(/[ :]/).at(-1);
            assessments.store.put("others", "abcdef", {name: "Youssef", date: 1, codes});
            assessments.store.set("self", {id: "bcdefg", name: "Sanne"});
            assessments.store.put("plan", "cleaning-list", {remedy: "cleaning-list", added: 1}); }"""
    )
    page.goto(address + places["compare"])
    converse(page)
    point = page.locator(".guide-point").first
    point.locator("[name=text]").fill("Lotte measures every morning")
    point.locator("[name=who]").fill("Lotte")
    point.locator("[name=by]").fill("2026-12-04")
    point.locator("[type=submit]").click()
    page.locator(".guide-screen [data-action=leave]").click()
    page.locator(".guide-sheet a").click()
    expect(page.locator("form#rota")).to_be_visible()
    page.locator("[data-action=take][data-from=guide]").click()
    expect(page.locator("tr.stored")).to_have_count(1)
    expect(cell(page, 0, "what")).to_have_value("Lotte measures every morning")
    expect(cell(page, 0, "who")).to_have_value("Lotte")
    expect(cell(page, 0, "by")).to_have_value("2026-12-04")
    expect(field(page, "hangs")).to_have_value("Sanne")
    expect(field(page, "helps")).to_have_value("Youssef")
    field(page, "hangs").fill("Noor")
    page.locator("[data-action=take][data-from=guide]").click()
    expect(field(page, "hangs")).to_have_value("Noor")
    expect(page.locator("tr.stored")).to_have_count(1)
    shown = on_paper(page, "print")
    assert {'"Lotte measures every morning"', '"Noor"', '"Youssef"'} <= {*shown}


def test_it_comes_back_from_a_file_after_all_was_erased(
    sheet: Any, address: str, language: str
) -> None:
    fill_in(sheet)
    before = kept(sheet)
    sheet.goto(address + LANGUAGES[language]["collaborations"])
    sheet.locator(".collaboration-more summary").first.click()
    with sheet.expect_download() as download:
        sheet.locator(".collaboration [data-action=keep]").first.click()
    sheet.locator("[data-action=erase]").click()
    sheet.locator("[data-action=erase-confirm]").click()
    sheet.locator(".transfer [type=file]").set_input_files(download.value.path())
    expect(sheet.locator(".transfer-changes li").first).to_be_visible()
    sheet.locator(".transfer-preview [type=submit]").click()
    sheet.goto(address + LANGUAGES[language]["rota"])
    expect(field(sheet, "hangs")).to_have_value("Noor")
    assert kept(sheet) == before


def test_its_remedy_is_told_there_by_reference(sheet: Any) -> None:
    steps = sheet.locator(".worksheet-remedies details").first
    expect(steps.locator("summary + div")).to_be_hidden()
    steps.locator("summary").click()
    expect(steps.locator("summary + div")).not_to_be_empty()


def test_fifty_rows_are_kept_and_no_more_are_offered(sheet: Any) -> None:
    sheet.evaluate(
        """key => {
            const worksheets = Object.fromEntries(Array.from({length: 50}, (_, n) =>
                [`rota.tasks.r${n + 100}.what`, [`Task ${n}`, 5]]));
            localStorage.setItem(key, JSON.stringify({v: 1, replaced: 0, current: ["own", 1],
                collaborations: {own: {worksheets}}, quiz: {}})); }""",
        "kitchen",
    )
    sheet.reload()
    expect(sheet.locator("tr.stored")).to_have_count(50)
    expect(sheet.locator("[data-action=add]")).to_be_hidden()
    assert '"Task 49"' in on_paper(sheet, "print")


def test_what_is_typed_stays_with_the_collaboration_it_was_typed_for(
    sheet: Any, address: str, language: str
) -> None:
    field(sheet, "hangs").fill("Noor")
    other = sheet.context.new_page()
    other.goto(address + LANGUAGES[language]["collaborations"])
    other.evaluate(
        """() => { const { store, collaborations } = window.assessments;
            store.update((all, set) => set(all, "current", "second"));
            store.update((all, set) => { all.collaborations.second = {}; set(all.collaborations.second, "name", "Second"); }); }"""
    )
    expect(field(sheet, "hangs")).to_have_value("")
    assert kept(sheet) == {"rota.hangs": "Noor"}


def test_without_a_script_it_is_a_form_on_paper(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["rota"])
    expect(page.locator(".rows tbody tr")).to_have_count(2)
    expect(page.locator(".worksheet [data-action=print]")).to_be_hidden()
    expect(page.locator(".worksheet .actions a")).to_be_visible()
    expect(page.locator(".worksheet > .no-js-only")).to_be_visible()
    page.emulate_media(media="print")
    expect(field(page, "hangs")).to_be_visible()
    expect(page.locator(".worksheet > .no-js-only")).to_be_hidden()


def test_a_remedy_leads_to_its_worksheet_and_back(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["cleaning"])
    page.locator(".remedy-worksheet a").first.click()
    page.locator(".worksheet-remedies a").first.click()
    expect(page).to_have_url(re.compile("#cleaning-list$"))


def test_the_overview_leads_to_each_sheet(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["worksheets"])
    expect(page.locator(".worksheets h3")).not_to_have_count(0)
    page.locator(".worksheets a").first.click()
    expect(page.locator("form.worksheet")).to_be_visible()


def test_a_blank_word_file_stands_beside_it(sheet: Any, language: str) -> None:
    with sheet.expect_download() as download:
        sheet.locator(".worksheet .actions a").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_it_goes_into_a_file_to_give_without_where_its_rows_came_from(
    sheet: Any, address: str, language: str
) -> None:
    fill_in(sheet)
    sheet.goto(address + LANGUAGES[language]["collaborations"])
    sheet.locator(".collaboration-more summary").first.click()
    sheet.locator(".collaboration [data-action=give]").first.click()
    for part, chosen in (("answers", False), ("worksheets", True)):
        sheet.locator(f".give-dialog [name={part}]").set_checked(chosen)
    with sheet.expect_download() as download:
        sheet.locator(".give-dialog [type=submit]").click()
    content = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    [given] = content["collaborations"].values()
    words = {"nl": ("elke week", "zeep"), "en": ("every week", "soap")}[language]
    assert {key: value for key, (value, _) in given["worksheets"].items()} == {
        "rota.hangs": "Noor",
        "rota.why": "Line one\nline <b>two</b>",
        "rota.first": "2026-12-01",
        "rota.cost": "1250",
        "rota.often": f"week\x1f{words[0]}",
        "rota.ready.soap": f"x\x1f{words[1]}",
        "rota.tasks.r0001.what": "Floor | door",
        "rota.tasks.r0001.who": "Anna",
        "rota.tasks.r0001.by": "2026-12-04",
    }


def test_erasing_takes_it_along(sheet: Any, address: str, language: str) -> None:
    fill_in(sheet)
    sheet.goto(address + LANGUAGES[language]["collaborations"])
    sheet.locator("[data-action=erase]").click()
    sheet.locator("[data-action=erase-confirm]").click()
    sheet.goto(address + LANGUAGES[language]["rota"])
    expect(field(sheet, "hangs")).to_have_value("")


def test_lessons_greet_who_begins_something_new(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["after-breakdown"])
    page.locator("details.part").last.locator("summary").click()
    page.locator(".rows tbody tr textarea").first.fill("Look <b>twice</b>")
    page.locator(".rows tbody tr textarea").first.blur()
    page.goto(address + LANGUAGES[language]["collaborations"])
    expect(page.locator(".lessons")).to_be_hidden()
    page.locator(".collaboration-add input, form [name=name]").first.fill("New")
    page.keyboard.press("Enter")
    expect(page.locator(".lessons li")).to_have_text(["Look <b>twice</b>"])
    page.goto(address + LANGUAGES[language]["rota"])
    field(page, "hangs").fill("Begun")
    field(page, "hangs").blur()
    page.goto(address + LANGUAGES[language]["collaborations"])
    expect(page.locator(".lessons")).to_be_hidden()


def test_an_action_in_the_plan_names_its_worksheet(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["cleaning"])
    page.evaluate(
        "window.assessments.store.put('plan', 'cleaning-list', {remedy: 'cleaning-list', added: 1})"
    )
    page.goto(address + LANGUAGES[language]["plan"])
    page.locator(".plan-item a.sheet").click()
    expect(page.locator("form#rota")).to_be_visible()

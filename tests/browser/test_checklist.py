"""A reader does a self-check: answer, result, reload, other language, reset, undo, paper."""

import re

import pytest
from playwright.sync_api import expect

from browser.pages import LANGUAGES, STORE, answer, answer_all, stored

FORM = "form#communication"
FIRST = "communication.kick-off-held"


@pytest.fixture(params=LANGUAGES)
def cause(request, page, address):
    page.goto(address + LANGUAGES[request.param]["cause"])
    return page


def show(page):
    page.locator(f"{FORM} [type=submit]").click()


def test_progress_follows_every_answer(cause):
    expect(cause.locator(f"{FORM} .progress-text")).to_contain_text("0")
    answer(cause, FIRST, "yes")
    expect(cause.locator(f"{FORM} progress")).to_have_js_property("value", 1)


def test_an_answer_given_before_the_scripts_arrived_counts(page, address):
    held = []
    page.route("**/assets/*.js", lambda route: held.append(route))
    page.goto(address + LANGUAGES["nl"]["cause"], wait_until="commit")
    page.locator(f'input[name="{FIRST}"][value=partly]').check()
    held[0].continue_()
    page.wait_for_load_state()
    expect(page.locator(f"{FORM} progress")).to_have_js_property("value", 1)
    assert stored(page)["collaborations"]["own"]["answers"][FIRST][0] == "partly"


def test_all_best_answers_give_the_top_band_and_nothing_to_do(cause):
    answer_all(cause, "yes", FORM)
    show(cause)
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("100%")
    expect(cause.locator(f"{FORM} .score .band:visible")).to_have_attribute("data-band", "solid")
    expect(cause.locator(f"{FORM} .remedy:visible")).to_have_count(0)
    expect(cause.locator(f"{FORM} .result-title")).to_be_focused()


def test_the_result_names_remedies_in_order_of_need_with_their_advice(cause):
    answer_all(cause, "yes", FORM)
    answer(cause, "communication.task-owner", "partly")
    answer(cause, "communication.next-talk-planned", "no")
    show(cause)
    remedies = cause.locator(f"{FORM} .remedy:visible")
    assert remedies.evaluate_all("list => list.map(item => item.dataset.remedy)") == [
        "check-in",
        "action-plan",
    ]
    expect(remedies.first.locator(".advices li:visible")).to_have_count(1)
    expect(remedies.first.locator("a").first).to_have_attribute("href", "#check-in")


def test_changing_an_answer_updates_a_shown_result_at_once(cause):
    answer_all(cause, "yes", FORM)
    show(cause)
    answer(cause, FIRST, "no")
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("80%")
    expect(cause.locator(f"{FORM} .announce")).to_contain_text("80")


def test_with_open_statements_the_result_is_provisional_and_lists_them(cause):
    answer(cause, FIRST, "yes")
    show(cause)
    expect(cause.locator(f"{FORM} .open-count")).to_be_focused()
    expect(cause.locator(f"{FORM} .open-statements li")).to_have_count(8)
    expect(cause.locator(f"{FORM} [data-note=provisional]")).to_be_visible()
    expect(cause.locator(f"{FORM} .score .band:visible")).to_have_count(0)
    cause.locator(f"{FORM} .open-statements a").first.click()
    expect(cause.locator('input[name="communication.goal-written"]').first).to_be_focused()


def test_without_any_answer_there_is_no_score(cause):
    show(cause)
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("–")
    expect(cause.locator(f"{FORM} [data-note=none]")).to_be_visible()


def test_answers_survive_a_reload(cause):
    answer(cause, FIRST, "partly")
    cause.reload()
    expect(cause.locator(f'input[name="{FIRST}"][value=partly]')).to_be_checked()


def test_a_finished_check_shows_its_result_on_return(cause):
    answer_all(cause, "yes", FORM)
    cause.reload()
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("100%")


def test_the_language_switch_keeps_the_answers_and_the_place(page, address):
    page.goto(address + LANGUAGES["nl"]["cause"])
    answer(page, FIRST, "no")
    page.locator("#check-in").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('check-in').scrollIntoView()")
    page.locator("header .language-link").click()
    expect(page).to_have_url(re.compile(r"/en/causes/unclear-communication/#check-in$"))
    expect(page.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()


def test_start_again_can_be_undone(cause):
    answer_all(cause, "partly", FORM)
    show(cause)
    cause.locator(f"{FORM} [data-action=reset]").click()
    expect(cause.locator(f"{FORM} .result")).to_be_hidden()
    expect(cause.locator(f"{FORM} input:checked")).to_have_count(0)
    undo = cause.locator(f"{FORM} [data-action=undo]")
    expect(undo).to_be_focused()
    undo.click()
    expect(cause.locator(f"{FORM} input:checked")).to_have_count(9)


def test_answers_to_statements_that_no_longer_exist_are_kept(cause):
    answer(cause, FIRST, "yes")
    data = stored(cause)
    data["collaborations"]["own"]["answers"]["communication.gone"] = ["no", 1]
    cause.evaluate(
        "([key, data]) => localStorage.setItem(key, JSON.stringify(data))", [STORE, data]
    )
    cause.reload()
    answer(cause, FIRST, "no")
    assert stored(cause)["collaborations"]["own"]["answers"]["communication.gone"] == ["no", 1]


def test_damaged_storage_is_told_and_set_aside(cause):
    cause.evaluate("key => localStorage.setItem(key, '{broken')", STORE)
    cause.reload()
    expect(cause.locator(f"{FORM} [data-state=damaged]")).to_be_visible()
    assert cause.evaluate("key => localStorage.getItem(key + '.damaged')", STORE) == "{broken"
    answer(cause, FIRST, "yes")
    assert stored(cause)["collaborations"]["own"]["answers"][FIRST][0] == "yes"


def test_forbidden_storage_is_told_and_answers_stay_in_the_page(cause):
    cause.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    cause.reload()
    expect(cause.locator(f"{FORM} [data-state=forbidden]")).to_be_visible()
    answer_all(cause, "yes", FORM)
    show(cause)
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("100%")
    with cause.expect_download() as download:
        cause.locator(f"{FORM} [data-action=save-file]").click()
    assert download.value.suggested_filename.endswith(".json")


def test_full_storage_is_told_and_answers_stay_in_the_page(cause):
    cause.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    cause.reload()
    answer(cause, FIRST, "yes")
    expect(cause.locator(f"{FORM} [data-state=full]")).to_be_visible()
    expect(cause.locator(f'input[name="{FIRST}"][value=yes]')).to_be_checked()


def test_a_newer_version_is_never_overwritten(cause):
    newer = '{"v": 99, "precious": true}'
    cause.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, newer])
    cause.reload()
    expect(cause.locator(f"{FORM} [data-state=newer]")).to_be_visible()
    answer(cause, FIRST, "yes")
    assert cause.evaluate("key => localStorage.getItem(key)", STORE) == newer


def test_on_paper_a_blank_sheet_has_the_key_and_a_filled_in_one_the_result(cause):
    cause.emulate_media(media="print")
    expect(cause.locator(f"{FORM} .key")).to_be_visible()
    expect(cause.locator(f"{FORM} .actions")).to_be_hidden()
    cause.emulate_media(media="screen")
    answer_all(cause, "yes", FORM)
    show(cause)
    cause.emulate_media(media="print")
    expect(cause.locator(f"{FORM} .key")).to_be_hidden()
    expect(cause.locator(f"{FORM} .score-number")).to_be_visible()


def test_everything_works_with_the_keyboard_alone(cause):
    cause.locator(f'input[name="{FIRST}"]').first.focus()
    for _ in range(9):
        cause.keyboard.press("Space")
        cause.keyboard.press("Tab")
    cause.keyboard.press("Enter")
    expect(cause.locator(f"{FORM} .score-number")).to_have_text("100%")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_statements_and_scoring_key_are_readable(new_page, address, language):
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["cause"])
    expect(page.locator(f"{FORM} .statement:visible")).to_have_count(9)
    expect(page.locator(f"{FORM} .key")).to_be_visible()
    expect(page.locator(f"{FORM} .remedy:visible")).to_have_count(3)
    expect(page.locator(f"{FORM} [type=submit]")).to_be_hidden()


def test_nothing_scrolls_sideways_at_400_percent(new_page, address):
    page = new_page(viewport={"width": 320, "height": 256})
    for place in LANGUAGES["nl"].values():
        page.goto(address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, place

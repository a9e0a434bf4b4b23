"""A reader does a self-check: answer, result, reload, other language, reset, undo, paper."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import (
    CRITICAL,
    FIRST,
    LANGUAGES,
    LAST,
    STORE,
    YES_NO,
    answer,
    answer_all,
    stored,
)

FORM = "form#temperature"


@pytest.fixture(params=LANGUAGES)
def topic(request: pytest.FixtureRequest, page: Page, address: str) -> Any:
    page.goto(address + LANGUAGES[request.param]["topic"])
    return page


def show(page: Page) -> None:
    page.locator(f"{FORM} [type=submit]").click()


def test_progress_follows_every_answer(topic: Page) -> None:
    expect(topic.locator(f"{FORM} .progress-text")).to_contain_text("0")
    answer(topic, FIRST, "yes")
    expect(topic.locator(f"{FORM} progress")).to_have_js_property("value", 1)


def test_an_answer_given_before_the_scripts_arrived_counts(page: Page, address: str) -> None:
    held = []
    page.route("**/assets/*.js", lambda route: held.append(route))
    page.goto(address + LANGUAGES["nl"]["topic"], wait_until="commit")
    page.locator(f'input[name="{FIRST}"][value=partly]').check()
    held[0].continue_()
    page.wait_for_load_state()
    expect(page.locator(f"{FORM} progress")).to_have_js_property("value", 1)
    assert stored(page)["collaborations"]["own"]["answers"][FIRST][0] == "partly"


def test_all_best_answers_give_the_top_band_and_nothing_to_do(topic: Page) -> None:
    answer_all(topic, "yes", FORM)
    show(topic)
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("100%")
    expect(topic.locator(f"{FORM} .score .band:visible")).to_have_attribute("data-band", "solid")
    expect(topic.locator(f"{FORM} .remedy:visible")).to_have_count(0)
    expect(topic.locator(f"{FORM} .result-title")).to_be_focused()


def test_the_result_names_remedies_in_order_of_need_with_their_advice(topic: Page) -> None:
    answer_all(topic, "yes", FORM)
    answer(topic, FIRST, "partly")
    answer(topic, LAST, "no")
    show(topic)
    remedies = topic.locator(f"{FORM} .remedy:visible")
    assert remedies.evaluate_all("list => list.map(item => item.dataset.remedy)") == [
        "breakdown",
        "morning-round",
    ]
    expect(remedies.first.locator(".advices li:visible")).to_have_count(1)
    expect(remedies.first.locator("a").first).to_have_attribute("href", "#breakdown")


def test_a_critical_statement_at_its_lowest_caps_the_band_and_is_named(topic: Page) -> None:
    answer_all(topic, "yes", FORM)
    answer(topic, CRITICAL, "no")
    show(topic)
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("86%")  # 6 of 7
    band = topic.locator(f"{FORM} .score .band:visible")
    expect(band).to_have_attribute("data-band", "attention")
    expect(topic.locator(f"{FORM} .note-statements a")).to_have_attribute("href", f"#{CRITICAL}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_band_of_its_own_has_its_own_start_and_advice(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["cleaning"])
    answer_all(page, "yes")
    answer(page, "cleaning.boards-apart", "no")
    page.locator("#cleaning [type=submit]").click()
    score = page.locator("#cleaning .score")
    expect(score.locator(".score-number")).to_have_text("86%")  # 12 of 14
    expect(score.locator(".band:visible")).to_have_attribute("data-band", "attention")
    answer(page, "cleaning.boards-apart", "yes")
    expect(score.locator(".band:visible")).to_have_attribute("data-band", "solid")
    expect(page.locator("#cleaning .band-advice:visible")).to_contain_text(
        {"nl": "Schoon is hier gewoon", "en": "Clean is normal here"}[language]
    )


def test_on_a_scale_of_its_own_an_answer_has_its_own_points(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["cleaning"])
    answer_all(page, "yes")
    answer(page, "cleaning.clean-cloths", "partly")
    page.locator("#cleaning [type=submit]").click()
    expect(page.locator("#cleaning .score-number")).to_have_text("79%")  # 4 + 4 + 1 + 2 of 14


def test_another_set_of_bands_has_its_own_limits(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["allergens"])
    answer_all(page, "yes")
    answer(page, "allergens.clean-pan", "partly")
    page.locator("#allergens [type=submit]").click()
    score = page.locator("#allergens .score")
    expect(score.locator(".score-number")).to_have_text("83%")  # 5 of 6
    expect(score.locator(".band:visible")).to_have_attribute("data-band", "risk")


def test_changing_an_answer_updates_a_shown_result_at_once(topic: Page) -> None:
    answer_all(topic, "yes", FORM)
    show(topic)
    answer(topic, FIRST, "no")
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("71%")  # 5 of 7
    expect(topic.locator(f"{FORM} .announce")).to_contain_text("71")


def test_with_open_statements_the_result_is_provisional_and_lists_them(topic: Page) -> None:
    answer(topic, FIRST, "yes")
    show(topic)
    expect(topic.locator(f"{FORM} .result-title")).to_be_focused()
    expect(topic.locator(f"{FORM} .open-statements li")).to_have_count(4)
    expect(topic.locator(f"{FORM} [data-note=provisional]")).to_be_visible()
    expect(topic.locator(f"{FORM} .score .band:visible")).to_have_count(0)
    topic.locator(f"{FORM} .open-statements summary").click()
    topic.locator(f"{FORM} .open-statements a").first.click()
    expect(topic.locator(f'input[name="{YES_NO}"]').first).to_be_focused()


def test_without_any_answer_there_is_no_score(topic: Page) -> None:
    show(topic)
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("–")
    expect(topic.locator(f"{FORM} [data-note=none]")).to_be_visible()


def test_answers_survive_a_reload(topic: Page) -> None:
    answer(topic, FIRST, "partly")
    topic.reload()
    expect(topic.locator(f'input[name="{FIRST}"][value=partly]')).to_be_checked()


def test_a_finished_check_shows_its_result_on_return(topic: Page) -> None:
    answer_all(topic, "yes", FORM)
    topic.reload()
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("100%")


def test_the_language_switch_keeps_the_answers_and_the_place(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["topic"])
    answer(page, FIRST, "no")
    page.evaluate("document.getElementById('breakdown').scrollIntoView()")
    page.locator("header .language-link").click()
    expect(page).to_have_url(re.compile(r"/en/topics/temperature/#breakdown$"))
    expect(page.locator(f'input[name="{FIRST}"][value=no]')).to_be_checked()


def test_start_again_can_be_undone(topic: Page) -> None:
    answer_all(topic, "partly", FORM)
    show(topic)
    topic.locator(f"{FORM} [data-action=reset]").click()
    expect(topic.locator(f"{FORM} .result")).to_be_hidden()
    expect(topic.locator(f"{FORM} .statement input:checked")).to_have_count(0)
    undo = topic.locator(f"{FORM} [data-action=undo]")
    expect(undo).to_be_focused()
    undo.click()
    expect(topic.locator(f"{FORM} .statement input:checked")).to_have_count(5)


def test_answers_to_statements_that_no_longer_exist_are_kept(topic: Page) -> None:
    answer(topic, FIRST, "yes")
    data = stored(topic)
    data["collaborations"]["own"]["answers"]["temperature.gone"] = ["no", 1]
    topic.evaluate(
        "([key, data]) => localStorage.setItem(key, JSON.stringify(data))", [STORE, data]
    )
    topic.reload()
    answer(topic, FIRST, "no")
    assert stored(topic)["collaborations"]["own"]["answers"]["temperature.gone"] == ["no", 1]


def test_damaged_storage_is_told_and_set_aside(topic: Page) -> None:
    topic.evaluate("key => localStorage.setItem(key, '{broken')", STORE)
    topic.reload()
    expect(topic.locator(f"{FORM} [data-state=damaged]")).to_be_visible()
    assert topic.evaluate("key => localStorage.getItem(key + '.damaged')", STORE) == "{broken"
    answer(topic, FIRST, "yes")
    assert stored(topic)["collaborations"]["own"]["answers"][FIRST][0] == "yes"


def test_forbidden_storage_is_told_and_answers_stay_in_the_page(topic: Page) -> None:
    topic.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    topic.reload()
    expect(topic.locator(f"{FORM} [data-state=forbidden]")).to_be_visible()
    answer_all(topic, "yes", FORM)
    show(topic)
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("100%")
    with topic.expect_download() as download:
        topic.locator(f"{FORM} [data-action=save-file]").click()
    assert download.value.suggested_filename.endswith(".json")


def test_full_storage_is_told_and_answers_stay_in_the_page(topic: Page) -> None:
    topic.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    topic.reload()
    answer(topic, FIRST, "yes")
    expect(topic.locator(f"{FORM} [data-state=full]")).to_be_visible()
    expect(topic.locator(f'input[name="{FIRST}"][value=yes]')).to_be_checked()


def test_a_newer_version_is_never_overwritten(topic: Page) -> None:
    newer = '{"v": 99, "precious": true}'
    topic.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, newer])
    topic.reload()
    expect(topic.locator(f"{FORM} [data-state=newer]")).to_be_visible()
    answer(topic, FIRST, "yes")
    assert topic.evaluate("key => localStorage.getItem(key)", STORE) == newer


def test_on_paper_a_blank_sheet_has_the_key_and_a_filled_in_one_the_result(topic: Page) -> None:
    topic.emulate_media(media="print")
    expect(topic.locator(f"{FORM} .key")).to_be_visible()
    expect(topic.locator(f"{FORM} .actions")).to_be_hidden()
    topic.emulate_media(media="screen")
    answer_all(topic, "yes", FORM)
    show(topic)
    topic.emulate_media(media="print")
    expect(topic.locator(f"{FORM} .key")).to_be_hidden()
    expect(topic.locator(f"{FORM} .score-number")).to_be_visible()


def test_everything_works_with_the_keyboard_alone(topic: Page) -> None:
    topic.locator(f'input[name="{FIRST}"]').first.focus()
    for _ in range(5):
        topic.keyboard.press("Space")
        topic.keyboard.press("Tab")
    topic.keyboard.press("Enter")
    expect(topic.locator(f"{FORM} .score-number")).to_have_text("100%")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_statements_and_scoring_key_are_readable(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["topic"])
    expect(page.locator(f"{FORM} .statement:visible")).to_have_count(5)
    expect(page.locator(f"{FORM} .key")).to_be_visible()
    expect(page.locator(f"{FORM} .remedy:visible")).to_have_count(3)
    expect(page.locator(f"{FORM} [type=submit]")).to_be_hidden()


def test_nothing_scrolls_sideways_at_400_percent(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 256})
    for place in LANGUAGES["nl"].values():
        page.goto(address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, place

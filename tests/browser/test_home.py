"""The home page: one clear first step, and for who comes back, where they left off."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import AFTER_START, FIRST, LANGUAGES, YES_NO, answer, answer_all, stored
from browser.test_quiz import answer_all_of, round_of

OTHER = "storage.raw-below"


@pytest.fixture
def visit(page: Page, address: str, language: str) -> Any:
    """A function that opens a page by its name."""

    def go(place: Any) -> Any:
        page.goto(address + LANGUAGES[language][place])
        return page

    return go


def rows(page: Page) -> Any:
    return page.locator(".resume > ul > li:visible")


def test_a_first_time_reader_sees_one_first_step(visit: Any) -> None:
    home = visit("home")
    expect(home.locator(".resume")).to_be_hidden()
    home.locator("main .button-go").first.click()
    expect(home.locator("form.scan")).to_be_visible()


def test_who_began_a_check_goes_on_where_they_left_off(visit: Any) -> None:
    topic = visit("topic")
    answer(topic, YES_NO, "yes")
    home = visit("home")
    expect(rows(home)).to_have_count(1)
    expect(rows(home)).to_contain_text("1")
    rows(home).locator("a").click()
    expect(home.locator("form#temperature")).to_be_in_viewport()


def test_before_the_start_a_check_is_finished_without_what_cannot_have_happened_yet(
    visit: Any,
) -> None:
    topic = visit("topic")
    topic.evaluate("assessments.store.set('stage', 'before')")
    answer(topic, YES_NO, "yes")
    expect(rows(visit("home"))).to_have_count(1)
    topic = visit("topic")
    for statement in topic.locator("#temperature .statement:visible").all():
        statement.locator("input").first.check()
    assert AFTER_START not in stored(topic)["collaborations"]["own"]["answers"]
    expect(rows(visit("home"))).to_have_count(0)


def says(page: Page) -> Any:
    return page.locator(".resume .loop-says")


def go(page: Page) -> Any:
    """The one button of who comes back."""
    button = page.locator(".resume .button:visible")
    expect(button).to_have_count(1)
    return button


def test_who_began_the_scan_goes_on_with_it(visit: Any, language: str) -> None:
    scan = visit("scan")
    for key in (FIRST, OTHER):
        answer(scan, key, "yes")
    home = visit("home")
    expect(says(home)).to_contain_text("8")
    expect(home.locator(".hero .button:visible")).to_have_count(0)
    go(home).click()
    expect(home.locator("form.scan")).to_be_visible()


def test_who_finished_the_scan_finds_the_result(visit: Any) -> None:
    scan = visit("scan")
    answer_all(scan, "no")
    home = visit("home")
    expect(rows(home)).to_have_count(0)  # the checks were not begun
    go(home).click()
    expect(home.locator(".profile .result-title")).to_be_visible()


def test_who_has_a_plan_sees_what_comes_first(visit: Any, language: str) -> None:
    plan = visit("plan")
    for text in ("Bel de monteur", "Koop een rode plank"):
        plan.locator(".plan-own input").fill(text)
        plan.locator(".plan-own button").click()
    plan.locator(".plan-items [name=done]").first.check()
    home = visit("home")
    left = {"nl": "Nog 1 te doen. Eerst: ", "en": "1 still to do. First: "}[language]
    expect(says(home)).to_have_text(f"{left}Koop een rode plank.")
    go(home).click()
    expect(home.locator(".plan-items .plan-item")).to_have_count(2)


def test_a_remedy_that_comes_first_is_named_by_its_title_and_its_day(
    visit: Any, language: str
) -> None:
    home = visit("collaborations")
    home.evaluate(
        "assessments.store.put('plan', 'a', {remedy: 'cleaning-list', by: '2026-12-03', added: 1})"
    )
    home = visit("home")
    day = {"nl": "voor 3 december 2026", "en": "by 3 December 2026"}[language]
    expect(says(home)).to_contain_text(day)
    expect(says(home)).not_to_contain_text("cleaning-list")


def test_who_has_answers_of_another_and_own_ones_is_led_to_the_comparison(visit: Any) -> None:
    scan = visit("scan")
    answer_all(scan, "yes")
    scan.evaluate("assessments.store.put('others', 'abcdef', {name: 'Anna', date: 1, codes: {}})")
    home = visit("home")
    expect(says(home)).to_contain_text("Anna")
    expect(go(home)).to_have_attribute("href", re.compile("vergelijken|compare"))


def test_who_comes_back_is_greeted_by_the_name_and_sees_it_on_the_first_screen(
    visit: Any, language: str
) -> None:
    page = visit("scan")
    answer_all(page, "no")
    page.evaluate(
        "assessments.store.update((all, set) => set(all.collaborations.own, 'name', 'Noord'))"
    )
    home = visit("home")
    title = {"nl": "Verder met Noord", "en": "Carry on with Noord"}[language]
    expect(home.locator("#resume")).to_have_text(title)
    assert go(home).bounding_box()["y"] < 844 - 48


# Doors


def doors(page: Page) -> Any:
    return page.locator(".door")


@pytest.mark.parametrize("stage", ["before", "during", "friction", "ending"])
def test_a_door_keeps_where_the_reader_stands_and_leads_on(visit: Any, stage: Any) -> None:
    home = visit("home")
    door = home.locator(f".door[data-stage={stage}]")
    door.click()
    if stage == "ending":
        expect(home.locator("#remedies")).to_be_in_viewport()
    else:
        expect(home.locator("form.scan")).to_be_visible()
    assert stored(home)["collaborations"]["own"]["stage"][0] == stage
    home = visit("home")
    expect(home.locator(".door[aria-current=true]")).to_have_attribute("data-stage", stage)


def test_whoever_ends_it_is_led_back_to_that_page(visit: Any) -> None:
    visit("home").locator(".door[data-stage=ending]").click()
    home = visit("home")
    expect(go(home)).to_have_attribute("href", re.compile("#remedies$"))


def test_a_door_is_about_the_collaboration_that_is_worked_on(visit: Any) -> None:
    page = visit("collaborations")
    page.locator(".collaboration-new input").fill("Noord")
    page.locator(".collaboration-new button").click()
    visit("home").locator(".door[data-stage=friction]").click()
    kept = stored(page)["collaborations"]
    assert [item.get("stage", [None])[0] for key, item in kept.items() if key != "own"] == [
        "friction"
    ]


def test_beside_the_doors_stands_the_way_out_of_danger(visit: Any) -> None:
    home = visit("home")
    home.locator(".door-aside a").click()
    home.wait_for_url(re.compile("niet-veilig|not-safe"))
    assert stored(home) is None


def test_without_a_script_the_doors_are_links(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["home"])
    expect(doors(page)).to_have_count(4)
    doors(page).first.click()
    expect(page.locator("form.scan")).to_be_visible()


def test_the_first_screen_of_a_phone_holds_the_question_and_the_doors(visit: Any) -> None:
    home = visit("home")
    for selector in ("h1", ".lede", ".hero .button-go", ".hero .facts", ".door >> nth=0"):
        box = home.locator(selector).bounding_box()
        assert box["y"] + box["height"] <= 844, selector


def test_the_way_has_four_drawings_that_are_not_read_aloud(visit: Any) -> None:
    home = visit("home")
    expect(home.locator(".way > li")).to_have_count(4)
    expect(home.locator(".way svg[aria-hidden=true]")).to_have_count(4)
    expect(home.locator(".way a")).to_have_count(4)


def test_remedies_are_folded_per_phase(visit: Any) -> None:
    home = visit("home")
    expect(home.locator(".phase li:visible")).to_have_count(0)
    home.locator(".phase summary").first.click()
    expect(home.locator(".phase li:visible")).not_to_have_count(0)


def test_who_finished_a_round_of_the_quiz_has_nothing_left_of_it(visit: Any) -> None:
    asked = round_of(visit("quiz"))
    answer_all_of(visit("quiz"), asked[:1])
    expect(rows(visit("home"))).to_have_count(1)
    answer_all_of(visit("quiz"), asked)
    expect(rows(visit("home"))).to_have_count(0)


def test_who_began_the_quiz_goes_on_with_it(visit: Any) -> None:
    quiz = visit("quiz")
    quiz.locator(".quiz-part:visible input").first.check()
    quiz.locator(".quiz-part:visible [type=submit]").first.click()
    home = visit("home")
    expect(rows(home).locator(".facts")).to_contain_text("6")
    expect(rows(home).locator("a")).to_have_attribute("href", re.compile("quiz"))

"""The home page: one clear first step, and for who comes back, where they left off."""

import re

import pytest
from playwright.sync_api import expect

from browser.pages import LANGUAGES, YES_NO, answer, answer_all
from browser.test_quiz import answer_all_of, round_of


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def visit(page, address, language):
    """A function that opens a page by its name."""

    def go(place):
        page.goto(address + LANGUAGES[language][place])
        return page

    return go


def rows(page):
    return page.locator(".resume li:visible")


def test_a_first_time_reader_sees_one_first_step(visit):
    home = visit("home")
    expect(home.locator(".resume")).to_be_hidden()
    home.locator("main .button-go").first.click()
    expect(home.locator("form.scan")).to_be_visible()


def test_who_began_a_check_goes_on_where_they_left_off(visit):
    topic = visit("topic")
    answer(topic, YES_NO, "yes")
    home = visit("home")
    expect(rows(home)).to_have_count(1)
    expect(rows(home)).to_contain_text("1")
    rows(home).locator("a").click()
    expect(home.locator("form#temperature")).to_be_in_viewport()


def test_who_finished_the_scan_finds_the_profile(visit):
    scan = visit("scan")
    answer_all(scan, "no")
    home = visit("home")
    expect(rows(home)).to_have_count(1)  # the checks were not begun
    rows(home).locator("a[href*=scan]").click()
    expect(home.locator(".profile .result-title")).to_be_visible()


def test_who_has_a_plan_sees_what_is_left_to_do(visit):
    plan = visit("plan")
    for text in ("Bel de monteur", "Koop een rode plank"):
        plan.locator(".plan-own input").fill(text)
        plan.locator(".plan-own button").click()
    plan.locator(".plan-items [name=done]").first.check()
    home = visit("home")
    expect(rows(home)).to_have_count(1)
    expect(rows(home).locator(".facts")).to_contain_text("1")


def test_who_has_answers_of_another_is_led_to_the_comparison(visit):
    home = visit("collaborations")
    home.evaluate("assessments.store.put('others', 'abcdef', {name: 'Anna', date: 1, codes: {}})")
    home = visit("home")
    expect(rows(home)).to_have_count(1)
    expect(rows(home).locator("a")).to_have_attribute("href", re.compile("vergelijken|compare"))


def test_who_finished_a_round_of_the_quiz_has_nothing_left_of_it(visit):
    asked = round_of(visit("quiz"))
    answer_all_of(visit("quiz"), asked[:1])
    expect(rows(visit("home"))).to_have_count(1)
    answer_all_of(visit("quiz"), asked)
    expect(rows(visit("home"))).to_have_count(0)


def test_who_began_the_quiz_goes_on_with_it(visit):
    quiz = visit("quiz")
    quiz.locator(".quiz-part:visible input").first.check()
    quiz.locator(".quiz-part:visible [type=submit]").first.click()
    home = visit("home")
    expect(rows(home).locator(".facts")).to_contain_text("6")
    expect(rows(home).locator("a")).to_have_attribute("href", re.compile("quiz"))

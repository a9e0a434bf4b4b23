# mypy: disable-error-code="union-attr"
"""A reader practises: chooses, sees at once why, tries again; the first attempt counts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, stored
from browser.test_accessibility import violations

STEP = '[data-question="warm-fridge.step"]'
RIGHT, WRONG = "throw-away", "cook-longer"
SEVERAL = '[data-question="opened-cream.step"]'


@pytest.fixture
def topic(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["topic"])
    return page


@pytest.fixture
def quiz(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["quiz"])
    return page


def choose(page: Page, question: Any, option: Any) -> None:
    page.locator(f'{question} input[value="{option}"]').check()
    page.locator(f"{question} [type=submit]").click()


def order(page: Page, question: Any) -> Any:
    return page.locator(f"{question} .option").evaluate_all(
        "list => list.map(o => o.dataset.option)"
    )


def test_the_page_of_a_topic_asks_only_for_the_first_step(topic: Page) -> None:
    expect(topic.locator(".quiz")).to_have_count(1)
    expect(topic.locator(".question")).to_have_count(1)


def test_a_wrong_choice_explains_itself_and_offers_another_try(topic: Page) -> None:
    choose(topic, STEP, WRONG)
    chosen = topic.locator(f'{STEP} [data-option="{WRONG}"]')
    expect(chosen.locator(".feedback .sign")).to_have_text("✗")
    expect(topic.locator(f"{STEP} .feedback:visible")).to_have_count(1)
    expect(topic.locator(f"{STEP} .announce")).not_to_be_empty()
    again = topic.locator(f"{STEP} [data-action=again]")
    expect(again).to_be_focused()
    again.click()
    choose(topic, STEP, RIGHT)
    expect(topic.locator(f'{STEP} [data-option="{RIGHT}"] .feedback .sign')).to_have_text("✓")


def test_only_the_first_attempt_counts(topic: Page) -> None:
    choose(topic, STEP, WRONG)
    topic.locator(f"{STEP} [data-action=again]").click()
    choose(topic, STEP, RIGHT)
    assert stored(topic)["quiz"]["warm-fridge.step"][0] == {"first": [WRONG], "last": [RIGHT]}


def test_without_a_choice_the_reader_is_asked_for_one(topic: Page) -> None:
    topic.locator(f"{STEP} [type=submit]").click()
    expect(topic.locator(f"{STEP} .announce")).not_to_be_empty()
    expect(topic.locator(f"{STEP} .feedback:visible")).to_have_count(0)


def test_progress_and_the_order_of_options_survive_a_reload(topic: Page) -> None:
    before = order(topic, STEP)
    choose(topic, STEP, WRONG)
    topic.reload()
    assert order(topic, STEP) == before
    expect(topic.locator(f'{STEP} [data-option="{WRONG}"] .feedback')).to_be_visible()


def test_the_order_is_the_same_in_every_language(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["topic"])
    dutch = order(page, STEP)
    page.goto(address + LANGUAGES["en"]["topic"])
    assert order(page, STEP) == dutch


def test_right_answers_are_not_given_away_beforehand(topic: Page) -> None:
    expect(topic.locator(f"{STEP} .solution")).to_be_hidden()
    tree = topic.locator(STEP).aria_snapshot()
    lesson = topic.locator(f'{STEP} [data-explain="{RIGHT}"] div').text_content().strip()
    assert lesson[:40] not in tree


def test_explanations_are_not_in_the_search(topic: Page) -> None:
    assert topic.locator(".solution:not([data-search-skip])").count() == 0


def test_with_the_keyboard_alone(topic: Page) -> None:
    topic.locator(f"{STEP} input").first.focus()
    topic.keyboard.press("Space")
    topic.keyboard.press("Enter")
    expect(topic.locator(f"{STEP} .feedback:visible")).to_have_count(1)


def test_without_javascript_the_answers_stand_behind_details(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["topic"])
    solution = page.locator(f"{STEP} .solution")
    expect(solution).to_be_visible()
    expect(solution.locator("li").first).to_be_hidden()
    solution.locator("summary").click()
    expect(solution.locator("li").first).to_be_visible()


def test_the_set_asks_four_situations_one_at_a_time_what_is_wrong_first(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["quiz"] + "#warm-fridge")
    part = page.locator(".quiz-part:visible")
    expect(part).to_have_attribute("data-quiz", "warm-fridge")
    expect(part.locator(".question:visible")).to_have_count(1)
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    expect(part.locator(".question:visible")).to_have_count(2)


def round_of(page: Page) -> Any:
    """The situations of this round, in the order in which they are asked."""
    asked = []
    while True:
        asked.append(page.locator(".quiz-part:visible").get_attribute("data-quiz"))
        if page.locator("[data-action=next]").is_hidden():
            return asked
        page.locator("[data-action=next]").click()


CLEANING = {"same-board", "wet-cloth"}


def test_a_round_takes_one_situation_of_every_page(quiz: Page) -> None:
    asked = round_of(quiz)
    assert len(asked) == 4
    assert len(CLEANING & set(asked)) == 1
    expect(quiz.locator("progress")).to_have_attribute("max", "4")
    quiz.reload()
    assert set(round_of(quiz)) == set(asked)


def test_a_new_round_asks_what_was_not_seen_yet_and_then_what_was_seen_longest_ago(
    quiz: Page,
) -> None:
    first = set(round_of(quiz))
    answer_all_of(quiz, first)
    quiz.reload()
    expect(quiz.locator(".score-number")).to_have_text("100%")
    quiz.locator("[data-action=reset]").click()
    second = set(round_of(quiz))
    assert CLEANING & second == CLEANING - first
    expect(quiz.locator(".progress-text")).to_contain_text("0")
    quiz.locator("[data-action=undo]").click()
    assert set(round_of(quiz)) == first
    expect(quiz.locator("progress")).to_have_attribute("value", "4")


def answer_all_of(page: Page, situations: Any) -> None:
    """Give the best answer to every question of these."""
    page.evaluate(
        """situations => {
            for (const form of document.querySelectorAll(".question")) {
                if (!situations.includes(form.closest(".quiz-part").dataset.quiz)) continue;
                const ids = [...form.querySelectorAll("[data-right]")].map(({dataset}) => dataset.explain);
                assessments.store.setQuiz(form.dataset.question, {first: ids, last: ids});
            }
        }""",
        list(situations),
    )


def test_a_situation_that_a_link_names_is_in_the_round(
    page: Page, address: str, language: str
) -> None:
    for name in sorted(CLEANING):
        page.goto(address + LANGUAGES[language]["quiz"] + f"#{name}")
        page.reload()
        expect(page.locator(".quiz-part:visible")).to_have_attribute("data-quiz", name)
        expect(page.locator("progress")).to_have_attribute("max", "4")


def answer_the_set(page: Page, wrong: Any) -> None:
    """Give the best answer to every question, except to those from the page `wrong`."""
    page.evaluate(
        """wrong => {
            for (const form of document.querySelectorAll(".question")) {
                const chosen = form.closest("[data-page]").dataset.page === wrong
                    ? [form.querySelector("[data-explain]:not([data-right])")]
                    : [...form.querySelectorAll("[data-right]")];
                const ids = chosen.map(({dataset}) => dataset.explain);
                assessments.store.setQuiz(form.dataset.question, {first: ids, last: ids});
            }
        }""",
        wrong,
    )
    page.reload()


def test_the_result_counts_per_page_and_says_what_to_read(quiz: Page) -> None:
    answer_the_set(quiz, wrong="topics/temperature.md")
    expect(quiz.locator(".score-number")).to_have_text("67%")  # 4 of 6
    row = quiz.locator('[data-row="topics/temperature.md"]')
    expect(row).to_have_class("weak")
    expect(row.locator("a")).to_be_visible()
    expect(quiz.locator("[data-row].weak")).to_have_count(1)


@pytest.mark.parametrize(
    ("wrong", "score", "note"),
    [("topics/temperature.md", "67%", "failed"), ("topics/storage.md", "83%", "passed")],
)
def test_the_set_has_a_pass_mark(quiz: Page, wrong: Any, score: Any, note: Any) -> None:
    answer_the_set(quiz, wrong)
    expect(quiz.locator(".score-number")).to_have_text(score)
    expect(quiz.locator(".result [data-note]:visible")).to_have_attribute("data-note", note)


def test_starting_again_can_be_undone(quiz: Page) -> None:
    part = quiz.locator(".quiz-part:visible")
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    quiz.locator("[data-action=reset]").click()
    expect(quiz.locator(".feedback:visible")).to_have_count(0)
    quiz.locator("[data-action=undo]").click()
    assert any(value[0] for key, value in stored(quiz)["quiz"].items() if key != "seed")


def test_undo_is_withdrawn_once_a_question_is_answered_anew(quiz: Page) -> None:
    part = quiz.locator(".quiz-part:visible")
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    quiz.locator("[data-action=reset]").click()
    part.locator("input").nth(1).check()
    part.locator("[type=submit]").first.click()
    expect(quiz.locator("[data-action=undo]")).to_be_hidden()
    expect(quiz.locator("[data-action=reset]")).to_be_visible()


def test_after_a_right_answer_the_focus_stays_with_the_choice(topic: Page) -> None:
    topic.locator(f'{STEP} input[value="{RIGHT}"]').check()
    topic.locator(f"{STEP} [type=submit]").press("Enter")
    expect(topic.locator(f'{STEP} input[value="{RIGHT}"]')).to_be_focused()


def test_the_language_switch_stays_with_the_same_situation(quiz: Page) -> None:
    for _ in range(2):
        quiz.locator("[data-action=next]").click()
    before = quiz.locator(".quiz-part:visible").get_attribute("data-quiz")
    quiz.locator("header .language-link").click()
    quiz.wait_for_load_state()
    expect(quiz.locator(".quiz-part:visible")).to_have_attribute("data-quiz", before)


def test_after_a_wrong_answer_the_page_says_what_to_read(topic: Page) -> None:
    more = topic.locator(".quiz").filter(has=topic.locator(STEP)).locator(".quiz-read")
    expect(more).to_be_hidden()
    choose(topic, STEP, WRONG)
    expect(more.locator("a")).to_be_visible()


def test_several_right_options_and_a_pass_mark(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(bypass_csp=True)
    page.goto(address + LANGUAGES[language]["storage"])
    form = page.locator(SEVERAL)
    expect(form.locator("input[type=checkbox]")).to_have_count(4)
    choose(page, SEVERAL, "throw-away")
    expect(form.locator(".announce")).not_to_be_empty()
    outcome = page.locator(".quiz-outcome")
    expect(outcome).to_contain_text("50%")
    expect(outcome).to_contain_text({"nl": "Nog niet", "en": "Not"}[language])
    assert violations(page) == []
    form.locator("[data-action=again]").click()
    for option in ("throw-away", "labels"):
        form.locator(f'input[value="{option}"]').check()
    form.locator("[type=submit]").click()
    expect(form.locator(".lesson")).to_be_visible()
    expect(outcome).to_contain_text("50%")  # the first attempt counts


def test_a_wrong_option_takes_away_from_what_was_right(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["storage"])
    page.locator(f'{SEVERAL} input[value="throw-away"]').check()
    choose(page, SEVERAL, "smell")
    expect(page.locator(".quiz-outcome")).to_contain_text("0 van 1")


def test_options_need_no_explanation(page: Page, address: str, language: str) -> None:
    page.goto(address + LANGUAGES[language]["allergens"])
    question = '[data-question="nut-question.step"]'
    choose(page, question, "guess")
    expect(page.locator(f"{question} .feedback:visible")).to_have_count(1)
    expect(page.locator(f"{question} .lesson")).to_be_hidden()
    page.locator(f"{question} [data-action=again]").click()
    choose(page, question, "find-out")
    expect(page.locator(f"{question} .lesson")).to_be_visible()

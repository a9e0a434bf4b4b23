"""A reader practises: chooses, sees at once why, tries again; the first attempt counts."""

import pytest
from conftest import build, copy_project
from playwright.sync_api import expect

from browser.pages import LANGUAGES, stored
from browser.test_accessibility import violations

STEP = '[data-question="web-shop.step"]'
RIGHT, WRONG = "both-readings", "more-hours"


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def cause(page, address, language):
    page.goto(address + LANGUAGES[language]["cause"])
    return page


@pytest.fixture
def quiz(page, address, language):
    page.goto(address + LANGUAGES[language]["quiz"])
    return page


def choose(page, question, option):
    page.locator(f'{question} input[value="{option}"]').check()
    page.locator(f"{question} [type=submit]").click()


def order(page, question):
    return page.locator(f"{question} .option").evaluate_all(
        "list => list.map(o => o.dataset.option)"
    )


def test_a_cause_page_asks_only_for_the_first_step(cause):
    expect(cause.locator(".quiz")).to_have_count(2)
    expect(cause.locator(".question")).to_have_count(2)


def test_a_wrong_choice_explains_itself_and_offers_another_try(cause):
    choose(cause, STEP, WRONG)
    chosen = cause.locator(f'{STEP} [data-option="{WRONG}"]')
    expect(chosen.locator(".feedback .sign")).to_have_text("✗")
    expect(cause.locator(f"{STEP} .feedback:visible")).to_have_count(1)
    expect(cause.locator(f"{STEP} .announce")).not_to_be_empty()
    again = cause.locator(f"{STEP} [data-action=again]")
    expect(again).to_be_focused()
    again.click()
    choose(cause, STEP, RIGHT)
    expect(cause.locator(f'{STEP} [data-option="{RIGHT}"] .feedback .sign')).to_have_text("✓")


def test_only_the_first_attempt_counts(cause):
    choose(cause, STEP, WRONG)
    cause.locator(f"{STEP} [data-action=again]").click()
    choose(cause, STEP, RIGHT)
    assert stored(cause)["quiz"]["web-shop.step"][0] == {"first": [WRONG], "last": [RIGHT]}


def test_without_a_choice_the_reader_is_asked_for_one(cause):
    cause.locator(f"{STEP} [type=submit]").click()
    expect(cause.locator(f"{STEP} .announce")).not_to_be_empty()
    expect(cause.locator(f"{STEP} .feedback:visible")).to_have_count(0)


def test_progress_and_the_order_of_options_survive_a_reload(cause):
    before = order(cause, STEP)
    choose(cause, STEP, WRONG)
    cause.reload()
    assert order(cause, STEP) == before
    expect(cause.locator(f'{STEP} [data-option="{WRONG}"] .feedback')).to_be_visible()


def test_the_order_is_the_same_in_every_language(page, address):
    page.goto(address + LANGUAGES["nl"]["cause"])
    dutch = order(page, STEP)
    page.goto(address + LANGUAGES["en"]["cause"])
    assert order(page, STEP) == dutch


def test_right_answers_are_not_given_away_beforehand(cause):
    expect(cause.locator(f"{STEP} .solution")).to_be_hidden()
    tree = cause.locator(STEP).aria_snapshot()
    lesson = cause.locator(f'{STEP} [data-explain="{RIGHT}"] div').text_content().strip()
    assert lesson[:40] not in tree


def test_explanations_are_not_in_the_search(cause):
    assert cause.locator(".solution:not([data-pagefind-ignore])").count() == 0


def test_with_the_keyboard_alone(cause):
    cause.locator(f"{STEP} input").first.focus()
    cause.keyboard.press("Space")
    cause.keyboard.press("Enter")
    expect(cause.locator(f"{STEP} .feedback:visible")).to_have_count(1)


def test_without_javascript_the_answers_stand_behind_details(new_page, address, language):
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES[language]["cause"])
    solution = page.locator(f"{STEP} .solution")
    expect(solution).to_be_visible()
    expect(solution.locator("li").first).to_be_hidden()
    solution.locator("summary").click()
    expect(solution.locator("li").first).to_be_visible()


def test_the_set_asks_fourteen_situations_one_at_a_time_cause_first(quiz):
    expect(quiz.locator(".quiz-part")).to_have_count(14)
    expect(quiz.locator(".quiz-part:visible")).to_have_count(1)
    expect(quiz.locator(".quiz-part:visible .question:visible")).to_have_count(1)
    part = quiz.locator(".quiz-part:visible")
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    expect(part.locator(".question:visible")).to_have_count(2)


def test_the_result_counts_per_cause_and_says_what_to_read(quiz):
    quiz.evaluate(
        """() => {
            for (const form of document.querySelectorAll(".question")) {
                const id = form.closest("[data-page]").dataset.page.includes("trust")
                    ? form.querySelector("[data-explain]:not([data-right])").dataset.explain
                    : form.querySelector("[data-right]").dataset.explain;
                assessments.store.setQuiz(form.dataset.question, {first: [id], last: [id]});
            }
        }"""
    )
    quiz.reload()
    expect(quiz.locator(".score-number")).to_have_text("86%")
    row = quiz.locator('[data-row="causes/trust.md"]')
    expect(row).to_have_class("weak")
    expect(row.locator("a")).to_be_visible()


def test_starting_again_can_be_undone(quiz):
    part = quiz.locator(".quiz-part:visible")
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    quiz.locator("[data-action=reset]").click()
    expect(quiz.locator(".feedback:visible")).to_have_count(0)
    quiz.locator("[data-action=undo]").click()
    assert any(value[0] for key, value in stored(quiz)["quiz"].items() if key != "seed")


def test_undo_is_withdrawn_once_a_question_is_answered_anew(quiz):
    part = quiz.locator(".quiz-part:visible")
    part.locator("input").first.check()
    part.locator("[type=submit]").first.click()
    quiz.locator("[data-action=reset]").click()
    part.locator("input").nth(1).check()
    part.locator("[type=submit]").first.click()
    expect(quiz.locator("[data-action=undo]")).to_be_hidden()
    expect(quiz.locator("[data-action=reset]")).to_be_visible()


def test_after_a_right_answer_the_focus_stays_with_the_choice(cause):
    cause.locator(f'{STEP} input[value="{RIGHT}"]').check()
    cause.locator(f"{STEP} [type=submit]").press("Enter")
    expect(cause.locator(f'{STEP} input[value="{RIGHT}"]')).to_be_focused()


def test_the_language_switch_stays_with_the_same_situation(quiz):
    for _ in range(3):
        quiz.locator("[data-action=next]").click()
    before = quiz.locator(".quiz-part:visible").get_attribute("data-quiz")
    quiz.locator("header .language-link").click()
    quiz.wait_for_load_state()
    expect(quiz.locator(".quiz-part:visible")).to_have_attribute("data-quiz", before)


def test_after_a_wrong_answer_the_page_says_what_to_read(cause):
    more = cause.locator(".quiz").filter(has=cause.locator(STEP)).locator(".quiz-read")
    expect(more).to_be_hidden()
    choose(cause, STEP, WRONG)
    expect(more.locator("a")).to_be_visible()


@pytest.fixture(scope="module")
def several(tmp_path_factory):
    """The site with one quiz that has two right options and a pass mark."""
    config = copy_project(tmp_path_factory.mktemp("several"))
    for folder in LANGUAGES:
        path = config.parent / "docs" / folder / "causes/communication.md"
        text = path.read_text(encoding="utf-8")
        text = text.replace(
            '<!-- quiz id="web-shop" mixed', '<!-- quiz id="web-shop" pass="60" mixed', 1
        )
        start = text.index('<!-- id="more-hours"')
        line = text.rindex("- [ ]", 0, start)
        path.write_text(text[:line] + "- [x]" + text[line + 5 :], encoding="utf-8")
    target = config.parent / "site"
    build(target, config=config)
    return target


def test_two_right_options_and_a_pass_mark(several, serve, new_page, language):
    page = new_page(bypass_csp=True)
    page.goto(serve(several) + LANGUAGES[language]["cause"])
    form = page.locator(STEP)
    expect(form.locator("input[type=checkbox]")).to_have_count(4)
    choose(page, STEP, RIGHT)
    expect(form.locator(".announce")).not_to_be_empty()
    outcome = page.locator(".quiz").filter(has=form).locator(".quiz-outcome")
    expect(outcome).to_contain_text("50%")
    assert violations(page) == []
    form.locator("[data-action=again]").click()
    for option in (RIGHT, "more-hours"):
        form.locator(f'input[value="{option}"]').check()
    form.locator("[type=submit]").click()
    expect(form.locator(".lesson")).to_be_visible()
    expect(outcome).to_contain_text("50%")  # the first attempt counts

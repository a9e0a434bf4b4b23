"""Where a reader is and the one next step, case by case: loop.js in a browser and alone; then on a page."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from assessments import bundle
from conftest import Browsers
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES, answer_all

SCRIPT = bundle.script(bundle.ordered(("loop",), bundle.of_components(".js")), exposed=True)
DAY = 86_400_000
NOW = 1_000 * DAY
# A scan of three: one that can only be answered after the start, one without a middle.
SCAN = {
    "good": {"a.one": ["yes", "na"], "a.two": ["yes", "na"], "b.three": ["yes", "na"]},
    "after": ["b.three"],
    "unstarted": ["before"],
    "over": "ending",
}
ALONE = ["scan", "result", "plan", "do", "again"]
TOGETHER = ["scan", "result", "plan", "invite", "compare", "talk", "do", "again"]


@pytest.fixture(scope="module")
def evaluate(browsers: Browsers) -> Iterator[Any]:
    page = browsers.get().new_page()
    page.evaluate(SCRIPT)
    yield page.evaluate
    page.close()


def registers(values: Any, ago: Any) -> Any:
    """The values of a map, and when each was given."""
    return dict(values), dict.fromkeys(values, NOW - ago * DAY)


@pytest.fixture
def where(evaluate: Any) -> Any:
    """A function that tells where somebody is; ages are in days."""

    def call(
        answers: str = "",
        *,
        plan: Any = (),
        others: Any = (),
        measured: Any = None,
        answered: int = 10,
        planned: int = 5,
        arrived: int = 3,
        at: str = "overview",
        **more: Any,
    ) -> Any:
        given = dict(zip(SCAN["good"], answers.split(), strict=False))
        given = {key: value for key, value in given.items() if value != "-"}
        items = {f"p{n}": {"added": NOW - planned * DAY - n, **item} for n, item in enumerate(plan)}
        people = {f"o{n}": {"name": name, "date": 1} for n, name in enumerate(others)}
        it = {"lane": "", "stage": "", "self": None, "rounds": {}} | more
        times = {}
        it["answers"], times["answers"] = registers(given, answered)
        it["plan"], times["plan"] = registers(items, planned)
        it["others"], times["others"] = registers(people, arrived)
        it["measurements"] = {} if measured is None else {"m": {"date": NOW - measured * DAY}}
        found = evaluate("([...args]) => assessments.loop(...args)", [it, times, SCAN, at, NOW])
        found["steps"] = TOGETHER if found["together"] else ALONE
        found["done"] = [
            step for step in found["steps"] if found["done"].get(step) and step != found["step"]
        ]
        return found

    return call


def test_who_has_nothing_begins(where: Any) -> None:
    found = where()
    assert (found["step"], found["next"], found["done"]) == ("scan", "begin", [])
    assert found["steps"] == ALONE


def test_who_began_goes_on_and_hears_how_many_are_left(where: Any) -> None:
    found = where("yes - -")
    assert (found["next"], found["n"], found["all"]) == ("go-on", 2, 3)


def test_before_the_start_nobody_waits_for_what_cannot_have_happened(where: Any) -> None:
    assert where("yes no", stage="before")["next"] == "result"
    assert where("yes no", stage="during")["next"] == "go-on"


def test_a_full_scan_leads_to_its_result_and_there_to_a_first_step(where: Any) -> None:
    found = where("yes no yes")
    assert (found["step"], found["next"], found["done"]) == ("result", "result", ["scan"])
    for at in ("result", "plan"):
        found = where("yes no yes", at=at)
        assert (found["step"], found["next"]) == (at, "plan")


def test_what_is_planned_is_done_and_the_first_of_it_is_named(where: Any) -> None:
    plan = [
        {"text": "Later", "by": "2026-12-09"},
        {"text": "None"},
        {"remedy": "r", "by": "2026-12-03"},
    ]
    found = where("yes no yes", plan=plan)
    assert (found["step"], found["next"], found["n"]) == ("do", "do", 3)
    assert (found["remedy"], found["date"]) == ("r", "2026-12-03")
    assert found["done"] == ["scan", "result", "plan"]


def test_a_plan_without_a_scan_is_worked_on_first(where: Any) -> None:
    found = where("yes - -", plan=[{"text": "x"}])
    assert (found["next"], found["done"]) == ("do", ["plan"])
    assert where("yes - -", plan=[{"text": "x", "done": True}])["next"] == "go-on"


def test_the_end_says_when_to_look_again(where: Any) -> None:
    found = where("yes no yes", plan=[{"text": "x", "done": True}])
    assert (found["step"], found["next"], found["date"]) == ("again", "rest", NOW + 50 * DAY)
    assert found["done"] == ["scan", "result", "plan", "do"]
    assert where("yes yes na")["next"] == "rest"


def test_after_two_months_there_is_something_to_measure(where: Any) -> None:
    done = [{"text": "x", "done": True}]
    found = where("yes no yes", plan=done, answered=60, planned=20)
    assert (found["next"], found["date"]) == ("measure", NOW - 60 * DAY)
    assert where("yes no yes", plan=done, answered=60, planned=20, measured=59)["next"] == "rest"


def test_new_answers_that_fall_short_lead_to_the_result_again(where: Any) -> None:
    done = [{"text": "x", "done": True}]
    assert where("yes no yes", plan=done, answered=1)["next"] == "result"
    assert where("yes yes yes", plan=done, answered=1)["next"] == "rest"
    assert where("yes no yes", plan=done, answered=1, measured=0)["next"] == "rest"


def test_who_chose_alone_is_never_told_that_anything_is_missing(where: Any) -> None:
    for lane in ("", "alone"):
        for state in ({}, {"plan": [{"text": "x"}]}, {"plan": [{"text": "x", "done": True}]}):
            found = where("yes no yes", lane=lane, **state)
            assert found["steps"] == ALONE
            assert found["next"] in ("result", "do", "rest")


def test_together_the_other_is_invited_once_there_is_a_plan(where: Any) -> None:
    assert where("yes no yes", lane="together")["next"] == "result"
    found = where("yes no yes", lane="together", plan=[{"text": "x"}])
    assert (found["steps"], found["step"], found["next"]) == (TOGETHER, "invite", "invite")
    assert where("yes yes yes", lane="together")["next"] == "invite"


def test_who_waits_does_what_is_planned_and_then_may_ask_again(where: Any) -> None:
    mine = {"id": "abcdef", "name": ""}
    found = where("yes no yes", lane="together", plan=[{"text": "x"}], self=mine)
    assert (found["next"], "invite" in found["done"]) == ("do", True)
    done = [{"text": "x", "done": True}]
    found = where("yes no yes", lane="together", plan=done, self=mine)
    assert (found["step"], found["next"]) == ("compare", "remind")


def test_answers_that_wait_come_first_after_ones_own(where: Any) -> None:
    found = where("yes - -", others=["Sanne"], plan=[{"text": "x"}])
    assert (found["next"], found["n"]) == ("first", 2)
    found = where("yes no yes", others=["Sanne", ""], plan=[{"text": "x"}])
    assert (found["step"], found["next"], found["names"]) == ("compare", "compare", "Sanne")
    assert found["steps"] == TOGETHER


def test_a_closed_envelope_that_was_answered_is_opened_before_all_else(where: Any) -> None:
    replied = {"r": {"is": "back", "name": "Sanne"}}
    found = where("yes - -", rounds=replied, plan=[{"text": "x"}])
    assert (found["step"], found["next"], found["names"]) == ("compare", "reveal", "Sanne")
    assert found["says"] == "compare-named"
    assert where("yes no yes", rounds=replied, at="compare")["step"] == "compare"
    sent = {"r": {"is": "back", "name": "Sanne", "sent": True}}
    assert where("yes no yes", rounds=sent, plan=[{"text": "x"}])["next"] == "do"


def test_an_invitation_that_waits_for_an_answer_is_answered_with_a_whole_scan(where: Any) -> None:
    asked = {"r": {"is": "in", "name": "Sanne"}}
    found = where("yes - -", rounds=asked, plan=[{"text": "x"}])
    assert (found["step"], found["next"], found["n"]) == ("scan", "first", 2)
    found = where("yes no yes", rounds=asked)
    assert (found["steps"], found["step"], found["next"]) == (TOGETHER, "invite", "answer")
    answered = {"r": {"is": "in", "name": "Sanne", "reply": "x"}}
    assert where("yes no yes", rounds=answered)["next"] == "result"


def test_on_the_comparison_one_talks_and_what_is_agreed_is_done(where: Any) -> None:
    found = where("yes no yes", others=["Sanne"], at="compare")
    assert (found["step"], found["next"]) == ("talk", "talk")
    found = where("yes no yes", others=["Sanne"], arrived=6, plan=[{"text": "x"}])
    assert (found["step"], found["next"]) == ("do", "do")
    assert {"compare", "talk"} <= set(found["done"])


def test_who_ends_it_reads_about_that_first_and_is_not_sent_back_to_measure(where: Any) -> None:
    assert where(stage="ending")["next"] == "over"
    assert where("yes - -", stage="ending")["next"] == "go-on"
    done = [{"text": "x", "done": True}]
    assert where("yes no yes", stage="ending", plan=done)["next"] == "closed"


def test_every_next_step_has_a_sentence_and_a_way_on(page: Page, address: str) -> None:
    page.goto(address)
    found = page.locator(".resume .loop").evaluate(
        """loop => [
            [...loop.querySelectorAll("[data-next]")].map(link => link.dataset.next),
            [...loop.querySelector("template.texts").content.children].map(text => text.dataset.text),
        ]"""
    )
    links, sentences = (set(names) for names in found)
    # What arrived in an envelope is told with the words for what arrived open.
    assert links - {"reveal"} == sentences - {"do-by", "compare-named"}
    assert len(links) == 16


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_are_a_list_with_a_sign_and_a_word_at_320_pixels(
    new_page: Callable[..., Page], address: str, language: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "yes")
    page.evaluate("assessments.store.put('others', 'abcdef', {name: 'Anna', date: 1, codes: {}})")
    page.goto(address + LANGUAGES[language]["collaborations"])
    steps = page.locator(".loop-steps li:visible")
    expect(steps).to_have_count(8)
    current = page.locator(".loop-steps [aria-current=step]")
    expect(current).to_have_count(1)
    expect(current).to_have_text({"nl": "Vergelijken", "en": "Compare"}[language])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    right = page.locator("li.collaboration").evaluate(
        "card => [...card.querySelectorAll('*')].every(part =>"
        " part.getBoundingClientRect().right <= card.getBoundingClientRect().right)"
    )
    assert right


def current(page: Page) -> Any:
    return page.locator(".loop-steps [aria-current=step]:visible")


@pytest.mark.parametrize("language", LANGUAGES)
def test_result_plan_and_comparison_say_where_one_is_and_the_result_follows_the_lane(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["scan"])
    answer_all(page, "no")
    page.locator("form.scan [type=submit]").click()
    steps = page.locator(".result .loop-steps li:visible")
    expect(steps).to_have_count(5)
    expect(current(page)).to_have_text({"nl": "Uitkomst", "en": "Result"}[language])
    expect(page.locator(".loop [data-step=plan]")).not_to_have_class("done")
    page.locator("[data-lane=together]").click()
    expect(steps).to_have_count(8)
    page.locator(".lead .plan-add button:visible").first.click()
    expect(page.locator(".loop [data-step=plan]")).to_have_class("done")
    page.goto(address + LANGUAGES[language]["plan"])
    expect(current(page)).to_have_text({"nl": "Uitnodigen", "en": "Invite"}[language])
    page.locator(".loop-next a:visible").click()
    expect(page.locator(".compare .loop-steps li:visible")).to_have_count(8)
    expect(page.locator(".compare .loop-next")).to_have_count(0)

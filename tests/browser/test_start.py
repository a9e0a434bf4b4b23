"""Broken markup: a component that cannot start says what is missing, and the others start all the same."""

from collections.abc import Iterator
from typing import Any

import pytest
from conftest import PATIENCE, WITHOUT_WORKER
from playwright.sync_api import Browser, Page, expect

from browser.pages import LANGUAGES

CHECK = "form[data-kind=checklist]"
QUIZ = "section[data-kind=quiz]"


@pytest.fixture
def broken(browser: Browser, address: str) -> Iterator[Any]:
    """A function that opens a page without some elements; the page, and its errors in the console."""
    contexts = []

    def open_page(name: Any, selector: str) -> Any:
        context = browser.new_context(locale="nl-NL")
        context.add_init_script(WITHOUT_WORKER)
        contexts.append(context)
        errors = []
        context.on(
            "console", lambda m: errors.append(m.text.split("\n")[0]) if m.type == "error" else None
        )
        context.on("weberror", lambda event: errors.append(f"uncaught: {event.error}"))
        # Deferred scripts run when the page has been read: this listener comes before them.
        context.add_init_script(
            f"""document.addEventListener("readystatechange", () => {{
                for (const element of document.querySelectorAll({selector!r})) element.remove();
            }}, {{once: true}})"""
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address + LANGUAGES["nl"][name])
        return page, errors

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("name", "selector", "said"),
    [
        ("plan", ".plan-lists", "component plan: no element .plan-lists"),
        (
            "topic",
            f"{CHECK} [data-action=more]",
            "component checklist: no element [data-action=more]",
        ),
        ("topic", f"{QUIZ} .quiz-outcome", "component quiz: no element .quiz-outcome"),
        ("compare", ".guide", "component compare: no element .guide"),
        (
            "scan",
            "select[data-action=compare]",
            "component measurement: no element [data-action=compare]",
        ),
    ],
)
def test_what_is_missing_is_named(broken: Any, name: Any, selector: str, said: Any) -> None:
    _, errors = broken(name, selector)
    assert set(errors) == {f"MissingElement: {said}"}  # once for each of its kind


def test_the_others_start_all_the_same(broken: Any) -> None:
    page, errors = broken("topic", f"{CHECK} [data-action=more]")
    assert len(errors) == 1
    question = page.locator(f"{QUIZ} .question").first
    question.locator("input").first.check()
    question.locator("[type=submit]").click()
    expect(question.locator(".feedback:visible")).to_have_count(1)


def test_what_stands_in_a_component_that_did_not_start_says_so(broken: Any) -> None:
    _, errors = broken("scan", "form.scan .radar, form.scan .part-title, [data-action=back]")
    assert errors == [
        "MissingElement: component scan: no element [data-action=back]",
        "MissingElement: component measurement: no component scan around it",
        "MissingElement: component plan-sheet: no component scan around it",
    ]


def test_what_may_be_absent_is_not_missed(broken: Any) -> None:
    _, errors = broken("topic", ".current-collaboration, .quiz-read")
    assert errors == []


def test_nothing_starts_twice(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["plan"])
    page.evaluate(
        """() => {
            window.made = 0;
            assessments.start("plan", class { constructor() { window.made += 1; } });
        }"""
    )
    assert page.evaluate("window.made") == 0


@pytest.mark.parametrize(
    ("language", "date", "product"),
    [("nl", "6 december 2026", "//NL"), ("en", "6 December 2026", "//EN")],
)
def test_dates_and_files_speak_the_language_of_the_page(
    page: Page, address: str, language: str, date: Any, product: Any
) -> None:
    page.goto(address + LANGUAGES[language]["plan"])
    assert page.evaluate("assessments.showDate('2026-12-06')") == date
    written = page.evaluate(
        """() => {
            const plan = document.querySelector("[data-kind=plan]").component;
            const say = (name, values) => plan.say(name, values);
            return assessments.calendar([], {say, name: "", own: "x", url: "", now: 0});
        }"""
    )
    assert f"PRODID:-//kitchen//plan{product}" in written

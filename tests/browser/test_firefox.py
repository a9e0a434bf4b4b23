"""In Firefox, as Debian has it: pages that come back, two tabs, links, files, and a site on disk.

Firefox keeps the last pages asleep and tells them nothing of what changes meanwhile, and keeps
each page on disk apart. Chromium does neither.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import SAMPLE, build

from browser.firefox import Firefox, find
from browser.pages import CRITICAL, FIRST, LANGUAGES, STORE

NL, EN = LANGUAGES["nl"], LANGUAGES["en"]
PROGRAM = find()
pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="there is no Firefox on this machine"),
    pytest.mark.xdist_group("firefox"),
]
TOPIC = f"return [...document.querySelectorAll('#{FIRST.split('.')[0]} .statement')].map((s) => s.dataset.statement)"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    assert PROGRAM
    firefox = Firefox(PROGRAM, tmp_path_factory.mktemp("firefox") / "profile")
    yield firefox
    firefox.close()


@pytest.fixture
def firefox(program: Firefox, address: str) -> Any:
    """A window that nobody has entered anything in yet."""
    program.do("WebDriver:SetWindowRect", width=1000, height=900)
    program.goto(address)
    program.run("localStorage.clear(); sessionStorage.clear()")
    program.goto("about:blank")
    return program


def asleep(firefox: Firefox) -> None:
    """Have the page remember that it was kept, rather than read anew."""
    firefox.run(
        "window.addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })"
    )


def came_back(firefox: Firefox) -> None:
    assert firefox.wait("return window.cameBack"), "Firefox has read the page anew"


def answers(firefox: Firefox, collaboration: str = "own") -> Any:
    return firefox.stored(STORE)["collaborations"][collaboration]["answers"]


def answer_topic(firefox: Firefox, value: Any) -> None:
    for key in firefox.run(TOPIC):
        firefox.choose(key, value)


# Coming back


def test_a_page_that_comes_back_after_erasing_is_empty_and_stores_one_answer(
    firefox: Firefox, address: str
) -> None:
    firefox.goto(address + NL["topic"])
    asleep(firefox)
    for key in firefox.run(TOPIC)[:3]:
        firefox.choose(key, "yes")
    firefox.goto(address + NL["collaborations"])
    firefox.click("[data-action=erase]")
    firefox.click("[data-action=erase-confirm]")
    firefox.back()
    came_back(firefox)
    assert firefox.chosen() == []
    firefox.choose(CRITICAL, "no")
    assert set(answers(firefox)) == {CRITICAL}


def test_after_another_collaboration_was_chosen_answers_go_there(
    firefox: Firefox, address: str
) -> None:
    firefox.goto(address + NL["topic"])
    asleep(firefox)
    firefox.choose(FIRST, "yes")
    firefox.goto(address + NL["collaborations"])
    firefox.type(".collaboration-new input", "Filiaal Zuid")
    firefox.click(".collaboration-new button")
    firefox.wait(
        "return JSON.parse(localStorage.getItem(arguments[0])).current?.[0] !== 'own'", STORE
    )
    south = firefox.stored(STORE)["current"][0]
    firefox.back()
    came_back(firefox)
    assert firefox.chosen() == []
    assert firefox.text("#temperature .collaboration-name") == "Filiaal Zuid"
    firefox.choose(CRITICAL, "no")
    assert set(answers(firefox)) == {FIRST}
    assert set(answers(firefox, south)) == {CRITICAL}


def test_a_result_that_comes_back_is_that_of_the_answers_of_now(
    firefox: Firefox, address: str
) -> None:
    firefox.goto(address + NL["topic"])
    asleep(firefox)
    answer_topic(firefox, "yes")
    firefox.click("#temperature [type=submit]")
    assert firefox.text("#temperature .score-number") == "100%"
    firefox.goto(address + EN["topic"])
    answer_topic(firefox, "no")
    firefox.back()
    came_back(firefox)
    assert firefox.text("#temperature .score-number") == "0%"


def test_a_quiz_that_comes_back_has_what_was_answered_since(firefox: Firefox, address: str) -> None:
    firefox.goto(address + NL["quiz"] + "#warm-fridge")
    asleep(firefox)
    firefox.goto(address + EN["quiz"] + "#warm-fridge")
    question = "[data-question='warm-fridge.step'] "
    firefox.click(question + "input[value=throw-away]")
    firefox.click(question + "[type=submit]")
    firefox.back()
    came_back(firefox)
    assert firefox.run(
        "return document.querySelector(arguments[0]).checked", question + "input[value=throw-away]"
    )
    firefox.element(question + ".feedback")


# Typing and reloading


def test_what_is_typed_in_the_plan_is_there_after_reloading_at_once(
    firefox: Firefox, address: str
) -> None:
    firefox.goto(address + NL["plan"])
    firefox.type(".plan-own input", "Bel de monteur")
    firefox.click(".plan-own button")
    firefox.type(".plan-items [name=who]", "Femke")
    firefox.reload()
    who = "return document.querySelector('.plan-items [name=who]')?.value === 'Femke'"
    assert firefox.wait(who)


# Two tabs


def test_two_tabs_that_answer_at_once_lose_nothing(firefox: Firefox, address: str) -> None:
    run = """const name = arguments[0]; let n = 0; const go = () => {
        window.assessments.store.setAnswers({[`${name}.a${n}`]: "yes"});
        if (++n < 50) setTimeout(go, Math.random() * 8); else window.done = true; };
        setTimeout(go, 300);"""
    one = firefox.here
    firefox.goto(address + NL["scan"])
    two = firefox.tab()
    firefox.goto(address + NL["scan"])
    firefox.run(run, "two")
    firefox.switch(one)
    firefox.run(run, "one")
    for tab in (one, two):
        firefox.switch(tab)
        firefox.wait("return window.done")
    wanted = {f"{name}.a{n}" for name in ("one", "two") for n in range(50)}
    for tab in (one, two):
        firefox.switch(tab)
        firefox.wait("return Object.keys(window.assessments.store.answers()).length >= 100")
        assert set(firefox.run("return Object.keys(window.assessments.store.answers())")) == wanted
    firefox.wait(
        "return Object.keys(JSON.parse(localStorage.getItem(arguments[0])).collaborations.own.answers).length === 100",
        STORE,
    )
    firefox.do("WebDriver:CloseWindow")
    firefox.switch(one)


# The whole path


def test_a_reader_walks_from_home_to_a_plan(firefox: Firefox, address: str) -> None:
    firefox.goto(address)
    firefox.click(".card a")
    firefox.wait("return document.querySelector('form.checklist')")
    answer_topic(firefox, "no")
    firefox.click("#temperature [type=submit]")
    assert firefox.text("#temperature .score-number") == "0%"
    firefox.click("#temperature [data-action=plan]")
    firefox.goto(address + NL["plan"])
    firefox.element(".plan-items .plan-item")
    firefox.click("[data-action=calendar]")
    assert "Femke" not in firefox.text(".plan-take .calendar-saved")


def test_a_link_is_out_of_the_address_and_asks_what_to_do(firefox: Firefox, address: str) -> None:
    firefox.goto(address + NL["scan"])
    for key in firefox.run(
        "return [...document.querySelectorAll('.statement')].map((s) => s.dataset.statement)"
    ):
        firefox.choose(key, "yes")
    firefox.click("form.scan [type=submit]")
    firefox.type("[name=share-name]", "Anna")
    link = firefox.run("return document.querySelector('.share-address').href")
    assert "#" in link
    firefox.run("localStorage.clear()")
    firefox.goto("about:blank")
    firefox.goto(link)
    assert "Anna" in firefox.text(".arrival-title")
    assert "#" not in firefox.run("return location.href")
    firefox.reload()
    assert "Anna" in firefox.text(".arrival-title")
    firefox.click(".arrival [type=submit]")
    firefox.element(".compare-blind")


def test_a_file_brings_answers_along(firefox: Firefox, address: str, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    data = {"v": 1, "collaborations": {"own": {"answers": {FIRST: ["yes", 5]}}}}
    path.write_text(json.dumps(data), encoding="utf-8")
    firefox.goto(address + NL["collaborations"])
    field = firefox.do("WebDriver:FindElement", using="css selector", value=".transfer [type=file]")
    firefox.do("WebDriver:ElementSendKeys", id=next(iter(field.values())), text=str(path))
    firefox.click(".transfer-preview [type=submit]")
    firefox.wait("return document.querySelector('.transfer-message').textContent.trim()")
    assert set(answers(firefox)) == {FIRST}


# From disk


def test_from_disk_a_page_keeps_its_own_answers_and_says_that_others_may_not_have_them(
    firefox: Firefox, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("offline")
    build(place, SAMPLE.with_name("mkdocs.offline.yml"))
    topic = NL["topic"].rstrip("/") + ".html"
    firefox.goto(f"file://{place}/{topic}")
    firefox.run("localStorage.clear()")
    firefox.reload()
    answer_topic(firefox, "yes")
    firefox.click("#temperature [type=submit]")
    assert firefox.text("#temperature .score-number") == "100%"
    firefox.element("#temperature [data-state=apart]")
    firefox.element("#temperature [data-action=save-file]")
    firefox.reload()
    assert firefox.text("#temperature .score-number") == "100%"
    firefox.goto(f"file://{place}/{EN['topic'].rstrip('/')}.html")
    assert firefox.chosen() == []  # the reason for the notice
    firefox.element("#temperature [data-state=apart]")

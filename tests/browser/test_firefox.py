"""In Firefox, as Debian has it: a page that comes back, typing, two tabs, and a file.

Firefox keeps the last pages asleep and tells them nothing of what changes meanwhile; Chromium does.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from browser.firefox import Firefox, find
from browser.pages import CRITICAL, FIRST, LANGUAGES, STORE

NL = LANGUAGES["nl"]
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

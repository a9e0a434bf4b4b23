"""In Firefox, as Debian has it: a page that comes back, typing, two tabs, and a sealed exchange.

Firefox keeps the last pages asleep and tells them nothing of what changes meanwhile; Chromium does.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.firefox import PATIENCE, Firefox, find
from browser.pages import CRITICAL, FIRST, LANGUAGES, STORE

NL = LANGUAGES["nl"]
PROGRAM = find()
pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="there is no Firefox on this machine"),
    pytest.mark.xdist_group("firefox"),
]
# How often a reader goes back, as Firefox keeps most pages and not every one.
TIMES = 4
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


def leave_and_come_back(firefox: Firefox, between: Callable[[], None]) -> bool:
    """Leave this page, do something elsewhere, and go back: whether the page was kept meanwhile.

    What Firefox keeps is its own affair: on a busy machine it may read a page anew.
    """
    firefox.run(
        "window.addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })"
    )
    between()
    firefox.back()
    firefox.wait("return document.readyState === 'complete'")
    return bool(firefox.run("return window.cameBack"))


def answers(firefox: Firefox, collaboration: str = "own") -> Any:
    return firefox.stored(STORE)["collaborations"][collaboration]["answers"]


# Coming back


def test_a_page_that_comes_back_after_erasing_is_empty_and_stores_one_answer(
    firefox: Firefox, address: str
) -> None:
    def erase() -> None:
        firefox.goto(address + NL["collaborations"])
        firefox.click("[data-action=erase]")
        firefox.click("[data-action=erase-confirm]")

    kept = 0
    for _ in range(TIMES):
        firefox.goto(address + NL["topic"])
        for key in firefox.run(TOPIC)[:3]:
            firefox.choose(key, "yes")
        kept += leave_and_come_back(firefox, erase)
        assert firefox.chosen() == []
        firefox.choose(CRITICAL, "no")
        assert set(answers(firefox)) == {CRITICAL}
    if not kept:
        firefox.goto(address + "sitemap.xml")
        if not leave_and_come_back(firefox, lambda: firefox.goto("about:blank")):
            pytest.skip("this Firefox keeps no page at all")
    assert kept, "Firefox never keeps the page: something in it forbids that"


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


# A sealed exchange


def test_two_people_exchange_sealed_answers(firefox: Firefox, address: str) -> None:
    """Two names of this machine are two browsers to it: each keeps its own."""
    anna, ben = address, address.replace("127.0.0.1", "localhost")
    firefox.goto(ben)
    firefox.run("localStorage.clear()")

    def finish() -> None:
        firefox.run(
            """for (const group of document.querySelectorAll("form.scan .statement")) {
                group.querySelector("input").click();
            }
            document.querySelector("form.scan [type=submit]").click();"""
        )

    def send(to: str) -> str:
        firefox.run("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
        firefox.click("[data-action=send]:not(:disabled)")
        message: str = firefox.wait("return window.copied")
        return to + NL["compare"] + message[message.rindex("#2.") :]

    firefox.goto(anna + NL["scan"])
    finish()
    firefox.goto(send(ben))
    firefox.click(".arrival [type=submit]")
    firefox.wait("return location.pathname.endsWith('/scan/')")
    finish()
    firefox.goto(send(anna))
    firefox.element("[data-pane=reply]")
    firefox.goto(send(ben))
    firefox.element(".compare-result .result-title")
    rounds = firefox.stored(STORE)["collaborations"]["own"]["rounds"]
    assert not {"opener", "reply"} & set(next(iter(rounds.values()))[0])


# The whole path


def downloaded(firefox: Firefox, name: str) -> Path:
    """A file that was saved, once it is whole."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = [path for path in firefox.downloads.glob(name) if path.stat().st_size]
        if found and not list(firefox.downloads.glob("*.part")):
            return found[-1]
        time.sleep(0.1)
    raise AssertionError(f"no {name} was saved")


# Its sandbox lets the driver choose no file from disk.
CHOOSE_FILE = """const chosen = new DataTransfer(), field = document.querySelector(".transfer [type=file]");
    chosen.items.add(new File([arguments[0]], "kept.json"));
    field.files = chosen.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));"""


def test_a_reader_walks_from_home_to_a_plan_and_takes_everything_along(
    firefox: Firefox, address: str
) -> None:
    firefox.goto(address)
    firefox.click(".invite .button-go")
    firefox.element("form.scan")
    for key in firefox.run(
        "return [...document.querySelectorAll('form.scan .statement')].map((s) => s.dataset.statement)"
    ):
        firefox.choose(key, "no")
    firefox.click("form.scan [type=submit]")
    assert firefox.text(".result-title")
    firefox.click(".lead [data-action=plan]")
    firefox.click("[data-action=keep]")

    firefox.goto(address + NL["plan"])
    firefox.type(".plan-items [name=who]", "Femke")
    firefox.type(".plan-items [name=by]", "2027-01-04")
    firefox.click("[data-action=calendar]")
    calendar = downloaded(firefox, "*.ics").read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20270104" in calendar
    assert "Femke" in calendar

    firefox.goto(address + NL["collaborations"])
    before = firefox.stored(STORE)
    firefox.click("[data-action=save-all]")
    kept = downloaded(firefox, f"{STORE}-*.json").read_text(encoding="utf-8")
    firefox.click("[data-action=erase]")
    firefox.click("[data-action=erase-confirm]")
    assert not firefox.run("return localStorage.getItem(arguments[0])", STORE)
    firefox.run(CHOOSE_FILE, kept)
    firefox.click(".transfer-preview [type=submit]")
    firefox.wait("return localStorage.getItem(arguments[0])", STORE)
    after = firefox.stored(STORE)
    for part in ("answers", "plan", "measurements"):
        assert after["collaborations"]["own"][part] == before["collaborations"]["own"][part] != {}

"""The store: anything at all can stand there, and what was entered last counts; its laws stand in test_hostile.py."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, STORE


@pytest.fixture
def store(page: Page, address: str) -> Any:
    page.goto(address + LANGUAGES["nl"]["scan"])
    return page


@pytest.mark.parametrize(
    "raw",
    [
        None,
        1,
        "x",
        [],
        {},
        {"collaborations": 3},
        {"collaborations": {"own": None}},
        {"quiz": [1]},
        {"current": "own"},
    ],
)
def test_anything_at_all_becomes_data_of_todays_shape(store: Any, raw: Any) -> None:
    data = store.evaluate("raw => assessments.migrate(raw)", raw)
    assert data["v"] == 1
    assert data["current"] == ["own", 0]
    assert data["quiz"] == {}


@pytest.mark.parametrize(
    ("part", "register"),
    [
        ("answers", [5, 1]),
        ("answers", ["yes", "later"]),
        ("plan", [7, 1]),
        ("plan", [{"text": 9, "added": 1}, 1]),
        ("plan", [{"by": {}, "added": 1}, 1]),
        ("plan", [{"by": "9999-99-99", "added": 1}, 1]),
        ("measurements", [{"date": "now", "scan": "s", "answers": {}, "statements": []}, 1]),
        ("measurements", [{"date": 1, "scan": "s", "answers": {}}, 1]),
        ("others", [{"name": None, "date": 1, "codes": {}}, 1]),
        ("others", ["x", 1]),
        ("others", [{"name": "x", "date": -1, "codes": {}}, 1]),
        ("others", [{"name": "x", "date": 1e300, "codes": {}}, 1]),
    ],
)
def test_an_entry_that_no_page_could_show_is_left_out(store: Any, part: Any, register: Any) -> None:
    raw = {"v": 1, "collaborations": {"own": {part: {"key": register}}}}
    data = store.evaluate("raw => assessments.migrate(raw)", raw)
    assert data["collaborations"]["own"][part] == {}


def test_a_time_beyond_all_clocks_can_still_be_overwritten(store: Any) -> None:
    raw = {"v": 1, "collaborations": {"own": {"answers": {"a.b": ["yes", 1e300]}}}}
    store.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [STORE, json.dumps(raw)])
    store.reload()
    store.evaluate("assessments.store.setAnswers({'a.b': 'no'})")
    store.reload()
    assert store.evaluate("assessments.store.answers()['a.b']") == "no"


def test_a_removal_wins_over_an_older_answer_and_loses_from_a_newer_one(store: Any) -> None:
    assert store.evaluate(
        """() => {
            const {merge, migrate} = assessments;
            const with_ = (answer) => migrate({v: 1, collaborations: {own: {answers: {k: answer}}}});
            const value = (data) => data.collaborations.own.answers.k[0];
            return [value(merge(with_(["yes", 1]), with_([null, 2]))), value(merge(with_(["yes", 3]), with_([null, 2])))];
        }"""
    ) == [None, "yes"]


def test_later_is_later_even_when_the_clock_stands_still(store: Any) -> None:
    store.evaluate("Date.now = () => 5")
    for answer in ("yes", "no", "partly"):
        store.evaluate("answer => assessments.store.setAnswers({'a.b': answer})", answer)
    assert store.evaluate("assessments.store.data().collaborations.own.answers['a.b']") == [
        "partly",
        7,
    ]


def test_erasing_in_one_tab_erases_in_the_other(store: Any) -> None:
    other = store.context.new_page()
    other.goto(store.url)
    yes = other.locator(f"input[name='{FIRST}'][value=yes]")
    store.evaluate("key => assessments.store.setAnswers({[key]: 'yes'})", FIRST)
    expect(yes).to_be_checked()
    store.evaluate("assessments.store.erase()")
    expect(yes).not_to_be_checked()


def test_damaged_twice_keeps_both(store: Any) -> None:
    for text in ("{first", "{second"):
        store.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [STORE, text])
        store.reload()
    kept = store.evaluate(
        "key => Object.entries(localStorage).filter(([k]) => k.startsWith(key))", STORE
    )
    assert {"{first", "{second"} <= {text for _, text in kept}
    store.evaluate("assessments.store.erase()")
    kept = store.evaluate(
        "key => Object.keys(localStorage).filter((k) => k.startsWith(key))", STORE
    )
    assert kept == []


def test_damage_without_room_to_set_it_aside_is_never_overwritten(store: Any) -> None:
    damage = "{" + "x" * 3_000_000
    store.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [STORE, damage])
    store.reload()
    store.evaluate("assessments.store.setAnswers({'a.b': 'yes'})")
    assert store.evaluate("key => localStorage.getItem(key).length", STORE) == len(damage)
    assert store.evaluate("assessments.store.state") == "full"


def test_after_a_newer_version_and_an_erasure_answers_are_kept_again(store: Any) -> None:
    store.evaluate("key => localStorage.setItem(key, '{\"v\": 2}')", STORE)
    store.reload()
    other = store.context.new_page()
    other.goto(store.url)
    other.evaluate("assessments.store.erase()")
    expect(store.locator("form.scan [data-state=newer]")).to_be_hidden()
    store.evaluate("assessments.store.setAnswers({'a.b': 'yes'})")
    assert store.evaluate("key => localStorage.getItem(key).includes('a.b')", STORE)

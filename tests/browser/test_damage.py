"""Whatever the browser kept, every page opens, works and throws nothing."""

from typing import Any

import pytest
from playwright.sync_api import Page

from browser.pages import LANGUAGES, STORE

DAMAGE = [
    '{"v": 1, "collaborations": {"own": {"name": [5, 1], "answers": {"temperature.fridges-measured": ["yes", 1]}}}}',
    '{"v": 1, "current": ["nope", 5], "collaborations": {"x": {"gone": [true, 1]}}}',
    '{"v": 1, "collaborations": {"own": {"plan": {"a": [{"text": "x", "added": 1, "by": "9999-99-99"}, 1]},'
    ' "others": {"zzzzzz": [{"name": "<b>", "date": 1e300, "codes": {"constructor": "A", "__proto__": "B"}}, 1]},'
    ' "measurements": {"m": [{"date": 1, "scan": "scan", "answers": {"x": "y"}, "statements": [1, {}]}, 1]}}},'
    ' "quiz": {"seed": [{"first": [], "last": []}, 1], "warm-fridge.step": ["x", 2]}}',
    '{"v": 1, "collaborations": {"__proto__": {"name": ["x", 1]}, "own": {"self": [{"id": "###"}, 1]}}}',
    '{"v": 1, "quiz": {"warm-fridge.step": [{"first": [1, 2], "last": ["nope"]}, 2]}}',
    '{"v": 2, "collaborations": {}}',
    '{"v": "1"}',
    "[]",
    "null",
    "{" * 5000,
]
USE = """
() => {
  for (const form of document.querySelectorAll("form[data-kind=scan], form[data-kind=checklist]")) {
    for (const group of form.querySelectorAll(".statement")) group.querySelector("input").click();
    form.querySelector("[type=submit]").click();
  }
  for (const action of ["show-now", "calendar", "keep", "show", "save-all"]) {
    const button = document.querySelector(`[data-action=${action}]`);
    if (button?.checkVisibility()) button.click();
  }
  const earlier = document.querySelector("select[data-action=compare]");
  if (earlier) {
    earlier.selectedIndex = earlier.options.length - 1;
    earlier.dispatchEvent(new Event("change", {bubbles: true}));
  }
  const question = document.querySelector(".question");
  if (question) {
    question.querySelector("input").click();
    question.requestSubmit();
  }
}
"""


@pytest.mark.parametrize("damage", DAMAGE, ids=range(len(DAMAGE)))
def test_every_page_works(page: Page, address: str, damage: Any) -> None:
    page.goto(address + LANGUAGES["nl"]["facts"])
    for place in LANGUAGES["nl"].values():
        page.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [STORE, damage])
        page.goto(address + place)
        page.evaluate(USE)
    assert page.evaluate("({}).name === undefined")

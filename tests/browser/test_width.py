"""What a desk of 1440 by 900 has room for, and how wide text may be all the same."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import LANGUAGES

DESK = {"width": 1440, "height": 900}
PAGES = {
    "topic": "form.checklist",
    "quiz": ".quiz-set",
    "plan": ".plan",
    "rota": "form.worksheet",
}


@pytest.fixture
def desk(new_page: Callable[..., Page]) -> Any:
    return new_page(viewport=DESK)


def box(page: Page, selector: str) -> Any:
    return page.locator(selector).first.bounding_box()


@pytest.mark.parametrize("name", PAGES)
def test_a_box_reaches_the_right_edge_of_the_page(
    desk: Page, address: str, language: str, name: Any
) -> None:
    desk.goto(address + LANGUAGES[language][name])
    inner, header = box(desk, PAGES[name]), box(desk, ".site-header .md-grid")
    assert abs(inner["x"] + inner["width"] - (header["x"] + header["width"] - 20)) < 2
    assert desk.evaluate("document.documentElement.scrollWidth") <= DESK["width"]


def test_beside_the_text_stand_the_contents_and_above_it_the_direction(
    desk: Page, address: str, language: str
) -> None:
    desk.goto(address + LANGUAGES[language]["topic"])
    contents, heading, wedge = (box(desk, s) for s in (".toc", "h1", ".page-wedge"))
    assert contents["x"] + contents["width"] < heading["x"]
    assert abs(wedge["y"] - heading["y"]) < 16
    wide = desk.locator("[data-pagefind-body] > p").evaluate_all(
        """list => list.map((p) => {
            const context = document.createElement("canvas").getContext("2d");
            context.font = getComputedStyle(p).font;
            return p.getBoundingClientRect().width / context.measureText("0").width;
        })"""
    )
    assert max(wide) <= 54.5


def test_answers_stand_beside_their_statement(desk: Page, address: str, language: str) -> None:
    desk.goto(address + LANGUAGES[language]["topic"])
    statement, answers = box(desk, ".statement legend"), box(desk, ".statement .answers")
    assert statement["x"] + statement["width"] <= answers["x"]
    assert abs(statement["y"] - answers["y"]) < 16


def test_a_situation_stays_in_sight_beside_its_questions(
    desk: Page, address: str, language: str
) -> None:
    desk.goto(address + LANGUAGES[language]["quiz"])
    part = ".quiz-part:not([hidden]) "
    scenario, question = box(desk, f"{part}.scenario"), box(desk, f"{part}.question")
    assert scenario["x"] + scenario["width"] < question["x"]
    assert abs(scenario["y"] - question["y"]) < 16


def test_starting_again_is_lighter_than_going_on(desk: Page, address: str, language: str) -> None:
    desk.goto(address + LANGUAGES[language]["quiz"])
    again = desk.locator(".quiz-set > .actions [data-action=reset]")
    expect(again).to_be_visible()
    assert again.evaluate("button => getComputedStyle(button).borderTopWidth") == "0px"


def test_what_can_be_done_with_a_plan_stands_beside_it(
    desk: Page, address: str, language: str
) -> None:
    desk.goto(address + LANGUAGES[language]["plan"])
    desk.locator(".plan-own input").fill("Bel de monteur")
    desk.locator(".plan-own button").click()
    actions, take = box(desk, ".plan-items"), box(desk, ".plan-take")
    assert actions["x"] + actions["width"] < take["x"]
    assert take["y"] < actions["y"]

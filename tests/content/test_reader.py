"""What a reader finds in this edition: its sizes, one sheet of paper, a short link, and room on a phone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser.pages import answer_all
from browser.test_accessibility import open_in, scheme, violations  # noqa: F401 (fixtures)
from browser.test_scan import fill_plan, fill_store, sheets, show
from playwright.sync_api import Page, expect

from content.pages import LANGUAGES

CAUSES = ["communication", "values", "effort", "trust", "money-and-law", "priorities", "conflict"]


def every_page(site: Path) -> Any:
    return sorted(
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
    )


@pytest.fixture(params=LANGUAGES)
def scan(request: pytest.FixtureRequest, page: Page, address: str) -> Any:
    page.goto(address + LANGUAGES[request.param]["scan"])
    return page


def test_the_scan_has_four_statements_of_every_cause(scan: Page) -> None:
    parts = scan.locator(".scan-part").evaluate_all(
        "list => list.map((part) => [part.dataset.checklist, part.querySelectorAll('.statement').length])"
    )
    assert parts == [[cause, 4] for cause in CAUSES]


def test_profile_weakest_and_plan_fit_one_sheet_of_paper(scan: Page) -> None:
    fill_plan(scan, ["Bel de notaris", "Plan een gesprek", "Maak een lijst", "Lees het contract"])
    fill_store(scan, {"name": ["Bureau Noord", 1]})
    answer_all(scan, "no")
    show(scan)
    assert sheets(scan) == 1
    expect(scan.locator(".plan-sheet tbody tr")).to_have_count(4)


def test_a_long_plan_leaves_profile_and_plan_on_one_sheet(scan: Page) -> None:
    fill_plan(
        scan,
        [f"Een actie met een lange naam die niet op een regel past, nummer {n}" for n in range(9)],
    )
    answer_all(scan, "no")
    show(scan)
    scan.locator("[data-action=keep]").click()
    scan.locator("select[data-action=compare]").select_option(index=1)
    assert sheets(scan) == 1


def test_a_link_is_short_enough_for_any_messenger(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + LANGUAGES["nl"]["scan"])
    answer_all(page, "yes")
    show(page)
    page.locator("[name=share-name]").fill("W" * 20)
    page.locator("[data-action=copy-link]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    fragment = page.evaluate("navigator.clipboard.readText()").partition("#")[2]
    assert 100 + 1 + len(fragment) <= 400


def test_the_quiz_has_three_situations_of_every_cause(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["quiz"])
    found = page.locator(".quiz-part").evaluate_all("list => list.map(p => p.dataset.page)")
    assert sorted(found) == sorted(f"causes/{cause}.md" for cause in CAUSES * 3)
    expect(page.locator(".question")).to_have_count(42)
    expect(page.locator("progress")).to_have_attribute("max", "7")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_leads_to_the_scan_and_to_every_cause(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["home"])
    expect(page.locator(".card:not(.card-all)")).to_have_count(7)
    expect(page.locator(".hero .facts")).to_contain_text(re.compile(r"^28 \w+ · 6 minu"))
    expect(page.locator(".hero a[href='#causes']")).to_be_visible()


def test_nothing_scrolls_sideways_at_400_percent(
    new_page: Callable[..., Page], address: str, site: Path
) -> None:
    page = new_page(viewport={"width": 320, "height": 256})
    for place in every_page(site):
        page.goto(address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, place


@pytest.mark.parametrize("half", [0, 1])
def test_axe_finds_nothing_on_any_page(
    open_in: Callable[..., Page], address: str, site: Path, half: Any
) -> None:
    page = open_in("")
    for place in every_page(site)[half::2]:
        page.goto(address + place)
        assert violations(page) == [], place

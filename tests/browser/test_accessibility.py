"""axe-core finds nothing to complain about, on every page type and in every state."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from browser.pages import LANGUAGES, answer_all

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(
    encoding="utf-8"
)


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, and the elements that break it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("axe.run(document)")
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found["violations"]]


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture
def open_in(new_page, address, scheme):
    def go(path, width=390):
        page = new_page(
            color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True
        )
        page.goto(address + path)
        return page

    return go


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_type(open_in, language, width):
    for place in LANGUAGES[language].values():
        assert violations(open_in(place, width)) == [], place


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_halfway_and_finished(open_in, language):
    page = open_in(LANGUAGES[language]["cause"])
    page.locator("#communication input").first.check()
    page.locator("#communication [type=submit]").click()
    assert violations(page) == []
    answer_all(page, "no", "#communication")
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scan_with_its_profile(open_in, language):
    page = open_in(LANGUAGES[language]["scan"])
    answer_all(page, "no")
    page.locator("[type=submit]").click()
    assert violations(page) == []


def test_the_search_dialog(open_in):
    page = open_in("")
    page.locator(".search-open").click()
    page.locator(".search-dialog input").fill("vertrouwen")
    page.locator(".search-results a").first.wait_for()
    assert violations(page) == []


def test_the_page_that_is_not_there(open_in):
    assert violations(open_in("404.html")) == []

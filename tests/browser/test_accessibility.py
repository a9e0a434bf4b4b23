"""axe-core finds nothing to complain about, on every page type and in every state."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from browser.pages import LANGUAGES, answer_all

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(
    encoding="utf-8"
)


# Those of our level that a colour scheme can change; the others hold in both alike.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, and the elements that break it.

    In the dark only what depends on colours: all else is the same, and is looked for in the light.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found = page.evaluate(
        "options => axe.run(document, options)", {"runOnly": OF_COLOUR} if dark else {}
    )
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found["violations"]]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def open_in(new_page: Callable[..., Page], address: str, scheme: str) -> Any:
    def go(path: Any, width: int = 390) -> Any:
        page = new_page(
            color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True
        )
        page.goto(address + path)
        return page

    return go


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_type_on_a_wide_screen(open_in: Callable[..., Page], language: str) -> None:
    for place in LANGUAGES[language].values():
        assert violations(open_in(place, 1440)) == [], place


@pytest.mark.parametrize("half", [0, 1])
def test_every_page_on_a_phone(open_in: Callable[..., Page], site: Path, half: Any) -> None:
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    page = open_in("")
    for place in pages[half::2]:
        page.goto(
            page.url.split("/", 3)[0]
            + "//"
            + page.url.split("/")[2]
            + f"/{place}/".replace("/./", "/")
        )
        assert violations(page) == [], place


def test_a_check_halfway_and_finished(open_in: Callable[..., Page], language: str) -> None:
    page = open_in(LANGUAGES[language]["topic"])
    page.locator("#temperature .statement input").first.check()
    page.locator("#temperature [type=submit]").click()
    assert violations(page) == []
    answer_all(page, "no", "#temperature")
    assert violations(page) == []


def test_a_scan_halfway_with_its_profile_and_a_kept_measurement(
    open_in: Callable[..., Page], language: str
) -> None:
    page = open_in(LANGUAGES[language]["scan"])
    page.locator(".scan-part:visible input").first.check()
    page.locator("[data-action=next]").click()
    assert violations(page) == []
    answer_all(page, "no")
    page.locator("form.scan [type=submit]").click()
    page.locator("[data-action=keep]").click()
    page.locator("select[data-action=compare]").select_option(index=1)
    assert violations(page) == []


def test_a_worksheet_filled_in_asking_and_with_what_was_removed(
    open_in: Callable[..., Page], language: str
) -> None:
    page = open_in(LANGUAGES[language]["rota"])
    page.evaluate("assessments.store.put('worksheets', 'rota.old', 'Of before')")
    for field in page.locator("form.worksheet textarea:visible").all():
        field.fill("Noor")
    page.locator('[name="rota.cost"]').fill("about ten")
    page.locator('[name="rota.cost"]').blur()
    page.locator(".worksheet-remedies summary").first.click()
    page.locator("tr.stored [data-action=remove]").first.click()
    assert violations(page) == []


def test_a_plan_with_actions(open_in: Callable[..., Page], language: str) -> None:
    page = open_in(LANGUAGES[language]["scan"])
    answer_all(page, "no")
    page.locator("form.scan [type=submit]").click()
    page.locator("[data-action=plan]:visible").first.click()
    page.goto(page.url.replace("scan/", "plan/"))
    page.locator("[name=done]").check()
    page.locator("[name=rhythm]").select_option("month")
    assert violations(page) == []
    page.locator("[data-action=remove]").click()
    assert violations(page) == []


def test_a_plan_with_its_advice_a_calendar_file_and_an_end(
    open_in: Callable[..., Page], language: str
) -> None:
    page = open_in(LANGUAGES[language]["topic"])
    answer_all(page, "no", "#temperature")
    page.locator("#temperature [type=submit]").click()
    for button in page.locator("#temperature [data-action=plan]:visible").all()[::-1]:
        button.click()
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + "/")
    page.goto(page.url + LANGUAGES[language]["plan"])
    page.locator(".plan-about summary").first.click()
    page.locator("[data-days]").first.click()
    page.locator("[data-action=calendar]").click()
    page.locator(".plan-take .calendar-help").wait_for()
    assert violations(page) == []
    for done in page.locator("[name=done]").all():
        done.check()
    page.locator("[data-action=again]").click()
    page.locator(".plan-again .calendar-help").wait_for()
    assert violations(page) == []


def test_a_scan_that_offers_to_put_a_measurement_back(
    open_in: Callable[..., Page], language: str
) -> None:
    sender = open_in(LANGUAGES[language]["scan"])
    answer_all(sender, "partly")
    fragment = sender.evaluate(
        """() => {
            const answers = [...document.querySelectorAll("[data-code]")].map(({dataset}) =>
                [dataset.code, dataset.answerCodes.split(/[ :]/)[1]]);
            return assessments.codec.encode({from: "abcdef", to: "abcdef", day: "2026-01-02", answers});
        }"""
    )
    page = open_in(LANGUAGES[language]["scan"] + "#" + fragment)
    page.locator(".measurement-back").wait_for()
    assert violations(page) == []
    page.locator("[data-action=take-back]").click()
    assert violations(page) == []


def test_collaborations_with_a_preview_of_a_file_and_the_question_before_erasing(
    open_in: Callable[..., Page], language: str
) -> None:
    page = open_in(LANGUAGES[language]["collaborations"])
    page.locator(".collaboration-new input").fill("Filiaal Noord")
    page.locator(".collaboration-new button").click()
    page.locator(".transfer [type=file]").set_input_files(
        {
            "name": "a.json",
            "mimeType": "application/json",
            "buffer": b'{"v": 1, "collaborations": {}}',
        }
    )
    page.locator(".transfer-preview").wait_for()
    assert violations(page) == []
    page.locator("[data-action=erase]").click()
    page.locator(".erase-dialog").wait_for()
    assert violations(page) == []


def test_a_comparison_from_arrival_to_guide(open_in: Callable[..., Page], language: str) -> None:
    sender = open_in(LANGUAGES[language]["scan"])
    answer_all(sender, "partly")
    fragment = sender.evaluate(
        """() => {
            const answers = [...document.querySelectorAll("[data-code]")].map(({dataset}) =>
                [dataset.code, dataset.answerCodes.split(/[ :]/)[1]]);
            return assessments.codec.encode({from: "abcdef", name: "Anna", day: "2026-12-01", answers});
        }"""
    )
    page = open_in(LANGUAGES[language]["compare"] + "#" + fragment)
    page.locator(".arrival").wait_for()
    assert violations(page) == []
    page.locator(".arrival [type=submit]").click()
    page.locator(".compare-blind").wait_for()
    assert violations(page) == []
    page.locator("[data-action=show-now]").click()
    page.goto(page.url.replace(LANGUAGES[language]["compare"], LANGUAGES[language]["scan"]))
    answer_all(page, "no")
    page.goto(page.url.replace(LANGUAGES[language]["scan"], LANGUAGES[language]["compare"]))
    page.locator(".compare-result").wait_for()
    assert violations(page) == []


def test_a_link_that_did_not_arrive_whole(open_in: Callable[..., Page], language: str) -> None:
    page = open_in(LANGUAGES[language]["compare"] + "#1.abcdef.damaged")
    page.locator(".link-message:visible").wait_for()
    assert violations(page) == []


def test_a_quiz_with_a_choice_and_its_result(open_in: Callable[..., Page], language: str) -> None:
    page = open_in(LANGUAGES[language]["quiz"])
    for option in (0, 1):
        page.locator(".quiz-part:visible .question").first.locator("input").nth(option).check()
        page.locator(".quiz-part:visible .question").first.locator("[type=submit]").click()
        assert violations(page) == []
    page.locator("[data-action=show]").click()
    assert violations(page) == []


def test_the_search_dialog(open_in: Callable[..., Page]) -> None:
    page = open_in("")
    page.locator(".search-open").click()
    page.locator(".search-dialog input").fill("thermometer")
    page.locator(".search-results a").first.wait_for()
    assert violations(page) == []


def test_the_page_that_is_not_there(open_in: Callable[..., Page]) -> None:
    assert violations(open_in("404.html")) == []

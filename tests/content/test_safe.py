"""Nobody is misled or harmed by a score: true sentences, and a way out where talking is no good idea."""

from typing import Any

import pytest
from browser.pages import answer, answer_all, bands, note, show
from playwright.sync_api import Page, expect

from content.pages import LANGUAGES

# What two freelancers answer who have not begun: nothing on paper, and what cannot have happened.
CANNOT_HAVE_HAPPENED = (
    "effort.division-changed",
    "trust.problem-told",
    "trust.promise-reported",
    "priorities.told-before-acting",
    "conflict.alternative-offered",
    "conflict.asked-feedback",
)
# What rests on an agreement: all of it put aside by who has none.
IN_THE_AGREEMENT = (
    "values.standard-described",
    "money-and-law.signed-document",
    "money-and-law.split-agreed",
    "money-and-law.exit-agreed",
    "money-and-law.payment-days",
    "priorities.change-clause",
    "priorities.way-to-raise",
)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def scan(page: Page, address: str, language: str) -> Any:
    page.goto(address + LANGUAGES[language]["scan"])
    return page


def test_who_has_no_agreement_is_told_to_answer_no(scan: Page, language: str) -> None:
    legend = {"nl": "Nog niet geregeld of afgesproken? Kies dan Nee.", "en": "Then choose No."}
    expect(scan.locator(".answers-legend")).to_contain_text(legend[language])


def test_putting_every_agreement_aside_gives_no_clean_bill(scan: Page, language: str) -> None:
    answer_all(scan, "yes")
    for key in IN_THE_AGREEMENT:
        answer(scan, key, "na")
    show(scan)
    expect(note(scan, "all-good")).to_be_hidden()
    expect(note(scan, "left-out")).to_contain_text("7")
    expect(note(scan, "few-applicable")).to_contain_text(
        {"nl": "geld en contract", "en": "money and contract"}[language]
    )


def test_a_cause_of_which_little_applies_gets_its_reason_and_what_was_put_aside(
    scan: Page, language: str
) -> None:
    answer_all(scan, "yes")
    for key in IN_THE_AGREEMENT:
        answer(scan, key, "na")
    answer(scan, "money-and-law.signed-document", "no")
    show(scan)
    row = scan.locator('[data-row="money-and-law"]')
    expect(row.locator(".col-score")).to_have_text("0%")
    expect(row.locator(".band:visible")).to_have_count(0)
    wanted = {"nl": "1 van 4 (3 n.v.t.)", "en": "1 of 4 (3 N/A)"}
    expect(row.locator(".col-coverage")).to_have_text(wanted[language])
    expect(note(scan, "few-applicable")).to_be_visible()


def test_all_not_applicable_is_not_called_unanswered(scan: Page) -> None:
    answer_all(scan, "na")
    show(scan)
    expect(note(scan, "nothing-applies")).to_be_visible()
    expect(note(scan, "none")).to_be_hidden()


def test_one_cause_is_one_cause(scan: Page, language: str) -> None:
    for name in ("kick-off-held", "task-owner", "next-talk-planned", "repeated-back"):
        answer(scan, f"communication.{name}", "yes")
    show(scan)
    wanted = {"nl": "gemiddeld over 1 oorzaak", "en": "on average over 1 cause"}
    expect(scan.locator(".mean .score-label")).to_have_text(wanted[language])


def test_a_past_that_cannot_change_holds_no_healthy_collaboration_back(scan: Page) -> None:
    scan.goto(scan.url)
    asked = scan.locator(".statement").evaluate_all("list => list.map(item => item.id)")
    assert not {"trust.reference-spoken", "trust.register-checked", "trust.small-first-job"} & {
        *asked
    }
    answer_all(scan, "yes")
    answer(scan, "trust.problem-told", "partly")
    show(scan)
    row = scan.locator('[data-row="trust"]')
    expect(row.locator(".band:visible")).to_have_attribute("data-band", "solid")


def test_two_who_have_not_begun_have_things_to_arrange_and_no_risk(scan: Page) -> None:
    answer_all(scan, "no")
    for key in CANNOT_HAVE_HAPPENED:
        answer(scan, key, "na")
    show(scan)
    assert "risk" not in bands(scan)
    assert "to-arrange" in bands(scan)
    expect(note(scan, "to-arrange")).to_be_visible()
    expect(note(scan, "risk")).to_be_hidden()
    mediation = '.weak-part:not([hidden]) .remedy[data-remedy="mediation"]:not([hidden])'
    expect(scan.locator(mediation)).to_have_count(0)


def test_who_signed_and_says_no_to_the_rest_is_told_of_the_risk(scan: Page) -> None:
    answer_all(scan, "no")
    answer(scan, "money-and-law.signed-document", "yes")
    show(scan)
    assert "risk" in bands(scan)
    expect(note(scan, "risk").locator("a")).to_be_visible()


def test_a_self_check_of_who_has_not_begun_offers_no_mediator(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + CONFLICT[language])
    answer_all(page, "no")
    for name in ("energy-asked", "result-celebrated", "alternative-offered"):
        answer(page, f"conflict.{name}", "na")
    for name in ("saw-before-judged", "asked-feedback"):
        answer(page, f"conflict.{name}", "na")
    answer(page, "conflict.informal-talk", "partly")
    show(page)
    result = page.locator(".result")
    expect(result.locator(".remedy:visible")).not_to_have_count(0)
    expect(result.locator('.remedy[data-remedy="mediation"]')).to_be_hidden()
    expect(result.locator(".score .band[data-band=risk]:visible")).to_have_count(0)


def test_nothing_on_paper_alone_is_a_list_and_says_when_it_is_a_risk(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + MONEY[language])
    answer_all(page, "no")
    show(page)
    advice = page.locator(".result .band-advice:visible")
    expect(page.locator(".result .score .band:visible")).to_have_attribute(
        "data-band", "to-arrange"
    )
    expect(advice).to_contain_text({"nl": "al samen?", "en": "together already?"}[language])
    expect(advice.locator("a")).to_have_attribute("href", WAY_OUT[language])


CONFLICT = {"nl": "oorzaken/persoonlijk-conflict/", "en": "en/causes/personal-conflict/"}
MONEY = {"nl": "oorzaken/geld-en-contract/", "en": "en/causes/money-and-contract/"}
WAY_OUT = {"nl": "../../niet-veilig/", "en": "../../not-safe/"}


def test_every_place_that_sends_into_a_talk_or_to_share_has_the_way_out(
    page: Page, address: str, language: str
) -> None:
    away = f'a[href$="{WAY_OUT[language].removeprefix("../../")}"]'
    for name in ("home", "cause", "scan", "compare", "plan", "quiz"):
        page.goto(address + LANGUAGES[language][name])
        expect(page.locator(f"footer {away}")).to_be_visible()
    page.goto(address + LANGUAGES[language]["compare"])
    for place in (".share .share-free", ".guide ol"):
        expect(page.locator(f"{place} {away}")).to_have_count(1)
    page.goto(address + CONFLICT[language])
    answer_all(page, "no")
    show(page)
    expect(page.locator(f".result .band-advice:visible {away}")).to_be_visible()

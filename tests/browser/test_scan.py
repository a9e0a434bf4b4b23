# mypy: disable-error-code="arg-type, union-attr"
"""A reader does the scan: part by part, a profile, the weakest first, then and now."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import CRITICAL, FIRST, LANGUAGES, SCAN, answer, answer_all, stored


@pytest.fixture(params=LANGUAGES)
def scan(request: pytest.FixtureRequest, page: Page, address: str) -> Any:
    page.goto(address + LANGUAGES[request.param]["scan"])
    return page


def keys(page: Page, topic: Any) -> Any:
    part = page.locator(f'.scan-part[data-checklist="{topic}"] .statement')
    return part.evaluate_all("list => list.map(item => item.dataset.statement)")


def show(page: Page) -> None:
    page.locator("form.scan [type=submit]").click()


def weakest(page: Page) -> Any:
    """What the result leads with, and then what is folded below it."""
    parts = page.locator(".weak-part:not([hidden])")
    return parts.evaluate_all("list => list.map(item => item.dataset.weak)")


def test_the_step_of_now_is_marked_in_a_readers_own_colours_too(scan: Page) -> None:
    scan.emulate_media(forced_colors="active")
    outlines = scan.locator(".scan-steps button").evaluate_all(
        "list => list.map((step) => [step.hasAttribute('aria-current'), getComputedStyle(step).outlineStyle])"
    )
    assert len(outlines) == 4
    assert all((style == "solid") == current for current, style in outlines)


# What a drawing is drawn in, and the colours that a reader who wants their own gets.
PAINTED = """() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.forcedColorAdjust = "none";
    const theirs = ["Canvas", "CanvasText", "GrayText", "LinkText", "Highlight"].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
    });
    probe.remove();
    const paints = [...document.querySelectorAll("svg:is(.wedge, .radar) :is(polygon, line, circle)")].flatMap((mark) => {
        const {fill, stroke} = getComputedStyle(mark);
        return [fill, stroke].filter((paint) => paint !== "none" && !/, 0\\)$/.test(paint));
    });
    return {theirs, paints: [...new Set(paints)]};
}"""


def test_drawings_are_in_a_readers_own_colours(scan: Page) -> None:
    answer_all(scan, "partly")
    show(scan)
    scan.emulate_media(forced_colors="active")
    found = scan.evaluate(PAINTED)
    assert found["paints"]
    assert set(found["paints"]) <= set(found["theirs"])


def test_the_marked_statements_of_every_topic_one_topic_at_a_time(scan: Page) -> None:
    assert {topic: len(keys(scan, topic)) for topic in SCAN} == SCAN
    expect(scan.locator(".scan-part:visible")).to_have_count(1)


def test_next_and_previous_and_free_movement_keep_the_focus_with_the_reader(scan: Page) -> None:
    scan.locator("[data-action=next]").click()
    expect(scan.locator('.scan-part[data-checklist="cleaning"] .part-title')).to_be_focused()
    scan.locator("[data-action=previous]").click()
    expect(scan.locator('.scan-part[data-checklist="temperature"]')).to_be_visible()
    scan.locator('[data-part="allergens"]').click()
    expect(scan.locator('.scan-part[data-checklist="allergens"]')).to_be_visible()
    expect(scan.locator("[data-action=next]")).to_be_hidden()


def test_a_reader_resumes_at_the_first_part_that_is_not_complete(scan: Page) -> None:
    for key in keys(scan, "temperature"):
        scan.locator(f'input[name="{key}"]').first.check()
    scan.reload()
    expect(scan.locator('.scan-part[data-checklist="cleaning"]')).to_be_visible()


def test_answers_are_the_same_as_on_the_page_of_a_topic(page: Page, address: str) -> None:
    page.goto(address + LANGUAGES["nl"]["topic"])
    answer(page, FIRST, "partly")
    page.goto(address + LANGUAGES["en"]["scan"])
    expect(page.locator(f'input[name="{FIRST}"][value=partly]')).to_be_checked()


def test_nothing_answered_gives_no_score_and_no_weak_points(scan: Page) -> None:
    show(scan)
    expect(scan.locator(".mean .score-number")).to_have_text("–")
    expect(scan.locator(".profile [data-note=none]")).to_be_visible()
    expect(scan.locator(".lanes")).to_be_hidden()
    expect(scan.locator(".open-statements li")).to_have_count(10)
    assert weakest(scan) == []


def test_all_not_applicable_is_shown_honestly(scan: Page) -> None:
    answer_all(scan, "na")
    show(scan)
    expect(scan.locator(".mean .score-number")).to_have_text("–")
    expect(scan.locator(".radar .shape")).to_have_count(0)
    expect(scan.locator(".open-statements")).to_be_hidden()


def test_all_best_answers_leave_nothing_weak(scan: Page) -> None:
    answer_all(scan, "yes")
    show(scan)
    expect(scan.locator(".mean .score-number")).to_have_text("100%")
    expect(scan.locator(".profile [data-note=all-good]")).to_be_visible()
    assert weakest(scan) == []


def test_the_three_weakest_come_first_and_ties_keep_the_order_of_the_site(scan: Page) -> None:
    answer_all(scan, "yes")
    for key in keys(scan, "temperature"):
        answer(scan, key, "partly")  # 50%
    answer(scan, keys(scan, "cleaning")[0], "no")  # two of three: 67%
    answer(scan, keys(scan, "storage")[0], "no")  # one of two: 50%
    for key in keys(scan, "allergens"):
        answer(scan, key, "no")  # 0%
    show(scan)
    assert weakest(scan) == ["allergens", "temperature", "storage"]
    first = scan.locator(".lead .weak-part:visible")
    expect(first.locator(".because li:visible")).to_have_count(2)
    expect(first.locator(".remedy:visible")).to_have_count(1)


def test_a_critical_statement_at_its_lowest_caps_the_band_of_its_topic(scan: Page) -> None:
    answer_all(scan, "yes")
    answer(scan, CRITICAL, "no")
    show(scan)
    row = scan.locator('[data-row="temperature"]')
    expect(row.locator(".col-score")).to_have_text("80%")  # 4 of 5
    expect(row.locator(".band:visible")).to_have_attribute("data-band", "attention")


def test_one_empty_topic_is_left_out_of_the_picture_and_called_open(scan: Page) -> None:
    answer_all(scan, "partly")
    data = dict.fromkeys(keys(scan, "cleaning"))
    scan.evaluate("answers => assessments.store.setAnswers(answers)", data)
    show(scan)
    expect(scan.locator('[data-row="cleaning"] .col-score')).to_have_text("–")
    expect(scan.locator(".radar .dot")).to_have_count(3)
    expect(scan.locator(".open-statements summary")).to_contain_text("3")


def test_a_link_to_an_open_statement_leads_back_to_its_part(scan: Page) -> None:
    answer_all(scan, "yes")
    key = keys(scan, "storage")[1]
    scan.evaluate("key => assessments.store.setAnswers({[key]: null})", key)
    show(scan)
    scan.locator(".open-statements summary").click()
    scan.locator(".open-statements a").click()
    expect(scan.locator(f'input[name="{key}"]').first).to_be_focused()


def test_a_kept_measurement_shows_then_and_now(scan: Page) -> None:
    answer_all(scan, "no")
    show(scan)
    scan.locator("[data-action=keep]").click()
    kept = scan.locator(".measurement-kept").text_content()
    assert len(re.findall(r"\b20\d\d\b", kept)) == 2
    scan.reload()
    expect(scan.locator(".measurement-kept")).to_have_text(kept)
    answer_all(scan, "yes")
    scan.locator("select[data-action=compare]").select_option(index=1)
    row = scan.locator('[data-row="cleaning"]')
    expect(row.locator(".col-score")).to_have_text("100%")
    expect(row.locator(".col-then")).to_have_text("0%")
    expect(scan.locator(".radar .shape.then")).to_have_count(1)
    expect(scan.locator(".measurement-changed")).to_be_hidden()


def test_a_measurement_of_other_content_says_so(scan: Page) -> None:
    answer_all(scan, "no")
    show(scan)
    scan.locator("[data-action=keep]").click()
    scan.evaluate(
        """() => {
            const [id, kept] = Object.entries(assessments.store.current().measurements)[0];
            assessments.store.put("measurements", id, {...kept, statements: kept.statements.slice(1)});
        }"""
    )
    scan.locator("select[data-action=compare]").select_option(index=1)
    expect(scan.locator(".measurement-changed")).to_be_visible()


def fill_store(page: Page, values: Any) -> None:
    """Put values into the own collaboration, as another tab would."""
    page.evaluate(
        """values => {
            const key = document.querySelector("script[data-store]").dataset.store;
            const all = JSON.parse(localStorage[key] ?? '{"v": 1, "collaborations": {}}');
            const own = all.collaborations.own ??= {};
            for (const [name, value] of Object.entries(values)) {
                own[name] = Array.isArray(value) ? value : {...own[name], ...value};
            }
            localStorage[key] = JSON.stringify(all);
            dispatchEvent(new StorageEvent("storage", {key, newValue: localStorage[key]}));
        }""",
        values,
    )


def fill_plan(page: Page, lines: Any) -> None:
    plan = {
        f"line-{index}": [
            {"text": text, "who": "Bas", "by": f"2027-01-0{index + 1}", "added": index},
            1,
        ]
        for index, text in enumerate(lines)
    }
    fill_store(page, {"plan": plan})


def sheets(page: Page) -> Any:
    """How many sheets of A4 a print of the scan alone takes."""
    page.evaluate("() => { window.print = () => {}; }")
    page.locator("[data-action=print]").click()
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_profile_weakest_and_plan_fit_one_sheet_of_paper(scan: Page) -> None:
    fill_plan(scan, ["Bel de monteur", "Koop een rode plank", "Maak een lijst", "Print etiketten"])
    fill_store(scan, {"name": ["Filiaal Noord", 1]})
    answer_all(scan, "no")
    show(scan)
    assert sheets(scan) == 1
    expect(scan.locator(".plan-sheet tbody tr")).to_have_count(4)


def test_the_plan_stands_beside_the_profile_in_order_of_date(scan: Page) -> None:
    answer_all(scan, "no")
    show(scan)
    expect(scan.locator(".plan-sheet")).to_be_hidden()
    fill_plan(scan, ["Eerst", "<b>Dan</b>"])
    scan.locator(".lead [data-action=plan]:visible").click()
    rows = scan.locator(".plan-sheet tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.nth(1).locator("td").first).to_have_text("<b>Dan</b>")
    expect(rows.nth(1).locator("td").last).to_contain_text("2027")
    title = scan.locator(".lead .remedy:visible .remedy-title")
    expect(rows.nth(2).locator("td").first).to_have_text(title.text_content().strip())


def test_paper_names_what_to_begin_with_where_there_is_no_plan_yet(scan: Page) -> None:
    answer_all(scan, "no")
    show(scan)
    scan.emulate_media(media="print")
    expect(scan.locator(".plan-sheet tbody tr:visible")).to_have_count(3)


def test_a_link_in_an_advice_leads_where_it_led_on_its_own_page(scan: Page) -> None:
    link = scan.locator('[data-advice="storage.opened-dated"] a').first
    expect(link).to_have_attribute("href", re.compile(r"^(\.\./)+(feiten|en/facts|facts)/#label$"))


def test_two_tabs_at_once_lose_nothing(scan: Page) -> None:
    other = scan.context.new_page()
    other.goto(scan.url)
    first, second = keys(scan, "temperature")[:2]
    answer(scan, first, "yes")
    answer(other, second, "no")
    expect(scan.locator(f'input[name="{second}"][value=no]')).to_be_checked()
    answers = stored(scan)["collaborations"]["own"]["answers"]
    assert answers[first][0] == "yes"
    assert answers[second][0] == "no"


def test_storage_that_fills_up_halfway_keeps_the_answers_on_the_page(scan: Page) -> None:
    first, second = keys(scan, "temperature")[:2]
    answer(scan, first, "yes")
    scan.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    answer(scan, second, "no")
    expect(scan.locator("form.scan [data-state=full]")).to_be_visible()
    expect(scan.locator(f'input[name="{first}"][value=yes]')).to_be_checked()


def test_without_javascript_the_whole_scan_stands_on_one_page(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + LANGUAGES["nl"]["scan"])
    expect(page.locator(".statement:visible")).to_have_count(10)
    expect(page.locator(".key:visible")).to_have_count(4)


def test_undo_puts_answers_back_where_they_were_taken(scan: Page) -> None:
    key = keys(scan, "temperature")[0]
    answer(scan, key, "yes")
    scan.locator("[data-action=reset]").click()
    scan.evaluate(
        """() => assessments.store.update((all, set) => {
            set((all.collaborations.other = assessments.migrate(
                {collaborations: {other: {}}}).collaborations.other), "name", "Filiaal Zuid");
            set(all, "current", "other");
        })"""
    )
    scan.locator("[data-action=undo]").click()
    kept = stored(scan)["collaborations"]
    assert kept["own"]["answers"][key][0] == "yes"
    assert kept["other"]["answers"] == {}


def test_the_focus_has_a_place_when_the_last_measurement_goes(scan: Page) -> None:
    answer_all(scan, "no")
    show(scan)
    scan.locator("[data-action=keep]").click()
    scan.locator("select[data-action=compare]").select_option(index=1)
    scan.locator("[data-action=remove-measurement]").click()
    expect(scan.locator("[data-action=keep]")).to_be_focused()


def test_a_phone_shows_bars_and_what_was_not_answered(scan: Page) -> None:
    answer_all(scan, "yes")
    data = {keys(scan, "cleaning")[0]: None, keys(scan, "temperature")[0]: "na"}
    scan.evaluate("answers => assessments.store.setAnswers(answers)", data)
    show(scan)
    for topic, coverage in (("cleaning", r"^2 \w+ 3$"), ("temperature", r"^2 \w+ 3 \(1 .+\)$")):
        row = scan.locator(f'[data-row="{topic}"]')
        expect(row.locator(".meter")).to_be_visible()
        expect(row.locator(".col-coverage")).to_have_text(re.compile(coverage))


def test_the_language_switch_stays_in_the_same_part(scan: Page) -> None:
    scan.locator('[data-part="storage"]').click()
    scan.locator("header .language-link").click()
    scan.wait_for_load_state()
    expect(scan.locator('.scan-part[data-checklist="storage"]')).to_be_visible()


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
    expect(scan.locator(".plan-sheet tbody tr")).to_have_count(6)
    expect(scan.locator(".plan-sheet tbody tr").last).to_contain_text("4")

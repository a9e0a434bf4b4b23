# mypy: disable-error-code="union-attr"
"""Anything at all may stand in the store, in a file or in a link: what is sound stays, what is said is true."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import FIRST, LANGUAGES, STORE, answer, answer_all, openly, stored
from browser.properties import TIMES, seed, stores

# What the buttons of the plan said.
SAID = ":is(.announce, .calendar-saved):not(:empty)"
NL = LANGUAGES["nl"]
TAILS = (
    *(". .. , ) ] > \" ' ” » ; : ! ? * _ \\ % … & # #1. - = <b> / 1. %22 %3E %0A %E0%A4%A".split()),
    *("&fbclid=IwAR0-x_9", "?utm_source=x.y", "Groeten", "👍", " ", "\n", "\u200b", "a" * 300),
)


def wide(depth: int) -> str:
    return "[" * depth + "]" * depth


def keep(page: Page, text: Any) -> None:
    """Put a text where the store is, as if it had always been there, and open the page anew."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, text])
    page.reload()


def notice(page: Page, state: Any) -> Any:
    return page.locator(f"[data-storage] [data-state={state}]").first


@pytest.fixture
def scan(page: Page, address: str) -> Any:
    page.goto(address + NL["scan"])
    return page


def test_merging_obeys_its_laws_whatever_is_damaged(scan: Page) -> None:
    wrong = scan.evaluate(
        f"() => {{ {stores('merge')} const TIMES = {TIMES};"
        """
        const wrong = [];
        for (let i = 0; i < TIMES; i += 1) {
          const [a, b, c] = [3, 8, 30].map((often) => migrate(store(often)));
          if (!same(merge(a, b), merge(b, a))) wrong.push("commutative");
          if (!same(merge(merge(a, b), c), merge(a, merge(b, c)))) wrong.push("associative");
          if (!same(merge(a, a), a)) wrong.push("idempotent");
          if (JSON.stringify(migrate(JSON.parse(JSON.stringify(a)))) !== JSON.stringify(a)) wrong.push("read again");
        }
        return wrong; }"""
    )
    assert wrong == []


def test_a_damaged_leaf_costs_that_leaf_and_no_other(scan: Page) -> None:
    """Damage one value of a sound store: all others are read as before."""
    wrong = scan.evaluate(
        f"() => {{ {stores('leaf')} const TIMES = {TIMES};"
        """
        const wrong = [];
        const leaves = (value, path = []) => value && typeof value === "object" && !Array.isArray(value)
          ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [path];
        for (let i = 0; i < TIMES; i += 1) {
          const sound = migrate(store(1e9));
          const all = leaves(sound).filter(([first]) => first === "collaborations" || first === "quiz");
          if (!all.length) continue;
          const path = pick(all);
          const broken = structuredClone(sound);
          const at = path.slice(0, -1).reduce((value, key) => value[key], broken);
          at[path.at(-1)] = pick([7, "x", [], ["x"], ["x", "y"], [nest(50), 1], nest(50), {a: 1}]);
          const {data, dropped} = assessments.sift(broken);
          delete path.slice(0, -1).reduce((value, key) => value[key], sound)[path.at(-1)];
          delete path.slice(0, -1).reduce((value, key) => value[key], data)[path.at(-1)];
          if (!same(data, sound) || !dropped) wrong.push(path.join("/"));
        }
        return wrong; }"""
    )
    assert wrong == []


# Where something of every map of the store is shown.
PLACES = "plan compare rota collaborations home scan topic quiz after-breakdown".split()


def test_anything_stored_opens_and_is_kept_or_set_aside(page: Page, address: str) -> None:
    """Random stores on real pages: no exception, and never a loss without a word."""
    page.add_init_script("HTMLAnchorElement.prototype.click = () => {}")  # no file for each
    page.goto(address + NL["plan"])
    made = page.evaluate(
        f"() => {{ {stores('stored')} const TIMES = {TIMES // 30};"
        "return Array.from({length: TIMES}, () => JSON.stringify(store(pick([2, 5, 20]))))"
        ".map((text) => [text, assessments.sift(JSON.parse(text)).dropped]); }"
    )
    for number, (text, dropped) in enumerate(made):
        page.evaluate(
            "([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }",
            [STORE, text],
        )
        place = PLACES[number % len(PLACES)]
        page.goto(address + NL[place])
        state = page.evaluate("assessments.store.state")
        assert state == ("partly" if dropped else "ok"), (place, text)
        aside = page.evaluate("key => localStorage.getItem(key)", f"{STORE}.damaged")
        assert aside == (text if dropped else None)
        if place == "plan":
            page.locator("[data-action=calendar]").dispatch_event("click")
            expect(page.locator(".plan-take").locator(SAID)).to_have_count(1)


BRACKETS = ["{}", '{{"v": {}}}', '{{"v": 1, "quiz": {{"a": [{{"first": {}, "last": []}}, 1]}}}}']


@pytest.mark.parametrize("where", BRACKETS)
def test_a_million_brackets_are_set_aside(scan: Page, where: Any) -> None:
    text = where.format(wide(1_000_000))
    keep(scan, text)
    assert scan.evaluate("key => localStorage.getItem(`${key}.damaged`).length", STORE) == len(text)
    expect(notice(scan, "partly" if "quiz" in where else "damaged")).to_be_visible()
    answer(scan, FIRST, "yes")
    assert stored(scan)["collaborations"]["own"]["answers"][FIRST][0] == "yes"


@pytest.mark.parametrize("where", BRACKETS)
def test_brackets_that_leave_no_room_are_left_where_they_are(scan: Page, where: Any) -> None:
    text = where.format(wide(1_900_000))
    keep(scan, text)
    answer(scan, FIRST, "yes")
    expect(notice(scan, "full")).to_be_visible()
    assert scan.evaluate("key => localStorage.getItem(key).length", STORE) == len(text)


@pytest.mark.parametrize("where", BRACKETS)
def test_a_file_of_brackets_is_refused_or_read_without_them(
    page: Page, address: str, where: Any
) -> None:
    page.goto(address + NL["collaborations"])
    text = where.replace('"quiz"', '"collaborations": {{}}, "quiz"').format(wide(1_900_000))
    page.locator(".transfer [type=file]").set_input_files(
        {"name": "x", "mimeType": "application/json", "buffer": text.encode()}
    )
    said = "1 onderdeel" if "quiz" in where else "geen antwoorden"
    expect(page.locator(".transfer-message")).to_contain_text(said)


def test_what_is_damaged_is_set_aside_and_said_and_the_rest_stays(scan: Page) -> None:
    text = json.dumps(
        {"v": 1, "collaborations": {"own": {"answers": {FIRST: ["yes", 5], "a.b": [{}, 5]}}}}
    )
    keep(scan, text)
    expect(notice(scan, "partly")).to_be_visible()
    expect(scan.locator(f"input[name='{FIRST}'][value=yes]")).to_be_checked()
    assert scan.evaluate("key => localStorage.getItem(`${key}.damaged`)", STORE) == text
    assert set(stored(scan)["collaborations"]["own"]["answers"]) == {FIRST}
    scan.reload()
    expect(notice(scan, "partly")).to_be_hidden()


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("by", "0026-03-01"),
        ("by", "2026-02-30"),
        ("by", "9999-99-99"),
        ("by", "2026-1-1"),
        ("by", 20261201),
        ("who", "x" * 11_001),
        ("who", {}),
        ("done", "yes"),
        ("added", "now"),
    ],
)
def test_a_bad_field_is_dropped_and_its_action_stays(
    page: Page, address: str, field: Any, bad: Any
) -> None:
    page.goto(address + NL["plan"])
    item = {"text": "Bel de monteur", "added": 1} | {field: bad}
    keep(page, json.dumps({"v": 1, "collaborations": {"own": {"plan": {"x": [item, 1]}}}}))
    expect(page.locator(".plan-item .plan-title")).to_have_text("Bel de monteur")
    kept = page.evaluate("assessments.store.current().plan.x")
    assert kept == {"text": "Bel de monteur", "added": 0 if field == "added" else 1}
    page.locator("[data-action=calendar]").dispatch_event("click")
    expect(page.locator(".plan-take").locator(SAID)).to_have_count(1)


def test_any_file_ends_in_a_true_message(page: Page, address: str) -> None:
    """Nothing stored beforehand: what is said to be merged stands there afterwards."""
    page.goto(address + NL["collaborations"])
    made = page.evaluate(
        f"() => {{ {stores('file')} const TIMES = {TIMES // 15};"
        "return Array.from({length: TIMES}, () => random(4) ? JSON.stringify(store(pick([2, 5, 20]))) : String(JSON.stringify(pick(JUNK)))); }"
    )
    for text in made:
        page.evaluate("assessments.store.erase()")
        page.locator(".transfer [type=file]").set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
        )
        expect(
            page.locator(".transfer-message:not(:empty), .transfer-preview:visible").first
        ).to_be_visible()
        if page.locator(".transfer-preview").is_visible():
            page.locator(".transfer-preview [type=submit]").click()
            said = page.locator(".transfer-message").text_content()
            # As text: on its way out of the browser, Playwright loses a key such as "__proto__".
            kept = json.loads(page.evaluate("JSON.stringify(assessments.store.data())"))
            new = kept["collaborations"] or kept["quiz"] or kept["current"][0] != "own"
            assert said.startswith("Samengevoegd" if new else "Er verandert niets"), text
        page.locator(".transfer-message").evaluate("message => message.replaceChildren()")


def test_merged_is_only_said_where_it_is_kept(page: Page, address: str) -> None:
    page.goto(address + NL["collaborations"])
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    content = {"v": 1, "collaborations": {"own": {"answers": {FIRST: ["yes", 5]}}}}
    page.locator(".transfer [type=file]").set_input_files(
        {"name": "x", "mimeType": "application/json", "buffer": json.dumps(content).encode()}
    )
    page.locator(".transfer-preview [type=submit]").click()
    expect(page.locator(".transfer-message")).to_contain_text("bewaart het niet")


@pytest.mark.parametrize("time", [-5, -1e300, 1e300, 9e15])
def test_a_time_that_no_clock_tells_costs_no_answer_and_gives_way_to_a_later_one(
    scan: Page, time: Any
) -> None:
    keep(scan, json.dumps({"v": 1, "collaborations": {"own": {"answers": {FIRST: ["yes", time]}}}}))
    [found] = scan.evaluate("Object.values(assessments.store.times())")
    assert 0 <= found < 8.64e15
    scan.locator("form.scan [type=submit]").click()
    answer(scan, FIRST, "no")
    scan.reload()
    expect(scan.locator(f"input[name='{FIRST}'][value=no]")).to_be_checked()


# Links


@pytest.fixture
def shared(new_page: Callable[..., Page], address: str) -> Any:
    """A link to somebody's answers: its address without fragment, and the fragment."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + NL["scan"])
    answer_all(page, "yes")
    page.locator("form.scan [type=submit]").click()
    page.locator("[name=share-name]").fill("Anna-Zoë")
    openly(page)
    page.locator("[data-action=copy-link]").click()
    expect(page.locator(".share-status")).not_to_be_empty()
    base, _, fragment = page.evaluate("navigator.clipboard.readText()").partition("#")
    return base, fragment


def encoded(fragment: Any, chance: Any) -> Any:
    return "".join(f"%{ord(c):02X}" if chance.random() < 0.1 else c for c in fragment)


def test_whatever_is_glued_to_a_link_it_is_read(page: Page, shared: Any) -> None:
    base, fragment = shared
    page.goto(base)
    chance = random.Random(seed("glued"))
    wanted = page.evaluate("text => assessments.decode(text)", fragment)
    assert "error" not in wanted
    tails = [
        "".join(chance.choice(TAILS) for _ in range(chance.randint(1, 4))) for _ in range(TIMES)
    ]
    links = [encoded(fragment, chance) + tail for tail in (*TAILS, *tails)]
    read = page.evaluate("links => links.map((link) => assessments.decode(link))", links)
    assert [link for link, found in zip(links, read, strict=True) if found != wanted] == []


@pytest.mark.parametrize("tail", [".", ").", "&fbclid=IwAR0.x", "%22", "”", "%"])
def test_a_link_with_something_glued_to_it_asks_what_to_do(
    page: Page, shared: Any, tail: Any
) -> None:
    base, fragment = shared
    page.goto(f"{base}#{fragment.replace('.', '%2E')}{tail}")
    expect(page.locator(".arrival-title")).to_contain_text("Anna-Zoë")


def test_whatever_begins_as_ours_gets_a_message(page: Page, shared: Any) -> None:
    """Cut, changed, with anything after it: a question or a message, never silence."""
    base, fragment = shared
    page.goto(base)
    chance = random.Random(seed("message"))
    links = []
    for _ in range(TIMES):
        text = list(fragment[: chance.randint(2, len(fragment))])
        for _ in range(chance.randint(0, 3)):
            place = chance.randint(2, len(text))
            text[place : place + chance.randint(0, 3)] = chance.choice(TAILS)
        links.append("".join(text))
    silent = page.evaluate(
        """async (links) => {
            const silent = [];
            const shown = () => document.querySelector(".arrival:not([hidden]), .link-message:not([hidden])");
            for (const link of links) {
                for (const element of document.querySelectorAll(".arrival, .link-message")) element.hidden = true;
                location.hash = link;
                await new Promise((resolve) => addEventListener("hashchange", () => setTimeout(resolve), {once: true}));
                if (!shown() || location.hash) silent.push(link);
            }
            return silent;
        }""",
        links,
    )
    assert silent == []


@pytest.mark.parametrize("link", ["1.", "1!x", "1%2", "1", "7.x", "2.x", "99999.x", "1..."])
def test_the_beginning_of_a_link_gets_a_message(page: Page, address: str, link: Any) -> None:
    page.goto(f"{address}{NL['compare']}#{link}")
    expect(page.locator(".link-message:visible")).to_have_count(1)


SPY = """
window.seen = [location.href];
for (const event of ["DOMContentLoaded", "load", "hashchange"]) addEventListener(event, () => seen.push(location.href));
"""


def test_who_counts_visits_never_sees_what_was_shared(
    page: Page, shared: Any, serve: Callable[..., str]
) -> None:
    """An owner's own script in the head, before ours: only the very first lines of a page come earlier."""
    base, fragment = shared

    def count(route: Any) -> None:
        answer = route.fetch()
        html = answer.text()
        html = html.replace("</head>", '<script src="/spy.js"></script></head>', 1)
        route.fulfill(response=answer, body=html)

    page.route("**/vergelijken/", count)
    page.route("**/spy.js", lambda route: route.fulfill(body=SPY, content_type="text/javascript"))
    page.goto(f"{base}#{fragment}")
    expect(page.locator(".arrival-title")).to_contain_text("Anna-Zoë")
    page.reload()
    expect(page.locator(".arrival-title")).to_contain_text("Anna-Zoë")
    page.evaluate("text => { location.hash = text; }", fragment)
    page.wait_for_timeout(200)
    assert page.evaluate("window.seen.length") == 4
    assert [href for href in page.evaluate("window.seen") if "#" in href] == []
    page.locator("[data-action=ignore]").click()
    page.reload()
    expect(page.locator(".arrival")).to_be_hidden()

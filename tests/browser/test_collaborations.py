"""Several collaborations side by side, everything in a file and back, and everything erased."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.pages import CRITICAL, FIRST, LANGUAGES, STORE, answer, stored

OTHER = "storage.raw-below"


@pytest.fixture
def mine(page: Page, address: str, language: str) -> Any:
    """The page of one's collaborations, after one answer was given."""
    page.goto(address + LANGUAGES[language]["topic"])
    answer(page, FIRST, "yes")
    page.goto(address + LANGUAGES[language]["collaborations"])
    return page


def add(page: Page, name: Any) -> None:
    page.locator(".collaboration-new input").fill(name)
    page.locator(".collaboration-new button").click()


def lines(page: Page) -> Any:
    return page.locator(".collaboration-list > li")


def saved(page: Page, button: str = "[data-action=save-all]") -> Any:
    with page.expect_download() as download:
        page.locator(button).click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def more(card: Any, action: Any) -> None:
    """Do what stands under "more" on a card."""
    if card.locator(".collaboration-more[open]").count() == 0:
        card.locator(".collaboration-more summary").click()
    card.locator(f"[data-action={action}]").click()


def read(page: Page, content: Any, name: str = "file.json") -> None:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator(".transfer [type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": data},
        timeout=60_000,  # a large file takes a busy machine long
    )


def test_a_first_time_reader_has_one_collaboration_without_a_name(mine: Page) -> None:
    expect(lines(mine)).to_have_count(1)
    expect(lines(mine).locator("input")).to_have_value("")


def test_each_collaboration_has_its_own_answers(mine: Page, address: str, language: str) -> None:
    add(mine, "Filiaal Noord")
    expect(lines(mine)).to_have_count(2)
    mine.goto(address + LANGUAGES[language]["topic"])
    expect(mine.locator(f'input[name="{FIRST}"]:checked')).to_have_count(0)
    expect(mine.locator("#temperature .collaboration-name")).to_have_text("Filiaal Noord")
    mine.goto(address + LANGUAGES[language]["collaborations"])
    mine.locator("[data-action=choose]:visible").click()
    mine.goto(address + LANGUAGES[language]["topic"])
    expect(mine.locator(f'input[name="{FIRST}"][value=yes]')).to_be_checked()


def test_renaming_and_removing_with_undo(mine: Page) -> None:
    add(mine, "Filiaal Noord")
    field = lines(mine).last.locator("input")
    field.fill("Filiaal Zuid")
    field.press("Tab")
    mine.reload()
    expect(lines(mine).last.locator("input")).to_have_value("Filiaal Zuid")
    more(lines(mine).last, "remove")
    expect(lines(mine)).to_have_count(1)
    mine.locator("[data-action=undo]").click()
    expect(lines(mine)).to_have_count(2)


def test_a_name_is_text_whatever_is_typed(mine: Page) -> None:
    add(mine, "<b>dik</b>")
    expect(mine.locator(".collaboration-list b")).to_have_count(0)


def test_a_file_brings_everything_back_in_another_browser(
    mine: Page, new_page: Callable[..., Page], address: str, language: str
) -> None:
    add(mine, "Filiaal Noord")
    content = saved(mine)
    other = new_page()
    other.goto(address + LANGUAGES[language]["collaborations"])
    read(other, content)
    expect(other.locator(".transfer-changes li")).not_to_have_count(0)
    assert other.evaluate("key => localStorage.getItem(key)", STORE) is None
    other.locator(".transfer-preview [type=submit]").click()
    expect(lines(other)).to_have_count(2)
    assert stored(other)["collaborations"]["own"]["answers"][FIRST][0] == "yes"


def test_merging_keeps_the_later_answer_and_replacing_keeps_only_the_file(mine: Page) -> None:
    content = saved(mine)
    time = content["collaborations"]["own"]["answers"][FIRST][1]
    content["collaborations"]["own"]["answers"] = {
        FIRST: ["no", time - 1000],
        OTHER: ["no", 1],
    }
    read(mine, content)
    mine.locator(".transfer-preview [type=submit]").click()
    answers = stored(mine)["collaborations"]["own"]["answers"]
    assert (answers[FIRST][0], answers[OTHER][0]) == ("yes", "no")
    read(mine, content)
    mine.locator("[name=way][value=replace]").check()
    mine.locator(".transfer-preview [type=submit]").click()
    assert stored(mine)["collaborations"]["own"]["answers"][FIRST][0] == "no"


@pytest.mark.parametrize(
    ("content", "first_words"),
    [
        (b"\x00\x01 rubbish", "not-json"),
        (b"[1, 2, 3]", "wrong"),
        ({"v": 1}, "wrong"),
        ({"v": 0, "collaborations": {}}, "wrong"),
        ({"v": 1, "collaborations": []}, "wrong"),
        ({"v": 1, "site": "another-site", "collaborations": {}}, "wrong"),
        ({"v": 99, "collaborations": {}}, "newer"),
        (b"x" * 4_000_001, "too-large"),
    ],
)
def test_a_file_that_is_not_ours_changes_nothing_and_says_why(
    mine: Page, content: Any, first_words: Any
) -> None:
    before = stored(mine)
    read(mine, content)
    expected = mine.locator(".collaborations > template.texts").evaluate(
        "(template, name) => template.content.querySelector(`[data-text='${name}']`).textContent",
        first_words,
    )
    expect(mine.locator(".transfer-message")).to_have_text(expected)
    expect(mine.locator(".transfer-preview")).to_be_hidden()
    assert stored(mine) == before


@pytest.mark.parametrize("part", ["answers", "measurements", "plan", "worksheets"])
def test_merging_says_beforehand_what_it_adds(mine: Page, part: Any) -> None:
    content = saved(mine)
    entry = {
        "answers": "no",
        "measurements": {"date": 1, "scan": "scan", "answers": {}, "statements": []},
        "plan": {"text": "Bel de monteur", "added": 1},
        "worksheets": "Noor",
    }[part]
    content["collaborations"]["own"][part]["new"] = [entry, 1]
    read(mine, content)
    line = mine.locator(".transfer-changes li")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("1 ")


def test_merging_what_is_here_already_says_that_nothing_changes(mine: Page) -> None:
    field = lines(mine).first.locator("input")
    field.fill("Filiaal Zuid")
    field.press("Tab")
    content = saved(mine)
    read(mine, content)
    nothing = mine.locator(".transfer-changes li")
    expect(nothing).to_have_count(1)
    expect(nothing).not_to_contain_text("1")


def test_a_hostile_file_loses_its_hostile_parts(mine: Page) -> None:
    hostile = (
        '{"v": 1, "collaborations": {"__proto__": {"answers": {"polluted": ["yes", 1]}}, '
        '"own": {"answers": {"__proto__": ["yes", 5], "x": "no register"}, "plan": 7}}, "current": 3}'
    )
    read(mine, hostile.encode())
    mine.locator(".transfer-preview [type=submit]").click()
    assert mine.evaluate("({}).answers === undefined && ({}).polluted === undefined")
    assert "x" not in stored(mine)["collaborations"]["own"]["answers"]


def test_erasing_erases_everything_after_one_question(mine: Page) -> None:
    mine.evaluate("key => localStorage.setItem(key + '.damaged', 'old')", STORE)
    mine.locator("[data-action=erase]").click()
    mine.locator("[data-action=erase-cancel]").click()
    assert stored(mine) is not None
    mine.locator("[data-action=erase]").click()
    mine.locator("[data-action=erase-confirm]").click()
    assert mine.evaluate("key => localStorage.getItem(key)", STORE) is None
    assert mine.evaluate("key => localStorage.getItem(key + '.damaged')", STORE) is None
    expect(mine.locator(".collaboration-empty")).to_be_visible()
    expect(lines(mine)).to_be_hidden()


def test_the_only_collaboration_can_be_removed_and_put_back(
    mine: Page, address: str, language: str
) -> None:
    more(lines(mine), "remove")
    expect(mine.locator(".collaboration-empty")).to_be_visible()
    mine.goto(address + LANGUAGES[language]["topic"])
    expect(mine.locator(f'input[name="{FIRST}"]:checked')).to_have_count(0)
    answer(mine, FIRST, "no")
    kept = stored(mine)["collaborations"]
    assert kept["own"]["answers"][FIRST][0] == "yes"
    assert len(kept) == 2


def test_removing_the_only_collaboration_can_be_undone(
    mine: Page, address: str, language: str
) -> None:
    more(lines(mine), "remove")
    mine.locator("[data-action=undo]").click()
    mine.goto(address + LANGUAGES[language]["topic"])
    expect(mine.locator(f'input[name="{FIRST}"][value=yes]')).to_be_checked()


def test_a_new_name_leaves_the_way_to_the_buttons_free(mine: Page) -> None:
    add(mine, "Filiaal Noord")
    lines(mine).last.locator("input").fill("Filiaal Zuid")
    lines(mine).first.locator("[data-action=choose]").click()
    expect(lines(mine).first.locator(".collaboration-chosen")).to_be_visible()
    lines(mine).first.locator("input").press("Tab")
    assert mine.evaluate("document.activeElement.matches('.collaboration .loop-next a')")


def test_a_file_that_removes_a_collaboration_says_so_beforehand(mine: Page) -> None:
    add(mine, "Filiaal Noord")
    content = saved(mine)
    [other] = [key for key in content["collaborations"] if key != "own"]
    content["collaborations"][other]["gone"] = [True, 8e12]
    read(mine, content)
    expect(mine.locator(".transfer-changes li")).to_have_count(1)
    expect(mine.locator(".transfer-changes li")).to_contain_text("1")
    mine.locator(".transfer-preview [type=submit]").click()
    expect(lines(mine)).to_have_count(1)


def test_replacing_everything_is_not_undone_by_another_tab(
    mine: Page, address: str, language: str
) -> None:
    content = saved(mine)
    content["collaborations"]["own"]["answers"] = {OTHER: ["no", 1]}
    other = mine.context.new_page()
    other.goto(address + LANGUAGES[language]["topic"])
    read(mine, content)
    mine.locator("[name=way][value=replace]").check()
    mine.locator(".transfer-preview [type=submit]").click()
    answer(other, CRITICAL, "partly")
    answers = stored(other)["collaborations"]["own"]["answers"]
    assert set(answers) == {OTHER, CRITICAL}


def test_replacing_where_only_a_quiz_was_answered_says_what_is_lost(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["collaborations"])
    page.evaluate("assessments.store.setQuiz('warm-fridge.step', {first: ['a'], last: ['a']})")
    read(page, {"v": 1, "collaborations": {}})
    page.locator("[name=way][value=replace]").check()
    expect(page.locator(".transfer-changes li")).to_contain_text("1 quiz")


def test_what_is_damaged_in_a_file_is_counted_before_anything_happens(mine: Page) -> None:
    content = saved(mine)
    content["collaborations"]["own"]["plan"] = {"a": [{"text": 5}, 1], "b": 3}
    content["collaborations"]["own"]["measurements"] = "x"
    read(mine, content)
    expect(mine.locator(".transfer-message")).to_contain_text("3")


# The overview


def test_who_has_nothing_is_shown_the_way_to_the_scan(
    page: Page, address: str, language: str
) -> None:
    page.goto(address + LANGUAGES[language]["collaborations"])
    expect(lines(page)).to_be_hidden()
    page.locator(".collaboration-empty a").click()
    expect(page.locator("form.scan")).to_be_visible()


ANSWERS = """() => Object.fromEntries([...document.querySelector("template.collaboration-scan")
    .content.querySelectorAll("[data-statement]")].map((item) => [item.dataset.statement, "yes"]))"""


@pytest.fixture
def three(page: Page, address: str, language: str) -> Any:
    """The overview with three: one with a weak topic and answers that wait, one all good, one begun."""
    page.goto(address + LANGUAGES[language]["collaborations"])
    yes = page.evaluate(ANSWERS)
    weak = yes | {key: "no" for key in yes if key.startswith("storage.")}
    anna = {"name": "Anna", "date": 1, "codes": {}}
    all_three = {
        "own": {
            "name": ["Noord", 1],
            "answers": {key: [value, 2] for key, value in weak.items()},
            "plan": {"mine": [{"text": "Bel de monteur", "who": "Femke", "added": 3}, 3]},
            "others": {"abcdef": [anna, 4], "ghijkl": [anna | {"name": ""}, 4]},
            "self": [{"id": "zzzzzz", "name": "Femke"}, 1],
            "calendar": ["agenda", 1],
            "stage": ["friction", 1],
        },
        "t1": {
            "name": ["Zuid", 1],
            "answers": {key: [value, 2] for key, value in yes.items()},
        },
        "t2": {"name": ["Oost", 1], "answers": {FIRST: ["yes", 2]}},
    }
    data = {"v": 1, "replaced": 0, "current": ["own", 1], "collaborations": all_three, "quiz": {}}
    page.evaluate("([key, data]) => localStorage.setItem(key, data)", [STORE, json.dumps(data)])
    page.reload()
    return page


def card(page: Page, name: Any) -> Any:
    return lines(page).filter(has=page.locator(f'[aria-label$=": {name}"]'))


def test_each_card_says_what_is_weakest_or_how_much_is_answered(three: Page, language: str) -> None:
    words = {
        "Noord": {"nl": "zwakst: Bewaren, 0%", "en": "weakest: Storage, 0%"},
        "Zuid": {"nl": "geen zwak punt", "en": "no weak spot"},
        "Oost": {"nl": "1 van 10 ingevuld", "en": "1 of 10 answered"},
    }
    for name, text in words.items():
        expect(card(three, name).locator(".collaboration-head .facts")).to_contain_text(
            text[language]
        )
    expect(card(three, "Zuid").locator("polygon.shape")).to_have_count(1)
    expect(card(three, "Oost").locator(".dot")).to_have_count(1)


def test_each_card_says_who_answered_and_what_they_call_the_stage(
    three: Page, language: str
) -> None:
    people = card(three, "Noord").locator(".collaboration-people li")
    expect(people).to_have_count(3)
    said = {"nl": "heeft geantwoord", "en": "answered"}[language]
    expect(people.nth(1)).to_have_text(f"Anna ●{said}")
    expect(people.nth(2)).to_contain_text({"nl": "Iemand", "en": "Somebody"}[language])
    expect(card(three, "Oost").locator(".collaboration-people li")).to_contain_text("◐")
    stage = {"nl": "Er gaat iets mis", "en": "Something is wrong"}[language]
    expect(card(three, "Noord").locator(".collaboration-stage:visible")).to_have_text(stage)
    expect(card(three, "Zuid").locator(".collaboration-stage:visible")).to_have_count(0)


def test_the_next_step_is_the_one_button_and_takes_its_collaboration_along(
    three: Page, language: str
) -> None:
    for name in ("Noord", "Zuid", "Oost"):
        expect(card(three, name).locator(".loop-next a:visible")).to_have_count(1)
    expect(three.locator(".button-go:visible")).to_have_count(1)
    expect(card(three, "Noord").locator(".loop-says")).to_contain_text("Anna")
    card(three, "Oost").locator(".loop-next a:visible").click()
    expect(three.locator("form.scan .collaboration-name")).to_have_text("Oost")
    assert stored(three)["current"][0] == "t2"


def test_stage_and_lane_can_be_changed_on_the_card(three: Page) -> None:
    oost = card(three, "Oost")
    oost.locator(".collaboration-more summary").click()
    oost.locator("[name=stage]").select_option("ending")
    oost.locator("[name=lane]").select_option("together")
    expect(oost.locator(".loop-steps li:visible")).to_have_count(8)
    kept = stored(three)["collaborations"]["t2"]
    assert (kept["stage"][0], kept["lane"][0]) == ("ending", "together")
    oost.locator("[name=stage]").select_option("")
    three.reload()
    expect(card(three, "Oost").locator("[name=stage]")).to_have_value("")
    expect(three.locator("[data-state]:visible")).to_have_count(0)


def test_three_stand_beside_each_other_on_a_desk_and_below_on_a_phone(three: Page) -> None:
    def columns() -> Any:
        return three.evaluate(
            "new Set([...document.querySelectorAll('.collaboration-list > li')]"
            ".map((item) => item.getBoundingClientRect().left)).size"
        )

    assert columns() == 1
    three.set_viewport_size({"width": 1440, "height": 900})
    assert columns() == 3


# Files to keep and to give


def test_a_file_to_keep_holds_one_of_them_whole(
    three: Page, new_page: Callable[..., Page], address: str, language: str
) -> None:
    card(three, "Noord").locator(".collaboration-more summary").click()
    content = saved(three, ".collaboration-list > li:first-child [data-action=keep]")
    assert list(content["collaborations"]) == ["own"]
    assert content["collaborations"]["own"]["others"]["abcdef"][0]["name"] == "Anna"
    other = new_page()
    other.goto(address + LANGUAGES[language]["collaborations"])
    read(other, content)
    other.locator(".transfer-preview [type=submit]").click()
    expect(card(other, "Noord").locator(".collaboration-people li")).to_have_count(3)


def give(page: Page, *parts: Any) -> Any:
    """The file that is made for somebody else, with these parts."""
    more(card(page, "Noord"), "give")
    for part in ("answers", "plan", "worksheets", "name"):
        page.locator(f".give-dialog [name={part}]").set_checked(part in parts)
    return saved(page, ".give-dialog [type=submit]")


def test_what_is_given_holds_nothing_of_others_and_no_id(three: Page) -> None:
    content = json.dumps(give(three, "answers", "plan", "name"))
    for secret in ("Anna", "abcdef", "ghijkl", "zzzzzz", "agenda", "mine", '"own"', "Oost", "Zuid"):
        assert secret not in content, secret
    for chosen in ("Bel de monteur", "Femke", "Noord", "storage.raw-below"):
        assert chosen in content, chosen


def test_only_what_is_chosen_is_given(three: Page) -> None:
    content = json.dumps(give(three, "answers"))
    assert "storage.raw-below" in content
    assert "Bel de monteur" not in content
    assert "Noord" not in content
    content = json.dumps(give(three, "plan"))
    assert "storage.raw-below" not in content
    assert "friction" not in content
    assert "Bel de monteur" in content


def test_what_was_given_is_read_as_one_more(
    three: Page, new_page: Callable[..., Page], address: str, language: str
) -> None:
    content = give(three, "answers", "plan", "name")
    other = new_page()
    other.goto(address + LANGUAGES[language]["topic"])
    answer(other, FIRST, "no")
    other.goto(address + LANGUAGES[language]["collaborations"])
    read(other, content)
    other.locator(".transfer-preview [type=submit]").click()
    expect(lines(other)).to_have_count(2)
    expect(card(other, "Noord").locator(".collaboration-people li")).to_have_count(1)
    expect(card(other, "Noord").locator(".loop-says")).to_contain_text("Bel de monteur")
    assert stored(other)["collaborations"]["own"]["answers"][FIRST][0] == "no"


def test_erasing_takes_the_choice_of_colours_along(mine: Page) -> None:
    mine.locator(".site-footer input[type=radio]").nth(1).check()
    assert any("__palette" in key for key in mine.evaluate("Object.keys(localStorage)"))
    mine.locator("[data-action=erase]").click()
    mine.locator("[data-action=erase-confirm]").click()
    assert mine.evaluate("Object.keys(localStorage)") == []

"""Everything that a site holds: in the order of its pages, and what a mark selects of it."""

from typing import Any

import pytest
from engine import checklist, quiz, site

SCAN = '<!-- scan id="all" select="scan" -->\n'
SET = '<!-- quiz id="practice" select="mixed" -->\n'
KITCHEN = {
    "fridge.md": checklist("fridge", 'id="cold" scan', 'id="clean"', 'id="full" scan quick'),
    "hands.md": checklist("hands", 'id="soap"'),
    "stove.md": checklist("stove", 'id="hot" scan') + "\n" + quiz("milk", " mixed"),
    "index.md": '<!-- cards select="quick" -->\n\n<!-- plan -->\n',
    "scan.md": SCAN,
    "quiz.md": SET + "\n<!-- plan -->\n",
    "rice.md": quiz("rice") + "\n" + quiz("fish", " mixed"),
}


def catalogue(**changes: Any) -> Any:
    return site(KITCHEN | changes)[0]


def keys(items: Any) -> Any:
    return {name: page.key for name, (page, _) in items.items()}


def test_everything_is_found_by_its_id_on_its_page() -> None:
    found = catalogue()
    assert list(found.pages) == list(KITCHEN)
    assert keys(found.checklists) == {
        "fridge": "fridge.md",
        "hands": "hands.md",
        "stove": "stove.md",
    }
    assert keys(found.scans) == {"all": "scan.md"}
    assert keys(found.quizzes) == {"milk": "stove.md", "rice": "rice.md", "fish": "rice.md"}
    assert keys(found.selections) == {"practice": "quiz.md"}
    assert found.remedies == {}


def test_what_a_reader_answers_is_listed_scans_first() -> None:
    assert list(catalogue().assessments) == [
        "all",
        "fridge",
        "hands",
        "stove",
        "practice",
        "milk",
        "rice",
        "fish",
    ]


def test_the_first_page_with_a_component_counts() -> None:
    assert catalogue().pages_with == {
        "checklist": "fridge.md",
        "quiz": "stove.md",
        "cards": "index.md",
        "plan": "index.md",
        "scan": "scan.md",
        "quiz-set": "quiz.md",
    }


def test_marks_are_what_something_selects_by() -> None:
    found = catalogue()
    assert found.marks == {"scan", "mixed", "quick"}
    assert [(widget.name, mark) for widget, mark in found.choices] == [("cards", "quick")]


def test_a_selection_holds_only_the_statements_with_its_mark() -> None:
    found = catalogue()
    assert [
        (page.key, part.id, [statement.id for statement in part.statements])
        for page, part in found.selected("scan")
    ] == [("fridge.md", "fridge", ["cold", "full"]), ("stove.md", "stove", ["hot"])]
    assert found.selected("mixed") == ()


def test_a_set_holds_the_scenarios_with_its_mark() -> None:
    found = catalogue()
    assert [(page.key, item.id) for page, item in found.selected_quizzes("mixed")] == [
        ("stove.md", "milk"),
        ("rice.md", "fish"),
    ]


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("fridge", (3, 1)),  # statements take twelve seconds
        ("all", (3, 1)),
        ("milk", (1, 1)),  # scenarios a minute
        ("practice", (2, 2)),
    ],
)
def test_how_much_an_assessment_asks(name: Any, size: Any) -> None:
    found = catalogue()
    assert found.size(found.assessments[name][1]) == size


def test_a_long_checklist_and_a_long_scan_take_more() -> None:
    many = [f'id="s-{index}" scan' for index in range(6)]
    found = catalogue(**{"hands.md": checklist("hands", *many)})
    assert found.size(found.assessments["hands"][1]) == (6, 2)
    assert found.size(found.assessments["all"][1]) == (9, 2)


@pytest.mark.parametrize(
    ("page", "axis"),
    [("fridge.md", (0, 2)), ("stove.md", (1, 2)), ("hands.md", None), ("index.md", None)],
)
def test_a_page_of_the_scan_has_a_direction(page: Any, axis: Any) -> None:
    assert catalogue().axis(page) == axis


def test_the_first_scan_that_a_page_is_part_of_gives_the_direction() -> None:
    other = '<!-- scan id="some" select="quick" -->\n'
    assert catalogue(**{"scan.md": other + "\n" + SCAN}).axis("fridge.md") == (0, 1)
    assert catalogue(**{"scan.md": other + "\n" + SCAN}).axis("stove.md") == (1, 2)
    assert catalogue(**{"scan.md": ""}).axis("fridge.md") is None


@pytest.mark.parametrize(
    ("pages", "problem"),
    [
        (
            {"a.md": "\n" + checklist("a", 'id="x"'), "b.md": checklist("a", 'id="x"')},
            'b.md:1: checklist "a" stands twice (first at a.md:2); give one of them another id',
        ),
        (
            {"a.md": SCAN + SCAN + checklist("a", 'id="x" scan')},
            'a.md:2: scan "all" stands twice (first at line 1); give one of them another id',
        ),
        (
            {"a.md": quiz("q", " mixed") + quiz("q"), "b.md": SET},
            'a.md:10: quiz "q" stands twice (first at line 1); give one of them another id',
        ),
        (
            {"a.md": quiz("practice", " mixed"), "b.md": SET},
            'b.md:1: quiz "practice" stands twice (first at a.md:1); give one of them another id',
        ),
        (
            {"a.md": checklist("all", 'id="x" scan'), "b.md": SCAN},
            'b.md:1: scan "all" stands twice (first at a.md:1); give one of them another id',
        ),
        (
            {
                "a.md": '### A <!-- remedy id="r" phase="before" minutes="1" -->\n\n'
                '### B <!-- remedy id="r" phase="during" minutes="2" -->\n\n'
                + checklist("c", 'id="x" remedy="r"')
            },
            'a.md:3: remedy "r" stands twice (first at line 1); give one of them another id',
        ),
    ],
)
def test_what_stands_twice_is_named_and_the_first_is_kept(pages: Any, problem: Any) -> None:
    found, problems = site(pages)
    assert problems == [problem]
    assert all(
        item.place.path == "a.md" or name != "a" for name, (_, item) in found.assessments.items()
    )


def test_a_remedy_may_be_called_as_its_checklist() -> None:
    text = '### A <!-- remedy id="a" phase="before" minutes="1" -->\n\n'
    assert site({"a.md": text + checklist("a", 'id="x" remedy="a"')})[1] == []


def test_names_on_a_page_with_mistakes_may_be_there() -> None:
    found, _ = site({"a.md": '<!-- checklist id="fridge" -->\n', "b.md": "<!-- plan -->\n"})
    assert {"checklist", "fridge"} <= found.unread
    assert "plan" not in found.unread

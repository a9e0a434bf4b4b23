# mypy: disable-error-code="arg-type, attr-defined, call-arg, union-attr"
"""What authors write, once read: minutes, permanent names, order; plain data that nobody changes."""

import dataclasses
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import assessments
import pytest
from assessments.model import (
    Band,
    Checklist,
    Page,
    Place,
    Problem,
    Question,
    Quiz,
    QuizSelection,
    Region,
    Remedy,
    Scale,
    Scan,
    Statement,
    Widget,
    minutes_for,
)
from engine import checklist, quiz, read

HERE = Place("page.md", 1)


@pytest.mark.parametrize(
    ("statements", "minutes"),
    [(0, 0), (1, 1), (4, 1), (5, 1), (6, 2), (10, 2), (11, 3), (28, 6)],
)
def test_a_statement_takes_twelve_seconds_and_minutes_are_rounded_up(
    statements: Any, minutes: Any
) -> None:
    assert minutes_for(statements) == minutes


def test_a_scenario_takes_a_minute() -> None:
    assert [minutes_for(n, 60) for n in (0, 1, 14)] == [0, 1, 14]


def test_a_problem_says_where_and_problems_go_by_page_and_line() -> None:
    late, early = Problem("b.md", 2, "a"), Problem("b.md", 1, "b")
    other = Problem("a.md", 9, "c")
    assert str(late) == "b.md:2: a"
    assert sorted([late, early, other]) == [other, early, late]


def test_a_checklist_knows_the_names_under_which_answers_are_kept() -> None:
    [block] = read(
        checklist(
            "fridge",
            'id="cold" remedy="cool"',
            'id="clean" remedy="wash"',
            'id="full" remedy="cool"',
        )
    ).blocks
    assert block.key(block.statements[1]) == "fridge.clean"
    assert block.keys == ("fridge.cold", "fridge.clean", "fridge.full")
    assert block.minutes == 1


def test_a_checklist_leads_to_each_remedy_once_in_order() -> None:
    names = ("wash", "cool", "wash", "dry")
    lines = [f'id="s-{index}" remedy="{name}"' for index, name in enumerate(names)]
    [block] = read(checklist("fridge", *lines)).blocks
    assert block.remedies == ("wash", "cool", "dry")


def test_a_statement_may_lead_nowhere() -> None:
    [block] = read(checklist("fridge", 'id="a"')).blocks
    assert block.remedies == ()


def test_a_quiz_knows_the_name_under_which_a_choice_is_kept() -> None:
    [block] = read(quiz("milk")).blocks
    assert block.key(block.questions[0]) == "milk.now"


def test_the_kind_of_every_block_is_the_component_that_it_becomes() -> None:
    blocks = read(
        '### Cool it <!-- remedy id="cool" phase="before" minutes="5" -->\n\n'
        + checklist("fridge", 'id="cold" scan')
        + '<!-- scan id="all" select="scan" -->\n\n'
        + quiz("milk")
        + '\n<!-- quiz id="quiz" select="mixed" -->\n\n<!-- plan -->\n'
    )
    assert [remedy.kind for remedy in blocks.remedies] == ["remedy"]
    assert [block.kind for block in blocks.blocks] == [
        "checklist",
        "scan",
        "quiz",
        "quiz-set",
        "plan",
    ]


def test_a_page_is_called_by_its_path_where_no_key_is_given() -> None:
    region = Region(0, 2, Widget("plan", {}, HERE))
    page = Page("docs/en/plan.md", regions=(region,))
    assert (page.key, page.blocks) == ("docs/en/plan.md", (region.block,))
    assert Page("docs/en/plan.md", key="plan.md").key == "plan.md"


def test_the_blocks_of_a_page_follow_from_its_regions() -> None:
    with pytest.raises(TypeError):
        Page("page.md", blocks=())


@pytest.mark.parametrize(
    ("item", "left_out"),
    [
        (Band("solid", 80, HERE), {"text": ""}),
        (Remedy("cool", "Cool it", "before", 5, HERE), {"tool": ""}),
        (
            Statement("cold", "It is cold.", Scale("yes-no", {"yes": 2, "no": 0}), HERE),
            {
                "remedy": "",
                "advice": "",
                "about": "us",
                "weight": 1,
                "critical": False,
                "shows_start": False,
                "after_start": False,
                "fact": False,
                "marks": (),
            },
        ),
        (Checklist("fridge", "Fridge", (), (), HERE), {"ask": ""}),
        (Scan("all", "scan", HERE), {"complete": False}),
        (Question("now", "What now?", (), "", HERE), {"only": ""}),
        (
            Quiz("milk", "Milk", "", (), HERE),
            {"passing": None, "shuffle": False, "marks": ()},
        ),
        (QuizSelection("quiz", "mixed", HERE), {"passing": None, "each": 0}),
        (
            Page("a.md"),
            {
                "remedies": (),
                "regions": (),
                "uses": (),
                "title": "",
                "description": "",
                "teaser": "",
                "unread": frozenset(),
            },
        ),
    ],
)
def test_what_may_be_left_out(item: Any, left_out: Any) -> None:
    assert {name: getattr(item, name) for name in left_out} == left_out
    required = [f.name for f in dataclasses.fields(item) if f.default is dataclasses.MISSING]
    assert not {*required} & {*left_out}


def data_classes() -> Iterator[Any]:
    for module in pkgutil.walk_packages(assessments.__path__, "assessments."):
        for name, item in inspect.getmembers(import_module(module.name), inspect.isclass):
            # What is being put together has a name with an underscore.
            if dataclasses.is_dataclass(item) and not name.startswith("_"):
                yield item


@pytest.mark.parametrize("item", sorted(set(data_classes()), key=lambda item: item.__name__))
def test_nobody_changes_what_was_read(item: Any) -> None:
    assert item.__dataclass_params__.frozen

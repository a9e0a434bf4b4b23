# mypy: disable-error-code="union-attr"
"""A page as a whole: where its blocks stand, what it mentions, and which names it may hold."""

from typing import Any

import pytest
from assessments.components import vocabulary
from assessments.model import Place, QuizSelection, Scan, Widget
from assessments.reading.page import marker_words, selects
from assessments.reading.page import parse as read_page
from assessments.settings import Settings
from engine import checklist, parse, quiz, read


def test_blocks_take_the_lines_from_marker_to_marker() -> None:
    page = read(
        "Text.\n\n"
        + checklist("fridge", 'id="cold"')
        + "\n<!-- plan -->\n"
        + quiz("milk")
        + "End.\n"
    )
    assert [(region.first, region.last, region.block.kind) for region in page.regions] == [
        (2, 6, "checklist"),
        (8, 8, "plan"),
        (9, 17, "quiz"),
    ]


def test_what_stands_in_a_fence_is_code_and_what_stands_after_it_is_not() -> None:
    page = read("```\n<!-- plan -->\n## A <!-- remedy -->\n```\n<!-- plan -->\n```\n")
    assert [(region.first, region.last) for region in page.regions] == [(4, 4)]


def test_everything_has_its_place_in_the_file() -> None:
    text = (
        '## Cool <!-- remedy id="cool" phase="late" minutes="5" tool="a list" -->\n\n'
        '<!-- checklist id="c" short="C" ask=" Why? " scale="yes-no" -->\n\n'
        '- [ ] X <!-- id="a" remedy="cool" -->\n\n<!-- band from="90" id="solid" -->\n\n'
        "<!-- /checklist -->\n\n"
        '<!-- scan id="s" select="scan" -->\n<!-- quiz id="t" select="mixed" pass="40" -->\n'
        '<!-- cards select="scan" -->\n'
    )
    page, problems = parse(text, "en/a.md", first_line=10, key="a.md")
    assert problems == ()
    assert (page.path, page.key, page.unread) == ("en/a.md", "a.md", frozenset())
    [remedy] = page.remedies
    assert (remedy.title, remedy.phase, remedy.minutes, remedy.tool) == (
        "Cool",
        "late",
        5,
        "a list",
    )
    assert remedy.place == Place("en/a.md", 10)
    block, scan, chosen, cards = page.blocks
    assert (block.ask, block.short, block.place.line) == ("Why?", "C", 12)
    [statement] = block.statements
    assert (statement.scale.id, statement.weight, statement.about) == ("yes-no", 1, "us")
    assert (statement.critical, statement.marks, statement.advice) == (False, (), "")
    assert (statement.shows_start, statement.after_start) == (False, False)
    assert statement.place.line == 14
    assert [(band.id, band.place.line) for band in block.bands] == [
        ("solid", 16),
        ("attention", 12),
        ("risk", 12),
    ]
    assert scan == Scan("s", "scan", Place("en/a.md", 20))
    assert chosen == QuizSelection("t", "mixed", Place("en/a.md", 21), 40)
    assert cards == Widget("cards", {"select": "scan"}, Place("en/a.md", 22))


def test_a_quiz_has_its_places_and_may_leave_much_out() -> None:
    page, _ = parse(quiz("milk"), first_line=4)
    [block] = page.blocks
    assert (block.passing, block.shuffle, block.marks, block.scenario) == (None, False, (), "")
    [question] = block.questions
    assert (block.place.line, question.place.line) == (4, 8)
    assert (question.only, question.explanation, question.text) == ("", "", "What now?")
    assert [option.place.line for option in question.options] == [9, 10]
    assert [option.text for option in question.options] == ["This", "That"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[x]", "[ ]"),
        ("[ ]", "[x]"),
        ('<!-- id="now" -->', ""),
        ('<!-- id="now" -->', '<!-- id="Now" -->'),
        ("### Milk {#milk}", ""),
        ('quiz id="milk"', 'quiz id="Milk"'),
        ("<!-- /quiz -->", "Loose text.\n\n<!-- /quiz -->"),
        ("<!-- /quiz -->", "<!-- plan -->\n\n<!-- /quiz -->"),
        ("<!-- /quiz -->", ""),
        ("    - [ ] That", "- [ ] That"),
    ],
)
def test_a_quiz_with_a_mistake_is_not_shown(old: Any, new: Any) -> None:
    assert old in quiz("milk")
    page, problems = parse(quiz("milk").replace(old, new))
    assert page.blocks == ()
    assert problems


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<!-- /checklist -->", ""),
        (' short="Fridge"', ""),
        ('id="fridge"', 'id="Fridge"'),
    ],
)
def test_a_checklist_that_cannot_be_told_apart_is_not_shown(old: Any, new: Any) -> None:
    text = checklist("fridge", 'id="cold"')
    assert old in text
    page, problems = parse(text.replace(old, new))
    assert page.blocks == ()
    assert problems


def test_a_checklist_is_shown_without_the_statements_that_have_a_mistake() -> None:
    page, _ = parse(checklist("fridge", 'id="cold"', 'id="Full"', 'id="clean" scale="none"'))
    [block] = page.blocks
    assert [statement.id for statement in block.statements] == ["cold", "clean"]


def test_a_scan_may_ask_for_every_remedy() -> None:
    [scan] = read('<!-- scan id="s" select="scan" complete -->').blocks
    assert scan.complete


def test_flags_of_a_statement_say_what_it_is_and_the_others_are_marks() -> None:
    [block] = read(
        checklist("c", 'id="a" scan start', 'id="b" after-start critical mixed scan')
    ).blocks
    one, two = block.statements
    assert (one.shows_start, one.after_start, one.critical, one.marks) == (
        True,
        False,
        False,
        ("scan",),
    )
    assert (two.shows_start, two.after_start, two.critical) == (False, True, True)
    assert two.marks == ("mixed", "scan")


def test_the_scale_of_a_checklist_is_that_of_its_statements_unless_they_have_their_own() -> None:
    [block] = read(
        checklist("c", 'id="a"', 'id="b" scale="default"', options=' scale="yes-no" bands="own"')
    ).blocks
    assert [statement.scale.id for statement in block.statements] == ["yes-no", "default"]
    assert [(band.id, band.start) for band in block.bands] == [
        ("solid", 80),
        ("attention", 50),
        ("poor", 0),
    ]


def test_what_a_page_mentions_elsewhere_has_its_place() -> None:
    text = '<!-- invite id="a" -->\n\nIt takes <!-- minutes of="b" -->, <!-- count of="b" -->.\n'
    assert read(text).uses == (
        ("a", Place("page.md", 1)),
        ("b", Place("page.md", 3)),
        ("b", Place("page.md", 3)),
    )


def test_a_marker_of_running_text_inside_a_block_is_a_mistake() -> None:
    text = quiz("milk").replace("1. What", 'In <!-- minutes of="milk" -->.\n\n1. What')
    page, [problem] = parse(text)
    assert page.uses == ()
    assert problem.message == '"minutes" cannot stand inside a quiz; move it out'


def test_problems_come_in_the_order_of_the_lines_each_once() -> None:
    text = "A.[^b] B.[^b]\n\n<!-- plam -->\n"
    assert [(problem.line, problem.message[:8]) for problem in parse(text)[1]] == [
        (1, "footnote"),
        (3, '"plam" i'),
    ]


def test_names_in_the_markers_of_a_page_with_mistakes_may_be_there() -> None:
    text = '<!-- plam -->\n\n<!-- checklist\nid="kick-off" -->\n\nwords <!-- remedy id="r" -->\n'
    page, _ = parse(text)
    assert page.unread == {"plam", "checklist", "id", "kick-off", "remedy", "r"}
    assert marker_words("a <!-- b --> c <!-- d-e --> f") == {"b", "d-e"}


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('<!-- scan id="s" select="scan" -->', {"scan"}),
        ('<!-- cards select="a" --> <!-- quiz id="q" select="b" -->', {"a", "b"}),
        ('<!-- cards select="Not A Name" -->', set()),
        ('<!-- cards reselect="a" -->', set()),
        ('select="a"', set()),
        ('<!-- a remark --> select="a"', set()),
    ],
)
def test_the_marks_by_which_a_page_selects(text: Any, marks: Any) -> None:
    assert selects(text) == marks


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# Cool it {}", "Cool it"),
        ("###### Cool *it*   {}  ", "Cool *it*"),
        ("## Cool it {} ##", "Cool it"),
    ],
)
def test_a_remedy_stands_in_a_heading_of_any_level(heading: Any, title: Any) -> None:
    marker = '<!-- remedy id="cool" phase="before" minutes="5" -->'
    [remedy] = read(heading.format(marker)).remedies
    assert remedy.title == title


@pytest.mark.parametrize(
    "text",
    [
        "## A heading",
        "## A heading <!-- a remark -->",
        '#No heading <!-- remedy id="r" -->',
        '## A heading <!-- wizard id="r" -->',
        "## A heading <!-- remdy -->",
    ],
)
def test_another_heading_is_a_heading(text: Any) -> None:
    page, problems = parse(text)
    assert (page.remedies, problems) == ((), ())


def test_the_marker_of_a_remedy_ends_its_heading() -> None:
    _, [problem] = parse("## A heading <!-- remedy --> and more")
    assert problem.message == "put the marker of a remedy at the very end of its heading"


STAGES = Settings.from_config(
    {
        "phases": ["before", "during"],
        "stages": {"during": {"started": True, "offers": ["during"], "already": ["before"]}},
    }
)


@pytest.mark.parametrize(
    ("marker", "already", "messages"),
    [
        ('phase="before" minutes="5" already="Do it *now*."', "Do it *now*.", []),
        ('phase="during" minutes="5"', "", []),
        (
            'phase="before" minutes="5"',
            "",
            ['remedy "r" has no text for who is already under way; add already="…"'],
        ),
    ],
)
def test_a_remedy_of_a_phase_that_some_are_past_says_what_it_is_to_them(
    marker: Any, already: Any, messages: Any
) -> None:
    page, problems = read_page(
        "page.md", f'### R <!-- remedy id="r" {marker} -->\n', STAGES, vocabulary()
    )
    assert [problem.message for problem in problems] == messages
    assert [remedy.already for remedy in page.remedies] == [already]


def test_a_statement_may_say_what_is_not_so_yet() -> None:
    [block] = read(checklist("c", 'id="a" lack="there is no list yet"', 'id="b"')).blocks
    assert [statement.lack for statement in block.statements] == ["there is no list yet", ""]

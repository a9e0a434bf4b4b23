# mypy: disable-error-code="union-attr"
"""What an author may write, and what is said about every mistake: a list of cases.

A case file holds Markdown, then a line `=====`, then the problems as `line: message`, in order.
A case without problems must be read without any.
"""

import os
from pathlib import Path
from typing import Any

import pytest
from assessments.site.checks import build
from engine import parse, read
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Any) -> None:
    text, _, expected = path.read_text(encoding="utf-8").partition("=====\n")
    page, problems = parse(text)
    _, across = build({"nl": [page]})
    found = [f"{p.line}: {p.message}" for p in sorted({*problems, *across})]
    assert found == expected.split("\n")[:-1]


def test_a_statement_has_all_its_options() -> None:
    page = read(
        '<!-- checklist id="c" short="C" -->\n\n'
        '- [ ] *Tekst*. <!-- id="one" remedy="r" scale="yes-no" about="me" weight="1.5" critical scan -->\n\n'
        "    Advies.\n\n    - met een lijst\n\n<!-- /checklist -->\n"
    )
    [statement] = page.blocks[0].statements
    assert (statement.id, statement.text, statement.remedy) == ("one", "*Tekst*.", "r")
    assert (statement.scale.id, statement.about, statement.weight) == ("yes-no", "me", 1.5)
    assert statement.critical
    assert statement.marks == ("scan",)
    assert statement.advice == "Advies.\n\n- met een lijst"
    assert statement.place.line == 3


def test_a_statement_may_go_on_on_the_next_line() -> None:
    page = read(
        '<!-- checklist id="c" short="C" -->\n- [ ] Een lange\n  regel. <!-- id="a" -->\n<!-- /checklist -->\n'
    )
    assert page.blocks[0].statements[0].text == "Een lange regel."


def test_a_checklist_may_have_bands_of_its_own() -> None:
    page = read(
        '<!-- checklist id="c" short="C" -->\n- [ ] X <!-- id="a" -->\n\n'
        '<!-- band from="90" id="solid" -->\n\nPrima.\n\n<!-- /checklist -->\n'
    )
    assert [(band.id, band.start, band.text) for band in page.blocks[0].bands] == [
        ("solid", 90, "Prima."),
        ("attention", 50, ""),
        ("risk", 0, ""),
    ]


def test_a_quiz_has_a_title_a_scenario_and_questions() -> None:
    page = read(
        '<!-- quiz id="q" shuffle mixed pass="60" -->\n\n### Titel {#q}\n\nEen verhaal.\n\n1. een lijst\n2. in het verhaal\n\n'
        '1. Vraag? <!-- id="why" only="mixed" -->\n\n    - [x] Goed <!-- id="a" -->\n\n        Want.\n\n'
        '    - [ ] Fout <!-- id="b" -->\n\n        Nee.\n\n    De les.\n\n<!-- /quiz -->\n'
    )
    [quiz] = page.blocks
    assert (quiz.title, quiz.shuffle, quiz.passing, quiz.marks) == ("Titel", True, 60, ("mixed",))
    assert "2. in het verhaal" in quiz.scenario
    [question] = quiz.questions
    assert (question.text, question.only, question.explanation) == ("Vraag?", "mixed", "De les.")
    assert [(o.id, o.right, o.explanation) for o in question.options] == [
        ("a", True, "Want."),
        ("b", False, "Nee."),
    ]


def test_lines_count_from_the_top_of_the_file() -> None:
    _, problems = parse('<!-- checklst id="x" -->', first_line=7)
    assert problems[0].line == 7


PIECES = [
    '<!-- checklist id="c" short="C" -->',
    "<!-- /checklist -->",
    '<!-- quiz id="q" -->',
    "<!-- /quiz -->",
    '<!-- band from="5" id="solid" -->',
    '- [ ] x <!-- id="a" remedy="b" -->',
    "- [x] y",
    '1. q <!-- id="z" -->',
    "    - [x] o <!-- id='p' -->",
    "        e",
    "```",
    "<!--",
    "-->",
    "### t <!-- remedy id= -->",
    "",
    "\ttab",
]


# For `make mutants`: the same examples each time, and no search for the smallest one that fails.
PHASES = [Phase.explicit, Phase.generate] if "MUTANTS" in os.environ else tuple(Phase)


@settings(max_examples=300, deadline=None, phases=PHASES, derandomize="MUTANTS" in os.environ)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=20))
def test_nothing_that_anybody_writes_makes_the_parser_fail(lines: Any) -> None:
    page, _ = parse("\n".join(lines))
    build({"nl": [page], "en": [page]})

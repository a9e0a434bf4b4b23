# mypy: disable-error-code="arg-type, union-attr"
"""The inside of a worksheet: what an author may write, and what is said about every mistake."""

from typing import Any

import pytest
from assessments.model import Place
from assessments.site import parity
from assessments.worksheets import Choice, Column
from engine import parse, read, site
from test_parity import across

SHEET = """\
<!-- worksheet id="opening" title="Opening" folded sign -->

Do it *together*.

- What do we cook? <!-- id="menu" example="Soup" -->

### Money {#money}

What it costs.

- Why
  now? <!-- id="why" type="text" -->

    One sentence.

    1. Or two.

- Who pays? <!-- id="payer" type="choice" example="each" -->
    - [ ] One of us <!-- id="one" -->
    - [ ] Each a half <!-- id="each" -->
- Arranged? <!-- id="arranged" type="boxes" example="gas" -->
    - [ ] The gas <!-- id="gas" -->
- Tasks <!-- id="tasks" type="table" plan greets most="3" from="plan opening" -->

    One name for each.

    | What <!-- id="what" --> | Who <!-- id="who" --> | By <!-- id="by" type="date" --> |
    | --- | --- | --- |
    | Pans \\| pots | Noor | 2026-12-01 |
    | | | |

<!-- /worksheet -->
"""


def test_everything_that_an_author_wrote_is_there() -> None:
    page = read(SHEET)
    [sheet] = page.blocks
    assert (sheet.id, sheet.title, sheet.folded, sheet.sign) == ("opening", "Opening", True, True)
    assert [(part.id, part.title, part.text) for part in sheet.parts] == [
        ("", "", "Do it *together*."),
        ("money", "Money", "What it costs."),
    ]
    menu, why, payer, arranged, tasks = sheet.fields
    assert (menu.type, menu.example, menu.help, menu.place.line) == ("line", "Soup", "", 5)
    assert (why.text, why.help) == ("Why now?", "One sentence.\n\n1. Or two.")
    assert payer.choices == (
        Choice("one", "One of us", Place("page.md", 19)),
        Choice("each", "Each a half", Place("page.md", 20)),
    )
    assert [choice.id for choice in arranged.choices] == ["gas"]
    assert tasks.columns[2] == Column("by", "By", "date", Place("page.md", 27))
    assert tasks.examples == (("Pans | pots", "Noor", "2026-12-01"),)
    assert (tasks.blank, tasks.most, tasks.plan, tasks.greets) == (1, 3, True, True)
    assert (tasks.sources, tasks.help) == (("plan", "opening"), "One name for each.")
    assert sheet.key(tasks) == "opening.tasks"
    assert page.anchors == {"opening", "money"}


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        (' title="Opening"', "", ['1: worksheet has no title; add title="…"']),
        (
            "{#money}",
            "",
            [
                "7: this part has no id; end its heading with lower-case words, as in {#agreed}",
            ],
        ),
        (
            "Do it *together*.\n\n- What do we cook?",
            '- What do we cook? <!-- id="first" -->\n\nLoose.\n\n- What?',
            [
                "5: this text belongs to no field; indent it by four spaces to make it help, "
                "or move it above the first field of its part",
            ],
        ),
        (
            "Do it *together*.",
            "<!-- plan -->",
            ['3: "plan" cannot stand inside a worksheet; move it out'],
        ),
        (
            ' <!-- id="menu" example="Soup" -->',
            "",
            ['5: this field has no id; end its line with <!-- id="…" -->'],
        ),
        (
            "What do we cook?",
            "",
            ["5: this field has no name; write it before its comment"],
        ),
        (
            'type="text"',
            'type="txt"',
            ['11: field: type="txt" is not right; did you mean "text"?'],
        ),
        (
            'id="why"',
            'id="menu"',
            ['11: field "menu" stands twice (first at line 5); give one of them another id'],
        ),
        (
            "    One sentence.",
            "  One sentence.",
            ["14: indent help by four spaces, so that it belongs to its field"],
        ),
        (
            ' type="choice" example="each"',
            "",
            ['18: field "payer" has something to choose; add type="choice" or type="boxes"'],
        ),
        (
            '    - [ ] One of us <!-- id="one" -->\n',
            "",
            [
                '18: field "payer" has too little to choose; add items such as - [ ] …, '
                "four spaces in",
            ],
        ),
        ("[ ] The gas", "[x] The gas", ["22: nothing is chosen beforehand; write - [ ]"]),
        (
            "- [ ] Each",
            "-[ ] Each",
            [
                '18: field "payer" has too little to choose; add items such as - [ ] …, '
                "four spaces in",
                "20: begin what can be chosen with - [ ] and a space",
            ],
        ),
        (
            ' <!-- id="each" -->',
            "",
            [
                '18: field "payer" has too little to choose; add items such as - [ ] …, '
                "four spaces in",
                '20: this choice has no id; end its line with <!-- id="…" -->',
            ],
        ),
        (
            'id="each" -->',
            'id="one" -->',
            [
                '18: the example of field "payer" chooses "each"; known are "one"',
                '20: choice "one" stands twice (first at line 19); give one of them another id',
            ],
        ),
        (
            'example="each"',
            'example="eahc"',
            ['18: the example of field "payer" chooses "eahc"; did you mean "each"?'],
        ),
        (
            'example="each"',
            'example="one each"',
            ['18: the example of field "payer" chooses several; keep one'],
        ),
        (
            'example="Soup"',
            'type="date" example="1-12-2026"',
            [
                '5: the example of field "menu" is not right; write a day as "2026-12-01"; '
                "each language shows it its way",
            ],
        ),
        (
            'example="Soup"',
            'type="date" example="2026-02-30"',
            [
                '5: the example of field "menu" is not right; write a day as "2026-12-01"; '
                "each language shows it its way",
            ],
        ),
        (
            'example="Soup"',
            'type="amount" example="1.250"',
            [
                '5: the example of field "menu" is not right; write an amount as "1250" or '
                '"1250.50"; each language shows it its way',
            ],
        ),
        (
            ' example="Soup"',
            " plan",
            ['5: field "menu" is no table; leave out most, from, plan and greets'],
        ),
        (
            'id="menu" example="Soup"',
            'id="menu" type="table"',
            ['5: field "menu" has no table; write one below it'],
        ),
        (
            'id="tasks"',
            'id="tasks" example="x"',
            [
                '23: write the example of table "tasks" as a filled row, and leave out example="…"',
            ],
        ),
        (
            'id="by" type="date"',
            'id="by"',
            [
                '23: table "tasks" cannot go into a plan; give it the columns "what", "who", '
                'and "by" with type="date"',
            ],
        ),
        (
            "    | | | |\n",
            "",
            ['23: table "tasks" has no empty row to fill in; add one'],
        ),
        ("    | | | |", "    | | |", ["30: this row has 2 cells, and the table 3 columns"]),
        (
            "    | --- | --- | --- |\n",
            "",
            ["27: below the columns of a table comes a line such as | --- | --- |"],
        ),
        (
            ' <!-- id="who" -->',
            "",
            ['27: each column has a name and an id, as in | Who <!-- id="who" --> |'],
        ),
        (
            'id="who"',
            'id="what"',
            ['27: column "what" stands twice; give one another id'],
        ),
        (
            'id="who"',
            'id="Who"',
            [
                '27: column: id="Who" is not right; write lower-case words with hyphens, '
                'such as "who"',
            ],
        ),
        (
            "2026-12-01",
            "soon",
            [
                '29: column "by" is not right; write a day as "2026-12-01"; each language '
                "shows it its way",
            ],
        ),
        (
            'id="menu" example="Soup"',
            'id="menu" from="own-nam"',
            ['5: field "menu" cannot begin with "own-nam"; did you mean "own-name"?'],
        ),
        (
            'type="text"',
            'type="text" from="own-name"',
            ['11: field "why" is no table; leave out most, from, plan and greets'],
        ),
        (
            'from="plan opening"',
            'from="plan opening, x"',
            [
                '23: field: from="plan opening, x" is not right; write lower-case words with '
                'hyphens, such as "opening"',
            ],
        ),
        (
            "<!-- /worksheet -->",
            "",
            ['1: worksheet "opening" is not closed; end it with <!-- /worksheet -->'],
        ),
    ],
)
def test_a_mistake_is_named_at_its_line(old: Any, new: Any, problems: Any) -> None:
    assert SHEET.count(old) == 1
    _, found = parse(SHEET.replace(old, new))
    assert [f"{problem.line}: {problem.message}" for problem in found] == problems


def test_a_worksheet_without_a_field_is_empty() -> None:
    _, found = parse('<!-- worksheet id="a" title="A" -->\n\nText.\n\n<!-- /worksheet -->\n')
    assert [str(problem) for problem in found] == [
        'page.md:1: worksheet "a" has no field; add one such as - … <!-- id="…" -->'
    ]


def test_a_remark_is_left_out_and_a_fence_is_text() -> None:
    [sheet] = read(
        '<!-- worksheet id="a" title="A" -->\n\n<!-- later more -->\n\n```\n- no field\n```\n\n'
        '- One <!-- id="one" -->\n\n<!-- /worksheet -->\n'
    ).blocks
    assert sheet.parts[0].text == "```\n- no field\n```"


REMEDY = '### Open <!-- remedy id="open" phase="before" minutes="5"{} -->\n\n'
CHECK = (
    '<!-- checklist id="c" short="C" -->\n\n- [ ] Open. <!-- id="o" remedy="open" -->\n\n'
    "<!-- /checklist -->\n\n"
)


@pytest.mark.parametrize("name", ["", ' worksheet="opening"', ' worksheet="none"'])
def test_a_remedy_names_a_worksheet_or_none_or_says_nothing(name: Any) -> None:
    catalogue, problems = site({"page.md": REMEDY.format(name) + CHECK + SHEET})
    assert problems == []
    assert len(catalogue.remedies_with("opening")) == ("opening" in name)


def test_a_worksheet_that_is_not_there_is_named() -> None:
    wrong = SHEET.replace('from="plan opening"', 'from="plna closing"')
    _, problems = site({"page.md": REMEDY.format(' worksheet="openin"') + CHECK + wrong})
    assert problems == [
        'page.md:1: remedy "open" names worksheet "openin", which does not exist; '
        'did you mean "opening"?',
        'page.md:31: field "tasks" takes from worksheet "plna", which does not exist; '
        'did you mean "plan"?',
        'page.md:31: field "tasks" takes from worksheet "closing", which does not exist; '
        'known are "guide", "opening", "plan"',
    ]


def test_a_worksheet_that_stands_twice_is_named() -> None:
    _, problems = site({"one.md": SHEET, "two.md": SHEET})
    assert problems == [
        'two.md:1: worksheet "opening" stands twice (first at one.md:1); '
        "give one of them another id"
    ]


OTHER = "than in docs/nl/page.md"
DIFFERENCES = {
    ("WORKSHEET", "folded"): (
        " folded",
        "",
        f'1: worksheet "opening" has another folded {OTHER}:1 (no instead of yes); '
        "make them the same",
    ),
    ("WORKSHEET", "sign"): (
        " sign",
        "",
        f'1: worksheet "opening" has another sign {OTHER}:1 (no instead of yes); make them the same',
    ),
    ("FIELD", "type"): (
        ' type="text"',
        "",
        f'11: field "why" has another type {OTHER}:11 (line instead of text); make them the same',
    ),
    ("FIELD", "blank"): (
        "    | | | |\n",
        "    | | | |\n    | | | |\n",
        f'23: field "tasks" has another number of empty rows {OTHER}:23 (2 instead of 1); '
        "make them the same",
    ),
    ("FIELD", "most"): (
        'most="3"',
        'most="4"',
        f'23: field "tasks" has another most {OTHER}:23 (4 instead of 3); make them the same',
    ),
    ("FIELD", "plan"): (
        " plan greets",
        " greets",
        f'23: field "tasks" has another plan {OTHER}:23 (no instead of yes); make them the same',
    ),
    ("FIELD", "greets"): (
        " greets",
        "",
        f'23: field "tasks" has another greets {OTHER}:23 (no instead of yes); make them the same',
    ),
    ("FIELD", "sources"): (
        'from="plan opening"',
        'from="plan"',
        f'23: field "tasks" has another from {OTHER}:23 (plan instead of plan, opening); '
        "make them the same",
    ),
    ("FIELD", "has_example"): (
        ' example="Soup"',
        "",
        f'5: field "menu" has another example {OTHER}:5 (no instead of yes); make them the same',
    ),
    ("COLUMN", "type"): (
        'id="what"',
        'id="what" type="text"',
        f'27: column "what" has another type {OTHER}:27 (text instead of line); make them the same',
    ),
    ("names", "part"): (
        "{#money}",
        "{#cash}",
        '7: part "money" is called "cash" in docs/en/page.md:7; give both the same id',
    ),
    ("names", "field"): (
        'id="menu"',
        'id="food"',
        '5: field "menu" is called "food" in docs/en/page.md:5; give both the same id',
    ),
    ("names", "choice"): (
        '[ ] The gas <!-- id="gas" -->\n',
        '[ ] The gas <!-- id="gas" -->\n    - [ ] More <!-- id="more" -->\n',
        '23: choice "more" is not in docs/nl/page.md; add it there, remove it here, or mend its id',
    ),
}


@pytest.mark.parametrize(
    ("group", "name"),
    [
        *(
            (group, name)
            for group in ("WORKSHEET", "FIELD", "COLUMN")
            for name in getattr(parity, group)
        ),
        *((group, name) for group, name in DIFFERENCES if group == "names"),
    ],
)
def test_a_difference_between_languages_is_named(group: Any, name: Any) -> None:
    old, new, message = DIFFERENCES[group, name]
    assert SHEET.count(old) == 1
    language = "nl" if "is called" in message else "en"
    assert across(SHEET, SHEET.replace(old, new)) == [f"{language}:{message}"]


def test_another_column_is_named() -> None:
    table = (
        '<!-- worksheet id="a" title="A" -->\n\n- T <!-- id="t" type="table" -->\n\n'
        '    | A <!-- id="{}" --> |\n    | --- |\n    | |\n\n<!-- /worksheet -->\n'
    )
    assert across(table.format("one"), table.format("two")) == [
        'nl:5: column "one" is called "two" in docs/en/page.md:5; give both the same id'
    ]


@pytest.mark.parametrize("part", range(2))
def test_a_part_may_have_an_example_in_its_own_words(part: Any) -> None:
    assert across(SHEET, SHEET.replace(*[('"Soup"', '"Soep"'), ("Noor", "Anna")][part])) == []

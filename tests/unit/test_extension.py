"""The border to Python-Markdown: what a page becomes, beside what other extensions do."""

import re
from typing import Any

import pytest
from assessments.extension import AssessmentExtension, makeExtension
from assessments.model import Problem
from assessments.texts import Texts, own
from engine import checklist, quiz
from markdown import Markdown, markdown

NEIGHBOURS = ["admonition", "attr_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]

# A phase, and the words that it needs over those of the components.
TEXTS = {"phase": {"before": {"name": "Before", "intro": "Early."}}}
CHECKLIST = checklist("fridge", 'id="cold"')
PHASE = {"phases": ["before"], "texts": Texts("en", {**own("en"), **TEXTS})}


def html(text: Any, extensions: Any = (), **config: Any) -> Any:
    return markdown(
        text,
        extensions=[*extensions, "assessments"],
        extension_configs={"assessments": config},
    )


def test_the_extension_is_found_by_its_name() -> None:
    assert isinstance(makeExtension(), AssessmentExtension)
    assert makeExtension(store="kitchen").getConfig("store") == "kitchen"


def test_every_setting_says_what_it_is_for() -> None:
    assert all(text for _, text in makeExtension().getConfigInfo())
    assert makeExtension().getConfigs() == {
        "store": "assessments",
        "scales": {},
        "bands": {},
        "phases": [],
        "stages": {},
        "contact": "",
        "language": "en",
        "texts": "",
        "page": "",
        "catalogue": "",
        "path": "",
        "first_line": 1,
        "problems": "",
    }


def test_an_unknown_setting_is_a_mistake_like_any_other() -> None:
    extension = makeExtension(stroe="kitchen")
    md = Markdown(extensions=[extension])
    with pytest.raises(ValueError, match=r'there is no setting "stroe"; did you mean "store"\?'):
        md.convert("Text")


@pytest.mark.parametrize(("language", "word"), [("en", "Partly"), ("nl", "Deels")])
def test_interface_texts_are_in_the_language_of_the_page(language: Any, word: Any) -> None:
    assert word in html(checklist("fridge", 'id="cold"'), language=language)


def test_english_unless_told_otherwise() -> None:
    assert "Partly" in html(checklist("fridge", 'id="cold"'))


def test_one_converter_renders_page_after_page() -> None:
    md = Markdown(extensions=["assessments"])
    one = md.convert(checklist("fridge", 'id="cold"') + '<!-- count of="fridge" -->')
    md.reset()
    two = md.convert(checklist("stove", 'id="hot"', 'id="off"') + '<!-- count of="stove" -->')
    assert 'id="fridge.cold"' in one
    assert one.endswith("<p>1</p>")
    assert 'id="stove.off"' in two
    assert "fridge" not in two
    assert two.endswith("<p>2</p>")


def test_a_page_selects_by_its_own_marks() -> None:
    text = (
        checklist("fridge", 'id="cold" extra', 'id="full"')
        + '<!-- scan id="all" select="extra" -->'
    )
    made = html(text)
    assert made.count('data-statement="fridge.cold"') == 2
    assert made.count('data-statement="fridge.full"') == 1


def test_headings_inside_assessments_stay_out_of_the_table_of_contents() -> None:
    text = "[TOC]\n\n# The fridge\n\n" + checklist("fridge", 'id="cold"') + "\n" + quiz("milk")
    made = html(text, NEIGHBOURS)
    assert [line for line in made.split("\n") if "href" in line] == [
        '<li><a href="#the-fridge">The fridge</a><ul>',
        '<li><a href="#milk">Milk</a></li>',
    ]
    assert '<h3 aria-describedby="fridge.score" class="result-title"' in made
    assert "assessment-h" not in made


def test_a_remedy_is_a_heading_with_its_id_and_its_facts_below() -> None:
    text = '## *Cool* it <!-- remedy id="cool" phase="before" minutes="5" -->\nAt once.\n'
    md = Markdown(
        extensions=[*NEIGHBOURS, "assessments"],
        extension_configs={"assessments": PHASE},
    )
    assert md.convert(text) == (
        '<h2 id="cool"><em>Cool</em> it</h2>\n'
        '<p class="remedy-facts">5 minutes · Before</p>\n<p>At once.</p>'
    )
    assert [token["id"] for token in vars(md)["toc_tokens"]] == ["cool"]


def test_advice_is_markdown_like_any_other() -> None:
    text = (
        '### Cool it <!-- remedy id="cool" phase="before" minutes="5" -->\n\n'
        '<!-- checklist id="fridge" short="Fridge" -->\n\n'
        '- [ ] Is it? <!-- id="cold" remedy="cool" -->\n\n'
        "    ```text\n    <!-- plan -->\n    ```\n\n"
        "    !!! note\n        Mind this.[^a]\n\n"
        "    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n"
        "<!-- /checklist -->\n\n[^a]: Why.\n"
    )
    made = html(text, NEIGHBOURS, **PHASE)
    assert '<div class="admonition note">' in made
    assert "<td>1</td>" in made
    assert '<a class="footnote-ref" href="#fn:a">1</a>' in made
    assert "&lt;!-- plan --&gt;" in made


def test_several_markers_in_a_line_are_filled_in_each_in_its_place() -> None:
    text = 'It has <!-- count of="c" --> of <!-- count of="c" -->, in <!-- minutes of="c" -->!\n\n'
    assert html(text + checklist("c", 'id="a"')).startswith("<p>It has 1 of 1, in 1 minute!</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\n<!-- plan -->\n```", "<pre><code>&lt;!-- plan --&gt;\n</code></pre>"),
        ("`<!-- plan -->`", "<p><code>&lt;!-- plan --&gt;</code></p>"),
        ("- [ ] a task", "<ul>\n<li>[ ] a task</li>\n</ul>"),
    ],
)
def test_what_is_no_marker_is_left_alone(text: Any, expected: Any) -> None:
    assert html(text, NEIGHBOURS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- A remark. -->", ""),
        ("One. <!-- A remark. --> Two.", "<p>One.  Two.</p>"),
        ("One.\n\n<!--\nA remark\n\nof paragraphs.\n-->\n\nTwo.", "<p>One.</p>\n\n\n<p>Two.</p>"),
        ("<div>\n<!-- A remark. -->\n</div>", "<div>\n\n</div>"),
        ("`<!-- code -->`", "<p><code>&lt;!-- code --&gt;</code></p>"),
    ],
)
def test_remarks_of_authors_stay_in_the_house(text: Any, expected: Any) -> None:
    assert html(text, NEIGHBOURS) == expected


@pytest.mark.parametrize(
    "around",
    [
        "<details>\n<summary>More</summary>\n\n{}\n</details>\n",
        "<div>\n{}\n</div>\n",
        "<section>\n\nNever closed.\n\n{}",
        "<!-- plan -->\n\n<div>\n\n{}",
    ],
)
def test_a_part_that_is_lost_in_html_is_a_problem_at_its_line(around: Any) -> None:
    text = around.format(CHECKLIST)
    line = text[: text.index("<!-- checklist")].count("\n") + 1
    problems: list[Problem] = []
    html(text, NEIGHBOURS, path="docs/en/a.md", first_line=5, problems=problems)
    assert [str(problem) for problem in problems] == [
        f"docs/en/a.md:{line + 4}: this checklist is lost in the HTML around it; close the tags "
        'above it, or put markdown="1" in them and empty lines around it'
    ]
    with pytest.raises(ValueError, match=f"page.md:{line}: this checklist is lost"):
        html(text, NEIGHBOURS)


@pytest.mark.parametrize("tag", ["details", "div", "section"])
def test_a_part_within_html_for_markdown_is_there(tag: Any) -> None:
    made = html(f'<{tag} markdown="1">\n\n{CHECKLIST}\n</{tag}>\n', NEIGHBOURS)
    assert 'data-statement="fridge.cold"' in made
    assert "\x02" not in made


def test_a_column_is_aligned_by_a_class() -> None:
    made = html("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n", NEIGHBOURS)
    assert "style" not in made
    for tag in ("th", "td"):
        assert re.findall(rf'<{tag}(?: class="([^"]*)")?>', made) == [
            "align-left",
            "align-right",
            "align-center",
            "",
        ]

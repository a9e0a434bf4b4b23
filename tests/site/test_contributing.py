"""The examples that CONTRIBUTING.md gives to authors are built, and give what the text promises."""

import re

from assessments.components import vocabulary
from assessments.reading.markers import STATEMENT
from assessments.reading.page import parse
from assessments.settings import Settings
from assessments.site.checks import build
from conftest import ROOT
from markdown import markdown

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = "\n\n".join(re.findall(r"^```markdown\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
SETTINGS = Settings.from_config({"phases": ["before"]})


def test_the_examples_are_read_without_a_problem() -> None:
    page, problems = parse("CONTRIBUTING.md", EXAMPLES, SETTINGS, vocabulary())
    _, across = build({"nl": [page]})
    assert (*problems, *across) == ()
    assert [type(block).__name__ for block in page.blocks] == ["Checklist", "Quiz"]


def test_the_examples_render_without_mkdocs() -> None:
    html = markdown(
        EXAMPLES,
        extensions=["attr_list", "assessments"],
        extension_configs={"assessments": {"phases": ["before"]}},
    )
    assert 'id="example-kick-off"' in html
    assert html.count('class="statement"') == 2
    assert html.count('class="option"') == 2
    assert "<!--" not in html


def test_every_option_in_the_table_exists() -> None:
    table = TEXT.split("| option of a statement |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) - {"scan"} == {
        *STATEMENT.checks,
        *STATEMENT.flags,
    }

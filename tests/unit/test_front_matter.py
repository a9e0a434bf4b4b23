"""Front matter: what is missing or cannot be read, with its line."""

import pytest
from assessments.reading.front_matter import line_of, problems

EMPTY = "the page has no front matter; begin it with\n---\ntitle: …\ndescription: …\n---"
NO_YAML = "the front matter is no YAML: {}; put texts in quotes"
NO_LIST = 'the front matter is no list of names and values; write "title: …"'
LACKS = 'the front matter has no {0}; add "{0}: …" between the --- lines'
BOTH = {"title": "A", "description": "B"}


def found(source, values=None):
    return [(p.path, p.line, p.message) for p in problems("page.md", source, values or {})]


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: A\ndescription: B\n---\n# A\n",
        "---\ntitle: A\ndescription: B\n...\n# A\n",
        "---\ntitle: A\ndescription: B\n--- \t\n# A\n",
    ],
)
def test_a_complete_one_has_no_problem(source):
    assert found(source, BOTH) == []


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("# A\n", 1, EMPTY),
        ("", 1, EMPTY),
        ("---\ntitle: A\n", 1, "the front matter is not closed; end it with a line ---"),
        ("---\ntitle: A ---\n", 1, "the front matter is not closed; end it with a line ---"),
        ('---\ntitle: "A\nslug: a\n---\n', 2, NO_YAML.format("found unexpected end of stream")),
        (
            "---\ntitle: A\n description: B\n---\n",
            3,
            NO_YAML.format("mapping values are not allowed here"),
        ),
        ("---\n\ntitle: a: b\n---\n", 3, NO_YAML.format("mapping values are not allowed here")),
        (
            "---\ntitle: A\nslug: \x01\n---\n",
            3,
            NO_YAML.format("special characters are not allowed"),
        ),
        ("---\ntitle: 2024-13-45\n---\n", 1, NO_YAML.format("month must be in 1..12")),
        ("---\n- a\n---\n", 2, NO_LIST),
        ("---\n\n---\n", 2, NO_LIST),
    ],
)
def test_what_is_wrong_and_where(source, line, message):
    assert found(source) == [("page.md", line, message)]


@pytest.mark.parametrize(
    ("values", "lacking"),
    [({"title": "A"}, ["description"]), ({"title": ""} | {"description": "B"}, ["title"])],
)
def test_a_page_needs_a_title_and_a_description(values, lacking):
    source = "---\nmenu: A\n---\n"
    assert found(source, values) == [("page.md", 1, LACKS.format(name)) for name in lacking]
    assert len(found(source)) == 2


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("---\ntitle: A\ninvite: scan\n---\n", 3),
        ("---\ninvite : scan\n---\n", 2),
        ("---\nno-invite: A\ninvite: B\n---\n", 3),
        ("---\ntitle: invite\n---\n", 1),
        ("---\ntitle: A\n---\n", 1),
    ],
)
def test_the_line_of_a_name(source, line):
    assert line_of(source, "invite") == line

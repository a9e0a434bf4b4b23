"""Front matter: what is missing or cannot be read, with its line."""

import pytest
from assessments.reading.front_matter import line_of, problems


def found(source, values=None):
    return [(p.line, p.message) for p in problems("page.md", source, values or {})]


def test_a_complete_one_has_no_problem():
    source = "---\ntitle: A\ndescription: B\n---\n# A\n"
    assert found(source, {"title": "A", "description": "B"}) == []


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("# A\n", 1, "no front matter; begin it with"),
        ("", 1, "no front matter"),
        ("---\ntitle: A\n", 1, "not closed"),
        ('---\ntitle: "A\nslug: a\n---\n', 2, "no YAML"),
        ("---\ntitle: A\n description: B\n---\n", 3, "no YAML"),
        ("---\n- a\n---\n", 2, "no list of names"),
        ("---\ntitle: A\n---\n", 1, "has no title"),
    ],
)
def test_what_is_wrong_and_where(source, line, words):
    first = found(source)[0]
    assert first[0] == line
    assert words in first[1]


def test_the_line_of_a_name():
    assert line_of("---\ntitle: A\ninvite: scan\n---\n", "invite") == 3
    assert line_of("---\ntitle: A\n---\n", "invite") == 1

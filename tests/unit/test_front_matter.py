"""Front matter: what is missing or cannot be read, with its line."""

from typing import Any

import pytest
from assessments.reading.front_matter import line_of, problems
from mkdocs.utils.meta import get_data

EMPTY = "the page has no front matter; begin it with\n---\ntitle: …\ndescription: …\n---"
NO_YAML = "the front matter is no YAML: {}; put texts in quotes"
NO_LIST = 'the front matter is no list of names and values; write "title: …"'
LACKS = 'the front matter has no {0}; add "{0}: …" between the --- lines'
BOTH = {"title": "A", "description": "B"}


def found(source: Any, values: Any = None) -> Any:
    made = problems("page.md", source, values or {}, home=True)
    return [(p.path, p.line, p.message) for p in made]


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: A\ndescription: B\n---\n# A\n",
        "---\ntitle: A\ndescription: B\n...\n# A\n",
        "---\ntitle: A\ndescription: B\n--- \t\n# A\n",
    ],
)
def test_a_complete_one_has_no_problem(source: Any) -> None:
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
            "---\ntitle: A\nslug: " + "[" * 2_000 + "\n---\n",
            3,
            "more than 20 brackets within each other; write the value as a text in quotes",
        ),
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
def test_what_is_wrong_and_where(source: Any, line: Any, message: Any) -> None:
    assert found(source) == [("page.md", line, message)]


@pytest.mark.parametrize(
    ("values", "lacking"),
    [({"title": "A"}, ["description"]), ({"title": ""} | {"description": "B"}, ["title"])],
)
def test_a_page_needs_a_title_and_a_description(values: Any, lacking: Any) -> None:
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
def test_the_line_of_a_name(source: Any, line: Any) -> None:
    assert line_of(source, "invite") == line


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("title", "No", 'YAML reads "title" as false; put the word in quotes'),
        ("slug", "yes", 'YAML reads "slug" as true; put the word in quotes'),
        ("menu", "", '"menu" is empty; write a text after it, or remove it'),
        ("teaser", "[a, b]", '"teaser" is no text; put it in quotes'),
        ("lede", "{a: b}", '"lede" is no text; put it in quotes'),
        ("headline", "2024-05-01", 'YAML reads "headline" as date; put it in quotes'),
        ("more", "2024-05-01 10:00:00", 'YAML reads "more" as datetime; put it in quotes'),
        ("footer", "true", ""),
        ("title", "2024", ""),
        ("invite", '"yes"', ""),
    ],
)
def test_words_that_yaml_takes_for_something_else(name: Any, value: Any, message: Any) -> None:
    front = {"title": "A", "description": "B", "slug": "a", name: value}
    source = "\n".join(["---", *(f"{key}: {text}" for key, text in front.items()), "---", ""])
    line = list(front).index(name) + 2
    made = [(p.line, p.message) for p in problems("page.md", source, get_data(source)[1])]
    assert made == ([(line, message)] if message else [])


@pytest.mark.parametrize(
    ("slug", "line", "message"),
    [
        ("", 1, "the front matter has no slug"),
        ("slug: Kick-off", 4, 'slug "Kick-off" is malformed'),
        ("slug: a/b", 4, 'slug "a/b" is malformed'),
        ("slug: -a", 4, 'slug "-a" is malformed'),
        ("slug: één", 4, 'slug "één" is malformed'),
        ("slug: kick-off", 0, ""),
        ("slug: 2024", 0, ""),
    ],
)
def test_a_slug_is_the_last_part_of_an_address(slug: Any, line: Any, message: Any) -> None:
    source = f"---\ntitle: A\ndescription: B\n{slug}\n---\n"
    mend = "; add the last part of the address in lower case, such as slug: kick-off"
    made = [(p.line, p.message) for p in problems("page.md", source, get_data(source)[1])]
    assert made == ([(line, message + mend)] if message else [])


def test_the_home_page_needs_no_slug() -> None:
    source = "---\ntitle: A\ndescription: B\n---\n"
    assert problems("index.md", source, BOTH, home=True) == []

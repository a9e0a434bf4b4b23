"""Elements: attributes, plain text that no pattern touches, Markdown for those that do."""

from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest
from assessments.components.html import (
    button,
    element,
    field,
    heading,
    inline,
    number,
    sentences,
)
from markdown.util import AtomicString


def made(build: Any, *arguments: Any, **attributes: Any) -> Any:
    parent = Element("x")
    build(parent, *arguments, **attributes)
    return tostring(parent, encoding="unicode").removeprefix("<x>").removesuffix("</x>")


@pytest.mark.parametrize(
    ("attributes", "html"),
    [
        ({"id": "a"}, '<p id="a" />'),
        ({"class_": "a b", "data_part": "c"}, '<p class="a b" data-part="c" />'),
        ({"hidden": True, "max": 0}, '<p hidden="hidden" max="0" />'),
        ({"data_right": True}, '<p data-right="data-right" />'),
        ({"hidden": False, "id": None}, "<p />"),
        ({"value": ""}, '<p value="" />'),
    ],
)
def test_the_attributes_of_an_element(attributes: Any, html: Any) -> None:
    assert made(element, "p", **attributes) == html


def test_plain_text_stays_as_it_is() -> None:
    parent = Element("x")
    assert isinstance(element(parent, "p", "2 * 3 * 4").text, AtomicString)
    assert element(parent, "p").text is None
    assert len(parent) == 2


def test_markdown_is_left_for_the_patterns() -> None:
    made = inline(Element("x"), "p", "*so*", id="a")
    assert not isinstance(made.text, AtomicString)
    assert (made.text, made.attrib) == ("*so*", {"id": "a"})


@pytest.mark.parametrize(
    ("arguments", "attributes", "html"),
    [
        (("Go",), {}, '<button type="submit" class="button button-quiet">Go</button>'),
        (
            ("Go", "next"),
            {},
            '<button type="button" class="button button-quiet" data-action="next">Go</button>',
        ),
        (
            ("Go", "show", "go"),
            {"type": "submit", "hidden": True, "class_": "js-only"},
            '<button type="submit" class="button button-go js-only" data-action="show" '
            'hidden="hidden">Go</button>',
        ),
    ],
)
def test_a_button_submits_unless_a_script_finds_it(
    arguments: Any, attributes: Any, html: Any
) -> None:
    assert made(button, *arguments, **attributes) == html


@pytest.mark.parametrize(
    ("arguments", "attributes", "html"),
    [
        (
            ("Name", "name"),
            {},
            '<label class="field"><span>Name</span><input name="name" type="text" /></label>',
        ),
        (
            ("By", "by"),
            {"type": "date", "hidden": True, "class_": "late"},
            '<label class="field late" hidden="hidden"><span>By</span>'
            '<input name="by" type="date" /></label>',
        ),
        (
            ("What", "text", "textarea"),
            {"rows": 2},
            '<label class="field"><span>What</span><textarea name="text" rows="2" /></label>',
        ),
    ],
)
def test_a_field_is_a_control_with_its_label(arguments: Any, attributes: Any, html: Any) -> None:
    assert made(field, *arguments, **attributes) == html


def test_a_field_hands_its_control_over() -> None:
    assert field(Element("x"), "How often", "often", "select").tag == "select"


def test_a_heading_stays_out_of_the_table_of_contents_for_now() -> None:
    assert made(heading, 3, "Result", id="a") == '<assessment-h3 id="a">Result</assessment-h3>'


def test_sentences_stand_in_a_template() -> None:
    assert made(sentences, {"none": "No score.", "some": "Some."}) == (
        '<template class="texts"><p data-text="none">No score.</p>'
        '<p data-text="some">Some.</p></template>'
    )


@pytest.mark.parametrize(
    ("value", "text"), [(2, "2"), (2.0, "2"), (1.5, "1.5"), (0, "0"), (-1, "-1"), (100.0, "100")]
)
def test_a_number_is_written_as_an_author_writes_it(value: Any, text: Any) -> None:
    assert number(value) == text

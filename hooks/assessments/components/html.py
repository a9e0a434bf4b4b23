"""Small helpers to build the element tree, so that no HTML is assembled from strings."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

# Headings inside an assessment stay out of the table of contents: the extension gives them
# their real name only after the `toc` tree processor has run.
HEADING = "assessment-h"
# Days that a field takes; merge.js reads no others.
FIRST_DAY, LAST_DAY = "1970-01-01", "2999-12-31"


def element(parent: Element, tag: str, text: str = "", /, **attributes: object) -> Element:
    """Append an element with plain text, which no Markdown pattern touches.

    An attribute is written with hyphens for underscores, `class_` as `class`; None and False
    leave it out, True writes a boolean attribute.
    """
    child = SubElement(parent, tag)
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = name.rstrip("_").replace("_", "-")
        child.set(attribute, attribute if value is True else str(value))
    if text:
        child.text = AtomicString(text)
    return child


def inline(parent: Element, tag: str, markdown: str, /, **attributes: object) -> Element:
    """Append an element whose text is Markdown for the inline patterns."""
    child = element(parent, tag, **attributes)
    child.text = markdown
    return child


def button(
    parent: Element, text: str, action: str = "", style: str = "quiet", **attributes: object
) -> Element:
    """Append a button in one of the styles `go`, `quiet` and `plain`.

    Without an action it submits its form; with one, a script finds it by that.
    """
    kind = attributes.pop("type", "button" if action else "submit")
    more = attributes.pop("class_", "")
    return element(
        parent,
        "button",
        text,
        type=kind,
        class_=f"button button-{style} {more}".rstrip(),
        data_action=action or None,
        **attributes,
    )


def field(
    parent: Element,
    label: str,
    name: str,
    tag: str = "input",
    *,
    hidden: bool = False,
    class_: str = "",
    **attributes: object,
) -> Element:
    """Append a labelled control, one line of text unless told otherwise; the control, to add to."""
    box = element(parent, "label", class_=f"field {class_}".rstrip(), hidden=hidden)
    element(box, "span", label)
    if tag == "input":
        attributes = {"type": "text", **attributes}
    return element(box, tag, name=name, **attributes)


def day_field(
    parent: Element, label: str, name: str, wrong: str, *, hidden: bool = False
) -> Element:
    """Append a labelled field for a day; beside it, what is said when no day can be read from it."""
    control = field(
        parent,
        label,
        name,
        hidden=hidden,
        type="date",
        min=FIRST_DAY,
        max=LAST_DAY,
        autocomplete="off",
    )
    element(parent[-1], "span", wrong, class_="field-wrong", role="alert")
    return control


def heading(parent: Element, level: int, text: str = "", /, **attributes: object) -> Element:
    """Append a heading that does not appear in the table of contents."""
    return element(parent, f"{HEADING}{level}", text, **attributes)


def sentences(parent: Element, texts: Mapping[str, str]) -> Element:
    """Append the sentences that a script fills in, in an inert `template`."""
    template = element(parent, "template", class_="texts")
    for name, text in texts.items():
        element(template, "p", text, data_text=name)
    return template


def number(value: float) -> str:
    """A number as a script and an author write it: 2, not 2.0."""
    return f"{value:g}"

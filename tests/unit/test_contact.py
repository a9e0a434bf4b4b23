"""The link to where an error is reported says where it leads."""

from typing import Any

import pytest
from markdown import Markdown


def shown(contact: Any) -> Any:
    settings = {"language": "en", "contact": contact}
    return Markdown(
        extensions=["assessments"], extension_configs={"assessments": settings}
    ).convert("Wrong? <!-- contact -->.")


@pytest.mark.parametrize(
    ("contact", "address", "text"),
    [
        ("chef@example.org", "mailto:chef@example.org", "Mail chef@example.org"),
        (
            "mailto:chef@example.org?subject=A%20fault",
            "mailto:chef@example.org?subject=A%20fault",
            "Mail chef@example.org",
        ),
        ("https://www.example.org/a_b_(c)", "https://www.example.org/a_b_(c)", "example.org"),
    ],
)
def test_a_contact_is_named(contact: Any, address: Any, text: Any) -> None:
    html = shown(contact)
    assert f'href="{address}"' in html
    assert f"{text}</a>." in html


def test_without_a_contact_there_is_no_link() -> None:
    assert shown("") == "<p>Wrong? .</p>"

"""Messages and letters of this edition are ready to copy: a button below each, and nowhere else."""

from collections.abc import Iterator
from typing import Any

import pytest

from content.pages import LANGUAGES
from content.reading import pages

# References to cite are short: those stay without a button.
WITHOUT = {"sources.md"}


def around(source: Any) -> Iterator[Any]:
    """For every quotation and every button: whether the other stands with it."""
    blocks = [block.strip() for block in source.split("\n\n") if block.strip()]
    for above, below in zip(blocks, [*blocks[1:], ""], strict=True):
        quotation, button = above.startswith(">"), below == "<!-- copy -->"
        if quotation or button:
            yield above[:40], quotation and button


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_a_button_that_copies_it(language: str) -> None:
    found = {
        (key, start): both
        for key, source in pages(language).items()
        if key not in WITHOUT
        for start, both in around(source)
    }
    assert len(found) >= 15
    assert [where for where, both in found.items() if not both] == []

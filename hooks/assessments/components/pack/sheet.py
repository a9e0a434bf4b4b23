"""What every sheet of the pack is made of: a title, lines to write on, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Checklist, Page, Statement

Sources = tuple[tuple[Page, Checklist], ...]


@contextmanager
def sheet(parent: Element, context: Context, name: str, *lines: str) -> Iterator[Element]:
    """One sheet of A4, with a title that says what it is and lines to write on below it."""
    title = f"sheet-{name}"
    # It scrolls sideways where there is too little room, also by keyboard.
    box = element(
        parent, "section", class_=f"sheet sheet-{name}", aria_labelledby=title, tabindex="0"
    )
    heading(box, 3, context.texts(f"pack.{name}.title"), id=title)
    if lines:
        to_write(box, context, *lines)
    yield box
    element(box, "p", context.texts("pack.foot"), class_="sheet-foot")


def to_write(parent: Element, context: Context, *lines: str) -> None:
    """Room to write, beside each other."""
    row = element(parent, "p", class_="to-write")
    for line in lines:
        element(row, "span", context.texts(line))


def blanks(row: Element, count: int) -> None:
    """So many cells to write in."""
    for _ in range(count):
        element(row, "td")


def numbered(sources: Sources) -> Iterator[tuple[Page, Checklist, list[tuple[int, Statement]]]]:
    """The statements of the scan with their numbers on paper, which go on from part to part."""
    first = 1
    for page, part in sources:
        yield page, part, list(enumerate(part.statements, first))
        first += len(part.statements)

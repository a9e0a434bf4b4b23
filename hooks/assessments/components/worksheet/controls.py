"""The native controls of a worksheet, one for each type."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import FIRST_DAY, LAST_DAY, element

# Characters: a worksheet keeps what is written in it whole, and prints it whole.
LONGEST = 10_000
SEPARATOR = " · "


def control(parent: Element, context: Context, kind: str, **attributes: object) -> None:
    """The native control for a type, with what is said when nothing can be read from it."""
    say = context.texts
    if kind == "text":
        element(parent, "textarea", rows=3, maxlength=LONGEST, **attributes)
    elif kind == "date":
        element(parent, "input", type="date", min=FIRST_DAY, max=LAST_DAY, **attributes)
        element(parent, "span", say("worksheet.wrong-day"), class_="field-wrong", role="alert")
    elif kind == "amount":
        element(
            parent,
            "input",
            type="text",
            inputmode="decimal",
            maxlength=30,
            data_amount=True,
            **attributes,
        )
        element(parent, "span", class_="amount-wrong", role="alert")
    else:
        element(parent, "textarea", class_="line", rows=1, maxlength=LONGEST, **attributes)

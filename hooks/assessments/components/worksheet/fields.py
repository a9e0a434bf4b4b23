"""The fields of a worksheet: native controls, with help, and with an example beside them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.components.worksheet.controls import SEPARATOR, control
from assessments.components.worksheet.rows import table
from assessments.components.worksheet.shown import chosen, shown
from assessments.model import Worksheet
from assessments.worksheets import CHOSEN, Field


def entry(parent: Element, context: Context, sheet: Worksheet, item: Field) -> None:
    """One field of a worksheet."""
    key = sheet.key(item)
    box = element(parent, "div", class_="entry", data_field=item.id, data_type=item.type)
    described = f"{key}.help" if item.help else None
    if item.type in CHOSEN:
        _choices(box, context, key, item)
    elif item.type == "table":
        context.inline(box, "p", item.text, context.page, class_="entry-name", id=f"{key}.name")
        _help(box, context, key, item)
        table(box, context, key, item)
        return
    else:
        label = element(box, "label", class_="field")
        context.inline(label, "span", item.text, context.page, class_="entry-name")
        start = item.sources[0] if item.sources else None
        control(label, context, item.type, name=key, data_from=start, aria_describedby=described)
    _help(box, context, key, item)
    _example(box, context, item)


def _choices(parent: Element, context: Context, key: str, item: Field) -> None:
    """One of several, or boxes to tick: a choice is stored under the field, a box under its own."""
    group = element(parent, "fieldset", aria_describedby=f"{key}.help" if item.help else None)
    context.inline(group, "legend", item.text, context.page, class_="entry-name")
    one = item.type == "choice"
    for choice in item.choices:
        label = element(group, "label", class_="choice")
        element(
            label,
            "input",
            type="radio" if one else "checkbox",
            name=key if one else f"{key}.{choice.id}",
            value=choice.id if one else "x",
        )
        context.inline(label, "span", choice.text, context.page)


def _help(parent: Element, context: Context, key: str, item: Field) -> None:
    if item.help:
        context.blocks(element(parent, "div", class_="entry-help", id=f"{key}.help"), item.help)


def _example(parent: Element, context: Context, item: Field) -> None:
    """A field filled in; that of a table stands in the table."""
    if not item.example:
        return
    line = element(parent, "p", class_="entry-example")
    element(line, "b", context.texts("worksheet.example") + " ")
    if item.type in CHOSEN:
        for index, choice in enumerate(chosen(item)):
            if index:
                element(line, "span", SEPARATOR)
            context.inline(line, "span", choice.text, context.page)
    else:
        context.inline(line, "span", shown(context.texts, item.type, item.example), context.page)

"""A table of a worksheet: empty rows for paper, and one to be copied for as many as it takes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element
from assessments.components.worksheet.controls import SEPARATOR, control
from assessments.components.worksheet.shown import shown
from assessments.worksheets import GUIDE, PLAN, Field


def table(parent: Element, context: Context, key: str, item: Field) -> None:
    """A table to fill in, with the rows of its example first."""
    say = context.texts
    if item.examples:
        _examples(parent, context, item)
    frame = element(parent, "table", class_="rows", aria_labelledby=f"{key}.name")
    frame.set("data-rows", key)
    frame.set("data-blank", str(item.blank))
    if item.most:
        frame.set("data-most", str(item.most))
    head = element(element(frame, "thead"), "tr")
    for column in item.columns:
        context.inline(element(head, "th", scope="col"), "span", column.text, context.page)
    element(
        element(head, "th", class_="js-only"),
        "span",
        say("worksheet.row"),
        class_="visually-hidden",
    )
    body = element(frame, "tbody")
    for _ in range(item.blank):
        _row(body, context, item)
    _row(element(parent, "template", class_="row"), context, item)
    actions = element(parent, "div", class_="row-actions js-only")
    button(actions, say("worksheet.add"), "add")
    for source in item.sources:
        _take(actions, context, item, source)
    if item.plan and (home := context.page_with("plan")):
        button(actions, say("worksheet.plan"), "plan")
        element(actions, "a", say("worksheet.in-plan"), href=context.link(home), hidden=True)


def _row(parent: Element, context: Context, item: Field) -> None:
    row = element(parent, "tr")
    for column in item.columns:
        label = element(element(row, "td"), "label", class_="field")
        context.inline(label, "span", column.text, context.page)
        control(label, context, column.type, data_column=column.id)
    end = element(row, "td", class_="js-only row-end")
    button(end, context.texts("worksheet.remove"), "remove", style="plain")


def _examples(parent: Element, context: Context, item: Field) -> None:
    """The rows of the example, as sentences that a narrow screen can show."""
    box = element(parent, "div", class_="entry-example")
    element(element(box, "p"), "b", context.texts("worksheet.example"))
    items = element(box, "ul")
    for row in item.examples:
        line = element(items, "li")
        cells = [(c, cell) for c, cell in zip(item.columns, row, strict=True) if cell]
        for index, (column, cell) in enumerate(cells):
            if index:
                element(line, "span", SEPARATOR)
            context.inline(line, "span", shown(context.texts, column.type, cell), context.page)


def _take(parent: Element, context: Context, item: Field, source: str) -> None:
    """A button that takes over rows: of the plan, of the guide, or from another worksheet."""
    say = context.texts
    into = item.columns[0].id
    if source == GUIDE:
        if context.page_with("compare"):
            button(parent, say("worksheet.from-guide"), "take", data_from=GUIDE, data_into=into)
            element(parent, "template", data_of=GUIDE)
        return
    if source == PLAN:
        button(parent, say("worksheet.from-plan"), "take", data_from=PLAN, data_into=into)
        titles = element(parent, "template", data_of=PLAN)
        for name, (page, remedy) in context.catalogue.remedies.items():
            context.inline(titles, "p", remedy.title, page.key, data_key=name)
        return
    _, sheet = context.catalogue.worksheets[source]
    label = say("worksheet.from", title=sheet.title)
    button(parent, label, "take", data_from=source, data_into=into)
    texts = element(parent, "template", data_of=source)
    for field in sheet.fields:
        if field.type == "text":
            context.inline(texts, "p", field.text, context.page, data_key=sheet.key(field))

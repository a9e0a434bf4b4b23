"""All worksheets of a site: by the phase and by the topic of the remedies that are done with them."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Remedy, Widget


def worksheets(parent: Element, context: Context, block: Widget) -> None:
    """Render both lists; what no remedy names stands first."""
    say = context.texts
    box = element(parent, "section", class_="worksheets")
    remedies = list(context.catalogue.remedies.values())
    named = {remedy.worksheet for _, remedy in remedies}
    alone = [name for name in context.catalogue.worksheets if name not in named]
    if alone:
        _list(box, context, alone)
    heading(box, 2, say("worksheet.by-phase"))
    groups = element(box, "div", class_="worksheet-groups")
    for phase in context.settings.phases:
        found = [remedy for _, remedy in remedies if remedy.phase == phase]
        _group(groups, context, say(f"phase.{phase}.name"), found, about=True)
    heading(box, 2, say("worksheet.by-topic"))
    groups = element(box, "div", class_="worksheet-groups")
    for page, checklist in context.catalogue.checklists.values():
        found = [remedy for home, remedy in remedies if home.key == page.key]
        _group(groups, context, checklist.short, found)


def _group(
    parent: Element,
    context: Context,
    title: str,
    remedies: Iterable[Remedy],
    *,
    about: bool = False,
) -> None:
    """The worksheets of some remedies, each once."""
    names = dict.fromkeys(remedy.worksheet for remedy in remedies)
    found = [name for name in names if name in context.catalogue.worksheets]
    if found:
        group = element(parent, "section")
        heading(group, 3, title)
        _list(group, context, found, about=about)


def _list(parent: Element, context: Context, names: Iterable[str], *, about: bool = True) -> None:
    items = element(parent, "ul")
    for name in names:
        page, sheet = context.catalogue.worksheets[name]
        line = element(items, "li")
        element(line, "a", sheet.title, href=context.link(page.key, name))
        if about and page.description:
            element(line, "span", page.description, class_="worksheet-about")

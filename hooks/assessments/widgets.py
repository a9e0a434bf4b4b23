"""Components that fill themselves from the catalogue: cards, phases, invitations."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from assessments.catalogue import Assessment, Catalogue
from assessments.compass import wedge, whole
from assessments.context import Context
from assessments.html import element, heading, inline
from assessments.messages import Messages
from assessments.model import (
    SECONDS_PER_SCENARIO,
    Checklist,
    Quiz,
    QuizSelection,
    Scan,
    minutes_for,
)


def cards(parent: Element, context: Context, options: dict[str, str]) -> None:
    """A card for each checklist that a scan selects from, in the order of the site."""
    sources = context.catalogue.selected(options["select"])
    grid = element(parent, "ul", class_="cards")
    for index, (page, _) in enumerate(sources):
        link = element(element(grid, "li", class_="card"), "a", href=context.link(page.key))
        wedge(link, index, len(sources))
        element(link, "span", page.title, class_="card-title")
        element(link, "span", page.teaser or page.description, class_="card-text")
    for page, scan in context.catalogue.scans.values():
        if scan.select != options["select"] or page.key == context.page:
            continue
        item = element(grid, "li", class_="card card-all")
        link = element(item, "a", href=context.link(page.key, scan.id))
        whole(link, len(sources))
        element(link, "span", context.messages("cards.all"), class_="card-title")
        _, facts = describe(context.messages, context.catalogue, scan)
        element(link, "span", facts, class_="card-text")


def phases(parent: Element, context: Context, options: dict[str, str]) -> None:
    """The phases in order, each with the remedies that belong there."""
    say = context.messages
    rows = element(parent, "ol", class_="phases")
    for phase in context.settings.phases:
        row = element(rows, "li", class_="phase")
        heading(row, 3, say(f"phase.{phase}.name"))
        element(row, "p", say(f"phase.{phase}.intro"))
        remedies = element(row, "ul")
        for name, (page, remedy) in context.catalogue.remedies.items():
            if remedy.phase == phase:
                item = element(remedies, "li")
                inline(item, "a", remedy.title, href=context.link(page.key, name))
                element(item, "span", context.minutes(remedy.minutes), class_="remedy-facts")


def invite(parent: Element, context: Context, options: dict[str, str]) -> None:
    """The button to an assessment, with what it asks of a reader."""
    page, item = context.catalogue.assessments[options["id"]]
    kind, facts = describe(context.messages, context.catalogue, item)
    box = element(parent, "p", class_="invite")
    label = context.messages(f"invite.{kind}")
    element(box, "a", label, class_="button button-go", href=context.link(page.key, item.id))
    element(box, "span", facts, class_="facts")


def resume(parent: Element, context: Context, options: dict[str, str]) -> None:
    """Where a reader left off: everything that can be begun; a script shows the latest."""
    say = context.messages
    box = element(parent, "section", class_="resume", aria_labelledby="resume", hidden=True)
    box.set("data-kind", "resume")
    box.set("data-pagefind-ignore", "data-pagefind-ignore")
    for name in ("done", "complete", "actions", "waiting"):
        box.set(f"data-{name}", say(f"resume.{name}"))
    heading(box, 2, say("resume.title"), id="resume")
    rows = element(box, "ul")
    compare = context.page_with("compare")
    if compare is not None:
        _row(rows, "compare", say("resume.compare"), context.link(compare))
    for page, item in context.catalogue.assessments.values():
        link = context.link(page.key, item.id)
        match item:
            case Scan():
                parts = context.catalogue.selected(item.select)
                keys = [f"{part.id}.{s.id}" for _, part in parts for s in part.statements]
                _row(rows, "scan", say("resume.scan"), link, keys)
            case Checklist():
                keys = [f"{item.id}.{statement.id}" for statement in item.statements]
                row = _row(rows, "checklist", say("resume.checklist", name=item.short), link, keys)
                own = [f"{item.id}.{s.id}" for s in item.statements if not s.marks]
                row.set("data-own", " ".join(own))
            case QuizSelection():
                keys = [
                    f"{quiz.id}.{asked.id}"
                    for _, quiz in context.catalogue.selected_quizzes(item.select)
                    for asked in quiz.questions
                    if asked.only in ("", item.select)
                ]
                _row(rows, "quiz", say("resume.quiz"), link, keys)
    plan = context.page_with("plan")
    if plan is not None:
        _row(rows, "plan", say("resume.plan"), context.link(plan))


def _row(rows: Element, kind: str, name: str, link: str, keys: Iterable[str] = ()) -> Element:
    """One thing that a reader may have begun; `keys` are what they answered in it."""
    row = element(rows, "li", hidden=True, data_kind=kind, data_keys=" ".join(keys) or None)
    element(row, "a", name, href=link)
    element(row, "span", class_="facts")
    return row


def describe(messages: Messages, catalogue: Catalogue, item: Assessment) -> tuple[str, str]:
    """The kind of an assessment, and how many parts and minutes it has."""
    kind = {Checklist: "checklist", Scan: "scan"}.get(type(item), "quiz")
    count, minutes = size(catalogue, item)
    noun = "questions" if kind == "quiz" else "statements"
    return kind, f"{messages.count(noun, count)} · {messages.count('minutes', minutes)}"


def size(catalogue: Catalogue, item: Assessment) -> tuple[int, int]:
    """How many statements or scenarios an assessment has, and how many minutes it takes."""
    if isinstance(item, Checklist):
        return len(item.statements), item.minutes
    if isinstance(item, Scan):
        count = sum(len(part.statements) for _, part in catalogue.selected(item.select))
        return count, minutes_for(count)
    scenarios = 1 if isinstance(item, Quiz) else len(catalogue.selected_quizzes(item.select))
    return scenarios, minutes_for(scenarios, SECONDS_PER_SCENARIO)


def size_text(context: Context, name: str, of: str) -> str:
    """The text of the inline markers `count` and `minutes`."""
    _, item = context.catalogue.assessments[of]
    count, minutes = size(context.catalogue, item)
    return str(count) if name == "count" else context.minutes(minutes)


def contact(context: Context) -> str:
    """A link to where a reader reports an error, a setting of the site, as Markdown."""
    address = context.settings.contact
    href = address if ":" in address else f"mailto:{address}"
    return f"[{context.messages('contact')}]({href})"


def axis(catalogue: Catalogue, page: str) -> tuple[int, int] | None:
    """Which direction of the compass a page has, and of how many; None when it has none."""
    for _, scan in catalogue.scans.values():
        sources = catalogue.selected(scan.select)
        for index, (source, _) in enumerate(sources):
            if source.key == page:
                return index, len(sources)
    return None

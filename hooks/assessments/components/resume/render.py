"""Where a reader left off: what can be begun; a script shows what was."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.components.quiz.render import round_key
from assessments.model import Checklist, QuizSelection, Scan, Widget


def resume(parent: Element, context: Context, block: Widget) -> None:
    """Where a reader left off: everything that can be begun; a script shows the latest."""
    say = context.texts
    box = element(parent, "section", class_="resume", aria_labelledby="resume", hidden=True)
    box.set("data-kind", "resume")
    box.set("data-search-skip", "data-search-skip")
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
                keys: Iterable[str] = [key for _, part in parts for key in part.keys]
                _row(rows, "scan", say("resume.scan"), link, keys)
            case Checklist():
                keys = item.keys
                row = _row(rows, "checklist", say("resume.checklist", name=item.short), link, keys)
                own = [item.key(s) for s in item.statements if not s.marks]
                row.set("data-own", " ".join(own))
            case QuizSelection():
                keys = [
                    quiz.key(asked)
                    for _, quiz in context.catalogue.selected_quizzes(item.select)
                    for asked in quiz.questions
                    if asked.only in ("", item.select)
                ]
                row = _row(rows, "quiz", say("resume.quiz"), link, keys)
                if item.each:
                    row.set("data-round", round_key(item))
    plan = context.page_with("plan")
    if plan is not None:
        _row(rows, "plan", say("resume.plan"), context.link(plan))


def _row(rows: Element, kind: str, name: str, link: str, keys: Iterable[str] = ()) -> Element:
    """One thing that a reader may have begun; `keys` are what they answered in it."""
    row = element(rows, "li", hidden=True, data_of=kind, data_keys=" ".join(keys) or None)
    element(row, "a", name, href=link)
    element(row, "span", class_="facts")
    return row

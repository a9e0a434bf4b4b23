"""Who comes back: the one next step, and smaller what else they began; a script shows what applies."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading, sentences
from assessments.components.loop.render import loop
from assessments.components.quiz.render import round_key
from assessments.model import Checklist, QuizSelection, Widget


def resume(parent: Element, context: Context, block: Widget) -> None:
    """The next step of the current collaboration, and everything else that can be gone on with."""
    say = context.texts
    box = element(parent, "section", class_="resume", aria_labelledby="resume", hidden=True)
    box.set("data-kind", "resume")
    box.set("data-search-skip", "data-search-skip")
    stages = context.settings.stages.items()
    box.set("data-unstarted", " ".join(name for name, stage in stages if not stage.started))
    heading(box, 2, say("resume.title"), id="resume")
    loop(box, context, "home", live=False)
    element(box, "p", say("resume.else"), class_="resume-else")
    rows = element(box, "ul")
    for page, item in context.catalogue.assessments.values():
        link = context.link(page.key, item.id)
        match item:
            case Checklist():
                row = _row(rows, "checklist", say("resume.checklist", name=item.short), link)
                row.set("data-keys", " ".join(item.keys))
                own = [item.key(s) for s in item.statements if not s.marks]
                row.set("data-own", " ".join(own))
                if after := [item.key(s) for s in item.statements if s.after_start]:
                    row.set("data-after", " ".join(after))
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
    home = context.page_with("collaborations")
    if home is not None:
        row = element(rows, "li", hidden=True, data_of="more")
        element(row, "a", say("resume.more"), href=context.link(home))
    sentences(box, say.group("resume.script") | {"title": say("resume.title")})


def _row(rows: Element, kind: str, name: str, link: str, keys: Iterable[str] = ()) -> Element:
    """One thing that a reader may have begun; `keys` are what they answered in it."""
    row = element(rows, "li", hidden=True, data_of=kind, data_keys=" ".join(keys) or None)
    element(row, "a", name, href=link)
    element(row, "span", class_="facts")
    return row

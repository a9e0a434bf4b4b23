"""The parts that every assessment is made of: statements, progress, notices."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element

from assessments.codes import ANSWER_LENGTH, STATEMENT_LENGTH, code
from assessments.components.context import Context
from assessments.components.html import button, element, number
from assessments.model import NOT_APPLICABLE, Checklist, Statement
from assessments.stages import untold


def progress(parent: Element, context: Context, total: int, words: str = "checklist") -> None:
    """How far a reader is; the words of a component say the same as the bar."""
    box = element(parent, "div", class_="progress js-only")
    element(
        box, "progress", max=total, value=0, aria_label=context.texts("checklist.progress-label")
    )
    text = context.texts(f"{words}.script.progress", done=0, all=total)
    element(box, "p", text, class_="progress-text")


def fieldset(parent: Element, context: Context, item: Checklist, statement: Statement) -> None:
    """One statement with its answers, as native radio buttons."""
    key = item.key(statement)
    group = element(parent, "fieldset", id=key, **statement_data(context, item, statement))
    group.set("class", "statement")
    home, _ = context.catalogue.checklists[item.id]
    context.inline(group, "legend", statement.text, home.key)
    row = element(group, "div", class_="answers")
    for answer in (*statement.scale.points, NOT_APPLICABLE):
        style = "answer answer-na" if answer == NOT_APPLICABLE else "answer"
        label = element(row, "label", class_=style)
        element(label, "input", type="radio", name=key, value=answer)
        element(label, "span", context.texts(f"answer.{answer}"))


def statement_data(context: Context, item: Checklist, statement: Statement) -> dict[str, object]:
    """What the scripts read of a statement, the same wherever it is shown."""
    key = item.key(statement)
    scale = " ".join(f"{name}:{number(value)}" for name, value in statement.scale.points.items())
    data: dict[str, object] = {
        "data_statement": key,
        "data_scale": scale,
        "data_weight": None if statement.weight == 1 else number(statement.weight),
        "data_critical": statement.critical,
        "data_fact": statement.fact,
        "data_about": None if statement.about == "us" else statement.about,
        "data_remedy": statement.remedy or None,
    }
    if statement.marks and context.page_with("compare"):
        data |= statement_codes(key, statement)
    return data


def statement_codes(key: str, statement: Statement) -> dict[str, object]:
    """What a statement and its answers are called in a link."""
    answers = (*statement.scale.points, NOT_APPLICABLE)
    return {
        "data_code": code(key, STATEMENT_LENGTH),
        "data_answer_codes": " ".join(f"{a}:{code(a, ANSWER_LENGTH)}" for a in answers),
    }


def beginnings(context: Context) -> dict[str, str]:
    """Which answers of the whole site show whether anything has begun, for a script.

    Per statement its key and its lowest answers, as `key:answer,answer`.
    """
    found: dict[str, list[str]] = {"data_start": [], "data_after_start": []}
    for _, item in context.catalogue.checklists.values():
        for statement in item.statements:
            points = statement.scale.points
            lowest = ",".join(a for a, value in points.items() if value == min(points.values()))
            sign = f"{item.key(statement)}:{lowest}"
            found["data_start"] += [sign] if statement.shows_start else []
            found["data_after_start"] += [sign] if statement.after_start else []
    return {name: " ".join(signs) for name, signs in found.items()}


def stage_rules(context: Context) -> dict[str, str]:
    """What a script goes by to tell whether anything has begun, and what each stage does.

    The stage "?" is that of who told none, where nothing shows a beginning.
    """
    settings = context.settings
    rules = {**settings.stages, "?": untold(settings.stages, settings.phases)}
    data = {name: stage.as_data() for name, stage in rules.items() if stage}
    return beginnings(context) | {"data_stages": json.dumps(data, separators=(",", ":"))}


def announcer(parent: Element) -> None:
    """The one place where a change is said aloud, politely."""
    element(parent, "p", class_="announce visually-hidden", role="status")


def current_collaboration(parent: Element, context: Context) -> None:
    """Whose answers these are: shown only to a reader who has named or added one."""
    home = context.page_with("collaborations")
    if home is None:
        return
    line = element(parent, "p", class_="current-collaboration", hidden=True)
    line.set("data-unnamed", context.texts("collaborations.script.unnamed"))
    element(line, "span", context.texts("collaborations.current") + " ")
    element(line, "b", class_="collaboration-name")
    element(line, "span", " ")
    element(line, "a", context.texts("collaborations.switch"), href=context.link(home))


def storage_notice(parent: Element, context: Context) -> None:
    """What a reader is told when the browser keeps nothing, with a way to keep it all the same."""
    say = context.texts
    notice = element(parent, "div", class_="storage-notice", role="status", data_storage=True)
    for state, text in say.group("storage.state").items():
        element(notice, "p", text, data_state=state, hidden=True)
    button(notice, say("storage.save"), "save-file", hidden=True)

"""The stage that a reader is in: a row to tell it, and a table of what each stage does."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.model import Widget
from assessments.stages import Stage, untold


def stage_row(parent: Element, context: Context, *, ask: bool) -> None:
    """Where the reader is: a row of radio buttons, folded to one line once it is known.

    Without `ask` nobody is asked who did not tell it elsewhere.
    """
    say, stages = context.texts, context.settings.stages
    if not stages:
        return
    box = element(parent, "details", class_="stage js-only", data_kind="stage", data_ask=ask)
    line = element(box, "summary")
    element(line, "span", say("stage.title"), data_stage="")
    for name in stages:
        element(line, "span", say(f"phase.{name}.told"), data_stage=name, hidden=True)
    element(line, "span", say("stage.change"), class_="stage-change")
    row = element(box, "fieldset")
    element(row, "legend", say("stage.title"), class_="visually-hidden")
    for name in (*stages, ""):
        label = element(row, "label")
        element(label, "input", type="radio", name="stage", value=name)
        element(label, "span", say(f"phase.{name}.stage") if name else say("stage.unknown"))


def stages(parent: Element, context: Context, block: Widget) -> None:
    """What each stage does, from the rules that the scripts go by."""
    say, settings = context.texts, context.settings
    table = element(parent, "table", class_="numbers stages")
    row = element(element(table, "thead"), "tr")
    for name in ("stage", "does"):
        element(row, "th", say(f"stage.table.{name}"), scope="col")
    body = element(table, "tbody")
    rows = [(say(f"phase.{name}.stage"), stage) for name, stage in settings.stages.items()]
    for name, stage in [*rows, (say("stage.unknown"), None)]:
        row = element(body, "tr")
        element(row, "th", name, scope="row")
        cell = element(row, "td")
        for sentence in _rules(context, stage) if stage else _guess(context):
            element(cell, "p", sentence)


def _rules(context: Context, stage: Stage) -> list[str]:
    """What a stage does, a sentence for each rule."""
    say = context.texts
    taken = {*stage.first, *stage.offers, *stage.folds}
    left = tuple(phase for phase in context.settings.phases if phase not in taken)
    lists = {
        "first": stage.first,
        "offers": () if stage.first else stage.offers,
        "folds": stage.folds,
        "not-offered": left,
        "already": stage.already,
    }
    start = "started" if stage.started else "not-started"
    names = {rule: _phases(context, phases) for rule, phases in lists.items() if phases}
    return [say(f"stage.table.{start}", **_bands(context))] + [
        say(f"stage.table.{rule}", phases=phases) for rule, phases in names.items()
    ]


def _guess(context: Context) -> list[str]:
    """What applies where the stage is not known: the answers say whether anything has begun."""
    say, settings = context.texts, context.settings
    sentences = [say("stage.table.guess", **_bands(context))]
    stage = untold(settings.stages, settings.phases)
    if stage and stage.folds:
        sentences.append(say("stage.table.guess-folds", phases=_phases(context, stage.folds)))
    return sentences


def _bands(context: Context) -> dict[str, str]:
    lowest = context.settings.bands["default"][-1][0]
    return {
        "lowest": context.texts(f"band.{lowest}.name"),
        "arrange": context.texts("to-arrange.name"),
    }


def _phases(context: Context, phases: tuple[str, ...]) -> str:
    say = context.texts
    return say("stage.table.between").join(
        say("stage.table.phase", name=say(f"phase.{name}.name")) for name in phases
    )

"""The loop: every step and every next step, rendered whole; a script shows what applies."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, sentences
from assessments.model import NOT_APPLICABLE, Statement, Widget

# In order; alone, one goes without those of both.
STEPS = ("scan", "result", "plan", "invite", "compare", "talk", "do", "again")
BOTH = ("invite", "compare", "talk")


def loop(
    parent: Element, context: Context, at: str, *, step: bool = True, live: bool = True
) -> Element | None:
    """The line of steps and, with `step`, the one next step; None where the site has no scan.

    `at` is where it stands: "home", "overview", "result", "plan", "compare" or "guide". It shows
    the current collaboration; not `live`, a script of its own fills it by `showLoop`.
    """
    if context.first_scan() is None:
        return None
    say = context.texts
    box = element(parent, "div", class_="loop js-only", data_at=at, data_loop=_data(context))
    if live:
        box.set("data-kind", "loop")
        box.set("class", "loop js-only waiting")
    box.set("data-search-skip", "data-search-skip")
    _steps(box, context)
    if step:
        _next(box, context)
    sentences(box, say.group("loop.script"))
    return box


def steps(parent: Element, context: Context, at: str) -> None:
    """The line of steps alone, at one of them, for a page that knows what came before it.

    The component's own script shows those of both, and whether a later one is done.
    """
    box = element(parent, "div", class_="loop js-only", data_search_skip=True)
    done = True
    for item in _steps(box, context):
        if item.get("data-step") == at:
            item.set("aria-current", "step")
            done = False
        if done:
            item.set("class", "done")


def _steps(box: Element, context: Context) -> Element:
    """Every step, those of both hidden."""
    line = element(box, "ol", class_="loop-steps", aria_label=context.texts("loop.label"))
    for name in STEPS:
        both = name in BOTH
        item = element(line, "li", data_step=name, class_="both" if both else None, hidden=both)
        element(item, "span", context.texts(f"loop.step.{name}"), class_="loop-name")
    return line


def _next(box: Element, context: Context) -> None:
    """The sentence of the next step and its button, and the titles that it may say."""
    element(box, "p", context.texts("loop.script.begin"), class_="loop-says")
    row = element(box, "p", class_="loop-next")
    targets = _targets(context)
    for name, label in context.texts.group("loop.go").items():
        link = targets[name]
        if link not in ("", "#"):
            other = name != "begin"
            element(
                row, "a", label, class_="button button-go", data_next=name, href=link, hidden=other
            )
    titles = element(box, "template", class_="loop-remedies")
    for name, (page, remedy) in context.catalogue.remedies.items():
        context.inline(titles, "p", remedy.title, page.key, data_remedy=name)


def _targets(context: Context) -> dict[str, str]:
    """Where each next step leads; nowhere where the site has no such page."""
    found = context.first_scan()
    assert found is not None
    page, _ = found

    def to(widget: str, anchor: str = "") -> str:
        key = context.page_with(widget)
        return "" if key is None else context.link(key, anchor)

    scan = context.link(page.key)
    result = context.link(page.key, "profile")
    over = over_page(context)
    return {
        "begin": scan,
        "go-on": scan,
        "first": scan,
        "result": result,
        "plan": result,
        "do": to("plan"),
        "invite": to("compare"),
        "remind": to("compare"),
        "compare": to("compare"),
        "answer": to("compare", "share"),
        "reveal": to("compare", "share"),
        "talk": to("compare", "guide"),
        "measure": context.scan_again(),
        "rest": result,
        "over": context.to(over) if over else scan,
        "closed": to("plan"),
    }


def over_page(context: Context) -> str:
    """The page that the doors have for the last phase, if there is one."""
    for page in context.catalogue.pages.values():
        for block in page.blocks:
            if isinstance(block, Widget) and block.kind == "doors":
                return block.options.get("last", "")
    return ""


def _data(context: Context) -> str:
    """What the loop needs to know of the scan, for a script."""
    found = context.first_scan()
    assert found is not None
    _, scan = found
    parts = [part for _, part in context.catalogue.selected(scan.select)]
    statements = [(part.key(item), item) for part in parts for item in part.statements]
    stages = context.settings.stages
    return json.dumps(
        {
            "good": {key: _good(item) for key, item in statements},
            "after": [key for key, item in statements if item.after_start],
            "unstarted": [name for name, stage in stages.items() if not stage.started],
            "over": list(stages)[-1] if stages and over_page(context) else "",
        },
        separators=(",", ":"),
    )


def _good(statement: Statement) -> list[str]:
    """The answers that leave nothing to do."""
    points = statement.scale.points
    best = [answer for answer, value in points.items() if value == max(points.values())]
    return [*best, NOT_APPLICABLE]

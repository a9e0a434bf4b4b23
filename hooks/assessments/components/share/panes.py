"""What the box to share says and offers, a pane per state of a round; a script shows the one that applies."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field, heading

NAME_LENGTH = 20
PANES = (
    *("unfinished", "invite", "invited", "begun", "answer", "answered"),
    *("reply", "replies", "next", "sent"),
)
# Which buttons there are in which states; the first does what comes next.
ACTIONS = {
    "send": "invite invited answer answered reply replies next sent",
    "copy": "invite invited answer answered reply replies next sent",
    "qr": "invite invited",
    "look": "reply replies",
    "arrived": "sent",
    "renew": "invited",
    "leave": "answered",
    "decline": "begun answer",
    "unknown": "reply replies next",
}
# Where somebody still has everything to decide, and may give a name.
NAMED = "unfinished invite begun answer"
QUIET = ("copy", "qr", "look")


def panes(box: Element, context: Context, level: int) -> None:
    """What is, and what to do: one pane per state, then a name, and the buttons."""
    say = context.texts
    for name in PANES:
        pane = element(box, "div", data_pane=name, hidden=True, data_search_skip=True)
        for line, text in say.group(f"share.pane.{name}").items():
            if line == "goes":
                continue  # below the buttons
            if line == "title":
                title = heading(pane, level, text, class_="share-title", tabindex="-1")
                title.set("data-say", f"{name}-title")
            else:
                element(pane, "p", text, data_say=f"{name}-{line}")
        if name == "invite":
            _steps(pane, context)
    free = context.text(box, "p", "share.free", class_="share-free")
    free.set("data-panes", f"{NAMED} open")
    field(box, say("share.name"), "share-name", maxlength=NAME_LENGTH, autocomplete="off")
    box[-1].set("data-panes", f"{NAMED} open")
    row = element(box, "div", class_="actions share-sealed")
    _to_scan(row, context)
    _alone(row, context)
    for action, where in ACTIONS.items():
        style = "go" if action == "send" else "quiet" if action in QUIET else "plain"
        made = button(row, say(f"share.button.{action}"), action, style=style, hidden=True)
        made.set("data-panes", where)
    element(box, "div", class_="share-qr", hidden=True)
    goes = element(box, "p", say("share.pane.invite.goes"), class_="facts", data_say="invite-goes")
    goes.set("data-panes", "invite")


def _steps(parent: Element, context: Context) -> None:
    """The three steps of a round in one small drawing."""
    steps = element(parent, "ol", class_="share-steps")
    for text in context.texts.group("share.steps").values():
        element(steps, "li", text)


def _alone(row: Element, context: Context) -> None:
    """What somebody who waits, or does not take part, can do without anybody else."""
    found = context.first_scan()
    if found is None:
        return
    link = element(
        row, "a", context.texts("share.alone"), href=context.link(found[0].key, "profile")
    )
    link.set("class", "button button-go share-alone")
    link.set("data-panes", "invited answered")


def _to_scan(row: Element, context: Context) -> None:
    """The way to what has to be answered first."""
    found = context.first_scan()
    if found is None:
        return
    page, scan = found
    link = element(row, "a", context.texts("compare.to-scan"), href=context.link(page.key, scan.id))
    link.set("class", "button button-go")
    link.set("data-panes", "begun unfinished")

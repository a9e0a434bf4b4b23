"""What somebody sees whom a facilitator invited: on the page of the scan, above it and below its result."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.codes import code
from assessments.components.context import Context
from assessments.components.html import button, element, field, heading, sentences
from assessments.components.share.render import SCAN_LENGTH
from assessments.model import Scan

NAME_LENGTH = 20


def led_arrival(parent: Element, context: Context, item: Scan, count: int) -> None:
    """Who invites, what it is, who sees what and when; then, until all is answered, for whom it is."""
    compare = context.page_with("compare")
    if context.page_with("facilitator") is None or compare is None:
        return
    say = context.texts
    box = element(parent, "div", class_="assessment led led-top js-only", data_kind="led")
    box.set("data-scan", code(item.id, SCAN_LENGTH))
    element(box, "p", class_="led-message note", tabindex="-1", hidden=True)
    form = element(box, "form", class_="led-arrival", autocomplete="off", hidden=True)
    title = heading(form, 2, class_="led-title", tabindex="-1")
    title.set("data-named", "invited-title")
    element(form, "p", context.facts(count), class_="facts")
    for name in ("what", "who"):
        element(form, "p", data_named=f"invited-{name}")
    group = element(form, "fieldset")
    element(group, "legend", say("compare.arrival.which"))
    element(group, "div", class_="led-choices")
    label = element(group, "label", class_="choice")
    element(label, "input", type="radio", name="about", value="", checked=True)
    element(label, "span", say("compare.arrival.new"))
    row = element(form, "div", class_="actions")
    button(row, say("compare.arrival.begin"), style="go")
    button(row, say("compare.arrival.ignore"), "led-ignore")
    for name in ("name", "free"):
        element(form, "p", data_named=f"invited-{name}")
    line = element(box, "div", class_="led-begun note", data_pane="begun", hidden=True)
    element(line, "p", data_say="begun")
    button(line, say("share.button.decline"), "led-decline", style="plain")
    link = context.link(compare)
    element(box, "a", class_="led-compare", href=link, hidden=True)
    _sentences(box, context)


def led_reply(parent: Element, context: Context, level: int) -> None:
    """The reply, once everything is answered: with a name or without, and what each means."""
    home = context.page_with("facilitator")
    if home is None or context.page_with("compare") is None:
        return
    say = context.texts
    box = element(parent, "section", class_="led led-reply js-only", data_kind="led")
    box.set("aria-label", say("facilitator.led.label"))
    box.set("data-panes", "ready sent changed")
    for name in ("ready", "sent", "changed"):
        pane = element(box, "div", data_pane=name, hidden=True)
        for line in say.group(f"facilitator.pane.{name}"):
            if line == "title":
                title = heading(pane, level, class_="led-pane-title", tabindex="-1")
                title.set("data-say", f"{name}-title")
            else:
                element(pane, "p", data_say=f"{name}-{line}")
    given = field(box, say("share.name"), "led-name", maxlength=NAME_LENGTH, autocomplete="off")
    given.set("aria-describedby", "led-name-help")
    box[-1].set("data-panes", "ready changed")
    text = element(box, "p", id="led-name-help", class_="facts", data_say="name-text")
    text.set("data-panes", "ready changed")
    row = element(box, "div", class_="actions")
    button(row, say("facilitator.led.script.send-ready"), "led-send", style="go")
    button(row, say("share.button.copy"), "led-copy")
    out = button(row, say("share.button.decline"), "led-decline", style="plain")
    out.set("data-panes", "ready")
    label = say("share.link")
    element(
        box, "textarea", class_="led-link", aria_label=label, rows=4, readonly=True, hidden=True
    )
    element(box, "p", class_="led-message", hidden=True, tabindex="-1")
    element(box, "p", class_="led-status", role="status")
    element(box, "a", class_="led-home", href=context.link(home), hidden=True)
    _sentences(box, context)


def _sentences(box: Element, context: Context) -> None:
    say = context.texts
    invited = {f"invited-{name}": text for name, text in say.group("facilitator.invited").items()}
    panes = {name.replace(".", "-"): text for name, text in say.group("facilitator.pane").items()}
    sentences(box, say.group("facilitator.led.script") | invited | panes)

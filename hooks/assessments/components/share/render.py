"""The box to share one's own scan answers: says beforehand what is shared, and with whom."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field, heading, sentences

NAME_LENGTH = 20


def share(parent: Element, context: Context, level: int) -> None:
    """Render the box, where the site has a page to compare on."""
    home = context.page_with("compare")
    if home is None:
        return
    say = context.texts
    box = element(
        parent,
        "section",
        class_="share js-only",
        id="share",
        data_kind="share",
        aria_labelledby="share.title",
        hidden=True,
    )
    heading(box, level, say("share.title"), id="share.title")
    element(box, "p", say("share.intro"), class_="share-first")
    element(box, "p", say("share.reply"), class_="share-reply")
    context.text(box, "p", "share.free", class_="share-free")
    field(box, say("share.name"), "share-name", maxlength=NAME_LENGTH, autocomplete="off")
    facts = element(box, "dl", class_="share-facts")
    element(facts, "dt", say("share.what"))
    what = element(facts, "dd")
    element(what, "span", class_="share-count")
    element(what, "span", ", ")
    element(what, "span", class_="share-name")
    element(what, "span", ", " + say("share.date"))
    element(facts, "dt", say("share.not"))
    element(facts, "dd", say("share.not-shared"))
    element(facts, "dt", say("share.who"))
    element(facts, "dd", say("share.readers"))
    row = element(box, "div", class_="actions")
    for index, name in enumerate(("share", "copy-link", "save-link")):
        button(row, say(f"share.action.{name}"), name, style=("go" if index == 0 else "quiet"))
    element(
        box,
        "textarea",
        class_="share-link",
        aria_label=say("share.link"),
        rows=4,
        readonly=True,
        hidden=True,
    )
    element(box, "p", class_="share-status", role="status")
    element(box, "a", class_="share-address", href=context.link(home), hidden=True)
    sentences(box, say.group("share.script"))

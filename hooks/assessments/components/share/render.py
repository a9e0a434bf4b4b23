"""The box to share one's own scan answers: sealed, or openly; it says beforehand what is shared, and with whom."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.codes import code
from assessments.components.context import Context
from assessments.components.html import button, element, sentences
from assessments.components.share.panes import NAMED, panes

SCAN_LENGTH = 4  # characters of 6 bits: three bytes in a link
# Why a page cannot seal: it is not secure, the browser keeps nothing, or each page apart.
OBSTACLES = ("insecure", "not-kept", "apart")


def share(parent: Element, context: Context, level: int) -> None:
    """Render the box, where the site has a page to compare on."""
    home = context.page_with("compare")
    found = context.first_scan()
    if home is None or found is None:
        return
    say = context.texts
    box = element(
        parent,
        "section",
        class_="share js-only",
        id="share",
        data_kind="share",
        data_scan=code(found[1].id, SCAN_LENGTH),
        **_left_out(context),
        aria_label=say("share.title"),
        hidden=True,
    )
    for name in OBSTACLES:
        element(box, "p", say(f"share.obstacle.{name}"), class_="note", data_obstacle=name)
    panes(box, context, level)
    _open(box, context)
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
    sentences(box, say.group("share.script") | say.group("share.pane"))


def _left_out(context: Context) -> dict[str, str]:
    """Which statements are not asked in which stages: all the others are everything."""
    stages = context.settings.stages
    checklists = [item for _, item in context.catalogue.checklists.values()]
    return {
        "data_after": " ".join(
            item.key(statement)
            for item in checklists
            for statement in item.statements
            if statement.after_start and statement.marks
        ),
        "data_unstarted": " ".join(name for name, stage in stages.items() if not stage.started),
    }


def _open(parent: Element, context: Context) -> None:
    """The other way: answers that anyone with the link can read."""
    say = context.texts
    more = element(parent, "details", class_="share-open", data_panes=f"{NAMED} invited open")
    element(more, "summary", say("share.open"))
    element(more, "p", say("share.intro"), class_="share-first")
    element(more, "p", say("share.reply"), class_="share-reply")
    facts = element(more, "dl", class_="share-facts")
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
    row = element(more, "div", class_="actions")
    for name in ("share", "copy-link", "save-link"):
        button(row, say(f"share.action.{name}"), name)

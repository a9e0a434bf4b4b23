"""What a score means and what to do: rendered whole, so that a script only has to choose."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.context import TEXTS, Context
from assessments.fields import beginnings
from assessments.html import element, heading, inline, number
from assessments.model import NOT_APPLICABLE, Band, Checklist, Page, Statement
from assessments.plan import add_button

# Named in the HTML and in score.js like a band.
TO_ARRANGE = "to-arrange"


def result(parent: Element, context: Context, item: Checklist) -> None:
    """The result of one checklist: outcome, scoring key, remedies in the order of the page."""
    say = context.messages
    section = element(parent, "section", class_="result", aria_labelledby=f"{item.id}.result")
    title = say("result.title", name=item.short)
    heading(
        section,
        3,
        title,
        class_="result-title",
        id=f"{item.id}.result",
        tabindex="-1",
        aria_describedby=f"{item.id}.score",
    )
    outcome(section, context, item)
    key(section, context, item, level=4)
    steps(section, context, [(context.catalogue.checklists[item.id][0], item)], level=4)


def outcome(parent: Element, context: Context, item: Checklist) -> None:
    """Score, band and what they mean; a script shows the parts that apply."""
    say = context.messages
    box = element(parent, "div", class_="outcome js-only")
    open_statements(box)
    line = element(box, "p", class_="score", id=f"{item.id}.score")
    element(line, "b", class_="score-number")
    band_labels(line, context, item)
    element(line, "span", class_="score-label")
    notes(box, say.group("result.note"))
    element(box, "ul", class_="note-statements", data_note="capped", hidden=True)
    for band in item.bands:
        advice = element(box, "div", class_="band-advice", data_band=band.id, hidden=True)
        band_text(advice, context, band)
    advice = element(box, "div", class_="band-advice", data_band=TO_ARRANGE, hidden=True)
    context.blocks(advice, say("to-arrange.advice"), source=TEXTS)


def band_text(parent: Element, context: Context, band: Band, source: str = "") -> None:
    """What a band means: the words of its author on page `source`, or else the site's."""
    if band.text:
        context.blocks(parent, band.text, source=source)
    else:
        context.blocks(parent, context.messages(f"band.{band.id}.advice"), source=TEXTS)


def open_statements(parent: Element) -> None:
    """Room for links to the statements without an answer; it can take the focus."""
    box = element(parent, "div", class_="open-statements", hidden=True)
    element(box, "p", class_="open-count", tabindex="-1")
    element(box, "ul")


def notes(parent: Element, texts: dict[str, str]) -> None:
    """Remarks about a score, hidden until a script finds that they apply."""
    for reason, text in texts.items():
        element(parent, "p", text, class_="note", data_note=reason, hidden=True)


def band_labels(parent: Element, context: Context, item: Checklist) -> None:
    """Every band of a checklist, hidden, with the score that it starts from.

    The last label replaces the lowest band where no answer shows that anything has begun.
    """
    for band in item.bands:
        band_label(parent, context, band, data_start=number(band.start), hidden=True)
    _label(parent, context, TO_ARRANGE, TO_ARRANGE, hidden=True)


def band_label(parent: Element, context: Context, band: Band, **attributes: object) -> Element:
    """A band's sign and word: never colour alone."""
    return _label(parent, context, band.id, f"band.{band.id}", **attributes)


def _label(
    parent: Element, context: Context, band: str, texts: str, **attributes: object
) -> Element:
    say = context.messages
    label = element(parent, "span", class_="band", data_band=band, **attributes)
    element(label, "span", say(f"{texts}.sign"), class_="sign", aria_hidden="true")
    element(label, "span", say(f"{texts}.name"))
    return label


def steps(
    parent: Element, context: Context, sources: list[tuple[Page, Checklist]], level: int
) -> None:
    """Every remedy that the statements lead to, each with the advice of its statements."""
    say = context.messages
    box = element(parent, "div", class_="steps")
    heading(box, level, say("result.steps"), class_="steps-title")
    items = element(box, "ol", class_="remedies")
    for page, item in sources:
        for name in dict.fromkeys(s.remedy for s in item.statements if s.remedy):
            remedy_item(items, context, page, item, name, level + 1)
    element(
        box,
        "button",
        say("result.more"),
        type="button",
        class_="button button-quiet js-only",
        data_action="more",
        hidden=True,
    )


def remedy_item(
    parent: Element, context: Context, page: Page, item: Checklist, name: str, level: int
) -> None:
    """One remedy: title with link to its section, facts, and the advice of each statement."""
    home, remedy = context.catalogue.remedies[name]
    box = element(
        parent, "li", class_="remedy", data_remedy=name, data_late=context.is_late(remedy)
    )
    title = heading(box, level, class_="remedy-title")
    inline(title, "a", remedy.title, href=context.link(home.key, name))
    element(box, "p", context.remedy_facts(remedy), class_="remedy-facts")
    advices = element(box, "ul", class_="advices")
    for statement in item.statements:
        if statement.remedy == name and statement.advice:
            advice = element(advices, "li", data_advice=f"{item.id}.{statement.id}")
            context.blocks(advice, statement.advice, source=page.key)
    add_button(box, context, name)


def key(parent: Element, context: Context, item: Checklist, level: int, source: str = "") -> None:
    """How to add up by hand; `source` is the page that the checklist was written on."""
    say = context.messages
    box = element(parent, "div", class_="key")
    heading(box, level, say("key.title"))
    rules = element(box, "ol")
    for text in _rules(context, item.statements):
        element(rules, "li", text)
    if any(beginnings(context).values()):
        lowest = say(f"band.{item.bands[-1].id}.name")
        element(rules, "li", say("key.to-arrange", band=lowest, name=say("to-arrange.name")))
    table = element(box, "table", class_="numbers bands")
    row = element(element(table, "thead"), "tr")
    element(row, "th", say("key.from"), scope="col")
    element(row, "th", say("key.band"), scope="col")
    element(row, "th", say("key.meaning"), scope="col")
    body = element(table, "tbody")
    for band in item.bands:
        row = element(body, "tr")
        element(row, "td", f"{number(band.start)}%")
        band_label(element(row, "td"), context, band)
        band_text(element(row, "td"), context, band, source)


def _rules(context: Context, statements: tuple[Statement, ...]) -> list[str]:
    say = context.messages
    scales = dict.fromkeys(
        tuple((answer, value) for answer, value in s.scale.points.items()) for s in statements
    )
    rules = [
        say(
            "key.points",
            points=", ".join(f"{say(f'answer.{a}')} {number(v)}" for a, v in scale),
        )
        for scale in scales
    ]
    rules.append(say("key.not-applicable", answer=say(f"answer.{NOT_APPLICABLE}")))
    weighted = [(i, s) for i, s in enumerate(statements, 1) if s.weight != 1]
    rules += [
        say("key.weight", number=i, weight=number(s.weight), text=s.text) for i, s in weighted
    ]
    rules.append(say("key.sum"))
    critical = [i for i, s in enumerate(statements, 1) if s.critical]
    rules += [say("key.critical", number=i) for i in critical]
    return rules

"""What a score means and what to do: rendered whole, so that a script only has to choose."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import beginnings
from assessments.components.context import TEXTS, Context
from assessments.components.html import button, element, heading, number
from assessments.components.plan.parts import add_button
from assessments.components.remedy.render import already, facts, worksheet_link
from assessments.model import NOT_APPLICABLE, Band, Checklist, Page

# Named in the HTML and in score.js like a band.
TO_ARRANGE = "to-arrange"
# A weight that has a word of its own.
DOUBLE = 2


def result(parent: Element, context: Context, item: Checklist) -> None:
    """The result of one checklist: outcome, scoring key, remedies in the order of the page."""
    say = context.texts
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
    steps(section, context, context.catalogue.checklists[item.id][0], item)
    _onward(section, context)


def outcome(parent: Element, context: Context, item: Checklist) -> None:
    """Score, band and what they mean; a script shows the parts that apply."""
    say = context.texts
    box = element(parent, "div", class_="outcome js-only")
    line = element(box, "p", class_="score", id=f"{item.id}.score")
    element(line, "b", class_="score-number")
    band_labels(line, context, item)
    element(line, "span", class_="score-label")
    top = say(f"band.{item.bands[0].id}.name")
    notes(box, {name: say(f"result.note.{name}", band=top) for name in say.group("result.note")})
    element(box, "ul", class_="note-statements", data_note="capped", hidden=True)
    for band in item.bands:
        advice = element(box, "div", class_="band-advice", data_band=band.id, hidden=True)
        band_text(advice, context, band)
    advice = element(box, "div", class_="band-advice", data_band=TO_ARRANGE, hidden=True)
    to_arrange(advice, context)
    open_statements(box, context)


def band_text(parent: Element, context: Context, band: Band, source: str = "") -> None:
    """What a band means: the words of its author on page `source`, or else the site's."""
    if band.text:
        context.blocks(parent, band.text, source=source)
    else:
        context.blocks(parent, context.texts(f"band.{band.id}.advice"), source=TEXTS)


def to_arrange(parent: Element, context: Context) -> None:
    """What the lowest band means before the start: to who told it, and where it is guessed."""
    for name, state in (("told", "told"), ("advice", "untold")):
        context.text(parent, "p", f"to-arrange.{name}", class_=f"if-{state}")


def open_statements(parent: Element, context: Context) -> None:
    """How many statements have no answer, the way to the first of them, and links to all."""
    box = element(parent, "div", class_="open-statements", hidden=True)
    button(box, context.texts("result.rest"), "rest", style="go")
    more = element(box, "details")
    element(more, "summary", class_="open-count")
    element(more, "ul")


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
    say = context.texts
    label = element(parent, "span", class_="band", data_band=band, **attributes)
    element(label, "span", say(f"{texts}.sign"), class_="sign", aria_hidden="true")
    element(label, "span", say(f"{texts}.name"))
    return label


def steps(parent: Element, context: Context, page: Page, item: Checklist) -> None:
    """Why, and every remedy that the statements lead to, each with the advice of its statements."""
    say = context.texts
    box = element(parent, "div", class_="steps")
    because(box, context, page, item)
    heading(box, 4, say("result.steps"), class_="steps-title")
    first_remedies(box, context, 5)
    items = element(box, "ol", class_="remedies")
    for name in item.remedies:
        remedy_item(items, context, name, 5, page, item)
    button(box, say("result.more"), "more", class_="js-only", hidden=True)


def because(parent: Element, context: Context, page: Page, item: Checklist) -> None:
    """What is not so yet, for each statement; one that does not say it stands there with its answer."""
    say = context.texts
    element(parent, "p", say("result.because"), class_="because-title js-only")
    reasons = element(parent, "ul", class_="because js-only")
    for statement in item.statements:
        reason = element(reasons, "li", data_because=item.key(statement), hidden=True)
        if statement.lack:
            context.inline(reason, "span", statement.lack, page.key)
        else:
            text = say("mark.open") + statement.text.removesuffix(".") + say("mark.close")
            context.inline(reason, "span", text, page.key)
            element(reason, "span", ": ")
            element(reason, "span", class_="given")


def first_remedies(parent: Element, context: Context, level: int) -> None:
    """For each stage that has them, what comes first there, whatever the scores are."""
    for stage, rules in context.settings.stages.items():
        found = [r.id for _, r in context.catalogue.remedies.values() if r.phase in rules.first]
        if found:
            items = element(parent, "ol", class_="remedies js-only", data_first=stage, hidden=True)
            for name in found:
                remedy_item(items, context, name, level)


def remedy_item(
    parent: Element,
    context: Context,
    name: str,
    level: int,
    page: Page | None = None,
    item: Checklist | None = None,
) -> None:
    """One remedy: title with link to its section, facts, and the advice of each statement."""
    home, remedy = context.catalogue.remedies[name]
    box = element(parent, "li", class_="remedy", data_remedy=name, data_phase=remedy.phase)
    title = heading(box, level, class_="remedy-title")
    context.remedy_link(title, home, remedy)
    facts(box, context, remedy)
    add_button(box, context, name)
    worksheet_link(box, context, remedy)
    already(box, context, remedy, home.key)
    if page is None or item is None:
        return
    advices = element(box, "ul", class_="advices")
    for statement in item.statements:
        if statement.remedy == name and statement.advice:
            advice = element(advices, "li", data_advice=item.key(statement))
            context.blocks(advice, statement.advice, source=page.key)


def _onward(parent: Element, context: Context) -> None:
    """From the result of one checklist to the scan, or to its result, which stands there too."""
    found = context.first_scan()
    if found is not None:
        say = context.texts
        home, scan = found
        line = element(parent, "p", class_="result-onward js-only")
        link = context.link(home.key, scan.id)
        element(line, "a", say("result.scan"), href=link, class_="button button-go")
        element(line, "span", say("result.scan-facts"), class_="facts")


def key(parent: Element, context: Context, item: Checklist, level: int, source: str = "") -> None:
    """How to add up by hand; `source` is the page that the checklist was written on."""
    say = context.texts
    box = element(parent, "div", class_="key")
    heading(box, level, say("key.title"))
    rules = element(box, "ol")
    for text in _rules(context, item):
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


def _rules(context: Context, item: Checklist) -> list[str]:
    say, statements = context.texts, item.statements
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
        say("key.double", number=i)
        if s.weight == DOUBLE
        else say("key.weight", number=i, weight=number(s.weight))
        for i, s in weighted
    ]
    rules.append(say("key.sum"))
    critical = [i for i, s in enumerate(statements, 1) if s.critical]
    top = say(f"band.{item.bands[0].id}.name")
    rules += [say("key.critical", number=i, band=top) for i in critical]
    return rules

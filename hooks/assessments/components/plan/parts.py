"""What other components show of the plan: a button into it, the plan beside a result, its fields."""

from __future__ import annotations

from textwrap import dedent
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import day_field, element, field, heading

# Where in the plan it is said when to measure again.
AGAIN = "plan.again"
# A calendar file as RFC 5545 has it; a script fills in what is between braces, and folds the lines.
# Its alarm is at nine in the morning of the day before.
CALENDAR = """\
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//{site}//plan//{language}
    CALSCALE:GREGORIAN
    X-WR-CALNAME:{name}
    {events}
    END:VCALENDAR"""
EVENT = """\
    BEGIN:VEVENT
    UID:{id}@{site}
    DTSTAMP:{now}
    LAST-MODIFIED:{changed}
    SEQUENCE:{sequence}
    DTSTART;VALUE=DATE:{start}
    DTEND;VALUE=DATE:{end}{rule}
    SUMMARY:{title}
    DESCRIPTION:{note}
    URL:{at}
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:{title}
    TRIGGER:-PT15H
    END:VALARM
    END:VEVENT"""


def add_button(parent: Element, context: Context, remedy: str) -> None:
    """The button that puts a remedy into the plan, where the site has a plan."""
    home = context.page_with("plan")
    if home is None:
        return
    say = context.texts
    line = element(parent, "p", class_="plan-add js-only", data_kind="plan-add")
    element(
        line,
        "button",
        say("plan.add"),
        type="button",
        class_="button-link",
        data_action="plan",
        data_remedy=remedy,
    )
    element(line, "a", say("plan.added"), href=context.link(home), hidden=True)


def plan_sheet(parent: Element, context: Context) -> None:
    """The plan as a table beside a result, where the site has a plan; a script fills it."""
    home = context.page_with("plan")
    if home is None:
        return
    say = context.texts
    box = element(parent, "div", class_="plan-sheet", data_kind="plan-sheet")
    heading(box, 3, say("plan.sheet.title"))
    table = element(box, "table", class_="numbers")
    row = element(element(table, "thead"), "tr")
    for name in ("plan.sheet.what", "plan.who", "plan.by"):
        element(row, "th", say(name), scope="col")
    element(table, "tbody")
    element(element(box, "p"), "a", say("plan.sheet.link"), href=context.link(home))


def who_and_when(parent: Element, context: Context, names: str | None = None) -> None:
    """Who does something, and by when; `names` is the id of a list of names to choose from."""
    row = element(parent, "div", class_="fields")
    field(row, context.texts("plan.who"), "who", maxlength=60, autocomplete="off", list_=names)
    day_field(row, context.texts("plan.by"), "by", context.texts("plan.script.wrong-day"))


def calendar_saved(parent: Element, context: Context) -> None:
    """Room to say that a calendar file was saved, and what to do with it, per kind of device."""
    element(parent, "p", class_="calendar-saved", role="status")
    box = element(parent, "ul", class_="calendar-help", hidden=True)
    for text in context.texts.group("plan.calendar.help").values():
        element(box, "li", text)


def calendar_sentences(context: Context) -> dict[str, str]:
    """What a script needs to make a calendar file, and to say so."""

    def lines(text: str) -> str:
        text = dedent(text).replace("{site}", context.settings.store)
        return text.replace("{language}", context.texts.language.upper())

    made = {"calendar-file": lines(CALENDAR), "calendar-event": lines(EVENT)}
    return context.texts.group("plan.calendar.script") | made

"""The scan on paper: statements and answers on one side, how to work out the score on the other."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import beginnings
from assessments.components.context import Context
from assessments.components.html import element, number
from assessments.components.pack.sheet import Sources, blanks, numbered, sheet
from assessments.model import NOT_APPLICABLE, Checklist, Statement


def answers_sheet(parent: Element, context: Context, sources: Sources) -> None:
    """Every statement of the scan with a box for each of its answers."""
    say = context.texts
    answers = _answers(sources)
    with sheet(parent, context, "answers", "pack.name", "pack.date", "pack.about") as box:
        element(box, "p", say("checklist.legend"))
        table = element(box, "table", class_="numbers")
        row = element(element(table, "thead"), "tr")
        element(row, "th", say("pack.statement"), scope="col", colspan=2)
        for answer in answers:
            element(row, "th", say(f"answer.{answer}"), scope="col", class_="tick")
        element(row, "th", say("pack.points"), scope="col", class_="tick")
        for page, part, statements in numbered(sources):
            body = element(table, "tbody")
            head = element(element(body, "tr"), "th", scope="rowgroup", colspan=len(answers) + 3)
            element(head, "span", part.short)
            for place, statement in statements:
                row = element(body, "tr")
                element(row, "td", str(place), class_="place")
                context.inline(row, "td", statement.text, page.key)
                for answer in answers:
                    cell = element(row, "td", class_="tick")
                    if answer == NOT_APPLICABLE or answer in statement.scale.points:
                        element(cell, "span", class_="box")
                blanks(row, 1)


def key_sheet(parent: Element, context: Context, sources: Sources) -> None:
    """How to work out the score of each part by hand, and what to begin with."""
    say = context.texts
    with sheet(parent, context, "key") as box:
        rules = element(box, "ol")
        for text in _rules(context, sources):
            element(rules, "li", text)
        table = element(box, "table", class_="numbers")
        row = element(element(table, "thead"), "tr")
        for name in ("topic", "statements", "points", "highest", "score", "begin"):
            element(row, "th", say(f"pack.{name}"), scope="col")
        body = element(table, "tbody")
        for page, part, statements in numbered(sources):
            row = element(body, "tr")
            element(row, "th", part.short, scope="row")
            element(row, "td", ", ".join(_weighed(*entry) for entry in statements))
            blanks(row, 1)
            element(row, "td", number(sum(map(_highest, part.statements))))
            blanks(row, 1)
            cell = element(row, "td")
            for remedy in page.remedies:
                if remedy.id in part.remedies:
                    line = element(cell, "p")
                    context.remedy_link(line, page, remedy)
        context.text(box, "p", "pack.safe")


def _answers(sources: Sources) -> tuple[str, ...]:
    """The answers of all scales, those of the longest first, and at the end *not applicable*."""
    scales = [statement.scale.points for _, part in sources for statement in part.statements]
    longest = sorted(scales, key=len, reverse=True)
    return (*dict.fromkeys(answer for scale in longest for answer in scale), NOT_APPLICABLE)


def _highest(statement: Statement) -> float:
    return max(statement.scale.points.values()) * statement.weight


def _weighed(place: int, statement: Statement) -> str:
    """The number of a statement, with how often it counts and whether it is critical."""
    weight = f"×{number(statement.weight)}" if statement.weight != 1 else ""
    return "\N{NO-BREAK SPACE}".join(
        filter(None, (str(place), weight, "!" if statement.critical else ""))
    )


def _rules(context: Context, sources: Sources) -> list[str]:
    say, parts = context.texts, [part for _, part in sources]
    statements = [statement for part in parts for statement in part.statements]
    scales = dict.fromkeys(tuple(s.scale.points.items()) for s in statements)
    points = (", ".join(f"{say(f'answer.{a}')} {number(v)}" for a, v in s) for s in scales)
    rules = [say("key.points", points=say("pack.or").join(points))]
    weights = sorted({statement.weight for statement in statements} - {1})
    rules += [say("pack.weight", weight=number(weight)) for weight in weights]
    rules += [
        say("key.not-applicable", answer=say(f"answer.{NOT_APPLICABLE}")),
        say("pack.less"),
        say("pack.sum"),
        *_bands(context, parts),
    ]
    top, lowest = (say(f"band.{parts[0].bands[at].id}.name") for at in (0, -1))
    if any(statement.critical for statement in statements):
        rules.append(say("pack.critical", band=top))
    if any(beginnings(context).values()):
        rules.append(say("key.to-arrange", band=lowest, name=say("to-arrange.name")))
    return rules


def _bands(context: Context, parts: list[Checklist]) -> list[str]:
    """From which score on what is said; parts of which that differs are named."""
    say = context.texts
    found: dict[str, list[str]] = {}
    for part in parts:
        names = (
            say("pack.band", band=say(f"band.{b.id}.name"), score=number(b.start))
            for b in part.bands
        )
        found.setdefault(", ".join(names), []).append(part.short)
    if len(found) == 1:
        return [say("pack.bands", bands=bands) for bands in found]
    return [say("pack.bands-of", names=", ".join(names), bands=b) for b, names in found.items()]

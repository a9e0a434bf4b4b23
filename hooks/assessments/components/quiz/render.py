"""Scenarios to practise on: one on the page where it was written, or a set assembled from many."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, progress, storage_notice
from assessments.components.context import SOURCE, Context
from assessments.components.html import button, element, heading, inline, number, sentences
from assessments.components.quiz.presenting import presenting
from assessments.model import SECONDS_PER_SCENARIO, Page, Question, Quiz, QuizSelection, minutes_for


def quiz(parent: Element, context: Context, item: Quiz) -> None:
    """Render one scenario with the questions that are asked on its own page."""
    box = element(parent, "section", class_="assessment quiz", **_data(item))
    box.set("data-kind", "quiz")
    inline(box, "h3", item.title, id=item.id)
    context.blocks(element(box, "div", class_="scenario"), item.scenario)
    for asked in item.questions:
        if not asked.only:
            question(box, context, item, asked, context.page)
    element(box, "p", class_="quiz-outcome", role="status")
    remedies = context.catalogue.pages[context.page].remedies
    if remedies:
        more = element(box, "p", class_="quiz-read", hidden=True)
        text = context.texts("quiz.read-on", title=remedies[0].title)
        link = inline(more, "a", text, href=context.link(context.page, remedies[0].id))
        link.set(SOURCE, context.page)
    storage_notice(box, context)
    sentences(box, context.texts.group("quiz.script"))


def quiz_set(parent: Element, context: Context, item: QuizSelection) -> None:
    """Render every scenario with the mark `select`: one at a time, then a result per page."""
    say = context.texts
    sources = context.catalogue.selected_quizzes(item.select)
    box = element(parent, "section", class_="assessment quiz-set", id=item.id)
    box.set("data-kind", "quiz-set")
    box.set("data-quiz", item.id)
    if item.passing is not None:
        box.set("data-pass", number(item.passing))
    if item.each:
        box.set("data-each", number(item.each))
        box.set("data-round", round_key(item))
    of_page = Counter(page.key for page, _ in sources)
    round_of = sum(min(count, item.each or count) for count in of_page.values())
    facts = (
        say.count("questions", round_of),
        context.minutes(minutes_for(round_of, SECONDS_PER_SCENARIO)),
    )
    element(box, "p", context.joined(*facts), class_="facts")
    progress(box, context, round_of, "quiz")
    for page, part in sources:
        _part(box, context, page, part, item.select)
    actions = element(box, "div", class_="actions js-only")
    for name in ("previous", "next", "show", "undo", "reset"):
        button(
            actions,
            say(f"quiz.action.{name}"),
            name,
            style={"next": "go", "reset": "plain"}.get(name, "quiet"),
            hidden=name == "undo",
        )
    announcer(box)
    _result(box, context, list({page.key: page for page, _ in sources}.values()))
    presenting(box, context)
    storage_notice(box, context)
    sentences(box, say.group("quiz.script"))


def round_key(item: QuizSelection) -> str:
    """Where the browser keeps which scenarios the round takes, among the answers of quizzes."""
    return f"{item.id}.round"


def _data(item: Quiz) -> dict[str, object]:
    return {
        "data_quiz": item.id,
        "data_shuffle": item.shuffle,
        "data_pass": None if item.passing is None else number(item.passing),
    }


def _part(parent: Element, context: Context, page: Page, item: Quiz, mark: str) -> None:
    box = element(parent, "section", class_="quiz-part", **_data(item))
    box.set("data-page", page.key)
    title = heading(box, 2, class_="part-title", id=item.id, tabindex="-1")
    context.inline(title, "span", item.title, page.key)
    context.blocks(element(box, "div", class_="scenario"), item.scenario, source=page.key)
    for asked in item.questions:
        if asked.only in ("", mark):
            question(box, context, item, asked, page.key)


def question(parent: Element, context: Context, item: Quiz, asked: Question, source: str) -> None:
    """One question as a form; what is right stays in a closed `details`, out of the search."""
    say = context.texts
    key = item.key(asked)
    several = sum(option.right for option in asked.options) > 1
    form = element(
        parent, "form", class_="question", data_question=key, autocomplete="off", novalidate=True
    )
    group = element(form, "fieldset")
    context.inline(group, "legend", asked.text, source)
    if several:
        element(group, "p", say("quiz.several"), class_="facts")
    for option in asked.options:
        choice = element(group, "div", class_="option", data_option=option.id)
        label = element(choice, "label")
        kind = "checkbox" if several else "radio"
        element(label, "input", type=kind, name=key, value=option.id)
        context.inline(label, "span", option.text, source)
        element(choice, "div", class_="feedback", hidden=True)
    row = element(form, "div", class_="actions js-only")
    button(row, say("quiz.check"), style="go")
    button(row, say("quiz.again"), "again", hidden=True)
    announcer(form)
    _solution(form, context, asked, source)


def _solution(form: Element, context: Context, asked: Question, source: str) -> None:
    """The explanations: readable without JavaScript, and what a script shows after a choice."""
    say = context.texts
    details = element(form, "details", class_="solution", data_search_skip=True)
    element(details, "summary", say("quiz.solution"))
    explanations = element(details, "ul")
    for option in asked.options:
        entry = element(explanations, "li", data_explain=option.id, data_right=option.right or None)
        verdict = "right" if option.right else "wrong"
        line = element(entry, "p", class_=f"verdict verdict-{verdict}")
        element(line, "span", say(f"quiz.{verdict}.sign"), class_="sign", aria_hidden="true")
        element(line, "b", say(f"quiz.{verdict}.name"))
        context.inline(line, "span", option.text, source, class_="verdict-option")
        if option.explanation:
            context.blocks(element(entry, "div"), option.explanation, source=source)
    if asked.explanation:
        lesson = element(details, "div", class_="lesson")
        context.blocks(lesson, asked.explanation, source=source)


def _result(parent: Element, context: Context, pages: list[Page]) -> None:
    say = context.texts
    section = element(parent, "section", class_="result js-only", aria_labelledby="quiz-result")
    title = say("quiz.result.title")
    heading(section, 2, title, class_="result-title", id="quiz-result", tabindex="-1")
    line = element(section, "p", class_="score")
    element(line, "b", class_="score-number")
    element(line, "span", class_="score-label")
    for name in ("passed", "failed", "unfinished"):
        element(
            section, "p", say(f"quiz.result.{name}"), class_="note", data_note=name, hidden=True
        )
    table = element(section, "table", class_="numbers")
    element(table, "caption", say("quiz.result.table"))
    row = element(element(table, "thead"), "tr")
    for name in ("topic", "right"):
        element(row, "th", say(f"quiz.result.{name}"), scope="col")
    body = element(table, "tbody")
    for page in {page.key: page for page in pages}.values():
        row = element(body, "tr", data_row=page.key)
        head = element(row, "th", scope="row")
        element(head, "a", page.title, href=context.link(page.key))
        element(row, "td", class_="quiz-right")

"""The inside of a quiz: a title, a scenario, and questions whose options explain themselves."""

from __future__ import annotations

import re

from assessments.model import Option, Question, Quiz
from assessments.reading.lines import (
    INDENT,
    NEAR_TASK_RE,
    TASK_RE,
    Source,
    below,
    dedent,
    indentation,
    item_comment,
)
from assessments.reading.markers import OPTION, QUESTION, Marker, is_stray, read_line, read_options

TITLE_RE = re.compile(r"#{2,6}[ \t]+(?P<title>\S.*)")
ID_AT_MOST = 200  # characters: an id stands at the end of its heading
ID_RE = re.compile(r"\{#(?P<id>[^{}\s]+)\}$")
QUESTION_RE = re.compile(r"\d{1,3}[.)]\s+(?P<text>.*)$")


def read_quiz(source: Source, marker: Marker, inside: range) -> Quiz | None:
    """Read the lines between the markers; None when the quiz cannot be used."""
    title, index = _title(source, marker, inside)
    first = next((i for i in range(index, inside.stop) if _is_question(source, i)), inside.stop)
    questions = []
    complete = marker.complete and bool(title)
    at = first
    while at < inside.stop:
        line = source.lines[at]
        after = below(source.lines, at, inside.stop)
        if source.plain[at] and QUESTION_RE.match(line):
            question = _question(source, at, after)
            complete = complete and question is not None
            questions += [question] if question else []
            at = after
            continue
        if line.strip():
            complete = False
            nested = (
                read_line(line, at, source.vocabulary, source.report)
                if line.startswith("<!--")
                else None
            )
            if nested is None:
                source.report(
                    at,
                    "this text belongs to no question; indent it by four spaces, "
                    "or move it above the first question",
                )
            elif is_stray(nested):
                source.report(at, f"{nested} cannot stand inside a quiz; move it out")
        at += 1
    if first == inside.stop:
        source.report(
            marker.line,
            f'quiz "{marker.get("id", "")}" has no question; add one such as 1. … <!-- id="…" -->',
        )
        return None
    _check_ids(source, [(question.id, question.place.line) for question in questions], "question")
    if not complete:
        return None
    return Quiz(
        id=marker.values["id"],
        title=title,
        scenario="\n".join(source.lines[index:first]).strip("\n"),
        questions=tuple(questions),
        place=source.place(marker.line),
        passing=marker.get("pass"),
        shuffle="shuffle" in marker.flags,
        marks=tuple(flag for flag in marker.flags if flag != "shuffle"),
    )


def _title(source: Source, marker: Marker, inside: range) -> tuple[str, int]:
    """The heading on the first line with text, and the line after it."""
    for index in inside:
        line = source.lines[index]
        if not line.strip():
            continue
        found = TITLE_RE.match(line) if source.plain[index] else None
        if found is None:
            break
        title = found["title"].rstrip()
        named = ID_RE.search(title[-ID_AT_MOST:])
        if named and named["id"] != marker.get("id"):
            source.report(
                index,
                f'the heading of quiz "{marker.get("id")}" has another id; write {{#{marker.get("id")}}}',
            )
        return title.removesuffix(named[0]).rstrip() if named else title, index + 1
    source.report(
        marker.line,
        f'quiz "{marker.get("id", "")}" has no title; begin it with a heading such as ### …',
    )
    return "", inside.start


def _is_question(source: Source, index: int) -> bool:
    """An item of an ordered list with a comment, or with options below it."""
    line = source.lines[index]
    if not source.plain[index] or not QUESTION_RE.match(line):
        return False
    if "<!--" in line:
        return True
    following = (text for text in source.lines[index + 1 :] if text.strip())
    return TASK_RE.match(next(following, "").strip()) is not None


def _question(source: Source, index: int, after: int) -> Question | None:
    found = QUESTION_RE.match(source.lines[index])
    assert found is not None
    text, comment = item_comment(found["text"])
    if comment is None:
        source.report(index, 'this question has no id; end its line with <!-- id="…" -->')
        return None
    marker = read_options("question", comment, QUESTION, index, source.vocabulary, source.report)
    options, explanation = _options(source, index + 1, after)
    name = marker.get("id", "")
    rights = sum(option.right for option in options)
    if len(options) < 2:
        source.report(
            index, f'question "{name}" needs at least two options, such as - [x] … and - [ ] …'
        )
    elif not rights:
        source.report(index, f'question "{name}" has no right option; mark one with - [x]')
    elif rights == len(options):
        source.report(
            index, f'every option of question "{name}" is right; leave one unmarked: - [ ]'
        )
    if any(option.explanation for option in options):
        for option in options:
            if not option.explanation:
                source.report(
                    option.place.line - source.first_line,
                    f'option "{option.id}" has no explanation, unlike its neighbours; '
                    "write it below, indented by eight spaces",
                )
    _check_ids(source, [(option.id, option.place.line) for option in options], "option")
    if not marker.complete or not rights or rights == len(options):
        return None
    return Question(
        id=name,
        text=text,
        options=tuple(options),
        explanation=explanation,
        place=source.place(index),
        only=marker.get("only", ""),
    )


def _options(source: Source, start: int, end: int) -> tuple[list[Option], str]:
    """Options of a question, and what is said about the question as a whole."""
    options: list[Option] = []
    rest: list[str] = []
    index = start
    while index < end:
        line = source.lines[index].expandtabs(INDENT)
        item = TASK_RE.match(line.strip()) if INDENT <= indentation(line) < 2 * INDENT else None
        if item is None or not source.plain[index]:
            if source.plain[index] and NEAR_TASK_RE.match(line) and item_comment(line)[1]:
                source.report(
                    index, "begin an option with - [ ] or - [x] and a space, four spaces in"
                )
            rest.append(source.lines[index])
            index += 1
            continue
        after = below(source.lines, index, end, indentation(line) + 2)
        text, comment = item_comment(item["text"] or "")
        if item["box"] not in " xX":
            source.report(index, "write - [x] for a right option and - [ ] for the others")
        if comment is None:
            source.report(index, 'this option has no id; end its line with <!-- id="…" -->')
        else:
            marker = read_options(
                "option", comment, OPTION, index, source.vocabulary, source.report
            )
            if marker.complete:
                options.append(
                    Option(
                        id=marker.values["id"],
                        text=text,
                        right=item["box"] in "xX",
                        explanation=dedent(source.lines[index + 1 : after], 2 * INDENT),
                        place=source.place(index),
                    )
                )
        index = after
    return options, dedent(rest)


def _check_ids(source: Source, ids: list[tuple[str, int]], what: str) -> None:
    first: dict[str, int] = {}
    for name, line in ids:
        if name in first:
            source.report(
                line - source.first_line,
                f'{what} "{name}" stands twice (first at line {first[name]}); give one of them another id',
            )
        first.setdefault(name, line)

"""A field of a worksheet: its name, and below it help, what can be chosen, or a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessments.model import Place
from assessments.nearest import hint
from assessments.reading.lines import (
    INDENT,
    NEAR_TASK_RE,
    TASK_RE,
    Source,
    dedent,
    indentation,
    item_comment,
)
from assessments.reading.markers import FIELD, OPTION, Marker, read_options
from assessments.reading.worksheet_table import NEUTRAL, Table, read_table
from assessments.validators import InvalidError
from assessments.worksheets import ACTION, CHOSEN, NAMES, Choice, Field


def read_field(source: Source, index: int, after: int) -> Field | None:
    """Read the item that starts at a line; None when it cannot be used."""
    line = source.lines[index]
    body = index + 1
    while "<!--" not in line and body < after and source.lines[body].strip():
        line += " " + source.lines[body].strip()  # a name that goes on in the next line
        body += 1
    text, comment = item_comment(line[1:])
    if comment is None:
        source.report(index, 'this field has no id; end its line with <!-- id="…" -->')
        return None
    marker = read_options("field", comment, FIELD, index, source.vocabulary, source.report)
    kind = marker.get("type", "line")
    if not text:
        source.report(index, "this field has no name; write it before its comment")
    rest = list(range(body, after))
    if kind == "table":
        table, rest = read_table(source, rest)
        choices: list[Choice] = []
    else:
        table = Table()
        choices, rest = _choices(source, rest)
    _check_indent(source, rest)
    if not text or not marker.complete or not _fits(source, marker, kind, choices, table):
        return None
    return Field(
        id=marker.values["id"],
        text=text,
        type=kind,
        place=source.place(index),
        help=dedent(source.lines[n] for n in rest),
        example=marker.get("example", ""),
        choices=tuple(choices),
        columns=table.columns,
        blank=table.blank,
        examples=table.examples,
        most=marker.get("most", 0),
        plan="plan" in marker.flags,
        greets="greets" in marker.flags,
        sources=marker.get("from", ()),
    )


def repeated(source: Source, what: str, ids: Iterable[tuple[str, Place]]) -> None:
    """Report each id that stands twice."""
    first: dict[str, Place] = {}
    for name, place in ids:
        if name in first:
            source.report(
                place.line - source.first_line,
                f'{what} "{name}" stands twice (first at line {first[name].line}); '
                "give one of them another id",
            )
        first.setdefault(name, place)


def _choices(source: Source, lines: Iterable[int]) -> tuple[list[Choice], list[int]]:
    """What can be chosen, and the lines that are left."""
    found: list[Choice] = []
    rest: list[int] = []
    for index in lines:
        line = source.lines[index]
        item = TASK_RE.match(line.strip()) if source.plain[index] else None
        if item is None:
            if source.plain[index] and NEAR_TASK_RE.match(line) and item_comment(line)[1]:
                source.report(index, "begin what can be chosen with - [ ] and a space")
            rest.append(index)
            continue
        text, comment = item_comment(item["text"] or "")
        if item["box"] != " ":
            source.report(index, "nothing is chosen beforehand; write - [ ]")
        if comment is None:
            source.report(index, 'this choice has no id; end its line with <!-- id="…" -->')
            continue
        marker = read_options("choice", comment, OPTION, index, source.vocabulary, source.report)
        if marker.complete:
            found.append(Choice(marker.values["id"], text, source.place(index)))
    repeated(source, "choice", [(choice.id, choice.place) for choice in found])
    return found, rest


def _check_indent(source: Source, lines: Iterable[int]) -> None:
    for index in lines:
        if source.lines[index].strip() and indentation(source.lines[index]) < INDENT:
            source.report(index, "indent help by four spaces, so that it belongs to its field")
            return


def _fits(
    source: Source, marker: Marker, kind: str, choices: Sequence[Choice], table: Table
) -> bool:
    """Whether a field has what its type needs and nothing else."""
    name = marker.get("id", "")
    mistake = ""
    if choices and kind not in CHOSEN:
        mistake = f'field "{name}" has something to choose; add type="choice" or type="boxes"'
    elif kind in CHOSEN and len(choices) < (2 if kind == "choice" else 1):
        mistake = (
            f'field "{name}" has too little to choose; add items such as - [ ] …, four spaces in'
        )
    elif kind == "line" and "from" in marker.values:
        mistake = _name_mistake(name, marker.values["from"])
    elif kind != "table" and {"most", "from", "plan", "greets"} & {*marker.values, *marker.flags}:
        mistake = f'field "{name}" is no table; leave out most, from, plan and greets'
    elif kind == "table":
        mistake = _table_mistake(marker, table)
    elif "example" in marker.values:
        mistake = _example_mistake(name, kind, marker.values["example"], choices)
    if mistake:
        source.report(marker.line, mistake)
    return not mistake


def _table_mistake(marker: Marker, table: Table) -> str:
    name = marker.get("id", "")
    if not table.columns:
        return "" if table.broken else f'field "{name}" has no table; write one below it'
    if "example" in marker.values:
        return f'write the example of table "{name}" as a filled row, and leave out example="…"'
    types = {column.id: column.type for column in table.columns}
    if "plan" in marker.flags and any(types.get(n) not in kinds for n, kinds in ACTION.items()):
        return (
            f'table "{name}" cannot go into a plan; give it the columns "what", "who", '
            'and "by" with type="date"'
        )
    if not table.blank and not table.broken:
        return f'table "{name}" has no empty row to fill in; add one'
    return ""


def _name_mistake(name: str, sources: Sequence[str]) -> str:
    for source in sources:
        if source not in NAMES:
            return f'field "{name}" cannot begin with "{source}"; {hint(source, NAMES)}'
    return ""


def _example_mistake(name: str, kind: str, example: str, choices: Sequence[Choice]) -> str:
    known = [choice.id for choice in choices]
    chosen = example.split() if kind in CHOSEN else []
    if kind == "choice" and len(chosen) > 1:
        return f'the example of field "{name}" chooses several; keep one'
    for word in chosen:
        if word not in known:
            return f'the example of field "{name}" chooses "{word}"; {hint(word, known)}'
    try:
        NEUTRAL.get(kind, str)(example)
    except InvalidError as mistake:
        return f'the example of field "{name}" is not right; {mistake}'
    return ""

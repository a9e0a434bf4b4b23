"""A table of a worksheet: its columns, rows that are filled as an example, and empty ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assessments.reading.lines import Source, item_comment
from assessments.reading.markers import COLUMN, read_options
from assessments.validators import InvalidError, amount, day
from assessments.worksheets import Column

BAR_RE = re.compile(r"(?<!\\)\|")
RULE_RE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
NEUTRAL = {"date": day, "amount": amount}


@dataclass(frozen=True)
class Table:
    """What a table holds; `broken` when something in it was reported."""

    columns: tuple[Column, ...] = ()
    examples: tuple[tuple[str, ...], ...] = ()
    blank: int = 0
    broken: bool = False


def read_table(source: Source, lines: Sequence[int]) -> tuple[Table, list[int]]:
    """The table among the lines below a field, and the lines that are left."""
    rows = [n for n in lines if source.plain[n] and source.lines[n].strip().startswith("|")]
    rest = [n for n in lines if n not in {*rows}]
    if not rows:
        return Table(), rest
    columns = _columns(source, rows[0])
    broken = columns is None
    if len(rows) < 2 or not RULE_RE.fullmatch(source.lines[rows[1]].strip()):
        broken = True
        source.report(rows[0], "below the columns of a table comes a line such as | --- | --- |")
    examples: list[tuple[str, ...]] = []
    blank = 0
    for index in rows[2:]:
        cells = _cells(source.lines[index])
        if columns and len(cells) != len(columns):
            broken = True
            source.report(
                index, f"this row has {len(cells)} cells, and the table {len(columns)} columns"
            )
        elif not any(cells):
            blank += 1
        else:
            broken = not _example_fits(source, index, cells, columns or ()) or broken
            examples.append(tuple(cells))
    return Table(() if broken else columns or (), tuple(examples), blank, broken), rest


def _cells(line: str) -> list[str]:
    inner = BAR_RE.split(line.strip().removeprefix("|"))
    if inner and not inner[-1].strip():
        inner.pop()
    return [cell.strip().replace("\\|", "|") for cell in inner]


def _columns(source: Source, index: int) -> tuple[Column, ...] | None:
    """The columns; None when one of them has a mistake."""
    found: list[Column] = []
    sound = True
    for cell in _cells(source.lines[index]):
        text, comment = item_comment(cell)
        if comment is None or not text:
            source.report(
                index, 'each column has a name and an id, as in | Who <!-- id="who" --> |'
            )
            return None
        marker = read_options("column", comment, COLUMN, index, source.vocabulary, source.report)
        sound = sound and marker.complete
        if marker.complete:
            if marker.values["id"] in {column.id for column in found}:
                source.report(
                    index, f'column "{marker.values["id"]}" stands twice; give one another id'
                )
                sound = False
            place = source.place(index)
            found.append(Column(marker.values["id"], text, marker.get("type", "line"), place))
    return tuple(found) if sound else None


def _example_fits(
    source: Source, index: int, cells: Sequence[str], columns: Sequence[Column]
) -> bool:
    for cell, column in zip(cells, columns, strict=False):
        try:
            NEUTRAL.get(column.type, str)(cell) if cell else None
        except InvalidError as mistake:
            source.report(index, f'column "{column.id}" is not right; {mistake}')
            return False
    return True

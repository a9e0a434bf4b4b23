"""A blank worksheet as a Word file: real headings and tables, boxes to tick, cells to write in.

The same worksheet gives the same bytes, whenever and wherever it is made.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from functools import cache
from typing import Any

from assessments.texts import Texts
from assessments.worksheets import Field, Worksheet
from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

BOX = "☐ "
MARGIN = Cm(2)
# How high the room to write is, by type.
ROOM = {"line": Cm(0.8), "text": Cm(1.7), "date": Cm(0.8), "amount": Cm(0.8)}
ROW = Cm(0.9)
# How wide a page is between its margins, and a column for a day or an amount.
WIDTH = 17.0
NARROW = {"date": 2.8, "amount": 2.8}
# Word files carry dates; these say nothing, so that two builds are the same.
DATED = datetime(2000, 1, 1)  # noqa: DTZ001 (as the library has it)
STAMP = (1980, 1, 1, 0, 0, 0)
SIGNATURES = 2
LINK_RE = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)")
FOOTNOTE_RE = re.compile(r"\[\^[^\]]+\]")
MARK_RE = re.compile(r"(?<![\\\w])(\*{1,3}|_{1,3}|`)(?P<text>\S(?:.*?\S)?)\1(?!\w)")
LIST_RE = re.compile(r"^(?:[-*+]|\d{1,3}[.)])\s+")


def plain(markdown: str) -> str:
    """A line of Markdown as a reader sees it, without its links and marks."""
    text = LINK_RE.sub(r"\g<text>", FOOTNOTE_RE.sub("", markdown))
    return MARK_RE.sub(r"\g<text>", text).replace("\\", "").strip()


def paragraphs(markdown: str) -> list[str]:
    """The paragraphs and items of Markdown, each as plain text."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,3}[.)])\s)", markdown):
        text = plain(" ".join(line.strip() for line in block.split("\n")))
        if text:
            found.append(("• " if re.match(r"\s*[-*+]\s", block) else "") + _bare(text, block))
    return found


def _bare(text: str, block: str) -> str:
    return LIST_RE.sub("", text) if re.match(r"\s*[-*+]\s", block) else text


def worksheet_file(sheet: Worksheet, texts: Texts) -> bytes:
    """The file; made anew only where the worksheet or its words have changed."""
    words = texts.group("worksheet.word")
    words["locale"] = texts.get("site.locale", texts.language).replace("_", "-")
    return _made(sheet, tuple(sorted(words.items())))


@cache
def _made(sheet: Worksheet, words: tuple[tuple[str, str], ...]) -> bytes:
    say = dict(words)
    document = Document()
    _prepare(document, sheet, say["locale"])
    document.add_heading(sheet.title, level=1)
    for part in sheet.parts:
        if part.title:
            document.add_heading(plain(part.title), level=2)
        for text in paragraphs(part.text):
            document.add_paragraph(text)
        for item in part.fields:
            _field(document, item)
    if sheet.sign:
        _signatures(document, say)
    raw = io.BytesIO()
    document.save(raw)
    return undated(raw.getvalue())


def undated(raw: bytes) -> bytes:
    """The same archive, its entries in order and without the time at which they were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as read, zipfile.ZipFile(out, "w") as write:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            write.writestr(entry, read.read(name))
    return out.getvalue()


def _prepare(document: Any, sheet: Worksheet, locale: str) -> None:
    """Title, language, paper and type."""
    about = document.core_properties
    about.title, about.language, about.author, about.comments = sheet.title, locale, "", ""
    about.created = about.modified = DATED
    about.revision = 1
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = MARGIN
        section.top_margin = section.bottom_margin = MARGIN
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)


def _field(document: Any, item: Field) -> None:
    """The name of a field, its help, and room to write."""
    name = document.add_paragraph()
    name.paragraph_format.space_before = Pt(8)
    name.paragraph_format.keep_with_next = True
    name.add_run(plain(item.text)).bold = True
    for text in paragraphs(item.help):
        line = document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        line.add_run(text).italic = True
    if item.choices:
        for choice in item.choices:
            document.add_paragraph(BOX + plain(choice.text))
    elif item.columns:
        _table(document, item)
    else:
        _grid(document, 1, 1, ROOM[item.type])


def _table(document: Any, item: Field) -> None:
    grid = _grid(document, item.blank + 1, len(item.columns), ROW)
    first = grid.rows[0]
    for cell, column in zip(first.cells, item.columns, strict=True):
        cell.paragraphs[0].add_run(plain(column.text)).bold = True
    taken = [NARROW.get(column.type) for column in item.columns]
    free = (WIDTH - sum(filter(None, taken))) / max(1, taken.count(None))
    for index, width in enumerate(taken):
        grid.columns[index].width = Cm(width or free)
    for row in grid.rows:
        for cell, width in zip(row.cells, taken, strict=True):
            cell.width = Cm(width or free)
    # Its names come back at the top of the next page.
    properties = first._tr.get_or_add_trPr()  # noqa: SLF001 (the library has no name for it)
    properties.append(properties.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))


def _grid(document: Any, rows: int, columns: int, height: Any) -> Any:
    """Ruled cells of at least such a height."""
    grid = document.add_table(rows=rows, cols=columns)
    grid.style = "Table Grid"
    for row in grid.rows:
        row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.AT_LEAST
    return grid


def _signatures(document: Any, say: dict[str, str]) -> None:
    document.add_paragraph()
    titles = [say[name] for name in ("name", "day", "signature")]
    grid = _grid(document, SIGNATURES + 1, len(titles), Cm(1.4))
    for cell, title in zip(grid.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True

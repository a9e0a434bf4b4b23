# mypy: disable-error-code="arg-type"
"""A worksheet as a Word file, read back with the library that made it."""

import io
import time
import zipfile
from typing import Any

import pytest
from assessments.texts import load
from docx import Document
from engine import read
from test_worksheets import SHEET
from word import paragraphs, plain, worksheet_file


@pytest.fixture(scope="module")
def file() -> Any:
    [sheet] = read(SHEET).blocks
    return worksheet_file(sheet, load("nl"))


@pytest.fixture
def document(file: Any) -> Any:
    return Document(io.BytesIO(file))


def test_it_has_real_headings_and_tables(document: Any) -> None:
    headings = [
        (p.style.name, p.text) for p in document.paragraphs if p.style.name[:7] == "Heading"
    ]
    assert headings == [("Heading 1", "Opening"), ("Heading 2", "Money")]
    tasks = document.tables[-2]
    assert [cell.text for cell in tasks.rows[0].cells] == ["What", "Who", "By"]
    assert len(tasks.rows) == 2
    assert "tblHeader" in tasks.rows[0]._tr.xml


def test_what_can_be_chosen_has_a_box_and_nothing_is_filled_in(document: Any) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert [text for text in texts if text.startswith("☐")] == [
        "☐ One of us",
        "☐ Each a half",
        "☐ The gas",
    ]
    assert "Soup" not in "".join(texts)
    assert "Noor" not in "".join(cell.text for table in document.tables for cell in table._cells)


def test_help_and_what_is_said_about_a_part_are_there(document: Any) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert {"Do it together.", "What it costs.", "One sentence.", "One name for each."} <= {*texts}


def test_its_signatures_are_lines_on_paper(document: Any) -> None:
    assert [cell.text for cell in document.tables[-1].rows[0].cells] == [
        "Naam",
        "Datum",
        "Handtekening",
    ]


def test_it_knows_its_title_and_its_language(document: Any) -> None:
    about = document.core_properties
    assert (about.title, about.language, about.author) == ("Opening", "nl", "")
    assert 'w:val="nl"' in document.styles.element.xml


def test_it_does_not_tell_when_it_was_made(file: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_takes_no_time() -> None:
    [sheet] = read(SHEET.replace("What do we cook?", "What else?")).blocks
    worksheet_file(sheet, load("nl"))
    [sheet] = read(SHEET.replace("What do we cook?", "And now?")).blocks
    start = time.process_time()
    worksheet_file(sheet, load("nl"))
    assert time.process_time() - start < 0.1
    start = time.process_time()
    worksheet_file(sheet, load("nl"))
    assert time.process_time() - start < 0.01


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a **b** *c* _d_ `e`", "a b c d e"),
        ("[a](b.md#c) and[^note]", "a and"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"a \| b", "a | b"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_markdown_becomes_plain_text(markdown: Any, text: Any) -> None:
    assert plain(markdown) == text


def test_a_list_becomes_paragraphs() -> None:
    assert paragraphs("One\ntwo.\n\n- a\n- b\n\n1. c\n2. d") == [
        "One two.",
        "• a",
        "• b",
        "1. c",
        "2. d",
    ]

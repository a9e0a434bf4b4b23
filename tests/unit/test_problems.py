# mypy: disable-error-code="attr-defined, union-attr"
"""Every sentence that tells an author about a mistake is shown by a case.

The sentences are collected from the sources, what is filled in being open; the cases are what
stands in `cases/` and in the tables of the other tests, which compare whole messages.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import assessments
import pytest

UNIT = Path(__file__).parent
ENGINE = Path(assessments.__file__).parent
SOURCES = [
    *sorted(ENGINE.glob("reading/*.py")),
    *sorted(ENGINE.glob("site/*.py")),
    *(ENGINE / f"{name}.py" for name in ("nearest", "settings", "stages", "validators")),
]
# A message has at least so many words; what is shorter is a name or a part of another text.
WORDS = 3


def documentation(tree: Any) -> Any:
    """The docstrings of a module."""
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef
    return {
        id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, kinds) and ast.get_docstring(n)
    }


def patterns(tree: Any) -> Any:
    """The texts that are regular expressions."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        id(argument)
        for call in calls
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "re"
        for argument in call.args
    }


def pieces(node: Any) -> Any:
    """What is fixed in a text, in order; what is filled in stands between."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    return None


def sentences() -> Iterator[Any]:
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        skipped = documentation(tree) | patterns(tree)
        inside = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        for node in ast.walk(tree):
            found = pieces(node) if id(node) not in skipped | inside else None
            fixed = " ".join(filter(None, found or ()))
            if len(re.findall(r"[A-Za-z]+", fixed)) >= WORDS:
                pattern = "".join(".*?" if piece is None else re.escape(piece) for piece in found)
                yield pytest.param(pattern, id=f"{path.name}:{node.lineno}: {fixed}")


def shown() -> Iterator[Any]:
    """Everything that a case says is reported, a message on each line."""
    for path in sorted((UNIT / "cases").glob("*.md")):
        yield path.read_text(encoding="utf-8").partition("=====\n")[2]
    for path in sorted(UNIT.glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


SHOWN = "\n".join(shown())


@pytest.mark.parametrize("pattern", list(sentences()))
def test_every_sentence_is_shown_by_a_case(pattern: Any) -> None:
    assert re.search(pattern, SHOWN), pattern

"""Which module may know which: read from the imports, so that the direction stays."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import assessments
import pytest

ENGINE = Path(assessments.__file__).parent


def name_of(path: Any) -> Any:
    parts = ("assessments", *path.relative_to(ENGINE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {name_of(path): path for path in sorted(ENGINE.rglob("*.py"))}


def imports(name: Any) -> Iterator[Any]:
    """Every module that a module imports, as a dotted name."""
    for node in ast.walk(ast.parse(SOURCES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: write the whole name of what is imported"
            below = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (inner if inner in SOURCES else node.module for inner in below)


IMPORTS = {name: set(imports(name)) for name in SOURCES}


def below(*packages: Any) -> Any:
    """Whether a name is one of the packages, or in one."""
    return lambda name: any(name == p or name.startswith(f"{p}.") for p in packages)


READING, SITE = "assessments.reading", "assessments.site"
COMPONENTS = "assessments.components"
OUTSIDE = ("assessments.extension", "assessments.processors", "assessments.renderer")


@pytest.mark.parametrize(
    ("who", "whom"),
    [
        ("assessments", "mkdocs"),
        ("assessments", "material"),
        (READING, SITE),
        (READING, COMPONENTS),
        (READING, "markdown"),
        (SITE, READING),
        (SITE, COMPONENTS),
        (SITE, "markdown"),
        (COMPONENTS, READING),
        *((COMPONENTS, name) for name in OUTSIDE),
        *((f"assessments.{name}", READING) for name in ("model", "settings", "texts", "bundle")),
        *((f"assessments.{name}", SITE) for name in ("model", "settings", "texts", "bundle")),
        ("assessments.texts", COMPONENTS),
        ("assessments.model", "assessments"),
        ("assessments.nearest", "assessments"),
        ("assessments.codes", "assessments"),
    ],
)
def test_who_knows_nothing_of_whom(who: Any, whom: Any) -> None:
    is_one, is_other = below(who), below(whom)
    found = {
        (name, used) for name in SOURCES if is_one(name) for used in IMPORTS[name] if is_other(used)
    }
    assert found == set()


def test_no_module_needs_itself_in_a_circle() -> None:
    order = TopologicalSorter({name: IMPORTS[name] & SOURCES.keys() - {name} for name in SOURCES})
    try:
        order.prepare()
    except CycleError as error:
        pytest.fail(f"these need each other: {' → '.join(error.args[1])}")


def calls(name: Any) -> Iterator[Any]:
    """Every method that a module calls, with its line and what it is given by name."""
    for node in ast.walk(ast.parse(SOURCES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node.lineno, {k.arg: ast.unparse(k.value) for k in node.keywords}


def test_every_file_is_read_as_what_it_is_on_any_machine() -> None:
    for name in SOURCES:
        for method, line, given in calls(name):
            if method in {"read_text", "write_text", "open"}:
                assert given.get("encoding") == "'utf-8'", f"{name}:{line}"

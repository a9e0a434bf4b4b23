"""One declaration makes a component: its marker, options, renderer, scripts and styles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from assessments.components import components, vocabulary
from assessments.components.component import Component
from assessments.options import Options
from assessments.reading.markers import known_markers


def render(parent: Any, context: Any, block: Any) -> None:
    """Render nothing."""


def inline(context: Any, options: Any) -> Any:
    """Say nothing."""
    return ""


@pytest.mark.parametrize("ways", [{}, {"render": render, "inline": inline}])
def test_a_component_is_rendered_in_exactly_one_way(ways: Any) -> None:
    with pytest.raises(TypeError) as caught:
        Component("timer", Options(), **ways)
    assert caught.value.args == ('component "timer" needs render or inline, and not both',)
    assert Component("timer", render=render).inline is None
    assert Component("timer", inline=inline).render is None


@pytest.fixture
def another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A function that puts a component into a folder on the package's path."""
    monkeypatch.setattr("assessments.components.__path__", [str(tmp_path)])
    components.cache_clear()

    def add(folder: Any, text: Any) -> None:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text(text, encoding="utf-8")

    yield add
    components.cache_clear()


DECLARATION = """
from assessments.components.component import Component
COMPONENTS = (Component("{}", inline=lambda context, options: ""),)
"""


def test_two_components_of_one_name_are_refused(another: Any) -> None:
    another("bell_one", DECLARATION.format("bell"))
    another("bell_two", DECLARATION.format("bell"))
    with pytest.raises(ValueError, match='two components are called "bell"'):
        components()


def test_components_come_from_folders_and_a_folder_may_have_none(another: Any) -> None:
    another("clock_one", DECLARATION.format("clock"))
    another("clock_parts", "")
    assert list(components()) == ["clock"]


def test_every_marker_has_its_component() -> None:
    known = components()
    assert set(vocabulary().markers) == {
        name for name, component in known.items() if component.options is not None
    }
    assert set(known_markers(vocabulary())) == {*vocabulary().markers, "band"}
    assert vocabulary().inline == {"contact", "count", "minutes"}


def test_a_variant_of_a_marker_is_no_marker() -> None:
    assert [name for name, c in components().items() if c.options is None] == ["quiz-set"]


def test_the_marks_of_a_site_are_handed_on() -> None:
    assert vocabulary().marks == frozenset()
    assert vocabulary(frozenset({"scan"})).marks == {"scan"}


# What each marker may carry: options with a check, those it must have, flags, and names it refers to.
CARRIES = {
    "cards": ("select", "select", "", ""),
    "checklist": ("ask bands id scale short", "id short", "", ""),
    "collaborations": ("", "", "", ""),
    "compare": ("", "", "", ""),
    "contact": ("", "", "", ""),
    "copy": ("", "", "", ""),
    "count": ("of", "of", "", "of"),
    "doors": ("aside id last", "id", "", "id"),
    "facilitator": ("", "", "", ""),
    "invite": ("id", "id", "", "id"),
    "lessons": ("", "", "", ""),
    "minutes": ("of", "of", "", "of"),
    "pack": ("", "", "", ""),
    "phases": ("", "", "", ""),
    "plan": ("", "", "", ""),
    "quiz": ("each id pass select", "id", "shuffle", ""),
    "remedy": ("already id minutes phase tool worksheet", "id minutes phase", "", ""),
    "resume": ("", "", "", ""),
    "scan": ("id select", "id select", "complete", ""),
    "stages": ("", "", "", ""),
    "way": ("", "", "", ""),
    "worksheet": ("id title", "id title", "folded sign", ""),
    "worksheets": ("", "", "", ""),
}


@pytest.mark.parametrize("name", sorted({*CARRIES, *vocabulary().markers}))
def test_what_a_marker_may_carry(name: Any) -> None:
    options = vocabulary().markers[name]
    carries = (
        sorted(options.checks),
        sorted(options.required),
        [*options.flags],
        [*options.refers],
    )
    assert carries == tuple(words.split() for words in CARRIES[name])
    assert options.marked == (name == "quiz")

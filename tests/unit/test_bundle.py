"""Scripts and styles: joined so that what a source needs comes before it, once."""

from pathlib import Path
from typing import Any

import pytest
from assessments.bundle import (
    START,
    Source,
    of_components,
    ordered,
    read,
    script,
    script_names,
    sheet,
    style_names,
)
from assessments.components import components


def sources(**needs: Any) -> Any:
    return {name: Source(name, tuple(of.split()), f"{name};") for name, of in needs.items()}


@pytest.mark.parametrize(
    ("text", "needs", "rest"),
    [
        ("/* needs: base */\na {}\n", ("base",), "a {}\n"),
        ("/* needs: base plan-add */\na {}\n", ("base", "plan-add"), "a {}\n"),
        ("a {}\n", (), "a {}\n"),
        ("a {}\n/* needs: base */\n", (), "a {}\n/* needs: base */\n"),
    ],
)
def test_what_a_style_sheet_needs_stands_on_its_first_line(
    tmp_path: Path, text: Any, needs: Any, rest: Any
) -> None:
    path = tmp_path / "kitchen.css"
    path.write_text(text, encoding="utf-8")
    assert read([path]) == {"kitchen": Source("kitchen", needs, rest)}


def test_a_script_is_a_module_that_imports_what_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "kitchen.js"
    path.write_text(
        "/** Cooks. */\n"
        'import { heat, OVEN } from "../base/stove.js";\n'
        'import { wash } from "./hands-on.js";\n'
        'import "../base/gas.js";\n'
        "\n"
        "const SALT = 1;\n"
        "export const cook = (meal) => heat(meal, SALT);\n"
        "export class Cook {}\n"
        "export async function serve() {\n  const dish = cook();\n}\n",
        encoding="utf-8",
    )
    kitchen = read([path])["kitchen"]
    assert kitchen.needs == ("stove", "hands-on", "gas")
    assert kitchen.takes == (("stove", "heat"), ("stove", "OVEN"), ("hands-on", "wash"))
    assert kitchen.gives == ("cook", "Cook", "serve")
    assert kitchen.top == ["SALT", "cook", "Cook", "serve"]
    assert kitchen.text == (
        "/** Cooks. */\n\nconst SALT = 1;\nconst cook = (meal) => heat(meal, SALT);\n"
        "class Cook {}\nasync function serve() {\n  const dish = cook();\n}\n"
    )


def test_sources_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("c.js", "a.js", "b.js")]
    for path in paths:
        path.write_text(f"// {path.stem} é", encoding="utf-8")
    assert list(read(paths)) == ["a", "b", "c"]


def test_two_sources_of_one_name_are_refused(tmp_path: Path) -> None:
    paths = [tmp_path / "a" / "scan.js", tmp_path / "b" / "scan.js"]
    for path in paths:
        path.parent.mkdir()
        path.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="rename") as caught:
        read(paths)
    assert str(caught.value) == f"{paths[1]}: there is another scan.js; rename one of them"


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        ("a", "a"),
        ("b a", "b a"),
        ("scan", "store score scan"),
        ("scan store", "store score scan"),
        ("plan scan", "store plan score scan"),
        ("a a", "a"),
        ("", ""),
    ],
)
def test_what_is_needed_comes_first_and_once(wanted: Any, order: Any) -> None:
    known = sources(a="", b="", scan="store score", plan="store", score="store", store="")
    assert [source.name for source in ordered(wanted.split(), known)] == order.split()


@pytest.mark.parametrize(
    ("needs", "message"),
    [
        ({"a": "a"}, "these need each other: a → a"),
        ({"a": "b", "b": "c", "c": "a"}, "these need each other: a → b → c → a"),
        ({"a": "stroe"}, 'there is no source "stroe", which a needs'),
        ({"b": ""}, 'there is no source "a"'),
    ],
)
def test_what_cannot_be_ordered_is_named(needs: Any, message: Any) -> None:
    with pytest.raises(LookupError) as caught:
        ordered(["a"], sources(**needs))
    assert caught.value.args == (message,)


def test_style_sheets_become_one() -> None:
    assert sheet(sources(a="", b="").values()) == "a;\nb;"


STOVE = Source("stove", (), "const heat = 1;\nconst off = 0;\n", (), ("heat",))
COOK = Source("cook", ("stove",), "const off = heat;\n", (("stove", "heat"),))


def test_scripts_share_a_scope_and_what_gives_nothing_has_one_of_its_own() -> None:
    assert script([STOVE, COOK]) == (
        f"{START}const heat = 1;\nconst off = 0;\n\n{{\nconst off = heat;\n}}\n}})();\n"
    )


def test_exposed_scripts_can_be_reached_from_tests_and_the_console() -> None:
    assert "\nwindow.assessments = { heat };\n" in script([STOVE, COOK], exposed=True)


@pytest.mark.parametrize(
    ("scripts", "message"),
    [
        (
            [STOVE, Source("oven", (), "let off;\nconst bake = 1;\n", (), ("bake",))],
            "oven.js: stove.js has a off; rename it",
        ),
        (
            [STOVE, Source("cook", ("stove",), "", (("stove", "off"),))],
            "cook.js: stove.js does not export off",
        ),
        (
            [STOVE, Source("cook", ("gas",), "", (("gas", "heat"),))],
            "cook.js: gas.js does not export heat",
        ),
    ],
)
def test_scripts_that_cannot_share_a_scope_are_named(scripts: Any, message: Any) -> None:
    with pytest.raises(ValueError, match="js: ") as caught:
        script(scripts)
    assert str(caught.value) == message


def test_a_page_begins_with_the_sources_of_its_components_each_once() -> None:
    known = components()
    scan, quiz = known["scan"], known["quiz"]
    assert script_names(["scan", "quiz", "scan"]) == [*scan.scripts, *quiz.scripts]
    assert style_names(["scan", "quiz"]) == [
        *scan.styles,
        *(name for name in quiz.styles if name not in scan.styles),
    ]
    assert script_names([]) == []


@pytest.mark.parametrize("name", sorted(components()))
def test_everything_that_a_component_needs_is_there(name: Any) -> None:
    scripts, styles = of_components(".js"), of_components(".css")
    for wanted, known in ((script_names([name]), scripts), (style_names([name]), styles)):
        order = [source.name for source in ordered(wanted, known)]
        for source in ordered(wanted, known):
            assert all(order.index(need) < order.index(source.name) for need in source.needs)

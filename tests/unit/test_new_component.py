"""A component is added by a folder alone: marker, renderer, script, style and words work at once."""

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from assessments import folders, texts
from assessments.bundle import of_components, ordered, script, script_names, sheet, style_names
from assessments.components import components, vocabulary
from assessments.reading.page import parse
from assessments.settings import Settings
from markdown import markdown

FOLDER = {
    "__init__.py": '''
        """How long to wash one's hands."""

        from assessments.components.component import Component
        from assessments.components.timer.render import timer
        from assessments.options import Options
        from assessments.validators import whole

        COMPONENTS = (
            Component(
                "timer",
                Options({"seconds": whole}, ("seconds",)),
                render=timer,
                scripts=("timer",),
                styles=("timer",),
            ),
        )
    ''',
    "render.py": '''
        """Seconds that go by."""

        from assessments.components.html import element


        def timer(parent, context, block):
            """How long it takes; a script counts."""
            text = context.texts("timer.label", seconds=block.options["seconds"])
            element(parent, "p", text, class_="timer")
    ''',
    "timer.js": 'import { store } from "../base/store.js";\n\nstore.follow(() => {});\n',
    "timer.css": "/* needs: assessment */\n.timer { color: red }\n",
    "en.toml": '[timer]\nlabel = "Wash for {seconds} seconds"\n',
    "nl.toml": '[timer]\nlabel = "Was {seconds} seconden"\n',
}


@pytest.fixture
def timer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The folder of a component, in a place that is on the path of the components."""
    (tmp_path / "timer").mkdir()
    for name, text in FOLDER.items():
        (tmp_path / "timer" / name).write_text(textwrap.dedent(text), encoding="utf-8")
    folders.PATHS.append(str(tmp_path))
    components.cache_clear()
    texts.own.cache_clear()
    yield
    folders.PATHS.remove(str(tmp_path))
    components.cache_clear()
    texts.own.cache_clear()


def problems(text: Any) -> Any:
    return [p.message for p in parse("page.md", text, Settings.from_config({}), vocabulary())[1]]


@pytest.mark.usefixtures("timer")
def test_its_marker_and_options_are_known() -> None:
    assert problems('<!-- timer seconds="20" -->') == []
    assert problems('<!-- tmier seconds="20" -->') == [
        '"tmier" is not a marker; did you mean "timer"?'
    ]
    assert problems('<!-- timer secnods="20" -->') == [
        'timer has no option "secnods"; did you mean "seconds"?',
        'timer has no seconds; add seconds="…"',
    ]


@pytest.mark.usefixtures("timer")
@pytest.mark.parametrize(
    ("language", "html"),
    [
        ("en", '<p class="timer">Wash for 20 seconds</p>'),
        ("nl", '<p class="timer">Was 20 seconden</p>'),
    ],
)
def test_it_is_rendered_with_its_words_in_each_language(language: Any, html: Any) -> None:
    config = {"assessments": {"language": language}}
    made = markdown(
        '<!-- timer seconds="20" -->', extensions=["assessments"], extension_configs=config
    )
    assert made == html


@pytest.mark.usefixtures("timer")
def test_its_script_and_style_come_along_after_what_they_need() -> None:
    scripts = ordered(script_names(["timer"]), of_components(".js"))
    assert [source.name for source in scripts][-1] == "timer"
    assert script(scripts).endswith("{\n\nstore.follow(() => {});\n}\n})();\n")
    styles = ordered(style_names(["timer"]), of_components(".css"))
    assert sheet(styles).endswith(".timer { color: red }\n")


def test_without_its_folder_there_is_no_such_component() -> None:
    assert "timer" not in components()
    assert problems("<!-- timer -->") == []

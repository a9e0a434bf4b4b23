"""Our scripts, as their sources have it: safe to serve, and honest about which others they need."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import assets
import pytest
from assessments import bundle
from assessments.components import components

ASSETS = Path(__file__).parents[2] / "overrides/assets"
SOURCES = bundle.of_components(".js") | bundle.read(ASSETS.glob("*.js"))

ROOT = ASSETS.parents[1]
# What a browser has beyond what Deno knows.
BROWSER = set(
    """CSS ClipboardItem IntersectionObserver Option XMLSerializer caches clients document history
    innerHeight location matchMedia navigation registration scrollTo skipWaiting""".split()
)

# A component starts, and another wants to stand in it.
STARTS = re.compile(r'\bstart\("([a-z-]+)"')
AROUND = re.compile(r'\.around\("([a-z-]+)"\)')
STARTED_BY = {
    kind: source.name for source in SOURCES.values() for kind in STARTS.findall(source.text)
}


@pytest.fixture(params=SOURCES.values(), ids=list(SOURCES))
def source(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_no_data_is_ever_parsed_as_html_into_the_page(source: Any) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source.text
    )


def test_nothing_is_ever_cleared_or_fetched_from_elsewhere(source: Any) -> None:
    assert not re.search(r"localStorage\.clear|https?://(?!www\.w3\.org/2000/svg)", source.text)


def test_every_name_is_given_by_one_script() -> None:
    given = [name for source in SOURCES.values() for name in source.gives]
    assert len(given) == len(set(given))


def test_all_scripts_fit_on_one_page() -> None:
    assert bundle.script(bundle.ordered(SOURCES, SOURCES))


def test_no_script_names_what_is_not_there() -> None:
    """As when two branches meet, and one has renamed what the other calls."""
    deno = Path(sys.executable).with_name("deno")
    found = subprocess.run(
        [deno, "lint", "--json", "--rules-include=no-undef"],
        cwd=ROOT,
        env=os.environ | {"DENO_DIR": str(ROOT / ".cache/deno"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    unknown = [
        (item["filename"], item["message"])
        for item in json.loads(found.stdout)["diagnostics"]
        if item["code"] == "no-undef" and item["message"].split()[0] not in BROWSER
    ]
    assert unknown == []


def test_a_script_uses_what_it_takes(source: Any) -> None:
    code = re.sub(r"/\*[^/]*\*/|//.*", "", source.text)
    assert {name for _, name in source.takes if not re.search(rf"\b{name}\b", code)} == set()


def test_a_script_imports_for_names_or_for_a_component_that_it_stands_in(source: Any) -> None:
    around = {STARTED_BY[kind] for kind in AROUND.findall(source.text)}
    assert set(source.needs) == {other for other, _ in source.takes} | around


def test_what_is_exported_is_taken(source: Any) -> None:
    taken = {name for other in SOURCES.values() for _, name in other.takes}
    assert set(source.gives) <= taken


def test_a_script_is_a_module_of_the_plain_kind(source: Any) -> None:
    assert not re.search(
        r"^\s*(?:import|export)\b|window\.assessments|\bimport\.meta", source.text, re.MULTILINE
    )


def test_scripts_do_not_need_each_other(source: Any) -> None:
    assert bundle.ordered([source.name], SOURCES)[-1] == source


@pytest.mark.parametrize("component", components().values(), ids=components())
def test_a_component_declares_scripts_that_exist(component: Any) -> None:
    assert set(component.scripts) <= set(SOURCES)


def test_every_script_is_on_some_page() -> None:
    wanted = [*assets.SCRIPTS, *assets.SCRIPTS_OFFLINE, *bundle.script_names(components())]
    assert {source.name for source in bundle.ordered(wanted, SOURCES)} == set(SOURCES)

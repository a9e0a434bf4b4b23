"""Scripts and their first lines: `// needs:` names every script whose names one uses, and no other."""

import re
from pathlib import Path

import assets
import pytest
from assessments import bundle
from assessments.components import components

ASSETS = Path(__file__).parents[2] / "overrides/assets"
SOURCES = bundle.of_components(".js") | bundle.read(ASSETS.glob("*.js"))
SCRIPTS = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)

# How a script gives what others may take, and how it takes it; see the end and the top of any.
GIVES = r"Object\.assign\((?:window\.assessments|\(window\.assessments \?\?= \{\}\)), \{([^}]*)\}\)"
TAKES = r"const \{([^}]*)\} =\s+window\.assessments;"
TAKES_OF = r"window\.assessments\.(\w+)"
# A component that starts, and one that wants to stand in another.
STARTS = r'\bstart\("([a-z-]+)"'
AROUND = r'\baround\("([a-z-]+)"'


def names(pattern, text):
    """Every name in what the pattern finds, a list between commas or one alone."""
    return {name for found in re.findall(pattern, text) for name in re.findall(r"[\w-]+", found)}


def gives(source):
    return names(GIVES, source.text) | {f'"{kind}"' for kind in names(STARTS, source.text)}


def takes(source):
    around = {f'"{kind}"' for kind in names(AROUND, source.text)}
    return names(TAKES, source.text) | names(TAKES_OF, source.text) | around


GIVEN_BY = {name: source.name for source in SOURCES.values() for name in gives(source)}


def test_every_name_is_given_by_one_script():
    given = [name for source in SOURCES.values() for name in gives(source)]
    assert len(given) == len(set(given))


@SCRIPTS
def test_a_script_takes_only_what_some_script_gives(source):
    assert takes(source) <= set(GIVEN_BY)


@SCRIPTS
def test_a_script_needs_exactly_the_scripts_of_which_it_uses_something(source):
    assert set(source.needs) == {GIVEN_BY[name] for name in takes(source)}


@SCRIPTS
def test_a_script_uses_what_it_takes(source):
    code = re.sub(TAKES, "", re.sub(r"/\*.*?\*/|//[^\n]*", "", source.text, flags=re.S))
    assert {name for name in names(TAKES, source.text) if not re.search(rf"\b{name}\b", code)} == set()


@SCRIPTS
def test_a_script_reaches_the_others_in_no_other_way(source):
    known = (GIVES, TAKES, TAKES_OF)
    rest = re.sub("|".join(known), "", source.text)
    assert "assessments." not in rest.replace("assessments:result", "")


@SCRIPTS
def test_scripts_do_not_need_each_other(source):
    assert bundle.ordered([source.name], SOURCES)[-1] == source


@pytest.mark.parametrize("component", components().values(), ids=components())
def test_a_component_declares_scripts_that_exist(component):
    assert set(component.scripts) <= set(SOURCES)


def test_every_script_is_on_some_page():
    wanted = [*assets.SCRIPTS, *bundle.script_names(components())]
    assert {source.name for source in bundle.ordered(wanted, SOURCES)} == set(SOURCES)

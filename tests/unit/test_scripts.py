"""Our scripts, as their sources have it: safe to serve, and honest about which others they need."""

import re
from pathlib import Path

import assets
import pytest
from assessments import bundle
from assessments.components import components

ASSETS = Path(__file__).parents[2] / "overrides/assets"
SOURCES = bundle.of_components(".js") | bundle.read(ASSETS.glob("*.js"))

# At its end a script gives names to others; at its top it takes theirs.
GIVES = re.compile(r"Object\.assign\(window\.assessments(?: \?\?= \{\})?, \{([^}]*)\}\)")
TAKES = re.compile(r"const \{([^}]*)\} =\s+window\.assessments;")
TAKES_FROM = re.compile(r"const \{[^}]*\} = window\.(assessments\.\w+);")
# A component starts, and another wants to stand in it.
STARTS = re.compile(r'\bstart\(("[a-z-]+")')
AROUND = re.compile(r'\.around\(("[a-z-]+")\)')
EVENT = '"assessments:result"'


@pytest.fixture(params=SOURCES.values(), ids=SOURCES)
def source(request):
    return request.param


def names(text, *patterns):
    """Every name in what the patterns find: several between commas, or one."""
    lists = [found for pattern in patterns for found in pattern.findall(text)]
    return {
        name.removeprefix("assessments.")
        for found in lists
        for name in re.findall(r'[\w".-]+', found)
    }


def gives(source):
    return names(source.text, GIVES, STARTS)


def takes(source):
    return names(source.text, TAKES, TAKES_FROM, AROUND)


GIVEN_BY = {name: source.name for source in SOURCES.values() for name in gives(source)}


def test_no_data_is_ever_parsed_as_html_into_the_page(source):
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source.text
    )


def test_nothing_is_ever_cleared_or_fetched_from_elsewhere(source):
    assert not re.search(r"localStorage\.clear|https?://(?!www\.w3\.org/2000/svg)", source.text)


def test_every_name_is_given_by_one_script():
    given = [name for source in SOURCES.values() for name in gives(source)]
    assert len(given) == len(set(given))


def test_a_script_takes_only_what_some_script_gives(source):
    assert takes(source) <= set(GIVEN_BY)


def test_a_script_needs_exactly_those_of_which_it_takes_something(source):
    assert set(source.needs) == {GIVEN_BY[name] for name in takes(source)}


def test_a_script_uses_what_it_takes(source):
    code = re.sub(r"/\*[^/]*\*/|//.*", "", TAKES.sub("", source.text))
    unused = {name for name in names(source.text, TAKES) if not re.search(rf"\b{name}\b", code)}
    assert unused == set()


def test_a_script_reaches_others_in_no_other_way(source):
    rest = source.text
    for pattern in (GIVES, TAKES, TAKES_FROM):
        rest = pattern.sub("", rest)
    assert "assessments" not in rest.replace(EVENT, "").replace('?? "assessments"', "")


def test_scripts_do_not_need_each_other(source):
    assert bundle.ordered([source.name], SOURCES)[-1] == source


@pytest.mark.parametrize("component", components().values(), ids=components())
def test_a_component_declares_scripts_that_exist(component):
    assert set(component.scripts) <= set(SOURCES)


def test_every_script_is_on_some_page():
    wanted = [*assets.SCRIPTS, *bundle.script_names(components())]
    assert {source.name for source in bundle.ordered(wanted, SOURCES)} == set(SOURCES)

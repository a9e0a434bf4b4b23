"""Interface texts that the settings ask for, and what a site may say in its own."""

import pytest
from assessments.settings import Settings
from assessments.site.wording import gaps, lacking, mistakes, wanted
from assessments.texts import Texts, load

KNOWN = gaps({"plan.empty": "Nothing yet.", "plan.by": "by {date}"})


def wanting(**settings):
    names = wanted(Settings.from_config({"phases": ["before"]} | settings))
    return [str(problem) for problem in lacking(load("en"), names, "docs/en/texts.toml")]


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"scales": {"default": {"yes": 1, "maybe": 0}}}, "answer.maybe"),
        ({"bands": {"default": {"great": 0}}}, "band.great.advice"),
        ({"phases": ["after"]}, "phase.after.intro"),
    ],
)
def test_a_new_name_in_the_settings_asks_for_its_texts(settings, name):
    [problem] = wanting(**settings)
    assert f'"{name}"' in problem


def test_everything_that_a_language_lacks_is_one_problem():
    texts = Texts("de", {"plan": {"by": "bis {date}"}})
    assert [str(problem) for problem in lacking(texts, KNOWN, "docs/de/texts.toml")] == [
        'docs/de/texts.toml:1: language "de" lacks these texts: "plan.empty"; add them here'
    ]
    assert list(lacking(texts, ["plan.by"], "docs/de/texts.toml")) == []


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ('[plan]\nempyt = "x"\n', 2, 'there is no text "plan.empyt"; did you mean "plan.empty"?'),
        ('[plan]\n\nby = "op {dag}"\n', 3, 'nothing fills in "{dag}" in text "plan.by"'),
        ("[plan]\nempty = x\n", 2, "this is no TOML"),
        ('[plan\nempty = "x"\n', 1, "this is no TOML"),
        ('plan.empty = "x', 1, "this is no TOML"),
    ],
)
def test_what_is_wrong_with_a_text_of_the_site_and_where(source, line, words):
    [problem] = mistakes("docs/nl/texts.toml", source, KNOWN)
    assert (problem.path, problem.line) == ("docs/nl/texts.toml", line)
    assert words in problem.message


def test_a_site_may_say_less_than_the_engine_would():
    assert list(mistakes("x", '[plan]\nby = "soon"\n', KNOWN)) == []


def test_a_setting_that_does_not_exist_names_the_nearest_one():
    with pytest.raises(ValueError, match='did you mean "store"'):
        Settings.from_config({"stroe": "x"})

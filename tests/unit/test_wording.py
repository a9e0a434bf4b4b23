"""Interface texts that the settings ask for, and what a site may say in its own."""

from typing import Any

import pytest
from assessments.settings import Settings
from assessments.site.wording import gaps, lacking, mistakes, wanted
from assessments.texts import Texts, load

KNOWN = gaps({"plan.empty": "Nothing yet.", "plan.by": "by {date}"})


def test_answers_bands_phases_and_stages_each_need_their_texts() -> None:
    settings = Settings.from_config(
        {
            "phases": ["during", "before"],
            "stages": {"before": {"started": False, "offers": ["before"]}},
            "scales": {"default": {"yes": 1, "no": 0}, "doubt": {"maybe": 1, "no": 0}},
            "bands": {"default": {"good": 50, "bad": 0}},
        }
    )
    assert wanted(settings) == [
        "answer.maybe",
        "answer.no",
        "answer.yes",
        "band.bad.name",
        "band.bad.sign",
        "band.bad.advice",
        "band.good.name",
        "band.good.sign",
        "band.good.advice",
        "phase.before.name",
        "phase.before.intro",
        "phase.during.name",
        "phase.during.intro",
        "phase.before.stage",
        "phase.before.told",
    ]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_components_bring_the_texts_of_the_scales_and_bands_that_need_no_setting(
    language: Any,
) -> None:
    assert list(lacking(load(language), wanted(Settings.from_config({})), "x")) == []


def test_everything_that_a_language_lacks_is_one_problem() -> None:
    texts = Texts("de", {"plan": {"by": "bis {date}"}})
    known = [*KNOWN, "plan.add"]
    assert [str(problem) for problem in lacking(texts, known, "docs/de/texts.toml")] == [
        'docs/de/texts.toml:1: language "de" lacks these texts: "plan.add", "plan.empty"; '
        "add them here"
    ]
    assert list(lacking(texts, ["plan.by"], "docs/de/texts.toml")) == []


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ('[plan]\nby = "soon"\nempty = "Nothing."\n', []),
        ('plan.by = "until {date}"\n', []),
        (
            '[plan]\nempyt = "x"\n',
            ['2: there is no text "plan.empyt"; did you mean "plan.empty"?'],
        ),
        (
            'plan.by = "x"\nplan.empyt = "y"\n',
            ['2: there is no text "plan.empyt"; did you mean "plan.empty"?'],
        ),
        (
            'by = "x"\n\n[ plan ]\n"by" = "op {dag}, {date}, {uur}"\n',
            [
                '1: there is no text "by"; known are "plan.by", "plan.empty"',
                '4: nothing fills in "{dag}" in text "plan.by"; known are "date"',
                '4: nothing fills in "{uur}" in text "plan.by"; known are "date"',
            ],
        ),
        (
            '[plan]\nempty = "{n}"\n[other]\nempty = "x"\n',
            [
                '2: nothing fills in "{n}" in text "plan.empty"; there are none',
                '4: there is no text "other.empty"; known are "plan.by", "plan.empty"',
            ],
        ),
        (
            "[plan]\nempty = 3\n",
            ['2: text "plan.empty" is no text but 3; put it in quotes'],
        ),
        (
            "[[plan]]\nempty = 3\n",
            ['1: there is no text "plan"; known are "plan.by", "plan.empty"'],
        ),
        (
            "[plan]\nempty = x\n",
            ['2: this is no TOML: Invalid value; write name = "text" on each line'],
        ),
        (
            '[plan\nempty = "x"\n',
            [
                "1: this is no TOML: Expected ']' at the end of a table declaration; "
                'write name = "text" on each line'
            ],
        ),
        (
            '\nplan.empty = "x',
            [
                "2: this is no TOML: Unterminated string (at end of document); "
                'write name = "text" on each line'
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_text_of_the_site_and_where(source: Any, problems: Any) -> None:
    found = list(mistakes("docs/nl/texts.toml", source, KNOWN))
    assert {problem.path for problem in found} <= {"docs/nl/texts.toml"}
    assert [f"{problem.line}: {problem.message}" for problem in found] == problems


def test_gaps_are_those_of_all_languages_together() -> None:
    assert gaps({"a": "{x} {x}", "b": ""}, {"a": "{y}", "c": "{a-b}"}) == {
        "a": {"x", "y"},
        "b": set(),
        "c": set(),
    }

"""Interface texts: the same names and the same gaps in every language, a site's own over ours."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from assessments.texts import Texts, load

LANGUAGES = ("nl", "en")


def test_every_language_has_the_same_texts() -> None:
    for one, two in pairwise(LANGUAGES):
        assert load(one).names() == load(two).names()
        assert load(one).names()


def test_every_translation_fills_in_the_same_values() -> None:
    gaps = {
        language: {
            name: set(re.findall(r"\{(\w+)\}", text))
            for name, text in load(language).items().items()
        }
        for language in LANGUAGES
    }
    assert gaps["nl"] == gaps["en"]


# Texts with a number beside which nothing is counted by name, or of which there is never one.
WITHOUT_PLURAL = {
    "checklist.script.announce-provisional",
    "checklist.script.progress",
    "collaborations.script.partly",
    "compare.script.agreement",
    "compare.script.group-count",
    "compare.script.gap-more",  # four or more
    "compare.script.guide-most",  # two differences or more
    "compare.script.others",
    "compare.script.someone-n",
    "facilitator.led.script.begun",
    "facilitator.script.count",
    "facilitator.script.count-who",
    "facilitator.script.people",
    "facilitator.script.person",
    "facilitator.script.person-paper",
    "facilitator.script.round-closed",
    "facilitator.script.round-keyless",
    "facilitator.script.round-open",
    "facilitator.script.secret",
    "facilitator.script.without",
    "loop.script.do",
    "loop.script.do-by",
    "loop.script.first",
    "loop.script.go-on",
    "plan.sheet.more",
    "profile.script.plan-more",
    "quiz.script.progress",
    "quiz.script.right-of",
    "quiz.script.score-label",
    "resume.script.done",
    "scan.place",
    "scan.script.coverage",
    "scan.script.coverage-without",
    "share.pane.begun.text",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_a_form_for_one_and_a_form_for_several(language: Any) -> None:
    texts = load(language).items()
    numbers = {name for name, text in texts.items() if re.search(r"\{(n|all)\}", text)}
    one = {name for name in texts if name.endswith(("-one", ".one"))}
    other = {name for name in texts if name.endswith(("-other", ".other"))}
    assert numbers - one - other - WITHOUT_PLURAL == set()
    assert {name[:-3] for name in one} == {name[:-5] for name in other if name != "merge-other"} - {
        "collaborations.script.merge-"
    }


def test_a_missing_text_says_of_which_language() -> None:
    with pytest.raises(KeyError, match=r'no text "no\.such\.text" in language "nl"'):
        load("nl")("no.such.text")


def test_a_group_is_no_text_and_a_text_no_group() -> None:
    texts = Texts("en", {"plan": {"by": "by {date}"}})
    with pytest.raises(KeyError, match="is not a text"):
        texts("plan")
    with pytest.raises(KeyError, match="are not a group"):
        texts.group("plan.by")


def test_gaps_are_filled_in_and_unknown_ones_stay() -> None:
    texts = Texts("en", {"said": "{name}: {answer}"})
    assert texts("said", name="Anna") == "Anna: {answer}"


def test_one_thing_and_several_have_a_form_each() -> None:
    texts = Texts("en", {"minutes": {"one": "{n} minute", "other": "{n} minutes"}})
    assert [texts.count("minutes", n) for n in (0, 1, 2)] == ["0 minutes", "1 minute", "2 minutes"]


def test_a_group_joins_nested_names_with_a_hyphen() -> None:
    texts = Texts("en", {"plan": {"take": {"title": "Take it"}, "by": "By"}})
    assert texts.group("plan") == {"take-title": "Take it", "by": "By"}


def test_what_a_site_says_replaces_ours_and_leaves_the_rest(tmp_path: Path) -> None:
    own = tmp_path / "texts.toml"
    own.write_text('print = "Print it"\n[plan]\nempty = "Nothing to clean."\n', encoding="utf-8")
    texts = load("en", [own])
    assert (texts("print"), texts("plan.empty")) == ("Print it", "Nothing to clean.")
    assert texts("plan.remove") == load("en")("plan.remove")
    assert load("en")("plan.empty") != "Nothing to clean."


def test_a_language_that_the_engine_does_not_bring_has_only_what_the_site_gives(
    tmp_path: Path,
) -> None:
    own = tmp_path / "texts.toml"
    own.write_text('[plan]\nempty = "Noch nichts."\n', encoding="utf-8")
    assert load("de", [own]).names() == {"plan.empty"}

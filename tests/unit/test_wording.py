"""Interface texts that the settings ask for."""

import pytest
from assessments.texts import load
from assessments.settings import Settings
from assessments.site.wording import lacking

SITE = {"phases": ["before", "during"]}


def wanting(**settings):
    return lacking(load("en"), load("nl"), Settings.from_config(SITE | settings))


def test_the_settings_of_this_site_have_all_their_texts():
    assert wanting() == []


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"scales": {"default": {"yes": 1, "maybe": 0}}}, "answer.maybe"),
        ({"bands": {"default": {"great": 0}}}, "band.great.advice"),
        ({"phases": ["after"]}, "phase.after.intro"),
    ],
)
def test_a_new_name_in_the_settings_asks_for_its_texts(settings, name):
    assert any(f'"{name}"' in line for line in wanting(**settings))


def test_a_setting_that_does_not_exist_names_the_nearest_one():
    with pytest.raises(ValueError, match='did you mean "store"'):
        Settings.from_config({"stroe": "x"})

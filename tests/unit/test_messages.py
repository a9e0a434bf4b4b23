"""Interface texts: the same names and the same gaps in every language."""

import re
from itertools import pairwise

import pytest
from assessments.texts import load

LANGUAGES = ("nl", "en")


def test_every_language_has_the_same_texts():
    for one, two in pairwise(LANGUAGES):
        assert load(one).names() == load(two).names()


def test_every_translation_fills_in_the_same_values():
    gaps = {
        language: {
            name: set(re.findall(r"\{(\w+)\}", text)) for name, text in load(language).items()
        }
        for language in LANGUAGES
    }
    assert gaps["nl"] == gaps["en"]


def test_a_missing_text_says_where_it_belongs():
    with pytest.raises(KeyError, match="messages/nl/"):
        load("nl")("no.such.text")


def test_a_missing_language_says_what_to_add():
    with pytest.raises(LookupError, match="messages/xx"):
        load("xx")

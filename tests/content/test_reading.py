"""How this edition reads: short sentences, and quizzes that nobody passes by the look of the options."""

import re
from typing import Any

import pytest
from assessments.model import Option, Place, Question

from content.pages import LANGUAGES
from content.reading import (
    LONG,
    STRATEGIES,
    Lengths,
    lengths,
    luck,
    pages,
    share,
    statements,
    steps,
    words,
)

AT_MOST = 0.45
MEAN = {"nl": 9, "en": 9.5}
MEAN_OF_A_PAGE = 11
LONG_AT_MOST = 0.01


def only_one_right(question: Any) -> Any:
    return sum(option.right for option in question.options) == 1


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_quiz_is_passed_by_the_look_of_its_options(language: str, strategy: Any) -> None:
    every = list(steps(language).values())
    single = [question for question in every if only_one_right(question)]
    assert len(every) >= 21
    for questions in (every, single):
        assert share(questions, STRATEGIES[strategy]) <= AT_MOST


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_questions_have_several_right_answers(language: str) -> None:
    assert sum(not only_one_right(question) for question in steps(language).values()) >= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_says_why(language: str) -> None:
    assert [
        (key, option.id)
        for key, question in steps(language).items()
        for option in question.options
        if not option.explanation
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    found = {key: lengths(source) for key, source in pages(language).items()}
    every = sum(found.values(), Lengths(()))
    assert every.mean <= MEAN[language]
    assert every.long <= LONG_AT_MOST
    assert {key: page.mean for key, page in found.items() if page.mean > MEAN_OF_A_PAGE} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_is_short(language: str) -> None:
    found = statements(language)
    assert len(found) >= 70
    assert [key for key, text in found.items() if words(text) > LONG] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_says_it_in_short_and_has_a_message_to_send(language: str) -> None:
    causes = {key: text for key, text in pages(language).items() if "{#remedies}" in text}
    assert len(causes) == 7
    for key, text in causes.items():
        short = re.search(r"\{#in-short\}\n\n((?:- .+\n)+)", text)
        assert short is not None, key
        assert short[1].count("\n") == 3, key
        message = re.search(r"\{#message\}\n\n.+\n\n> (.+)\n\n#", text)
        assert message is not None, key
        assert 2 <= lengths(message[1]).sentences <= 6, key


def test_what_is_counted_as_a_sentence() -> None:
    source = """\
## No sentence {#here}

Two words. Three more words?[^a] "It is said." He said [so](page.md).
That is 2. No more. **Bold.** Not bold.

- [ ] One of a list. <!-- id="one" -->
- Another

> Quoted words.

| a cell | and one |
|---|---|

[^a]: A source (1999), art. 12.
"""
    assert lengths(source).counts == (2, 3, 3, 3, 3, 2, 1, 2, 4, 1, 2, 2, 2, 5)


def test_a_strategy_that_cannot_choose_guesses() -> None:
    place = Place("page.md", 1)
    names = ("as long", "as thin", "no")
    options = tuple(Option(name, name, name == "as thin", "", place) for name in names)
    question = Question("step", "What now?", options, "", place)
    assert luck(question, STRATEGIES["longest"]) == 0.5
    assert luck(question, STRATEGIES["shortest"]) == 0

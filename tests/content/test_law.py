"""Where this edition says what the law is, it says whose law, as of which month, and that it is no advice."""

import re
from typing import Any

import pytest

from content.footnotes import footnotes
from content.pages import LANGUAGES
from content.reading import pages

# What a page says in its text, where it is about law, and at its sources.
ABOUT = {
    "nl": re.compile(
        r"Deze pagina gaat (?:ook )?over Nederlands recht[^.]*\. "
        r"Het is algemene informatie en geen juridisch advies\. We schreven dit op in (\w+ \d{4})\."
    ),
    "en": re.compile(
        r"This page is (?:also )?about Dutch law[^.]*\. "
        r"It is general information and not legal advice\. We wrote this in (\w+ \d{4})\."
    ),
}
AT_SOURCES = {
    "nl": re.compile(
        r"Het is algemene informatie over Nederlands recht, geen juridisch advies\. "
        r"We schreven dit op in (\w+ \d{4})\."
    ),
    "en": re.compile(
        r"It is general information about Dutch law, not legal advice\. "
        r"(?:Most sources are in Dutch\. )?We wrote this in (\w+ \d{4})\."
    ),
}
LAW = re.compile(r"wetten\.overheid\.nl|Hoge Raad|ECLI:|Staatsblad")
# Pages on law as such: every situation but the page that lists them.
ON_LAW = re.compile(r"situations/(?!index)|not-safe")


def of_law(language: str) -> Any:
    """The pages whose footnotes name a law or a ruling."""
    return {key for (key, _), text in footnotes(language).items() if LAW.search(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_with_law_say_so_at_their_sources(language: str) -> None:
    found = of_law(language)
    assert len(found) >= 12
    for key in found:
        _, _, sources = pages(language)[key].partition("{#sources}")
        assert AT_SOURCES[language].search(sources), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_on_law_say_so_before_they_say_what_it_is(language: str) -> None:
    found = [key for key in pages(language) if ON_LAW.search(key)]
    assert len(found) == 7
    notes = footnotes(language)
    for key in found:
        source = pages(language)[key]
        said = ABOUT[language].search(source)
        assert said, key
        laws = {name for (where, name), text in notes.items() if where == key and LAW.search(text)}
        assert said.start() < min(source.index(f"[^{name}]") for name in laws), key


def test_every_page_names_the_same_month_in_both_languages() -> None:
    months = {
        language: {
            key: set(ABOUT[language].findall(text) + AT_SOURCES[language].findall(text))
            for key, text in pages(language).items()
        }
        for language in LANGUAGES
    }
    assert {key: bool(found) for key, found in months["nl"].items()} == {
        key: bool(found) for key, found in months["en"].items()
    }
    for found in months.values():
        assert len(set().union(*found.values())) == 1

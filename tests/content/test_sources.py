"""The page of sources lists what the pages use, where they use it, and nothing else."""

import re
from typing import Any

import pytest

from content.footnotes import (
    DATE,
    DOMAIN,
    LINK,
    LISTS,
    SOURCES,
    footnotes,
    items,
    named,
    sections,
    used_on,
)
from content.pages import LANGUAGES
from content.reading import pages

# Where laws are published, and not what a fact comes from.
PUBLISHERS = {"wetten.overheid.nl", "officielebekendmakingen.nl", "eur-lex.europa.eu", "doi.org"}


def listed(language: str) -> Any:
    found = sections(language)
    return "\n".join(found[part] for part in LISTS)


def elsewhere(language: str) -> Any:
    """Pages with facts, without the page of sources."""
    with_notes = {key for key, _ in footnotes(language)}
    return {key: text for key, text in pages(language).items() if key in with_notes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_in_a_footnote_is_on_the_page_of_sources(language: str) -> None:
    known = named(listed(language))
    assert len(footnotes(language)) >= 150
    assert {
        where: lacking
        for where, text in footnotes(language).items()
        if (lacking := named(text) - known - PUBLISHERS)
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_sources_lists_nothing_that_no_page_uses(language: str) -> None:
    used = named("\n".join(elsewhere(language).values()))
    assert named(listed(language)) - used - PUBLISHERS == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_in_a_footnote_is_a_link(language: str) -> None:
    assert {
        where: bare
        for where, text in footnotes(language).items()
        if (bare := DOMAIN.findall(LINK.sub(" ", text)))
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dates_of_a_source_are_on_the_page_of_sources(language: str) -> None:
    every = items(language, *LISTS)
    lacking = [
        (where, host, date)
        for where, text in footnotes(language).items()
        for host, dates in re.findall(r"\]\(https://(?:www\.)?([^)/]+)[^)]*\) \(([^)]+)\)", text)
        for date in DATE.findall(dates)
        if host not in PUBLISHERS
        and not any(host in named(item) and re.search(rf"(?<!\d){date}", item) for item in every)
    ]
    assert lacking == []


def terms(item: Any) -> Any:
    """What an item is about: what is bold, the numbers of rulings, or else their day."""
    bold = re.findall(r"\*\*([^*]+)\*\*(?: \(([A-Z]+)\))?", LINK.sub(r"\1", item))
    numbers = re.findall(r"ECLI:NL[\w:]+\w|LJN \w+|BQ\d+", item)
    return [term for pair in bold for term in pair if term] or numbers or [item.split(":")[0]]


def citing(item: Any) -> Any:
    """The pages whose footnotes name what an item is about."""
    return {
        key
        for (key, _), text in footnotes("nl").items()
        if any(term in LINK.sub(r"\1", text) for term in terms(item))
    }


@pytest.mark.parametrize("part", ["laws", "rulings", "research"])
def test_an_item_names_exactly_the_pages_that_use_it(part: Any) -> None:
    found = items("nl", part)
    assert len(found) >= 10
    assert {item: used for item in found if (used := citing(item)) != used_on(item)} == {}


def test_both_languages_name_the_same_sources_and_pages() -> None:
    for part in LISTS:
        dutch, english = (items(language, part) for language in ("nl", "en"))
        assert [used_on(item) for item in dutch] == [used_on(item) for item in english]
        assert [named(item) for item in dutch] == [named(item) for item in english]


def test_the_page_of_sources_is_no_source_itself() -> None:
    assert not [where for where in footnotes("nl") if where[0] == SOURCES]

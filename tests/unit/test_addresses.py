"""Addresses from slugs, in every language, and those that are taken."""

from typing import Any

from assessments.model import Page
from assessments.site.addresses import addresses


def page(key: Any, slug: str = "", language: str = "nl", line: int = 4) -> Any:
    return Page(f"docs/{language}/{key}", key=key, slug=slug, slug_line=line)


def found(reserved: Any = (), **pages: Any) -> Any:
    made, problems = addresses(pages, reserved)
    return {key: "/".join(parts) for key, parts in made.items()}, [str(p) for p in problems]


def test_a_slug_is_the_last_part_and_a_folder_has_that_of_its_index() -> None:
    made, problems = found(
        nl=[
            page("index.md", ""),
            page("topics/index.md", "onderwerpen"),
            page("topics/fridge.md", "koelkast"),
            page("topics/cold/index.md", "kou"),
            page("topics/cold/ice.md", "ijs"),
            page("bare/page.md", "pagina"),
            page("bare/none.md"),
        ],
        en=[page("index.md", "", "en"), page("topics/fridge.md", "fridge", "en")],
    )
    assert problems == []
    assert made == {
        ("nl", "index.md"): "",
        ("nl", "topics/index.md"): "onderwerpen",
        ("nl", "topics/fridge.md"): "onderwerpen/koelkast",
        ("nl", "topics/cold/index.md"): "onderwerpen/kou",
        ("nl", "topics/cold/ice.md"): "onderwerpen/kou/ijs",
        ("nl", "bare/page.md"): "bare/pagina",
        ("nl", "bare/none.md"): "bare/none",
        ("en", "index.md"): "en",
        ("en", "topics/fridge.md"): "en/topics/fridge",
    }


def test_an_address_is_taken_once_in_all_languages_together() -> None:
    _, problems = found(
        nl=[page("index.md"), page("a.md", "en", line=7), page("b.md", "x"), page("c.md", "x")],
        en=[page("index.md", "", "en"), page("b.md", "x", "en")],
    )
    assert problems == [
        "docs/nl/a.md:7: has the same address as docs/en/index.md; give it another slug",
        "docs/nl/c.md:4: has the same address as docs/nl/b.md; give it another slug",
    ]


def test_a_page_below_the_name_of_a_language() -> None:
    _, problems = found(
        nl=[page("en/index.md", "en"), page("en/b.md", "b")],
        en=[page("index.md", "", "en"), page("b.md", "b", "en")],
    )
    assert problems == [
        "docs/nl/en/index.md:4: has the same address as docs/en/index.md; give it another slug",
        "docs/en/b.md:4: has the same address as docs/nl/en/b.md; give it another slug",
    ]


def test_what_the_site_needs_for_itself() -> None:
    _, problems = found(
        ["assets"],
        nl=[page("a.md", "assets", line=3), page("b/index.md", "b"), page("b/a.md", "assets")],
        en=[page("a.md", "assets", "en")],
    )
    assert problems == [
        'docs/nl/a.md:3: the address "assets" is taken by the site itself; give it another slug'
    ]


def test_no_pages_no_addresses() -> None:
    assert found() == ({}, [])
    assert found(nl=[], en=[]) == ({}, [])

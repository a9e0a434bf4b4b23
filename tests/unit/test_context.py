"""What a part knows of its page: links to other pages, moved links, facts, and where things are."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pytest
from assessments.components.context import SOURCE, Context, rebase
from assessments.model import Place, Remedy
from assessments.texts import Texts, load
from engine import SITE, checklist, site
from markdown import Markdown

PHASES = {"phase": {"late": {"name": "When it is late"}}}


def context(page: str = "index.md", pages: Any = None, texts: Any = None) -> Any:
    catalogue, _ = site(pages or {page: ""})
    return Context(Markdown().parser, texts or load("en"), SITE, catalogue, page)


@pytest.mark.parametrize(
    ("page", "target", "anchor", "link"),
    [
        ("index.md", "scan.md", "", "scan.md"),
        ("index.md", "scan.md", "scan", "scan.md#scan"),
        ("index.md", "topics/fridge.md", "", "topics/fridge.md"),
        ("topics/fridge.md", "topics/hands.md", "wash", "hands.md#wash"),
        ("topics/fridge.md", "index.md", "", "../index.md"),
        ("topics/cold/fridge.md", "topics/hands.md", "wash", "../hands.md#wash"),
        ("scan.md", "scan.md", "scan", "#scan"),
        ("scan.md", "scan.md", "", "#"),
    ],
)
def test_a_link_to_another_page(page: Any, target: Any, anchor: Any, link: Any) -> None:
    assert context(page).link(target, anchor) == link


@pytest.mark.parametrize(
    ("address", "source", "page", "moved"),
    [
        ("hands.md", "topics/fridge.md", "scan.md", "topics/hands.md"),
        ("hands.md#wash", "topics/fridge.md", "scan.md", "topics/hands.md#wash"),
        ("#cool", "topics/fridge.md", "scan.md", "topics/fridge.md#cool"),
        ("../index.md", "topics/fridge.md", "scan.md", "index.md"),
        ("fridge.jpg", "topics/fridge.md", "topics/hands.md", "fridge.jpg"),
        ("a.md", "index.md", "topics/cold/fridge.md", "../../a.md"),
        ("./a/../b.md", "index.md", "scan.md", "b.md"),
        ("plan.md", "texts", "topics/fridge.md", "../plan.md"),
        ("https://example.org/a#b", "topics/fridge.md", "scan.md", "https://example.org/a#b"),
        ("mailto:chef@example.org", "topics/fridge.md", "scan.md", "mailto:chef@example.org"),
        ("/a/b.md", "topics/fridge.md", "scan.md", "/a/b.md"),
        ("a.md#b:c", "topics/fridge.md", "scan.md", "topics/a.md#b:c"),
    ],
)
def test_a_link_that_was_written_on_another_page(
    address: Any, source: Any, page: Any, moved: Any
) -> None:
    root = Element("div")
    holder = SubElement(root, "p", {SOURCE: source})
    for attributes in ({"href": address}, {"src": address}, {"id": "a"}):
        SubElement(SubElement(holder, "span"), "a", attributes)
    rebase(root, page)
    assert holder.attrib == {}
    assert [a.attrib for a in holder.iter("a")] == [{"href": moved}, {"src": moved}, {"id": "a"}]


def test_a_link_of_this_page_stays_and_a_holder_may_be_the_link_itself() -> None:
    root = Element("div")
    own = SubElement(root, "a", href="hands.md")
    SubElement(root, "a", {SOURCE: "topics/fridge.md", "href": "hands.md"})
    rebase(root, "scan.md")
    assert own.get("href") == "hands.md"
    assert root[1].attrib == {"href": "topics/hands.md"}


@pytest.mark.parametrize(
    ("source", "expected"), [("fridge.md", "fridge.md"), ("index.md", None), ("", None)]
)
def test_blocks_remember_the_page_that_they_were_written_on(source: Any, expected: Any) -> None:
    parent = Element("div")
    context("index.md").blocks(parent, "One.\n\nTwo.", source)
    assert parent.get(SOURCE) == expected
    assert [child.text for child in parent] == ["One.", "Two."]


def test_the_links_of_interface_texts_start_at_the_top_of_the_language() -> None:
    texts = Texts("en", {"safe": "[Read this](safe.md)."})
    made = context("topics/a.md", texts=texts).text(Element("div"), "li", "safe", class_="rule")
    assert (made.tag, made.text, made.attrib) == (
        "li",
        "[Read this](safe.md).",
        {"class": "rule", SOURCE: "texts"},
    )


def test_where_a_component_stands_and_which_scan_is_compared() -> None:
    pages = {
        "index.md": checklist("c", 'id="x" scan quick'),
        "a.md": '<!-- plan -->\n\n<!-- scan id="first" select="scan" -->\n',
        "b.md": '<!-- scan id="second" select="quick" -->\n\n<!-- plan -->\n',
    }
    found = context(pages=pages)
    assert (found.page_with("plan"), found.page_with("compare")) == ("a.md", None)
    page, scan = found.first_scan()
    assert (page.key, scan.id) == ("a.md", "first")
    assert context().first_scan() is None


def test_facts_are_counted_and_joined() -> None:
    texts = load("en")
    assert context().facts(1) == "1 statement · 1 minute"
    assert context().facts(11) == "11 statements · 3 minutes"
    assert context().minutes(15) == "15 minutes"
    remedy = Remedy("cool", "Cool it", "late", 1, Place("a.md", 1))
    named = Texts("en", PHASES | {"minutes": {"one": texts("minutes.one")}})
    assert context(texts=named).remedy_facts(remedy) == "1 minute · When it is late"
    assert Context.joined("a", "b", "c") == "a · b · c"

"""Renders the pages in `rendered/`: one by itself, or one of a site of several."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import TreeBuilder, XMLParser, fromstring, indent, tostring

import yaml
from assessments.components import vocabulary
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from assessments.site.checks import build
from assessments.texts import load
from markdown import Markdown

RENDERED = Path(__file__).parent / "rendered"
PAGES = sorted(RENDERED.rglob("*.md"))
SETTINGS = {
    "store": "kitchen",
    "contact": "chef@example.org",
    "phases": ["before", "during", "closing"],
    "stages": {
        "before": {"started": False, "offers": ["before"]},
        "during": {"started": True, "offers": ["before", "during"], "already": ["before"]},
        "closing": {"started": True, "first": ["closing"], "folds": ["during"]},
    },
    "scales": {
        "default": {"yes": 2, "partly": 1, "no": 0},
        "yes-no": {"yes": 2, "no": 0},
        "often": {"always": 1.5, "sometimes": 0.5, "never": 0},
    },
    "bands": {
        "default": {"solid": 80, "attention": 50, "risk": 0},
        "strict": {"clean": 90, "dirty": 0},
    },
}
# As the site has them; footnotes and tables meet what the engine leaves in the text.
EXTENSIONS = ["attr_list", "footnotes", "tables", "assessments"]


def split(path: Any) -> Any:
    """The front matter of a page and its text."""
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), text


@cache
def site(folder: Any) -> Any:
    """The catalogue of the pages in a folder."""
    sources = {
        path.relative_to(folder).as_posix(): split(path) for path in sorted(folder.rglob("*.md"))
    }
    words = vocabulary(frozenset().union(*(selects(text) for _, text in sources.values())))
    pages = []
    for key, (front, text) in sources.items():
        page, problems = parse(key, text, Settings.from_config(SETTINGS), words)
        assert problems == ()
        pages.append(replace(page, **front))
    catalogues, problems = build({"en": pages})
    assert problems == ()
    return catalogues["en"]


def configuration(path: Any, texts: Any = None) -> Any:
    """The settings with which a page is rendered."""
    config = SETTINGS | {"texts": texts or load("en", [RENDERED / "texts.toml"])}
    if path.parent == RENDERED:
        return config
    folder = RENDERED / path.relative_to(RENDERED).parts[0]
    key = path.relative_to(folder).as_posix()
    return config | {"catalogue": site(folder), "page": key}


def convert(path: Any, texts: Any = None, **settings: Any) -> Any:
    """The HTML of a page, as it leaves Python-Markdown; `settings` in place of those above."""
    return Markdown(
        extensions=EXTENSIONS,
        extension_configs={"assessments": configuration(path, texts) | settings},
        output_format="xhtml",
    ).convert(split(path)[1])


def render(path: Any) -> Any:
    """The HTML of a page, an element on each line, so that a difference can be read."""
    keeping_comments = XMLParser(target=TreeBuilder(insert_comments=True))
    body = fromstring(f"<body>{convert(path)}</body>", keeping_comments)
    indent(body, "  ")
    lines = tostring(body, encoding="unicode").split("\n")[1:-1]
    return "".join(line.removeprefix("  ") + "\n" for line in lines)

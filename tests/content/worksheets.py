"""The worksheets of this edition, and the Word files that are made of them."""

from __future__ import annotations

import sys
from functools import cache

from assessments.components import vocabulary
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.site.checks import build
from assessments.texts import load
from mkdocs.utils.yaml import yaml_load

from content.pages import LANGUAGES
from content.reading import ROOT, pages

sys.path.insert(0, str(ROOT / "hooks"))


@cache
def catalogues() -> dict[str, Catalogue]:
    """What the edition holds, by language."""
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    settings = Settings.from_config(next(e["assessments"] for e in config if "assessments" in e))
    sources = {language: pages(language) for language in LANGUAGES}
    texts = [text for found in sources.values() for text in found.values()]
    words = vocabulary(frozenset().union(*(selects(text) for text in texts)))
    read = {
        language: [parse(key, text, settings, words, key=key)[0] for key, text in found.items()]
        for language, found in sources.items()
    }
    for language, found in read.items():
        assert all(not page.unread for page in found), language
    return build(read)[0]


def files(catalogue: Catalogue) -> dict[str, bytes]:
    """The Word file of every worksheet in a catalogue."""
    from word import worksheet_file

    language = next(name for name, found in catalogues().items() if found is catalogue)
    texts = load(language, [ROOT / f"overrides/texts/{language}.toml"])
    return {name: worksheet_file(s, texts) for name, (_, s) in catalogue.worksheets.items()}

"""Every text of the components is used, and every text that is asked for exists.

A text is used when rendering the pages in `rendered/` asks for it, and, where it is handed on to
scripts, when a script names it too.
"""

import re
from pathlib import Path
from typing import Any

import assessments
import pytest
from assessments.texts import Texts, load
from rendering import PAGES, RENDERED, convert

LANGUAGES = ("en", "nl")
SCRIPTS = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted((Path(assessments.__file__).parent / "components").glob("*/*.js"))
)
# The forms of a text for one thing and for several.
FORMS = re.compile(r"-(?:one|other)$")
# Names that a script puts together from a part that is fixed and one that is not.
PATTERNS = [
    re.compile(re.sub(r"\\\$\\\{.*?\\\}", ".+", re.escape(text)))
    for text in re.findall(r"`([a-z][a-z-]{2,}\$\{[^`]*)`", SCRIPTS)
]
NAMED = set(re.findall(r'"([a-z][a-z-]*)"', SCRIPTS))
SAID = set(re.findall(r'\bsay\((?:this\.root, |root, )?"([a-z-]+)"', SCRIPTS))


class Asked(Texts):
    """Texts that remember which of them were asked for, and which were handed on to scripts."""

    def __init__(self, language: Any, texts: Any) -> None:
        super().__init__(language, texts)
        self.used: set[str] = set()
        self.scripts: dict[str, str] = {}

    def __call__(self, name: Any, /, **values: Any) -> Any:
        text = super().__call__(name, **values)
        self.used.add(name)
        return text

    def group(self, name: Any) -> Any:
        texts = super().group(name)
        if name.endswith(".script"):
            self.scripts |= {f"{name}.{short}": short for short in texts}
        else:
            self.used |= {full for full in self.names() if full.startswith(f"{name}.")}
        return texts


@pytest.fixture(scope="module")
def asked() -> Any:
    """What rendering every page asks for."""
    texts = Asked("en", load("en", [RENDERED / "texts.toml"])._texts)
    for path in PAGES:
        convert(path, texts)
    convert(RENDERED / "running-text.md", texts, contact="https://example.org/")
    return texts


def test_every_text_is_used(asked: Any) -> None:
    named = {name for name, short in asked.scripts.items() if is_named(short, name.split(".")[0])}
    assert sorted(load("en").names() - asked.used - named) == []


def is_named(short: Any, component: Any) -> Any:
    """Whether a script names a text, in either form, by itself or after its component."""
    names = {
        name for full in (short, f"{component}-{short}") for name in (full, FORMS.sub("", full))
    }
    return bool(names & NAMED) or any(p.fullmatch(name) for p in PATTERNS for name in names)


def test_every_text_that_a_script_says_is_handed_on(asked: Any) -> None:
    handed_on = set(asked.scripts.values()) | {"plan-more", "calendar-event", "calendar-file"}
    handed_on |= {FORMS.sub("", name) for name in handed_on}
    assert sorted(SAID - handed_on) == []
    assert len(SAID) > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_is_asked_for_exists_in_every_language(asked: Any, language: Any) -> None:
    of_the_site = (
        Texts("en", load("en", [RENDERED / "texts.toml"])._texts).names() - load("en").names()
    )
    assert asked.used - of_the_site <= load(language).names()

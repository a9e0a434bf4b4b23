"""The engine does not know its subject, nor what it is built with, nor where its readers live."""

import re
from pathlib import Path
from typing import Any

import assessments
import pytest
from assessments.texts import load

ENGINE = Path(assessments.__file__).parent
SOURCES = sorted(path for ending in ("py", "js", "css") for path in ENGINE.rglob(f"*.{ending}"))

# What no source may say: a word of the subject, a tool, a place.
SUBJECT = (
    r"\bcauses?\b",
    r"\bpartners?\b",
    r"\bsamenwerk\w*",
    r"\boorza\w+",
    r"\btrainers?\b",
    r"\bzzp\w*",
    r"\bfreelanc\w+",
    r"\bclients?\b",
)
TOOLS = (
    r"pagefind",
    r"mkdocs\.yml",
    r"\bmaterial\b",
    r"\bmd-\w+",
    r"jinja",
    r"(?i)netlify|cloudflare|gitlab",
)
PLACES = (r"-NL\b", r"//NL\b", r'"nl"', r"\bDutch\b", r"\bNetherlands\b")


def found(pattern: Any) -> Any:
    return [
        f"{path.relative_to(ENGINE)}:{number}: {line.strip()}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if re.search(pattern, line)
    ]


@pytest.mark.parametrize("pattern", SUBJECT + TOOLS + PLACES)
def test_no_source_says(pattern: Any) -> None:
    assert found(pattern) == []


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("pattern", [*SUBJECT, r"\bcollaborat\w+"])
def test_no_text_says(pattern: Any, language: Any) -> None:
    texts = load(language).items()
    assert [name for name, text in texts.items() if re.search(pattern, text, re.IGNORECASE)] == []


def test_the_words_are_looked_for_where_they_could_stand() -> None:
    assert len(SOURCES) > 80
    assert found(r"\bcollaborations?\b")  # a term of the glossary

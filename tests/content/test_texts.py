"""The sources of this edition: how long a cause is, and where its facts come from."""

import re

import pytest
from conftest import ROOT


def words(text):
    text = re.sub(
        r"<!-- (checklist|quiz) .*?<!-- /\1 -->", "", text.split("---", 2)[2], flags=re.DOTALL
    )
    text = re.split(r"\n## [^\n]*\{#sources\}", text)[0]
    text = re.sub(r"<!--.*?-->|\{#[^}]*\}|\[\^[^\]]*\]|[#*>]", "", text)
    return len(text.split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_cause_is_explained_in_900_to_1600_words(language):
    causes = [p for p in (ROOT / f"docs/{language}/causes").glob("*.md") if p.stem != "index"]
    assert len(causes) == 7
    for path in causes:
        assert 900 <= words(path.read_text(encoding="utf-8")) <= 1600, path.name


def test_every_footnote_is_used_and_defined():
    for path in sorted((ROOT / "docs").glob("*/**/*.md")):
        text = path.read_text(encoding="utf-8")
        defined = set(re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE))
        used = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
        assert defined == used, path

"""The sources of this edition: how long a cause is, and where its facts come from."""

import re
import tomllib
from typing import Any

import pytest
from assessments.texts import flat
from conftest import ROOT
from mkdocs.utils.meta import get_data


def words(text: Any) -> Any:
    text = re.sub(
        r"<!-- (checklist|quiz) .*?<!-- /\1 -->", "", text.split("---", 2)[2], flags=re.DOTALL
    )
    text = re.split(r"\n## [^\n]*\{#sources\}", text)[0]
    text = re.sub(r"<!--.*?-->|\{#[^}]*\}|\[\^[^\]]*\]|[#*>]", "", text)
    return len(text.split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_cause_is_explained_in_900_to_1600_words(language: str) -> None:
    causes = [p for p in (ROOT / f"docs/{language}/causes").glob("*.md") if p.stem != "index"]
    assert len(causes) == 7
    for path in causes:
        assert 900 <= words(path.read_text(encoding="utf-8")) <= 1600, path.name


def test_every_footnote_is_used_and_defined() -> None:
    for path in sorted((ROOT / "docs").glob("*/**/*.md")):
        text = path.read_text(encoding="utf-8")
        defined = set(re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE))
        used = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
        assert defined == used, path


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_no_page_turns_into_typographic_marks_is_written_so(language: str) -> None:
    folder = ROOT / "docs" / language
    texts = flat(tomllib.loads((folder / "texts.toml").read_text(encoding="utf-8")), ".")
    for path in sorted(folder.rglob("*.md")):
        source = path.read_text(encoding="utf-8")
        texts += get_data(source)[1].items()
        texts += re.findall(r'\b(short|ask)="([^"]*)"', source)
    wrong = re.compile(r"""\w'\w|["'](?=\w)|--|\.\.\.""")
    assert [(name, text) for name, text in texts if wrong.search(str(text))] == []

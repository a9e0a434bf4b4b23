"""Quotation marks, apostrophes and dashes as printers set them, in every language."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from assessments.site.checks import build
from assessments.texts import Texts, flat, load, own
from assessments.typography import within
from engine import checklist, parse
from markdown import markdown

ROOT = Path(__file__).parents[2]
TEXTS = [
    *sorted((ROOT / "hooks/assessments/components").glob("*/*.toml")),
    *sorted((ROOT / "overrides/texts").glob("*.toml")),
    *sorted((ROOT / "tests/sample/docs").glob("*/texts.toml")),
]
TEXTS = [path for path in TEXTS if len(path.stem) == 2 or path.stem == "texts"]


def html(text: Any, language: str = "nl", **config: Any) -> Any:
    config = {"language": language, **config}
    extensions = ["attr_list", "footnotes", "md_in_html", "tables", "toc", "assessments"]
    return markdown(text, extensions=extensions, extension_configs={"assessments": config})


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Zij zei "ja".', "Zij zei “ja”."),
        ("Een 'gok' is het.", "Een ‘gok’ is het."),
        ("\"Hij riep 'nee'\", zei ze.", "“Hij riep ‘nee’”, zei ze."),
        ("zzp'ers, foto's en Jan's", "zzp’ers, foto’s en Jan’s"),
        ("'s Avonds is 't stil, en 's nachts ook.", "’s Avonds is ’t stil, en ’s nachts ook."),
        ("the partners' plan; don't", "the partners’ plan; don’t"),
        ("the '90s", "the ’90s"),
        ('("tussen haakjes")', "(“tussen haakjes”)"),
        ("*\"schuin\"* en **'vet'**", "<em>“schuin”</em> en <strong>‘vet’</strong>"),
        ('"*schuin*", zei ze', "“<em>schuin</em>”, zei ze"),
        ("Wachten -- en dan --- doen...", "Wachten – en dan — doen…"),
        ("“Al goed” en ‘ook’ – zzp’ers…", "“Al goed” en ‘ook’ – zzp’ers…"),
        ('`"code" \'s -- ...`', '<code>"code" \'s -- ...</code>'),
        ('[a "b"](c.md "d \'e\'")', '<a href="c.md" title="d \'e\'">a “b”</a>'),
        ('<b class="c">"d"</b>', '<b class="c">“d”</b>'),
        ("Zie http://a.nl/'b'--c, 's avonds.", "Zie http://a.nl/'b'--c, ’s avonds."),
        ("<http://a.nl/b--c>", '<a href="http://a.nl/b--c">http://a.nl/b--c</a>'),
    ],
)
def test_marks(text: Any, expected: Any, language: Any) -> None:
    assert html(text, language) == f"<p>{expected}</p>"


@pytest.mark.parametrize("code", ["    x = \"a\" -- 'b'", "```\nx = \"a\" -- 'b'\n```"])
def test_blocks_of_code_stay(code: Any) -> None:
    made = markdown(code, extensions=["fenced_code", "assessments"])
    assert "x = \"a\" -- 'b'" in made.replace("&quot;", '"').replace("&#x27;", "'")


def test_the_marks_are_those_of_the_language() -> None:
    marks: Any = own("en")["mark"]
    german = Texts("de", {**own("en"), "mark": {**marks, "open": "„", "close": "“"}})
    assert html('Sie sagte "ja".', texts=german) == "<p>Sie sagte „ja“.</p>"


def test_ids_codes_and_headings_stay() -> None:
    text = '## De "koelkast" van zzp\'ers\n\n' + checklist("c", 'id="a"')
    text = text.replace("Is it so?", 'Is \'t "zo"?')
    made = html(text)
    assert '<h2 id="de-koelkast-van-zzpers">De “koelkast” van zzp’ers</h2>' in made
    assert "<legend>Is ’t “zo”?</legend>" in made
    assert 'id="c.a"' in made
    page, _ = parse(text)
    assert build({"nl": [page]})[0]["nl"].checklists["c"][1].keys == ("c.a",)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_interface_texts_are_written_so(path: Any) -> None:
    found = flat(tomllib.loads(path.read_text(encoding="utf-8")), ".")
    wrong = re.compile(r"['\"]|--|\.\.\.")
    assert [name for name, text in found if wrong.search(str(text))] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_language_has_its_marks(language: Any) -> None:
    assert set(load(language).group("mark")) == {
        *("open", "close", "open-inner", "close-inner", "dash", "long-dash", "ellipsis"),
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fridge", "fridge"),
        ("Money and contract", "money and contract"),
        ("A board", "a board"),
        ("HACCP", "HACCP"),
        ("X", "X"),
        ("", ""),
    ],
)
def test_a_name_within_a_sentence_has_a_small_letter_unless_it_is_an_abbreviation(
    name: Any, expected: Any
) -> None:
    assert within(name) == expected

"""Whatever becomes of an author's file, it is a right page or a list of problems, and soon.

Real pages are changed as slips, editors, word processors and file systems do. `make test` tries
300 of them of the sample. As in `make audit`: `MUTATED=5000` tries more, `MUTATED_ALSO=docs/nl` those
of another folder too. `MUTATED_SEED=7` tries those of a failure.
"""

import os
import random
import re
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from assessments.components import vocabulary
from assessments.model import Checklist, Quiz, Worksheet
from assessments.reading.page import selects
from assessments.settings import Settings
from assessments.site.checks import build
from assessments.texts import load
from markdown import Markdown
from mkdocs.utils import meta
from mkdocs.utils.yaml import yaml_load
from sources import read_page

ROOT = Path(__file__).parents[2]
ALSO = os.environ.get("MUTATED_ALSO", "").split()
FOLDERS = tuple(ROOT / name for name in ("tests/sample/docs/nl", "tests/sample/docs/en", *ALSO))
TRIES = int(os.environ.get("MUTATED", "300"))
SEED = int(os.environ.get("MUTATED_SEED", str(random.randrange(10**6))))
# Of ours, apart from Python-Markdown: a second for 100 kB.
SECONDS_PER_BYTE = 1 / 100_000

EXTENSIONS = ["admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc", "assessments"]
LOST = re.compile(r"lost in the HTML")


@cache
def configured(folder: Any) -> Any:
    """The settings of the site that a folder is of, as they stand in its configuration."""
    path = folder.parents[1] / "mkdocs.yml"
    extensions = yaml_load(path.read_text(encoding="utf-8"))["markdown_extensions"]
    return next(entry["assessments"] for entry in extensions if "assessments" in entry)


@cache
def texts(folder: Any) -> Any:
    """The interface texts of that site."""
    theme = ROOT / f"overrides/texts/{folder.name}.toml"
    return load(folder.name, [theme, folder / "texts.toml"])


@cache
def sources(folder: Any) -> Any:
    """The pages of a site by key, as bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.md"))
    }


# Every mutation takes the lines of a file and a random generator, and changes the lines.


def drop(lines: Any, rng: Any) -> None:
    del lines[rng.randrange(len(lines))]


def double(lines: Any, rng: Any) -> None:
    lines.insert(rng.randrange(len(lines)), rng.choice(lines))


def swap(lines: Any, rng: Any) -> None:
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]


def cut(lines: Any, rng: Any) -> None:
    start = rng.randrange(len(lines))
    del lines[start : start + rng.randrange(1, 30)]


def indent(lines: Any, rng: Any) -> None:
    at = rng.randrange(len(lines))
    lines[at] = rng.choice((" ", "  ", "    ", "\t", " \t", "\u00a0", "        ")) + lines[at]


def outdent(lines: Any, rng: Any) -> None:
    at = rng.randrange(len(lines))
    lines[at] = lines[at].lstrip()


def tabs(lines: Any, rng: Any) -> None:
    lines[:] = [line.replace("    ", "\t") for line in lines]


def replace_in_marker(lines: Any, rng: Any) -> None:
    """A slip in a line with a marker."""
    at = rng.choice([n for n, line in enumerate(lines) if "<!--" in line] or [0])
    old, new = rng.choice(
        (
            ("<!--", "<!—"), ("-->", "—>"), ("<!--", "<! --"), ("-->", "->"), ("<!--", "&lt;!--"),
            ("<!--", "<!--\u00a0"), ('"', "“"), ('"', "'"), ('"', ""), ("=", " = "), ("=", ""),
            ("id=", "ID="), ("id=", "i="), (" -->", ""), ("<!-- ", ""), ("/", ""), ("<!-- ", "<!-- /"),
            ("<!--", "text <!--"), ("-->", "--> text"), ("checklist", "cheklist"), ("quiz", "checklist"),
            ("checklist", "quiz"), ('remedy="', 'remedy="x-'), ('id="', 'id="x '), ("<!--", "<!--<!--"),
            ("-->", "-->-->"), ("- [ ]", "- []"), ("- [ ]", "-[ ]"), ("- [ ]", "* [x]"), ("- [ ]", "1."),
            ("<!--", "\n<!--"), (" ", "\n"), ("<!--", "`<!--"), ("-->", "-->`"), ("<!--", "```\n<!--"),
            ("worksheet", "workshet"), ("worksheet", "quiz"), ('type="', 'type="x'), ('"amount"', '"text"'),
            ('"table"', '"choice"'), ('"choice"', '"table"'), ("plan", "plann"), ("| ", ""), (" |", ""), ("copy", "copie"),
            ("doors", "door"), ("phases", "phase"), ("pack", "backpack"), ("stage", "stages"), ('most="', 'most="-'),
            ('example="', 'example="x'), ('from="', 'from="x'), ("    - [ ]", "- [ ]"), ("- ", "  - "),
        )
    )  # fmt: skip
    lines[at] = lines[at].replace(old, new, rng.choice((1, -1)))


def wrap(lines: Any, rng: Any) -> None:
    """Raw HTML around some lines, closed or not."""
    at = rng.randrange(len(lines))
    tag = rng.choice(
        ("div", "details", "section", "p", "table", "pre", "b", "a", "svg", "textarea")
    )
    attributes = rng.choice(
        ("", "", ' markdown="1"', ' class="a"', ' markdown="block"', ' style="x"')
    )
    lines.insert(at, f"<{tag}{attributes}>")
    if rng.random() < 0.6:
        lines.insert(min(len(lines), at + rng.randrange(2, 40)), f"</{tag}>")
    if rng.random() < 0.4:
        lines.insert(at + 1, "")


def unclosed(lines: Any, rng: Any) -> None:
    """Something that begins and does not end."""
    lines.insert(
        rng.randrange(len(lines)),
        rng.choice(
            ("```", "~~~", "<!--", "<![CDATA[", "<?php", "<!DOCTYPE", "`", "[", "![x](", "**", "<", "&",
             "[^x]", "[^x]: y", "{#", "$$", "!!! note", "|||", "---", "<script>", "</div>", "]]>")
        ),
    )  # fmt: skip


def huge(lines: Any, rng: Any) -> None:
    at = rng.randrange(len(lines))
    piece = rng.choice(
        (
            "x",
            "<!-- ",
            "-->",
            "`",
            "[",
            "](",
            "<a ",
            "*",
            "- [ ] ",
            "# ",
            '="',
            "{#",
            "&lt;!-",
            "<!— ",
        )
    )
    lines[at] += piece * rng.choice((50, 2_000))


def strange(lines: Any, rng: Any) -> None:
    at = rng.randrange(len(lines))
    where = rng.randrange(len(lines[at]) + 1)
    mark = rng.choice("\x00\x02\x03\x0b\x0c\x1a\x85\u2028\u2029\ufeff\u202e\ufffd😀\x7f\u00ad")
    lines[at] = lines[at][:where] + mark + lines[at][where:]


def front_matter(lines: Any, rng: Any) -> None:
    old, new = rng.choice(
        (
            ("title: ", "title: No # "), ("title: ", "title: 'x"), ("title:", "titel:"), ("---", "----"),
            ("---", "..."), ("---", " ---"), (": ", ":"), ("slug: ", "slug: A "), ("slug: ", "slug: ["),
            ("title: ", "title: &a *b"), ("title: ", "title: !!python/x "), ("title: ", "- "),
            ("title: ", "\ttitle: "), ("title: ", "2024-99-01: "), ("title: ", "title: 2024-02-30 # "),
            ("title: ", "<<: "), ("title: ", "? "), ("description: ", "title: "),
        )
    )  # fmt: skip
    for at, line in enumerate(lines[:12]):
        if old in line:
            lines[at] = line.replace(old, new, 1)
            return


MUTATIONS = (
    drop, double, swap, cut, indent, outdent, tabs, replace_in_marker, replace_in_marker,
    replace_in_marker, replace_in_marker, wrap, wrap, unclosed, huge, strange, front_matter,
)  # fmt: skip


def as_bytes(lines: Any, rng: Any) -> Any:
    """How an editor saves it."""
    text = rng.choice(("\n",) * 6 + ("\r\n", "\r", "\n\r", "\r\r\n")).join(lines)
    encoding = rng.choice(("utf-8",) * 8 + ("utf-8-sig", "latin-1", "utf-16", "cp1252"))
    return text.encode(encoding, errors="replace")


def mutated(seed: Any) -> Any:
    """A site with one page that was changed: its folder, its pages as bytes, the key of that page."""
    rng = random.Random(seed)
    folder = rng.choice(FOLDERS)
    pages = dict(sources(folder))
    key = rng.choice(list(pages))
    lines = pages[key].decode().split("\n")
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        rng.choice(MUTATIONS)(lines, rng)
        lines[:] = "\n".join(lines).split("\n")
    pages[key] = as_bytes(lines, rng)
    return folder, pages, key


def read(folder: Any, pages: Any) -> Any:
    marks = frozenset().union(*(selects(raw.decode("utf-8", "replace")) for raw in pages.values()))
    words = vocabulary(marks)
    settings = Settings.from_config(configured(folder))
    return {key: read_page(key, raw, key, settings, words) for key, raw in pages.items()}


def words_of(text: Any) -> Any:
    return re.findall(r"\w{4,}", re.sub(r"<[^>]*>|&[^;\s]*;", " ", text))


def rendered(folder: Any, key: Any, pages: Any, catalogue: Any) -> Any:
    """The HTML of a page, and the problems of rendering it."""
    problems: list[Any] = []
    text, _ = meta.get_data(
        pages[key].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    )
    config = configured(folder) | {
        "texts": texts(folder),
        "page": key,
        "catalogue": catalogue,
        "path": key,
    }
    config |= {"problems": problems}
    md = Markdown(extensions=EXTENSIONS, extension_configs={"assessments": config})
    return md.convert(text), problems


def check(seed: Any) -> Any:
    folder, pages, key = mutated(seed)
    for _ in range(3):  # the interpreter may tidy up meanwhile, which takes as long in a long run
        start = time.process_time()
        page, problems = read(folder, {key: pages[key]})[key]
        spent = time.process_time() - start
        if spent < max(0.3, len(pages[key]) * SECONDS_PER_BYTE):
            break
    else:
        raise AssertionError(f"reading took {spent:.2f} s")

    found = read(folder, pages)
    catalogues, across = build({"nl": [page for page, _ in found.values()]})
    count = len(re.split(r"\r\n|\r|\n", pages[key].decode("utf-8", "replace")))
    for problem in (*problems, *across):
        assert problem.path in pages
        assert problem.message
        if problem.path == key:
            assert 1 <= problem.line <= count, problem
    if problems or across:
        return False

    html, lost = rendered(folder, key, pages, catalogues["nl"])
    for problem in lost:
        assert LOST.search(problem.message)
        assert 1 <= problem.line <= count
    if lost:
        return False
    assert "\x02" not in html
    assert "\x03" not in html
    assert "<!--" not in html
    shown = set(words_of(html))
    for block in page.blocks:
        for mark, text in inside(block):
            assert mark in html
            plain = re.sub(r"`.*|\]\([^)]*\)|\]\[[^\]]*\]", " ", text)
            missing = set(words_of(plain)) - shown
            assert not missing, (mark, missing)
    return True


def inside(block: Any) -> Any:
    """What a reader has to find of a block: the mark of each part in the HTML, and its words."""
    if isinstance(block, Checklist):
        for statement in block.statements:
            yield f'data-statement="{block.id}.{statement.id}"', statement.text
    elif isinstance(block, Quiz):
        for question in (asked for asked in block.questions if not asked.only):
            for option in question.options:
                yield f'data-explain="{option.id}"', f"{option.text} {option.explanation}"
    elif isinstance(block, Worksheet):
        for field in block.fields:
            yield f'data-field="{field.id}"', field.text
            texts = [choice.text for choice in field.choices]
            for text in (*texts, *(column.text for column in field.columns)):
                yield f'data-field="{field.id}"', text


@pytest.mark.parametrize("part", range(10))
def test_a_changed_page_is_right_or_a_list_of_problems(part: Any) -> None:
    right = 0
    for number in range(part, TRIES, 10):
        seed = SEED * 100_000 + number
        try:
            right += check(seed)
        except Exception as error:
            error.add_note(f"MUTATED_SEED={SEED}, number {number}: check({seed})")
            raise
    assert right or TRIES < 100  # or nothing but mistakes was tried


def test_pages_as_they_are_have_no_problem() -> None:
    for folder in FOLDERS:
        pages = sources(folder)
        found = read(folder, pages)
        assert [problem for _, problems in found.values() for problem in problems] == []
        catalogue = build({"nl": [page for page, _ in found.values()]})[0]["nl"]
        for key in pages:
            assert rendered(folder, key, pages, catalogue)[1] == []

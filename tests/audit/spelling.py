"""Spelling by the dictionaries of hunspell, over everything that a reader can read.

Usage: spelling.py. Pages, their front matter, what markers say, and the texts of the components,
of the subject and of the templates. A word that a dictionary lacks stands in words.<language>.txt
beside this file; one that nothing uses any more is an error as well. Needs hunspell with
dictionaries (apt-get where one is root on Debian, else asks for them). Exit 1 on any error.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

ROOT = Path(__file__).parents[2]
DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
PACKAGES = ("hunspell", "hunspell-nl", "hunspell-en-gb")

# Front matter and options of markers that are read aloud; the others are names.
SPOKEN = ("title", "menu", "description", "teaser", "headline", "lede", "more")
SAID = re.compile(r'\b(?:short|ask|already|lack)="([^"]*)"')
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# What is no prose: code, targets of links, ids, names of footnotes, places to fill in, addresses, numbers of rulings.
NO_PROSE = re.compile(
    r"```.*?```|`[^`]*`|\]\([^)]*\)|\{[^}]*\}|\[\^[\w-]+\]:?|https?://\S+|<[^>]*>"
    r"|\b(?:[\w-]+\.)+(?:nl|com|org|eu|net|law|legal|tv)\b(?:/\S*)?|\bECLI:[\w:]+|\b\w*\d\w*\b",
    re.DOTALL | re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")


def dictionaries() -> None:
    """Install what is missing; SystemExit names what a reader has to install."""
    known = ""
    if shutil.which("hunspell"):
        found = subprocess.run(["hunspell", "-D"], capture_output=True, text=True, check=False)
        known = found.stdout + found.stderr
    if all(re.search(rf"/{name}$", known, re.MULTILINE) for name in DICTIONARIES.values()):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise SystemExit(f"spelling needs {', '.join(PACKAGES)}; install them and try again")
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES], check=True
    )


def texts(path: Path) -> Iterator[str]:
    """Everything that a file says to a reader."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        yield from values(tomllib.loads(source))
        return
    markdown, front = get_data(source)
    yield from (str(front[name]) for name in SPOKEN if name in front)
    yield from SAID.findall(markdown)
    yield COMMENT.sub(" ", markdown)


def values(table: dict[str, Any]) -> Iterator[str]:
    for value in table.values():
        yield from values(value) if isinstance(value, dict) else [str(value)]


def words(text: str) -> Iterator[str]:
    """The words of a text, without marks around them."""
    for found in WORD.findall(NO_PROSE.sub(" ", text)):
        yield found.replace("’", "'").rstrip("'")


def files(language: str) -> list[Path]:
    pages = (ROOT / "docs" / language).rglob("*.md")
    components = (ROOT / "hooks/assessments/components").glob(f"*/{language}.toml")
    more = (ROOT / "docs" / language / "texts.toml", ROOT / f"overrides/texts/{language}.toml")
    return sorted(chain(pages, components, more))


def listed(language: str) -> set[str]:
    """The words of our own list; what stands after # is a remark."""
    lines = (
        (Path(__file__).parent / f"words.{language}.txt").read_text(encoding="utf-8").split("\n")
    )
    return {word for line in lines for word in line.partition("#")[0].split()}


def unknown(language: str, found: set[str]) -> set[str]:
    """The words that the dictionary of a language lacks."""
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    done = subprocess.run(
        command, input="\n".join(sorted(found)), capture_output=True, text=True, check=True
    )
    lacking = set(done.stdout.split())
    return {word for word in found if lacking & {word, *re.split(r"['-]", word)}}


def check(language: str) -> int:
    """The errors of one language, printed."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    count = 0
    for path in files(language):
        for word in chain.from_iterable(map(words, texts(path))):
            count += 1
            places[word].add(path.relative_to(ROOT).as_posix())
    own = listed(language)
    lacking = unknown(language, set(places))
    wrong, unused = sorted(lacking - own), sorted(own - lacking)
    print(f"spelling {language}: {len(wrong)} of {count} words, {len(own)} in our own list")
    for word in wrong:
        print(f"  {word}: {', '.join(sorted(places[word])[:3])}")
    for word in unused:
        print(f"  {word} stands in words.{language}.txt and needs not to")
    return len(wrong) + len(unused)


def main() -> None:
    """Check every language; the exit status tells whether one has an error."""
    dictionaries()
    raise SystemExit(1 if sum(map(check, DICTIONARIES)) else 0)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()

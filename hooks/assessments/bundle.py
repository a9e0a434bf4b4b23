"""One script and one style sheet per kind of page, joined from readable sources.

A source says at its top which others have to come before it: scripts are modules that import them
(`import { store } from "../base/store.js"`), style sheets say `/* needs: base */`. Sources are
called by the stem of their file.

A page's script is one function with one scope, so a name at the top of a script that exports
something may stand in no other script of the page; renaming while importing is not for us.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assessments.components import components
from assessments.folders import files

NEEDS_RE = re.compile(r"/\* needs: (?P<names>[a-z -]+) \*/\n")
IMPORT_RE = re.compile(
    r'^import (?:\{(?P<names>[^}]*)\} from )?"(?:[^"\n]*/)?(?P<source>[a-z-]+)\.js";\n',
    re.MULTILINE,
)
EXPORT_RE = re.compile(
    r"^export (?=(?:const|let|class|(?:async )?function) (?P<name>\w+))", re.MULTILINE
)
# What a source calls something at its top, or takes out of something.
TOP_RE = re.compile(
    r"^(?:const|let|class|(?:async )?function) (?P<names>\w+|\{[^}]*\}|\[[^\]]*\])", re.MULTILINE
)


# In a browser without the youngest method that is called, everything stays as it is without a
# script; the head of the page sees to the rest.
START = """(() => {
"use strict";
if (!Array.prototype.toSorted) return;
"""


@dataclass(frozen=True)
class Source:
    """A readable script or style sheet, and the names of those that have to come before it.

    A script also has the names that it takes from each of them, and those that it gives.
    """

    name: str
    needs: tuple[str, ...]
    text: str
    takes: tuple[tuple[str, str], ...] = ()
    gives: tuple[str, ...] = ()

    @property
    def top(self) -> list[str]:
        """What is declared at its top."""
        return [name for found in TOP_RE.finditer(self.text) for name in _words(found["names"])]


def read(paths: Iterable[Path]) -> dict[str, Source]:
    """Sources by name; ValueError when two files have the same one."""
    sources: dict[str, Source] = {}
    for path in sorted(paths):
        text = path.read_text(encoding="utf-8")
        if path.stem in sources:
            raise ValueError(f"{path}: there is another {path.name}; rename one of them")
        parse = _script if path.suffix == ".js" else _sheet
        sources[path.stem] = parse(path.stem, text)
    return sources


def _script(name: str, text: str) -> Source:
    imports = list(IMPORT_RE.finditer(text))
    takes = [(found["source"], word) for found in imports for word in _words(found["names"] or "")]
    return Source(
        name,
        tuple(dict.fromkeys(found["source"] for found in imports)),
        EXPORT_RE.sub("", IMPORT_RE.sub("", text)),
        tuple(takes),
        tuple(found["name"] for found in EXPORT_RE.finditer(text)),
    )


def _sheet(name: str, text: str) -> Source:
    first = NEEDS_RE.match(text)
    needs = tuple(first["names"].split()) if first else ()
    return Source(name, needs, text[first.end() :] if first else text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def of_components(suffix: str) -> dict[str, Source]:
    """The sources in the folders of the components: scripts for `.js`, styles for `.css`."""
    return read(files(f"*{suffix}"))


def ordered(wanted: Iterable[str], sources: Mapping[str, Source]) -> list[Source]:
    """Those that are wanted with all that they need, each once, after what it needs.

    LookupError when a name is no source, or when sources need each other.
    """
    done: dict[str, Source] = {}

    def add(name: str, waiting: tuple[str, ...]) -> None:
        if name in done:
            return
        if name in waiting:
            raise LookupError(f"these need each other: {' → '.join((*waiting, name))}")
        if name not in sources:
            needed_by = f", which {waiting[-1]} needs" if waiting else ""
            raise LookupError(f'there is no source "{name}"{needed_by}')
        for other in sources[name].needs:
            add(other, (*waiting, name))
        done[name] = sources[name]

    for name in wanted:
        add(name, ())
    return list(done.values())


def script_names(kinds: Iterable[str]) -> list[str]:
    """The scripts that a page with these kinds of components begins with."""
    return _names(kinds, "scripts")


def style_names(kinds: Iterable[str]) -> list[str]:
    """The style sheets that a page with these kinds of components begins with."""
    return _names(kinds, "styles")


def _names(kinds: Iterable[str], field: str) -> list[str]:
    known = components()
    return list(dict.fromkeys(name for kind in kinds for name in getattr(known[kind], field)))


def sheet(sources: Iterable[Source]) -> str:
    """Several style sheets as one."""
    return "\n".join(source.text for source in sources)


def script(sources: Iterable[Source], *, exposed: bool = False) -> str:
    """Several scripts as one, each after what it needs; ValueError when they cannot share a scope.

    Exposed, `window.assessments` holds what they export, for tests and a browser's console.
    """
    owner: dict[str, str] = {}
    gives: list[str] = []
    parts = []
    for source in sources:
        for other, name in source.takes:
            if name not in gives or owner[name] != other:
                raise ValueError(f"{source.name}.js: {other}.js does not export {name}")
        if source.gives:
            for name in source.top:
                if owner.setdefault(name, source.name) != source.name:
                    raise ValueError(f"{source.name}.js: {owner[name]}.js has a {name}; rename it")
            gives += source.gives
            parts.append(source.text)
        else:
            parts.append(f"{{\n{source.text}}}\n")
    if exposed:
        parts.append(f"window.assessments = {{ {', '.join(gives)} }};\n")
    return START + "\n".join(parts) + "})();\n"

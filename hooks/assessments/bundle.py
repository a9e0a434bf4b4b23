"""One script and one style sheet per kind of page, joined from readable sources.

A source says on its first line which others have to come before it: `// needs: store score` in a
script, `/* needs: base */` in a style sheet. Sources are called by the stem of their file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assessments.components import components
from assessments.folders import files

NEEDS_RE = re.compile(r"(?://|/\*) needs: (?P<names>[a-z -]+?)(?: \*/)?\n")


@dataclass(frozen=True)
class Source:
    """A readable script or style sheet, and the names of those that have to come before it."""

    name: str
    needs: tuple[str, ...]
    text: str


def read(paths: Iterable[Path]) -> dict[str, Source]:
    """Sources by name; ValueError when two files have the same one."""
    sources: dict[str, Source] = {}
    for path in sorted(paths):
        text = path.read_text(encoding="utf-8")
        first = NEEDS_RE.match(text)
        if path.stem in sources:
            raise ValueError(f"{path}: there is another {path.name}; rename one of them")
        needs = tuple(first["names"].split()) if first else ()
        sources[path.stem] = Source(path.stem, needs, text[first.end() :] if first else text)
    return sources


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


def joined(sources: Iterable[Source], joint: str) -> str:
    """The text of several sources as one; `joint` stands between two of them."""
    return joint.join(source.text for source in sources)

"""Footnotes and reference links: what a page defines, and what they become on another page; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from assessments.reading.code import code_spans
from assessments.reading.footnotes import DEFINITION_RE

REFERENCE_RE = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]^][^\[\]]*)\]: *\n? *<?(?P<address>[^\s<>]+)>?"
    r"""(?: *\n? *(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|\((?P<round>[^()\n]*)\)))? *$""",
    re.MULTILINE,
)
USE_RE = re.compile(
    r"(?<!\\)\[(?P<footnote>\^[^\[\]\s]+)\](?!:)|"
    r"(?<!\\)(?P<image>!?)\[(?P<text>[^\[\]]*)\](?: ?\[(?P<name>[^\[\]^][^\[\]]*|)\])?(?![(:])"
)
LINK_RE = re.compile(r"(?<![\\!])\[(?P<text>[^\[\]]*)\]\([^()\s]*(?: +\"[^\"]*\")?\)")
FOOTNOTE = "^"

# By name, a footnote with `^` in front: an address as on the page itself, and a title.
Definitions = Mapping[str, tuple[str, str]]


def definitions(lines: Sequence[str], plain: Sequence[bool]) -> dict[str, tuple[str, str]]:
    """What footnotes and references of a page lead to."""
    found: dict[str, tuple[str, str]] = {}
    text = "\n".join(line if plain[index] else "" for index, line in enumerate(lines))
    for reference in REFERENCE_RE.finditer(text) if "]:" in text else ():
        title = reference["double"] or reference["single"] or reference["round"] or ""
        found.setdefault(_name(reference["name"]), (reference["address"], title))
    for line in text.split("\n"):
        if footnote := DEFINITION_RE.match(line):
            found[FOOTNOTE + footnote["name"]] = (f"#fn:{footnote['name']}", "")
    return found


def resolved(text: str, known: Definitions, footnote: str, *, link: bool = False) -> str:
    """Markdown whose footnotes and reference links are ordinary links, so that it can move.

    `footnote` is the text of a link to a footnote; in a `link` there can be no other, so that only
    the words stay.
    """
    if "[" not in text:
        return text

    def one(found: re.Match[str]) -> str:
        return _resolved(found, known, footnote, link=link)

    text = _outside_code(text, lambda part: USE_RE.sub(one, part))
    return _outside_code(text, lambda part: LINK_RE.sub(r"\g<text>", part)) if link else text


def _resolved(found: re.Match[str], known: Definitions, footnote: str, *, link: bool) -> str:
    if mark := found["footnote"]:
        if mark not in known:
            return found[0]
        return "" if link else f" ([{footnote}](<{known[mark][0]}>))"
    text, name = found["text"], found["name"]
    target = known.get(_name(name or text))
    rest = ""
    if target is None and name:
        target, rest = known.get(_name(text)), found[0][found[0].index("]") + 1 :]
    if target is None:
        return found[0]
    if link and not found["image"]:
        return text + rest
    title = f' "{target[1]}"' if target[1] else ""
    return f"{found['image']}[{text}](<{target[0]}>{title}){rest}"


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    out: list[str] = []
    at = 0
    for start, end in code_spans(text):
        out += [change(text[at:start]), text[start:end]]
        at = end
    return "".join([*out, change(text[at:])])


def _name(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip()).lower()

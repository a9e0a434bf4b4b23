"""What a strict content policy would block in a browser: found in the Markdown, with its line; pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from assessments.reading.code import indented_code, without_code
from assessments.reading.comments import without_comments

TAG_RE = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>[^<>]*)>")
ATTRIBUTE_RE = re.compile(
    r"""(?<![\w-])(?P<name>[A-Za-z][\w:-]*)\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)"""
)
ATTR_LIST_RE = re.compile(r"\{:?(?P<attributes>[^{}]*)\}")
IMAGE_RE = re.compile(r"!\[[^\[\]]*\]\(\s*<?(?P<address>[^\s()<>]+)")
LINK_RE = re.compile(r"(?<!!)\[[^\[\]]*\]\(\s*<?(?P<address>[^\s()<>]+)")
REFERENCE_RE = re.compile(r" {0,3}\[(?P<name>[^\[\]^]+)\]:\s*<?(?P<address>[^\s<>]+)")
USED_IMAGE_RE = re.compile(r"!\[(?P<text>[^\[\]]*)\](?:\[(?P<name>[^\[\]]*)\])?(?!\()")

BLOCKED = {
    "script": "leave the script out; the site has no place for scripts of pages",
    "style": "put the style in a style sheet of the theme",
    "iframe": "link to the page instead",
    "frame": "link to the page instead",
    "object": "link to the file instead",
    "embed": "link to the file instead",
    "applet": "link to the file instead",
    "base": "leave it out",
    "meta": "leave it out",
    "link": "leave it out",
    "form": "link to the page with the form instead",
}
NO_SCRIPT_LINK = 'a link with "javascript:" does nothing here; link to a page instead'
ADDRESSES = ("src", "srcset", "poster", "data", "background")


def mistakes(lines: Sequence[str], plain: Sequence[bool]) -> list[tuple[int, str]]:
    """(index of the line, what is wrong) for everything that a browser would be told to block."""
    code = indented_code(lines)
    text = [
        "" if not plain[index] or index in code else without_code(without_comments(line))
        for index, line in enumerate(lines)
    ]
    return sorted({*_tags(text), *_markdown(text), *_references(text)})


def _tags(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """HTML that the author wrote, tags over several lines included."""
    line_at = _line_at(lines)
    for tag in TAG_RE.finditer("\n".join(lines)):
        for message in _tag(tag["name"].lower(), tag["attributes"]):
            yield line_at(tag.start()), message


def _markdown(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Attribute lists, images and links."""
    for index, line in enumerate(lines):
        if "{" in line:
            for attributes in ATTR_LIST_RE.finditer(line):
                yield from ((index, message) for message in _attributes(attributes["attributes"]))
        if "](" not in line:
            continue
        for image in IMAGE_RE.finditer(line):
            if _elsewhere(image["address"]):
                yield index, _fetched(image["address"])
        for link in LINK_RE.finditer(line):
            if link["address"].lower().startswith("javascript:"):
                yield index, NO_SCRIPT_LINK


def _references(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Images by reference, at the line that gives their address."""
    external: dict[str, tuple[int, str]] = {}
    for index, line in enumerate(lines):
        found = REFERENCE_RE.match(line)
        if found and _elsewhere(found["address"]):
            external[found["name"].lower()] = (index, found["address"])
    for line in lines if external else ():
        for used in USED_IMAGE_RE.finditer(line):
            name = (used["name"] or used["text"]).lower()
            if name in external:
                index, address = external[name]
                yield index, _fetched(address)


def _tag(name: str, attributes: str) -> Iterator[str]:
    if name in BLOCKED:
        yield f"the site's content policy blocks <{name}>; {BLOCKED[name]}"
        return
    yield from _attributes(attributes)
    for found in ATTRIBUTE_RE.finditer(attributes):
        value = found["value"].strip("\"'")
        attribute = found["name"].lower()
        if attribute in ADDRESSES and _elsewhere(value):
            yield _fetched(value)
        if attribute == "href" and value.lower().lstrip().startswith("javascript:"):
            yield NO_SCRIPT_LINK


def _attributes(attributes: str) -> Iterator[str]:
    for found in ATTRIBUTE_RE.finditer(attributes):
        name = found["name"].lower()
        if name == "style":
            yield (
                'the site\'s content policy blocks style="…"; give it a class, '
                "and put the style in a style sheet of the theme"
            )
        elif name.startswith("on"):
            yield f'the site\'s content policy blocks {name}="…"; leave it out'


def _elsewhere(address: str) -> bool:
    """Whether something to show would come from another host."""
    return re.match(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", address, re.IGNORECASE) is not None


def _fetched(address: str) -> str:
    host = address.strip().split("//", 1)[1].split("/", 1)[0][:80]
    return (
        f'this would be fetched from "{host}", which the site\'s content policy blocks; '
        "put the file in the docs folder and link to that"
    )


def _line_at(lines: Sequence[str]) -> Callable[[int], int]:
    """A function from a position in the joined lines to the index of the line."""
    offsets = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return lambda position: bisect_right(offsets, position) - 1

"""A style sheet as far as a site uses it: without rules for names, colours and variables that nobody has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

try:
    import lightningcss
except ImportError:
    lightningcss = None  # type: ignore[assignment]

# The oldest browsers whose way of writing is kept: older ones lack what our own sheets need.
BROWSERS = ("safari >= 15.4", "chrome >= 105", "firefox >= 115")
NAME_RE = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
DECLARED_RE = re.compile(r"(--[\w-]+):")
READ_RE = re.compile(r"var\(\s*(--[\w-]+)")
RULE_RE = re.compile(r"([^{}]+)(\{[^{}]*\})")
COLOUR_RE = re.compile(r"data-md-color-(?:primary|accent)=[\"']?([\w-]+)")
ATTRIBUTE_RE = re.compile(r'\b(?:class|id)="([^"]*)"')
QUOTED_RE = re.compile(r'"([^"\n]*)"|`([^`\n]*)`')


def names_in_html(html: str) -> set[str]:
    """Every class and id of a page or a template."""
    return {name for text in ATTRIBUTE_RE.findall(html) for name in text.split()}


def names_in_script(script: str) -> set[str]:
    """Every word that a script has in quotes: it may become a class."""
    return {name for pair in QUOTED_RE.findall(script) for text in pair for name in text.split()}


def pruned(
    sheet: str, used: AbstractSet[str], colours: AbstractSet[str], beside: Iterable[str]
) -> str:
    """The sheet without rules for classes and ids that are not used, and colours not chosen.

    Variables stay that it reads itself, or that one of the sheets beside it reads. Where this
    machine has no ready file of the program that does it, the sheet comes back as it is.
    """
    if lightningcss is None:
        return sheet
    sheet = _coloured(sheet, colours)
    read = {name for other in beside for name in READ_RE.findall(other)}
    unused = {name for name in NAME_RE.findall(sheet) if name not in used}
    while True:
        out: str = lightningcss.process_stylesheet(
            sheet, unused_symbols=unused, browsers_list=list(BROWSERS)
        )
        idle = set(DECLARED_RE.findall(out)) - read - set(READ_RE.findall(out))
        if idle <= unused:
            return out
        unused |= idle


def _coloured(sheet: str, colours: AbstractSet[str]) -> str:
    """Without the selectors of primary and accent colours that the site does not have."""

    def kept(selector: str) -> bool:
        return set(COLOUR_RE.findall(selector)) <= colours

    def rule(found: re.Match[str]) -> str:
        selectors = [selector for selector in found[1].split(",") if kept(selector)]
        return ",".join(selectors) + found[2] if selectors else ""

    return RULE_RE.sub(rule, sheet) if COLOUR_RE.search(sheet) else sheet

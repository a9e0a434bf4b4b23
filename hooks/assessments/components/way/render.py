"""The way in four steps, each with a small drawing of what it shows."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.components.profile.compass import FEWEST, example, points, polygon
from assessments.model import Widget

# Half the side of a drawing, and the radius of the polygon in it.
HALF = 64
RADIUS = 54.0


def way(parent: Element, context: Context, block: Widget) -> None:
    """Look, choose, compare, look back: those that the site has a page for."""
    found = context.first_scan()
    if found is None:
        return
    page, scan = found
    count = max(len(context.catalogue.selected(scan.select)), FEWEST)
    pages = {
        "look": page.key,
        "choose": context.page_with("plan"),
        "compare": context.page_with("compare"),
        "back": page.key,
    }
    rows = element(parent, "ol", class_="way")
    for name, draw in DRAWINGS.items():
        target = pages[name]
        if target is None:
            continue
        row = element(rows, "li")
        draw(_drawing(row), count)
        title = heading(row, 3)
        element(title, "a", context.texts(f"way.{name}.title"), href=context.link(target))
        element(row, "p", context.texts(f"way.{name}.text"))


def _drawing(parent: Element) -> Element:
    """An empty drawing; decorative: the words beside it say the same."""
    svg = element(parent, "svg", class_="drawing", aria_hidden="true", focusable="false")
    svg.set("viewBox", f"{-HALF} {-HALF} {2 * HALF} {2 * HALF}")
    return svg


def _frame(svg: Element, count: int) -> None:
    for share in (1, 0.66, 0.33):
        element(svg, "polygon", class_="drawing-ring", points=polygon(count, RADIUS * share))


def _profile(svg: Element, count: int, style: str, *, turn: int = 0, more: float = 0) -> None:
    """The example of a profile, or another by turning it; `more` is added to every direction."""
    corners = example(count, RADIUS, turn=turn, more=more)
    element(svg, "polygon", class_=f"drawing-shape {style}".rstrip(), points=points(corners))


def _look(svg: Element, count: int) -> None:
    """A profile; its weakest direction is marked."""
    _frame(svg, count)
    _profile(svg, count, "filled")
    x, y = min(example(count, RADIUS), key=lambda corner: corner[0] ** 2 + corner[1] ** 2)
    element(svg, "circle", class_="drawing-mark", cx=f"{x:.1f}", cy=f"{y:.1f}", r=8)


def _choose(svg: Element, count: int) -> None:
    """A short list, and one line of it taken."""
    element(svg, "rect", class_="drawing-line", x=-38, y=-50, width=76, height=100, rx=8)
    for y in (-24, 2, 28):
        element(svg, "path", class_="drawing-line", d=f"M-4 {y}H24")
    element(svg, "path", class_="drawing-tick", d="M-27-25l5 6 10-12")
    for y in (-3, 23):
        element(svg, "rect", class_="drawing-line", x=-26, y=y, width=10, height=10, rx=2)


def _compare(svg: Element, count: int) -> None:
    """Two profiles in one frame."""
    _frame(svg, count)
    _profile(svg, count, "filled")
    _profile(svg, count, "other", turn=2)


def _back(svg: Element, count: int) -> None:
    """The same profile, then and now."""
    _frame(svg, count)
    _profile(svg, count, "filled", more=0.22)
    _profile(svg, count, "then")


DRAWINGS: dict[str, Callable[[Element, int], None]] = {
    "look": _look,
    "choose": _choose,
    "compare": _compare,
    "back": _back,
}

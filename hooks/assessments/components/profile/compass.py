"""The heptagon, or whatever polygon the number of checklists makes: wedges and the radar's frame."""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element, tostring

from assessments.components.html import element

RADIUS = 52.0
# Of the radar's outermost ring; profile.js draws by it.
OUTER = 120.0
# Fewer directions make a line: then the bars of the table say it.
FEWEST = 3
# Half the width of a radar whose labels are short, and the width of a letter of a label.
HALF = 230
LETTER = 7.2
# A made-up profile: for each direction in turn its share of the radius, and its band.
EXAMPLE = (
    (0.64, "attention"),
    (0.83, "solid"),
    (0.42, "risk"),
    (0.71, "attention"),
    (0.33, "risk"),
    (0.58, "attention"),
    (0.92, "solid"),
)


def point(index: float, count: int, radius: float) -> tuple[float, float]:
    """The corner `index` of `count`, clockwise from the top, in units of the viewBox."""
    angle = -math.pi / 2 + index * 2 * math.pi / count
    return radius * math.cos(angle), radius * math.sin(angle)


def points(corners: list[tuple[float, float]]) -> str:
    """Corners as an SVG `points` attribute."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)


def polygon(count: int, radius: float) -> str:
    """A regular polygon with a corner at the top."""
    return points([point(i, count, radius) for i in range(count)])


def wedge(parent: Element, index: int, count: int) -> Element:
    """The mark of one direction: the polygon with one wedge filled; decorative."""
    svg = element(parent, "svg", class_="wedge", aria_hidden="true", focusable="false")
    svg.set("viewBox", "-60 -60 120 120")
    element(svg, "polygon", class_="wedge-frame", points=polygon(count, RADIUS))
    inner = RADIUS * math.cos(math.pi / count)
    corners = [
        (0.0, 0.0),
        point(index - 0.5, count, inner),
        point(index, count, RADIUS),
        point(index + 0.5, count, inner),
    ]
    element(svg, "polygon", class_="wedge-part", points=points(corners))
    return svg


def whole(parent: Element, count: int) -> Element:
    """The mark of all directions together: the bare polygon; decorative."""
    svg = element(parent, "svg", class_="wedge", aria_hidden="true", focusable="false")
    svg.set("viewBox", "-60 -60 120 120")
    element(svg, "polygon", class_="wedge-whole", points=polygon(count, RADIUS))
    return svg


def wedge_markup(index: int, count: int) -> str:
    """The same mark as text, for a template."""
    holder = Element("div")
    return tostring(wedge(holder, index, count), encoding="unicode")


def radar(parent: Element, labels: list[str], title: str = "") -> Element:
    """The frame of a profile: rings, spokes and labels; a script draws the shapes in its layers.

    Without a title it is decorative.
    """
    count = len(labels)
    svg = element(parent, "svg", class_="radar", focusable="false")
    svg.attrib |= {"role": "img", "aria-label": title} if title else {"aria-hidden": "true"}
    half = max(
        HALF, *(_reach(label, *point(i, count, OUTER + 14)) for i, label in enumerate(labels))
    )
    svg.set("viewBox", f"{-half} -158 {2 * half} 296")
    for share in (0.25, 0.5, 0.75, 1):
        element(svg, "polygon", class_="radar-ring", points=polygon(count, OUTER * share))
    for index, label in enumerate(labels):
        x, y = point(index, count, OUTER)
        element(svg, "line", class_="radar-spoke", x2=f"{x:.1f}", y2=f"{y:.1f}")
        x, y = point(index, count, OUTER + 14)
        anchor = _anchor(x)
        text = element(svg, "text", label, class_="radar-label", text_anchor=anchor)
        text.set("x", f"{x:.1f}")
        text.set("y", f"{y + 5:.1f}")
    element(svg, "g", class_="radar-shapes")
    return svg


def small_radar(parent: Element, count: int) -> None:
    """A small radar without labels; decorative: the words beside it say what matters."""
    svg = element(parent, "svg", class_="radar radar-small", aria_hidden="true", focusable="false")
    half = OUTER + 12
    svg.set("viewBox", f"{-half:g} {-half:g} {2 * half:g} {2 * half:g}")
    for share in (0.5, 1):
        element(svg, "polygon", class_="radar-ring", points=polygon(count, OUTER * share))
    element(svg, "g", class_="radar-shapes")


def _anchor(x: float) -> str:
    """How a label at `x` stands to its point: beside the picture, or centred above and below it."""
    return "start" if x > 20 else "end" if x < -20 else "middle"


def _reach(label: str, x: float, _: float) -> int:
    """How far from the middle a label at `x` goes, in units of the viewBox, all letters wide."""
    share = 0.5 if _anchor(x) == "middle" else 1
    return math.ceil(abs(x) + share * LETTER * len(label))


def example(
    count: int, radius: float, *, turn: int = 0, more: float = 0
) -> list[tuple[float, float]]:
    """The corners of a made-up profile; `turn` makes another of it, `more` a better one."""
    shares = [EXAMPLE[(index + turn) % len(EXAMPLE)][0] + more for index in range(count)]
    return [point(i, count, radius * min(share, 0.96)) for i, share in enumerate(shares)]


def example_markup(labels: list[str]) -> str:
    """A radar with a made-up profile, as text for a template; decorative."""
    holder = Element("div")
    svg = radar(holder, labels)
    corners = example(len(labels), OUTER)
    element(svg, "polygon", class_="shape now", points=points(corners))
    for index, (x, y) in enumerate(corners):
        _, band = EXAMPLE[index % len(EXAMPLE)]
        dot = element(svg, "circle", class_="dot now", r="6", data_band=band)
        dot.attrib |= {"cx": f"{x:.1f}", "cy": f"{y:.1f}"}
    return tostring(svg, encoding="unicode")

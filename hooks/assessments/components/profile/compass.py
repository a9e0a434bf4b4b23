"""The heptagon, or whatever polygon the number of checklists makes: wedges and the radar's frame."""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element, tostring

from assessments.components.html import element

RADIUS = 52.0
# Of the radar's outermost ring; profile.js draws by it.
OUTER = 120.0
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
    svg.set("viewBox", "-230 -158 460 296")
    for share in (0.25, 0.5, 0.75, 1):
        element(svg, "polygon", class_="radar-ring", points=polygon(count, OUTER * share))
    for index, label in enumerate(labels):
        x, y = point(index, count, OUTER)
        element(svg, "line", class_="radar-spoke", x2=f"{x:.1f}", y2=f"{y:.1f}")
        x, y = point(index, count, OUTER + 14)
        anchor = "start" if x > 20 else "end" if x < -20 else "middle"
        text = element(svg, "text", label, class_="radar-label", text_anchor=anchor)
        text.set("x", f"{x:.1f}")
        text.set("y", f"{y + 5:.1f}")
    element(svg, "g", class_="radar-shapes")
    return svg


def example_markup(labels: list[str]) -> str:
    """A radar with a made-up profile, as text for a template; decorative."""
    holder = Element("div")
    svg = radar(holder, labels)
    sample = [EXAMPLE[index % len(EXAMPLE)] for index in range(len(labels))]
    corners = [point(i, len(labels), OUTER * share) for i, (share, _) in enumerate(sample)]
    element(svg, "polygon", class_="shape now", points=points(corners))
    for (x, y), (_, band) in zip(corners, sample, strict=True):
        dot = element(svg, "circle", class_="dot now", r="6", data_band=band)
        dot.attrib |= {"cx": f"{x:.1f}", "cy": f"{y:.1f}"}
    return tostring(svg, encoding="unicode")

# mypy: disable-error-code="union-attr"
"""The compass: corners clockwise from the top, one wedge a direction, labels that stay readable."""

from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from assessments.components.profile.compass import (
    example_markup,
    point,
    points,
    polygon,
    radar,
    wedge,
    wedge_markup,
    whole,
)
from markdown import Markdown


@pytest.mark.parametrize(
    ("index", "count", "radius", "corner"),
    [
        (0, 4, 10, (0, -10)),
        (1, 4, 10, (10, 0)),
        (2, 4, 10, (0, 10)),
        (3, 4, 10, (-10, 0)),
        (0.5, 4, 10, (7.0711, -7.0711)),
        (1, 3, 100, (86.6025, 50)),
        (0, 7, 52, (0, -52)),
    ],
)
def test_corners_go_clockwise_from_the_top(
    index: Any, count: Any, radius: Any, corner: Any
) -> None:
    assert point(index, count, radius) == pytest.approx(corner, abs=1e-4)


def test_corners_are_written_with_one_decimal() -> None:
    assert points([(0, -52), (1.25, 3.333)]) == "0.0,-52.0 1.2,3.3"
    assert polygon(3, 100) == "0.0,-100.0 86.6,50.0 -86.6,50.0"


def test_a_wedge_is_one_direction_of_the_polygon() -> None:
    svg = wedge(Element("p"), 1, 4)
    assert svg.attrib == {
        "class": "wedge",
        "aria-hidden": "true",
        "focusable": "false",
        "viewBox": "-60 -60 120 120",
    }
    frame, part = svg
    assert frame.attrib == {
        "class": "wedge-frame",
        "points": "0.0,-52.0 52.0,0.0 0.0,52.0 -52.0,0.0",
    }
    # From the middle over half a side, the corner to the right, and half a side.
    assert part.attrib == {"class": "wedge-part", "points": "0.0,0.0 26.0,-26.0 52.0,0.0 26.0,26.0"}


def test_all_directions_together_are_the_bare_polygon() -> None:
    svg = whole(Element("p"), 3)
    assert svg.attrib == wedge(Element("p"), 0, 3).attrib
    [shape] = svg
    assert shape.attrib == {"class": "wedge-whole", "points": "0.0,-52.0 45.0,26.0 -45.0,26.0"}


def test_the_wedge_as_text_is_the_same() -> None:
    svg = fromstring(wedge_markup(1, 4))
    assert [part.attrib for part in svg] == [part.attrib for part in wedge(Element("p"), 1, 4)]


def labels(*names: Any) -> Any:
    svg = radar(Element("p"), list(names))
    return [
        (text.text, text.get("text-anchor"), text.get("x"), text.get("y"))
        for text in svg.iter("text")
    ]


def test_labels_stand_outside_the_ring_and_lean_away_from_it() -> None:
    assert labels("Top", "Right", "Bottom", "Left") == [
        ("Top", "middle", "0.0", "-129.0"),
        ("Right", "start", "134.0", "5.0"),
        ("Bottom", "middle", "0.0", "139.0"),
        ("Left", "end", "-134.0", "5.0"),
    ]


@pytest.mark.parametrize(
    ("count", "anchors"),
    [
        (3, "middle start end"),
        (5, "middle start start end end"),
        # The corners beside the top and the bottom are 17 and 21 away from the middle.
        (42, "middle middle start"),
        (50, "middle middle start"),
    ],
)
def test_a_label_near_the_middle_stands_there(count: Any, anchors: Any) -> None:
    found = [anchor for _, anchor, _, _ in labels(*map(str, range(count)))]
    assert found[: len(anchors.split())] == anchors.split()
    # The other side mirrors it.
    mirror = {"start": "end", "end": "start", "middle": "middle"}
    assert found[1:] == [mirror[anchor] for anchor in reversed(found[1:])]


def test_the_frame_has_four_rings_and_a_spoke_for_each_label() -> None:
    svg = radar(Element("p"), ["A", "B", "C", "D"], "All scores")
    assert svg.attrib == {
        "class": "radar",
        "focusable": "false",
        "role": "img",
        "aria-label": "All scores",
        "viewBox": "-230 -158 460 296",
    }
    rings = [ring.get("points").split()[1] for ring in svg.findall("*[@class='radar-ring']")]
    assert rings == ["30.0,0.0", "60.0,0.0", "90.0,0.0", "120.0,0.0"]
    spokes = [(line.get("x2"), line.get("y2")) for line in svg.iter("line")]
    assert spokes == [("0.0", "-120.0"), ("120.0", "0.0"), ("0.0", "120.0"), ("-120.0", "0.0")]
    assert [part.tag for part in svg] == ["polygon"] * 4 + ["line", "text"] * 4 + ["g"]
    assert svg[-1].attrib == {"class": "radar-shapes"}


def test_without_a_title_it_is_decorative() -> None:
    assert radar(Element("p"), ["A"]).get("aria-hidden") == "true"
    assert radar(Element("p"), ["A"]).get("role") is None


def test_an_example_has_a_shape_and_a_dot_for_each_label() -> None:
    svg = fromstring(example_markup(list("ABCDEFGHI")))
    shape = svg.find("polygon[@class='shape now']").get("points").split()
    dots = [(d.get("class"), d.get("r"), d.get("cx"), d.get("cy")) for d in svg.iter("circle")]
    assert dots[0] == ("dot now", "6", "0.0", "-76.8")  # 0.64 of 120
    assert [f"{x},{y}" for _, _, x, y in dots] == shape
    bands = [dot.get("data-band") for dot in svg.iter("circle")]
    assert bands == ("attention solid risk attention risk attention solid attention solid".split())
    assert svg.get("aria-hidden") == "true"


def test_the_example_is_neither_all_good_nor_all_bad() -> None:
    svg = fromstring(example_markup(list("ABCDEFG")))
    sizes = [
        round((float(d.attrib["cx"]) ** 2 + float(d.attrib["cy"]) ** 2) ** 0.5 / 120, 2)
        for d in svg.iter("circle")
    ]
    assert sizes == [0.64, 0.83, 0.42, 0.71, 0.33, 0.58, 0.92]


@pytest.mark.parametrize("count", range(3, 25))
def test_every_label_lies_within_the_picture(count: Any) -> None:
    names = ["A rather long label of a direction"[: 6 + 3 * (i % 10)] for i in range(count)]
    left, _, width, _ = map(float, radar(Element("p"), names).get("viewBox").split())
    assert left == -width / 2
    for name, anchor, x, _ in labels(*names):
        length = 7.2 * len(name)
        start = {"start": 0, "middle": -length / 2, "end": -length}[anchor] + float(x)
        assert left <= start
        assert start + length <= left + width


def test_a_picture_is_as_wide_as_its_longest_label_needs() -> None:
    assert radar(Element("p"), ["A", "B", "C"]).get("viewBox") == "-230 -158 460 296"
    wide = radar(Element("p"), ["A", "x" * 40, "C"]).get("viewBox")
    assert wide == "-405 -158 810 296"  # 134 * cos(30°), and 40 letters of 7.2


@pytest.mark.parametrize(("count", "drawn"), [(1, 0), (2, 0), (3, 1), (4, 1), (9, 1)])
@pytest.mark.parametrize("other", ["", "<!-- compare -->"])
def test_fewer_than_three_topics_make_no_picture_and_any_other_number_does(
    other: str, count: int, drawn: int
) -> None:
    checklists = "\n\n".join(
        f'<!-- checklist id="part-{number}" short="Part {number}" -->\n\n'
        '- [ ] It is clean. <!-- id="clean" scan -->\n\n<!-- /checklist -->'
        for number in range(count)
    )
    html = Markdown(extensions=["assessments"]).convert(
        f'{checklists}\n\n<!-- scan id="scan" select="scan" -->\n\n{other}'
    )
    pictures = 2 if other else 1
    assert html.count('class="radar"') == drawn * pictures
    assert html.count('<tr data-row="part-') == count * pictures

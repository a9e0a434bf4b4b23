"""What the content policy blocks, found where it was written; the sentences stand in cases/."""

import time
from typing import Any

import pytest
from assessments.reading.policy import ADDRESSES, BLOCKED, mistakes


def found(text: Any, *not_plain: Any) -> Any:
    lines = text.split("\n")
    plain = [index not in not_plain for index in range(len(lines))]
    return [(index, message.partition(";")[0]) for index, message in mistakes(lines, plain)]


FROM = 'this would be fetched from "{}", which the site\'s content policy blocks'
BLOCKS = "the site's content policy blocks {}"
NOTHING = 'a link with "javascript:" does nothing here'


@pytest.mark.parametrize("name", BLOCKED)
def test_tags(name: Any) -> None:
    assert found(f"a\n\n<{name.upper()} x>") == [(2, BLOCKS.format(f"<{name}>"))]
    assert found(f"<{name}x>") == []


@pytest.mark.parametrize("name", ADDRESSES)
def test_what_a_tag_fetches(name: Any) -> None:
    for address in ("https://example.org/a", "//example.org/a", "HTTP://example.org"):
        assert found(f'<img {name}="{address}">') == [(0, FROM.format("example.org"))]
        assert found(f"<img {name}={address} >") == [(0, FROM.format("example.org"))]
    assert found(f'<img {name}="a.png">') == found(f'<img {name}="/a.png">') == []
    assert found(f'<img data-{name}="https://example.org/a">') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p STYLE="a: b">', [(0, BLOCKS.format('style="…"'))]),
        ("<p style='a: b'>", [(0, BLOCKS.format('style="…"'))]),
        ("<p class=a style=b>", [(0, BLOCKS.format('style="…"'))]),
        ('<p data-style="a: b">', []),
        ("A {: style='a' } b", [(0, BLOCKS.format('style="…"'))]),
        ('# A {onmouseover="x()"}', [(0, BLOCKS.format('onmouseover="…"'))]),
        ("<b\n\nclass=a\nonclick='go()'>", [(0, BLOCKS.format('onclick="…"'))]),
        ('style="a: b" and onclick="c"', []),
        ('<a href="JavaScript:go()">', [(0, NOTHING)]),
        ("[a](javascript:go)", [(0, NOTHING)]),
        ("[a](<javascript:go>)", [(0, NOTHING)]),
        ("[a](a.md) and [javascript:](b.md)", []),
        ("![a](https://example.org/b.png)", [(0, FROM.format("example.org"))]),
        ("![a]( <//example.org/b.png> 'title')", [(0, FROM.format("example.org"))]),
        ("![](//example.org:80)", [(0, FROM.format("example.org:80"))]),
        ("[![a](https://example.org/b.png)](c.md)", [(0, FROM.format("example.org"))]),
        ("![a](b.png) [c](https://example.org/)", []),
        ("![a][b]\n\n[B]: https://example.org/c.png", [(2, FROM.format("example.org"))]),
        ("![b][]\n\n[b]: <https://example.org/c.png>", [(2, FROM.format("example.org"))]),
        ("[b]\n\n[b]: https://example.org/c.png", []),
        ("![a](c.png)\n\n[a]: https://example.org/c.png", []),
        ("`<script>` <!-- <style> -->", []),
        ("    <script>", []),
        ("- a\n\n    <script>", [(2, BLOCKS.format("<script>"))]),
        ("a < b > c", []),
        ("<https://example.org/>", []),
    ],
)
def test_everything_else(text: Any, expected: Any) -> None:
    assert found(text) == expected


def test_what_is_not_markdown_proper_is_not_looked_at() -> None:
    assert found("<script>\n<style>\n<script>", 0, 2) == [(1, BLOCKS.format("<style>"))]


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<a href=",
        "![",
        "![a](",
        "{: ",
        "[a]: ",
        '<a b="',
        "<a b=c ",
        "[![a][b]",
        "<a\n",
        "a=",
    ],
)
def test_a_long_line_takes_no_time(piece: Any) -> None:
    text = piece * 20_000
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 1

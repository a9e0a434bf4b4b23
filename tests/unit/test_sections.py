"""The sections of a page, as the search from disk finds them."""

from typing import Any

import pytest
from sections import Sections


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("<h1>A</h1><p>b</p>", [("", "A", "b")]),
        (
            '<h1 id="top">A</h1><p>b</p><h2 id="c">C<a class="headerlink" href="#c">#</a></h2>d',
            [("", "A", "b"), ("c", "C", "d")],
        ),
        ("<p>a</p><p>b</p>", [("", "", "a b")]),
        ("<p>a<br>b <b>c</b>d</p>", [("", "", "a b cd")]),
        ("<p>a</p><div data-search-skip><p>b<br></p></div><p>c</p>", [("", "", "a c")]),
        ('<p data-pagefind-ignore="all">a</p>b', [("", "", "b")]),
        ("<template><h2>a</h2></template><svg><text>b</text></svg>c", [("", "", "c")]),
        ("<p>&lt;b&gt; &amp; c</p>", [("", "", "<b> & c")]),
    ],
)
def test_sections(html: Any, expected: Any) -> None:
    assert Sections(html).found == expected

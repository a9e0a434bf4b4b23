"""What authors write and the HTML that comes of it: `rendered/<name>.md` and `<name>.html`.

A page in `rendered/` stands alone, as for somebody who uses the extension without a site; those in
`rendered/kitchen/` are the pages of one site. After a change that is meant, write them anew and
read the difference: `UPDATE_RENDERED=1 pytest -n 0 tests/unit/test_rendered.py`.
"""

import os
from typing import Any

import pytest
from rendering import PAGES, render

UPDATE = "UPDATE_RENDERED" in os.environ


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.with_suffix("").name))
def test_what_an_author_writes_becomes(path: Any) -> None:
    golden = path.with_suffix(".html")
    html = render(path)
    if UPDATE:
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")


def test_a_page_that_the_site_has_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [path for path in PAGES if path.parent.name == "kitchen"]
    monkeypatch.setattr("assessments.renderer.parse", None)
    assert [bool(render(path)) for path in read] == [True] * len(read)

"""Our scripts: small rules that keep them safe to serve."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted([*ROOT.glob("hooks/**/*.js"), *ROOT.glob("overrides/assets/*.js")])


@pytest.fixture(params=SCRIPTS, ids=lambda path: path.name)
def source(request):
    return request.param.read_text(encoding="utf-8")


def test_no_data_is_ever_parsed_as_html_into_the_page(source):
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source)


def test_nothing_is_ever_cleared_or_fetched_from_elsewhere(source):
    assert not re.search(r"localStorage\.clear|https?://(?!www\.w3\.org/2000/svg)", source)

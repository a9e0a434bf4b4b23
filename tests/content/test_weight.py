"""What a first visit fetches, as a host with compression sends it."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

LINK_RE = re.compile(r"<link\b[^>]*>")
# What a browser fetches for a page; an icon for the home screen only who puts it there.
FETCHED_RE = re.compile(r'rel="(?:stylesheet|icon|manifest)"')
SOURCE_RE = re.compile(r'<(?:script|img)\b[^>]*\bsrc="([^"]+)"')
HREF_RE = re.compile(r'href="([^"]+)"')
# What is compressed already comes as it is.
PACKED = (".png", ".jpg", ".webp")


def first_visit(site: Path, address: str) -> dict[str, int]:
    """Bytes of the page and of each file that it fetches, by address."""
    html = (site / address / "index.html").read_text(encoding="utf-8")
    links = [link for link in LINK_RE.findall(html) if FETCHED_RE.search(link)]
    found = [match[1] for link in links if (match := HREF_RE.search(link))]
    paths = {address} | {
        unquote(urljoin(f"/{address}", reference)).lstrip("/")
        for reference in (*found, *SOURCE_RE.findall(html))
    }
    return {path: _size(site / path) for path in paths}


def _size(path: Path) -> int:
    content = (path / "index.html" if path.is_dir() else path).read_bytes()
    return len(content) if path.suffix in PACKED else len(gzip.compress(content, 9))


@pytest.mark.parametrize("home", ["", "en/"])
def test_a_first_visit_to_the_home_page_is_light(edition: Path, home: str) -> None:
    sizes = first_visit(edition, home)
    assert sum(sizes.values()) <= 30_000, sizes
    assert len(sizes) <= 10


# Pages whose words alone weigh more than 9.5 kB, and what they weigh in all.
LONG = {
    "oorzaken/geld-en-contract/": 42_450,
    "en/causes/money-and-contract/": 42_250,
    "oorzaken/gebrek-aan-vertrouwen/": 40_900,
    "oorzaken/veranderende-prioriteiten/": 40_600,
    "en/causes/lack-of-trust/": 40_600,
    "en/causes/changing-priorities/": 40_200,
}


def test_a_first_visit_to_any_page_about_a_cause_is_light(edition: Path) -> None:
    pages = [*edition.glob("oorzaken/*/index.html"), *edition.glob("en/causes/*/index.html")]
    assert len(pages) == 14
    for page in pages:
        address = f"{page.parent.relative_to(edition).as_posix()}/"
        sizes = first_visit(edition, address)
        assert sum(sizes.values()) <= LONG.get(address, 40_000), (address, sizes)
        assert len(sizes) <= 10

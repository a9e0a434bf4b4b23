# mypy: disable-error-code="index"
"""The built site: addresses, languages, heads, policy, search, and that it builds the same twice."""

import base64
import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from conftest import SITE_URL, build


class Elements(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, html: Any) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: Any, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: Any, **wanted: Any) -> Any:
        return [
            a
            for t, a in self.tags
            if t == tag and all((a.get(k) or "").strip() == v for k, v in wanted.items())
        ]


@pytest.fixture(scope="session")
def pages(site: Path) -> Any:
    """Every page but those that stand in for one, by its address below the site."""
    found = sorted(path for path in site.rglob("index.html") if path.parent.name != "offline")
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text(
            encoding="utf-8"
        )
        for path in found
    }


@pytest.fixture(scope="session")
def parsed(pages: Any) -> Any:
    return {address: Elements(html) for address, html in pages.items()}


def test_the_build_says_nothing_that_is_a_warning(site: Path) -> None:
    assert "WARNING" not in site.with_suffix(".log").read_text(encoding="utf-8")


def test_both_languages_have_the_same_number_of_pages(pages: Any) -> None:
    english = [address for address in pages if address.startswith("en/")]
    assert len(english) * 2 == len(pages)


@pytest.mark.parametrize(
    "address",
    [
        "onderwerpen/temperatuur/",
        "en/topics/temperature/",
        "vergelijken/",
        "en/compare/",
        "mijn-keukens/",
        "en/my-kitchens/",
    ],
)
def test_addresses_are_in_the_language_of_the_page(pages: Any, address: Any) -> None:
    assert address in pages


def test_a_title_names_the_page_and_the_site_once(pages: Any) -> None:
    titles = [re.search("<title>(.*?)</title>", html)[1] for html in pages.values()]
    assert len(set(titles)) == len(titles)
    for title in titles:
        names = re.split(" · |: ", title)
        assert len(names) == len(set(names)) == 2


def test_the_menu_leaves_the_home_page_to_the_name_of_the_site(parsed: Any) -> None:
    for address, page in parsed.items():
        menu = [
            urljoin(f"/{address}", link["href"]) for link in page.all("a", **{"class": "menu-link"})
        ]
        assert len(menu) >= 7
        assert not {"/", "/en/"} & set(menu)


def test_an_authors_text_is_what_style_sheets_of_components_call_it(parsed: Any) -> None:
    for address, page in parsed.items():
        [article] = page.all("article")
        assert "prose" in article["class"].split(), address


def test_every_page_knows_its_counterpart_and_itself(parsed: Any) -> None:
    for address, page in parsed.items():
        links = {a["hreflang"]: a["href"] for a in page.all("link", rel="alternate")}
        assert set(links) == {"nl", "en", "x-default"}
        assert links["x-default"] == links["nl"]
        own = "en" if address.startswith("en/") else "nl"
        assert links[own] == SITE_URL + address
        for other in links.values():
            back = parsed[other.removeprefix(SITE_URL)].all("link", rel="alternate")
            assert SITE_URL + address in {a["href"] for a in back}


def test_every_page_has_a_full_head(parsed: Any, pages: Any) -> None:
    for address, page in parsed.items():
        assert page.all("link", rel="canonical") == [
            {"rel": "canonical", "href": SITE_URL + address}
        ]
        [description] = page.all("meta", name="description")
        assert 50 <= len(description["content"]) <= 175, address
        properties = {a["property"]: a["content"] for a in page.all("meta") if "property" in a}
        assert properties["og:url"] == SITE_URL + address
        assert properties["og:description"] == description["content"]
        assert "<title>" in pages[address]
        language = "en" if address.startswith("en/") else "nl"
        assert page.all("html")[0]["lang"] == language


def test_open_graph_pictures_exist(site: Path, parsed: Any) -> None:
    for page in parsed.values():
        [picture] = [a for a in page.all("meta") if a.get("property") == "og:image"]
        assert (site / picture["content"].removeprefix(SITE_URL)).is_file()


def test_titles_and_descriptions_are_unique(pages: Any) -> None:
    for pattern in (r"<title>(.*?)</title>", r'name="description" content="(.*?)"'):
        found = [re.search(pattern, html)[1] for html in pages.values()]
        twice = {text for text in found if found.count(text) > 1}
        assert not twice


def test_links_and_assets_are_relative_and_exist(site: Path, parsed: Any) -> None:
    for address, page in parsed.items():
        references = [a[name] for _, a in page.tags for name in ("href", "src") if a.get(name)]
        for reference in references:
            parts = urlsplit(reference)
            if parts.scheme in ("http", "https", "mailto", "data") or reference.startswith("#"):
                continue
            assert not reference.startswith("/"), f"{address}: {reference}"
            path = unquote(urlsplit(urljoin("http://x/" + address, reference)).path).lstrip("/")
            target = site / path
            assert target.is_file() or (target / "index.html").is_file(), f"{address}: {reference}"


def test_nothing_is_loaded_from_another_host(parsed: Any) -> None:
    for address, page in parsed.items():
        loaded = [a.get("src") for t, a in page.tags if t in ("script", "img", "iframe")]
        loaded += [a["href"] for a in page.all("link", rel="stylesheet")]
        assert not [x for x in loaded if x and urlsplit(x).netloc], address


def own_script(site: Path, parsed: Any, address: Any) -> Any:
    """The file of the one script of ours on a page."""
    (script,) = [a for a in parsed[address].all("script") if "data-store" in a]
    return site / urlsplit(urljoin("http://x/" + address, script["src"])).path.lstrip("/")


def test_a_page_starts_the_components_that_stand_on_it(site: Path, parsed: Any) -> None:
    stand = {
        address: {a["data-kind"] for _, a in page.tags if "data-kind" in a}
        for address, page in parsed.items()
    }
    for address, kinds in stand.items():
        script = own_script(site, parsed, address).read_text(encoding="utf-8")
        started = set(re.findall(r'\("([a-z-]+)",', script))
        assert kinds <= started, address


def test_the_policy_allows_exactly_the_inline_scripts_of_the_page(pages: Any) -> None:
    for address, html in pages.items():
        policy = re.search(r'Content-Security-Policy" content="(.*?)"', html)[1]
        assert "unsafe-inline" not in policy
        inline = re.findall(
            r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(.*?)</script>", html, re.DOTALL
        )
        digests = {
            base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline
        }
        assert digests == set(re.findall(r"sha256-([^']+)", policy)), address


def test_no_inline_handlers_or_styles(parsed: Any) -> None:
    for address, page in parsed.items():
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on")], f"{address}: {tag}"
            assert "style" not in attributes, f"{address}: {tag}"


def test_ids_are_unique_on_every_page(parsed: Any) -> None:
    for address, page in parsed.items():
        ids = [a["id"] for _, a in page.tags if "id" in a]
        assert len(ids) == len(set(ids)), (address, {i for i in ids if ids.count(i) > 1})


def test_the_language_switch_finds_the_same_anchors(parsed: Any) -> None:
    def anchors(address: Any) -> Any:
        return {
            a["id"]
            for t, a in parsed[address].tags
            if t in ("h2", "h3", "form", "fieldset") and a.get("id")
        }

    for address, page in parsed.items():
        [english] = page.all("link", rel="alternate", hreflang="en")
        assert anchors(address) == anchors(english["href"].removeprefix(SITE_URL)), address


def test_the_sitemap_has_every_page(site: Path, pages: Any) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert {SITE_URL + address for address in pages} <= set(re.findall(r"<loc>(.*?)</loc>", text))


def test_one_page_for_what_is_not_there_speaks_both_languages(site: Path) -> None:
    assert not (site / "en/404.html").exists()
    html = (site / "404.html").read_text(encoding="utf-8")
    assert "Deze pagina is er niet" in html
    assert "This page does not exist" in html
    assert not Elements(html).all("link", rel="stylesheet")


def test_the_search_index_has_both_languages(site: Path) -> None:
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert set(entry["languages"]) == {"nl", "en"}
    counts = [language["page_count"] for language in entry["languages"].values()]
    assert counts[0] == counts[1] > 10


def test_two_builds_in_two_folders_are_identical(site: Path, tmp_path: Path) -> None:
    build(tmp_path / "again")
    names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    again = tmp_path / "again"
    assert names == sorted(p.relative_to(again).as_posix() for p in again.rglob("*") if p.is_file())
    assert [n for n in names if (site / n).read_bytes() != (again / n).read_bytes()] == []


# What the scripts of the sample give to tests, and to nobody else.
EXPOSED = re.compile(r";?window\.assessments=\{[^}]*\}")


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("", 6_850),
        ("onderwerpen/temperatuur/", 10_650),  # a self-check and a quiz
        ("scan/", 20_850),  # who is invited by a facilitator replies here
        ("vergelijken/", 22_000),
        ("ronde/", 20_550),  # a facilitator's rounds: no more than a comparison
        ("quiz/", 10_200),
        ("over/", 2_950),  # a pack of paper
        ("invulbladen/rooster/", 9_990),
    ],
)
def test_scripts_stay_light(site: Path, parsed: Any, address: Any, most: Any) -> None:
    script = own_script(site, parsed, address).read_text(encoding="utf-8")
    served = EXPOSED.sub("", script)
    assert served != script
    assert len(gzip.compress(served.encode(), 9)) <= most


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("onderwerpen/temperatuur/", ["Home", "Vier onderwerpen"]),
        ("en/plan/", ["Home", "My kitchens"]),
        ("feiten/", ["Home", "Meer"]),  # begins with a page that is not about the section
        ("quiz/", []),
    ],
)
def test_a_page_tells_the_way_to_it(pages: Any, address: str, way: list[str]) -> None:
    path = re.search('<nav class="path".*?</nav>', pages[address], re.DOTALL)
    steps = re.findall("<li>(.*?)</li>", path[0] if path else "", re.DOTALL)
    assert [re.sub("<.*?>", "", step).strip() for step in steps][1:] == way[1:]


# What needs Material's script: code with a copy button, and all that stands on the work card.
WITH_THEIR_SCRIPT = {"feiten/", "en/facts/", "werkkaart/", "en/work-card/"}


def sheets(site: Path, parsed: Any, address: Any) -> Any:
    """The style sheets of a page as they are served."""
    links = [a["href"] for a in parsed[address].all("link", rel="stylesheet")]
    paths = [urlsplit(urljoin("http://x/" + address, link)).path.lstrip("/") for link in links]
    return [(site / path).read_bytes() for path in paths]


def test_a_page_has_a_light_style_sheet_of_ours_and_the_themes_as_far_as_it_is_used(
    site: Path, parsed: Any
) -> None:
    for address in parsed.keys() - WITH_THEIR_SCRIPT:
        theirs, ours = sheets(site, parsed, address)
        assert len(gzip.compress(theirs, 9)) <= 8_000, address
        assert len(gzip.compress(ours, 9)) <= 8_750, address


def test_only_a_page_that_needs_it_has_the_themes_script_and_goes_without_trusted_types(
    pages: Any,
) -> None:
    for address, html in pages.items():
        needs = address in WITH_THEIR_SCRIPT
        assert ("assets/javascripts/bundle." in html) == needs, address
        assert ("require-trusted-types-for" in html) != needs, address


def test_the_page_to_show_without_a_connection_lists_every_page_of_its_language(
    site: Path, pages: Any
) -> None:
    for prefix, language in (("", "nl"), ("en/", "en")):
        html = (site / prefix / "offline/index.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in html
        own = [address for address in pages if address.startswith("en/") == (prefix == "en/")]
        assert html.count("<li hidden>") == len(own)
        manifest = json.loads((site / prefix / "manifest.webmanifest").read_text(encoding="utf-8"))
        assert manifest["lang"] == language


def test_hosts_are_told_of_headers(site: Path) -> None:
    assert "frame-ancestors 'none'" in (site / "_headers").read_text(encoding="utf-8")


def test_pages_name_the_commit_or_nothing(pages: Any) -> None:
    named = {
        re.search(r'class="licence">[^<]*?(?:Versie|Version)?( [0-9a-f]{10}\+?\.)?</p>', html)[1]
        for html in pages.values()
    }
    assert len(named) == 1

"""An author's mistake stops the build, with one clear line that says where and how to mend it."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import build, copy_sample


@pytest.fixture
def project(tmp_path: Path) -> Any:
    return copy_sample(tmp_path)


def said(config: Path, tmp_path: Path) -> Any:
    with pytest.raises(subprocess.CalledProcessError) as failure:
        build(tmp_path / "site", config=config)
    return failure.value.stdout + failure.value.stderr


def edit(config: Path, name: Any, old: Any, new: Any) -> Any:
    path = config.parent / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_missing_translation(project: Path, tmp_path: Path) -> None:
    (project.parent / "docs/en/topics/storage.md").unlink()
    assert 'docs/nl/topics/storage.md:1: this page is missing in language "en"' in said(
        project, tmp_path
    )


def test_an_unknown_remedy_names_the_nearest_one(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/topics/temperature.md", '"breakdown" critical', '"breakdwon" critical')
    message = said(project, tmp_path)
    assert f"docs/nl/topics/temperature.md:{line}:" in message
    assert 'did you mean "breakdown"?' in message


def test_all_mistakes_are_reported_together_in_the_order_of_the_source(
    project: Path, tmp_path: Path
) -> None:
    second = edit(project, "nl/topics/temperature.md", 'weight="2"', 'weight="heavy"')
    first = edit(project, "nl/topics/cleaning.md", 'about="me"', 'about="them"')
    message = said(project, tmp_path)
    one = message.index(f"docs/nl/topics/cleaning.md:{first}:")
    two = message.index(f"docs/nl/topics/temperature.md:{second}:")
    assert one < two


def test_another_right_answer_in_a_translation(project: Path, tmp_path: Path) -> None:
    edit(project, "en/topics/storage.md", "- [x] Throw the carton", "- [ ] Throw the carton")
    assert 'option "throw-away" has another right answer' in said(project, tmp_path)


def test_another_weight_in_a_translation(project: Path, tmp_path: Path) -> None:
    edit(project, "en/topics/temperature.md", ' weight="2"', "")
    assert "another weight" in said(project, tmp_path)


def test_a_page_without_a_slug(project: Path, tmp_path: Path) -> None:
    edit(project, "nl/scan.md", "slug: scan\n", "")
    assert "docs/nl/scan.md:1: the front matter has no slug" in said(project, tmp_path)


def test_two_pages_with_one_address(project: Path, tmp_path: Path) -> None:
    edit(project, "nl/plan.md", "slug: plan", "slug: scan")
    assert "has the same address as" in said(project, tmp_path)


def test_a_page_without_a_description(project: Path, tmp_path: Path) -> None:
    edit(project, "nl/scan.md", "description:", "omschrijving:")
    assert "docs/nl/scan.md:1: the front matter has no description" in said(project, tmp_path)


def test_a_broken_link(project: Path, tmp_path: Path) -> None:
    edit(project, "nl/topics/allergens.md", "(../facts.md", "(../fatcs.md")
    assert "fatcs.md" in said(project, tmp_path)


def test_settings_that_cannot_be(project: Path, tmp_path: Path) -> None:
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace('"partly": 1', '"partly": "one"'), encoding="utf-8")
    assert "mkdocs.yml: assessments:" in said(project, tmp_path)


def test_an_invitation_to_nothing_in_the_front_matter(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/index.md", "invite: scan", "invite: scann")
    assert f'docs/nl/index.md:{line}: there is no checklist, scan or quiz "scann"' in said(
        project, tmp_path
    )


def test_front_matter_that_is_no_yaml(project: Path, tmp_path: Path) -> None:
    edit(project, "nl/scan.md", "title: Scan", 'title: "Scan')
    assert "docs/nl/scan.md:2: the front matter is no YAML" in said(project, tmp_path)


def test_a_file_that_is_no_utf_8(project: Path, tmp_path: Path) -> None:
    path = project.parent / "docs/nl/scan.md"
    path.write_bytes(path.read_bytes().replace(b"Denk aan", b"Denk \xe9\xe9n"))
    assert "docs/nl/scan.md:9: this is no UTF-8" in said(project, tmp_path)


def test_a_footnote_without_a_text(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/topics/temperature.md", "[^who]", "[^whoo]")
    assert f'docs/nl/topics/temperature.md:{line}: footnote "whoo" has no text' in said(
        project, tmp_path
    )


def test_a_page_of_the_navigation_that_is_not_there(project: Path, tmp_path: Path) -> None:
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace("- plan.md", "- plann.md"), encoding="utf-8")
    message = said(project, tmp_path)
    line = text[: text.index("- plan.md")].count("\n") + 1
    assert f'mkdocs.yml:{line}: nav names a page "plann.md" that is not there; did you' in message
    assert "in no menu" not in message


def test_a_setting_that_does_not_exist(project: Path, tmp_path: Path) -> None:
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace("      store: ", "      stroe: "), encoding="utf-8")
    assert 'mkdocs.yml: assessments: there is no setting "stroe"' in said(project, tmp_path)


def test_a_slip_in_a_marker_is_not_blamed_on_whoever_refers_to_it(
    project: Path, tmp_path: Path
) -> None:
    line = edit(project, "nl/scan.md", 'select="scan"', 'selct="scan"')
    problems = [row for row in said(project, tmp_path).split("\n") if row.startswith("docs/")]
    assert problems
    assert all(row.startswith(f"docs/nl/scan.md:{line}: ") for row in problems)


def test_an_opening_question_in_one_language_only(project: Path, tmp_path: Path) -> None:
    line = edit(project, "en/topics/storage.md", ' ask="What do we throw away most often?"', "")
    assert f'docs/en/topics/storage.md:{line}: checklist "storage" has ask' in said(
        project, tmp_path
    )


def test_a_button_to_a_heading_that_is_not_there(project: Path, tmp_path: Path) -> None:
    edit(project, "en/index.md", "{#causes}", "{#topics}")
    line = edit(project, "nl/index.md", "more: causes", "more: causse")
    message = said(project, tmp_path)
    assert (
        f'docs/nl/index.md:{line}: this page has no heading with the id "causse"; '
        'did you mean "causes"?'
    ) in message
    assert (
        f'docs/en/index.md:{line}: this page has no heading with the id "causes"; '
        'known are "phases", "topics"'
    ) in message


@pytest.mark.parametrize(
    "opening",
    ["<details>\n<summary>Meer</summary>\n\n", "<div>\n", "<section>\n\nNooit dicht.\n\n"],
)
def test_a_checklist_that_gets_lost_in_html(project: Path, tmp_path: Path, opening: Any) -> None:
    marker = '<!-- checklist id="temperature"'
    edit(project, "nl/topics/temperature.md", marker, opening + marker)
    text = (project.parent / "docs/nl/topics/temperature.md").read_text(encoding="utf-8")
    line = text[: text.index(marker)].count("\n") + 1
    assert f"docs/nl/topics/temperature.md:{line}: this checklist is lost in the HTML" in said(
        project, tmp_path
    )
    assert not (tmp_path / "site/index.html").exists()


def test_what_is_nearly_a_marker(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/plan.md", "<!-- plan -->", "<!— plan —>")
    assert f'docs/nl/plan.md:{line}: this looks like the marker "plan"' in said(project, tmp_path)


def test_what_the_policy_would_block(project: Path, tmp_path: Path) -> None:
    line = edit(
        project, "en/facts.md", "# ", "<p onclick='go()'>![x](https://example.org/x.png)\n\n# "
    )
    message = said(project, tmp_path)
    assert f"docs/en/facts.md:{line}: the site's content policy blocks onclick" in message
    assert f'docs/en/facts.md:{line}: this would be fetched from "example.org"' in message


def test_a_slug_that_is_the_name_of_a_language(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/plan.md", "slug: plan", "slug: en")
    assert [row for row in said(project, tmp_path).split("\n") if row.startswith("docs/")] == [
        f"docs/nl/plan.md:{line}: has the same address as docs/en/index.md; give it another slug"
    ]


def test_a_checklist_without_a_line_is_complained_of_once(project: Path, tmp_path: Path) -> None:
    path = project.parent / "docs/nl/topics/storage.md"
    text = path.read_text(encoding="utf-8")
    start = text.index("\n", text.index("<!-- checklist")) + 1
    end = text.index("<!-- /checklist")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    line = text[:start].count("\n")
    assert [row for row in said(project, tmp_path).split("\n") if row.startswith("docs/")] == [
        f'docs/nl/topics/storage.md:{line}: checklist "storage" is empty; '
        "add a line such as - [ ] …"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (' id="breakdown" phase', ' id="brokendown" phase'),
        (' remedy="breakdown" critical', ' remedy="breakdwon" critical'),
        ('<!-- checklist id="temperature"', '  <!-- checklist id="temperature"'),
        ('<!-- checklist id="temperature"', '<!— checklist id="temperature"'),
    ],
)
def test_one_mistake_is_said_once_at_its_own_line(
    project: Path, tmp_path: Path, old: Any, new: Any
) -> None:
    line = edit(project, "nl/topics/temperature.md", old, new)
    rows = [row for row in said(project, tmp_path).split("\n") if row.startswith("docs/")]
    assert len(rows) == 1
    assert rows[0].startswith(f"docs/nl/topics/temperature.md:{line}: ")


def test_words_that_yaml_takes_for_something_else(project: Path, tmp_path: Path) -> None:
    one = edit(project, "nl/plan.md", "slug: plan", "slug: yes")
    two = edit(project, "nl/quiz.md", "title: ", "title: No # ")
    message = said(project, tmp_path)
    assert f'docs/nl/plan.md:{one}: YAML reads "slug" as true; put the word in quotes' in message
    assert f'docs/nl/quiz.md:{two}: YAML reads "title" as false' in message


def test_a_control_character_in_the_front_matter(project: Path, tmp_path: Path) -> None:
    line = edit(project, "nl/plan.md", "title: ", "title: \x1a")
    assert f"docs/nl/plan.md:{line}: the front matter is no YAML" in said(project, tmp_path)


def test_a_page_in_no_menu_and_a_section_without_a_name(project: Path, tmp_path: Path) -> None:
    text = project.read_text(encoding="utf-8")
    text = text.replace("      - plan.md\n", "").replace(
        "          Mijn keukens: My kitchens\n", ""
    )
    project.write_text(text, encoding="utf-8")
    line = text[: text.index("- Mijn keukens:")].count("\n") + 1
    message = said(project, tmp_path)
    assert 'docs/nl/plan.md:1: this page is in no menu; add "- plan.md" to nav' in message
    assert f'mkdocs.yml:{line}: section "Mijn keukens" has no name in language "en"' in message


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A copy of the sample with whatever is unusual and no mistake, built without an address."""
    folder = tmp_path_factory.mktemp("odd")
    config = copy_sample(folder)
    docs = config.parent / "docs"
    text = config.read_text(encoding="utf-8")
    start, end = text.index("      - locale: nl"), text.index("      - locale: en")
    after = text.index("\nnav:")
    text = text[:start] + text[end:after].rstrip("\n") + "\n" + text[start:end] + text[after:]
    text = text.replace("exclude_docs: texts.toml", "exclude_docs: |\n  texts.toml\n  drafts/")
    config.write_text(text, encoding="utf-8")
    for name in (".#plan.md", "._plan.md", ".obsidian/note.md", "drafts/idea.md"):
        for language in ("nl", "en"):
            path = docs / language / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"\x00\xff no page")
    edit(config, "nl/index.md", "invite: scan\n", "")
    edit(config, "en/index.md", "invite: scan\n", "")
    for language in ("nl", "en"):
        path = docs / language / "topics/temperature.md"
        text = path.read_text(encoding="utf-8")
        text = text.replace("<!-- checklist", '<details markdown="1">\n\n<!-- checklist')
        text = text.replace("<!-- /checklist -->", "<!-- /checklist -->\n\n</details>")
        text = text.replace(" <!-- id=", "[^who] [a][b] [c](storage.md) <!-- id=", 1)
        text += "\n[b]: cleaning.md#cleaning\n"
        text += "\n<!-- TODO: a remark -->\n\nOne <!-- FIXME --> two.\n"
        text += "\n| a | b |\n|--:|:-:|\n| 1 | 2 |\n"
        path.write_text(text, encoding="utf-8")
    environment = dict.fromkeys(("SITE_URL", "CI_PAGES_URL", "CF_PAGES_URL", "NETLIFY"), "")
    log = build(folder / "site", config=config, **environment)
    return folder / "site", log


def test_a_checklist_in_html_for_markdown_is_there(odd: Any) -> None:
    html = (odd[0] / "onderwerpen/temperatuur/index.html").read_text(encoding="utf-8")
    assert html.index("<details>") < html.index('data-checklist="temperature"')
    assert "\x02" not in html


def test_a_statement_on_another_page_leads_to_what_its_own_page_leads_to(odd: Any) -> None:
    html = (odd[0] / "en/scan/index.html").read_text(encoding="utf-8")
    assert (
        ' (<a href="../topics/temperature/#fn:who">source</a>) '
        '<a href="../topics/cleaning/#cleaning">a</a> <a href="../topics/storage/">c</a></legend>'
    ) in html
    html = (odd[0] / "scan/index.html").read_text(encoding="utf-8")
    assert '(<a href="../onderwerpen/temperatuur/#fn:who">bron</a>)' in html


def test_remarks_of_authors_are_not_published(odd: Any) -> None:
    html = (odd[0] / "onderwerpen/temperatuur/index.html").read_text(encoding="utf-8")
    assert "<!--" not in html
    assert "TODO" not in html
    assert "FIXME" not in html


def test_a_column_is_aligned_by_a_class_that_has_a_style(odd: Any) -> None:
    html = (odd[0] / "onderwerpen/temperatuur/index.html").read_text(encoding="utf-8")
    assert '<td class="align-right">1</td>' in html
    assert " style=" not in html
    *_, style = re.findall(r'href="([^"]*assets/named/[0-9a-f]{12}\.css)"', html)
    css = (odd[0] / "onderwerpen/temperatuur" / style).read_text(encoding="utf-8")
    for side in ("left", "center", "right"):
        assert f".align-{side}" in css


def test_the_default_language_need_not_come_first(odd: Any) -> None:
    assert 'lang="nl"' in (odd[0] / "index.html").read_text(encoding="utf-8")
    assert 'lang="en"' in (odd[0] / "en/index.html").read_text(encoding="utf-8")


def test_a_home_page_without_a_first_step(odd: Any) -> None:
    html = (odd[0] / "index.html").read_text(encoding="utf-8")
    assert "Hoe veilig is jullie keuken?" in html
    assert 'href="#causes"' in html
    assert 'class="button button-go" href="#"' not in html
    assert 'class="facts"> ·' not in html


def test_what_mkdocs_ignores_is_no_page(odd: Any) -> None:
    published = {path.name for path in odd[0].rglob("*")}
    assert not published & {"idea", "note", ".obsidian", "drafts"}


def test_without_an_address_nothing_is_made_up(odd: Any) -> None:
    site, log = odd
    assert "SITE_URL is not set" in log
    assert log.count("SITE_URL is not set") == 1
    assert not list(site.glob("sitemap.xml*"))
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for word in (
            "127.0.0.1",
            '"None',
            "canonical",
            'rel="alternate ',
            "og:url",
            "og:image",
            "sitemap",
        ):
            assert word not in html, (page, word)


def test_a_clean_address_from_one_that_is_not(project: Path, tmp_path: Path) -> None:
    build(tmp_path / "site", config=project, SITE_URL="https://x.nl//a")
    html = (tmp_path / "site/en/scan/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://x.nl/a/en/scan/">' in html
    assert 'content="https://x.nl/a/assets/images/og-en.png"' in html
    links = re.findall(r'hreflang="([\w-]+)" href="([^"]*)"', html)
    assert ("nl", "https://x.nl/a/scan/") in links
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://x.nl/a/scan/</loc>" in sitemap
    assert "x.nl//" not in sitemap
    missing = (tmp_path / "site/404.html").read_text(encoding="utf-8")
    assert 'href="/a/' in missing

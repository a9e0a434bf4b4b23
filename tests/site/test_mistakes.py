"""An author's mistake stops the build, with one clear line that says where and how to mend it."""

import subprocess

import pytest
from conftest import build, copy_sample


@pytest.fixture
def project(tmp_path):
    return copy_sample(tmp_path)


def said(config, tmp_path) -> str:
    with pytest.raises(subprocess.CalledProcessError) as failure:
        build(tmp_path / "site", config=config)
    return failure.value.stdout + failure.value.stderr


def edit(config, name, old, new):
    path = config.parent / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_missing_translation(project, tmp_path):
    (project.parent / "docs/en/topics/storage.md").unlink()
    assert 'docs/nl/topics/storage.md:1: this page is missing in language "en"' in said(
        project, tmp_path
    )


def test_an_unknown_remedy_names_the_nearest_one(project, tmp_path):
    line = edit(project, "nl/topics/temperature.md", '"breakdown" critical', '"breakdwon" critical')
    message = said(project, tmp_path)
    assert f"docs/nl/topics/temperature.md:{line}:" in message
    assert 'did you mean "breakdown"?' in message


def test_all_mistakes_are_reported_together_in_the_order_of_the_source(project, tmp_path):
    second = edit(project, "nl/topics/temperature.md", 'weight="2"', 'weight="heavy"')
    first = edit(project, "nl/topics/cleaning.md", 'about="me"', 'about="them"')
    message = said(project, tmp_path)
    one = message.index(f"docs/nl/topics/cleaning.md:{first}:")
    two = message.index(f"docs/nl/topics/temperature.md:{second}:")
    assert one < two


def test_another_right_answer_in_a_translation(project, tmp_path):
    edit(project, "en/topics/storage.md", "- [x] Throw the carton", "- [ ] Throw the carton")
    assert 'option "throw-away" has another right answer' in said(project, tmp_path)


def test_another_weight_in_a_translation(project, tmp_path):
    edit(project, "en/topics/temperature.md", ' weight="2"', "")
    assert "another weight" in said(project, tmp_path)


def test_a_page_without_a_slug(project, tmp_path):
    edit(project, "nl/scan.md", "slug: scan\n", "")
    assert "docs/nl/scan.md:1: the front matter has no slug" in said(project, tmp_path)


def test_two_pages_with_one_address(project, tmp_path):
    edit(project, "nl/plan.md", "slug: plan", "slug: scan")
    assert "has the same address as" in said(project, tmp_path)


def test_a_page_without_a_description(project, tmp_path):
    edit(project, "nl/scan.md", "description:", "omschrijving:")
    assert "docs/nl/scan.md:1: the front matter has no description" in said(project, tmp_path)


def test_a_broken_link(project, tmp_path):
    edit(project, "nl/topics/allergens.md", "(../facts.md", "(../fatcs.md")
    assert "fatcs.md" in said(project, tmp_path)


def test_settings_that_cannot_be(project, tmp_path):
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace('"partly": 1', '"partly": "one"'), encoding="utf-8")
    assert "mkdocs.yml: assessments:" in said(project, tmp_path)


def test_an_invitation_to_nothing_in_the_front_matter(project, tmp_path):
    line = edit(project, "nl/index.md", "invite: scan", "invite: scann")
    assert f'docs/nl/index.md:{line}: there is no checklist, scan or quiz "scann"' in said(
        project, tmp_path
    )


def test_front_matter_that_is_no_yaml(project, tmp_path):
    edit(project, "nl/scan.md", "title: Scan", 'title: "Scan')
    assert "docs/nl/scan.md:2: the front matter is no YAML" in said(project, tmp_path)


def test_a_file_that_is_no_utf_8(project, tmp_path):
    path = project.parent / "docs/nl/scan.md"
    path.write_bytes(path.read_bytes().replace(b"Denk aan", b"Denk \xe9\xe9n"))
    assert "docs/nl/scan.md:9: this is no UTF-8" in said(project, tmp_path)


def test_a_footnote_without_a_text(project, tmp_path):
    line = edit(project, "nl/topics/temperature.md", "[^who]", "[^whoo]")
    assert f'docs/nl/topics/temperature.md:{line}: footnote "whoo" has no text' in said(
        project, tmp_path
    )


def test_a_page_of_the_navigation_that_is_not_there(project, tmp_path):
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace("- plan.md", "- plann.md"), encoding="utf-8")
    assert 'this page is in no menu; add "- plan.md" to nav in mkdocs.yml' in said(
        project, tmp_path
    )


def test_a_setting_that_does_not_exist(project, tmp_path):
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace("      store: ", "      stroe: "), encoding="utf-8")
    assert 'mkdocs.yml: assessments: there is no setting "stroe"' in said(project, tmp_path)


def test_a_slip_in_a_marker_is_not_blamed_on_whoever_refers_to_it(project, tmp_path):
    line = edit(project, "nl/scan.md", 'select="scan"', 'selct="scan"')
    problems = [row for row in said(project, tmp_path).split("\n") if row.startswith("docs/")]
    assert problems
    assert all(row.startswith(f"docs/nl/scan.md:{line}: ") for row in problems)


def test_an_opening_question_in_one_language_only(project, tmp_path):
    line = edit(project, "en/topics/storage.md", ' ask="What do we throw away most often?"', "")
    assert f'docs/en/topics/storage.md:{line}: checklist "storage" has an opening question' in said(
        project, tmp_path
    )

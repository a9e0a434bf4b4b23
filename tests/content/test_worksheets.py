# mypy: disable-error-code="var-annotated"
"""The worksheets of this edition: every remedy has one or says that it needs none, in both languages."""

import io
import re
import subprocess
import sys
import zipfile
from typing import Any

import pytest
from conftest import ENVIRONMENT, ROOT

from content.pages import LANGUAGES
from content.worksheets import catalogues, files

ALONE = "our-agreements"  # from what was agreed, also without a remedy
ELEVEN = {
    "start-talk": {"kick-off", "values-talk", "aligned-partners"},
    "progress-talk": {"check-in", "steady-contact", "balance-talk", "openness"},
    "what-each-brings": {"contributions", "roles"},
    "trial": {"careful-choice"},
    "what-is-arranged": {
        "written-agreement",
        "legal-review",
        "standards",
        "payment-terms",
        "room-to-change",
    },
    "renegotiate": {"renegotiation", "early-word"},
    "feedback-talk": {"feedback"},
    "mediator-message": {"mediation"},
    "exit-plan": {"good-ending"},
    "looking-back": {"look-back"},
    "none": {"action-plan", "informal-contact"},  # the plan itself, and a walk
}


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Any:
    return catalogues()[request.param]


def test_every_remedy_names_a_worksheet_or_says_that_it_needs_none(catalogue: Any) -> None:
    named = {}
    for name, (_, remedy) in catalogue.remedies.items():
        named.setdefault(remedy.worksheet, set()).add(name)
    assert named == ELEVEN


def test_every_worksheet_but_one_is_named_by_a_remedy(catalogue: Any) -> None:
    assert set(catalogue.worksheets) == ELEVEN.keys() - {"none"} | {ALONE}


def test_every_page_has_an_example_what_goes_wrong_and_a_way_on(catalogue: Any) -> None:
    for page, sheet in catalogue.worksheets.values():
        assert any(item.has_example for item in sheet.fields), page.key
        assert {"mistakes", "next-step"} <= page.anchors, page.key


def test_only_what_is_agreed_is_signed_and_lessons_are_three(catalogue: Any) -> None:
    signed = {name for name, (_, sheet) in catalogue.worksheets.items() if sheet.sign}
    assert signed == {ALONE, "exit-plan"}
    [lessons] = [item for item in catalogue.worksheets["looking-back"][1].fields if item.greets]
    assert lessons.most == 3


def test_each_is_a_sound_word_file(catalogue: Any) -> None:
    for name, content in files(catalogue).items():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None, name
            assert len(content) < 60_000, name


def test_another_process_makes_the_same_files() -> None:
    code = (
        "import hashlib; from content.worksheets import catalogues, files; "
        "print(hashlib.sha256(b''.join(c for each in catalogues().values() "
        "for c in files(each).values())).hexdigest())"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT / "tests",
            env=ENVIRONMENT
            | {"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT / 'tests'}", "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]


def test_each_blank_one_takes_at_most_two_sheets_of_paper(
    new_page: Any, address: str, catalogue: Any
) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    language = next(name for name, found in catalogues().items() if found is catalogue)
    page.goto(address + {"nl": "invulbladen/", "en": "en/worksheets/"}[language])
    links = page.locator(".worksheets a").evaluate_all("list => list.map(({ href }) => href)")
    places = {link.partition("#")[0] for link in links}
    assert len(places) == len(catalogue.worksheets)
    for place in sorted(places):
        page.goto(place)
        page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
        page.locator("[data-action=blank]").click()
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2, place

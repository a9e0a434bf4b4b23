"""Names that lead nowhere and selections of nothing; and when nothing is said about them.

A page with mistakes may hold what another page names, so that one mistake is one problem.
"""

from typing import Any

import pytest
from assessments.codes import STATEMENT_LENGTH, code
from assessments.site.checks import build
from engine import checklist, parse, quiz, site

REMEDY = '### Wash <!-- remedy id="wash" phase="before" minutes="5" -->\n\n'
SCAN = '<!-- scan id="all" select="scan" -->\n'
SET = '<!-- quiz id="practice" select="mixed" -->\n'
MARKED = checklist("fridge", 'id="cold" scan')

CASES = {
    "a remedy that does not exist": (
        {"a.md": REMEDY + checklist("c", 'id="x" remedy="wash"', 'id="y" remedy="wahs"')},
        [
            'a.md:6: statement "y" leads to remedy "wahs", which does not exist; '
            'did you mean "wash"?'
        ],
    ),
    "a remedy on another page": (
        {"a.md": REMEDY, "b.md": checklist("c", 'id="x" remedy="wash"')},
        [],
    ),
    "a remedy that nothing leads to": (
        {"a.md": REMEDY, "b.md": checklist("c", 'id="x"')},
        [
            'a.md:1: no statement leads to remedy "wash"; give one remedy="wash", '
            "or remove the marker"
        ],
    ),
    "an invitation to nothing": (
        {"a.md": '<!-- invite id="frigde" -->\n\nTakes <!-- minutes of="x" -->.\n', "b.md": MARKED},
        [
            'a.md:1: there is no checklist, scan or quiz "frigde"; did you mean "fridge"?',
            'a.md:3: there is no checklist, scan or quiz "x"; known are "fridge"',
        ],
    ),
    "invitations to everything": (
        {
            "a.md": "".join(
                f'<!-- invite id="{name}" -->\n\n' for name in ("fridge", "all", "milk", "practice")
            ),
            "b.md": MARKED,
            "c.md": SCAN + "\n" + quiz("milk", " mixed") + "\n" + SET,
        },
        [],
    ),
    "a scan of nothing": (
        {
            "a.md": SCAN,
            "b.md": checklist("c", 'id="x" extra'),
            "c.md": '<!-- cards select="extra" -->',
        },
        ['a.md:1: scan "all" selects nothing: no statement is marked "scan"; known are "extra"'],
    ),
    "a set of nothing": (
        {"a.md": SET, "b.md": quiz("milk", " scan") + MARKED, "c.md": SCAN},
        ['a.md:1: quiz "practice" selects nothing: no quiz is marked "mixed"; known are "scan"'],
    ),
    "cards of nothing": (
        {"a.md": '<!-- cards select="sacn" -->\n', "b.md": MARKED, "c.md": SCAN},
        ['a.md:1: cards selects nothing: no statement is marked "sacn"; did you mean "scan"?'],
    ),
    "a scan that has to be complete": (
        {
            "a.md": REMEDY
            + '### Dry <!-- remedy id="dry" phase="before" minutes="5" -->\n\n'
            + checklist(
                "c", 'id="x" remedy="wash" scan', 'id="y" remedy="dry"', 'id="z" remedy="dry"'
            ),
            "b.md": '<!-- scan id="all" select="scan" complete -->\n',
        },
        [
            'a.md:8: remedy "dry" has no statement in scan "all"; '
            "mark one of its statements with scan"
        ],
    ),
    "a scan that need not be complete": (
        {
            "a.md": REMEDY
            + '### Dry <!-- remedy id="dry" phase="before" minutes="5" -->\n\n'
            + checklist("c", 'id="x" remedy="wash" scan', 'id="y" remedy="dry"')
            + SCAN
        },
        [],
    ),
    "a complete scan of statements without remedies": (
        {"a.md": MARKED + checklist("c", 'id="x"') + SCAN.replace(" --", " complete --")},
        [],
    ),
    "a complete scan asks nothing of checklists that it leaves out": (
        {
            "a.md": MARKED + REMEDY + checklist("c", 'id="x" remedy="wash"'),
            "b.md": SCAN.replace(" --", " complete --"),
        },
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_only_shows_across_pages(case: Any) -> None:
    pages, problems = CASES[case]
    assert site(pages)[1] == problems


# A page that cannot be read; its markers name what the other pages miss.
BROKEN = "<!-- checklst {} -->\n"
ECHOES = {
    "a remedy": (
        {"a.md": REMEDY + checklist("c", 'id="x" remedy="wash"', 'id="y" remedy="wahs"')},
        'remedy="wahs"',
    ),
    "a statement that leads to a remedy": ({"a.md": REMEDY}, 'remedy="wash"'),
    "an assessment": ({"a.md": '<!-- invite id="stove" -->\n'}, 'id="stove"'),
    "what a scan selects": ({"a.md": SCAN}, 'id="x" scan'),
    "what a set selects": ({"a.md": SET}, 'id="x" mixed'),
    "what cards select": ({"a.md": '<!-- cards select="extra" -->\n'}, 'id="x" extra'),
    "the remedy of a complete scan": (
        {
            "a.md": REMEDY
            + '### Dry <!-- remedy id="dry" phase="before" minutes="5" -->\n\n'
            + checklist("c", 'id="x" remedy="wash" scan', 'id="y" remedy="dry"'),
            "b.md": '<!-- scan id="all" select="scan" complete -->\n',
        },
        'remedy="dry"',
    ),
}


@pytest.mark.parametrize("what", ECHOES)
def test_nothing_is_said_about_what_a_page_with_mistakes_may_hold(what: Any) -> None:
    pages, words = ECHOES[what]
    assert len(site(pages)[1]) == 1
    assert site(pages | {"broken.md": BROKEN.format(words)})[1] == []
    assert len(site(pages | {"broken.md": BROKEN.format('id="nothing"')})[1]) == 1


# Two statements of a checklist "c" whose codes in links are the same.
ONE, TWO = "s-755", "s-1153"


def test_two_names_may_have_one_code() -> None:
    assert code(f"c.{ONE}", STATEMENT_LENGTH) == code(f"c.{TWO}", STATEMENT_LENGTH)


def test_statements_that_would_look_the_same_in_a_link_are_named() -> None:
    text = checklist("c", f'id="{ONE}" scan', 'id="z"', f'id="{TWO}" scan') + SCAN
    assert site({"a.md": text})[1] == [
        'a.md:5: statement "c.s-1153" has the same code in shared links as "c.s-755"; '
        "give it another id"
    ]


def test_what_is_in_no_link_may_look_the_same() -> None:
    text = checklist("c", f'id="{ONE}" scan', f'id="{TWO}"') + SCAN
    assert site({"a.md": text})[1] == []


def test_codes_are_looked_at_once_since_ids_are_the_same_in_every_language() -> None:
    page, _ = parse(checklist("c", f'id="{ONE}" scan', f'id="{TWO}" scan') + SCAN)
    _, problems = build({"nl": [page], "en": [page]})
    assert len(problems) == 1


def test_a_site_without_languages_has_no_problem() -> None:
    assert build({}) == ({}, ())


def test_every_language_has_its_catalogue_and_is_compared_with_the_first() -> None:
    pages = [parse(MARKED + SCAN, path)[0] for path in ("nl/a.md", "en/a.md", "de/b.md")]
    catalogues, problems = build({"nl": [pages[0]], "en": [pages[1]], "de": [pages[2]]})
    assert list(catalogues) == ["nl", "en", "de"]
    assert {p.path for p in problems} == {"nl/a.md", "en/a.md", "de/b.md"}

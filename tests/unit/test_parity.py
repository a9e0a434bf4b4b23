"""Every difference between two languages that a reader would notice is a problem at its line."""

from typing import Any

import pytest
from assessments.components import vocabulary
from assessments.reading.page import parse, selects
from assessments.site import differences, parity
from assessments.site.checks import build
from engine import SITE

PAGE = """\
### Cool it <!-- remedy id="cool" phase="before" minutes="30" tool="list" already="Do it now." worksheet="sheet" -->

### Label it <!-- remedy id="label" phase="during" minutes="5" -->

<!-- checklist id="fridge" short="Fridge" ask="How do you know?" -->

- [ ] It is cold. <!-- id="cold" remedy="cool" weight="2" lack="it is too warm" critical start scan extra -->

    Turn it down.

- [ ] I label. <!-- id="label" remedy="label" scale="yes-no" about="me" after-start scan -->

    Write the day on it.

- [ ] It is full. <!-- id="full" remedy="label" extra -->

    Take something out.

<!-- band from="90" id="solid" -->

Well done.

<!-- band from="20" id="attention" -->

Look again.

<!-- /checklist -->

<!-- quiz id="milk" pass="60" shuffle mixed other -->

### Milk {#milk}

1. What now? <!-- id="now" only="mixed" -->

    - [x] This <!-- id="this" -->
    - [x] That <!-- id="that" -->
    - [ ] None <!-- id="none" -->

2. And then? <!-- id="then" -->

    - [x] This <!-- id="this" -->
    - [ ] That <!-- id="that" -->

<!-- /quiz -->

<!-- scan id="all" select="scan" complete -->

<!-- quiz id="practice" select="mixed" pass="50" each="1" -->

<!-- quiz id="other" select="other" -->

<!-- cards select="extra" -->

<!-- invite id="all" -->

<!-- worksheet id="sheet" title="Sheet" -->

- What? <!-- id="what" -->

<!-- /worksheet -->
"""
# One row for each name that site/parity.py compares: what a translation changes, and what is said.
ROWS = {
    "REMEDY": {
        "phase": (
            'phase="before"',
            'phase="during"',
            '1: remedy "cool" has another phase than in docs/nl/page.md:1 '
            "(during instead of before); make them the same",
        ),
        "minutes": (
            'minutes="30"',
            'minutes="45"',
            '1: remedy "cool" has another minutes than in docs/nl/page.md:1 '
            "(45 instead of 30); make them the same",
        ),
        "tool": (
            ' tool="list"',
            "",
            '1: remedy "cool" has another tool than in docs/nl/page.md:1 '
            "(none instead of list); make them the same",
        ),
        "worksheet": (
            ' worksheet="sheet"',
            ' worksheet="none"',
            '1: remedy "cool" has another worksheet than in docs/nl/page.md:1 '
            "(none instead of sheet); make them the same",
        ),
    },
    "STATEMENT": {
        "remedy": (
            'id="full" remedy="label"',
            'id="full" remedy="cool"',
            '15: statement "full" has another remedy than in docs/nl/page.md:15 '
            "(cool instead of label); make them the same",
        ),
        "scale": (
            ' scale="yes-no"',
            "",
            '11: statement "label" has another scale than in docs/nl/page.md:11 '
            "(default instead of yes-no); make them the same",
        ),
        "about": (
            ' about="me"',
            "",
            '11: statement "label" has another about than in docs/nl/page.md:11 '
            "(us instead of me); make them the same",
        ),
        "weight": (
            'weight="2"',
            'weight="2.5"',
            '7: statement "cold" has another weight than in docs/nl/page.md:7 '
            "(2.5 instead of 2); make them the same",
        ),
        "critical": (
            " critical",
            "",
            '7: statement "cold" has another critical than in docs/nl/page.md:7 '
            "(no instead of yes); make them the same",
        ),
        "shows_start": (
            " start scan",
            " scan",
            '7: statement "cold" has another start than in docs/nl/page.md:7 '
            "(no instead of yes); make them the same",
        ),
        "after_start": (
            'id="full"',
            'id="full" after-start',
            '15: statement "full" has another after-start than in docs/nl/page.md:15 '
            "(yes instead of no); make them the same",
        ),
        "marks": (
            'remedy="label" extra',
            'remedy="label"',
            '15: statement "full" has another marks than in docs/nl/page.md:15 '
            "(none instead of extra); make them the same",
        ),
    },
    "BAND": {
        "start": (
            'from="90"',
            'from="85.5"',
            '19: band "solid" has another lowest score than in docs/nl/page.md:19 '
            "(85.5 instead of 90); make them the same",
        ),
    },
    "SCAN": {
        "select": (
            'select="scan" complete',
            'select="extra" complete',
            '46: scan "all" has another select than in docs/nl/page.md:46 '
            "(extra instead of scan); make them the same",
        ),
        "complete": (
            " complete",
            "",
            '46: scan "all" has another complete than in docs/nl/page.md:46 '
            "(no instead of yes); make them the same",
        ),
    },
    "QUIZ_SET": {
        "select": (
            'select="mixed"',
            'select="other"',
            '48: quiz "practice" has another select than in docs/nl/page.md:48 '
            "(other instead of mixed); make them the same",
        ),
        "passing": (
            ' pass="50"',
            "",
            '48: quiz "practice" has another pass mark than in docs/nl/page.md:48 '
            "(none instead of 50); make them the same",
        ),
        "each": (
            ' each="1"',
            ' each="2"',
            '48: quiz "practice" has another each than in docs/nl/page.md:48 '
            "(2 instead of 1); make them the same",
        ),
    },
    "QUIZ": {
        "passing": (
            'pass="60"',
            'pass="0"',
            '29: quiz "milk" has another pass mark than in docs/nl/page.md:29 '
            "(0 instead of 60); make them the same",
        ),
        "shuffle": (
            " shuffle",
            "",
            '29: quiz "milk" has another shuffle than in docs/nl/page.md:29 '
            "(no instead of yes); make them the same",
        ),
        "marks": (
            " mixed other",
            " other mixed",
            '29: quiz "milk" has another marks than in docs/nl/page.md:29 '
            "(other, mixed instead of mixed, other); make them the same",
        ),
    },
    "QUESTION": {
        "only": (
            ' only="mixed"',
            "",
            '33: question "now" has another only than in docs/nl/page.md:33 '
            "(none instead of mixed); make them the same",
        ),
    },
    "OPTION": {
        "right": (
            '[x] That <!-- id="that" -->\n    - [ ] None',
            '[ ] That <!-- id="that" -->\n    - [ ] None',
            '36: option "that" has another right answer than in docs/nl/page.md:36 '
            "(no instead of yes); make them the same",
        ),
    },
}

# What is called otherwise in a translation is said once, where the source has it; what is in one
# language only is said where it is missing, or where it is too many.
NAMES = {
    "remedy": (
        '## Cool it <!-- remedy id="cool"',
        '## Cool it <!-- remedy id="cold"',
        ['nl:1: remedy "cool" is called "cold" in docs/en/page.md:1; give both the same id'],
    ),
    "statement": (
        'id="full"',
        'id="empty"',
        ['nl:15: statement "full" is called "empty" in docs/en/page.md:15; give both the same id'],
    ),
    "band": (
        'from="20" id="attention"',
        'from="20" id="risk"',
        [
            'en:5: band "attention" has another lowest score than in docs/nl/page.md:23 '
            "(50 instead of 20); make them the same",
            'en:23: band "risk" has another lowest score than in docs/nl/page.md:5 '
            "(20 instead of 0); make them the same",
        ],
    ),
    "set of bands": (
        'ask="How do you know?"',
        'ask="How do you know?" bands="own"',
        [
            'nl:5: band "risk" is called "poor" in docs/en/page.md:5; give both the same id',
        ],
    ),
    "question": (
        'id="then"',
        'id="later"',
        [
            'nl:39: question "then" is called "later" in docs/en/page.md:39; give both the same id',
        ],
    ),
    "option": (
        'id="none"',
        'id="both"',
        [
            'nl:37: option "none" is called "both" in docs/en/page.md:37; give both the same id',
        ],
    ),
    "checklist": (
        'checklist id="fridge"',
        'checklist id="stove"',
        [
            'nl:5: checklist "fridge" is called checklist "stove" in docs/en/page.md:5; '
            "give both the same id",
        ],
    ),
    "quiz for a set": (
        '<!-- quiz id="other" select="other" -->',
        '<!-- scan id="other" select="extra" -->',
        [
            'en:1: quiz set "other" is missing here; translate it from docs/nl/page.md:50',
            'en:50: scan "other" is not in docs/nl/page.md; add it there, remove it here, '
            "or mend its id",
        ],
    ),
    "invitation": (
        '<!-- invite id="all" -->',
        '<!-- invite id="milk" -->',
        [
            'nl:54: <!-- invite id="all" --> is called <!-- invite id="milk" --> in '
            "docs/en/page.md:54; give both the same id",
        ],
    ),
    "cards": (
        '<!-- cards select="extra" -->',
        "",
        [
            'en:1: <!-- cards select="extra" --> is missing here; translate it from '
            "docs/nl/page.md:52",
        ],
    ),
    "opening question": (
        ' ask="How do you know?"',
        "",
        [
            'en:5: checklist "fridge" has ask in one language only; give it ask in both, '
            "or in neither",
        ],
    ),
    "what is not so yet": (
        ' lack="it is too warm"',
        "",
        [
            'en:7: statement "cold" has lack in one language only; give it lack in both, '
            "or in neither",
        ],
    ),
    "what helps who is under way": (
        ' already="Do it now."',
        "",
        [
            'en:1: remedy "cool" has already in one language only; give it already in both, '
            "or in neither",
        ],
    ),
}


def across(source: Any, translation: Any, **keys: Any) -> Any:
    """The problems that only show across languages: in the translation, or with their language."""
    words = vocabulary(selects(source) | selects(translation))
    pages = {}
    for language, text in (("nl", source), ("en", translation)):
        path = f"docs/{language}/page.md"
        pages[language] = [parse(path, text, SITE, words, key=keys.get(language, "page.md"))[0]]
    return [f"{p.path[5:7]}:{p.line}: {p.message}" for p in build(pages)[1]]


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (group, name)
        for group in (
            "REMEDY",
            "STATEMENT",
            "BAND",
            "SCAN",
            "QUIZ_SET",
            "QUIZ",
            "QUESTION",
            "OPTION",
        )
        for name in {**dict.fromkeys(getattr(parity, group)), **ROWS[group]}
    ],
)
def test_everything_that_is_compared_has_a_row_and_is_compared(group: Any, name: Any) -> None:
    old, new, message = ROWS[group][name]
    assert PAGE.count(old) == 1
    assert across(PAGE, PAGE.replace(old, new)) == [f"en:{message}"]


@pytest.mark.parametrize("what", NAMES)
def test_what_is_in_one_language_only_is_named(what: Any) -> None:
    old, new, messages = NAMES[what]
    assert PAGE.count(old) == 1
    assert across(PAGE, PAGE.replace(old, new)) == messages


def test_what_only_one_language_has_is_named_there() -> None:
    more = '### Dry it <!-- remedy id="dry" phase="before" minutes="5" -->\n\n'
    item = (
        '- [ ] It is dry. <!-- id="dry" remedy="dry" scan -->\n\n    Dry it.\n\n<!-- band from="90"'
    )
    longer = PAGE.replace('<!-- band from="90"', item) + more
    assert across(PAGE, longer) == [
        'en:65: remedy "dry" is not in docs/nl/page.md; add it there, remove it here, '
        "or mend its id",
        'en:19: statement "dry" is not in docs/nl/page.md; add it there, remove it here, '
        "or mend its id",
    ]
    assert across(longer, PAGE) == [
        'en:1: remedy "dry" is missing here; translate it from docs/nl/page.md:65',
        'en:5: statement "dry" is missing here; translate it from docs/nl/page.md:19',
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'id="cold" remedy="cool"',
            'id="cold" remedy="cooll"',
            '7: statement "cold" leads to remedy "cooll", which does not exist; '
            'did you mean "cool"?',
        ),
        (
            'invite id="all"',
            'invite id="alll"',
            '54: there is no checklist, scan or quiz "alll"; did you mean "all"?',
        ),
        (
            'cards select="extra"',
            'cards select="extar"',
            '52: cards selects nothing: no statement is marked "extar"; did you mean "extra"?',
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_no_difference_too(old: Any, new: Any, message: Any) -> None:
    assert PAGE.count(old) == 1
    assert across(PAGE, PAGE.replace(old, new)) == [f"en:{message}"]
    assert across(PAGE.replace(old, new), PAGE) == [f"nl:{message}"]


def test_a_name_that_differs_is_said_once_and_not_of_whoever_refers_to_it() -> None:
    old, new = 'remedy id="label"', 'remedy id="wax"'
    assert PAGE.count(old) == 1
    message = 'remedy "{}" is called "{}" in docs/{}/page.md:3; give both the same id'
    assert across(PAGE.replace(old, new), PAGE) == [f"nl:3: {message.format('wax', 'label', 'en')}"]
    assert across(PAGE, PAGE.replace(old, new)) == [f"nl:3: {message.format('label', 'wax', 'en')}"]


def test_a_faithful_translation_has_no_problem() -> None:
    translation = PAGE.replace("It is cold", "Het is koud").replace("How do you", "Hoe weet je")
    assert across(PAGE, translation.replace("Well done", "Goed zo")) == []


def test_the_order_of_things_is_free() -> None:
    one, two = PAGE.split('<!-- scan id="all"')
    assert across(PAGE, f'<!-- scan id="all"{two}\n{one}') == []


def test_a_page_in_one_language_only_is_named() -> None:
    assert across(PAGE, PAGE, en="other.md") == [
        'nl:1: this page is missing in language "en"; translate it',
        "en:1: this page does not exist in the source language; write it there or remove it",
    ]
    words = vocabulary()
    source = parse("docs/nl/page.md", "", SITE, words, key="page.md")[0]
    assert [str(p) for p in build({"nl": [source], "en": []})[1]] == [
        'docs/nl/page.md:1: this page is missing in language "en"; translate it'
    ]


@pytest.mark.parametrize("broken", ["source", "translation"])
def test_what_a_page_with_mistakes_may_hold_is_not_called_missing(broken: Any) -> None:
    unreadable = PAGE.replace('id="full" remedy="label"', 'id="full" remedy="Label"')
    pages = (unreadable, PAGE) if broken == "source" else (PAGE, unreadable)
    assert across(*pages) == []
    others = (
        page.replace('id="full"', 'id="empty"') if page is not PAGE else page for page in pages
    )
    assert len(across(*others)) == 1


def test_a_marker_with_a_mistake_is_not_called_missing_as_well() -> None:
    assert across("<!-- plan -->", '<!-- plan id="a" -->') == []
    assert across('<!-- plan id="a" -->', "<!-- plan -->") == []
    assert len(across("<!-- plan -->", '<!-- phases id="a" -->')) == 1


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ((), "none"),
        (("scan", "quick"), "scan, quick"),
        (True, "yes"),
        (False, "no"),
        (1.0, "1"),
        (1.25, "1.25"),
        (3, "3"),
        ("", "none"),
        (None, "none"),
        ("before", "before"),
        (SITE.scales["yes-no"], "yes-no"),
    ],
)
def test_how_a_value_is_shown_to_an_author(value: Any, words: Any) -> None:
    assert differences._show(value) == words

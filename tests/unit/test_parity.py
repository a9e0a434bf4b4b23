"""Every difference between two languages that a reader would notice is a problem at its line."""

import pytest
from assessments.codes import collisions
from assessments.components import vocabulary
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from assessments.site.checks import build

SITE = Settings.from_config({"phases": ["before", "during"]})
PAGE = """\
### Doe iets <!-- remedy id="r" phase="before" minutes="30" -->

<!-- checklist id="c" short="C" ask="Hoe?" -->

- [ ] Een. <!-- id="one" remedy="r" weight="2" scan -->

    Advies.

- [ ] Twee. <!-- id="two" remedy="r" scale="yes-no" about="me" critical -->

    Advies.

<!-- band from="90" id="solid" -->

Mooi.

<!-- band from="0" id="risk" -->

Pas op.

<!-- /checklist -->

<!-- quiz id="q" pass="60" shuffle -->

### Verhaal {#q}

Er was eens.

1. Wat doe je? <!-- id="step" -->

    - [x] Dit <!-- id="this" -->

        Goed.

    - [ ] Dat <!-- id="that" -->

        Fout.

<!-- /quiz -->

<!-- scan id="s" select="scan" -->
"""


def problems(source, translation):
    pages, found = {}, []
    for language, text in (("nl", source), ("en", translation)):
        page, own = parse(
            f"docs/{language}/page.md", text, SITE, vocabulary(selects(text)), key="page.md"
        )
        pages[language] = [page]
        found += own
    _, across = build(pages)
    return [p for p in (*found, *across) if p.path == "docs/en/page.md"]


def test_a_faithful_translation_has_no_problem():
    assert problems(PAGE, PAGE.replace("Een.", "One.").replace("Hoe?", "How?")) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('minutes="30"', 'minutes="45"', "another minutes"),
        ('phase="before"', 'phase="during"', "another phase"),
        (' weight="2"', "", "another weight"),
        (' scale="yes-no"', "", "another scale"),
        (' about="me"', "", "another about"),
        (" critical", "", "another critical"),
        ('"two" remedy="r"', '"other" remedy="r"', 'statement "two" is missing'),
        ('"two" remedy="r"', '"other" remedy="r"', 'statement "other" is not in'),
        ('from="90"', 'from="80"', "another lowest score"),
        (' ask="Hoe?"', "", "in one language only"),
        (' pass="60"', "", "another pass mark"),
        (" shuffle", "", "another shuffle"),
        ('<!-- id="that" -->', '<!-- id="those" -->', 'option "that" is missing'),
        ('<!-- id="step" -->', '<!-- id="first" -->', 'question "step" is missing'),
        ('checklist id="c"', 'checklist id="d"', 'checklist "c" is missing'),
        ('<!-- scan id="s" select="scan" -->', "", 'scan "s" is missing'),
        (
            '- [x] Dit <!-- id="this" -->\n\n        Goed.\n\n    - [ ] Dat',
            '- [ ] Dit <!-- id="this" -->\n\n        Goed.\n\n    - [x] Dat',
            "another right answer",
        ),
    ],
)
def test_a_difference_is_named(old, new, words):
    assert old in PAGE
    found = problems(PAGE, PAGE.replace(old, new, 1))
    assert any(words in problem.message for problem in found), [str(p) for p in found]


def test_names_that_would_look_the_same_in_a_shared_link_are_found():
    names = [f"checklist.statement-{number}" for number in range(3000)]
    assert list(collisions(names, 3))
    assert not list(collisions(["a.b", "a.c"], 3))

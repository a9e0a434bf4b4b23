"""What a marker may carry on a site: its options, its flags, and the marks by which the site selects."""

from assessments.options import Options, Vocabulary
from assessments.validators import identifier

STATEMENT = Options({"id": identifier, "from": identifier}, flags=("critical",), marked=True)
BAND = Options({"id": identifier}, flags=("top",))
WORDS = Vocabulary({"statement": STATEMENT}, marks=frozenset({"scan", "quick"}))


def test_marks_are_flags_of_what_may_be_marked() -> None:
    assert WORDS.flags(STATEMENT) == ("critical", "quick", "scan")
    assert WORDS.flags(BAND) == ("top",)


def test_names_are_options_and_flags() -> None:
    assert WORDS.names(STATEMENT) == ("id", "from", "critical", "quick", "scan")
    assert WORDS.names(BAND) == ("id", "top")


def test_a_marker_without_options_carries_nothing() -> None:
    bare = Options()
    assert (dict(bare.checks), bare.required, bare.flags, bare.refers) == ({}, (), (), ())
    assert WORDS.names(bare) == ()


def test_a_site_that_selects_nothing_has_no_marks() -> None:
    words = Vocabulary({})
    assert (words.inline, words.marks) == (frozenset(), frozenset())
    assert words.flags(STATEMENT) == ("critical",)

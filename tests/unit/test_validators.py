"""What each check of an option accepts, and what it says of what it does not."""

from typing import Any

import pytest
from assessments.validators import (
    InvalidError,
    above,
    at_most,
    both,
    identifier,
    number,
    one_of,
    page,
    percentage,
    positive,
    whole,
    words,
)

NAME = 'write lower-case words with hyphens, such as "{}"'
NUMBER = 'write a number, such as "2" or "1.5"'
WHOLE = 'write a positive whole number, such as "15"'
PAGE = 'write a page from the folder of its language, such as "about.md" or "about.md#contact"'
ABOUT = one_of(name for name in ("us", "me"))


@pytest.mark.parametrize(
    ("check", "text", "value"),
    [
        (identifier, "a", "a"),
        (identifier, "kick-off", "kick-off"),
        (identifier, "a1-2b", "a1-2b"),
        (identifier, "a" * 40, "a" * 40),
        (words, "Hand washing", "Hand washing"),
        (words, "  hands ", "hands"),
        (page, "about.md", "about.md"),
        (page, "topics/a_b-1.md#how-it-ends", "topics/a_b-1.md#how-it-ends"),
        (number, "0", 0.0),
        (number, "007", 7.0),
        (number, "1.5", 1.5),
        (number, "999999.999999", 999999.999999),
        (whole, "1", 1),
        (whole, "15", 15),
        (whole, "0015", 15),
        (whole, "100", 100),
        (whole, "999999", 999999),
        (above(0), 0.1, 0.1),
        (at_most(100), 100, 100),
        (ABOUT, "us", "us"),
        (ABOUT, "me", "me"),
        (both(number, above(1), at_most(3)), "2", 2.0),
        (percentage, "0", 0.0),
        (percentage, "100", 100.0),
        (positive, "0.000001", 0.000001),
    ],
)
def test_what_is_accepted(check: Any, text: Any, value: Any) -> None:
    found = check(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("check", "text", "message", "instead"),
    [
        (identifier, "", NAME.format("kick-off"), ""),
        (identifier, "Kick Off!", NAME.format("kick-off"), "kick-off"),
        (identifier, "Clean_Hands", NAME.format("clean-hands"), "clean-hands"),
        (identifier, "-a", NAME.format("a"), "a"),
        (identifier, "a--b", NAME.format("a-b"), "a-b"),
        (identifier, "1a", NAME.format("kick-off"), ""),
        (identifier, "a\n", NAME.format("a"), "a"),
        (identifier, "a" * 41, "keep an id within 40 characters", "a" * 41),
        (words, "", "write a text between the quotes", None),
        (words, " \t", "write a text between the quotes", None),
        *((page, text, PAGE, None) for text in ("", "about", "/about.md", "../about.md")),
        *((page, text, PAGE, None) for text in ("about.md#", "https://x.org/a.md", "a.md#b c")),
        (number, "", NUMBER, None),
        (number, "-1", NUMBER, None),
        (number, "1.", NUMBER, None),
        (number, ".5", NUMBER, None),
        (number, "1e3", NUMBER, None),
        (number, "1,5", NUMBER, None),
        (number, "1234567", NUMBER, None),
        (number, "1.1234567", NUMBER, None),
        (number, "\uff11", NUMBER, None),  # a digit, but no digit that we write
        (whole, "0", WHOLE, None),
        (whole, "00", WHOLE, None),
        (whole, "1.5", WHOLE, None),
        (whole, "-3", WHOLE, None),
        (whole, "1000000", WHOLE, None),
        (whole, "\uff11", WHOLE, None),
        (above(0), 0, "write a number above 0", None),
        (above(2.5), 2.5, "write a number above 2.5", None),
        (at_most(100), 100.5, "write a number from 0 to 100", 100),
        (at_most(99.5), 100, "write a number from 0 to 99.5", 99.5),
        (ABOUT, "uss", 'did you mean "us"?', "us"),
        (ABOUT, "they", 'known are "me", "us"', None),
        (both(number, above(1), at_most(3)), "1", "write a number above 1", None),
        (both(number, above(1), at_most(3)), "4", "write a number from 0 to 3", 3),
        (percentage, "100.1", "write a number from 0 to 100", 100),
        (percentage, "x", NUMBER, None),
        (positive, "0", "write a number above 0", None),
        (positive, "0.0", "write a number above 0", None),
    ],
)
def test_what_is_refused_and_what_to_write_instead(
    check: Any, text: Any, message: Any, instead: Any
) -> None:
    with pytest.raises(InvalidError) as caught:
        check(text)
    assert str(caught.value) == message
    assert caught.value.instead == instead

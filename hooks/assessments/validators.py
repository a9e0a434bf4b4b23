"""Small checks from which the options of markers are declared: text in, value out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from assessments.nearest import hint, nearest

Validator = Callable[[str], Any]

ID_RE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Bounded, so that a number never becomes infinite or slow to read.
NUMBER_RE = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
PAGE_RE = re.compile(r"(?:[\w-]+/)*[\w-]+\.md(?:#[\w-]+)?")
AMOUNT_RE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{2})?")
DAY_RE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHOLE_RE = re.compile(r"0*[1-9][0-9]{0,5}")
# Of an id, in characters: the names under which a browser keeps answers are made of several.
LONGEST_ID = 40


class InvalidError(ValueError):
    """A value that cannot be used; `instead` is what was probably meant, to go on with."""

    def __init__(self, message: str, instead: Any = None) -> None:
        super().__init__(message)
        self.instead = instead


def identifier(text: str) -> str:
    """Lower-case words with hyphens."""
    if not ID_RE.fullmatch(text):
        guess = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        guess = guess if ID_RE.fullmatch(guess) else ""
        example = guess or "kick-off"
        raise InvalidError(f'write lower-case words with hyphens, such as "{example}"', guess)
    if len(text) > LONGEST_ID:
        raise InvalidError(f"keep an id within {LONGEST_ID} characters", text)
    return text


def identifiers(text: str) -> tuple[str, ...]:
    """Several of them, with spaces between."""
    return tuple(identifier(word) for word in text.split() or [text])


def words(text: str) -> str:
    """Any text that is not empty."""
    if not text.strip():
        raise InvalidError("write a text between the quotes")
    return text.strip()


def page(text: str) -> str:
    """A page by its path below the folder of the language, with the id of a heading if wanted."""
    if not PAGE_RE.fullmatch(text):
        raise InvalidError(
            'write a page from the folder of its language, such as "about.md" or "about.md#contact"'
        )
    return text


def number(text: str) -> float:
    """A decimal number without a sign."""
    if not NUMBER_RE.fullmatch(text):
        raise InvalidError('write a number, such as "2" or "1.5"')
    return float(text)


def whole(text: str) -> int:
    """A positive whole number."""
    if not WHOLE_RE.fullmatch(text):
        raise InvalidError('write a positive whole number, such as "15"')
    return int(text)


def amount(text: str) -> str:
    """An amount as it is stored, in no language."""
    if not AMOUNT_RE.fullmatch(text):
        raise InvalidError('write an amount as "1250" or "1250.50"; each language shows it its way')
    return text


def day(text: str) -> str:
    """A day of the calendar as it is stored, in no language."""
    try:
        found = DAY_RE.fullmatch(text) and date.fromisoformat(text)
    except ValueError:
        found = None
    if not found:
        raise InvalidError('write a day as "2026-12-01"; each language shows it its way')
    return text


def above(low: float) -> Callable[[float], float]:
    """A number greater than `low`."""

    def check(value: float) -> float:
        if value <= low:
            raise InvalidError(f"write a number above {low:g}")
        return value

    return check


def at_most(high: float) -> Callable[[float], float]:
    """A number not greater than `high`."""

    def check(value: float) -> float:
        if value > high:
            raise InvalidError(f"write a number from 0 to {high:g}", high)
        return value

    return check


def one_of(known: Iterable[str]) -> Validator:
    """One of the known names."""
    names = tuple(known)

    def check(text: str) -> str:
        if text not in names:
            raise InvalidError(hint(text, names), nearest(text, names))
        return text

    return check


def both(first: Validator, *others: Callable[[Any], Any]) -> Validator:
    """What `first` makes of the text, when the others accept it."""

    def check(text: str) -> Any:
        value = first(text)
        for other in others:
            value = other(value)
        return value

    return check


percentage = both(number, at_most(100))
positive = both(number, above(0))

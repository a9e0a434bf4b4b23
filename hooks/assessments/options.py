"""What markers there are and what each may carry: the words that reading is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assessments.validators import Validator


@dataclass(frozen=True)
class Options:
    """What a marker may carry.

    Options with a check, those it must have, and bare flags. `refers` names the options that hold
    the id of an assessment elsewhere; `marked` says that it may carry marks as flags as well.
    """

    checks: Mapping[str, Validator] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    marked: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """The markers of a site, by name; `inline` are those that stand in running text.

    `marks` are the names by which scans, quizzes and cards select: each is a flag of its own.
    """

    markers: Mapping[str, Options]
    inline: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()

    def flags(self, options: Options) -> tuple[str, ...]:
        """The flags that such a marker may carry on this site."""
        return (*options.flags, *(sorted(self.marks) if options.marked else ()))

    def names(self, options: Options) -> tuple[str, ...]:
        """The options and flags that such a marker may carry on this site."""
        return (*options.checks, *self.flags(options))

"""What the stage that a reader says they are in does to a result; the phases of a site are its stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from assessments.nearest import hint


@dataclass(frozen=True)
class Stage:
    """The rules of one stage.

    `started`: what is assessed has begun; if not, statements that can only be answered after the
    start are not asked, and the lowest band is called "to arrange". All others are phases:
    remedies of `first` come first, whatever the scores are; those of `offers` come into question
    by need, those of `folds` only for who asks for more, and no others; those of `already` carry a
    text for who is already under way.
    """

    started: bool
    first: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    folds: tuple[str, ...] = ()
    already: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """For a script, as JSON has it."""
        return {"started": self.started, "offers": self.offers, "folds": self.folds}


def untold(stages: Mapping[str, Stage], phases: Sequence[str]) -> Stage | None:
    """What applies where nobody told the stage and no answer shows a beginning.

    That of the first stage before the start, except that nothing is kept from the reader.
    """
    for stage in stages.values():
        if not stage.started:
            rest = tuple(phase for phase in phases if phase not in stage.offers)
            return Stage(started=False, offers=stage.offers, folds=rest)
    return None


def read_stages(value: Any, phases: Sequence[str]) -> dict[str, Stage]:
    """The setting "stages" by phase, in the order of the phases; ValueError that says how to mend it."""
    if not isinstance(value, Mapping):
        raise ValueError('setting "stages" is no mapping; write a phase and its rules on each line')
    for name in value:
        if name not in phases:
            raise ValueError(f'setting "stages": there is no phase "{name}"; {hint(name, phases)}')
    return {name: _stage(name, value[name], phases) for name in phases if name in value}


def _stage(name: str, rules: Any, phases: Sequence[str]) -> Stage:
    where = f'setting "stages.{name}"'
    known = [item.name for item in fields(Stage)]
    if not isinstance(rules, Mapping):
        raise ValueError(f"{where} is no mapping; write {{started: true, offers: [{name}]}}")
    for rule in rules:
        if rule not in known:
            raise ValueError(f'{where} has no rule "{rule}"; {hint(str(rule), known)}')
    started = rules.get("started")
    if not isinstance(started, bool):
        raise ValueError(f'{where} does not say whether it has started; add "started: true"')
    lists = {rule: _phases(f"{where}: {rule}", rules.get(rule) or (), phases) for rule in known[1:]}
    if not (lists["first"] or lists["offers"]):
        raise ValueError(f'{where} offers no phase; add "offers: [{name}]"')
    return Stage(started, **lists)


def _phases(where: str, value: Any, phases: Sequence[str]) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ValueError(f"{where} is no list; write [first, second]")
    for phase in value:
        if phase not in phases:
            raise ValueError(f'{where}: there is no phase "{phase}"; {hint(str(phase), phases)}')
    return tuple(value)

"""Every component, found in its folder: a folder declares its own in `COMPONENTS`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from assessments.components.component import Component
from assessments.folders import PATHS
from assessments.options import Vocabulary

__path__ = PATHS


@cache
def components() -> dict[str, Component]:
    """All components by name; ValueError when two have the same name."""
    found: dict[str, Component] = {}
    for module in pkgutil.iter_modules(__path__, __name__ + "."):
        if not module.ispkg:
            continue
        for component in getattr(import_module(module.name), "COMPONENTS", ()):
            if component.name in found:
                raise ValueError(f'two components are called "{component.name}"')
            found[component.name] = component
    return found


def vocabulary(marks: frozenset[str] = frozenset()) -> Vocabulary:
    """The markers of all components, for a site that selects by these marks."""
    markers = {c.name: c.options for c in components().values() if c.options is not None}
    inline = frozenset(c.name for c in components().values() if c.inline is not None)
    return Vocabulary(markers, inline, marks)

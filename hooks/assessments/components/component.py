"""What declares a component: the one place that says its marker, options, renderer, script, style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.options import Options

Render = Callable[[Element, Context, Any], None]
Inline = Callable[[Context, Mapping[str, Any]], str]


@dataclass(frozen=True)
class Component:
    """One thing that a marker becomes.

    `name` is the kind of block that it renders and, with `options`, its marker; without options it
    is a variant of another marker. `render` appends elements; `inline` gives the Markdown that
    stands for a marker in running text. `scripts` and `styles` are files of the components' folders
    by stem; what those need themselves comes along. TypeError without exactly one way to render.
    """

    name: str
    options: Options | None = None
    render: Render | None = None
    inline: Inline | None = None
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.render is None) == (self.inline is None):
            raise TypeError(f'component "{self.name}" needs render or inline, and not both')

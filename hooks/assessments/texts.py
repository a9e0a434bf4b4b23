"""Interface texts, by language: those of the components, and over them those of a site.

A missing text is an error, never a gap.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

from assessments.folders import files


class Texts:
    """The texts of one language, by dotted name."""

    def __init__(self, language: str, texts: Mapping[str, object]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, name: str, /, **values: object) -> str:
        """The text called `name` with `{values}` filled in; KeyError when there is none."""
        text = self._find(name)
        if not isinstance(text, str):
            raise KeyError(f'text "{name}" of language "{self.language}" is not a text')
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        return text

    def get(self, name: str, default: str) -> str:
        """The text called `name`, or else `default`: for who renders a page without a site."""
        return self._items.get(name, default)

    def count(self, name: str, n: int, /, **values: object) -> str:
        """The text for `n` things: its `one` or its `other` form."""
        return self(f"{name}.{'one' if n == 1 else 'other'}", n=n, **values)

    def group(self, name: str) -> dict[str, str]:
        """Every text below `name`, nested names joined with a hyphen, in the order of the file."""
        found = self._find(name)
        if not isinstance(found, Mapping):
            raise KeyError(f'texts "{name}" of language "{self.language}" are not a group')
        return {key: str(text) for key, text in flat(found, "-")}

    def items(self) -> dict[str, str]:
        """Every text by its dotted name."""
        return dict(self._items)

    @cached_property
    def _items(self) -> dict[str, str]:
        return {key: str(text) for key, text in flat(self._texts, ".")}

    def names(self) -> set[str]:
        """Every dotted name, to compare languages."""
        return set(self.items())

    def _find(self, name: str) -> object:
        found: object = self._texts
        for part in name.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise KeyError(f'no text "{name}" in language "{self.language}"')
            found = found[part]
        return found


def flat(texts: Mapping[str, object], joint: str, prefix: str = "") -> list[tuple[str, object]]:
    """What stands in nested tables, by the names of its tables and its own, joined."""
    found: list[tuple[str, object]] = []
    for key, value in texts.items():
        if isinstance(value, Mapping):
            found += flat(value, joint, f"{prefix}{key}{joint}")
        else:
            found.append((prefix + key, value))
    return found


@cache
def own(language: str) -> Mapping[str, object]:
    """The texts that the components bring in a language; empty when they bring none."""
    return merged(files(f"{language}.toml"))


def merged(paths: Iterable[Path]) -> Mapping[str, object]:
    """The texts of several files; a later one replaces what an earlier one says."""
    texts: dict[str, object] = {}
    for path in paths:
        _put(texts, tomllib.loads(path.read_text(encoding="utf-8")))
    return texts


def load(language: str, paths: Iterable[Path] = ()) -> Texts:
    """The texts of a language: those of the components, and over them those in the files given."""
    texts: dict[str, object] = {}
    _put(texts, own(language))
    _put(texts, merged(paths))
    return Texts(language, texts)


def _put(texts: dict[str, object], more: Mapping[str, object]) -> None:
    for name, value in more.items():
        below = texts.get(name)
        if isinstance(value, Mapping):
            inner: dict[str, object] = dict(below) if isinstance(below, Mapping) else {}
            _put(inner, value)
            texts[name] = inner
        else:
            texts[name] = value

"""Interface texts: a folder per language with a TOML file per component.

A missing text is an error, never a gap.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


class Messages:
    """The texts of one language, by dotted name."""

    def __init__(self, language: str, texts: dict[str, object]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, name: str, /, **values: object) -> str:
        """The text called `name` with `{values}` filled in; KeyError when there is none."""
        text = self._find(name)
        if not isinstance(text, str):
            raise KeyError(f'message "{name}" of language "{self.language}" is not a text')
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        return text

    def count(self, name: str, n: int, /, **values: object) -> str:
        """The text for `n` things: its `one` or its `other` form."""
        return self(f"{name}.{'one' if n == 1 else 'other'}", n=n, **values)

    def group(self, name: str) -> dict[str, str]:
        """Every text below `name`, nested names joined with a hyphen, in the order of the file."""
        found = self._find(name)
        if not isinstance(found, dict):
            raise KeyError(f'messages "{name}" of language "{self.language}" are not a group')
        return dict(_flat(found))

    def items(self) -> list[tuple[str, str]]:
        """Every name with its text, nested names joined with a hyphen."""
        return _flat(self._texts)

    def names(self) -> set[str]:
        """Every name, to compare languages."""
        return {name for name, _ in self.items()}

    def _find(self, name: str) -> object:
        found: object = self._texts
        for part in name.split("."):
            if not isinstance(found, dict) or part not in found:
                raise KeyError(f'no message "{name}" in messages/{self.language}/')
            found = found[part]
        return found


def _flat(texts: dict[str, object], prefix: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in texts.items():
        if isinstance(value, dict):
            flat += _flat(value, f"{prefix}{key}-")
        else:
            flat.append((prefix + key, str(value)))
    return flat


@cache
def load(language: str) -> Messages:
    """The texts of a language; LookupError, with the way to mend it, when there are none."""
    folder = files(__name__) / language
    if not folder.is_dir():
        raise LookupError(
            f'no interface texts for language "{language}": '
            f"add a folder hooks/assessments/messages/{language} with the files of another one"
        )
    texts: dict[str, object] = {}
    for source in sorted(folder.iterdir(), key=lambda path: path.name):
        for name, value in tomllib.loads(source.read_text(encoding="utf-8")).items():
            if name in texts:
                raise LookupError(f'message "{name}" stands in two files of "{language}"')
            texts[name] = value
    return Messages(language, texts)

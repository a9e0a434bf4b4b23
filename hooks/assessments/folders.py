"""Where the folders of components are: of their modules, texts, scripts and styles alike."""

from __future__ import annotations

from pathlib import Path

# The path of the package `assessments.components`: what is added to it brings components along.
PATHS = [str(Path(__file__).parent / "components")]


def files(name: str) -> list[Path]:
    """The files in the folders of components that are called so, in order; `*` stands for anything."""
    return sorted(found for path in PATHS for found in Path(path).glob(f"*/{name}"))

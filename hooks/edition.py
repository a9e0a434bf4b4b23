"""What one build knows of the site: made by the first language, used by all hooks and languages."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from assessments.model import Problem
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.texts import Texts
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class Edition:
    """Settings; the addresses of pages; a catalogue and the interface texts per language; problems of rendering.

    `serving` tells whether what is built is only shown to its author.
    """

    serving = False
    settings: Settings
    catalogues: dict[str, Catalogue]
    texts: dict[str, Texts]
    addresses: dict[tuple[str, str], tuple[str, ...]]
    # What a page without assessments loads, for those that are no page of MkDocs: by address.
    offline_script: str
    plain_style: str
    plain_sheets: dict[str, list[str]]

    def __init__(self) -> None:
        self.plain_sheets = {}
        self.problems: list[Problem] = []


edition = Edition()


def key(file: File, config: MkDocsConfig) -> tuple[str, str]:
    """The language and the key of a page, from where its source lies."""
    path = PurePosixPath(Path(str(file.abs_src_path)).relative_to(config.docs_dir).as_posix())
    return path.parts[0], "/".join(path.parts[1:])

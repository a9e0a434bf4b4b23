"""MkDocs hook: the site is built aside, and put in its place only when it is whole.

MkDocs empties the folder of the site first and fills it as it goes: what fails or is killed on the
way leaves a site that looks whole. The last site stays until the next one is there.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from languages import is_complete
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


class Aside:
    """Where the site is built, and where it belongs; nothing while it is only served."""

    def __init__(self) -> None:
        self.config: MkDocsConfig | None = None
        self.wanted = False
        self.whole = False
        self.place = Path()
        self.folder = Path()

    def move(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the place of the site."""
        self.config = config
        self.place = Path(config.site_dir).resolve()
        self.folder = self.place.with_name(f".{self.place.name}.building")
        config.site_dir = str(self.folder)

    def put(self) -> None:
        """Put what was built in place of what was there, which takes a few thousandths of a second.

        The folder itself stays, and so does what is hidden in it: it may be served, mounted, or a
        checkout of its own.
        """
        old = self.place.with_name(f".{self.place.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        old.mkdir(parents=True)
        self.place.mkdir(exist_ok=True)
        for path in self.place.glob("[!.]*"):
            shutil.move(path, old / path.name)
        for path in self.folder.iterdir():
            shutil.move(path, self.place / path.name)
        shutil.rmtree(old)


aside = Aside()


def on_startup(command: str, dirty: bool) -> None:
    """What is served has a folder of its own, and a dirty build goes on from what there is."""
    aside.wanted = command != "serve" and not dirty


# Before any other hook knows where the site is built.
@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build aside; once, although this is asked for every language."""
    if aside.wanted and aside.config is None:
        aside.move(config)
    return config


# After the search index (-200).
@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Remember that every language was built; a strict build may stop all the same."""
    aside.whole = is_complete(config)


def on_build_error(error: Exception) -> None:
    """Leave the last site where it is."""
    aside.whole = False


def on_shutdown() -> None:
    """Put a whole site in its place; of another one nothing is left."""
    if aside.config is None:
        return
    if aside.whole:
        aside.put()
    shutil.rmtree(aside.folder, ignore_errors=True)
    aside.config.site_dir = str(aside.place)

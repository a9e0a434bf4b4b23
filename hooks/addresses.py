"""MkDocs hook: gives every page an address in its own language, as its slug says."""

from __future__ import annotations

from pathlib import Path

from edition import edition, key
from languages import alternates
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel


# After static-i18n (-100), which has paired the files of the languages by then.
@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Move every page, and its counterpart in the other languages, to its own address."""
    for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        for page in (file, *alternates(file).values()):
            _move(page, config)
    return files


def _move(file: File, config: MkDocsConfig) -> None:
    """Set all that MkDocs derives from an address: forgetting one passes a strict build."""
    parts = edition.addresses.get(key(file, config))
    if parts is None:
        return
    stem = Path(str(file.abs_src_path)).stem
    if config.use_directory_urls or stem == "index":
        file.dest_uri = "/".join([*parts, "index.html"])
    else:
        file.dest_uri = "/".join(parts) + ".html"
    file.url = file._get_url(config.use_directory_urls)  # noqa: SLF001 (as MkDocs itself)
    file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)

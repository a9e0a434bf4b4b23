"""MkDocs hook: gives every page an address in its own language, from `slug` in its front matter."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from languages import alternates, default
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import meta

SLUG_RE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


# After static-i18n (-100), which has paired the files of the languages by then.
@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Move every page, and its counterpart in the other languages, to its own address."""
    root = Path(config.docs_dir)
    problems: list[str] = []
    taken: dict[str, str] = {}
    for file in files.documentation_pages():
        for page in (file, *alternates(file).values()):
            _move(page, root, config, problems)
        source = _shown(file, root)
        other = taken.setdefault(file.dest_uri, source)
        if other != source:
            problems.append(f"{source}:1: has the same address as {other}; give it another slug")
    if problems:
        raise Abort("\n".join(sorted(set(problems))))
    return files


def _move(file: File, root: Path, config: MkDocsConfig, problems: list[str]) -> None:
    source = Path(str(file.abs_src_path))
    language, *folders, name = PurePosixPath(source.relative_to(root).as_posix()).parts
    parts = [] if language == default(config) else [language]
    at = root / language
    for folder in folders:
        at /= folder
        parts.append(_slug(at / "index.md", root, problems) or folder)
    stem = PurePosixPath(name).stem
    if stem != "index":
        parts.append(_slug(source, root, problems) or stem)
    if config.use_directory_urls or stem == "index":
        file.dest_uri = "/".join([*parts, "index.html"])
    else:
        file.dest_uri = "/".join(parts) + ".html"
    file.url = file._get_url(config.use_directory_urls)  # noqa: SLF001 (as MkDocs itself)
    file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)


def _slug(source: Path, root: Path, problems: list[str]) -> str:
    """The slug in a file's front matter; a problem when there is none, or a malformed one."""
    if not source.is_file():
        return ""
    text = source.read_text(encoding="utf-8-sig")
    slug = str(meta.get_data(text)[1].get("slug") or "")
    if not SLUG_RE.fullmatch(slug):
        line = next((n for n, row in enumerate(text.split("\n"), 1) if row.startswith("slug")), 1)
        wrong = f'slug "{slug}" is malformed' if slug else "the front matter has no slug"
        problems.append(
            f"{_path(source, root)}:{line}: {wrong}; "
            "add the last part of the address in lower case, such as slug: kick-off"
        )
        return ""
    return slug


def _shown(file: File, root: Path) -> str:
    return _path(Path(str(file.abs_src_path)), root)


def _path(source: Path, root: Path) -> str:
    return source.relative_to(root.parent).as_posix()

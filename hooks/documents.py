"""MkDocs hook: each worksheet as a Word file, beside the page that it stands on."""

from __future__ import annotations

from pathlib import Path

from edition import edition
from languages import current
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from word import worksheet_file


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Tell the extension that the files are there."""
    config.mdx_configs.setdefault("assessments", {})["documents"] = True


# After the addresses of pages are known (-110).
@event_priority(-115)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the files of the language that is built beside their pages."""
    language = current(config)
    for page, sheet in edition.catalogues[language].worksheets.values():
        folder = Path(page.key).parent.as_posix()
        source = f"{language}/{folder}/{sheet.id}.docx".replace("/./", "/")
        content = worksheet_file(sheet, edition.texts[language])
        file = File.generated(config, source, content=content)
        file.dest_uri = "/".join([*edition.addresses[language, page.key], f"{sheet.id}.docx"])
        file.url = file.dest_uri
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
        files.append(file)
    return files

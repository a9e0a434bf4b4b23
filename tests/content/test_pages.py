"""What holds for every page of the sample holds for every page of this edition."""

from pathlib import Path
from typing import Any

from conftest import ROOT, build
from test_site import (  # noqa: F401 (fixtures and tests, over another site)
    pages,
    parsed,
    test_a_title_names_the_page_and_the_site_once,
    test_both_languages_have_the_same_number_of_pages,
    test_every_page_has_a_full_head,
    test_ids_are_unique_on_every_page,
    test_links_and_assets_are_relative_and_exist,
    test_no_inline_handlers_or_styles,
    test_the_build_says_nothing_that_is_a_warning,
    test_the_language_switch_finds_the_same_anchors,
    test_titles_and_descriptions_are_unique,
)


def test_addresses_are_in_the_language_of_the_page(pages: Any) -> None:
    assert {"oorzaken/onduidelijke-communicatie/", "en/causes/unclear-communication/"} <= set(pages)


def test_the_variant_to_open_from_disk_is_built(tmp_path: Path) -> None:
    build(tmp_path, ROOT / "mkdocs.offline.yml")
    assert (tmp_path / "en/scan.html").is_file()

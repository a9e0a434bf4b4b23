"""Our style sheets: all of them are used, colours are tokens, and each speaks of what it may."""

import re
from pathlib import Path
from typing import Any

import assets
import pytest
from assessments import bundle
from assessments.components import components
from assessments.folders import files

THEME = Path(__file__).parents[2] / "overrides/assets"
FOLDERS = Path(bundle.__file__).parent / "components"
FILES = sorted([*THEME.glob("*.css"), *files("*.css")])
SOURCES = bundle.of_components(".css") | bundle.read(THEME.glob("*.css"))
# Set on the whole page or the whole text, whatever stands in it.
EVERYWHERE = {"js", "no-js", "prose"}
COLOUR_RE = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|\b(?:white|black)\b(?!-)"
)
COMMENT_RE = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Any:
    return request.param


def classes(css: Any) -> Any:
    """What the selectors of a style sheet name."""
    selectors = re.findall(r"[^{}]+(?={)", COMMENT_RE.sub("", css))
    return {name for selector in selectors for name in re.findall(r"\.([a-z][\w-]*)", selector)}


def vocabulary(folders: Any) -> Any:
    """What components say in their markup and scripts; what is made from parts ends in a brace."""
    paths = [p for folder in folders for p in (FOLDERS / folder).glob("*.[pj][ys]")]
    text = " ".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"[a-z][a-z0-9-]*\$?{?", text))


def test_every_style_sheet_is_on_some_page_and_has_a_name_of_its_own() -> None:
    declared = [name for component in components().values() for name in component.styles]
    wanted = [*assets.STYLES, *assets.STYLES_OF_HOME, *assets.STYLES_OF_DIRECTION, *declared]
    assert sorted(source.name for source in bundle.ordered(wanted, SOURCES)) == sorted(
        path.stem for path in FILES
    )


def test_colours_are_tokens(path: Any) -> None:
    css = COMMENT_RE.sub("", path.read_text(encoding="utf-8"))
    assert path.stem == "tokens" or not COLOUR_RE.findall(css)


def test_what_is_important_says_why(path: Any) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        assert "!important" not in line or "/*" in line, line


def test_a_component_styles_its_own_markup_that_of_base_and_of_what_it_needs(path: Any) -> None:
    if path.parent in (THEME, FOLDERS / "base"):
        pytest.skip("the theme and the base speak of what all share")
    needed = {source.name for source in bundle.ordered([path.stem], SOURCES)}
    folders = {p.parent.name for p in FILES if p.stem in needed and p.parent != THEME}
    known = vocabulary({"base", *folders}) | EVERYWHERE
    for name in needed & {p.stem for p in (FOLDERS / "base").glob("*.css")}:
        known |= classes(SOURCES[name].text)
    parts = {word.rstrip("{$") for word in known if word.endswith("{")}
    strange = classes(SOURCES[path.stem].text) - known
    assert not {name for name in strange if name[: name.rfind("-") + 1] not in parts}

"""A site is put in its place when it is whole: what fails or is killed leaves the last one there."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import ENVIRONMENT, build, copy_sample

PATIENCE = 180


@pytest.fixture
def project(tmp_path: Path) -> Any:
    return copy_sample(tmp_path / "project")


@pytest.fixture
def place(tmp_path: Path) -> Any:
    """Where a site stands already, in a folder that is a checkout of its own."""
    place = tmp_path / "here" / "site"
    place.mkdir(parents=True)
    (place / "index.html").write_text("the last site")
    (place / ".git").write_text("gitdir: elsewhere")
    return place


def left(place: Path) -> Any:
    return sorted(path.name for path in place.parent.iterdir())


def is_untouched(place: Path) -> Any:
    names = sorted(path.name for path in place.iterdir())
    return names == [".git", "index.html"] and (place / "index.html").read_text() == "the last site"


def test_a_whole_site_takes_the_place_of_the_last_one(project: Path, place: Path) -> None:
    folder = place.stat().st_ino
    (place / "gone.html").write_text("of the last site")
    build(place, project)
    assert "<!doctype html>" in (place / "index.html").read_text(encoding="utf-8")
    assert (place / "en/index.html").is_file()
    assert (place / "pagefind/pagefind-entry.json").is_file()
    assert not (place / "gone.html").exists()
    assert (place / ".git").is_file()
    assert place.stat().st_ino == folder  # whoever serves it goes on
    assert left(place) == ["site"]


# A mistake that reading finds; a link that a strict build only counts, when everything is built;
# one in the second language; and a hook that stops when all pages are there.
MISTAKES = {
    "reading": ("docs/nl/scan.md", "slug: scan", "slog: scan"),
    "strict": ("docs/nl/about.md", "\n# ", "\n[x](nowhere.md)\n\n# "),
    "strict, second language": ("docs/en/about.md", "\n# ", "\n[x](nowhere.md)\n\n# "),
    "last": ("../../hooks/search.py", '"--quiet"]', '"--no-such-option"]'),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_fails_leaves_the_last_site(project: Path, place: Path, mistake: Any) -> None:
    name, old, new = MISTAKES[mistake]
    path = project.parent / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        build(place, project)
    assert is_untouched(place)
    assert left(place) == ["site"]


def test_what_is_killed_leaves_the_last_site_and_the_next_build_clears_up(
    project: Path, place: Path
) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(place)]
    building = place.with_name(".site.building")
    with subprocess.Popen(
        [*command, "--config-file", str(project)],
        env=os.environ | ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        until = time.monotonic() + PATIENCE
        while not (building / "index.html").exists():
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)
        process.kill()
    assert is_untouched(place)
    build(place, project)
    assert left(place) == ["site"]

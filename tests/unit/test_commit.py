"""Which commit a site was made from."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from commit import commit


def git(folder: Any, *command: Any) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *command], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Any:
    git(tmp_path, "init")
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: A", encoding="utf-8")
    git(tmp_path, "add", "mkdocs.yml")
    git(tmp_path, "commit", "-m", "first")
    return config


def test_the_commit_of_the_configuration(project: Any) -> None:
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=project.parent, capture_output=True, text=True, check=True
    )
    assert len(commit(project)) >= 10
    assert head.stdout.startswith(commit(project))


def test_what_was_changed_since_is_told_and_what_is_beside_it_is_not(project: Any) -> None:
    (project.parent / "site").mkdir()
    (project.parent / "site/index.html").write_text("made", encoding="utf-8")
    assert not commit(project).endswith("+")
    project.write_text("site_name: B", encoding="utf-8")
    assert commit(project).endswith("+")


def test_a_project_that_merely_lies_in_a_work_tree_has_none(project: Any) -> None:
    below = project.parent / "unpacked"
    below.mkdir()
    (below / "mkdocs.yml").write_text("site_name: C", encoding="utf-8")
    assert commit(below / "mkdocs.yml") == ""


def test_outside_git_there_is_none(tmp_path: Path) -> None:
    assert commit(tmp_path / "mkdocs.yml") == ""

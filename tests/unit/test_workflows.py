"""What runs elsewhere: by hash, with few permissions, on every Python, and published after tests."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_of_others_are_named_by_hash_with_their_version_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"\./\S+|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_read_and_a_job_has_an_end(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert "uses" in job or job["timeout-minutes"] <= 60


def test_every_python_that_the_project_says_it_runs_on_is_tried() -> None:
    matrix = read(GITHUB / "workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["python"] == PYTHONS
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'requires-python = ">={PYTHONS[0]}"' in project


def test_nothing_is_published_that_was_not_tested() -> None:
    jobs = read(GITHUB / "workflows/deploy.yml")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("test", "build")


def test_updates_come_together_and_never_as_a_mkdocs_without_hooks() -> None:
    python, actions = read(GITHUB / "dependabot.yml")["updates"]
    assert python["ignore"] == [{"dependency-name": "mkdocs", "versions": [">=2"]}]
    assert [entry["groups"] for entry in (python, actions)] == [
        {"python": {"patterns": ["*"]}},
        {"actions": {"patterns": ["*"]}},
    ]

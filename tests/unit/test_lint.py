"""Whoever checks style and types reads every file: folders are left out by name more easily than seen."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = {path for name in ("hooks", "tests") for path in (ROOT / name).rglob("*.py")}


def test_style_is_checked_in_every_file() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--show-files", "hooks", "tests"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert {Path(line) for line in done.stdout.split("\n") if line.endswith(".py")} == OURS


def test_types_are_checked_in_every_file_of_ours() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    assert settings["strict"]
    assert settings["files"] == ["hooks", "tests"]
    assert settings["exclude"] == ["^tests/sample/"]  # holds no Python
    assert not list((ROOT / "tests/sample").rglob("*.py"))

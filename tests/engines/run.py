"""Whether the site is the same under the forks of MkDocs that live on.

Usage: run.py. Installs each engine alone into .cache/engines, builds with it what MkDocs builds, and
names every file that differs; exit 1 when one does. What it would take to build under Zensical is
told in hooks/README.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from filecmp import cmp
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache/engines"
# What is installed, and the module that builds.
ENGINES = {"properdocs==1.6.7": "properdocs", "mkdocs-ng==1.8.0": "mkdocs"}


def install(requirement: str) -> Path:
    """An engine in a folder of its own; everything else is the project's."""
    folder = CACHE / requirement
    if not folder.is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        subprocess.run([*command, "--target", str(folder), requirement], check=True)
    return folder


def build(module: str, target: Path, path: Path | None = None) -> None:
    """Build the site strictly, with a module that comes before the installed ones."""
    shutil.rmtree(target, ignore_errors=True)
    environment = os.environ | {"SITE_URL": "https://example.org/site/", "NO_MKDOCS_2_WARNING": "1"}
    if path:
        environment["PYTHONPATH"] = str(path)
    command = [sys.executable, "-m", module, "build", "--strict", "--quiet"]
    command += ["--config-file", "mkdocs.yml", "--site-dir", str(target)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def main() -> None:
    """Build with each and compare; the exit status tells whether a file differs."""
    site = CACHE / "mkdocs"
    build("mkdocs", site)
    wrong = 0
    for requirement, module in ENGINES.items():
        other = CACHE / f"{module}-site"
        build(module, other, install(requirement))
        differ = names(site) ^ names(other)
        both = names(site) & names(other)
        differ |= {name for name in both if not cmp(site / name, other / name, shallow=False)}
        print(f"{requirement}: {len(differ)} of {len(names(site))} files differ")
        for name in sorted(differ)[:10]:
            print(f"  {name}")
        wrong += len(differ)
    raise SystemExit(wrong > 0)


if __name__ == "__main__":
    main()

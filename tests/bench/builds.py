"""What a build costs: processor time and memory, beside the same Markdown in plain Material.

The site is grown by copies of its pages about a cause, each with ids and an address of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[2]
PAGES = "causes"
OWN_RE = re.compile(r'<!-- (?:remedy|checklist|quiz) id="([a-z0-9-]+)"')
# A mark of a statement; a scan of thousands would be no scan.
MARK_RE = re.compile(r'(<!-- id="[^>]*?) scan(?=[ >])')
SLUG_RE = re.compile(r"^slug: (.*)$", re.MULTILINE)
TITLE_RE = re.compile(r"^title: (.*)$", re.MULTILINE)
TEMPLATE_RE = re.compile(r"^template: .*\n", re.MULTILINE)
DESCRIPTION_RE = re.compile(r"^description: (.*)$", re.MULTILINE)

# Builds in this process and tells what it took, and what it started took.
MEASURED = """
import atexit, json, resource, sys
def tell():
    own, begun = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print("USED", json.dumps({
        "cpu": own.ru_utime + own.ru_stime + begun.ru_utime + begun.ru_stime,
        "python": own.ru_maxrss / 1024, "begun": begun.ru_maxrss / 1024}), file=sys.stderr)
atexit.register(tell)
from mkdocs.__main__ import cli
cli()
"""


@dataclass(frozen=True)
class Used:
    """Seconds of processor time; megabytes of Python, and of what it started (Pagefind)."""

    cpu: float
    python: float
    begun: float


def grow(folder: Path, pages: int) -> Path:
    """The site with so many pages about a cause in each language; the path of its configuration."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    sources = sorted(path for path in (folder / "docs/nl" / PAGES).glob("*.md"))
    sources = [path for path in sources if path.stem != "index"]
    added: list[str] = []
    for number in range(pages - len(sources)):
        source = sources[number % len(sources)]
        name = f"{PAGES}/{source.stem}-{number}.md"
        for docs in (folder / "docs").iterdir():
            text = (docs / PAGES / source.name).read_text(encoding="utf-8")
            (docs / name).write_text(_copied(text, number), encoding="utf-8")
        added.append(name)
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    section = next(
        one
        for item in config["nav"]
        if isinstance(item, dict)
        for one in item.values()
        if f"{PAGES}/index.md" in one
    )
    section += added
    config["site_url"] = "https://example.org/"
    path = folder / "mkdocs.yml"
    path.write_text(yaml.dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def plain(path: Path) -> Path:
    """The same Markdown under Material with its own search, and without anything of ours."""
    config = yaml_load(path.read_text(encoding="utf-8"))
    del config["hooks"], config["watch"], config["theme"]["custom_dir"]
    del config["theme"]["palette"]
    for language in config["plugins"]["i18n"]["languages"]:
        language.pop("theme", None)
    config["strict"] = False
    config["docs_dir"] = "plain"
    shutil.copytree(path.parent / "docs", path.parent / "plain")
    for page in (path.parent / "plain").rglob("*.md"):
        page.write_text(TEMPLATE_RE.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    config["plugins"] = {**config["plugins"], "search": {}}
    config["markdown_extensions"] = [
        one for one in config["markdown_extensions"] if "assessments" not in one
    ]
    target = path.with_name("plain.yml")
    target.write_text(yaml.dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target


def build(path: Path) -> Used:
    """Build a site once, and what it took."""
    target = path.parent / f"site-{path.stem}"
    command = [sys.executable, "-c", MEASURED, "build", "--quiet", "--config-file", str(path)]
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(path.parent / "hooks"),
    }
    done = subprocess.run(
        [*command, "--site-dir", str(target)],
        cwd=path.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    shutil.rmtree(target, ignore_errors=True)
    if done.returncode:
        raise SystemExit(f"{path} could not be built:\n{done.stderr[-3000:]}")
    said = next(line for line in done.stderr.splitlines() if line.startswith("USED "))
    used: dict[str, Any] = json.loads(said.removeprefix("USED "))
    return Used(**used)


def _copied(text: str, number: int) -> str:
    for name in sorted(set(OWN_RE.findall(text)), key=len, reverse=True):
        text = re.sub(rf'((?: id| remedy)="){re.escape(name)}"', rf'\g<1>{name}-{number}"', text)
        text = re.sub(rf"\{{#{re.escape(name)}\}}", f"{{#{name}-{number}}}", text)
        text = re.sub(rf"\(#{re.escape(name)}\)", f"(#{name}-{number})", text)
    text = MARK_RE.sub(r"\1", text)
    text = SLUG_RE.sub(rf"slug: \1-{number}", text)
    text = TITLE_RE.sub(rf"title: \1 {number}", text)
    return DESCRIPTION_RE.sub(rf"description: \1 ({number})", text)

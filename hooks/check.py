"""Reads and checks every page of a site without building it: `python hooks/check.py [mkdocs.yml]`.

Prints every problem with its place; exit 1 when there is one.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from languages import locales
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

UNSEEN = "not seen without building: links and anchors, and what gets lost in HTML"


def main(path: str = "mkdocs.yml") -> int:
    """Check the site of a configuration; the number of problems."""
    import read  # noqa: PLC0415 (a hook: only after its neighbours)

    try:
        config = load_config(path)
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        problems = [str(problem) for problem in read.read(config)]
    except MkDocsException as error:
        problems = str(error).split("\n")
    for problem in problems:
        print(problem)
    languages = "" if problems else f" in {', '.join(locales(config))}"
    print(f"{len(problems)} problems{languages}; {UNSEEN}")
    return len(problems)


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)

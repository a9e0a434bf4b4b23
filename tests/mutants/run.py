"""Makes small mistakes in the engine, one at a time, and sees whether the unit tests notice.

`make mutants SEED=7` tries 60 of them, the same for the same seed; `--all` tries every one, and
`--only reading/` those in the files whose path holds that text. The project stays as it is: every
mistake is made in a copy. Fails where fewer than 85 % are noticed.

What no test could notice stands in `equivalent.toml`, with a reason each.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice, zip_longest
from pathlib import Path
from queue import Queue

from mistakes import Mistake, is_program, mistakes

ROOT = Path(__file__).parents[2]
ENGINE = Path("hooks/assessments")
# What the unit tests read.
COPIED = (".github", "hooks", "hosts", "overrides", "tests", "pyproject.toml", "SECURITY.md")
SAMPLE = 60
BAR = 85
# Times what the tests take without a mistake: one that makes a loop without end is noticed as well.
PATIENCE = 5
TESTS = (
    "-m pytest -x -q -n 0 --tb=no --no-header -p no:cacheprovider -p no:randomly "
    "--confcutdir=tests/unit --hypothesis-seed=0 tests/unit"
).split()


def every_mistake() -> list[Mistake]:
    """All mistakes that could be made in the engine, in order, without those that change nothing."""
    listed = tomllib.loads((Path(__file__).parent / "equivalent.toml").read_text(encoding="utf-8"))
    found = []
    for path in sorted((ROOT / ENGINE).rglob("*.py")):
        shown = path.relative_to(ROOT / ENGINE)
        source = path.read_text(encoding="utf-8")
        lines = source.split("\n")
        for mistake in mistakes(shown, source):
            text = lines[mistake.line - 1]
            if not any(_is_listed(mistake, text, entry) for entry in listed["equivalent"]):
                found.append(mistake)
    return found


def sample(found: Sequence[Mistake], count: int, seed: int) -> list[Mistake]:
    """So many mistakes, of each kind about as many, the same ones for a seed."""
    order = random.Random(seed)
    kinds: dict[str, list[Mistake]] = {mistake.kind: [] for mistake in found}
    for mistake in order.sample(found, len(found)):
        kinds[mistake.kind].append(mistake)
    turns = zip_longest(*(kinds[kind] for kind in sorted(kinds)))
    in_turn = (mistake for turn in turns for mistake in turn if mistake)
    return list(islice((m for m in in_turn if is_program(m, source_of(m))), count))


def source_of(mistake: Mistake) -> str:
    return (ROOT / ENGINE / mistake.path).read_text(encoding="utf-8")


def _is_listed(mistake: Mistake, line: str, entry: dict[str, str]) -> bool:
    """Whether an entry speaks of a mistake: by its file, a part of its line, and what it changes."""
    same_file = mistake.path.as_posix() == entry["file"]
    return same_file and entry["line"] in line and entry.get("was", mistake.was) == mistake.was


@contextmanager
def copies(count: int) -> Iterator[Queue[Path]]:
    """Copies of what the tests read, each for one run at a time."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as place:
        queue: Queue[Path] = Queue()
        for number in range(count):
            copy = Path(place) / str(number)
            for name in COPIED:
                _copy(ROOT / name, copy / name)
            queue.put(copy)
        yield queue


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        leave = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*")
        shutil.copytree(source, target, ignore=leave)
    else:
        shutil.copy(source, target)


def passes(copy: Path, patience: float | None = None) -> bool:
    """Whether the unit tests of a copy pass, within so many seconds."""
    environment = os.environ | {
        "PYTHONPATH": str(copy / "hooks"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "MUTANTS": "1",
        # The same files of authors each time, and fewer: what notices should do so with any of them.
        "MUTATED": "100",
        "MUTATED_SEED": "0",
    }
    environment.pop("UPDATE_RENDERED", None)
    try:
        done = subprocess.run(
            [sys.executable, *TESTS],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def is_noticed(mistake: Mistake, queue: Queue[Path], patience: float) -> bool:
    """Make a mistake in a copy, run the tests, and mend it again."""
    copy = queue.get()
    path = copy / ENGINE / mistake.path
    source = path.read_text(encoding="utf-8")
    try:
        path.write_text(mistake.apply(source), encoding="utf-8")
        return not passes(copy, patience)
    finally:
        path.write_text(source, encoding="utf-8")
        queue.put(copy)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=SAMPLE)
    parser.add_argument("--all", action="store_true", help="try every mistake")
    parser.add_argument("--only", default="", help="a part of the path of the files to try")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    found = [mistake for mistake in every_mistake() if options.only in mistake.path.as_posix()]
    chosen = sample(found, len(found) if options.all else options.count, options.seed)
    count = len(chosen)
    began = time.monotonic()
    with copies(options.jobs) as queue:
        if not passes(queue.queue[0]):
            print("the unit tests fail as they are; mend that first")
            return 1
        patience = PATIENCE * (time.monotonic() - began)
        with ThreadPoolExecutor(options.jobs) as pool:
            results = pool.map(lambda mistake: is_noticed(mistake, queue, patience), chosen)
            survived = []
            for mistake, noticed in zip(chosen, results, strict=True):
                print("." if noticed else f"\n{ENGINE}/{mistake}\n", end="", flush=True)
                survived += [] if noticed else [mistake]
    share = 100 * (count - len(survived)) / count
    took = time.monotonic() - began
    print(f"\n{count - len(survived)} of {count} noticed ({share:.0f} %), in {took:.0f} s")
    print(f"seed {options.seed}, out of {len(found)} mistakes")
    for mistake in sorted(survived, key=lambda m: (m.path, m.line)):
        print(f"survived: {ENGINE}/{mistake}")
    return 0 if share >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())

"""How fast an answer and a link show on a slow phone, and what a build costs; writes BENCHMARKS.md.

Usage: run.py [--answers 60] [--rounds 5] [--pages 100 400] [--only answers builds links]. An answer is
measured beside the commit before it was made faster, a build beside plain Material; both in turns,
since only what is measured side by side says anything on a machine that does other things.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from bench.answers import SLOWER, WORK, Figures, measure, serve  # noqa: E402 (beside this file)
from bench.builds import Used, build, grow, plain  # noqa: E402
from bench.links import BUDGET, TIMES, links  # noqa: E402
from setup_browser import find  # noqa: E402 (its folder is not a package)

REPORT = ROOT / "BENCHMARKS.md"
CACHE = ROOT / ".cache/bench"
PARTS = ("answers", "links", "builds")
CHECK = "oorzaken/onduidelijke-communicatie/"
SHEET = "invulbladen/startgesprek/"
# What is measured, where it stands, and the commit before it was made faster.
PAGES = {
    "scan": ("scan/", "031fb1e"),
    "self-check": (CHECK, "031fb1e"),
    "worksheet": (SHEET, "421d430"),
}


@dataclass(frozen=True)
class Answers:
    """One page, before and now."""

    name: str
    commit: str
    before: Figures
    now: Figures


@dataclass(frozen=True)
class Builds:
    """Builds of a site with so many pages about a cause a language, ours and plain."""

    pages: int
    ours: list[Used]
    plain: list[Used]

    @property
    def cpu(self) -> float:
        """The median of ours."""
        return float(median(one.cpu for one in self.ours))

    @property
    def ratio(self) -> float:
        """Ours beside plain Material."""
        return float(self.cpu / median(one.cpu for one in self.plain))


def built(commit: str = "") -> Path:
    """The site of a commit, or of now; what is older is built once and kept."""
    source = CACHE / commit / "source" if commit else ROOT
    target = CACHE / (commit or "now") / "site"
    if commit and target.is_dir():
        return target
    if commit:
        source.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(
            ["git", "archive", commit], cwd=ROOT, check=True, stdout=subprocess.PIPE
        ).stdout
        subprocess.run(["tar", "x", "-C", str(source)], input=packed, check=True)
    environment = os.environ | {"PYTHONPATH": str(source / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run([*command, "--site-dir", str(target)], cwd=source, env=environment, check=True)
    return target


def answers(number: int) -> list[Answers]:
    """Measure every page, before and now in turns."""
    found: list[Answers] = []
    with ExitStack() as stack, sync_playwright() as play:
        now = serve(stack, built())
        before = {commit: serve(stack, built(commit)) for _, commit in PAGES.values()}
        browser = play.chromium.launch(
            executable_path=find(), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (path, commit) in PAGES.items():
            addresses = {"before": before[commit] + path, "now": now + path}
            figures = measure(browser, addresses, number)
            found.append(Answers(name, commit, figures["before"], figures["now"]))
            print(_answer_row(found[-1]), flush=True)
        browser.close()
    return found


def builds(sizes: list[int], rounds: int) -> list[Builds]:
    """Build every size, ours and plain in turns."""
    found: list[Builds] = []
    for pages in sizes:
        with tempfile.TemporaryDirectory() as folder:
            ours = grow(Path(folder) / "site", pages)
            theirs = plain(ours)
            made = Builds(pages, [], [])
            for _ in range(rounds):
                made.ours.append(build(ours))
                made.plain.append(build(theirs))
                print(made.ours[-1], made.plain[-1], flush=True)
        found.append(made)
    return found


ANSWER_HEAD = (
    "| page | before: median, 95th | now: median, 95th | now / before | script, style, layout now "
    "| click to frame: before, now |\n| --- | --- | --- | --- | --- | --- |"
)


def _answer_row(one: Answers) -> str:
    before, now = one.before, one.now
    parts = ", ".join(f"{median(now.parts[name]):.1f}" for name in WORK)
    return (
        f"| {one.name} (`{one.commit}`) | {before.middle():.1f}, {before.high():.1f} "
        f"| {now.middle():.1f}, {now.high():.1f} "
        f"| {now.middle() / before.middle():.2f}, {now.high() / before.high():.2f} | {parts} "
        f"| {median(before.shown):.0f}, {median(now.shown):.0f} |"
    )


BUILD_HEAD = (
    "| pages about a cause | CPU s: ours, plain | ours / plain | Python MB: ours, plain | what it starts, MB |\n"
    "| --- | --- | --- | --- | --- |"
)


def _build_row(one: Builds) -> str:
    theirs = median(used.cpu for used in one.plain)
    own, other = (median(used.python for used in those) for those in (one.ours, one.plain))
    begun = median(used.begun for used in one.ours)
    return (
        f"| {one.pages} | {one.cpu:.1f}, {theirs:.1f} | {one.ratio:.2f} "
        f"| {own:.0f}, {other:.0f} ({own / other:.2f}) | {begun:.0f} |"
    )


def answers_told(found: list[Answers], number: int) -> str:
    """The part of the report about answers."""
    rows = "\n".join(_answer_row(one) for one in found)
    return (
        "## An answer\n\n"
        f"Milliseconds of the page's own thread for script, style and layout, of {number} answers with "
        f"the result in view on a phone whose processor is {SLOWER} times slower, less what measuring "
        "takes; in a worksheet, a field that is filled in. Before is the commit named, in turns with "
        "now, in one browser. Click to frame is by the clock, and says what else the machine did.\n\n"
        f"{ANSWER_HEAD}\n{rows}\n"
    )


def builds_told(found: list[Builds], rounds: int) -> str:
    """The part of the report about builds."""
    rows = "\n".join(_build_row(one) for one in found)
    growth = ""
    if len(found) > 1:
        first, last = found[0], found[-1]
        power = math.log(last.cpu / first.cpu) / math.log(last.pages / first.pages)
        growth = f"\nFrom {first.pages} to {last.pages} pages, ours grows as N^{power:.2f}.\n"
    return (
        "## A build\n\n"
        f"Processor time and memory of `mkdocs build`, medians of {rounds} in turns. Plain is the same "
        "Markdown under Material with its own search and static-i18n, without our hooks, extension and "
        "templates. Ours includes Pagefind and the Word files of the worksheets.\n\n"
        f"{BUILD_HEAD}\n{rows}\n{growth}"
    )


def links_told() -> str:
    """The part of the report about links."""
    with ExitStack() as stack, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        found = links(browser, serve(stack, built()))
        browser.close()
    rows = "\n".join(
        f"| {name} | {median(times):.0f} | {min(times):.0f} | {max(times):.0f} |"
        for name, times in found.items()
    )
    return (
        "## A link\n\n"
        f"Milliseconds from where the scripts of a page begin to where it says what a link is, of {TIMES} "
        f"times on a phone whose processor is {SLOWER} times slower; at most {BUDGET} are meant.\n\n"
        f"| link | median | least | most |\n| --- | --- | --- | --- |\n{rows}\n"
    )


def machine(before: tuple[float, ...]) -> str:
    """When, on what, and how busy it was."""
    load = ", ".join(f"{one:.1f}" for one in (before[0], os.getloadavg()[0]))
    return (
        f"Measured on {date.today().isoformat()} with {os.cpu_count()} processors "
        f"({platform.machine()}, {platform.system()}); load when it began and when it ended: {load}.\n"
    )


def main() -> None:
    """Measure, print and write the report; a part that is not measured keeps what it says."""
    options = argparse.ArgumentParser()
    options.add_argument("--answers", type=int, default=60)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--pages", type=int, nargs="+", default=[100, 400])
    options.add_argument("--only", nargs="+", choices=PARTS)
    given = options.parse_args()
    wanted = given.only or PARTS
    load = os.getloadavg()
    old = REPORT.read_text(encoding="utf-8") if REPORT.is_file() else ""
    parts = {part.partition("\n")[0]: f"## {part}" for part in old.split("\n## ")[1:]}
    if "answers" in wanted:
        parts["An answer"] = (
            answers_told(answers(given.answers), given.answers) + f"\n{machine(load)}"
        )
    if "links" in wanted:
        parts["A link"] = f"{links_told()}\n{machine(load)}"
    if "builds" in wanted:
        told = builds_told(builds(given.pages, given.rounds), given.rounds)
        parts["A build"] = f"{told}\n{machine(load)}"
    text = "# Benchmarks\n\n`make bench` writes this page.\n\n" + "\n".join(
        parts[name].rstrip() + "\n" for name in sorted(parts)
    )
    REPORT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()

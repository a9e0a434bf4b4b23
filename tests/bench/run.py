"""How fast an answer and a link show on a slow phone, and how fast the site builds.

Usage: run.py. Builds the site, slows the processor four times, and answers every statement of the
scan and of a self-check over and over with the result in view, which is the most there is to
update. Prints figures in milliseconds; exit 1 when the 95th percentile is over the budget.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from bench.links import links  # noqa: E402 (its folder is no package)
from setup_browser import find  # noqa: E402 (the same)

SLOWER = 4
BUDGET = 50  # milliseconds at the 95th percentile
ROUNDS = 20
PAGES = {"scan": "scan/", "self-check": "oorzaken/onduidelijke-communicatie/"}

# From the click to the frame that shows it: a task queued in the frame's callback runs after it is
# drawn. The click's own work, synchronous, and the drawing are both in the figure.
MEASURE = """
async (rounds) => {
  const form = document.querySelector("form.assessment");
  for (const group of form.querySelectorAll(".statement")) group.querySelector("input").click();
  form.querySelector("button[type=submit]").click();
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const group of form.querySelectorAll(".statement")) {
      const inputs = [...group.querySelectorAll("input")];
      const input = inputs[(round + 1) % inputs.length];
      await drawn();
      const start = performance.now();
      input.click();
      await drawn();
      times.push(performance.now() - start);
    }
  }
  return times;
}
"""


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def percentile(times: list[float], percent: int) -> float:
    """The value that `percent` of the times do not exceed."""
    return statistics.quantiles(times, n=100)[percent - 1]


def build(target: Path) -> float:
    """Seconds that a strict build takes."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    command += ["--site-dir", str(target)]
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - start


def answers(address: str) -> bool:
    """Measure every page; whether one was too slow."""
    slow = False
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=find(), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, path in PAGES.items():
            page = browser.new_page(viewport={"width": 390, "height": 844})
            page.goto(address + path, wait_until="networkidle")
            devtools = page.context.new_cdp_session(page)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            times = page.evaluate(MEASURE, ROUNDS)
            middle, high = percentile(times, 50), percentile(times, 95)
            print(
                f"{name}: {len(times)} answers, processor {SLOWER}x slower: median {middle:.1f} ms, "
                f"95th percentile {high:.1f} ms (at most {BUDGET})"
            )
            slow = slow or high > BUDGET
            page.close()
        slow = links(browser, address) or slow
        browser.close()
    return slow


def main() -> None:
    """Run both measurements; the exit status tells whether an answer was too slow."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"build: {build(Path(folder)):.1f} s")
        handler = partial(Quiet, directory=folder)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        Thread(target=server.serve_forever, daemon=True).start()
        slow = answers(f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()
    raise SystemExit(slow)


if __name__ == "__main__":
    main()

"""What an answer costs a browser: script, style and layout, in processor time of the page's thread.

Several sites are measured in turns, in one browser, so that what else the machine does is the same
for all. Every statement is answered over and over with the result in view, and every field of a
worksheet is typed into: that is the most there is to do again.
"""

from __future__ import annotations

import statistics
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page

SLOWER = 4
PHONE = {"width": 390, "height": 844}
WORK = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")

# What one answer is, and one entry; the last task begins when what was deferred is done.
PREPARE = """
(() => {
  const form = document.querySelector("form.assessment:not(.worksheet)");
  const sheet = document.querySelector("form.worksheet");
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  const after = (resolve) => setTimeout(() => requestIdleCallback(resolve, {timeout: 100}));
  const done = () => new Promise(after);
  const groups = form ? [...form.querySelectorAll(".statement")] : [];
  const fields = sheet
    ? [...sheet.querySelectorAll("textarea, input[type=text]")].filter((one) => one.name)
    : [];
  for (const group of groups) group.querySelector("input").click();
  form?.querySelector("button[type=submit]").click();
  const act = (turn) => {
    if (fields.length) {
      const one = fields[turn % fields.length];
      one.focus();
      one.value = `Wie belt wie, en wanneer? (${turn})`;
      one.dispatchEvent(new Event("change", {bubbles: true}));
      return;
    }
    const inputs = [...groups[turn % groups.length].querySelectorAll("input")];
    inputs[(Math.floor(turn / groups.length) + 1) % inputs.length].click();
  };
  window.__nothing = async () => { await drawn(); await done(); };
  window.__answer = async (turn) => {
    const start = performance.now();
    act(turn);
    await drawn();
    const shown = performance.now() - start;
    await done();
    return shown;
  };
  return groups.length || fields.length;
})()
"""


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Figures:
    """Milliseconds of each answer: of each kind of work, of all of it, and from click to frame."""

    work: list[float] = field(default_factory=list)
    parts: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in WORK})
    shown: list[float] = field(default_factory=list)

    def middle(self) -> float:
        """The median of the work."""
        return statistics.median(self.work)

    def high(self) -> float:
        """The 95th percentile of the work."""
        return percentile(self.work, 95)


def percentile(times: list[float], percent: int) -> float:
    """The value that `percent` of the times do not exceed."""
    return statistics.quantiles(times, n=100)[percent - 1]


class Seat:
    """One page of one site, with its processor slowed down."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.page: Page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        self.page.goto(address, wait_until="load")
        self.devtools = self.page.context.new_cdp_session(self.page)
        self.devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        self._run(PREPARE)
        self.devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        self.figures = Figures()
        self.turn = 0
        for _ in range(3):
            self._work("__nothing()")
        nothing = [self._work("__nothing()")[0] for _ in range(5)]
        self.idle = {name: statistics.median(one[name] for one in nothing) for name in WORK}

    def answer(self) -> None:
        """Give one answer, and keep what it took less what measuring itself takes."""
        used, shown = self._work(f"__answer({self.turn})")
        self.turn += 1
        less = {name: max(0.0, used[name] - self.idle[name]) for name in WORK}
        for name in WORK:
            self.figures.parts[name].append(less[name])
        self.figures.work.append(sum(less.values()))
        self.figures.shown.append(shown or 0.0)

    def _work(self, expression: str) -> tuple[dict[str, float], Any]:
        before = self._metrics()
        value = self._run(expression)
        after = self._metrics()
        return {name: (after[name] - before[name]) * 1000 for name in WORK}, value

    def _metrics(self) -> dict[str, float]:
        found = self.devtools.send("Performance.getMetrics")["metrics"]
        return {one["name"]: one["value"] for one in found}

    def _run(self, expression: str) -> Any:
        wanted = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        done = self.devtools.send("Runtime.evaluate", wanted)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"]["exception"]["description"])
        return done["result"].get("value")


def serve(stack: ExitStack, site: Path) -> str:
    """Where a folder is served until the stack is closed."""
    handler = partial(Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    stack.callback(server.server_close)
    stack.callback(server.shutdown)
    return f"http://127.0.0.1:{server.server_address[1]}/"


def measure(browser: Browser, addresses: dict[str, str], answers: int) -> dict[str, Figures]:
    """The figures of one page of several sites, by their names, in turns."""
    seats = {name: Seat(browser, address) for name, address in addresses.items()}
    for _ in range(answers):
        for seat in seats.values():
            seat.answer()
    for seat in seats.values():
        seat.page.close()
    return {name: seat.figures for name, seat in seats.items()}
